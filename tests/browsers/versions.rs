//! A server of the built app whose files can be exchanged while it runs: for those of another build, or for answers that
//! end in the middle, are missing, or are something else.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use dialogue_explorer::tools::offline::{KEPT, export_files, hash, program_files};
use dialogue_explorer::tools::serve::{Folder, content_type};

use super::site::{PROBE, with_probe};

/// The name of the build that comes next; all are of this length, and so is the hash in the names of its program.
const NEXT: &str = "bbbbbbbbbbbbbbbb";
/// What the program of either build and its glue are called here.
pub const PROGRAM: &str = "program";
pub const GLUE: &str = "glue";
/// What the script is called that writes files to take along, and comes when it is asked for.
pub const EXPORT: &str = "export";
/// The page of the app, as its service worker names it.
const PAGE: &str = "";
const WORKER: &str = "sw.js";

/// What is answered in the place of a file.
#[derive(Clone)]
pub enum Given {
    /// The file of the other build; of the program, which has another name there, that alone.
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
    /// The names of the glue and of the program of the first build.
    program: [String; 2],
    policy: Arc<str>,
}

/// What is read of `dist`, once for all servers: each answers otherwise, and all from the same files.
static BUILDS: LazyLock<Result<Builds, String>> = LazyLock::new(Builds::read);

impl Versions {
    /// Serves the first build, with the probe in its page; without it service workers run as they do.
    pub fn start(has_probe: bool) -> Result<Versions, String> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        let origin = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
        let builds = BUILDS.as_ref().map_err(String::clone)?;
        let state = Arc::new(Mutex::new(State::default()));
        let seen = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = seen.clone();
                std::thread::spawn(move || builds.respond(&stream, &seen, has_probe).ok());
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
    NEXT
}

impl Builds {
    fn read() -> Result<Builds, String> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
        let read = |name: &str| {
            let file = if name == PAGE { "index.html" } else { name };
            fs::read(dist.join(file)).map_err(|error| format!("{file}: {error}"))
        };
        let program = program_files(&dist)?;
        let own = program[0].trim_start_matches("app-").trim_end_matches(".js").to_owned();
        let worker = String::from_utf8(read(WORKER)?).map_err(|error| error.to_string())?;
        let build = worker.trim_end().rsplit("//").next().unwrap_or_default().to_owned();
        if build.len() != NEXT.len() || own.len() != NEXT.len() {
            return Err(format!("the build is called '{build}', its program '{own}'"));
        }
        let (mut files, mut next_worker) = (BTreeMap::new(), worker.replace(&build, NEXT).replace(&own, NEXT));
        let export = export_files(&dist)?;
        for name in KEPT.into_iter().chain(program.iter().chain(&export).map(String::as_str)) {
            let first = read(name)?;
            let mut next = first.clone();
            for from in [&build, &own] {
                exchange(&mut next, from.as_bytes(), NEXT.as_bytes());
            }
            next_worker = next_worker.replace(&hash(&first), &hash(&next));
            files.insert(name.to_owned(), [first, next]);
        }
        files.insert(WORKER.to_owned(), [worker.into_bytes(), next_worker.into_bytes()]);
        files.insert("icon-512.png".to_owned(), [read("icon-512.png")?, read("icon-512.png")?]);
        Ok(Builds { files, program, policy: Folder::open(&dist).policy })
    }

    fn respond(&self, mut stream: &TcpStream, state: &Mutex<State>, has_probe: bool) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let Some(request) = lines.next().transpose()? else { return Ok(()) };
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let path = request.split(' ').nth(1).unwrap_or_default();
        let name = path.split('?').next().unwrap_or_default().trim_start_matches('/').replace("index.html", PAGE);
        // Each build has names of its own for the two, and a server those of one build.
        let called = match &name {
            name if name.starts_with("app-") => {
                if extension(name) == "js" {
                    GLUE
                } else {
                    PROGRAM
                }
            }
            name if name.starts_with("export-") && extension(name) == "js" => EXPORT,
            name => name,
        };
        let is_other = name.starts_with("app-") && !self.program.contains(&name);
        let (given, is_next) = {
            let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
            state.visits += usize::from(name == PAGE);
            let given = state.given.iter().find(|(file, _)| *file == called).map(|(_, given)| given.clone());
            (given, state.is_next)
        };
        let place = usize::from(is_next || matches!(given, Some(Given::Next)));
        let file = self.program.iter().find(|own| is_other && own.ends_with(extension(&name))).unwrap_or(&name);
        let is_there = !name.starts_with("app-") || is_other == (place == 1);
        let mut body = self.files.get(file).filter(|_| is_there).map(|builds| builds[place].clone());
        if name == PAGE && has_probe {
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

/// How the name of a file ends.
fn extension(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// Puts one part of some bytes in the place of another of its length, wherever that stands.
fn exchange(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    for at in 0..=bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
    }
}
