//! Workbooks made by hand: packages of a few parts, none of them compressed.

/// What an ODS that is not locked says of its parts.
const MANIFEST: &str = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";

/// A package (ZIP) of parts, each a name and its bytes.
pub fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let (mut whole, mut directory) = (Vec::new(), Vec::new());
    let two = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let four = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    for (name, text) in parts {
        let (at, bytes) = (whole.len(), text.as_bytes());
        // Version, flags, method and time; then what both headers tell of a part.
        let about = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x58][..],
            &crc(bytes).to_le_bytes(),
            &four(bytes.len()),
            &four(bytes.len()),
            &two(name.len()),
            &two(0),
        ]
        .concat();
        whole.extend([&b"PK\x03\x04"[..], &about[..], name.as_bytes(), bytes].concat());
        directory.extend([&b"PK\x01\x02\x14\x00"[..], &about[..], &[0; 10], &four(at), name.as_bytes()].concat());
    }
    let end =
        [&[0_u8; 4][..], &two(parts.len()), &two(parts.len()), &four(directory.len()), &four(whole.len()), &two(0)];
    [&whole[..], &directory, b"PK\x05\x06", &end.concat()].concat()
}

/// The check sum of a part, CRC-32.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// A workbook of one sheet: its rows in the XML of XLSX, and what follows them, such as merged cells.
pub fn xlsx(rows: &str, after: &str) -> Vec<u8> {
    sheets(&[("name=\"Blad\"", rows, after)])
}

/// A workbook of some sheets, each with its name and what else is said of it, its rows and what follows them.
pub fn sheets(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |kind: &str, targets: &[String]| {
        let one = |(at, target): (usize, &String)| {
            format!("<Relationship Id=\"r{at}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        };
        let all: String = targets.iter().enumerate().map(one).collect();
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
        )
    };
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let told: String = (0..sheets.len())
        .map(|at| format!("<sheet {} sheetId=\"{}\" r:id=\"r{at}\"/>", sheets[at].0, at + 1))
        .collect();
    let book = format!("<workbook {main} xmlns:r=\"{RELATIONS}\"><sheets>{told}</sheets></workbook>");
    let files: Vec<String> = (0..sheets.len()).map(|at| format!("worksheets/sheet{at}.xml")).collect();
    let mut parts = vec![
        (
            "[Content_Types].xml".to_owned(),
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        ("_rels/.rels".to_owned(), relations("officeDocument", &["xl/workbook.xml".to_owned()])),
        ("xl/workbook.xml".to_owned(), book),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations("worksheet", &files)),
    ];
    for (file, (_, rows, after)) in files.iter().zip(sheets) {
        let text = format!("<worksheet {main}><sheetData>{rows}</sheetData>{after}</worksheet>");
        parts.push((format!("xl/{file}"), text));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    package(&parts)
}

/// A row of XLSX: its number and its cells, each with its letters, as text.
pub fn row(number: usize, cells: &[(&str, &str)]) -> String {
    let cell =
        |(column, text): &(&str, &str)| format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("<row r=\"{number}\">{}</row>", cells.iter().map(cell).collect::<String>())
}

/// The content of an ODS of one sheet, by its rows.
fn content(rows: &str) -> String {
    let office = "urn:oasis:names:tc:opendocument:xmlns";
    format!(
        "<office:document-content xmlns:office=\"{office}:office:1.0\" xmlns:table=\"{office}:table:1.0\" \
         xmlns:text=\"{office}:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Blad\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    )
}

/// A workbook of one sheet, with its rows in the XML of ODS.
pub fn ods(rows: &str) -> Vec<u8> {
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", MANIFEST),
        ("content.xml", &content(rows)),
    ])
}

/// The same, which says behind the rest what it is.
pub fn late_ods(rows: &str) -> Vec<u8> {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    package(&[("META-INF/manifest.xml", MANIFEST), ("content.xml", &content(rows)), ("mimetype", kind)])
}
