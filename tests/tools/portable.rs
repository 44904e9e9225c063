//! What is packed into the portable file comes out as it went in, and another corpus can take the place of the first.

use std::fs;
use std::io::Read;
use std::sync::LazyLock;

use dialogue_explorer::text::Lang;
use dialogue_explorer::tools::policy::hashed;
use dialogue_explorer::tools::portable::{FETCHED, FILE, write};
use dialogue_explorer::workshop::explorer::{CORPUS, EXPORT, Fault, PACKED, packed_tag, with_corpus};
use dialogue_explorer::workshop::letters::{decode, encode};
use flate2::read::GzDecoder;

use crate::written::SMALL;

proptest::proptest! {
    #[test]
    fn letters_carry_bytes_and_nothing_that_html_would_change(content: Vec<u8>) {
        let letters = encode(&content);
        assert!(!letters.iter().any(|byte| [0, b'\r', b'<'].contains(byte)));
        assert_eq!(decode(&letters), content);
    }
}

#[test]
fn letters_are_hardly_longer_than_mixed_bytes() {
    let content: Vec<u8> = (0..70_000_u32).map(|at| ((at.wrapping_mul(2_654_435_761)) >> 13) as u8).collect();
    let long = encode(&content).len();
    assert!(long < 71_500, "{long}");
}

/// The page of a build, with all that speaks of its corpus.
const PAGE: &str = "<!doctype html>\n<html data-build=\"x\" lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'\">\n<title>Overzicht – Het eerste</title>\n<meta name=\"description\" content=\"Wat het “eerste” was.\">\n\
    <meta property=\"og:title\" content=\"Het eerste\">\n<meta name=\"twitter:card\" content=\"summary\">\n</head>\n\
    <body>\n<div id=\"before\"></div>\n<div id=\"app\"></div>\n</body>\n</html>\n";

/// The portable file of a small made-up build.
static PORTABLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("dialogue-explorer-portable-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for name in FETCHED {
        let content = match name {
            CORPUS => r#"{"schema": 2, "title": "Het eerste"}"#.to_owned(),
            _ if name.ends_with(".json") => format!("\n\"{name} ñ\"\n"),
            _ => format!("{name} ñ"),
        };
        fs::write(folder.join(name), content).unwrap();
    }
    for (name, content) in [
        ("index.html", PAGE),
        ("icon.svg", "<svg/>"),
        ("style.css", "body{}"),
        ("start.js", "self.dialogueStart();"),
        ("app-1.js", "async function start() {}\nexport { start as default };"),
        ("app-1.wasm", "\0asm\r<=\u{7f}"),
        ("export-1.js", "async function s() {}\nfunction t() {}\nexport{s as default,t as take};"),
        ("export-1.wasm", "\0asm two"),
    ] {
        fs::write(folder.join(name), content).unwrap();
    }
    write(&folder).unwrap();
    let page = fs::read(folder.join(FILE)).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    page
});

/// A page, a letter a byte.
fn text(page: &[u8]) -> String {
    page.iter().copied().map(char::from).collect()
}

/// What stands before, in and behind the first such place of a page.
fn parts(page: &str, begin: &str, end: &str) -> [String; 3] {
    let (before, rest) = page.split_once(begin).unwrap_or_else(|| panic!("no {begin}"));
    let (inside, behind) = rest.split_once(end).unwrap();
    [before, inside, behind].map(str::to_owned)
}

/// The packed bytes of a page, unpacked.
fn unpacked(page: &[u8], id: &str) -> Vec<u8> {
    let [_, inside, _] = parts(&text(page), &packed_tag(id), "</script>");
    let letters: Vec<u8> = inside.chars().map(|letter| letter as u8).collect();
    let mut bytes = Vec::new();
    GzDecoder::new(decode(&letters).as_slice()).read_to_end(&mut bytes).unwrap();
    bytes
}

