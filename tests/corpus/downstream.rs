//! All that is made of a corpus once it is read, and what has to hold of it whatever the corpus says.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use dialogue_explorer::chart::Figure;
use dialogue_explorer::chart::scene::{Scene, Shape};
use dialogue_explorer::export::citation::citation;
use dialogue_explorer::export::drawing::svg;
use dialogue_explorer::export::figure::{Notes, parcel};
use dialogue_explorer::export::link::Link;
use dialogue_explorer::export::records::{Form, RecordExport};
use dialogue_explorer::export::selection;
use dialogue_explorer::export::snippet::{self, Snippet};
use dialogue_explorer::overview::key_figures;
use dialogue_explorer::query::compare::compare;
use dialogue_explorer::query::highlight::ranges;
use dialogue_explorer::query::related;
use dialogue_explorer::query::suggest::suggest;
use dialogue_explorer::query::{Facet, Query};
use dialogue_explorer::route::Address;
use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::check;
use dialogue_explorer::tools::prerender;
use dialogue_explorer::tools::site::{self, Options, Site};

use crate::all::{World, figures};
use crate::cases::ENDLESS;
use crate::crawl::crawl;
use crate::read;
use crate::trunk_page;

/// The most shapes of one drawing: four hundred dots for a theme, and for each row its labels, pieces and areas to press.
const SHAPES: usize = 12_000;
const ADDRESS: &str = "https://voorbeeld.nl/app/?a=1&b=2#/ideeen?q=%3C";

/// What is wrong with what is made of a corpus.
pub struct Wrong<'a> {
    name: &'a str,
    pub found: Vec<String>,
    /// The addresses that were read: every drawing of a figure leads to the same.
    read: HashSet<String>,
}

impl<'a> Wrong<'a> {
    /// Nothing yet, of a case with this name.
    pub fn new(name: &'a str) -> Wrong<'a> {
        Wrong { name, found: Vec::new(), read: HashSet::new() }
    }

    fn put(&mut self, what: impl std::fmt::Display) {
        let what: String = format!("{}: {what}", self.name).chars().take(300).collect();
        self.found.push(what);
    }
}

/// Makes everything that the app, the exports and the pages without the program make of a corpus, with a language file
/// beside it where there is one.
pub fn everything(text: &str, english: Option<&str>, world: &World, wrong: &mut Wrong) {
    // An endless text comes back as dozens in every figure; one look at it is enough.
    let looks = if text.len().max(english.map_or(0, str::len)) > ENDLESS { 1 } else { 4 };
    for (query, lang) in queries(world).into_iter().take(looks) {
        for (variant, figure) in figures(world, &query, lang) {
            drawings(world, &query, lang, &variant, &figure, wrong);
        }
        words(world, &query, wrong);
    }
    for lang in Lang::ALL {
        for key in key_figures(&world.corpus, &world.index, lang) {
            leads(&key.href, &key.number, wrong);
        }
        files(world, lang, wrong);
    }
    sites(text, english, wrong);
    check::run(text, english, None).text();
}

/// Every figure of a corpus, on everything.
pub fn figures_of(world: &World, wrong: &mut Wrong) {
    for (variant, figure) in figures(world, &Query::default(), Lang::Nl) {
        drawings(world, &Query::default(), Lang::Nl, &variant, &figure, wrong);
    }
}

/// The open query in both languages, one with a choice of every facet, and one with words.
fn queries(world: &World) -> Vec<(Query, Lang)> {
    let first = |facet: Facet| world.index.values(facet).first().map(|(id, _)| id.clone());
    let chosen = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Dialogue);
    let chosen = chosen.fold(Query::default(), |query, facet| match first(facet) {
        Some(id) => query.and(facet, &id),
        None => query,
    });
    let title: String =
        world.corpus.records.first().map_or_else(String::new, |record| record.title.chars().take(400).collect());
    let mut asked = Query::default();
    asked.text = title;
    vec![(Query::default(), Lang::Nl), (Query::default(), Lang::En), (chosen, Lang::En), (asked, Lang::Nl)]
}

/// An address of the app that a corpus had a hand in: it is read as it was meant.
fn leads(href: &str, what: &str, wrong: &mut Wrong) {
    if !wrong.read.insert(href.to_owned()) {
        return;
    }
    let address = Address::parse(href);
    if !address.ignored.is_empty() || address.href() != href || !href.starts_with("#/") {
        wrong.put(format_args!("{what:?} leads to {href:?}, which is read as {:?}", address.href()));
    }
}

