//! The whole app in one file that opens from a disk: page, style and program inside, module and corpus packed.
//!
//! From a disk a page may fetch nothing and import no file, but a module that stands in the page itself runs. What the
//! program would fetch is handed to it by a `fetch` of the file's own. The policy names each script by its hash.

use std::fs;
use std::path::Path;

use super::offline::{export_files, program_files};
use super::policy::{self, hashed};
use crate::import::WINDOWS_1252;
use crate::text::Lang;
use crate::workshop::explorer::{BETWEEN, CORPUS, EXPORT, PACKED, packed_tag};
use crate::workshop::letters;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use maud::{Markup, html};

/// The name of the file.
pub const FILE: &str = "dialoog-verkenner.html";
/// How long the file may be, in bytes.
pub const BUDGET: usize = 900_000;

/// The files that the program asks for.
pub const FETCHED: [&str; 8] = [
    CORPUS,
    "corpus.en.json",
    "shapes.json",
    "corpus.schema.json",
    "corpus.lang.schema.json",
    "municipalities.txt",
    "prose.nl.txt",
    "prose.en.txt",
];
/// The style, which comes in with them.
const STYLE: &str = "style.css";
/// How the part of the longer texts begins that tells of tables.
const TABLES: &str = "\n\n# tables";
/// The script that unpacks everything, with places for what differs.
const UNPACK: &str = include_str!("portable.js");

/// Writes the file for the built app in a folder, and gives its length in bytes.
///
/// # Errors
/// A sentence that says which file is missing, or what in it is not as expected.
pub fn write(folder: &Path) -> Result<usize, String> {
    let said = |name: &str, error: std::io::Error| format!("{}: {error}", folder.join(name).display());
    let read = |name: &str| fs::read(folder.join(name)).map_err(|error| said(name, error));
    let text =
        |name: &str| read(name).and_then(|bytes| String::from_utf8(bytes).map_err(|_| format!("{name} is no text")));

    let [glue, module] = program_files(folder)?;
    let module = read(&module)?;
    let [export_glue, export] = export_files(folder)?;
    let export = read(&export)?;
    let mut files = Vec::new();
    for name in FETCHED.into_iter().chain([STYLE]) {
        let content = text(name)?;
        let content = match name {
            _ if name.starts_with("prose.") => without_tables(&content),
            _ if name.ends_with(".json") => without_blanks(&content).map_err(|error| format!("{name}: {error}"))?,
            _ => content,
        };
        files.extend([name.to_owned(), content]);
    }
    let files = files.join(&BETWEEN.to_string());
    let [program_id, files_id] = PACKED;
    let parts = Parts {
        page: text("index.html")?,
        icon: text("icon.svg")?,
        scripts: [program(&text(&glue)?)?, second(&text(&export_glue)?)?, text("start.js")?],
        packed: [(program_id, packed(&module)?), (files_id, packed(files.as_bytes())?), (EXPORT, packed(&export)?)],
    };
    let whole = parts.whole()?;
    fs::write(folder.join(FILE), &whole).map_err(|error| said(FILE, error))?;
    Ok(whole.len())
}

/// The longer texts without what they tell of tables: what reads those stands on the web alone.
fn without_tables(prose: &str) -> String {
    let Some((before, part)) = prose.split_once(TABLES) else { return prose.to_owned() };
    let after = part.find("\n\n").map_or("", |end| &part[end..]);
    format!("{before}{after}")
}

/// JSON without the blanks between its parts, which are 2.5 kB of the packed files.
fn without_blanks(json: &str) -> Result<String, serde_json::Error> {
    let mut out = Vec::new();
    serde_transcode::transcode(
        &mut serde_json::Deserializer::from_str(json),
        &mut serde_json::Serializer::new(&mut out),
    )?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// The glue, exported to nobody, with the script that unpacks and starts it.
fn program(glue: &str) -> Result<String, String> {
    let (own, exports) = exports(glue)?;
    let name = exports.iter().find(|(_, known)| *known == "default").ok_or("the glue has no default export")?.0;
    let middle = WINDOWS_1252.map(|letter| u32::from(letter).to_string());
    Ok(format!("{own}{}", UNPACK.replace("START", name).replace("MIDDLE", &middle.join(","))))
}

/// The glue of what writes files, which `start.js` finds under a name of its own.
fn second(glue: &str) -> Result<String, String> {
    let (own, exports) = exports(glue)?;
    let names: Vec<String> = exports.iter().map(|(name, known)| format!("{known}:{name}")).collect();
    Ok(format!("{own}self.dialogueExport={{{}}};", names.join(",")))
}

/// What a glue exports: the name inside, and that outside.
type Exports<'a> = Vec<(&'a str, &'a str)>;

/// A glue without its last line, and what that exports.
fn exports(glue: &str) -> Result<(&str, Exports<'_>), String> {
    // `export { a as b, c as default, d };`, with blanks or without.
    let begin = glue.rfind("export").ok_or("the glue exports nothing")?;
    let names = glue[begin..].trim_end().strip_prefix("export").map(str::trim_start);
    let names = names.and_then(|rest| rest.strip_prefix('{')).and_then(|rest| rest.strip_suffix("};"));
    let names = names.ok_or("the glue does not end with its exports")?;
    let names = names.split(',').map(|name| name.trim().split_once(" as ").unwrap_or((name.trim(), name.trim())));
    Ok((&glue[..begin], names.collect()))
}

/// Bytes in gzip, written as letters.
fn packed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut out)
        .map_err(|error| error.to_string())?;
    Ok(letters::encode(&out))
}

