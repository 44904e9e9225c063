//! What a plain page is about, in the words of schema.org, as JSON-LD inside the page.
//!
//! The whole is a data set, a theme a part of it, a record a work in that part. A record is never called a quotation:
//! the corpus does not tell whether its text is literal. It is data and no code, so the policy has nothing to allow.

use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use super::addresses::{ASIDE, CARDS, CATALOG, CORPUS, FIGURES, From, INDEX, REPORTS, file_name, table};
use super::catalog::{licence, period, publisher, sources, version};
use super::in_html::written;
use super::input::Site;
use super::layout::title_or_id;
use crate::corpus::{Citation, RecordIx, Source, ThemeIx};

const CONTEXT: &str = "https://schema.org/";

/// The whole, on a page that shows all of it.
pub fn dataset(site: &Site, from: From) -> Markup {
    let corpus = &site.corpus;
    let mut files = vec![download("application/json", &site.from_root(from, CORPUS))];
    // The page of the app is waited for, and the catalogue that it names tells all files.
    if !from.root.is_empty() {
        files.push(download("text/csv", &site.from_root(from, &table(site.further_language()))));
        files.push(download("application/json", &figures(site, from)));
    }
    let mut about = json!({
        "@type": "Dataset",
        "@id": whole_id(site, from),
        "name": site.title(),
        "description": site.description(),
        "identifier": corpus.id,
        "inLanguage": corpus.language,
        "creator": { "@type": "Organization", "name": publisher(site) },
        "url": top(site, from),
        "distribution": files,
    });
    if let Some(period) = period(corpus) {
        about["temporalCoverage"] = json!(format!("{}/{}", period.from, period.to));
    }
    common(site, &mut about);
    script(&about)
}

/// A figure, on its page: the numbers that it is drawn from.
pub fn figure(site: &Site, name: &str, title: &str, description: &str) -> Markup {
    let page = |ending: &str| site.absolute(ASIDE, &format!("../{FIGURES}/{name}.{ending}"));
    let mut about = json!({
        "@type": "Dataset",
        "name": title,
        "description": description,
        "identifier": name,
        "inLanguage": site.lang.tag(),
        "creator": { "@type": "Organization", "name": publisher(site) },
        "url": page("html"),
        "isPartOf": whole(site),
        "distribution": download("application/json", &page("json")),
    });
    reports(&site.corpus.sources.iter().collect::<Vec<_>>(), &mut about);
    common(site, &mut about);
    script(&about)
}

/// A theme, on its page.
pub fn theme(site: &Site, theme: ThemeIx, description: &str) -> Markup {
    let (corpus, item) = (&site.corpus, &site.corpus.themes[theme]);
    let page = |ending: &str| site.absolute(ASIDE, &format!("../{REPORTS}/{}.{ending}", file_name(&item.id)));
    let mut about = json!({
        "@type": "Dataset",
        "name": title_or_id(&item.title, &item.id),
        "description": description,
        "identifier": item.id,
        "inLanguage": corpus.theme_language(theme),
        "creator": { "@type": "Organization", "name": publisher(site) },
        "url": page("html"),
        "isPartOf": whole(site),
        "distribution": download("application/json", &page("json")),
    });
    based_on(site, &item.citations, &mut about);
    common(site, &mut about);
    script(&about)
}

/// A record, on the page to share.
pub fn record(site: &Site, record: RecordIx) -> Markup {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let page = |ending: &str| site.absolute(ASIDE, &format!("../{CARDS}/{}.{ending}", file_name(&item.id)));
    let topic = |&code: &usize| {
        let code = &corpus.codes[code];
        json!({ "@type": "DefinedTerm", "name": code.title, "termCode": code.id })
    };
    let mut about = json!({
        "@type": "CreativeWork",
        "name": title_or_id(&item.title, &item.id),
        "text": item.body,
        "identifier": item.id,
        "genre": lang.kind(item.kind),
        "inLanguage": corpus.record_language(record),
        "about": item.codes.iter().map(topic).collect::<Vec<_>>(),
        "citation": lang.sources_lines(corpus, &item.citations),
        "publisher": { "@type": "Organization", "name": publisher(site) },
        "url": page("html"),
        "encoding": { "@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": page("json") },
        "isPartOf": {
            "@type": "Dataset",
            "name": title_or_id(&theme.title, &theme.id),
            "url": site.absolute(ASIDE, &ASIDE.theme(corpus, item.theme)),
            "isPartOf": whole(site),
        },
    });
    if let Some(said) = &item.speaker {
        about["creditText"] = json!(lang.speaker(&said.role, said.name.as_deref(), said.dialogue));
    }
    based_on(site, &item.citations, &mut about);
    common(site, &mut about);
    script(&about)
}

/// What holds for every page: the context, and what the corpus says of all that is in it.
fn common(site: &Site, about: &mut Value) {
    about["@context"] = json!(CONTEXT);
    about["isAccessibleForFree"] = json!(true);
    if let Some(licence) = licence(&site.corpus.licence) {
        about["license"] = json!(licence);
    }
    if let Some(version) = version(&site.corpus) {
        about["version"] = json!(version);
    }
}

/// The whole, as something that is part of it names it.
fn whole(site: &Site) -> Value {
    let from = site.at(ASIDE);
    json!({ "@type": "Dataset", "@id": whole_id(site, from), "name": site.title(), "url": top(site, from) })
}

/// The name of the whole, which it has in the catalogue too.
fn whole_id(site: &Site, from: From) -> String {
    site.from_root(from, &format!("{CATALOG}#dataset"))
}

/// The address of the site.
fn top(site: &Site, from: From) -> String {
    site.base.clone().unwrap_or_else(|| if from.root.is_empty() { "./".to_owned() } else { from.root.to_owned() })
}

/// The list of figures in the language of a page, seen from there.
fn figures(site: &Site, from: From) -> String {
    let list = format!("{FIGURES}/{INDEX}");
    if from.root.is_empty() { site.at_top(&list) } else { site.absolute(ASIDE, &format!("../{list}")) }
}

fn download(media: &str, address: &str) -> Value {
    json!({ "@type": "DataDownload", "encodingFormat": media, "contentUrl": address })
}

/// The reports that something rests on, each once.
fn based_on(site: &Site, citations: &[Citation], about: &mut Value) {
    reports(&sources(&site.corpus, citations), about);
}

fn reports(sources: &[&Source], about: &mut Value) {
    let mut reports = Vec::new();
    for source in sources {
        let mut report = json!({ "@type": "Report", "name": source.title, "identifier": source.id });
        if !source.publisher.is_empty() {
            report["publisher"] = json!({ "@type": "Organization", "name": source.publisher });
        }
        if let Some(year) = source.year {
            report["datePublished"] = json!(year.to_string());
        }
        if let Some(url) = &source.url {
            report["url"] = json!(url);
        }
        reports.push(report);
    }
    if !reports.is_empty() {
        about["isBasedOn"] = Value::from(reports);
    }
}

fn script(about: &Value) -> Markup {
    // What `written` gives holds no sign of markup.
    html! { script type="application/ld+json" { (PreEscaped(written(about))) } "\n" }
}
