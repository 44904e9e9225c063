//! Tables that mean harm, or that no writer would think of: each is refused with a sentence, or becomes the corpus that it
//! should with its faults told. Memory stays within a stated multiple of the file.

use std::time::Instant;

use dialogue_explorer::corpus::decode;
use dialogue_explorer::import::{OtherFile, TableError, write};
use dialogue_explorer::text::Lang;

use crate::memory::peak;
use crate::package::{ods, row, xlsx};
use crate::tables::{made, open, plan};

/// What becomes of a table: the titles of its records and the names of the faults that are told, or why it is none.
type Then = Result<(Vec<String>, Vec<String>), TableError>;

/// The titles and the faults, each a list with a space or a bar between.
fn told(titles: &str, faults: &str) -> Then {
    let list =
        |text: &str, between: char| text.split(between).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let mut faults: Vec<String> = list(faults, ' ');
    faults.sort();
    Ok((list(titles, '|'), faults))
}

/// What becomes of these bytes. Every sentence about them has words, and not too many; what is made of them is read again
/// without a problem.
fn found(name: &str, bytes: &[u8]) -> Then {
    if let Err(error) = open(bytes) {
        for lang in Lang::ALL {
            let sentence = lang.table_error(&error);
            assert!((15..400).contains(&sentence.len()), "{name}: {sentence}");
        }
        return Err(error);
    }
    let built = made(bytes, &plan());
    for problem in &built.problems {
        for lang in Lang::ALL {
            let sentence = lang.table_problem(problem);
            assert!((15..700).contains(&sentence.len()), "{name}: {sentence}");
        }
    }
    let decoded = decode(&write(&built.file)).unwrap();
    assert_eq!(decoded.problems, [], "{name}");
    let word = |text: String| text.split([' ', '(', '{']).next().unwrap_or_default().to_owned();
    let mut faults: Vec<String> = built.problems.iter().map(|problem| word(format!("{:?}", problem.what))).collect();
    faults.sort();
    Ok((decoded.corpus.records.into_iter().map(|record| record.title).collect(), faults))
}

fn utf_16(text: &str, rest: &[u8]) -> Vec<u8> {
    [&[0xff, 0xfe][..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), rest].concat()
}

