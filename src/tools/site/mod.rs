//! What stands beside the app and needs no program: pages to read, to share and to find, written from the same rooms.
//!
//! In the folder of a built app come `verslagen/` (a page with all themes, and a page for each theme on which every
//! record has a permanent fragment), `kaartje/` (a page for each record that shows previews what it is and leads on to
//! the app), `beeld/` (their pictures), the pages once more in a folder for each further language (`en/`),
//! `catalog.jsonld`, and, where the base address is known, `sitemap.xml`. What programs read in their place is
//! written by `data`: JSON beside every page, `records.csv`, `figures/`, `llms.txt`.

pub mod addresses;
mod card;
pub mod catalog;
mod contents;
mod data;
pub mod figure;
mod in_html;
mod input;
pub mod layout;
pub mod linked_data;
mod picture;
pub mod share;
pub mod svg;
mod theme;

pub use input::{Options, Site, language_file, read};

use addresses::{CARDS, CATALOG, CONTENTS, PICTURES, REPORTS, file_name};

use crate::text::Lang;

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
    data::write(site, &translations)?;
    site.put(CATALOG, catalog::catalog(site).as_bytes())?;
    name_app(site)?;
    let mut left_out = Vec::new();
    match &site.base {
        Some(base) => site.put("sitemap.xml", catalog::sitemap(site, base).as_bytes())?,
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
    site.put(&format!("{REPORTS}/{CONTENTS}"), contents::page(site).0.as_bytes())?;
    for (at, theme) in site.corpus.themes.iter().enumerate() {
        site.put(&format!("{REPORTS}/{}.html", file_name(&theme.id)), theme::page(site, at).0.as_bytes())?;
    }
    for (at, record) in site.corpus.records.iter().enumerate() {
        site.put(&format!("{CARDS}/{}.html", file_name(&record.id)), share::page(site, at).0.as_bytes())?;
    }
    // Links to ids of old go on working.
    for old in &site.aliases {
        if let Some(record) = site.corpus.record(old).filter(|&record| site.corpus.records[record].id != *old) {
            site.put(&format!("{CARDS}/{}.html", file_name(old)), share::page(site, record).0.as_bytes())?;
        }
    }
    Ok(())
}

/// Writes the pictures, which have no words and serve every language.
fn write_pictures(site: &Site) -> Result<(), String> {
    site.make(PICTURES)?;
    site.put(&share::picture(None), &picture::picture(site, None)?)?;
    for (at, theme) in site.corpus.themes.iter().enumerate() {
        site.put(&share::picture(Some(&theme.id)), &picture::picture(site, Some(at))?)?;
    }
    Ok(())
}
