//! Every number that leads somewhere equals a recount of what it leads to.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, Mutex};

use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::{Address, Measure, Route};

use super::browser::{Browser, Outcome};
use super::engines::Engine;
use super::links::judge as judge_links;
use super::pages::LANGUAGES;
use super::recount;
use super::states::asks_all;
use super::walking::{Link, Page, sample, walk};

/// What was judged, by what it leads to.
pub type Tally = BTreeMap<&'static str, usize>;

/// The language file of the app.
static ENGLISH: LazyLock<serde_json::Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.en.json")).unwrap();
    serde_json::from_str(&text).unwrap()
});

/// Names of things that have a number in them.
static NUMBERED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lists = ["themes", "codes", "actors", "roles", "places", "records"];
    let entries = lists.into_iter().flat_map(recount::list);
    let names = entries.flat_map(|entry| ["title", "name"].into_iter().filter_map(|key| entry[key].as_str()));
    let english = ENGLISH.as_object().into_iter().flat_map(|lists| lists.values());
    let english = english.filter_map(serde_json::Value::as_object).flat_map(|list| list.values());
    let names = names.chain(english.filter_map(|texts| texts["title"].as_str()));
    let mut names: Vec<&str> = names.filter(|name| name.contains(|letter: char| letter.is_ascii_digit())).collect();
    // A name may hold another.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
});

/// The cards of a query, counted once for each query that a link holds.
fn cards(query: &Query) -> usize {
    static COUNTED: LazyLock<Mutex<HashMap<String, usize>>> = LazyLock::new(Mutex::default);
    let name = Address::cards(query.clone()).href();
    *COUNTED.lock().unwrap().entry(name).or_insert_with(|| recount::matching(query).count())
}

/// The numbers in a text that stand for a count, read once: most texts stand on many pages.
fn numbers(text: &str) -> Vec<f64> {
    static READ: LazyLock<Mutex<HashMap<String, Vec<f64>>>> = LazyLock::new(Mutex::default);
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return Vec::new();
    }
    READ.lock().unwrap().entry(text.to_owned()).or_insert_with(|| counts(text)).clone()
}

/// The same, read anew: names of things with a number in them are taken out first.
fn counts(text: &str) -> Vec<f64> {
    let mut text = text.to_owned();
    for name in NUMBERED.iter() {
        if name.len() <= text.len() && text.contains(name) {
            text = text.replace(name, "");
        }
    }
    let mut numbers = Vec::new();
    let mut at = String::new();
    let letters: Vec<char> = text.chars().chain([' ']).collect();
    for (index, letter) in letters.iter().enumerate() {
        let next_is_digit = letters.get(index + 1).is_some_and(char::is_ascii_digit);
        match letter {
            '0'..='9' => at.push(*letter),
            // Thousands have three digits behind their sign; decimals have one.
            '.' | ',' if !at.is_empty() && next_is_digit => {
                let digits = letters[index + 1..].iter().take_while(|letter| letter.is_ascii_digit()).count();
                if digits != 3 {
                    at.push('.');
                }
            }
            _ if !at.is_empty() => numbers.extend(std::mem::take(&mut at).parse::<f64>().ok()),
            _ => {}
        }
    }
    numbers
}

fn measured(theme: &str, measure: Measure) -> Option<f64> {
    let figure = |name| recount::figure(theme, name);
    match measure {
        Measure::Participants => figure("participants"),
        Measure::Conversations => figure("conversations"),
        Measure::Organisations => figure("organisations"),
        Measure::PerConversation => Some(figure("participants")? / figure("conversations")?),
    }
}

const MEASURES: [Measure; 4] =
    [Measure::Participants, Measure::Conversations, Measure::Organisations, Measure::PerConversation];