fn drawings(world: &World, query: &Query, lang: Lang, variant: &str, figure: &Figure, wrong: &mut Wrong) {
    for width in [300.0, 1100.0] {
        let scene = figure.scene(width);
        if scene.shapes.len() > SHAPES {
            wrong.put(format_args!("{variant} {lang:?} at {width}: {} shapes", scene.shapes.len()));
        }
        if let Some(shape) = nowhere(&scene) {
            wrong.put(format_args!("{variant} {lang:?} at {width}: {shape}"));
        }
        scene.marks.iter().for_each(|mark| leads(&mark.href, &mark.label, wrong));
    }
    let notes = Notes::of(&world.corpus, query, Link::to(ADDRESS), lang);
    for width in [300.0, 1100.0] {
        let (drawing, height) = svg(figure, width, &notes);
        if !height.is_finite() {
            wrong.put(format_args!("{variant}: a drawing of {height}"));
        }
        match read::xml(&drawing) {
            Err(error) => wrong.put(format_args!("{variant}: {error}")),
            Ok((_, names)) => {
                const KNOWN: [&str; 8] = ["svg", "title", "desc", "g", "rect", "circle", "path", "text"];
                let strange = names.iter().find(|name| !KNOWN.contains(&name.as_str()));
                strange.iter().for_each(|name| wrong.put(format_args!("{variant}: <{name}> in a drawing")));
            }
        }
    }
    let table = read::taken(&parcel(figure, &world.corpus, &notes, Form::Csv));
    let rows = read::csv(std::str::from_utf8(&table).unwrap(), lang);
    rows.iter().for_each(|row| tame(row, wrong));
    let book = read::workbook(&read::taken(&parcel(figure, &world.corpus, &notes, Form::Xlsx)));
    if rows.len() != figure.table.rows.len() + 1 || book[0].1.len() != rows.len() {
        wrong.put(format_args!("{variant}: {} and {} rows", rows.len(), book[0].1.len()));
    }
    let links = figure.table.rows.iter().flatten().filter_map(|cell| Some((cell.href.as_ref()?, &cell.text)));
    links.for_each(|(href, text)| leads(href, text, wrong));
}

/// The first shape that lies nowhere, or so far out that no drawing can have meant it.
fn nowhere(scene: &Scene) -> Option<String> {
    let is_sound = |numbers: &[f32]| numbers.iter().all(|number| number.is_finite() && number.abs() < 1e6);
    let size = [scene.width, scene.height];
    if !is_sound(&size) {
        return Some(format!("the scene is nowhere: {size:?}"));
    }
    scene.shapes.iter().find_map(|drawn| {
        let numbers = match &drawn.shape {
            Shape::Rect { x, y, width, height } if *width >= 0.0 && *height >= 0.0 => vec![*x, *y, *width, *height],
            Shape::Rect { .. } => vec![f32::NAN],
            Shape::Circle { x, y, radius } => vec![*x, *y, *radius],
            Shape::Path { points, .. } | Shape::Dots { points, .. } => {
                points.iter().flat_map(|point| [point.0, point.1]).collect()
            }
            Shape::Text { x, y, size, .. } => vec![*x, *y, *size],
        };
        // There are thousands of shapes, and to write one down takes far longer than to look at it.
        (!is_sound(&numbers))
            .then(|| format!("{:.80} .{} is nowhere: {numbers:?}", format!("{:?}", drawn.shape), drawn.class))
    })
}

/// No cell may be a formula, whatever a spreadsheet passes over before it looks.
fn tame(row: &[String], wrong: &mut Wrong) {
    for cell in row {
        let seen = cell.trim_start_matches(|sign: char| {
            sign.is_whitespace()
                || sign.is_control()
                || "\u{feff}\u{200b}\u{200c}\u{200d}\u{2060}\u{ad}\u{200e}\u{200f}".contains(sign)
        });
        if seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
            wrong.put(format_args!("a formula: {cell:?}"));
        }
    }
}

fn words(world: &World, query: &Query, wrong: &mut Wrong) {
    let World { corpus, index, .. } = world;
    let answer = index.answer(corpus, query);
    for suggestion in suggest(index, &corpus.synonyms, query, &|facet, id| Lang::Nl.value(corpus, facet, id)) {
        if suggestion.count == 0 {
            wrong.put(format_args!("{suggestion:?} gives nothing"));
        }
    }
    let sides: Vec<(Facet, String)> =
        index.values(Facet::Theme).iter().take(4).map(|(id, _)| (Facet::Theme, id.clone())).collect();
    compare(corpus, index, query, &sides);
    for &record in answer.order.iter().take(20) {
        let item = &corpus.records[record];
        related::nearest(corpus, record, &dialogue_explorer::corpus::Kind::ALL, 5);
        related::elsewhere(corpus, record, 5);
        let Some(found) = &answer.found else { continue };
        for text in [&item.title, &item.body] {
            let ranges = ranges(text, found);
            let sound = ranges.iter().all(|range| text.get(range.clone()).is_some_and(|part| !part.is_empty()))
                && ranges.windows(2).all(|pair| pair[0].end <= pair[1].start);
            if !sound {
                wrong.put(format_args!("marked {ranges:?} in {text:?}"));
            }
        }
    }
}

