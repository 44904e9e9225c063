//! The page before the program: key figures and the plain table, from the same rooms as the app.

use std::fs;
use std::path::Path;

use crate::chart::{Cell, Table};
use crate::corpus::{Corpus, decode};
use crate::overview;
use crate::query::{Index, Query};
use crate::route::{Form, Measure, Order};
use crate::text::{Lang, names::Titled};

/// Text made safe for HTML, inside elements and attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// Fills the two places that `index.html` leaves open, in a folder with a built app.
///
/// # Errors
/// A sentence that says which file is missing or unusable, or which place was not found.
pub fn write(folder: &Path) -> Result<(), String> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    let text = read("corpus.json")?;
    let decoded = decode(&text).map_err(|error| Lang::En.not_usable("corpus.json", &error).detail)?;
    let mut page = read("index.html")?;
    let corpus = decoded.corpus;
    let index = Index::build(&corpus);
    for (mark, filling) in [("<!--page:head-->", head(&corpus)), ("<!--page:body-->", body(&corpus, &index))] {
        if !page.contains(mark) {
            return Err(format!("index.html has no place {mark}"));
        }
        page = page.replace(mark, &filling);
    }
    fs::write(folder.join("index.html"), page).map_err(|error| format!("cannot write index.html: {error}"))
}

fn head(corpus: &Corpus) -> String {
    let lang = Lang::Nl;
    format!(
        "<title>{}</title>\n<meta name=\"description\" content=\"{}\">",
        escape(&lang.window_title(lang.nav_overview(), &corpus.title)),
        escape(lang.lead())
    )
}

fn body(corpus: &Corpus, index: &Index) -> String {
    let lang = Lang::Nl;
    let keys: String = overview::key_figures(corpus, index, lang)
        .into_iter()
        .map(|key| {
            let (number, name) = (escape(&key.number), escape(key.name));
            format!("<li><span><strong>{number}</strong> <span>{name}</span></span></li>")
        })
        .collect();
    let period = escape(&lang.period(&corpus.period.from, &corpus.period.to));
    format!(
        "<div id=\"before\">\n<header class=\"top\"><span class=\"brand\"><span class=\"mark\"></span>{brand}</span></header>\n\
         <main><div class=\"opening\"><p class=\"eyebrow\">{period}</p><h1>{title}</h1>\n<p class=\"lead\">{lead}</p>\n\
         <ul class=\"keys\">{keys}</ul></div>\n\
         <p class=\"waiting\">{loading}</p>\n<p class=\"refused trouble\" role=\"alert\" data-error hidden>{refused}</p>\n\
         <noscript><p class=\"trouble\" data-error>{without}</p><p class=\"trouble\" lang=\"en\">{without_en}</p></noscript>\n\
         {table}</main></div>",
        brand = escape(lang.brand()),
        title = escape(&corpus.title),
        lead = escape(lang.lead()),
        loading = escape(lang.loading()),
        refused = escape(lang.program_refused()),
        without = escape(lang.without_program()),
        without_en = escape(Lang::En.without_program()),
        table = table(&figures(corpus, lang), lang.plain_figures()),
    )
}

/// Every theme with its track and its numbers, side by side.
fn figures(corpus: &Corpus, lang: Lang) -> Table {
    use crate::chart::participants::{figure, number};
    let base = figure(corpus, &Query::default(), lang, Measure::Participants, Form::Bars, Order::Size).table;
    let mut head = base.head;
    let measures = [Measure::Conversations, Measure::Organisations];
    head.extend(measures.map(|measure| lang.measure_name(measure).to_owned()));
    let mut rows = base.rows;
    // Totals that the source states are no numbers of a theme.
    rows.retain(|row| row.iter().any(|cell| cell.value.is_some()));
    for row in &mut rows {
        let theme = (0..corpus.themes.len()).find(|&theme| {
            let item = &corpus.themes[theme];
            row.first().is_some_and(|cell| cell.text == item.title_in(lang))
                && row.get(1).is_some_and(|cell| cell.text == corpus.tracks[item.track].title_in(lang))
        });
        for measure in measures {
            let value = theme.and_then(|theme| number(corpus, theme, measure));
            row.push(Cell::words(value.map_or("–".to_owned(), |(value, _)| lang.decimal(value))));
        }
    }
    Table { head, rows }
}

fn table(table: &Table, caption: &str) -> String {
    let head: String = table.head.iter().map(|name| format!("<th scope=\"col\">{}</th>", escape(name))).collect();
    let rows: String = table
        .rows
        .iter()
        .map(|row| {
            let cells: String = row
                .iter()
                .enumerate()
                .map(|(index, cell)| {
                    let text = escape(&cell.text);
                    match index {
                        0 => format!("<th scope=\"row\">{text}</th>"),
                        1 => format!("<td>{text}</td>"),
                        _ => format!("<td class=\"number\">{text}</td>"),
                    }
                })
                .collect();
            format!("<tr>{cells}</tr>\n")
        })
        .collect();
    format!(
        "<div class=\"tabular\"><table><caption>{}</caption><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></div>",
        escape(caption)
    )
}
