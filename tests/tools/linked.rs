//! Linked data by a reader that is not ours: a JSON-LD processor makes triples of every page, of the catalogue and of what is
//! said of the tables. Contexts of others stand here, as far as they are used: nothing is fetched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use dialogue_explorer::tools::site::Options;
use oxjsonld::{JsonLdLoadDocumentOptions, JsonLdParser, JsonLdRemoteDocument};
use serde_json::Value;

use crate::machine::{leads_to_a_file, rows};
use crate::machine_guide::linked;
use crate::written::{BASE, Written, both};

const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const SCHEMA: &str = "http://schema.org/";
const CSVW: &str = "http://www.w3.org/ns/csvw#";
const DCAT: &str = "http://www.w3.org/ns/dcat#";
const CONTEXTS: [(&str, &str); 2] = [
    (
        "https://schema.org/",
        r#"{ "@context": { "@vocab": "http://schema.org/", "url": { "@type": "@id" }, "license": { "@type": "@id" },
            "contentUrl": { "@type": "@id" } } }"#,
    ),
    (
        "http://www.w3.org/ns/csvw",
        r#"{ "@context": { "@vocab": "http://www.w3.org/ns/csvw#", "dc": "http://purl.org/dc/terms/",
            "schema": "http://schema.org/", "columns": { "@id": "column", "@container": "@list" },
            "titles": { "@id": "title" }, "url": { "@type": "@id" } } }"#,
    ),
];
/// The types and the terms of schema.org that pages use; others would be mistyped.
const TYPES: [&str; 7] =
    ["CreativeWork", "DataDownload", "Dataset", "DefinedTerm", "MediaObject", "Organization", "Report"];
const TERMS: [&str; 24] = [
    "about",
    "citation",
    "contentUrl",
    "creator",
    "creditText",
    "datePublished",
    "description",
    "distribution",
    "encoding",
    "encodingFormat",
    "genre",
    "identifier",
    "inLanguage",
    "isAccessibleForFree",
    "isBasedOn",
    "isPartOf",
    "license",
    "name",
    "publisher",
    "temporalCoverage",
    "termCode",
    "text",
    "url",
    "version",
];

/// What a file says: subject, predicate and object. Addresses among them begin with `<`, but for the predicate.
type Triple = [String; 3];

fn triples(text: &str, path: &str) -> Vec<Triple> {
    let known = |url: &str, _: &JsonLdLoadDocumentOptions| {
        let context = CONTEXTS.iter().find(|(address, _)| *address == url);
        let (_, context) = context.ok_or_else(|| format!("{url} is not fetched"))?;
        Ok(JsonLdRemoteDocument { document: context.as_bytes().to_vec(), document_url: url.to_owned() })
    };
    let parser = JsonLdParser::new().with_base_iri(format!("{BASE}{path}")).unwrap();
    let quads = parser.for_slice(text).with_load_document_callback(known);
    let triples = quads.map(|quad| {
        let quad = quad.unwrap_or_else(|error| panic!("{path}: {error}"));
        [quad.subject.to_string(), quad.predicate.as_str().to_owned(), quad.object.to_string()]
    });
    triples.collect()
}

/// The objects of a predicate, with their subjects.
fn with<'a>(triples: &'a [Triple], predicate: &str) -> Vec<(&'a str, &'a str)> {
    let found = triples.iter().filter(|[_, other, _]| other == predicate);
    found.map(|[subject, _, object]| (subject.as_str(), object.as_str())).collect()
}

/// Every address of the site itself that is named leads to a file.
fn leads(written: &Written, triples: &[Triple]) -> usize {
    let own = |object: &&String| object.starts_with(&format!("<{BASE}"));
    let named: BTreeSet<&String> = triples.iter().map(|[_, _, object]| object).filter(own).collect();
    let leads = |object: &&String| leads_to_a_file(written, "", &Value::from(object.trim_matches(['<', '>'])));
    named.iter().for_each(leads);
    named.len()
}

#[test]
fn every_page_is_made_triples_of_known_terms() {
    for written in both() {
        for path in written.pages.keys() {
            let triples = triples(&linked(written, path).to_string(), path);
            for [_, predicate, object] in &triples {
                let is_known = if predicate == TYPE {
                    TYPES.iter().any(|name| *object == format!("<{SCHEMA}{name}>"))
                } else {
                    TERMS.iter().any(|term| *predicate == format!("{SCHEMA}{term}"))
                };
                assert!(is_known, "{path}: {predicate} {object}");
            }
            assert!(leads(written, &triples) > 0, "{path} names nothing of the site");
            assert!(!with(&triples, &format!("{SCHEMA}license")).is_empty(), "{path} has no licence");
        }
    }
}

