//! What programs read in the place of the pages.
//!
//! corpus -> `record`, `theme`, `figures` -> a JSON file each, beside the page of the same name;
//! corpus -> `table` -> one CSV of all records, and what its columns hold; all of these -> `guide`, which says
//! where they are.
//!
//! Invariants: a file says by itself which corpus, version and licence it is of; a key is always there, with `null` or an
//! empty list where the corpus says nothing; a number is a number, and never the text of one.

pub mod figures;
mod guide;
mod origin;
mod record;
mod table;
mod theme;

use serde::Serialize;

use super::addresses::{CARDS, FIGURES, GUIDE, INDEX, REPORTS, columns, file_name, table};
use super::input::Site;
use figures::Named;

/// Writes the files of every language, and the guide to them.
///
/// # Errors
/// A sentence that says which file could not be written.
pub fn write(site: &Site, translations: &[Site]) -> Result<(), String> {
    for of_language in std::iter::once(site).chain(translations) {
        write_language(of_language)?;
        let language = of_language.further_language();
        site.put(&table(language), &table::csv(of_language)?)?;
        put(site, &columns(language), &table::metadata(of_language))?;
    }
    site.put(GUIDE, guide::guide(site, translations).as_bytes())
}

/// Writes a file for every record of one language, under its old ids too.
///
/// # Errors
/// A sentence that says which file could not be written.
pub fn write_cards(site: &Site) -> Result<(), String> {
    let mut ids = site.corpus.ids();
    ids.try_for_each(|(id, record)| put(site, &format!("{CARDS}/{}.json", file_name(id)), &record::file(site, record)))
}

/// Writes a file for every record and for every theme.
fn write_language(site: &Site) -> Result<(), String> {
    write_cards(site)?;
    for (at, theme) in site.corpus.themes.iter().enumerate() {
        put(site, &format!("{REPORTS}/{}.json", file_name(&theme.id)), &theme::file(site, at))?;
    }
    Ok(())
}

/// Writes a file for every figure, and the list of them.
///
/// # Errors
/// A sentence that says which file could not be written.
pub fn write_figures(site: &Site, figures: &[Named]) -> Result<(), String> {
    for figure in figures {
        put(site, &format!("{FIGURES}/{}.json", figure.name), &figure.file(site))?;
    }
    put(site, &format!("{FIGURES}/{INDEX}"), &figures::index(site, figures))
}

/// Writes a value as JSON.
fn put(site: &Site, path: &str, value: &impl Serialize) -> Result<(), String> {
    let text = serde_json::to_string(value).map_err(|error| format!("{path}: {error}"))?;
    site.put(path, (text + "\n").as_bytes())
}
