//! The data set described for machines: DCAT-AP-NL in a file of its own, schema.org in the pages, and the site map.
//!
//! What is said comes from the corpus. Only what holds for every corpus of public dialogues is fixed here: that it is
//! open to all, and that it is about population and society.

use std::io;

use maud::{Markup, PreEscaped, html};
use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter};
use serde_json::{Value, json};

use super::addresses::{CATALOG, CONTENTS, CORPUS, From, REPORTS, SCHEMA, file_name};
use super::input::Site;
use crate::corpus::Corpus;
use crate::export::escape;

const EU: &str = "http://publications.europa.eu/resource/authority";

/// The address of a licence by its SPDX name; none for a name in another form.
pub fn licence(name: &str) -> Option<String> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    let kind = name.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    match (name, kind) {
        ("CC0-1.0", _) => Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned()),
        (_, Some((kind, version))) if name.chars().all(plain) => {
            Some(format!("https://creativecommons.org/licenses/{}/{version}/", kind.to_lowercase()))
        }
        ("", _) => None,
        _ if name.chars().all(plain) => Some(format!("https://spdx.org/licenses/{name}.html")),
        _ => None,
    }
}

/// The link to the catalogue from a page.
pub fn alternate(from: From) -> Markup {
    html! { link rel="alternate" type="application/ld+json" href=(from.app(CATALOG)); "\n" }
}

/// Who answers for the data: what was given, or the publisher of the first source, or the title of the corpus.
fn publisher(site: &Site) -> &str {
    let source = site.corpus.sources.iter().map(|source| source.publisher.as_str()).find(|it| !it.is_empty());
    site.publisher.as_deref().or(source).unwrap_or(&site.corpus.title)
}

fn keywords(corpus: &Corpus) -> Vec<&str> {
    corpus.codes.iter().map(|code| code.title.as_str()).collect()
}

/// The catalogue with its one data set.
pub fn catalog(site: &Site) -> String {
    let corpus = &site.corpus;
    let root = site.base.as_deref().unwrap_or("");
    let at = |path: &str| json!({ "@id": format!("{root}{path}") });
    let said = |text: &str| json!({ "@value": text, "@language": corpus.language });
    let page = if root.is_empty() { "./" } else { "" };
    let agent = json!({ "@type": "foaf:Agent", "foaf:name": said(publisher(site)) });
    let mut contact = json!({ "@type": "vcard:Kind", "vcard:fn": publisher(site) });
    match site.contact.as_deref() {
        Some(contact_at) if contact_at.contains('@') => {
            contact["vcard:hasEmail"] =
                json!({ "@id": format!("mailto:{}", contact_at.trim_start_matches("mailto:")) });
        }
        Some(contact_at) => contact["vcard:hasURL"] = json!({ "@id": contact_at }),
        None => contact["vcard:hasURL"] = at(page),
    }
    let rights = licence(&corpus.licence).map(|href| json!({ "@id": href }));
    let rights = rights.unwrap_or_else(|| json!({ "@type": "dct:LicenseDocument", "dct:title": corpus.licence }));
    let distribution = |id: &str, path: &str, title: &str, file_type: &str, media: &str| {
        json!({
            "@id": format!("{root}{CATALOG}#{id}"),
            "@type": "dcat:Distribution",
            "dct:title": { "@value": title, "@language": site.lang.tag() },
            "dcat:accessURL": at(path),
            "dcat:downloadURL": at(path),
            "dct:license": rights,
            "dct:format": { "@id": format!("{EU}/file-type/{file_type}") },
            "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media}") },
        })
    };
    let mut file = distribution("json", CORPUS, site.lang.site_corpus_file(), "JSON", "application/json");
    if site.has(SCHEMA) {
        file["dct:conformsTo"] = at(SCHEMA);
    }
    let reading = format!("{REPORTS}/{CONTENTS}");
    let reading = distribution("html", &reading, site.lang.site_reading_pages(), "HTML", "text/html");
    let documents: Vec<Value> =
        corpus.sources.iter().map(|source| json!({ "dct:title": said(&source.title) })).collect();
    let title = site.title();
    let mut dataset = json!({
        "@id": format!("{root}{CATALOG}#dataset"),
        "@type": "dcat:Dataset",
        "dct:title": said(&title),
        "dct:description": said(&site.description()),
        "dct:identifier": if root.is_empty() { corpus.id.clone() } else { format!("{root}{CATALOG}#dataset") },
        "dct:accessRights": { "@id": format!("{EU}/access-right/PUBLIC") },
        "dcat:contactPoint": contact,
        "dct:creator": agent,
        "dct:publisher": agent,
        "dcat:theme": { "@id": format!("{EU}/data-theme/SOCI") },
        "dcat:keyword": keywords(corpus).into_iter().map(said).collect::<Vec<_>>(),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": date(&corpus.period.from),
            "dcat:endDate": date(&corpus.period.to),
        },
        "dct:source": documents,
        "dcat:landingPage": at(page),
        "dcat:distribution": [file, reading],
    });
    if let Some(language) = language(&corpus.language) {
        dataset["dct:language"] = json!({ "@id": format!("{EU}/language/{language}") });
    }
    let whole = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{root}{CATALOG}#catalog"),
        "@type": "dcat:Catalog",
        "dct:title": said(&title),
        "dct:description": said(&site.description()),
        "dct:publisher": agent,
        "dcat:contactPoint": contact,
        "dct:license": rights,
        "foaf:homepage": at(page),
        "dcat:dataset": [dataset],
    });
    written(&whole) + "\n"
}

