//! All records as one table: plain CSV by RFC 4180, and what its columns hold by CSV on the Web.
//!
//! The table is for programs: texts stand in it as the corpus has them, also where a spreadsheet would take one for a
//! formula. What people open in a spreadsheet comes from the app.

use csv::{Terminator, WriterBuilder};
use serde_json::{Value, json};

use crate::corpus::{Citation, Corpus, RecordIx};
use crate::query::Facet;
use crate::text::Lang;
use crate::tools::site::Site;
use crate::tools::site::addresses::{CARDS, file_name, table};
use crate::tools::site::catalog::{licence, publisher, sources, version};

/// A column.
struct Column {
    /// Its name, which is its heading too.
    name: &'static str,
    /// What it is called in the language of the table.
    title: String,
    /// A type of CSV on the Web.
    datatype: &'static str,
    is_list: bool,
    is_required: bool,
}

/// How many columns there are.
const COLUMNS: usize = 22;

/// The columns, in their order.
fn columns(lang: Lang) -> [Column; COLUMNS] {
    let column = |name, title: &str, datatype| Column {
        name,
        title: title.to_owned(),
        datatype,
        is_list: false,
        is_required: false,
    };
    let text = |name, title: &str| column(name, title, "string");
    let id = |name, title: &str| column(name, &format!("{title} (id)"), "string");
    let required = |column: Column| Column { is_required: true, ..column };
    let list = |column: Column| Column { is_list: true, ..column };
    [
        required(text("id", "id")),
        required(id("theme", lang.theme())),
        text("theme_title", lang.theme()),
        required(id("track", lang.track())),
        text("track_title", lang.track()),
        required(column("counted", lang.table_counted(), "boolean")),
        required(id("kind", lang.facet(Facet::Kind))),
        text("kind_title", lang.facet(Facet::Kind)),
        text("title", lang.card_title()),
        text("body", lang.text_label()),
        column("language", lang.table_language(), "language"),
        list(id("codes", lang.topic())),
        list(id("actors", lang.who_acts())),
        id("part_of", lang.belongs_to()),
        text("speaker_role", lang.facet(Facet::Role)),
        text("speaker_name", lang.table_speaker_name()),
        id("speaker_group", lang.table_speaker_group()),
        column("dialogue", lang.facet(Facet::Dialogue), "integer"),
        list(id("sources", lang.source())),
        list(text("citations", lang.table_citations())),
        required(column("url", lang.table_page(), "anyURI")),
        required(column("json", lang.table_file(), "anyURI")),
    ]
}

/// The cells of a record, in the order of the columns.
fn cells(site: &Site, record: RecordIx, separator: &str) -> [String; COLUMNS] {
    let (corpus, lang) = (&site.corpus, site.lang);
    let item = &corpus.records[record];
    let theme = &corpus.themes[item.theme];
    let track = &corpus.tracks[theme.track];
    let speaker = item.speaker.as_ref();
    let joined = |ids: Vec<&str>| ids.join(separator);
    let sources = sources(corpus, &item.citations).into_iter().map(|source| source.id.as_str()).collect();
    let citations: Vec<String> = item.citations.iter().map(|citation| passage(corpus, *citation)).collect();
    let page = |ending: &str| site.at_top(&format!("{CARDS}/{}.{ending}", file_name(&item.id)));
    [
        item.id.clone(),
        theme.id.clone(),
        theme.title.clone(),
        track.id.clone(),
        track.title.clone(),
        (!track.summary).to_string(),
        item.kind.id().to_owned(),
        lang.kind(item.kind).to_owned(),
        item.title.clone(),
        item.body.clone(),
        corpus.record_language(record).to_owned(),
        joined(item.codes.iter().map(|&code| corpus.codes[code].id.as_str()).collect()),
        joined(item.actors.iter().map(|&actor| corpus.actors[actor].id.as_str()).collect()),
        item.part_of.map_or_else(String::new, |whole| corpus.records[whole].id.clone()),
        speaker.map_or_else(String::new, |said| said.role.clone()),
        speaker.and_then(|said| said.name.clone()).unwrap_or_default(),
        speaker.and_then(|said| said.group).map_or_else(String::new, |group| corpus.roles[group].id.clone()),
        speaker.and_then(|said| said.dialogue).map_or_else(String::new, |number| number.to_string()),
        joined(sources),
        citations.join(separator),
        page("html"),
        page("json"),
    ]
}

/// A place in the source as one word: id of the section, first and last line.
fn passage(corpus: &Corpus, citation: Citation) -> String {
    let (first, last) = citation.lines;
    format!("{}:{first}-{last}", corpus.section(citation).id)
}

/// What parts the values of a list: the first sign of these that no id holds. The last of them is made for it, and no
/// writer of ids has it on a keyboard.
fn separator(corpus: &Corpus) -> &'static str {
    const SIGNS: [&str; 4] = ["|", ";", "¦", "\u{1f}"];
    let codes = corpus.codes.iter().map(|it| &it.id).chain(corpus.actors.iter().map(|it| &it.id));
    let places = corpus.sections.iter().map(|it| &it.id).chain(corpus.sources.iter().map(|it| &it.id));
    let ids: Vec<&String> = codes.chain(places).collect();
    SIGNS.into_iter().find(|sign| !ids.iter().any(|id| id.contains(sign))).unwrap_or(SIGNS[SIGNS.len() - 1])
}

/// The table: comma, quotes where they are needed, CRLF, UTF-8 without a mark, one heading, a row a record.
///
/// # Errors
/// A sentence, where the writer of the table refuses a row.
pub fn csv(site: &Site) -> Result<Vec<u8>, String> {
    let refused = |error: csv::Error| format!("{}: {error}", table(site.further_language()));
    // Readers of CSV on the Web pass over lines that begin with this sign, unless it stands in quotes.
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).comment(Some(b'#')).from_writer(Vec::new());
    writer.write_record(columns(site.lang).map(|column| column.name)).map_err(refused)?;
    let separator = separator(&site.corpus);
    for record in 0..site.corpus.records.len() {
        writer.write_record(cells(site, record, separator)).map_err(refused)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// What the columns hold, in the form that CSV on the Web looks for beside a table.
pub fn metadata(site: &Site) -> Value {
    let (corpus, lang) = (&site.corpus, site.lang);
    let separator = separator(corpus);
    let column = |column: Column| {
        let mut said = json!({
            "name": column.name,
            "titles": [column.name, column.title],
            "datatype": column.datatype,
            "required": column.is_required,
        });
        if column.is_list {
            said["separator"] = json!(separator);
        }
        said
    };
    let mut whole = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": lang.tag() }],
        "url": table(site.further_language()),
        "dc:title": site.title(),
        "dc:description": lang.count_caveat(),
        "dc:publisher": publisher(site),
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": "\"",
            "doubleQuote": true,
            "header": true,
            "lineTerminators": ["\r\n"],
        },
        "tableSchema": { "columns": columns(lang).map(column), "primaryKey": "id" },
    });
    if let Some(licence) = licence(&corpus.licence) {
        whole["dc:license"] = json!({ "@id": licence });
    }
    if let Some(version) = version(corpus) {
        whole["schema:version"] = json!(version);
    }
    whole
}
