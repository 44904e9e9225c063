//! Pages of the tests' own: one that shows the app in a frame of a given size, and one with nothing on it.

use std::sync::Arc;

use dialogue_explorer::tools::serve::Answer;

/// The address of that page: `/__frame?WIDTH&HEIGHT&ADDRESS`.
pub const FRAME: &str = "/__frame?";
/// Its policy, which is no part of the app.
const FRAME_POLICY: &str = "default-src 'none'; frame-src 'self'";

/// The page for an address that begins with [`FRAME`].
pub fn frame(path: &str) -> Answer {
    let mut parts = path.trim_start_matches(FRAME).splitn(3, '&');
    let mut part = || parts.next().unwrap_or_default();
    let (width, height, address) = (part(), part(), part());
    let address = address.replace("%23", "#");
    let body = format!(
        "<!doctype html><title>frame</title>\
         <iframe width=\"{width}\" height=\"{height}\" frameborder=\"0\" src=\"{address}\"></iframe>"
    );
    Answer { status: 200, kind: "text/html; charset=utf-8", policy: FRAME_POLICY.into(), body: body.into_bytes() }
}

/// The address of a page of the site with nothing on it but the probe: it is there at once, and what the site has stored is
/// within its reach.
pub const BLANK: &str = "/__blank";

/// That page, under the policy of the app.
pub fn blank(policy: Arc<str>) -> Answer {
    let body = "<!doctype html><title>blank</title><link rel=\"icon\" href=\"/icon.svg\"><script src=\"/__probe.js\"></script>";
    Answer { status: 200, kind: "text/html; charset=utf-8", policy, body: body.into() }
}