/// Texts of a table.
fn texts() -> Vec<(&'static str, Vec<u8>, Then)> {
    let binary = || Err(TableError::NotATable(OtherFile::Binary));
    let wide = |columns: usize| (0..columns).map(|at| format!("Kolom {at};")).collect::<String>();
    let bytes = |text: &str| text.as_bytes().to_vec();
    vec![
        (
            "formulas",
            bytes(
                "Tekst\n=1+1\n+31 6 12345678\n-5\n@SUM(A1:A9)\n\"=HYPERLINK(\"\"http://a.nl\"\")\"\n=cmd|' /C calc'!A0\n",
            ),
            Ok((
                ["=1+1", "+31 6 12345678", "-5", "@SUM(A1:A9)", "=HYPERLINK(\"http://a.nl\")", "=cmd|' /C calc'!A0"]
                    .map(str::to_owned)
                    .to_vec(),
                vec![],
            )),
        ),
        (
            "an error of a formula",
            bytes("Tekst;Onderwerp\n#REF!;a\nx;#NAAM?\n"),
            told("x", "ErrorValue ErrorValue NoText"),
        ),
        (
            "errors of other programs",
            bytes("Tekst;Onderwerp\nErr:508;Fout:502\nx;#OVERLOOP!\ny;#ERROR!\nErr:or;b\n"),
            told("x|y|Err:or", "ErrorValue ErrorValue ErrorValue NoText"),
        ),
        ("NUL bytes", bytes("Tekst\nEen\0boom\n"), binary()),
        ("NUL in UTF-16", utf_16("Tekst\nEen\0boom\n", &[]), binary()),
        ("40 columns", bytes(&format!("{0}Thema;Tekst\n{0}A;x\n", wide(38))), told("x", "")),
        (
            "as many columns as a spreadsheet has",
            bytes(&format!("{0}Thema;Tekst\n{0}A;x\n", wide(16_382))),
            told("x", ""),
        ),
        ("one column many times", bytes(&format!("{}\n{}", "Tekst;".repeat(1000), "x;".repeat(1000))), told("x", "")),
        ("no headings", bytes("Groen;Een boom\nWater;Een sloot\n"), told("", "NoHeadings NoRecords")),
        ("headings that say nothing of what was said", bytes("Thema;Soort\nA;Idee\n"), told("", "NoRecords")),
        ("only headings", bytes("Thema;Tekst\n"), Err(TableError::OnlyHeadings)),
        ("only a mark", vec![0xff, 0xfe], Err(TableError::Empty)),
        ("only blanks in UTF-16", utf_16(" \r\n\t\r\n", &[]), Err(TableError::Empty)),
        ("UTF-16", utf_16("Tekst\r\nCafé 🍎\r\n", &[]), told("Café 🍎", "ReadAs")),
        ("half a letter of UTF-16", utf_16("Tekst\nx\nCafé", &[0x41]), told("x|Café\u{fffd}", "LostLetters ReadAs")),
        ("half a pair of UTF-16", utf_16("Tekst\nx", &[0x3c, 0xd8]), told("x\u{fffd}", "LostLetters ReadAs")),
        ("Windows-1252", b"Tekst\n\x91\xc9\xe9n\x92 idee \x96 \x80 5\n".to_vec(), told("‘Één’ idee – € 5", "ReadAs")),
        ("letters of Windows-1252 that are none", b"Tekst\n\x81\x8d\x8f\x90\x9dx\n".to_vec(), told("x", "ReadAs")),
        ("UTF-8 cut in a letter", b"Tekst\nCaf\xc3\xa9\nCaf\xc3".to_vec(), told("Café|CafÃ", "ReadAs")),
        ("letters lost before", bytes("Tekst\nCaf\u{fffd}\n"), told("Caf\u{fffd}", "LostLetters")),
        ("lone carriage returns", bytes("Thema;Tekst\rA;x\r\rA;y\r"), told("x|y", "")),
        ("every end of a line", bytes("Thema;Tekst\rA;x\n\rA;y\r\nA;z"), told("x|y|z", "")),
        ("an open quotation mark", bytes("Thema;Tekst\nA;x\nA;\"y\nA;z\n"), told("x|y A;z", "UnclosedQuote")),
        ("an open mark in the headings", bytes("\"Thema;Tekst\nA;x\n"), Err(TableError::OnlyHeadings)),
        ("marks in marks", bytes("Tekst\n\"een \"\"twee\"\" drie\"\n\"\"\"\"\n"), told("een \"twee\" drie|\"", "")),
        ("text after a mark", bytes("Tekst;Thema\n\"x\"y;A\n"), told("xy", "")),
        ("a delimiter that is named wrongly", bytes("sep=x\nThema;Tekst\nA;een\n"), told("", "NoHeadings NoRecords")),
        ("a delimiter that is named and nothing else", bytes("sep="), Err(TableError::OnlyHeadings)),
        (
            "letters nobody sees",
            bytes("Thema;Tekst\n\u{200b};x\n\u{feff}\u{2060};\u{200b}\n"),
            told("x", "NoText NoTheme"),
        ),
        (
            "a theme that is a path",
            bytes("Thema;Tekst\n../../etc/passwd;x\n<script>;y\na?b#c&d=e;z\n"),
            told("x|y|z", ""),
        ),
        ("themes that are signs", bytes("Thema;Tekst\n!!!;x\n???;y\n🍎;z\n"), told("x|y|z", "")),
        (
            "numbers without end",
            bytes(
                "Tekst;Deelnemers;Datum;Regels;Tafel\nx;99999999999999999999;99999-99-99;0-99999999999;99999999999\n",
            ),
            told("x", "NotADate NotANumber NotLines Renumbered"),
        ),
        ("fewer than no participants", bytes("Tekst;Deelnemers\nx;-5\n"), told("x", "NotANumber")),
        ("right to left", bytes("Thema;Tekst\nA;\u{202e}omgekeerd\n"), told("\u{202e}omgekeerd", "")),
        (
            "rows that are wider than their headings",
            bytes(&format!("Thema;Tekst\nA;x;{}y\n", ";".repeat(100_000))),
            told("x", "BeyondHeadings"),
        ),
        ("a million empty rows", bytes(&format!("Thema;Tekst\nA;x\n{}A;y", "\n".repeat(1_000_000))), told("x|y", "")),
    ]
}

