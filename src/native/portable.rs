//! The whole app in one file that opens from a disk: page, style and program inside, module and corpus packed.
//!
//! From a disk a page may fetch nothing and import no file, but a module that stands in the page itself runs. What the
//! program would fetch is handed to it by a `fetch` of the file's own. The policy names each script by its hash.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

use super::site::html::escape;
use crate::text::Lang;

/// The name of the file.
pub const FILE: &str = "dialoog-verkenner.html";
/// How long the file may be, in bytes.
pub const BUDGET: usize = 450_000;

/// The files that the program asks for.
pub const FETCHED: [&str; 4] = ["corpus.json", "shapes.json", "corpus.schema.json", "municipalities.txt"];
/// The style, which comes in with them.
const STYLE: &str = "style.css";
/// The script that unpacks everything, with places for what differs.
const UNPACK: &str = include_str!("portable.js");
/// Where the page's text before the program begins, and where the program comes.
const BEFORE: &str = "<div id=\"before\">";
const APP: &str = "<div id=\"app\">";
/// Bytes of seven bits that may not stand in HTML as themselves: U+0000 is replaced, a carriage return becomes a line
/// feed, and `<` may begin a tag.
const UNFIT: [u8; 3] = [0, b'\r', b'<'];

/// Writes the file for the built app in a folder, and gives its length in bytes.
///
/// # Errors
/// A sentence that says which file is missing, or what in it is not as expected.
pub fn write(folder: &Path) -> Result<usize, String> {
    let said = |name: &str, error: std::io::Error| format!("{}: {error}", folder.join(name).display());
    let read = |name: &str| fs::read(folder.join(name)).map_err(|error| said(name, error));
    let text =
        |name: &str| read(name).and_then(|bytes| String::from_utf8(bytes).map_err(|_| format!("{name} is no text")));

    let mut files = Vec::new();
    for name in FETCHED.into_iter().chain([STYLE]) {
        files.extend([name.to_owned(), text(name)?]);
    }
    // No file holds control letters of this kind, so one may stand between.
    let files = files.join("\u{1}");
    let parts = Parts {
        page: text("index.html")?,
        icon: text("icon.svg")?,
        scripts: [program(&text("app.js")?)?, text("start.js")?],
        packed: [
            ("program", packed(&read("app_bg.wasm")?)?),
            ("annex", packed(&read("annex.wasm")?)?),
            ("files", packed(files.as_bytes())?),
        ],
    };
    let whole = parts.whole()?;
    fs::write(folder.join(FILE), &whole).map_err(|error| said(FILE, error))?;
    Ok(whole.len())
}

/// The glue, exported to nobody, with the script that unpacks and starts it.
fn program(glue: &str) -> Result<String, String> {
    let begin = glue.rfind("export{").ok_or("app.js exports nothing")?;
    let name = glue[begin..].trim_end().strip_prefix("export{").and_then(|rest| rest.strip_suffix(" as default};"));
    let name = name.ok_or("app.js does not end with its one export; is this a release?")?;
    let letters: String = UNFIT.map(|byte| byte.to_string()).join(",");
    Ok(format!("{}{}", &glue[..begin], UNPACK.replace("START", name).replace("UNFIT", &letters)))
}

/// Bytes in gzip, written as text, and how many that are.
fn packed(bytes: &[u8]) -> Result<(String, usize), String> {
    let mut out = Vec::new();
    let options = zopfli::Options::default();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out).map_err(|error| error.to_string())?;
    Ok((letters(&out), out.len()))
}

