//! Versions that stay: what was cited shows the same numbers in every later build.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::crawl::{broken, crawl};
use crate::written::{BASE, SMALL, Written};
use dialogue_explorer::corpus::decode;
use dialogue_explorer::export::citation::citation;
use dialogue_explorer::export::link::{Link, version_folder};
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::site::Options;
use dialogue_explorer::tools::versions::{dates, freeze, lay_out};

const ENGLISH: &str = include_str!("../fixtures/small.en.json");
const OLD: &str = "2023-12-01";
const NEW: &str = "2024-12-01";

/// A folder that goes with the test.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str) -> Kept {
        Kept(std::env::temp_dir().join(format!("dialogue-explorer-kept-{name}-{}", std::process::id())))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The small corpus a year later: its last record is gone, and its first theme had seven participants more.
fn a_year_later() -> String {
    let mut corpus: Value = serde_json::from_str(SMALL).unwrap();
    corpus["version"] = json!({ "date": NEW, "hash": "77ab01" });
    corpus["records"].as_array_mut().unwrap().pop();
    let people = &mut corpus["themes"][0]["participants"]["value"];
    *people = json!(people.as_u64().unwrap() + 7);
    corpus.to_string()
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The numbers of a figure in a folder, without where it is.
fn numbers(folder: &Path, figure: &str) -> Value {
    let file: Value = serde_json::from_str(&text(&folder.join(format!("figures/{figure}.json")))).unwrap();
    file["rows"].clone()
}

const FIGURES: [&str; 6] = ["participants", "conversations", "frequency", "frequency-all", "codes-all", "balance"];

#[test]
fn a_citation_made_today_shows_the_same_numbers_next_year() {
    let (kept, options) = (Kept::new("cited"), Options::default());
    let first = Written::new("cited-first", SMALL, Some(ENGLISH), options.clone());
    // Today: what is cited names the version, and the build has it there.
    assert_eq!(dates(&kept.0, &first.folder).unwrap(), [OLD]);
    assert_eq!(lay_out(&kept.0, &first.folder, &options).unwrap(), [OLD]);
    let cited = version_folder(&first.corpus).unwrap();
    let address = Link::to(&format!("{BASE}{cited}#/kaartje/water-idee-1"));
    let record = first.corpus.record("water-idee-1").unwrap();
    let plain = citation(&first.corpus, record, &address, Lang::Nl).unwrap().plain;
    assert!(plain.contains("versie 2023-12-01") && plain.contains("/v/2023-12-01/#/"), "{plain}");
    for figure in FIGURES {
        assert_eq!(numbers(&first.folder.join(&cited), figure), numbers(&first.folder, figure), "{figure}");
    }
    freeze(&first.folder, &kept.0, None).unwrap();

    // Next year: the same address gives what it gave.
    let second = Written::new("cited-second", &a_year_later(), Some(ENGLISH), options.clone());
    // The builder of frames names those that will be there.
    assert_eq!(dates(&kept.0, &second.folder).unwrap(), [NEW, OLD]);
    assert_eq!(lay_out(&kept.0, &second.folder, &options).unwrap(), [NEW, OLD]);
    let (then, now) = (second.folder.join(&cited), &second.folder);
    for figure in FIGURES {
        assert_eq!(numbers(&then, figure), numbers(&first.folder, figure), "{figure}");
    }
    assert_ne!(numbers(&then, "participants"), numbers(now, "participants"));
    assert_ne!(numbers(&then, "frequency-all"), numbers(now, "frequency-all"));
    assert_eq!(text(&then.join("corpus.json")), SMALL);
    assert_eq!(text(&then.join("corpus.en.json")), ENGLISH);
    let gone = &first.corpus.records.last().unwrap().id;
    for folder in ["", "en/"] {
        assert!(then.join(format!("{folder}kaartje/{gone}.html")).is_file(), "{folder}{gone}");
        assert!(!now.join(format!("{folder}kaartje/{gone}.html")).is_file(), "{folder}{gone}");
    }
    assert_eq!(decode(&text(&now.join(format!("v/{NEW}/corpus.json")))).unwrap().corpus.records.len(), {
        second.corpus.records.len()
    });
}

#[test]
fn an_older_version_says_that_there_is_a_newer_one() {
    let (kept, options) = (Kept::new("newer"), Options::default());
    let first = Written::new("newer-first", SMALL, Some(ENGLISH), options.clone());
    freeze(&first.folder, &kept.0, None).unwrap();
    let second = Written::new("newer-second", &a_year_later(), Some(ENGLISH), options.clone());
    lay_out(&kept.0, &second.folder, &options).unwrap();
    let page = |path: &str| text(&second.folder.join(path));
    for (path, top, languages) in [
        ("index.html", "../../", &[Lang::Nl, Lang::En][..]),
        ("verslagen/index.html", "../../../", &[Lang::Nl]),
        ("kaartje/water-idee-1.html", "../../../", &[Lang::Nl]),
        ("en/verslagen/index.html", "../../../../", &[Lang::En]),
    ] {
        let old = page(&format!("v/{OLD}/{path}"));
        for lang in Lang::ALL {
            let told = format!("lang=\"{}\">{}", lang.tag(), lang.version_of(OLD));
            assert_eq!(old.contains(&told), languages.contains(&lang), "{path}: {told}");
        }
        assert!(old.contains(&format!("<a href=\"{top}\"")), "{path}");
        for path in [path.to_owned(), format!("v/{NEW}/{path}")] {
            assert!(!page(&path).contains(Lang::Nl.version_newer()), "{path}");
            assert!(!page(&path).contains(Lang::En.version_newer()), "{path}");
        }
    }
    // The word stands in what is published, and not in what is kept.
    assert!(!text(&kept.0.join(OLD).join("index.html")).contains(Lang::Nl.version_newer()));
}

#[test]
fn a_version_stands_by_itself() {
    let (kept, options) = (Kept::new("alone"), Options::default());
    let written = Written::new("alone", SMALL, Some(ENGLISH), options.clone());
    lay_out(&kept.0, &written.folder, &options).unwrap();
    let folder = written.folder.join("v").join(OLD);
    let pages = crawl(&folder);
    let wrong: Vec<String> = pages.values().flat_map(|page| broken(page, &folder, &pages, &written.corpus)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(pages.values().all(|page| page.faults.is_empty()));
    let page = text(&folder.join("index.html"));
    // The policy of a server names the style of the newest page.
    assert!(!page.contains("<style>") && page.contains("<link rel=\"stylesheet\" href=\"style.css\">"));
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!text(&written.folder.join("index.html")).contains("noindex"));
    assert!(!folder.join("sw.js").exists() && !folder.join("v").exists());
}

#[test]
fn addresses_of_a_version_are_its_own() {
    let (kept, options) = (Kept::new("base"), Options { base: Some(BASE.to_owned()), ..Options::default() });
    // A source under the same address is no part of the site.
    let source = format!("{BASE}verslag.pdf");
    let corpus = SMALL.replacen("https://waterrijk.example/verslag", &source, 1);
    let written = Written::new("base", &corpus, Some(ENGLISH), options.clone());
    lay_out(&kept.0, &written.folder, &options).unwrap();
    let folder = written.folder.join("v").join(OLD);
    for path in ["catalog.jsonld", "figures/index.json", "llms.txt", "records.csv", "kaartje/water-idee-1.json"] {
        let text = text(&folder.join(path));
        let text = text.replace(&source, "");
        let all = text.matches(BASE).count();
        assert!(
            all > 0 && all == text.matches(&format!("{BASE}v/{OLD}/")).count(),
            "{path}: {:?}",
            text.split(BASE).skip(1).filter(|rest| !rest.starts_with("v/")).map(|rest| &rest[..40]).collect::<Vec<_>>()
        );
        assert!(!text.contains(&format!("v/{OLD}/v/")), "{path}");
    }
    assert_eq!(text(&folder.join("corpus.json")), corpus);
}

#[test]
fn what_is_frozen_stays_and_one_date_is_one_corpus() {
    let kept = Kept::new("once");
    let first = Written::new("once-first", SMALL, None, Options::default());
    let folder = freeze(&first.folder, &kept.0, None).unwrap();
    assert_eq!(folder, kept.0.join(OLD));
    let figure = folder.join("figures/participants.json");
    fs::write(&figure, "as it was").unwrap();
    freeze(&first.folder, &kept.0, None).unwrap();
    assert_eq!(text(&figure), "as it was");
    let other = a_year_later().replace(NEW, OLD);
    let second = Written::new("once-second", &other, None, Options::default());
    for refused in [
        freeze(&second.folder, &kept.0, None).map(|_| ()),
        lay_out(&kept.0, &second.folder, &Options::default()).map(|_| ()),
    ] {
        assert!(refused.unwrap_err().ends_with("is of another corpus: give this one a later date"));
    }
    let dated = SMALL.replace(OLD, "../../x");
    let third = Written::new("once-third", &dated, None, Options::default());
    assert!(freeze(&third.folder, &kept.0, None).unwrap_err().contains("is no date of a version"));
}
