//! Counts once more, over the file itself as it is, by hand: no reader, no index and no arithmetic of the app.

use std::sync::LazyLock;

use dialogue_explorer::query::{Facet, Query};
use serde_json::Value;

/// The file.
pub static FILE: LazyLock<Value> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
});

/// The entries of a list of the file.
pub fn list(name: &str) -> &'static [Value] {
    FILE[name].as_array().map_or(&[], Vec::as_slice)
}

/// The entry of a list with an id.
pub fn entry(name: &str, id: &str) -> Option<&'static Value> {
    list(name).iter().find(|entry| entry["id"] == id)
}

fn holds(entry: &Value, list: &str, id: &str) -> bool {
    entry[list].as_array().is_some_and(|ids| ids.iter().any(|other| other == id))
}

fn theme_of(record: &Value) -> &'static Value {
    record["theme"].as_str().and_then(|id| entry("themes", id)).unwrap_or(&Value::Null)
}

fn has(record: &Value, facet: Facet, id: &str) -> bool {
    match facet {
        Facet::Track => theme_of(record)["track"] == id,
        Facet::Theme => record["theme"] == id,
        Facet::Kind => record["kind"] == id,
        Facet::Code => holds(record, "codes", id),
        Facet::Actor => holds(record, "actors", id),
        Facet::Place => holds(theme_of(record), "hosts", id),
        Facet::Role => record["speaker"]["group"] == id,
        Facet::Dialogue => record["speaker"]["dialogue"].as_u64().is_some_and(|number| number.to_string() == id),
    }
}

/// Whether a track sums the others up.
pub fn sums_up(track: &Value) -> bool {
    track.as_str().and_then(|id| entry("tracks", id)).is_some_and(|track| track["summary"] == true)
}

/// Whether the query asks for summaries, by their track or by one of their themes.
fn asks_for_summaries(query: &Query) -> bool {
    let themes = query.chosen(Facet::Theme).iter().filter_map(|id| entry("themes", id));
    query.chosen(Facet::Track).iter().any(|id| sums_up(&Value::from(id.as_str())))
        || themes.into_iter().any(|theme| sums_up(&theme["track"]))
}

/// The records that meet every choice of a query. Words are not searched for.
pub fn matching(query: &Query) -> impl Iterator<Item = &'static Value> + '_ {
    let with_summaries = asks_for_summaries(query);
    list("records").iter().filter(move |record| {
        let meets = |facet: Facet| {
            let chosen = query.chosen(facet);
            chosen.is_empty() || chosen.iter().any(|id| has(record, facet, id))
        };
        (with_summaries || !sums_up(&theme_of(record)["track"])) && Facet::ALL.into_iter().all(meets)
    })
}

/// How many voices illustrate a record.
pub fn voices_of(record: &str) -> usize {
    list("records").iter().filter(|other| other["part_of"] == record && other["kind"] == "voice").count()
}

/// A figure of a theme; none where its report does not give it.
pub fn figure(theme: &str, name: &str) -> Option<f64> {
    entry("themes", theme)?[name]["value"].as_f64()
}

/// The same, added up over all reports.
pub fn total(name: &str, track: Option<&str>) -> f64 {
    let themes = list("themes").iter().filter(|theme| !sums_up(&theme["track"]));
    let themes = themes.filter(|theme| track.is_none_or(|track| theme["track"] == track));
    themes.filter_map(|theme| theme[name]["value"].as_f64()).sum()
}

/// How many themes in view a municipality hosted.
pub fn hosted(place: &str, query: &Query) -> usize {
    let in_view = |theme: &&Value| {
        let meets = |facet: Facet, id: &Value| {
            query.chosen(facet).is_empty() || query.chosen(facet).iter().any(|chosen| id == chosen.as_str())
        };
        meets(Facet::Theme, &theme["id"]) && meets(Facet::Track, &theme["track"])
    };
    // Where cards are asked for, a theme counts that has some.
    let cards = query.clone().without(Facet::Place);
    let is_of_cards = |facet: &Facet| !matches!(facet, Facet::Theme | Facet::Track | Facet::Place);
    let asks = Facet::ALL.iter().filter(|facet| is_of_cards(facet)).any(|facet| !query.chosen(*facet).is_empty());
    let answers = |theme: &&Value| !asks || matching(&cards).any(|record| record["theme"] == theme["id"]);
    let themes = list("themes").iter().filter(in_view).filter(answers);
    themes.filter(|theme| holds(theme, "hosts", place)).count()
}

/// How many municipalities hosted anything.
pub fn hosts() -> usize {
    let hosted =
        |place: &&Value| list("themes").iter().any(|theme| holds(theme, "hosts", place["id"].as_str().unwrap()));
    list("places").iter().filter(hosted).count()
}