/// The name of a language in the list of the European Union; none for one that is not looked up here.
fn language(tag: &str) -> Option<&'static str> {
    const KNOWN: [(&str, &str); 17] = [
        ("nl", "NLD"),
        ("en", "ENG"),
        ("fy", "FRY"),
        ("de", "DEU"),
        ("fr", "FRA"),
        ("es", "SPA"),
        ("it", "ITA"),
        ("pt", "POR"),
        ("pl", "POL"),
        ("da", "DAN"),
        ("sv", "SWE"),
        ("nb", "NOB"),
        ("fi", "FIN"),
        ("tr", "TUR"),
        ("uk", "UKR"),
        ("ar", "ARA"),
        ("he", "HEB"),
    ];
    let base = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    KNOWN.iter().find(|(known, _)| *known == base).map(|(_, name)| *name)
}

/// A month or a day with its type.
fn date(iso: &str) -> Value {
    json!({ "@value": iso, "@type": if iso.len() > 7 { "xsd:date" } else { "xsd:gYearMonth" } })
}

/// The data set in the words of schema.org, as data inside a page. It is no code, so the policy has nothing to allow.
pub fn script(site: &Site, from: From) -> Markup {
    let corpus = &site.corpus;
    let mut dataset = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": site.title(),
        "description": site.description(),
        "identifier": corpus.id,
        "inLanguage": corpus.language,
        "isAccessibleForFree": true,
        "temporalCoverage": format!("{}/{}", corpus.period.from, corpus.period.to),
        "creator": { "@type": "Organization", "name": publisher(site) },
        "distribution": { "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": site.from_root(from, CORPUS) },
    });
    if let Some(licence) = licence(&corpus.licence) {
        dataset["license"] = json!(licence);
    }
    if let Some(base) = &site.base {
        dataset["url"] = json!(base);
    }
    // What `Tame` writes holds no sign of markup.
    html! { script type="application/ld+json" { (PreEscaped(written(&dataset))) } "\n" }
}

/// The pages that are to be found, for search engines. They take whole addresses only.
pub fn sitemap(site: &Site, base: &str) -> String {
    let themes = site.corpus.themes.iter().map(|theme| format!("{REPORTS}/{}.html", file_name(&theme.id)));
    let pages = [String::new(), format!("{REPORTS}/{}", CONTENTS)].into_iter().chain(themes);
    let pages: String =
        pages.map(|page| format!("<url><loc>{}</loc></url>\n", escape(&format!("{base}{page}")))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// JSON that can stand anywhere in HTML: quotes and angle brackets inside texts are written as numbers.
struct Tame;

impl Formatter for Tame {
    fn write_char_escape<W: ?Sized + io::Write>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        match escape {
            CharEscape::Quote => writer.write_all(b"\\u0022"),
            CharEscape::ReverseSolidus => writer.write_all(b"\\u005c"),
            CharEscape::LineFeed => writer.write_all(b"\\n"),
            CharEscape::CarriageReturn => writer.write_all(b"\\r"),
            CharEscape::Tab => writer.write_all(b"\\t"),
            CharEscape::Backspace => writer.write_all(b"\\b"),
            CharEscape::FormFeed => writer.write_all(b"\\f"),
            CharEscape::Solidus => writer.write_all(b"/"),
            CharEscape::AsciiControl(byte) => write!(writer, "\\u{byte:04x}"),
        }
    }

    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let tamed = fragment.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
        writer.write_all(tamed.as_bytes())
    }
}

fn written(value: &Value) -> String {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, Tame);
    // Writing to memory does not fail, and a value has no keys but texts.
    let _ = value.serialize(&mut serializer);
    String::from_utf8_lossy(&out).into_owned()
}
