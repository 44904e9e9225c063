//! The data set described for catalogues: DCAT-AP-NL in a file of its own; and the site map.
//!
//! What is said comes from the corpus. Only what holds for every corpus of public dialogues is fixed here: that it is
//! open to all, and that it is about population and society.

use maud::{Markup, html};
use serde_json::{Value, json};

use super::addresses::{CATALOG, CONTENTS, CORPUS, FIGURES, From, INDEX, REPORTS, SCHEMA, columns, table};
use super::in_html::written;
use super::input::Site;
use crate::corpus::{Citation, Corpus, Period, Source};
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

/// The reports that places in the source are of, each once, in the order of the places.
pub fn sources<'a>(corpus: &'a Corpus, citations: &[Citation]) -> Vec<&'a Source> {
    let mut sources: Vec<&Source> = Vec::new();
    for source in citations.iter().filter_map(|citation| corpus.source(*citation)) {
        if !sources.iter().any(|known| known.id == source.id) {
            sources.push(source);
        }
    }
    sources
}

/// The state of a corpus in one text: the day of its version and its hash; none where it has no version.
pub fn version(corpus: &Corpus) -> Option<String> {
    corpus.version.as_ref().map(|version| format!("{} {}", version.date, version.hash).trim().to_owned())
}

/// The link to the catalogue from a page.
pub fn alternate(from: From) -> Markup {
    html! { link rel="alternate" type="application/ld+json" href=(from.app(CATALOG)); "\n" }
}

/// Who answers for the data: what was given, or the publisher of the first source, or the title of the corpus.
pub fn publisher(site: &Site) -> &str {
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
    let figures = format!("{FIGURES}/{INDEX}");
    let figures = distribution("figures", &figures, site.lang.site_figures_file(), "JSON", "application/json");
    let mut distributions = vec![file, reading, figures];
    for lang in std::iter::once(None).chain(site.other_languages.iter().copied().map(Some)) {
        let tag = lang.map_or_else(|| corpus.language.clone(), |lang| lang.tag().to_owned());
        let mut rows =
            distribution(&format!("csv-{tag}"), &table(lang), site.lang.site_table_file(), "CSV", "text/csv");
        rows["dct:conformsTo"] = at(&columns(lang));
        if let Some(language) = language(&tag) {
            rows["dct:language"] = json!({ "@id": format!("{EU}/language/{language}") });
        }
        distributions.push(rows);
    }
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
        "dct:source": documents,
        "dcat:landingPage": at(page),
        "dcat:distribution": distributions,
    });
    if let Some(period) = period(corpus) {
        dataset["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": date(&period.from),
            "dcat:endDate": date(&period.to),
        });
    }
    if let Some(language) = language(&corpus.language) {
        dataset["dct:language"] = json!({ "@id": format!("{EU}/language/{language}") });
    }
    if let Some(version) = &corpus.version {
        dataset["dct:modified"] = date(&version.date);
    }
    if let Some(version) = version(corpus) {
        dataset["dcat:version"] = json!(version);
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

/// When the dialogues were held, where a corpus says so: one that was made of a table may not.
pub(super) fn period(corpus: &Corpus) -> Option<&Period> {
    Some(&corpus.period).filter(|period| !period.from.is_empty() && !period.to.is_empty())
}

/// A month or a day with its type.
fn date(iso: &str) -> Value {
    json!({ "@value": iso, "@type": if iso.len() > 7 { "xsd:date" } else { "xsd:gYearMonth" } })
}

/// The list of pages that are to be found, for search engines, by their whole addresses.
pub fn sitemap(pages: &[String]) -> String {
    let pages: String = pages.iter().map(|page| format!("<url><loc>{}</loc></url>\n", escape(page))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}