/// What a link with a number has to say, by what it leads to; none where nobody has counted that.
fn expected(link: &Link, page: &Address) -> Option<(&'static str, Vec<f64>)> {
    let to = Address::parse(&link.href);
    let of_participants = link.figure.as_deref() == Some("participants");
    Some(match &to.route {
        Route::Ideas if to.query.text.is_empty() => ("cards", vec![cards(&to.query) as f64]),
        Route::Theme(id) if of_participants => ("figures of a theme", vec![measured(id, page.measure)?]),
        Route::Theme(id) => ("figures of a theme", MEASURES.iter().filter_map(|it| measured(id, *it)).collect()),
        Route::Map if link.figure.as_deref() == Some("hosts") => {
            let place = link.mark.clone().or_else(|| to.query.chosen(Facet::Place).first().cloned())?;
            ("hosts", vec![recount::hosted(&place, &page.query) as f64])
        }
        Route::Map => ("municipalities", vec![recount::hosts() as f64]),
        Route::Themes if !to.query.chosen(Facet::Theme).is_empty() => {
            ("figures of a theme", vec![measured(&to.query.chosen(Facet::Theme)[0], to.measure)?])
        }
        Route::Themes => {
            let name = if to.measure == Measure::Conversations { "conversations" } else { "participants" };
            let track = to.query.chosen(Facet::Track).first().map(String::as_str);
            ("totals", vec![recount::total(name, track)])
        }
        Route::Record(id) => ("voices", vec![recount::voices_of(id) as f64]),
        _ => return None,
    })
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.051
}

/// Judges the numbers of a page, and gives what is wrong.
pub fn judge(page: &Page, tally: &mut Tally) -> Vec<String> {
    let here = Address::parse(&page.asked);
    let mut wrong = Vec::new();
    for link in &page.links {
        let told: Vec<Vec<f64>> =
            [Some(&link.text), link.label.as_ref()].into_iter().flatten().map(|text| numbers(text)).collect();
        if link.value.is_none() && told.iter().all(Vec::is_empty) {
            continue;
        }
        let name = format!("{}: '{}' {:?} -> {}", page.asked, link.text, link.label, link.href);
        let Some((what, expected)) = expected(link, &here) else {
            wrong.push(format!("{name}: nobody knows what this number counts"));
            continue;
        };
        *tally.entry(what).or_default() += 1;
        match link.value.as_ref().map(|value| value.parse()) {
            Some(Ok(value)) if !expected.iter().any(|number| near(*number, value)) => {
                wrong.push(format!("{name} has the value {value}, a recount gives {expected:?}"));
            }
            Some(Err(_)) => wrong.push(format!("{name} has a value that is no number")),
            Some(Ok(_)) | None => {}
        }
        // An end of a contrast shows its share: the label tells of which numbers, and those are held to the recount below.
        let shows_share = link.figure.as_deref() == Some("contrast") && link.text.trim().ends_with('%');
        if shows_share
            && let [.., shown, count, whole] = told.last().map_or(&[][..], Vec::as_slice)
            && (count * 100.0 / whole - shown).abs() > if link.text.contains('<') { 1.0 } else { 0.501 }
        {
            wrong.push(format!("{name} shows another share than that of its numbers"));
        }
        for said in told.iter().skip(usize::from(shows_share)).filter(|said| !said.is_empty()) {
            if !said.iter().any(|said| expected.iter().any(|number| near(*number, *said))) {
                wrong.push(format!("{name} says {said:?}, a recount gives {expected:?}"));
            }
        }
    }
    if let Some(count) = &page.count
        && here.query.text.is_empty()
        && *count != cards(&here.query).to_string()
    {
        wrong.push(format!("{}: {count} cards, a recount gives {}", page.asked, cards(&here.query)));
    }
    wrong.extend(page.bare.iter().map(|bare| format!("{}: a number that leads nowhere: {bare}", page.asked)));
    wrong
}

fn ids(list: &str) -> Vec<String> {
    recount::list(list).iter().filter_map(|entry| entry["id"].as_str().map(str::to_owned)).collect()
}

