//! The pages that need no program: whole, linked, sound HTML, and true to the corpus.

use std::fs;

use crate::crawl::{attributes, plain_text};
use crate::written::{BASE, LITTLE, SMALL, WHOLE, Written, both};
use dialogue_explorer::query::Query;
use dialogue_explorer::route::{Form, Measure, Order};
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::site::{Options, Site};
use dialogue_explorer::{chart, overview};
use serde_json::Value;

#[test]
fn every_record_stands_once_and_whole_on_the_page_of_its_theme() {
    for written in both() {
        let corpus = &written.corpus;
        for record in &corpus.records {
            let holders: Vec<&String> = written
                .pages
                .iter()
                .filter(|(path, page)| path.starts_with("verslagen/") && page.cards.contains_key(&record.id))
                .map(|(path, _)| path)
                .collect();
            let theme = &corpus.themes[record.theme];
            assert_eq!(holders, [&format!("verslagen/{}.html", theme.id)], "{}", record.id);
            let page = &written.pages[holders[0]];
            assert_eq!(page.ids.iter().filter(|id| **id == record.id).count(), 1, "{}", record.id);
            let said = &page.cards[&record.id];
            let mut expected = vec![record.title.clone(), record.body.clone(), Lang::Nl.kind(record.kind).to_owned()];
            expected.extend(record.codes.iter().map(|&code| corpus.codes[code].title.clone()));
            expected.extend(record.actors.iter().map(|&actor| corpus.actors[actor].title.clone()));
            expected.extend(Lang::Nl.sources_lines(corpus, &record.citations));
            expected.extend(record.part_of.map(|whole| corpus.records[whole].title.clone()));
            expected.extend(record.speaker.as_ref().map(|speaker| speaker.role.clone()));
            for part in expected {
                assert!(said.contains(&plain_text(&part)), "{}: no {part:?} in {said:?}", record.id);
            }
        }
        let cards: usize = written
            .pages
            .iter()
            .filter(|(path, _)| path.starts_with("verslagen/"))
            .map(|(_, page)| page.cards.len())
            .sum();
        assert_eq!(cards, corpus.records.len());
    }
}

#[test]
fn every_record_stands_in_english_too() {
    for written in both() {
        let [english] = written.site.translations().unwrap().try_into().ok().unwrap();
        for record in &english.corpus.records {
            let path = format!("en/verslagen/{}.html", english.corpus.themes[record.theme].id);
            let said = &written.pages[&path].cards[&record.id];
            for part in [&record.title, &record.body] {
                assert!(said.contains(&plain_text(part)), "{path}: no {part:?} in {said:?}");
            }
        }
        for (path, page) in written.pages.iter().filter(|(path, _)| path.starts_with("en/")) {
            assert!(written.read(path).contains("<html lang=\"en\""), "{path}");
            let asks_for_dutch = |link: &&String| link.contains("#/") && !link.contains("taal=en");
            assert_eq!(page.links.iter().find(asks_for_dutch), None, "{path}");
        }
        // The data are there once, for every language; pictures have words.
        let base = written.site.base.as_deref().unwrap_or("../../");
        let contents = written.read("en/verslagen/index.html");
        assert!(contents.contains(&format!("\"contentUrl\":\"{base}corpus.json\"")), "{contents}");
        let picture =
            written.site.base.as_deref().map_or("../beeld/~.png".to_owned(), |base| format!("{base}en/beeld/~.png"));
        assert!(contents.contains(&format!("property=\"og:image\" content=\"{picture}\"")), "{contents}");
        assert_ne!(
            fs::read(written.folder.join("beeld/~.png")).unwrap(),
            fs::read(written.folder.join("en/beeld/~.png")).unwrap()
        );
        let reached = crate::crawl::reached(&written.pages, "index.html");
        assert!(reached.iter().any(|path| *path == "en/verslagen/index.html"));
    }
}

