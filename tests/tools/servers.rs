//! The files for servers read as these read them: which header goes with which files.

use std::collections::BTreeMap;

/// A header that a server sends.
#[derive(Debug, PartialEq)]
pub struct Header {
    /// The files that it goes with, in the server's own words; empty for all.
    pub files: String,
    pub name: String,
    pub value: String,
}

/// What a server is told: headers, and content types by the ending of a file.
#[derive(Debug, Default)]
pub struct Server {
    pub headers: Vec<Header>,
    pub types: BTreeMap<String, String>,
}

impl Server {
    fn add(&mut self, files: &str, name: &str, value: &str) {
        let ending = files.rsplit_once("*.").map(|(_, ending)| ending.to_owned());
        match ending.filter(|_| name == "Content-Type") {
            Some(ending) => drop(self.types.insert(ending, value.to_owned())),
            None => {
                let (files, name, value) = (files.to_owned(), name.to_owned(), value.to_owned());
                self.headers.push(Header { files, name, value });
            }
        }
    }

    /// The values of a header that goes with all files.
    pub fn of_all(&self, name: &str) -> Vec<&str> {
        let found = self.headers.iter().filter(|header| header.files.is_empty() && header.name == name);
        found.map(|header| header.value.as_str()).collect()
    }
}

/// The files that a publisher copies, by name, as each server reads its own.
pub fn all() -> [(&'static str, Server); 4] {
    let file = |name: &str| {
        std::fs::read_to_string(format!("{}/../public/headers/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    [
        ("_headers", netlify(&file("_headers"))),
        ("nginx.conf", nginx(&file("nginx.conf"))),
        ("Caddyfile", caddy(&file("Caddyfile"))),
        ("htaccess", apache(&file("htaccess"))),
    ]
}

/// The words of a line; what stands between quotes is one word.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or_else(|| panic!("a quote without an end: {line}")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}

/// Lines that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
}

/// A file of Netlify: a path, and under it its headers, each with its colon.
pub fn netlify(text: &str) -> Server {
    let mut server = Server::default();
    let mut files = "";
    for line in lines(text) {
        if line.starts_with('/') {
            files = if line == "/*" { "" } else { line };
        } else {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no header: {line}"));
            server.add(files, name.trim(), value.trim());
        }
    }
    server
}

/// A file of Caddy: `header`, perhaps with a matcher, and one header or a block of them. What chooses files has a name:
/// Caddy takes a bare pattern such as `*.wasm` for the name of a header.
pub fn caddy(text: &str) -> Server {
    let mut server = Server::default();
    let mut matchers = BTreeMap::new();
    // The block that is open: the files of its headers, or the name of a matcher.
    let (mut block, mut matcher_block): (Option<String>, Option<String>) = (None, None);
    for line in lines(text) {
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let named = |matcher: &str| matchers.get(matcher).cloned().unwrap_or_else(|| panic!("no matcher: {line}"));
        match words[..] {
            ["header", "{"] => block = Some(String::new()),
            ["header", matcher, "{"] => block = Some(named(matcher)),
            [matcher, "{"] if matcher.starts_with('@') => matcher_block = Some(matcher.to_owned()),
            ["}"] => (block, matcher_block) = (None, None),
            ["path", ref paths @ ..] if matcher_block.is_some() => {
                matchers.extend(matcher_block.clone().map(|matcher| (matcher, paths.join(" "))));
            }
            ["file"] if matcher_block.is_some() => {}
            ["defer"] if block.is_some() => {}
            [name, value] if block.is_some() => server.add(block.as_deref().unwrap_or_default(), name, value),
            ["header", matcher, name, value] => server.add(&named(matcher), name, value),
            ["encode" | "match", "{"] | ["zstd" | "gzip"] | ["header", "Content-Type", _] => {}
            [matcher, "path", ref paths @ ..] if matcher.starts_with('@') => {
                matchers.insert(matcher.to_owned(), paths.join(" "));
            }
            _ => panic!("not understood: {line}"),
        }
    }
    server
}

/// A file of Apache: `Header set`, perhaps between tags that name files, and `AddType`.
pub fn apache(text: &str) -> Server {
    let mut server = Server::default();
    let mut files = String::new();
    for line in lines(text) {
        let words = words(line.trim().trim_end_matches('>'));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[..] {
            ["</FilesMatch" | "</Files"] => files.clear(),
            ["<IfModule", _]
            | ["</IfModule"]
            | ["AddOutputFilterByType", "DEFLATE", ..]
            | ["AddCharset", "utf-8", ..] => {}
            ["<FilesMatch" | "<Files", named] => named.clone_into(&mut files),
            ["Header", "always", "set", name, value] | ["Header", "set", name, value] => {
                server.add(&files, name, value)
            }
            ["AddType", media, ending] => server.add(&format!("*{ending}"), "Content-Type", media),
            ["AddDefaultCharset", _] => {}
            _ => panic!("not understood: {line}"),
        }
    }
    server
}

/// A file of nginx: `add_header`, perhaps inside a location, and a block of types.
pub fn nginx(text: &str) -> Server {
    let mut server = Server::default();
    let mut blocks: Vec<String> = Vec::new();
    for line in lines(text) {
        let words = words(line.trim().trim_end_matches(';'));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match (words.as_slice(), blocks.last().map(String::as_str)) {
            ([block @ .., "{"], _) => blocks.push(block.join(" ")),
            (["}"], Some(_)) => drop(blocks.pop()),
            ([media, endings @ ..], Some("types")) => {
                for ending in endings {
                    server.add(&format!("*.{ending}"), "Content-Type", media);
                }
            }
            (["add_header", name, value, "always"], block) => server.add(block.unwrap_or_default(), name, value),
            (["charset" | "charset_types" | "gzip" | "gzip_types" | "gzip_vary", ..], None)
            | (["expires", _], Some(_)) => {}
            _ => panic!("not understood: {line}"),
        }
    }
    server
}
