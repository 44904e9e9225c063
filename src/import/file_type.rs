//! What a file is, by how its bytes begin: a table, or something else that somebody may choose by mistake.

/// Why a file gives no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There is nothing in it, or nothing but white space.
    Empty,
    /// It has headings, or one row, and nothing below.
    OnlyHeadings,
    /// It is a file of another kind.
    NotATable(OtherFile),
    /// It is a workbook that cannot be read; what was wrong, as the reader of workbooks says it.
    Damaged { reason: String },
    /// It is a workbook behind a password.
    Locked,
    /// It is a workbook that asks for more cells than can be held, most likely by repeating them.
    TooLarge,
    /// Whoever watches said stop.
    Stopped,
}

/// A file that is not a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFile {
    /// A document of PDF.
    Pdf,
    /// A workbook of Excel from before 2007, or one behind a password.
    OldOffice,
    /// A package without a workbook in it: a text document, a presentation, any archive.
    Archive,
    /// A picture.
    Picture,
    /// JSON; perhaps a corpus.
    Json,
    /// A web page.
    WebPage,
    /// A document of RTF.
    Rtf,
    /// No text at all.
    Binary,
}

/// What holds a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableFile {
    /// Text with a delimiter.
    Delimited,
    /// A package that may be a workbook.
    Package,
}

/// Tells by the first bytes what a file is.
///
/// # Errors
/// [`TableError::Empty`] and [`TableError::NotATable`].
pub(super) fn file_type(bytes: &[u8]) -> Result<TableFile, TableError> {
    let other = |other| Err(TableError::NotATable(other));
    let marks: [(&[u8], OtherFile); 8] = [
        (b"%PDF", OtherFile::Pdf),
        (b"\xd0\xcf\x11\xe0", OtherFile::OldOffice),
        (b"\x89PNG", OtherFile::Picture),
        (b"\xff\xd8\xff", OtherFile::Picture),
        (b"GIF8", OtherFile::Picture),
        (b"{\\rtf", OtherFile::Rtf),
        (b"\x1f\x8b", OtherFile::Archive),
        (b"Rar!", OtherFile::Archive),
    ];
    if let Some((_, found)) = marks.into_iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return other(found);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(TableFile::Package);
    }
    let text = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes).trim_ascii_start();
    let begins = |word: &[u8]| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if text.is_empty() {
        return Err(TableError::Empty);
    }
    if begins(b"<!doctype") || begins(b"<html") || begins(b"<table") || begins(b"<?xml") {
        return other(OtherFile::WebPage);
    }
    let is_object = begins(b"{") && text[1..].trim_ascii_start().first().is_some_and(|next| b"\"}".contains(next));
    if is_object || (begins(b"[") && text[1..].trim_ascii_start().starts_with(b"{")) {
        return other(OtherFile::Json);
    }
    Ok(TableFile::Delimited)
}