/// Workbooks.
fn workbooks() -> Vec<(&'static str, Vec<u8>, Then)> {
    let head = row(1, &[("A", "Thema"), ("B", "Tekst")]);
    let said = [row(2, &[("A", "Groen"), ("B", "x")]), row(3, &[("B", "y")])].concat();
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let line = |cells: &[&str]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(|text| cell(text)).collect::<String>())
    };
    let merged_ods = "<table:table-row><table:table-cell office:value-type=\"string\" table:number-rows-spanned=\"2\">\
        <text:p>Groen</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>x</text:p>\
        </table:table-cell></table:table-row><table:table-row><table:covered-table-cell/>\
        <table:table-cell office:value-type=\"string\"><text:p>y</text:p></table:table-cell></table:table-row>"
        .to_owned();
    // Rows that are repeated, or a row of one cell that is.
    let repeated = |what: &str, times: usize, cells: &str| match what {
        "rows" => {
            let cells = if cells.is_empty() { "<table:table-cell/>" } else { cells };
            format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
        }
        _ => format!(
            "<table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{times}\">\
             <text:p>x</text:p></table:table-cell></table:table-row>"
        ),
    };
    let far = format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\"/>{}</table:table-row>",
        cell("x")
    );
    let too_large = || Err(TableError::TooLarge);
    let merged = |cells: &str| format!("<mergeCells count=\"1\"><mergeCell ref=\"{cells}\"/></mergeCells>");
    vec![
        ("merged cells", xlsx(&format!("{head}{said}"), &merged("A2:A3")), told("x|y", "MergedCells")),
        ("cells that are not merged", xlsx(&format!("{head}{said}"), ""), told("x|y", "NoTheme")),
        ("a whole sheet that is merged", xlsx(&format!("{head}{said}"), &merged("A1:XFD1048576")), told("x|y", "")),
        ("merged cells that are none", xlsx(&format!("{head}{said}"), &merged("nergens")), told("x|y", "NoTheme")),
        (
            "a cell at the far end",
            xlsx(&format!("{head}{said}{}", row(1_048_576, &[("XFD", "z")])), ""),
            told("x|y", "BeyondHeadings NoText NoTheme"),
        ),
        (
            "formulas of a workbook",
            xlsx(
                &format!(
                    "{head}<row r=\"2\"><c r=\"B2\" t=\"str\"><f>1+1</f><v>=1+1</v></c></row>\
                          <row r=\"3\"><c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>"
                ),
                "",
            ),
            told("=1+1", "ErrorValue NoText NoTheme"),
        ),
        (
            "an error that is newer than what reads it, and three decimals",
            xlsx(
                &format!(
                    "{}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B2\"><v>2.125</v></c>\
                     <c r=\"C2\" t=\"e\"><v>#GETTING_DATA</v></c></row>",
                    row(1, &[("A", "Tekst"), ("B", "Aantal deelnemers"), ("C", "Onderwerp")])
                ),
                "",
            ),
            told("x", "NotANumber"),
        ),
        ("ODS", ods(&[line(&["Thema", "Tekst"]), line(&["Groen", "x"])].concat()), told("x", "")),
        (
            "empty rows of ODS without end",
            ods(&format!(
                "{}{}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
                 table:number-columns-repeated=\"16384\"/></table:table-row>",
                line(&["Thema", "Tekst"]),
                line(&["Groen", "x"])
            )),
            told("x", ""),
        ),
        ("merged cells of ODS", ods(&[line(&["Thema", "Tekst"]), merged_ods].concat()), told("x|y", "MergedCells")),
        ("a row of ODS without end", ods(&repeated("rows", 1_048_000, &cell("x").repeat(20))), too_large()),
        ("a cell of ODS without end", ods(&repeated("columns", 16_000, "").repeat(100)), too_large()),
        (
            "a cell at the far end of ODS",
            ods(&format!("{}{}{}", line(&["Tekst"]), repeated("rows", 1_048_000, ""), far)),
            too_large(),
        ),
        ("a text of ODS without end", ods(&line(&["Tekst", "<text:s text:c=\"4000000000\"/>"])), too_large()),
        ("a long text of ODS in every row", ods(&repeated("rows", 100_000, &cell(&"lang ".repeat(2000)))), too_large()),
        (
            "numbers of ODS that are none",
            ods(&format!(
                "{}<table:table-row table:number-rows-repeated=\"99999999999999999999999\">{}</table:table-row>",
                line(&["Tekst"]),
                cell("x")
            )),
            Err(TableError::Damaged {
                reason: "Parse integer error: number too large to fit in target type".to_owned(),
            }),
        ),
    ]
}

