//! A small static server for `make run` and the browser tests: right content types, and the policy as a header.

use std::fs;
use std::io::Cursor;
use std::path::{Component, Path, PathBuf};

use tiny_http::{Header, Response, Server};

/// The policy that the app promises to work under.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'";

/// What a server answers: status, content type, content.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Content type.
    pub kind: &'static str,
    /// Content.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer that there is no such file.
    pub fn missing() -> Answer {
        Answer { status: 404, kind: "text/plain; charset=utf-8", body: b"not found\n".to_vec() }
    }
}

/// The content type of a file by its ending.
pub fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// The file under `root` that an address path asks for. Paths that lead out of the root find nothing.
pub fn file(root: &Path, path: &str) -> Answer {
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let relative = PathBuf::from(&path);
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Answer::missing();
    }
    match fs::read(root.join(relative)) {
        Ok(body) => Answer { status: 200, kind: content_type(&path), body },
        Err(_) => Answer::missing(),
    }
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

/// Answers requests one after another, for ever.
///
/// # Errors
/// The address cannot be listened on, for instance because something else does.
pub fn serve(address: &str, answer: impl Fn(&str) -> Answer) -> Result<(), String> {
    let server = Server::http(address).map_err(|error| format!("cannot listen on {address}: {error}"))?;
    listen(&server, answer);
    Ok(())
}

/// Answers the requests of a server that listens already.
pub fn listen(server: &Server, answer: impl Fn(&str) -> Answer) {
    for request in server.incoming_requests() {
        let Answer { status, kind, body } = answer(request.url());
        let headers = [
            ("Content-Type", kind),
            ("Content-Security-Policy", POLICY),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cache-Control", "no-cache"),
        ];
        let headers: Vec<Header> = headers.iter().filter_map(|(name, value)| header(name, value)).collect();
        let length = body.len();
        let response = Response::new(status.into(), headers, Cursor::new(body), Some(length), None);
        // A browser that goes away in the middle of an answer is no trouble of the server's.
        let _ = request.respond(response);
    }
}
