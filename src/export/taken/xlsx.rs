//! A workbook (Office Open XML): the table on its first sheet, its notes on the second.
//!
//! Written by hand, since this program stands in the portable file too, which has room for some 45 kB more. In gzip, after
//! wasm-opt, a program with rust_xlsxwriter 0.102 came to 339 kB, one with the crate zip alone to 97 kB.

use super::sheet::{Sheet, Value};
use super::zip::archive;
use crate::decimal::decimal;
use crate::export::escape;
use crate::text::Lang;

/// The longest text that a cell holds, in units of UTF-16.
const LONGEST: usize = 32_767;
/// The widest column, in letters.
const WIDEST: usize = 60;
const BEGIN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Looks of cells, by their places in [`styles`].
#[derive(Clone, Copy)]
enum Look {
    Plain,
    Head,
    Share,
    About,
    Wrapped,
}

/// The workbook as a file.
pub fn workbook(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let names = [lang.table_sheet(), lang.notes_sheet()];
    let list = |item: &dyn Fn(usize, &str) -> String| -> String {
        names.iter().enumerate().map(|(at, name)| item(at + 1, name)).collect()
    };
    let sheets = list(&|at, name| format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>"));
    let overrides = list(&|at, _| part(&format!("worksheets/sheet{at}"), "worksheet"));
    let links = list(&|at, _| relation(at, "worksheet", &format!("worksheets/sheet{at}.xml")));
    let notes: Vec<Vec<Value>> =
        sheet.notes.iter().map(|(label, text)| vec![Value::text(*label), Value::text(text.as_str())]).collect();
    let own = part("workbook", "sheet.main") + &part("styles", "styles");
    archive(&[
        (
            "[Content_Types].xml",
            format!(
                "{BEGIN}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{own}{overrides}</Types>"
            ),
        ),
        ("_rels/.rels", relations(&relation(1, "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!("{BEGIN}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"),
        ),
        ("xl/_rels/workbook.xml.rels", relations(&(links + &relation(3, "styles", "styles.xml")))),
        ("xl/styles.xml", styles()),
        ("xl/worksheets/sheet1.xml", worksheet(Some(&sheet.head), &sheet.rows)),
        ("xl/worksheets/sheet2.xml", worksheet(None, &notes)),
    ])
}

fn part(name: &str, kind: &str) -> String {
    format!(
        "<Override PartName=\"/xl/{name}.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>"
    )
}

fn relation(at: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"rId{at}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
}

fn relations(inside: &str) -> String {
    format!("{BEGIN}<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>")
}

/// The looks, in the order of [`Look`]. Numbers of which the source says 'about' have that sign before them.
fn styles() -> String {
    let font = |inside: &str| format!("<font>{inside}<sz val=\"11\"/><name val=\"Calibri\"/></font>");
    let fonts = font("") + &font("<b/>");
    let look = |font: u8, format: u8, is_wrapped: bool| {
        let wrap = if is_wrapped { " wrapText=\"1\"" } else { "" };
        format!(
            "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" \
             applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"{wrap}/></xf>"
        )
    };
    let looks =
        [look(0, 0, false), look(1, 0, true), look(0, 9, false), look(0, 164, false), look(0, 0, true)].concat();
    format!(
        "{BEGIN}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" \
         formatCode=\"&quot;±&quot;0\"/></numFmts><fonts count=\"2\">{fonts}</fonts><fills count=\"2\"><fill>\
         <patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
         <cellXfs count=\"5\">{looks}</cellXfs></styleSheet>"
    )
}

/// A sheet. A head stays where it is while the rows move, and offers to filter and sort them.
fn worksheet(head: Option<&Vec<String>>, rows: &[Vec<Value>]) -> String {
    let columns = head.map_or(2, Vec::len);
    let mut out = format!("{BEGIN}<worksheet xmlns=\"{MAIN}\">");
    if head.is_some() {
        out.push_str(
            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
             activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
        );
    }
    out.push_str("<cols>");
    for at in 0..columns {
        let (number, width) = (at + 1, width(head, rows, at));
        out.push_str(&format!("<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"));
    }
    out.push_str("</cols><sheetData>");
    let names = head.map(|head| head.iter().map(|name| Value::text(name.as_str())).collect());
    for (at, cells) in names.iter().chain(rows).enumerate() {
        let is_head = head.is_some() && at == 0;
        out.push_str(&format!("<row r=\"{}\">", at + 1));
        for (column, value) in cells.iter().enumerate() {
            let look = if is_head || (head.is_none() && column == 0) { Look::Head } else { Look::Plain };
            cell(&mut out, &format!("{}{}", letters(column), at + 1), value, look);
        }
        out.push_str("</row>");
    }
    out.push_str("</sheetData>");
    if head.is_some() && columns > 0 {
        out.push_str(&format!("<autoFilter ref=\"A1:{}{}\"/>", letters(columns - 1), rows.len() + 1));
    }
    out + "</worksheet>"
}

fn cell(out: &mut String, place: &str, value: &Value, look: Look) {
    let (look, number) = match value {
        Value::Nothing => return,
        Value::Text(text) => {
            let look = if matches!(look, Look::Plain) { Look::Wrapped } else { look };
            out.push_str(&format!(
                "<c r=\"{place}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                look as u8,
                // What stands for another letter in a workbook is to be read as it stands.
                escape(cut(text)).replace("_x", "_x005F_x")
            ));
            return;
        }
        Value::Number(number) => (look, number),
        Value::Share(share) => (Look::Share, share),
        Value::About(number) => (Look::About, number),
    };
    out.push_str(&format!("<c r=\"{place}\" s=\"{}\"><v>{}</v></c>", look as u8, decimal(*number)));
}

/// As much of a text as a cell holds.
fn cut(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// How wide a column is, in letters: as its longest text, within bounds.
fn width(head: Option<&Vec<String>>, rows: &[Vec<Value>], at: usize) -> usize {
    let long = |value: &Value| if let Value::Text(text) = value { text.chars().count() } else { 0 };
    let name = head.and_then(|head| head.get(at)).map_or(0, |name| name.chars().count().min(WIDEST / 3));
    let longest = rows.iter().filter_map(|row| row.get(at)).map(long).max().unwrap_or(0);
    longest.max(name).clamp(6, WIDEST) + 2
}

/// A column by its letters: A to Z, then AA.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { letters(column / 26 - 1) + &last.to_string() }
}
