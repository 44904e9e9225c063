//! What stands beside the app and needs no program: pages to read, to share and to find, written from the same rooms.
//!
//! In the folder of a built app come `verslagen/` (a page with all themes, and a page for each theme on which every
//! record has a permanent fragment), `kaartje/` (a page for each record that shows previews what it is and leads on to
//! the app, with its own picture), `figures/` (a page for each figure), `beeld/` (the pictures of the whole and of the
//! themes), all of these once more in a folder for each further language (`en/`), `catalog.jsonld`, and, where the base
//! address is known, `sitemap.xml`. What programs read in their place is written by `data`: JSON beside every page,
//! `records.csv`, `llms.txt`.

pub mod addresses;
mod card;
pub mod catalog;
mod contents;
mod correction;
mod data;
pub mod figure;
mod figure_page;
mod in_html;
mod input;
pub mod layout;
pub mod linked_data;
pub mod picture;
pub mod share;
pub mod svg;
mod theme;

pub use input::{Options, Site, language_file, read};

use crate::text::Lang;
use addresses::{CARDS, CATALOG, FIGURES, PICTURES, REPORTS, file_name};
use picture::{Fonts, Subject};

/// What a device is told of the app that it keeps.
const MANIFEST: &str = "manifest.webmanifest";

/// Writes every page, and says what was left out for want of an option.
///
/// # Errors
/// A sentence that says which file could not be written.
pub fn write(site: &Site) -> Result<Vec<String>, String> {
    let translations = site.translations()?;
    write_pages(site)?;
    translations.iter().try_for_each(write_pages)?;
    write_pictures(site)?;
    translations.iter().try_for_each(write_pictures)?;
    let mut pages = vec![site.base.clone().unwrap_or_default()];
    for of_language in std::iter::once(site).chain(&translations) {
        let figures = write_figures(of_language)?;
        let themes = (0..site.corpus.themes.len()).map(|theme| theme::path(of_language, theme));
        let all = std::iter::once(contents::path()).chain(themes).chain(figures);
        pages.extend(all.map(|path| of_language.at_top(&path)));
    }
    data::write(site, &translations)?;
    site.put(CATALOG, catalog::catalog(site).as_bytes())?;
    name_app(site)?;
    let mut left_out = Vec::new();
    match &site.base {
        Some(_) => site.put("sitemap.xml", catalog::sitemap(&pages).as_bytes())?,
        None => left_out.push(Lang::En.site_no_base().to_owned()),
    }
    if site.contact.is_none() {
        left_out.push(Lang::En.site_no_contact().to_owned());
    }
    Ok(left_out)
}

/// Names the app, as it is kept on a device, after its corpus.
fn name_app(site: &Site) -> Result<(), String> {
    let manifest = read(site.folder(), MANIFEST)?;
    let mut manifest: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&manifest).map_err(|error| format!("{MANIFEST}: {error}"))?;
    let name = format!("{}: {}", site.lang.brand(), site.title());
    for (key, value) in [("name", name), ("description", site.description()), ("lang", site.lang.tag().to_owned())] {
        manifest.insert(key.to_owned(), value.into());
    }
    site.put(MANIFEST, serde_json::Value::from(manifest).to_string().as_bytes())
}

/// Writes the pages of one language.
fn write_pages(site: &Site) -> Result<(), String> {
    [REPORTS, CARDS].into_iter().try_for_each(|folder| site.make(folder))?;
    site.put(&contents::path(), contents::page(site).0.as_bytes())?;
    for theme in 0..site.corpus.themes.len() {
        site.put(&theme::path(site, theme), theme::page(site, theme).0.as_bytes())?;
    }
    write_card_pages(site)
}

/// Writes the numbers and the page of each figure of one language, and gives the paths of the pages.
fn write_figures(site: &Site) -> Result<Vec<String>, String> {
    site.make(FIGURES)?;
    let figures = data::figures::all(site);
    data::write_figures(site, &figures)?;
    let paths: Vec<String> = figures.iter().map(|named| figure_page::path(named.name)).collect();
    for (named, path) in figures.iter().zip(&paths) {
        site.put(path, figure_page::page(site, &figures, named).0.as_bytes())?;
    }
    Ok(paths)
}

/// Writes only what there is of each record, in every language, without pictures.
///
/// # Errors
/// A sentence that says which file could not be written.
pub fn write_cards(site: &Site) -> Result<(), String> {
    let translations = site.translations()?;
    for of_language in std::iter::once(site).chain(&translations) {
        of_language.make(CARDS)?;
        write_card_pages(of_language)?;
        data::write_cards(of_language)?;
    }
    Ok(())
}

/// Writes the page of each record of one language. Links to ids of old go on working.
fn write_card_pages(site: &Site) -> Result<(), String> {
    for (at, record) in site.corpus.records.iter().enumerate() {
        site.put(&format!("{CARDS}/{}.html", file_name(&record.id)), share::page(site, at).0.as_bytes())?;
    }
    for old in &site.aliases {
        if let Some(record) = site.corpus.record(old).filter(|&record| site.corpus.records[record].id != *old) {
            site.put(&format!("{CARDS}/{}.html", file_name(old)), share::page(site, record).0.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes the pictures of one language. There are as many as records, so that all processors draw.
fn write_pictures(site: &Site) -> Result<(), String> {
    site.make(PICTURES)?;
    let fonts = Fonts::load()?;
    let themes = (0..site.corpus.themes.len()).map(Subject::Theme);
    let records = (0..site.corpus.records.len()).map(Subject::Record);
    let subjects: Vec<Subject> = std::iter::once(Subject::Whole).chain(themes).chain(records).collect();
    let draw = |part: &[Subject]| {
        part.iter().try_for_each(|subject| site.put(&subject.path(site), &subject.png(site, &fonts)?))
    };
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let part = subjects.len().div_ceil(hands);
        let drawing: Vec<_> = subjects.chunks(part).map(|part| scope.spawn(|| draw(part))).collect();
        drawing.into_iter().try_for_each(|hand| hand.join().unwrap_or(Err("a picture cannot be drawn".to_owned())))
    })
}