#[test]
fn a_hostile_table_is_refused_or_becomes_the_corpus_that_it_should() {
    let mut wrong = Vec::new();
    for (name, bytes, then) in texts().into_iter().chain(workbooks()) {
        let begun = Instant::now();
        let (found, memory) = peak(|| found(name, &bytes));
        println!("{name}: {} ms, {memory} bytes of {}", begun.elapsed().as_millis(), bytes.len());
        if found != then {
            wrong.push(format!("{name}: {found:?} instead of {then:?}"));
        }
        if memory > 60 * bytes.len() + 3_000_000 {
            wrong.push(format!("{name}: {memory} bytes for {}", bytes.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_damaged_workbook_is_refused_with_a_sentence() {
    let head = row(1, &[("A", "Tekst")]);
    let cases = [
        (
            "a shared text that is not there",
            xlsx(&format!("{head}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>9</v></c></row>"), ""),
        ),
        ("a cell that stands nowhere", xlsx(&format!("{head}<row r=\"2\"><c r=\"??\"><v>9</v></c></row>"), "")),
        (
            "text of text of text",
            xlsx(&format!("{head}<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&lol;</t></is></c></row>"), ""),
        ),
        ("no end", xlsx(&format!("{head}<row r=\"2\"><c r=\"A2\""), "")),
    ];
    for (name, bytes) in cases {
        match found(name, &bytes) {
            Err(TableError::Damaged { reason }) => assert!(!reason.is_empty(), "{name}"),
            Err(TableError::OnlyHeadings) => {}
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn a_hundred_thousand_rows_become_a_corpus_whatever_they_say() {
    let rows = 100_000;
    let table = |heading: &str, row: &dyn Fn(usize) -> String| -> String {
        std::iter::once(heading.to_owned()).chain((0..rows).map(row)).collect()
    };
    let cases = [
        ("each its own text", table("Thema;Tekst;Onderwerp\n", &|at| format!("Groen;Zin {at};hout, blad\n"))),
        ("all the same", table("Thema;Tekst\n", &|_| "Groen;Een boom\n".to_owned())),
        ("each its own theme", table("Thema;Tekst\n", &|at| format!("Thema {at};Zin {at}\n"))),
        (
            "each its own topic and place",
            table("Tekst;Onderwerp;Gemeente\n", &|at| format!("x {at};Topic {at};Plaats {at}\n")),
        ),
        (
            "each its own sign",
            table("Thema;Tekst\n", &|at| format!("{};x\n", char::from_u32(0x1f300 + at as u32 % 700).unwrap())),
        ),
        (
            "each its own spelling",
            table("Thema;Tekst\n", &|at| {
                let letter = |bit: usize| if at >> bit & 1 == 0 { 'a' } else { 'A' };
                format!("{};Zin {at}\n", (0..17).map(letter).collect::<String>())
            }),
        ),
        ("one with very many topics", {
            let topics: String = (0..rows).map(|at| format!("t{at},")).collect();
            table("Tekst;Onderwerp\n", &|at| format!("Zin {at};\"{}\"\n", if at == 0 { &topics } else { "a" }))
        }),
    ];
    for (name, text) in cases {
        let begun = Instant::now();
        let (built, memory) = peak(|| made(text.as_bytes(), &plan()));
        println!("{name}: {} ms, {} MB of {}", begun.elapsed().as_millis(), memory / 1_000_000, text.len() / 1_000_000);
        assert_eq!(built.file.records.len(), rows, "{name}");
        assert!(memory < 400_000_000, "{name}: {memory} bytes for {}", text.len());
        for (lang, problem) in
            Lang::ALL.into_iter().flat_map(|lang| built.problems.iter().take(50).map(move |it| (lang, it)))
        {
            let sentence = lang.table_problem(problem);
            assert!((15..700).contains(&sentence.len()), "{name}: {sentence}");
        }
    }
}
