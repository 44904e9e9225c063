//! A server of the built app whose files can be exchanged while it runs: for those of another build, or for answers that
//! end in the middle, are missing, or are something else.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use dialogue_explorer::tools::offline::{KEPT, hash};
use dialogue_explorer::tools::serve::{Folder, content_type};

use super::site::{PROBE, with_probe};

/// The names of the first build and of the one after it are of this length, and so are their pairs of program and glue.
const NEXT: (&str, &str) = ("bbbbbbbbbbbbbbbb", "bbbbbb");
/// The page of the app, as its service worker names it.
const PAGE: &str = "";
const WORKER: &str = "sw.js";

/// What is answered in the place of a file.
#[derive(Clone)]
pub enum Given {
    /// The file of the other build.
    Next,
    /// Another text.
    Text(String),
    /// The first half, as if that were all.
    Half,
    /// The first half of what was announced.
    Broken,
    /// That there is no such file.
    Missing,
    /// The page with which some hosts answer all that they do not have.
    HostPage,
    /// The way to a page of another site, as some hosts do.
    Elsewhere,
}

#[derive(Default)]
struct State {
    given: Vec<(&'static str, Given)>,
    /// Whether all else is of the other build.
    is_next: bool,
    /// How often the page was asked for.
    visits: usize,
}

/// The server, for as long as the process lives.
pub struct Versions {
    pub origin: String,
    state: Arc<Mutex<State>>,
}

/// The files of both builds, by name.
struct Builds {
    files: BTreeMap<String, [Vec<u8>; 2]>,
    policy: Arc<str>,
    with_probe: bool,
}

impl Versions {
    /// Serves the first build, with the probe in its page; without it service workers run as they do.
    pub fn start(with_probe: bool) -> Result<Versions, String> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        let origin = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
        let builds = Arc::new(Builds::read(with_probe)?);
        let state = Arc::new(Mutex::new(State::default()));
        let seen = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (builds, seen) = (builds.clone(), seen.clone());
                std::thread::spawn(move || builds.respond(&stream, &seen).ok());
            }
        });
        Ok(Versions { origin, state })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers these in the place of some files, and all else from the first build.
    pub fn give(&self, given: &[(&'static str, Given)]) {
        *self.state() = State { given: given.to_vec(), ..State::default() };
    }

    /// Answers everything from the other build.
    pub fn finish(&self) {
        *self.state() = State { is_next: true, ..State::default() };
    }

    /// How often the page was asked for since what is given was changed.
    pub fn visits(&self) -> usize {
        self.state().visits
    }
}

/// The name of the other build.
pub fn next_build() -> &'static str {
    NEXT.0
}

impl Builds {
    fn read(with_probe: bool) -> Result<Builds, String> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let read = |name: &str| {
            let file = if name == PAGE { "index.html" } else { name };
            fs::read(dist.join(file)).map_err(|error| format!("{file}: {error}"))
        };
        let worker = String::from_utf8(read(WORKER)?).map_err(|error| error.to_string())?;
        let build = worker.trim_end().rsplit("//").next().unwrap_or_default().to_owned();
        let glue = String::from_utf8(read("app.js")?).map_err(|error| error.to_string())?;
        let pair = glue.split("\"./").nth(1).and_then(|rest| rest.split(".js\"").next()).unwrap_or_default().to_owned();
        if build.len() != NEXT.0.len() || pair.len() != NEXT.1.len() {
            return Err(format!("the build is called '{build}', its pair of program and glue '{pair}'"));
        }
        let (mut files, mut next_worker) = (BTreeMap::new(), worker.replace(&build, NEXT.0));
        for name in KEPT {
            let first = read(name)?;
            let mut next = first.clone();
            for (from, to) in [(&build, NEXT.0), (&pair, NEXT.1)] {
                exchange(&mut next, from.as_bytes(), to.as_bytes());
            }
            next_worker = next_worker.replace(&hash(&first), &hash(&next));
            files.insert(name.to_owned(), [first, next]);
        }
        files.insert(WORKER.to_owned(), [worker.into_bytes(), next_worker.into_bytes()]);
        files.insert("icon-512.png".to_owned(), [read("icon-512.png")?, read("icon-512.png")?]);
        Ok(Builds { files, policy: Folder::open(&dist).policy, with_probe })
    }

    fn respond(&self, mut stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let Some(request) = lines.next().transpose()? else { return Ok(()) };
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let path = request.split(' ').nth(1).unwrap_or_default();
        let name = path.split('?').next().unwrap_or_default().trim_start_matches('/').replace("index.html", PAGE);
        let (given, is_next) = {
            let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
            state.visits += usize::from(name == PAGE);
            let given = state.given.iter().find(|(file, _)| *file == name).map(|(_, given)| given.clone());
            (given, state.is_next)
        };
        let place = usize::from(is_next || matches!(given, Some(Given::Next)));
        let mut body = self.files.get(&name).map(|builds| builds[place].clone());
        if name == PAGE && self.with_probe {
            body = body.map(|page| with_probe(&String::from_utf8_lossy(&page)).into_bytes());
        }
        if name == "__probe.js" {
            body = Some(PROBE.into());
        }
        let mut kind = content_type(if name == PAGE { "index.html" } else { &name });
        let (mut length, mut head) = (None, "200");
        // What is not whole is kept by browsers for a while, so that who tries again must ask past that.
        let is_damaged = matches!(given, Some(Given::Half | Given::Broken | Given::HostPage));
        let caching = if is_damaged { "max-age=600" } else { "no-cache" };
        match given {
            None | Some(Given::Next) => {}
            Some(Given::Text(text)) => body = Some(text.into_bytes()),
            Some(Given::Half) => body = body.map(|whole| whole[..whole.len() / 2].to_vec()),
            Some(Given::Broken) => {
                length = body.as_ref().map(Vec::len);
                body = body.map(|whole| whole[..whole.len() / 2].to_vec());
            }
            Some(Given::Missing) => body = None,
            Some(Given::HostPage) => {
                kind = "text/html; charset=utf-8";
                body = Some(b"<!doctype html><title>Niet gevonden</title><h1>Niet gevonden</h1>\n".to_vec());
            }
            // Another port is another origin; nobody listens at this one.
            Some(Given::Elsewhere) => head = "302 Found\r\nLocation: http://127.0.0.1:9/404.html",
        }
        if body.is_none() {
            head = "404";
        }
        let body = body.unwrap_or_default();
        write!(
            stream,
            "HTTP/1.1 {head} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {}\r\n\
             X-Content-Type-Options: nosniff\r\nCache-Control: {caching}\r\nConnection: close\r\n\r\n",
            length.unwrap_or(body.len()),
            self.policy
        )?;
        stream.write_all(&body)
    }
}

/// Puts one part of some bytes in the place of another of its length, wherever that stands.
fn exchange(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    for at in 0..=bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
}
