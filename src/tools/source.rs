//! What the page of a built app says of the source at hand: where the text of the reports lies beside it, and to whom and
//! where word of what is not right goes.
//!
//! All name their corpus, since the app may show another one.

use std::fs;

use maud::{Markup, html};

use super::offline::hash;
use super::site::Site;
use crate::corpus::Citation;
use crate::reader::{SourceText, passage::furthest};

/// How the name of the text begins, before the hash of its content. It comes when it is asked for, and no version keeps it:
/// a repository of versions would hold it too.
pub const PREFIX: &str = "source-";
/// What tells the link to the text from others: where something has come from.
pub const RELATION: &str = "via";

/// The links in the head of the page, after the text was laid beside it where the publisher gave one.
///
/// # Errors
/// A sentence that says what is wrong with the text, or that it cannot be read or written.
pub fn links(site: &Site) -> Result<Markup, String> {
    let text = site.source.as_deref().map(|path| lay_beside(site, path)).transpose()?;
    let id = site.corpus.id.as_str();
    let contact = site.contact.as_deref().map(|contact| match contact.contains('@') && !contact.contains(':') {
        true => format!("mailto:{contact}"),
        false => contact.to_owned(),
    });
    Ok(html! {
        @if let Some(publisher) = &site.publisher { meta name="publisher" content=(publisher) data-corpus=(id); "\n" }
        @if let Some(contact) = contact { link rel="author" href=(contact) data-corpus=(id); "\n" }
        @if let Some(text) = text { link rel=(RELATION) type="text/plain" href=(text) data-corpus=(id); "\n" }
    })
}

/// Puts the text beside the app, under a name of its content, and gives that name.
fn lay_beside(site: &Site, path: &str) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| {
        format!("cannot read {path}: {error}; DIALOGUE_SOURCE names the file with the text of the reports")
    })?;
    let text = SourceText::read(&bytes).map_err(|line| {
        format!("{path} is no text in UTF-8: line {line} holds something else; save it as plain text in UTF-8")
    })?;
    if let Some((last, what)) = last_cited(site).filter(|(last, _)| *last > text.count()) {
        return Err(format!(
            "{path} has {} lines, but {what} cites line {last}; give the text that the lines of the corpus were counted in",
            text.count()
        ));
    }
    let name = format!("{PREFIX}{}.txt", hash(&bytes));
    site.put(&name, &bytes)?;
    Ok(name)
}

/// The last line that the corpus cites, and what cites it.
fn last_cited(site: &Site) -> Option<(usize, &str)> {
    let corpus = &site.corpus;
    let records = corpus.records.iter().map(|record| (record.id.as_str(), &record.citations));
    let themes = corpus.themes.iter().map(|theme| (theme.id.as_str(), &theme.citations));
    let last = |citations: &[Citation]| {
        furthest(&citations.iter().map(|it| (it.lines.0 as usize, it.lines.1 as usize)).collect::<Vec<_>>())
    };
    records.chain(themes).map(|(id, citations)| (last(citations), id)).max()
}
