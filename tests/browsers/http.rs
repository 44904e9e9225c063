//! A page of the tests' own that shows the app in a frame of a given size.

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