/// Bytes as text that HTML leaves alone, seven bits a letter: an eighth longer than the bytes, where base64 is a third
/// longer. Seven bits that are unfit go with the next seven into one letter from U+0100 on, which takes two bytes.
pub fn letters(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte & (0x80 >> (at % 8)) != 0);
    let sevens = (bytes.len() * 8).div_ceil(7);
    let mut groups = (0..sevens).map(|group| (0..7).fold(0, |all, at| all << 1 | u8::from(bit(group * 7 + at))));
    let mut out = String::with_capacity(sevens + 16);
    while let Some(group) = groups.next() {
        let letter = match UNFIT.iter().position(|unfit| *unfit == group) {
            None => Some(char::from(group)),
            Some(place) => char::from_u32(0x100 + place as u32 * 128 + u32::from(groups.next().unwrap_or(0))),
        };
        out.extend(letter);
    }
    out
}

struct Parts {
    page: String,
    icon: String,
    scripts: [String; 2],
    packed: [(&'static str, (String, usize)); 3],
}

impl Parts {
    fn whole(self) -> Result<String, String> {
        let scripts = self.scripts.map(|script| script.replace("</script", "<\\/script").replace("<!--", "<\\!--"));
        let begin = "http-equiv=\"Content-Security-Policy\" content=\"";
        let (_, rest) = self.page.split_once(begin).ok_or("index.html has no policy")?;
        let old = rest.split('"').next().unwrap_or_default();
        let new = policy(old, &scripts);
        let mut page = self.page.replacen(old, &new, 1);
        // Files that a disk does not have, or that stand inside now.
        page =
            page.lines().filter(|line| !line.starts_with("<link")).fold(String::new(), |page, line| page + line + "\n");
        page = once(&page, "<script type=\"module\" src=\"start.js\"></script>\n", "")?;
        let icon = format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n", BASE64.encode(self.icon));
        page = once(&page, "</head>", &format!("{icon}</head>"))?;
        let (head, rest) = page.split_once(BEFORE).ok_or("index.html holds nothing before the program")?;
        let (_, app) = rest.split_once(APP).ok_or("index.html has no place for the program")?;
        page = format!("{head}{}{APP}{app}", before());
        let mut end = String::new();
        for (name, (text, size)) in self.packed {
            end += &format!("<script type=\"application/gzip\" id=\"{name}\" data-size=\"{size}\">{text}</script>\n");
        }
        for script in scripts {
            end += &format!("<script type=\"module\">{script}</script>\n");
        }
        once(&page, "</body>", &format!("{end}</body>"))
    }
}

/// A text with the one place of a part filled otherwise.
fn once(text: &str, part: &str, other: &str) -> Result<String, String> {
    match text.matches(part).count() {
        1 => Ok(text.replacen(part, other, 1)),
        count => Err(format!("index.html has {count} places {part}")),
    }
}

/// The page's policy where nothing comes from a server: hashes in place of `'self'`, and what had only that left out.
fn policy(old: &str, scripts: &[String]) -> String {
    let hashed = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    let own = |directive: &str| match directive {
        "script-src" => scripts.iter().map(|script| hashed(script)).collect(),
        _ => Vec::new(),
    };
    let directives = old.split(';').filter_map(|directive| {
        let mut words = directive.split_whitespace();
        let name = words.next()?;
        let values: Vec<String> =
            words.flat_map(|word| if word == "'self'" { own(name) } else { vec![word.to_owned()] }).collect();
        (!values.is_empty()).then(|| format!("{name} {}", values.join(" ")))
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// What stands in the file until the program runs, and for good where it cannot be unpacked. The figures of the page
/// that is on the web would make it too long, and their links lead to pages that a disk does not have.
fn before() -> String {
    let lang = Lang::Nl;
    let refused =
        Lang::ALL.map(|lang| format!("<p lang=\"{}\">{}</p>", lang.tag(), escape(lang.cannot_unpack()))).concat();
    format!(
        "<div id=\"before\"><main><h1>{}</h1>\n<p class=\"waiting\">{}</p>\n<div class=\"refused trouble\" role=\"alert\" \
         data-error hidden>{refused}</div>\n<noscript>{refused}</noscript></main></div>\n",
        escape(lang.brand()),
        escape(lang.loading())
    )
}
