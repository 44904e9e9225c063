//! The numbers of figures, as programs read them, counted again from the corpus.

use std::collections::{BTreeMap, BTreeSet};

use crate::crawl::plain_text;
use crate::machine::{json, leads_to_a_file, list, raw, text};
use crate::written::{WHOLE, both};
use serde_json::Value;

/// The number in one cell of each row, by the id of the row.
fn numbers(file: &Value, at: usize) -> BTreeMap<String, u64> {
    let number = |row: &Value| (text(&row["id"]).to_owned(), row["cells"][at].as_u64().unwrap());
    list(&file["rows"]).iter().map(number).collect()
}

#[test]
fn the_numbers_of_figures_are_those_of_the_corpus() {
    for written in both() {
        let corpus = raw(written);
        let summaries = list(&corpus["tracks"]).iter().filter(|track| track["summary"] == true);
        let summaries: Vec<&str> = summaries.map(|track| text(&track["id"])).collect();
        let themes: Vec<&Value> =
            list(&corpus["themes"]).iter().filter(|theme| !summaries.contains(&text(&theme["track"]))).collect();
        for folder in ["figures", "en/figures"] {
            for name in ["participants", "conversations", "organisations"] {
                let given =
                    themes.iter().filter_map(|theme| Some((text(&theme["id"]), theme[name]["value"].as_u64()?)));
                let given: BTreeMap<String, u64> = given.map(|(id, value)| (id.to_owned(), value)).collect();
                let file = json(written, &format!("{folder}/{name}.json"));
                assert_eq!(numbers(&file, 2), given, "{folder}/{name}");
                for row in list(&file["rows"]) {
                    let theme = themes.iter().find(|theme| theme["id"] == row["id"]).unwrap();
                    let about = theme[name]["approximate"].as_bool().unwrap_or_default();
                    assert_eq!(row["approximate"], about, "{name}: {row}");
                }
            }
            let mut hosts: BTreeMap<String, u64> = BTreeMap::new();
            for host in themes.iter().flat_map(|theme| list(&theme["hosts"])) {
                *hosts.entry(text(host).to_owned()).or_default() += 1;
            }
            assert_eq!(numbers(&json(written, &format!("{folder}/hosts.json")), 3), hosts);
            let mut codes: BTreeMap<String, u64> = BTreeMap::new();
            let counted: BTreeSet<&str> = themes.iter().map(|theme| text(&theme["id"])).collect();
            let ideas = list(&corpus["records"]).iter().filter(|record| {
                counted.contains(text(&record["theme"]))
                    && ["idea", "initiative", "advice"].contains(&text(&record["kind"]))
            });
            for code in ideas.flat_map(|record| list(&record["codes"])) {
                *codes.entry(text(code).to_owned()).or_default() += 1;
            }
            let frequency = json(written, &format!("{folder}/frequency.json"));
            assert_eq!(numbers(&frequency, 1), codes);
        }
    }
}

#[test]
fn figures_are_listed_and_every_number_is_a_number() {
    for written in both() {
        for folder in ["figures", "en/figures"] {
            let index = json(written, &format!("{folder}/index.json"));
            let names: Vec<&str> = list(&index["figures"]).iter().map(|it| text(&it["name"])).collect();
            let expected = "participants conversations participants-per-conversation organisations hosts frequency codes \
                actors balance frequency-all codes-all dialogues dots contrast";
            assert_eq!(names.join(" "), expected);
            for entry in list(&index["figures"]) {
                leads_to_a_file(written, folder, &entry["file"]);
                let file = json(written, &format!("{folder}/{}.json", text(&entry["name"])));
                for key in ["title", "sentence", "caveat"] {
                    assert!(!text(&file[key]).is_empty(), "{}: {key}", entry["name"]);
                }
                leads_to_a_file(written, folder, &file["explorer"]);
                leads_to_a_file(written, folder, &entry["page"]);
                for (at, row) in list(&file["rows"]).iter().enumerate() {
                    let cells = list(&row["cells"]);
                    assert_eq!(cells.len(), list(&file["head"]).len(), "{}: {row}", entry["name"]);
                    for (cell, column) in cells.iter().zip(list(&file["head"])) {
                        let is_text = column["unit"] == "text";
                        assert!(cell.is_null() || cell.is_string() == is_text, "{}: {cell} in {column}", entry["name"]);
                    }
                    // The first row of a comparison is about all cards of each side.
                    let is_whole = entry["name"] == "contrast" && at == 0;
                    assert!(row["id"].is_string() != is_whole, "{}: {row}", entry["name"]);
                }
            }
            let columns = json(written, &format!("{folder}/frequency.json"))["head"].clone();
            let tracks: Vec<&str> = list(&columns).iter().filter_map(|column| column["id"].as_str()).collect();
            let known: Vec<&str> = written.corpus.tracks.iter().map(|track| track.id.as_str()).collect();
            assert!(!tracks.is_empty() && tracks.iter().all(|id| known.contains(id)), "{tracks:?}");
        }
    }
    let stated = json(&WHOLE, "figures/participants.json")["stated"].clone();
    assert_eq!((&stated[0]["value"], &stated[0]["approximate"]), (&Value::from(600), &Value::from(true)));
}

#[test]
fn every_figure_has_a_page_that_needs_no_program() {
    for written in both() {
        for (folder, language) in [("figures", "nl"), ("en/figures", "en")] {
            for entry in list(&json(written, &format!("{folder}/index.json"))["figures"]) {
                let file = json(written, &format!("{folder}/{}.json", text(&entry["name"])));
                let path = format!("{folder}/{}.html", text(&entry["name"]));
                let (page, html) = (&written.pages[&path], written.read(&path));
                for key in ["title", "sentence", "caveat"] {
                    assert!(page.text.contains(&plain_text(text(&file[key]))), "{path} does not say its {key}");
                }
                assert!(html.contains(&format!("<html lang=\"{language}\"")), "{path}");
                // One drawing for each of three widths, and the numbers in a table.
                assert_eq!((html.matches("<svg").count(), html.matches("<table").count()), (3, 1), "{path}");
                let rows = html.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
                let told = list(&file["rows"]).len() + list(&file["stated"]).len();
                assert_eq!(rows.matches("<tr>").count(), told, "{path}");
                // The only script is data. The way on is to the same figure in the explorer.
                assert_eq!(html.matches("<script").count(), 1, "{path}");
                let figure = html.split(" data-chart=\"").nth(1).unwrap().split('"').next().unwrap();
                assert!(page.links.iter().any(|link| link.contains(&format!("figuur={figure}"))), "{path}");
            }
        }
    }
}