#[test]
fn the_catalogue_is_one_data_set_with_its_files() {
    for written in both() {
        let triples = triples(&written.read("catalog.jsonld"), "catalog.jsonld");
        let of = |name: &str| with(&triples, &format!("{DCAT}{name}"));
        let named = |name: &str| format!("<{DCAT}{name}>");
        let typed = |name: &str| with(&triples, TYPE).iter().filter(|(_, object)| **object == named(name)).count();
        assert_eq!((typed("Catalog"), typed("Dataset")), (1, 1));
        assert_eq!(of("dataset").len(), 1);
        let files = of("distribution").len();
        assert!(files >= 4 && typed("Distribution") == files && of("downloadURL").len() == files, "{files} files");
        assert!(leads(written, &triples) >= files);
        let titles = with(&triples, "http://purl.org/dc/terms/title");
        assert!(titles.iter().all(|(_, title)| title.contains("\"@")), "a title has no language: {titles:?}");
    }
}

/// Whether a value is of a type of CSV on the Web.
fn is_of(datatype: &str, value: &str) -> bool {
    match datatype {
        "integer" => value.parse::<i64>().is_ok(),
        "boolean" => value.parse::<bool>().is_ok(),
        "anyURI" => url::Url::parse(BASE).unwrap().join(value).is_ok() && !value.contains(' '),
        "language" => value.split('-').all(|part| (1..=8).contains(&part.len()) && part.is_ascii()),
        "string" => true,
        _ => panic!("{datatype} is no type that a column here has"),
    }
}

#[test]
fn the_columns_of_a_table_are_those_that_its_metadata_tell() {
    for written in both() {
        for name in ["records.csv", "records.en.csv"] {
            let path = format!("{name}-metadata.json");
            let triples = triples(&written.read(&path), &path);
            let of = |term: &str| with(&triples, &format!("{CSVW}{term}"));
            assert_eq!(of("url").iter().map(|(_, url)| *url).collect::<Vec<_>>(), [format!("<{BASE}{name}>")]);
            let literal = |text: &str| text.split('"').nth(1).unwrap_or_default().to_owned();
            let about = |term: &str| -> BTreeMap<&str, String> {
                of(term).into_iter().map(|(column, value)| (column, literal(value))).collect()
            };
            let (types, required, separators) = (about("datatype"), about("required"), about("separator"));
            let columns = of("name");
            let (head, rows) = rows(&fs::read(written.folder.join(name)).unwrap());
            let names: BTreeSet<String> = columns.iter().map(|(_, name)| literal(name)).collect();
            assert_eq!(names, head.iter().cloned().collect(), "{name}");
            assert_eq!(columns.len(), head.len(), "{name}");
            for (column, called) in columns {
                let called = literal(called);
                for row in &rows {
                    let cell = row[&called].as_str();
                    assert!(!cell.is_empty() || required[column] == "false", "{name}: {called} is empty");
                    let values = match separators.get(column) {
                        Some(separator) => cell.split(separator.as_str()).collect(),
                        None => vec![cell],
                    };
                    let fits = values.iter().all(|value| value.is_empty() || is_of(&types[column], value));
                    assert!(fits, "{name}: {called} is no {}: {cell:?}", types[column]);
                }
            }
        }
    }
}

#[test]
fn of_a_corpus_without_dates_no_period_is_told() {
    let mut corpus: Value = serde_json::from_str(include_str!("../fixtures/small.json")).unwrap();
    corpus["period"] = serde_json::json!({ "from": "", "to": "" });
    let options = Options { base: Some(BASE.to_owned()), ..Options::default() };
    let written = Written::new("no-period", &corpus.to_string(), None, options);
    for file in ["catalog.jsonld", "verslagen/index.html", "index.html"] {
        let text = fs::read_to_string(written.folder.join(file)).unwrap();
        let told = ["temporalCoverage", "dct:temporal", "\"@value\": \"\"", "</strong> ·"];
        assert!(!told.iter().any(|told| text.contains(told)), "{file}");
    }
}
