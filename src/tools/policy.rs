//! The content security policy of a built app: what its page says of itself, and the hash of the style in that page.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

/// Where a page says its policy.
pub const META: &str = "meta[http-equiv='Content-Security-Policy' i]";
/// What allows the files of the site, in a policy and in the headers for servers.
const STYLE: &str = "style-src 'self'";

/// A text as a policy names it: `'sha256-…'`.
pub fn hashed(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

/// A policy, or a text with one, that allows a style of this hash and no other beside the files of the site.
///
/// # Errors
/// A sentence that says that no such policy was found.
pub fn with_style(policy: &str, hash: &str) -> Result<String, String> {
    let begin = policy.find(STYLE).ok_or_else(|| format!("no policy with {STYLE}"))? + STYLE.len();
    let end = policy[begin..].find(';').ok_or_else(|| format!("a policy that goes on after {STYLE}"))?;
    Ok(format!("{} {hash}{}", &policy[..begin], &policy[begin + end..]))
}

/// The policy that a page says; none where it says none.
///
/// # Errors
/// What is wrong with the page.
pub fn of_page(page: &str) -> Result<Option<String>, String> {
    let mut found = None;
    let handler = element!(META, |meta| {
        found = meta.get_attribute("content");
        Ok(())
    });
    let settings = RewriteStrSettings { element_content_handlers: vec![handler], ..RewriteStrSettings::default() };
    rewrite_str(page, settings).map_err(|error| error.to_string())?;
    Ok(found)
}

/// Puts the hash of the page's style into the headers for servers in a folder, where it is another. Only a release does
/// so: the style of a debug build is not minified, and is served to nobody.
///
/// # Errors
/// A sentence that says which file cannot be read or written, or has no policy.
pub fn refresh_headers(folder: &Path, hash: &str) -> Result<(), String> {
    for name in HEADERS {
        let path = folder.join(name);
        let said = |error: std::io::Error| format!("{}: {error}", path.display());
        let old = fs::read_to_string(&path).map_err(said)?;
        let new = with_style(&old, hash).map_err(|error| format!("{}: {error}", path.display()))?;
        if new != old {
            fs::write(&path, new).map_err(said)?;
        }
    }
    Ok(())
}

/// The headers, a file for each kind of server.
pub const HEADERS: [&str; 4] = ["_headers", "nginx.conf", "Caddyfile", "htaccess"];