/// Every page that holds numbers: each theme, each option of each figure, every host, pairs that are compared, records.
fn pages() -> Vec<String> {
    let mut pages: Vec<String> =
        ["", "themas", "ideeen", "kaart", "frequentie", "vergelijk", "selectie", "insluiten", "gegevens", "over"]
            .map(|page| format!("#/{page}"))
            .into();
    pages.extend(ids("themes").iter().map(|id| format!("#/thema/{id}")));
    pages.extend(sample(&ids("records"), 60).iter().map(|id| format!("#/kaartje/{id}")));
    for measure in ["deelnemers", "gesprekken", "per-gesprek", "organisaties"] {
        for form in ["stippen", "staven"] {
            pages.push(format!("#/themas?maat={measure}&vorm={form}&orde=naam"));
        }
    }
    for counting in ["ideeen", "alles"] {
        for stack in ["apart", "spoor", "soort", "spiegel", "spiegel-2", "spiegel-3"] {
            for order in ["omvang", "naam", "verwantschap"] {
                pages.push(format!("#/frequentie?tel={counting}&stapel={stack}&orde={order}&rijen=alles"));
            }
        }
    }
    pages.extend(
        ["spoor=citizens", "thema=gezondheid", "soort=pain", "rol=student&tel=alles", "plaats=koggenland"]
            .map(|narrow| format!("#/frequentie?{narrow}")),
    );
    pages.extend(ids("places").iter().map(|id| format!("#/kaart?plaats={id}")));
    pages.push("#/kaart?thema=gezondheid".to_owned());
    // What is chosen goes along to pages that ask nothing of cards by themselves.
    for page in ["", "themas", "thema/gezondheid", "kaart", "frequentie", "vergelijk"] {
        pages.push(format!("#/{page}?soort=case&spoor=civil-society"));
        pages.push(format!("#/{page}?rol=student&plaats=koggenland"));
    }
    pages.push("#/vergelijk?naast=spoor:citizens,spoor:civil-society,spoor:science".to_owned());
    for (facet, list) in [("thema", "themes"), ("code", "codes"), ("plaats", "places"), ("rol", "roles")] {
        let ids = ids(list);
        let pairs = sample(&(0..ids.len()).collect::<Vec<_>>(), 5);
        pages.extend(
            pairs
                .iter()
                .map(|&at| format!("#/vergelijk?naast={facet}:{},{facet}:{}", ids[at], ids[(at * 7 + 3) % ids.len()])),
        );
    }
    for narrow in ["thema=gezondheid", "soort=idea,advice&weergave=tabel", "code=wonen&weergave=lijst", "spoor=threads"]
    {
        pages.push(format!("#/ideeen?{narrow}"));
    }
    pages
}

fn in_language(page: &str, language: &str) -> String {
    format!("{page}{}taal={language}", if page.contains('?') { '&' } else { '?' })
}

/// Walks through all pages and counts every number again, each in one of the languages in turn, or with `WHOLE` in both. The
/// numbers come from the same program in every engine, so one walks through all pages, and the others look at the page with the
/// most.
pub async fn recounted(browser: &Browser) -> Outcome {
    let pages = if browser.engine == Engine::Firefox { pages() } else { vec!["#/frequentie?rijen=alles".to_owned()] };
    browser.resize(1280, 900).await?;
    browser.open("/#/?taal=nl").await?;
    let mut tally = Tally::new();
    for (tongue, language) in LANGUAGES.into_iter().enumerate() {
        let is_asked = |at: usize| asks_all() || pages.len() == 1 || at % LANGUAGES.len() == tongue;
        let asked = pages.iter().enumerate().filter(|(at, _)| is_asked(*at));
        let addresses: Vec<String> = asked.map(|(_, page)| in_language(page, language)).collect();
        for page in walk(browser, &addresses).await? {
            judge(&page, &mut tally).into_iter().for_each(|wrong| browser.note(wrong));
            judge_links(&page, &browser.site.origin).into_iter().for_each(|wrong| browser.note(wrong));
        }
    }
    println!("numbers recounted: {tally:?}");
    browser.check(!tally.is_empty(), || "no number was recounted".to_owned());
    Ok(())
}
