//! A thread for each connection, and a connection for each request: tiny_http keeps connections, and sometimes lets one
//! wait for a thread that never comes free while a browser holds the others.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use dialogue_explorer::native::serve::{Answer, POLICY};

/// The address of a page that shows another in a frame: `/__frame?WIDTH&HEIGHT&ADDRESS`.
pub const FRAME: &str = "/__frame?";
/// The policy of that page, which is no part of the app.
const FRAME_POLICY: &str = "default-src 'none'; frame-src 'self'";

/// The longest request that is read; a browser's are far shorter.
const LONGEST: u64 = 64 * 1024;

/// Answers requests until the process ends.
pub fn listen(listener: TcpListener, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            // A browser that goes away in the middle of an answer is no trouble of the server's.
            std::thread::spawn(move || respond(&stream, &*answer).ok());
        }
    });
}

fn respond(mut stream: &TcpStream, answer: &dyn Fn(&str) -> Answer) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.take(LONGEST)).lines();
    // A browser may open a connection in advance and never ask anything.
    let Some(request) = lines.next().transpose()? else { return Ok(()) };
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let (Answer { status, kind, body }, policy) = match (words.next(), words.next()) {
        (Some("GET"), Some(path)) if path.starts_with(FRAME) => (frame(path), FRAME_POLICY),
        (Some("GET"), Some(path)) => (answer(path), POLICY),
        _ => (Answer { status: 405, ..Answer::missing() }, POLICY),
    };
    write!(
        stream,
        "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-cache\r\n\
         Connection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

fn frame(path: &str) -> Answer {
    let mut parts = path.trim_start_matches(FRAME).splitn(3, '&');
    let mut part = || parts.next().unwrap_or_default();
    let (width, height, address) = (part(), part(), part());
    let address = address.replace("%23", "#");
    let body = format!(
        "<!doctype html><title>frame</title>\
         <iframe width=\"{width}\" height=\"{height}\" frameborder=\"0\" src=\"{address}\"></iframe>"
    );
    Answer { status: 200, kind: "text/html; charset=utf-8", body: body.into_bytes() }
}
