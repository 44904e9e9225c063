//! A recount of the table of an evening that knows nothing of the import.

/// The rows of the table with something said, taken apart by hand: theme, kind, text, topics, table, participants.
pub fn counted(csv: &[u8]) -> Vec<[String; 6]> {
    // The one letter that is UTF-8 is four bytes of Windows-1252, which no count below looks at.
    let text: String = csv.iter().map(|&byte| char::from(byte)).collect();
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' => {}
            other => cell.push(other),
        }
    }
    let said = rows.into_iter().skip(3).filter(|row| row.len() == 10 && !row[6].is_empty());
    said.map(|row| [4, 5, 6, 7, 3, 9].map(|at| row[at].trim().to_lowercase())).collect()
}