/// Records as files, and what else leaves the app.
fn files(world: &World, lang: Lang, wrong: &mut Wrong) {
    let corpus = &world.corpus;
    let records: Vec<_> =
        (0..corpus.records.len()).map(|record| (record, corpus.records[record].title.clone())).collect();
    let link = &Link::to(ADDRESS);
    let taken = RecordExport { corpus, records: &records, title: &corpus.title, narrowed: "", link, lang };
    let table = read::csv(&read::records(&taken, Form::Csv), lang);
    table.iter().for_each(|row| tame(row, wrong));
    if !records.is_empty() && table.len() != records.len() + 1 {
        wrong.put(format_args!("{} rows for {} records", table.len(), records.len()));
    }
    match serde_json::from_str::<serde_json::Value>(&read::records(&taken, Form::Json)) {
        Ok(json) if json["records"].as_array().is_some_and(|list| list.len() == records.len()) => {}
        other => wrong.put(format_args!("JSON: {:?}", other.err())),
    }
    let text = read::records(&taken, Form::Markdown);
    if text.matches("\n## ").count() != records.len() {
        wrong.put("a heading of Markdown that is none of ours");
    }
    for &(record, _) in &records {
        let Some(citation) = citation(corpus, record, link, lang) else { continue };
        let bare = citation.bibtex.replace("\\{", "").replace("\\}", "");
        if bare.matches('{').count() != bare.matches('}').count() || citation.bibtex.matches("\n@").count() > 0 {
            wrong.put(format_args!("BibTeX: {}", citation.bibtex));
        }
    }
    let picks: Vec<_> = corpus.records.iter().map(|record| selection::Pick::new(&record.id, &record.title)).collect();
    let picked = selection::encode(&picks, corpus);
    if picked.len() <= selection::LONGEST && selection::decode(&picked, corpus).is_err() {
        wrong.put("a selection does not come back");
    }
    let title = &corpus.title;
    let html = snippet::html(&Snippet { title, link: title, address: ADDRESS, script: "e.js", ..Snippet::default() });
    if read::xml(&format!("<p>{}</p>", html)).is_err() {
        wrong.put(format_args!("a snippet: {html}"));
    }
}

/// The pages that need no program, in a folder of their own that goes again.
fn sites(text: &str, english: Option<&str>, wrong: &mut Wrong) {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("dialogue-explorer-hostile-{}-{number}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    english.into_iter().for_each(|english| fs::write(folder.join("corpus.en.json"), english).unwrap());
    let made = site(text, &folder, wrong);
    let _ = fs::remove_dir_all(&folder);
    if let Err(error) = made {
        wrong.put(format_args!("no site: {error}"));
    }
}

fn site(text: &str, folder: &Path, wrong: &mut Wrong) -> Result<(), String> {
    fs::write(folder.join("corpus.json"), text).unwrap();
    trunk_page::write(folder, "body{}");
    let public = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../public");
    for file in ["shapes.json", "manifest.webmanifest"] {
        fs::copy(public.join(file), folder.join(file)).unwrap();
    }
    let options = Options { base: Some("https://voorbeeld.nl/".to_owned()), ..Options::default() };
    let site = Site::open(folder, options)?;
    prerender::fill(&site)?;
    site::write(&site)?;
    for (path, page) in crawl(folder) {
        page.faults.iter().for_each(|fault| wrong.put(format_args!("{path}: {fault}")));
        let html = fs::read_to_string(folder.join(&path)).unwrap();
        let scripts = html.matches("<script").count() - html.matches("<script type=\"application/ld+json\">").count();
        if scripts != usize::from(path == "index.html") {
            wrong.put(format_args!("{path}: {scripts} scripts"));
        }
        // Inside a tag what a corpus says stands between quotes, and there its own quotes are written otherwise.
        if html.contains("NaN") && !text.contains("NaN") || html.contains("\"inf\"") {
            wrong.put(format_args!("{path}: a number that is none"));
        }
        for link in &page.links {
            let scheme = link.split(['/', '#', '?']).next().unwrap_or_default().trim();
            if scheme.contains(':') && !["https:", "http:"].contains(&scheme) {
                wrong.put(format_args!("{path}: a link to {link:?}"));
            }
        }
        for attribute in &page.attributes {
            if attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc" {
                wrong.put(format_args!("{path}: an attribute {attribute:?}"));
            }
        }
    }
    let data = fs::read_to_string(folder.join("catalog.jsonld")).unwrap();
    if let Err(error) = serde_json::from_str::<serde_json::Value>(&data) {
        wrong.put(format_args!("catalog.jsonld: {error}"));
    }
    let map = fs::read_to_string(folder.join("sitemap.xml")).unwrap();
    if let Err(error) = read::xml(map.split_once('\n').unwrap_or_default().1) {
        wrong.put(format_args!("sitemap.xml: {error}"));
    }
    Ok(())
}
