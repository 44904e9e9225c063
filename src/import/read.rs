//! From the bytes of a file to its sheets.

use super::delimited;
use super::encoding::{Encoding, decode};
use super::file_type::{OtherFile, TableError, TableFile, file_type};
use super::problem::{Fault, Problem, Table};
use super::progress::Watch;
use super::sheet::Sheet;
use super::workbook;

/// What a file holds.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Its sheets that are not empty, at least one. A text has one, without a name.
    pub sheets: Vec<Sheet>,
    /// How a text was read; none of a workbook.
    pub encoding: Option<Encoding>,
    /// The row of a text in which a quotation mark opens that nothing closes.
    pub unclosed: Option<u32>,
}

/// Reads CSV, TSV, XLSX or ODS, whatever the name of the file says.
///
/// # Errors
/// The bytes hold no table, as [`TableError`] tells, or the watch says stop.
pub fn read(bytes: &[u8], mut watch: Watch) -> Result<Tables, TableError> {
    let tables = match file_type(bytes)? {
        TableFile::Package => {
            let sheets = workbook::read(bytes, &mut watch)?;
            Tables { sheets, encoding: None, unclosed: None }
        }
        TableFile::Delimited => {
            let (text, encoding) = decode(bytes);
            if is_binary(&text) {
                return Err(TableError::NotATable(OtherFile::Binary));
            }
            let read = delimited::read(&text, &mut watch)?;
            Tables { sheets: vec![read.sheet], encoding: Some(encoding), unclosed: read.unclosed }
        }
    };
    match tables.sheets.iter().map(Sheet::len).max() {
        None | Some(0) => Err(TableError::Empty),
        Some(1) => Err(TableError::OnlyHeadings),
        Some(_) => Ok(tables),
    }
}

impl Tables {
    /// What is to be known of the file itself, which is that of this table: in what encoding it was read, and whether a
    /// quotation mark stays open.
    pub fn problems(&self, table: Table) -> Vec<Problem> {
        let told = |what, rows| Problem { table, rows, column: String::new(), what };
        let encoding = self.encoding.filter(|encoding| *encoding != Encoding::Utf8);
        let read_as = encoding.map(|encoding| told(Fault::ReadAs(encoding), Vec::new()));
        let unclosed = self.unclosed.map(|row| told(Fault::UnclosedQuote, vec![row]));
        read_as.into_iter().chain(unclosed).collect()
    }
}

/// Whether a text holds what no text does: NUL bytes, or many other control characters.
fn is_binary(text: &str) -> bool {
    let looked_at = 10_000;
    let odd = |letter: &char| letter.is_control() && !letter.is_whitespace() && !('\u{80}'..='\u{9f}').contains(letter);
    text.contains('\0') || text.chars().take(looked_at).filter(odd).count() * 20 > text.chars().take(looked_at).count()
}
