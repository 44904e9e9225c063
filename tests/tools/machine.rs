//! What programs read in the place of the pages: a file a record and a theme, and one table, as the corpus has them.

use std::collections::BTreeMap;
use std::fs;

use crate::written::{BASE, LITTLE, SMALL, Written, both};
use dialogue_explorer::tools::site::Options;
use serde_json::Value;

/// A file of a site as JSON.
pub fn json(written: &Written, path: &str) -> Value {
    serde_json::from_str(&written.read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The corpus as it lies on the disk, which no code of ours has read.
pub fn raw(written: &Written) -> Value {
    json(written, "corpus.json")
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// The ids of references.
pub fn ids(value: &Value) -> Vec<&str> {
    list(value).iter().map(|it| text(&it["id"])).collect()
}

/// The path of an address seen from a file in a folder, from the root; whole addresses begin with the base.
pub fn path_of(folder: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    if let Some(path) = address.strip_prefix(BASE) {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop().expect("an address leads out of the site")),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

pub fn leads_to_a_file(written: &Written, folder: &str, address: &Value) {
    let path = path_of(folder, text(address));
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
    assert!(written.folder.join(&path).is_file(), "from {folder}: {address} leads to no {path}");
}

#[test]
fn every_record_has_a_file_that_says_what_the_corpus_says() {
    for written in both() {
        let corpus = raw(written);
        let english = json(written, "corpus.en.json");
        for record in list(&corpus["records"]) {
            let id = text(&record["id"]);
            for folder in ["kaartje", "en/kaartje"] {
                let file = json(written, &format!("{folder}/{id}.json"));
                let texts = if folder == "kaartje" { record } else { &english["records"][id] };
                assert_eq!((&file["id"], &file["kind"]["id"]), (&record["id"], &record["kind"]), "{id}");
                assert_eq!((&file["title"], &file["body"]), (&texts["title"], &texts["body"]), "{id}");
                assert_eq!(file["theme"]["id"], record["theme"], "{id}");
                let codes: Vec<&str> = list(&record["codes"]).iter().map(text).collect();
                assert_eq!(ids(&file["codes"]), codes, "{id}");
                assert_eq!(ids(&file["actors"]), list(&record["actors"]).iter().map(text).collect::<Vec<_>>(), "{id}");
                assert_eq!(file["part_of"]["id"], record["part_of"], "{id}");
                for key in ["role", "name", "dialogue"] {
                    assert_eq!(file["speaker"][key], record["speaker"][key], "{id}: {key}");
                }
                assert_eq!(file["speaker"]["group"]["id"], record["speaker"]["group"], "{id}");
                for (cited, citation) in list(&file["citations"]).iter().zip(list(&record["citations"])) {
                    assert_eq!((&cited["lines"], &cited["section"]["id"]), (&citation["lines"], &citation["section"]));
                    assert!(text(&cited["source"]["id"]).len() + text(&cited["text"]).len() > 8, "{id}");
                }
                assert_eq!(list(&file["citations"]).len(), list(&record["citations"]).len(), "{id}");
                assert_eq!(file["corpus"]["version"], corpus["version"], "{id}");
                assert_eq!((&file["corpus"]["id"], &file["corpus"]["licence"]), (&corpus["id"], &corpus["licence"]));
                for address in [&file["url"], &file["explorer"], &file["corpus"]["file"]] {
                    leads_to_a_file(written, folder, address);
                }
            }
        }
        for folder in ["kaartje", "en/kaartje"] {
            let files = fs::read_dir(written.folder.join(folder)).unwrap();
            let count = files.flatten().filter(|file| file.path().extension().is_some_and(|it| it == "json")).count();
            let aliases = corpus["aliases"].as_object().map_or(0, serde_json::Map::len);
            assert_eq!(count, list(&corpus["records"]).len() + aliases, "{folder}");
        }
    }
    assert_eq!(json(&LITTLE, "kaartje/water-plan-1.json")["id"], "water-idee-1", "an id of old");
}

#[test]
fn every_theme_has_a_file_with_its_numbers_and_all_its_records() {
    for written in both() {
        let corpus = raw(written);
        for theme in list(&corpus["themes"]) {
            let id = text(&theme["id"]);
            let records = list(&corpus["records"]).iter().filter(|record| record["theme"] == theme["id"]);
            let records: Vec<&str> = records.map(|record| text(&record["id"])).collect();
            for folder in ["verslagen", "en/verslagen"] {
                let file = json(written, &format!("{folder}/{id}.json"));
                assert_eq!(ids(&file["records"]), records, "{id}");
                list(&file["records"]).iter().for_each(|entry| leads_to_a_file(written, folder, &entry["file"]));
                for count in ["conversations", "participants", "organisations"] {
                    assert_eq!(file[count]["value"], theme[count]["value"], "{id}: {count}");
                    let about = theme[count]["approximate"].as_bool().unwrap_or_default();
                    assert!(file[count].is_null() || file[count]["approximate"] == about, "{id}: {count}");
                }
                assert_eq!(ids(&file["hosts"]), list(&theme["hosts"]).iter().map(text).collect::<Vec<_>>(), "{id}");
                leads_to_a_file(written, folder, &file["url"]);
            }
        }
    }
}

/// The rows of a table, by the reader of the `csv` crate, under their headings.
pub fn rows(bytes: &[u8]) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
    let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        head.iter().cloned().zip(row.unwrap().iter().map(str::to_owned)).collect()
    };
    let rows = reader.records().map(row).collect();
    (head, rows)
}

#[test]
fn the_table_has_a_row_a_record_and_its_metadata_name_its_columns() {
    for written in both() {
        let (corpus, english) = (raw(written), json(written, "corpus.en.json"));
        for name in ["records.csv", "records.en.csv"] {
            let bytes = fs::read(written.folder.join(name)).unwrap();
            let (head, rows) = rows(&bytes);
            let said = json(written, &format!("{name}-metadata.json"));
            let columns: Vec<&str> = list(&said["tableSchema"]["columns"]).iter().map(|it| text(&it["name"])).collect();
            assert_eq!(head, columns, "{name}");
            assert_eq!(said["url"], name);
            assert!(!bytes.starts_with("\u{feff}".as_bytes()) && bytes.ends_with(b"\r\n"), "{name}");
            assert_eq!(rows.len(), list(&corpus["records"]).len(), "{name}");
            for (row, record) in rows.iter().zip(list(&corpus["records"])) {
                let texts = if name == "records.csv" { record } else { &english["records"][text(&record["id"])] };
                assert_eq!(row["id"], text(&record["id"]));
                assert_eq!(
                    (row["title"].as_str(), row["body"].as_str()),
                    (text(&texts["title"]), text(&texts["body"]))
                );
                let codes: Vec<&str> = list(&record["codes"]).iter().map(text).collect();
                assert_eq!(row["codes"], codes.join("|"), "{}", row["id"]);
                leads_to_a_file(written, "", &Value::from(row["url"].as_str()));
                leads_to_a_file(written, "", &Value::from(row["json"].as_str()));
            }
        }
    }
}

#[test]
fn commas_quotes_lines_and_bars_survive_the_table() {
    let evil = "a, \"b\";\nc\r\n'd' | =1+1 # \u{a0}é";
    let text = SMALL
        .replace("\"Kelders lopen onder\"", &serde_json::to_string(evil).unwrap())
        .replace("\"regenwater\"", "\"regen|water\"")
        .replace("\"water-knelpunt-1\"", "\"#eerste\"");
    let written = Written::new("table", &text, None, Options::default());
    let (_, rows) = rows(&fs::read(written.folder.join("records.csv")).unwrap());
    assert_eq!((rows[0]["title"].as_str(), rows[0]["id"].as_str()), (evil, "#eerste"));
    assert!(written.read("records.csv").contains("\r\n\"#eerste\","), "it would be taken for a remark");
    let said = json(&written, "records.csv-metadata.json");
    let codes = list(&said["tableSchema"]["columns"]).iter().find(|column| column["name"] == "codes").unwrap();
    assert_eq!(codes["separator"], ";", "an id holds a bar");
    assert_eq!(rows[1]["codes"], "groen;regen|water");
    assert!(!written.folder.join("records.en.csv").exists());
}
