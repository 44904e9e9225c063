//! How programs find what is there: data in every page, the catalogue and the guide; and readers that are not ours.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::machine::{json, leads_to_a_file, list, path_of, text};
use crate::written::{LITTLE, SMALL, Written, both};
use dialogue_explorer::tools::site::Options;
use serde_json::Value;

/// The JSON-LD of a page.
pub fn linked(written: &Written, path: &str) -> Value {
    let html = written.read(path);
    let mut scripts = html.split("<script type=\"application/ld+json\">").skip(1);
    let script = scripts.next().unwrap_or_else(|| panic!("{path} has no data"));
    assert!(scripts.next().is_none(), "{path}");
    serde_json::from_str(script.split("</script>").next().unwrap()).unwrap()
}

#[test]
fn every_page_says_what_it_is_in_linked_data() {
    for written in both() {
        for path in written.pages.keys() {
            let data = linked(written, path);
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            assert_eq!(data["@context"], "https://schema.org/", "{path}");
            let is_card = folder.ends_with("kaartje");
            assert_eq!(data["@type"], if is_card { "CreativeWork" } else { "Dataset" }, "{path}");
            assert!(text(&data["license"]).ends_with("/by/4.0/"), "{path}");
            assert!(!text(&data["name"]).is_empty(), "{path}");
            leads_to_a_file(written, folder, &data["url"]);
            let is_part = !folder.is_empty();
            if is_part && !path.ends_with("/index.html") {
                let files = if is_card { &data["encoding"] } else { &data["distribution"] };
                leads_to_a_file(written, folder, &files["contentUrl"]);
                leads_to_a_file(written, folder, &data["isPartOf"]["url"]);
                assert!(list(&data["isBasedOn"]).iter().all(|report| report["@type"] == "Report"), "{path}");
                let href = format!("<link rel=\"alternate\" type=\"application/json\" href=\"{}.json\">", {
                    written
                        .corpus
                        .record(text(&data["identifier"]))
                        .map_or(text(&data["identifier"]), |record| written.corpus.records[record].id.as_str())
                });
                assert!(written.read(path).contains(&href), "{path}: no {href}");
            } else {
                list(&data["distribution"]).iter().for_each(|it| leads_to_a_file(written, folder, &it["contentUrl"]));
                assert_eq!(list(&data["distribution"]).len(), if folder.is_empty() { 1 } else { 3 }, "{path}");
            }
        }
        let catalog = json(written, "catalog.jsonld");
        assert_eq!(
            path_of("", text(&linked(written, "index.html")["@id"])),
            path_of("", text(&catalog["dcat:dataset"][0]["@id"])),
            "page and catalogue speak of one data set"
        );
        let titles: Vec<&str> =
            list(&catalog["dcat:dataset"][0]["dcat:distribution"]).iter().map(|it| text(&it["@id"])).collect();
        for id in ["#csv-nl", "#csv-en", "#figures"] {
            assert_eq!(titles.iter().filter(|title| title.ends_with(id)).count(), 1, "{id}: {titles:?}");
        }
    }
}

#[test]
fn the_guide_leads_to_files_in_both_languages() {
    for written in both() {
        let guide = written.read("llms.txt");
        let title = &written.corpus.title;
        assert!(guide.starts_with(&format!("# {title}\n\n> ")), "{guide:.80}");
        let (prose, lists) = guide.split_once("\n## ").unwrap();
        for said in ["mentions in the reports", "vermeldingen in de verslagen", "wonen daar niet per se", "CC-BY-4.0"] {
            assert!(prose.contains(said), "no {said}");
        }
        let version = written.corpus.version.as_ref().unwrap();
        assert!(prose.matches(&format!("{} ({})", version.date, version.hash)).count() == 2, "{prose}");
        let mut links = BTreeSet::new();
        for line in lists.lines().skip(1).filter(|line| !line.is_empty() && !line.starts_with("## ")) {
            let rest = line.strip_prefix("- [").unwrap_or_else(|| panic!("no link: {line}"));
            let address = rest.split_once("](").and_then(|(_, rest)| rest.split_once(')')).unwrap().0;
            leads_to_a_file(written, "", &Value::from(address));
            links.insert(path_of("", address));
        }
        for path in ["corpus.json", "records.en.csv", "figures/index.json", "en/figures/index.json", "catalog.jsonld"] {
            assert!(links.contains(path), "no link to {path}");
        }
        let themes = links.iter().filter(|link| link.contains("verslagen/") && link.ends_with(".html")).count();
        assert_eq!(themes, 2 * (written.corpus.themes.len() + 1));
    }
}

#[test]
fn a_corpus_of_somebody_else_is_told_in_its_own_words() {
    for path in
        ["llms.txt", "figures/participants.json", "records.csv-metadata.json", "verslagen/water-in-de-wijk.json"]
    {
        let said = LITTLE.read(path);
        for word in ["2021", "corona", "burger", "citizen", "burgemeester", "mayor", "zeventien", "seventeen"] {
            assert!(!said.contains(word), "{path}: {word}");
        }
    }
    let evil = "[x](y) <b> # `z`";
    let text = SMALL.replace("\"Waterrijk in gesprek\"", &serde_json::to_string(evil).unwrap());
    let guide = Written::new("guide", &text, None, Options::default()).read("llms.txt");
    assert!(guide.starts_with("# \\[x\\](y) \\<b\\> \\# \\`z\\`\n"), "{guide:.60}");
}

#[test]
fn readers_that_are_not_ours_read_all_of_it() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("readers/check.py");
    for written in both() {
        let Ok(output) = Command::new("python3").arg(&script).arg(&written.folder).output() else {
            // What runs all tests installs it.
            assert!(std::env::var_os("CI").is_none(), "python3 is not installed");
            println!("python3 is not installed: nothing was read");
            return;
        };
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(output.status.success(), "{said}");
        print!("{said}");
    }
}
