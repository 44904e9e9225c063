//! What is shared and what comes back: pages of records with their pictures, and messages on what is not right.

use std::fs;

use crate::crawl::{attributes, plain_text};
use crate::written::{BASE, LITTLE, SMALL, WHOLE, Written, both};
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::site::Options;

#[test]
fn shared_links_show_what_they_are_and_lead_on() {
    for written in both() {
        for record in &written.corpus.records {
            let path = format!("kaartje/{}.html", record.id);
            let html = written.read(&path);
            let meta = |name: &str| attributes(&html, "meta", "property", name, "content");
            assert_eq!(meta("og:title").as_deref(), Some(record.title.as_str()));
            assert_eq!(meta("og:description").as_deref(), Some(record.body.as_str()));
            let image = meta("og:image").unwrap();
            let picture = image.strip_prefix("../").or(image.strip_prefix(BASE)).unwrap();
            assert_eq!(picture, format!("kaartje/{}.png", record.id));
            let (width, height) = picture_size(&fs::read(written.folder.join(picture)).unwrap());
            let said = [meta("og:image:width").unwrap(), meta("og:image:height").unwrap()];
            assert_eq!(said, [width.to_string(), height.to_string()], "{path}");
            let told = meta("og:image:alt").unwrap();
            let theme = &written.corpus.themes[record.theme];
            let count = written.corpus.records.iter().filter(|other| other.theme == record.theme).count();
            for part in [&record.title, Lang::Nl.kind(record.kind), &theme.title, &Lang::Nl.cards_counted(count)] {
                assert!(told.contains(part), "{path}: no {part:?} in {told:?}");
            }
            let refresh = attributes(&html, "meta", "http-equiv", "refresh", "content").unwrap();
            assert_eq!(refresh, format!("0; url=../#/kaartje/{}", record.id));
        }
    }
    let old = LITTLE.read("kaartje/water-plan-1.html");
    assert!(old.contains("url=../#/kaartje/water-idee-1\""), "an id of old leads to the record of now");
}

/// The width and height that a PNG says of itself.
fn picture_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[..4], b"\x89PNG");
    let side = |from: usize| u32::from_be_bytes(bytes[from..from + 4].try_into().unwrap());
    (side(16), side(20))
}

#[test]
fn pictures_are_small_and_of_the_size_that_they_say() {
    let mut all = 0;
    for written in both() {
        for (folder, size, most) in [("beeld", (1200, 630), 60_000), ("kaartje", (600, 315), 12_000)] {
            for folder in [folder.to_owned(), format!("en/{folder}")] {
                let files = fs::read_dir(written.folder.join(folder)).unwrap().map(|entry| entry.unwrap().path());
                for path in files.filter(|path| path.extension().is_some_and(|end| end == "png")) {
                    let bytes = fs::read(&path).unwrap();
                    assert_eq!(picture_size(&bytes), size, "{path:?}");
                    assert!(bytes.len() < most, "{path:?}: {} bytes", bytes.len());
                    all += bytes.len();
                }
            }
        }
    }
    println!("pictures: {all} bytes");
    assert!(all < 20_000_000, "all pictures have {all} bytes");
}

#[test]
fn a_picture_of_a_card_is_its_own() {
    let pictures = LITTLE
        .corpus
        .records
        .iter()
        .map(|record| fs::read(LITTLE.folder.join(format!("kaartje/{}.png", record.id))).unwrap());
    let pictures: std::collections::BTreeSet<Vec<u8>> = pictures.collect();
    assert_eq!(pictures.len(), LITTLE.corpus.records.len());
}

#[test]
fn whoever_finds_something_wrong_is_told_how_to_say_so() {
    // With an address: a message with id, version and lines, on the page of the record and at the card of its theme.
    for (folder, lang) in [("", Lang::Nl), ("en/", Lang::En)] {
        let card = LITTLE.read(&format!("{folder}kaartje/water-idee-1.html"));
        let theme = LITTLE.read(&format!("{folder}verslagen/water-in-de-wijk.html"));
        let begin = card.find("mailto:data@voorbeeld.nl?subject=").unwrap_or_else(|| panic!("no message: {card}"));
        let href = card[begin..].split('"').next().unwrap();
        assert!(theme.contains(href), "{folder}");
        let message = href.replace("&amp;", "&");
        let message = percent_encoding::percent_decode_str(&message).decode_utf8().unwrap();
        let record = &LITTLE.corpus.records[LITTLE.corpus.record("water-idee-1").unwrap()];
        let mut parts = vec!["water-idee-1".to_owned(), lang.named_version("2023-12-01 3f2a9c")];
        let [english] = LITTLE.site.translations().unwrap().try_into().ok().unwrap();
        let corpus = if lang == Lang::En { &english.corpus } else { &LITTLE.corpus };
        parts.extend(lang.sources_lines(corpus, &record.citations));
        parts.push(lang.wrong_what().to_owned());
        for part in parts {
            assert!(message.contains(&part), "{folder}: no {part:?} in {message}");
        }
        assert!(message.contains("\r\n") && !href.contains(' '), "{href}");
        assert!(card.contains(lang.wrong()));
    }
    // Without one: the way.
    let corpus = &WHOLE.corpus;
    let (id, version) = (&corpus.records[0].id, corpus.version.as_ref().unwrap());
    let said = &WHOLE.pages[&format!("kaartje/{id}.html")].text;
    let way = Lang::Nl.wrong_way(&corpus.sources[0].publisher, id, &format!("{} {}", version.date, version.hash));
    assert!(said.contains(&plain_text(&way)), "{said}");
    let page = Options { contact: Some("https://voorbeeld.nl/fout".to_owned()), ..Options::default() };
    let written = Written::new("wrong-page", SMALL, None, page);
    assert!(written.read("kaartje/water-idee-1.html").contains("<a href=\"https://voorbeeld.nl/fout\">"));
}