/// A text in plain ASCII: other letters of a page as references, those of a script as escapes.
fn ascii(text: &str, is_script: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match (letter.is_ascii(), is_script) {
            (true, _) => out.push(letter),
            (false, false) => out += &format!("&#{};", u32::from(letter)),
            (false, true) => {
                letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out += &format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

struct Parts {
    page: String,
    icon: String,
    scripts: [String; 3],
    packed: [(&'static str, Vec<u8>); 3],
}

impl Parts {
    fn whole(self) -> Result<Vec<u8>, String> {
        let scripts = self.scripts.map(|script| script.replace("</script", "<\\/script").replace("<!--", "<\\!--"));
        let scripts = scripts.map(|script| ascii(&script, true));
        let page = rewritten(&self.page, &self.icon, &scripts)?;
        let mut out = ascii(&page, false).into_bytes();
        for (name, letters) in self.packed {
            out.extend(packed_tag(name).bytes());
            out.extend(letters);
            out.extend(b"</script>\n");
        }
        for script in scripts {
            out.extend(format!("<script type=\"module\">{script}</script>\n").bytes());
        }
        Ok(out)
    }
}

/// The page of the app without what a disk does not have, or what stands inside now, with a policy of its own.
fn rewritten(page: &str, icon: &str, scripts: &[String]) -> Result<String, String> {
    let icon = format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">", BASE64.encode(icon));
    let (before, found) = (before().into_string(), std::cell::RefCell::new(Vec::new()));
    let count = |place: &'static str| found.borrow_mut().push(place);
    let page = rewrite_str(
        page,
        RewriteStrSettings {
            element_content_handlers: vec![
                // Nobody shares the address of a file on a disk, and its picture is not there. Word of what is not right goes
                // the same way.
                element!("link:not([rel='author']), style, script, meta[property], meta[name='twitter:card']", |it| {
                    it.remove();
                    Ok(())
                }),
                element!("meta[charset]", |it| {
                    count("meta[charset]");
                    it.set_attribute("charset", "windows-1252")?;
                    it.after(&icon, ContentType::Html);
                    Ok(())
                }),
                element!(policy::META, |it| {
                    count("policy");
                    let policy = own_policy(&it.get_attribute("content").unwrap_or_default(), scripts);
                    it.set_attribute("content", &policy)?;
                    Ok(())
                }),
                element!("#before", |it| {
                    count("#before");
                    it.replace(&before, ContentType::Html);
                    Ok(())
                }),
            ],
            ..RewriteStrSettings::default()
        },
    );
    let page = page.map_err(|error| format!("index.html: {error}"))?;
    match found.into_inner().len() {
        3 => Ok(page),
        found => Err(format!("index.html has {found} of the three places meta[charset], its policy and #before")),
    }
}

/// The page's policy where nothing comes from a server: the hashes of the scripts in place of `'self'`, and what is left
/// with nothing left out. The style is unpacked by a script, which needs no leave.
fn own_policy(old: &str, scripts: &[String]) -> String {
    let own = |directive: &str| match directive {
        "script-src" => scripts.iter().map(|script| hashed(script)).collect(),
        _ => Vec::new(),
    };
    let directives = old.split(';').filter_map(|directive| {
        let mut words = directive.split_whitespace();
        let name = words.next()?;
        let values: Vec<String> = words
            .flat_map(|word| match word {
                "'self'" => own(name),
                style if name == "style-src" && style.starts_with("'sha256-") => Vec::new(),
                other => vec![other.to_owned()],
            })
            .collect();
        (!values.is_empty()).then(|| format!("{name} {}", values.join(" ")))
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// What stands in the file until the program runs, and for good where it cannot be unpacked. The figures of the page
/// that is on the web would make it too long, and their links lead to pages that a disk does not have.
fn before() -> Markup {
    let lang = Lang::Nl;
    let refused = html! { @for lang in Lang::ALL { p lang=(lang.tag()) { (lang.cannot_unpack()) } } };
    html! {
        div id="before" {
            main {
                h1 { (lang.brand()) } "\n"
                p class="waiting" { (lang.loading()) } "\n"
                @for lang in Lang::ALL {
                    div class="refused error" role="alert" data-error lang=(lang.tag()) hidden { p { (lang.cannot_unpack()) } } "\n"
                }
                noscript { (refused) }
            }
        }
        "\n"
    }
}