#[test]
fn every_link_and_fragment_leads_somewhere() {
    for written in both() {
        let wrong: Vec<String> = written
            .pages
            .values()
            .flat_map(|page| crate::crawl::broken(page, &written.folder, &written.pages, &written.corpus))
            .collect();
        assert!(wrong.is_empty(), "{} broken: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
    }
}

#[test]
fn every_page_can_be_reached_from_the_first() {
    let written = &*WHOLE;
    let reached = crate::crawl::reached(&written.pages, "index.html");
    let reports: Vec<&String> = written.pages.keys().filter(|path| path.starts_with("verslagen/")).collect();
    assert_eq!(reports.len(), written.corpus.themes.len() + 1);
    for path in reports {
        assert!(reached.contains(path), "{path}");
    }
}

#[test]
fn pages_are_sound_html_under_a_strict_policy() {
    for written in both() {
        for (path, page) in &written.pages {
            assert!(page.faults.is_empty(), "{path}: {:?}", page.faults);
            assert!(!page.title.trim().is_empty() && !page.title.starts_with(" –"), "{path}: {:?}", page.title);
            assert_eq!(page.headings.iter().filter(|level| **level == 1).count(), 1, "{path}");
            let skipped = page.headings.windows(2).any(|pair| pair[1] > pair[0] + 1);
            assert!(!skipped, "{path}: a level of headings is skipped: {:?}", page.headings);
            let text = written.read(path);
            assert!(text.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"), "{path}");
            assert!(!text.contains(" style=\""), "{path}");
            // The page of the app carries its style; its policy has the hash, which `headers.rs` holds.
            assert_eq!(text.matches("<style").count(), usize::from(path == "index.html"), "{path}");
            let scripts =
                text.matches("<script").count() - text.matches("<script type=\"application/ld+json\"").count();
            assert_eq!(scripts, usize::from(path == "index.html"), "{path}");
        }
    }
}

#[test]
fn what_a_corpus_says_stays_text() {
    let evil = "<script>alert('x')</script>\" onload=\"y &amp; <!-- ]]> </title>";
    let quoted = serde_json::to_string(evil).unwrap();
    let mut text = SMALL.to_owned();
    for plain in [
        "\"Waterrijk in gesprek\"",
        "\"Kelders lopen onder\"",
        "\"Na een bui staat er water in de kelders van de Dijkstraat.\"",
        "\"Water in de wijk\"",
        "\"Regenwater\"",
        "\"Het verslag noemt twee begintijden.\"",
        "\"Wijkavonden\"",
        "\"inwoner van de Dijkstraat\"",
        "\"Verslag van de najaarsgesprekken\"",
        "\"Plas\"",
        "\"Sem de Wit\"",
    ] {
        assert!(text.contains(plain), "{plain}");
        text = text.replace(plain, &quoted);
    }
    let written = Written::new("evil", &text, None, Options { base: Some(BASE.to_owned()), ..Options::default() });
    for (path, page) in &written.pages {
        let html = written.read(path);
        assert!(!html.contains("<script>") && !html.contains("\" onload="), "{path}");
        assert!(page.faults.is_empty(), "{path}: {:?}", page.faults);
    }
    let card = &written.pages["verslagen/water-in-de-wijk.html"].cards["water-knelpunt-1"];
    assert!(card.contains(&plain_text(evil)), "{card}");
    let _: Value = serde_json::from_str(&written.read("catalog.jsonld")).unwrap();
}

#[test]
fn ids_that_a_file_system_would_misread_stay_in_their_folder() {
    let text = SMALL
        .replace("\"plek-voor-jongeren\"", "\"../../index\"")
        .replace("\"water-in-de-wijk\"", "\"index\"")
        .replace("\"water-idee-1\"", "\"CON:/a b?c#d%é\"");
    let written = Written::new("paths", &text, None, Options::default());
    let wrong: Vec<String> = written
        .pages
        .values()
        .flat_map(|page| crate::crawl::broken(page, &written.folder, &written.pages, &written.corpus))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let themes = written.pages.keys().filter(|path| path.starts_with("verslagen/")).count();
    assert_eq!(themes, written.corpus.themes.len() + 1);
}

#[test]
fn numbers_are_those_of_the_corpus() {
    for written in both() {
        let (corpus, index) = (&written.corpus, &written.site.index);
        let contents = &written.pages["verslagen/index.html"].text;
        let before = &written.pages["index.html"].text;
        for key in overview::key_figures(corpus, index, Lang::Nl) {
            let said = plain_text(&format!("{} {}", key.number, key.name));
            assert!(contents.contains(&said) && before.contains(&said), "{said}");
        }
        for stated in &corpus.stated {
            assert!(contents.contains(&plain_text(&Lang::Nl.stated_total(stated))), "{}", stated.id);
            assert!(contents.contains(&plain_text(&stated.note)), "{}", stated.id);
        }
        for (at, theme) in corpus.themes.iter().enumerate() {
            let said = &written.pages[&format!("verslagen/{}.html", theme.id)].text;
            for measure in [Measure::Participants, Measure::Conversations, Measure::Organisations] {
                if let Some((value, about)) = chart::participants::number(corpus, at, measure) {
                    assert!(said.contains(&plain_text(&Lang::Nl.measured(measure, value, about))), "{}", theme.id);
                }
            }
            let mut expected: Vec<String> = theme.notes.clone();
            expected.extend(theme.hosts.iter().map(|&place| corpus.places[place].name.clone()));
            expected.extend(theme.held.iter().map(|day| Lang::Nl.date(day)));
            expected.extend(theme.people.iter().map(|person| person.name.clone()));
            expected.extend(theme.listed_organisations.clone());
            expected.extend([theme.question.clone(), theme.summary.clone()]);
            for part in expected {
                assert!(said.contains(&plain_text(&part)), "{}: {part}", theme.id);
            }
        }
        for code in &corpus.codes {
            assert!(contents.contains(&plain_text(&code.definition)), "{}", code.id);
        }
    }
}

#[test]
fn figures_carry_their_table_and_their_caveat() {
    for written in both() {
        let (corpus, html) = (&written.corpus, written.read("verslagen/index.html"));
        let text = &written.pages["verslagen/index.html"].text;
        let figure = chart::participants::figure(
            corpus,
            &Query::default(),
            Lang::Nl,
            Measure::Participants,
            Form::Dots,
            Order::Size,
        );
        for part in [&figure.title, &figure.sentence, &figure.caveat] {
            assert!(text.contains(&plain_text(part)), "{part}");
            assert!(written.pages["index.html"].text.contains(&plain_text(part)), "{part}");
        }
        for name in ["participants", "hosts", "frequency", "balance"] {
            assert_eq!(html.matches(&format!("<figure id=\"{name}\" data-chart=\"{name}\"")).count(), 1, "{name}");
            assert_eq!(html.matches(&format!("<table data-table-for=\"{name}\"")).count(), 1, "{name}");
        }
        // The page before the program has the figures of the overview, each with marks, a table and a caveat.
        let before = written.read("index.html");
        for name in ["participants", "hosts", "frequency"] {
            let begin = before.find(&format!("<figure data-chart=\"{name}\"")).unwrap_or_else(|| panic!("no {name}"));
            let whole = &before[begin..begin + before[begin..].find("</figure>").unwrap()];
            assert!(whole.contains(" data-mark=\"") && whole.contains("class=\"caveat\""), "{name}");
            assert_eq!(whole.matches(&format!("<table data-table-for=\"{name}\"")).count(), 1, "{name}");
            assert_eq!(whole.matches("<svg").count(), 3, "{name}: a phone, a tablet, a desk");
        }
        // Totals that the source states are no rows of a theme.
        let dots = figure.table.rows.iter().filter(|row| row.iter().any(|cell| cell.value.is_some())).count();
        let table = before.split("<table data-table-for=\"participants\"").nth(1).unwrap().split("</table>").next();
        assert_eq!(table.unwrap().matches("<tr>").count(), dots + 1);
    }
}

#[test]
fn the_catalogue_has_the_mandatory_terms_from_the_corpus() {
    for written in both() {
        let catalog: Value = serde_json::from_str(&written.read("catalog.jsonld")).unwrap();
        let dataset = &catalog["dcat:dataset"][0];
        for term in [
            "dct:title",
            "dct:description",
            "dct:identifier",
            "dct:accessRights",
            "dcat:contactPoint",
            "dct:creator",
            "dct:publisher",
            "dcat:theme",
        ] {
            assert!(!dataset[term].is_null() && dataset[term] != "", "{term}");
        }
        for term in ["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint"] {
            assert!(!catalog[term].is_null(), "{term} of the catalogue");
        }
        for distribution in dataset["dcat:distribution"].as_array().unwrap() {
            assert!(distribution["dct:license"]["@id"].as_str().unwrap().ends_with("/by/4.0/"));
            let url = distribution["dcat:accessURL"]["@id"].as_str().unwrap();
            let file = url.strip_prefix(BASE).unwrap_or(url);
            assert!(written.folder.join(file).is_file(), "{url}");
        }
        let corpus = &written.corpus;
        assert_eq!(dataset["dct:title"]["@value"], corpus.title);
        assert_eq!(dataset["dct:description"]["@value"], corpus.about);
        assert_eq!(dataset["dct:publisher"]["foaf:name"]["@value"], corpus.sources[0].publisher);
        for path in ["index.html", "verslagen/index.html"] {
            let html = written.read(path);
            let data = html.split("<script type=\"application/ld+json\">").nth(1).unwrap();
            let data: Value = serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
            assert_eq!((&data["@type"], &data["name"]), (&Value::from("Dataset"), &Value::from(corpus.title.as_str())));
        }
    }
    let little: Value = serde_json::from_str(&LITTLE.read("catalog.jsonld")).unwrap();
    assert_eq!(little["dcat:contactPoint"]["vcard:hasEmail"]["@id"], "mailto:data@voorbeeld.nl");
}

#[test]
fn the_site_map_is_there_where_the_address_is_known_and_its_absence_is_told() {
    let map = LITTLE.read("sitemap.xml");
    for path in ["", "verslagen/index.html", "verslagen/water-in-de-wijk.html", "verslagen/plek-voor-jongeren.html"] {
        assert_eq!(map.matches(&format!("<loc>{BASE}{path}</loc>")).count(), 1, "{path}");
    }
    // Every page that is not passed over by search engines is there, once, in each language.
    let is_found = |path: &&String| path.as_str() != "index.html" && !LITTLE.read(path).contains("content=\"noindex\"");
    let found: Vec<&String> = LITTLE.pages.keys().filter(is_found).collect();
    assert!(found.iter().any(|path| path.starts_with("en/figures/")), "{found:?}");
    for path in &found {
        assert_eq!(map.matches(&format!("<loc>{BASE}{path}</loc>")).count(), 1, "{path}");
    }
    assert_eq!(map.matches("<loc>").count(), found.len() + 1);
    assert!(LITTLE.left_out.is_empty(), "{:?}", LITTLE.left_out);
    assert!(!WHOLE.folder.join("sitemap.xml").exists());
    assert!(WHOLE.left_out.iter().any(|said| said.contains("sitemap.xml")), "{:?}", WHOLE.left_out);
    for base in ["voorbeeld.nl", "javascript:alert(1)", "https://voorbeeld.nl/?x=1"] {
        let options = Options { base: Some(base.to_owned()), ..Options::default() };
        assert!(Site::open(&WHOLE.folder, options).is_err(), "{base}");
    }
}

#[test]
fn every_page_leads_to_itself_in_the_other_language() {
    for written in both() {
        for path in written.pages.keys().filter(|path| path.contains("figures/") || path.contains("verslagen/")) {
            let html = written.read(path);
            let other =
                path.strip_prefix("en/").map_or_else(|| format!("../en/{path}"), |path| format!("../../{path}"));
            let tag = if path.starts_with("en/") { "nl" } else { "en" };
            let found = attributes(&html, "a", "hreflang", tag, "href");
            assert_eq!(found.as_deref(), Some(other.as_str()), "{path}");
        }
    }
}

#[test]
fn the_page_before_the_program_says_what_its_own_corpus_says() {
    let (whole, little) = (&WHOLE.pages["index.html"], &LITTLE.pages["index.html"]);
    assert!(whole.text.contains(&plain_text(&Lang::Nl.lead_of(&WHOLE.corpus))));
    let stated: Vec<&str> = WHOLE.corpus.caveats_about("stated").collect();
    assert!(!stated.is_empty() && stated.iter().all(|text| whole.text.contains(&plain_text(text))));
    assert!(little.text.contains(&plain_text(&Lang::Nl.lead_of(&LITTLE.corpus))));
}

#[test]
fn colours_and_pictograms_of_themes_come_from_the_corpus() {
    for written in both() {
        for (at, theme) in written.corpus.themes.iter().enumerate() {
            let class = chart::theme_class(&written.corpus, at);
            let html = written.read(&format!("verslagen/{}.html", theme.id));
            let lines = chart::icon_path(&theme.icon);
            assert!(html.contains(&format!("<path d=\"{lines}\">")), "{}: no pictogram", theme.id);
            if !written.pages[&format!("verslagen/{}.html", theme.id)].cards.is_empty() {
                assert!(html.contains(&format!("<article class=\"card {class}\"")), "{}: {class}", theme.id);
            }
        }
    }
    let little = &LITTLE.corpus;
    let classes: Vec<_> = (0..little.themes.len()).map(|theme| chart::theme_class(little, theme)).collect();
    assert_eq!(classes, ["t0", "t1"], "one theme of the first track, one of another");
    assert_eq!(chart::icon_path("no such pictogram"), chart::icon_path("ring"));
}
