//! Workbooks made by hand: packages of a few parts, none of them compressed.

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
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let book = format!(
        "<workbook {main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
         <sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    package(&[
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", &relations("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet {main}><sheetData>{rows}</sheetData>{after}</worksheet>")),
    ])
}

/// A row of XLSX: its number and its cells, each with its letters, as text.
pub fn row(number: usize, cells: &[(&str, &str)]) -> String {
    let cell =
        |(column, text): &(&str, &str)| format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    format!("<row r=\"{number}\">{}</row>", cells.iter().map(cell).collect::<String>())
}

/// A workbook of one sheet, with its rows in the XML of ODS.
pub fn ods(rows: &str) -> Vec<u8> {
    let office = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "<office:document-content xmlns:office=\"{office}:office:1.0\" xmlns:table=\"{office}:table:1.0\" \
         xmlns:text=\"{office}:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Blad\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ])
}