/// The packed files of a page: name and content.
fn files(page: &[u8]) -> Vec<(String, String)> {
    let files = String::from_utf8(unpacked(page, PACKED[1])).unwrap();
    let parts: Vec<&str> = files.split('\u{1}').collect();
    parts.chunks(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

#[test]
fn the_corpus_takes_the_place_of_the_first_and_all_else_stays() {
    let title = "Onze \"avond\" <b> & ñ 🌻";
    let page = with_corpus(&PORTABLE, SMALL, title, Lang::Nl).unwrap();
    let (old, new) = (files(&PORTABLE), files(&page));
    assert_eq!(old.len(), new.len());
    for ((name, before), (same, after)) in old.iter().zip(&new) {
        let expected = match name.as_str() {
            CORPUS => SMALL,
            "corpus.en.json" => "",
            _ => before,
        };
        assert_eq!((name, after.as_str()), (same, expected));
    }
    assert_eq!(unpacked(&page, PACKED[0]), b"\0asm\r<=\x7f");
    assert_eq!(unpacked(&page, EXPORT), b"\0asm two");
    assert!(text(&page).contains("self.dialogueExport={default:s,take:t};"));
    // With the places that changed taken out, the pages are the same, byte for byte.
    let rest = |page: &[u8]| {
        let mut rest = text(page);
        for (begin, end) in
            [("<title>", "</title>"), ("description\" content=\"", "\""), (&packed_tag(PACKED[1]), "</")]
        {
            let [before, _, behind] = parts(&rest, begin, end);
            rest = before + begin + end + &behind;
        }
        rest
    };
    assert!(rest(&page) == rest(&PORTABLE));
}

#[test]
fn the_page_speaks_of_the_corpus_that_is_in_it() {
    let title = "Onze \"avond\" <b> & ñ 🌻";
    let page = with_corpus(&PORTABLE, SMALL, title, Lang::Nl).unwrap();
    let text = text(&page);
    let [_, shown, _] = parts(&text, "<title>", "</title>");
    assert_eq!(shown, "Overzicht &#8211; Onze &#34;avond&#34; &#60;b&#62; &#38; &#241; &#127803;");
    let [head, _, _] = parts(&text, "</head>", "\n");
    assert!(
        head.is_ascii() && !head.contains("eerste") && !head.contains("og:") && !head.contains("twitter:"),
        "{head}"
    );
    // The policy still names each script of the page, and no other.
    let [_, policy, _] = parts(&text, "script-src ", "\"");
    let scripts =
        text.split("<script type=\"module\">").skip(1).map(|rest| hashed(rest.split("</script>").next().unwrap()));
    assert_eq!(policy, scripts.chain(["'wasm-unsafe-eval'".to_owned()]).collect::<Vec<_>>().join(" "));
}

#[test]
fn putting_in_a_corpus_twice_leaves_the_second_and_the_first_can_come_back() {
    let other = SMALL.replacen("\"title\"", "\"licence\": \"X\", \"title\"", 1);
    let once = with_corpus(&PORTABLE, SMALL, "Avond", Lang::Nl).unwrap();
    let twice =
        with_corpus(&with_corpus(&PORTABLE, &other, "Anders", Lang::En).unwrap(), SMALL, "Avond", Lang::Nl).unwrap();
    assert!(once == twice);
}

#[test]
fn what_is_no_portable_explorer_or_no_corpus_is_told() {
    let part = |from: &str, to: &str| {
        let page = text(&PORTABLE).replacen(from, to, 1);
        page.chars().map(|letter| letter as u8).collect::<Vec<u8>>()
    };
    let newer = SMALL.replacen("\"schema\":2", "\"schema\":3", 1);
    assert_ne!(newer, SMALL);
    let cut = PORTABLE.len() / 2;
    let cases: [(&str, &[u8], &str, Fault); 9] = [
        ("nothing", b"", SMALL, Fault::NotAnExplorer),
        ("a page", PAGE.as_bytes(), SMALL, Fault::NotAnExplorer),
        ("half of it", &PORTABLE[..cut], SMALL, Fault::NotAnExplorer),
        ("no program", &part("id=\"program\"", "id=\"other\""), SMALL, Fault::NotAnExplorer),
        ("no title", &part("<title>", "<b>"), SMALL, Fault::NotAnExplorer),
        ("other letters", &part("id=\"files\">", "id=\"files\">x"), SMALL, Fault::OtherBuild),
        ("a newer corpus", &PORTABLE, &newer, Fault::OtherBuild),
        ("no JSON", &PORTABLE, "een;twee\u{1}", Fault::NotACorpus),
        ("other JSON", &PORTABLE, "{}", Fault::NotACorpus),
    ];
    for (what, page, corpus, fault) in cases {
        assert_eq!(with_corpus(page, corpus, "Avond", Lang::Nl).err(), Some(fault), "{what}");
    }
    let said: Vec<&str> = [Fault::NotAnExplorer, Fault::OtherBuild, Fault::NotACorpus]
        .iter()
        .flat_map(|fault| Lang::ALL.map(|lang| fault.message(lang)))
        .collect();
    assert!(said.iter().all(|said| said.ends_with('.')));
}
