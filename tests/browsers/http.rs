//! A thread for each connection, and a connection for each request: tiny_http keeps connections, and sometimes lets one
//! wait for a thread that never comes free while a browser holds the others.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use dialogue_explorer::native::serve::{Answer, POLICY};

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
    let Answer { status, kind, body } = match (words.next(), words.next()) {
        (Some("GET"), Some(path)) => answer(path),
        _ => Answer { status: 405, ..Answer::missing() },
    };
    write!(
        stream,
        "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-cache\r\n\
         Connection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}
