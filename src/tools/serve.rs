//! A small static server for `make run` and the browser tests: right content types, and the policy as a header.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::policy;

/// The policy that the app promises to work under, but for the hash of the style in its page; see [`Folder::open`].
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'";

/// What a server answers: status, content type, policy, content.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Content type.
    pub kind: &'static str,
    /// The content security policy that goes with it.
    pub policy: Arc<str>,
    /// Content.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer that there is no such file.
    pub fn missing() -> Answer {
        Answer { status: 404, kind: "text/plain; charset=utf-8", policy: POLICY.into(), body: b"not found\n".to_vec() }
    }
}

/// The content type of a file by its ending.
pub fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jsonld" => "application/ld+json",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// A folder that is served under one policy.
pub struct Folder {
    root: PathBuf,
    /// The policy of all its files.
    pub policy: Arc<str>,
}

impl Folder {
    /// A folder, under the policy of the page in it: [`POLICY`] with the hash of that page's style.
    pub fn open(root: &Path) -> Folder {
        let page = fs::read_to_string(root.join("index.html")).unwrap_or_default();
        let policy = policy::of_page(&page).ok().flatten().unwrap_or_else(|| POLICY.to_owned());
        Folder { root: root.to_owned(), policy: policy.into() }
    }

    /// The file that an address path asks for. Paths that lead out of the folder find nothing.
    pub fn file(&self, path: &str) -> Answer {
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let relative = PathBuf::from(&path);
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return Answer::missing();
        }
        match fs::read(self.root.join(relative)) {
            Ok(body) => Answer { status: 200, kind: content_type(&path), policy: self.policy.clone(), body },
            Err(_) => Answer::missing(),
        }
    }
}

/// The longest request that is read, in bytes; a browser's are far shorter.
const LONGEST: u64 = 64 * 1024;

/// Answers requests on an address, for ever.
///
/// # Errors
/// The address cannot be listened on, for instance because something else does.
pub fn serve(address: &str, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Result<(), String> {
    let listener = TcpListener::bind(address).map_err(|error| format!("cannot listen on {address}: {error}"))?;
    listen(&listener, answer);
    Ok(())
}

/// Answers requests that come to a listener, for as long as it is there. Each connection has a thread of its own and
/// carries one request: browsers open connections in advance and keep them, and a pool would wait for them.
pub fn listen(listener: &TcpListener, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    for stream in listener.incoming().flatten() {
        let answer = answer.clone();
        // A browser that goes away in the middle of an answer is no fault of the server's.
        std::thread::spawn(move || respond(&stream, &*answer).ok());
    }
}

fn respond(mut stream: &TcpStream, answer: &dyn Fn(&str) -> Answer) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.take(LONGEST)).lines();
    // A connection that was opened in advance may never ask anything.
    let Some(request) = lines.next().transpose()? else { return Ok(()) };
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let Answer { status, kind, policy, body } = match (words.next(), words.next()) {
        (Some("GET"), Some(path)) => answer(path),
        _ => Answer { status: 405, ..Answer::missing() },
    };
    write!(
        stream,
        "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-cache\r\n\
         Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}
