//! What only a build knows, in the files of longer texts, which the app fetches for few readers anyway: which versions it lays
//! out, and in the accessibility statement who publishes the site.

use super::site::{Site, read};
use crate::text::Lang;

/// Adds to the longer texts of every language the dates of the versions that the site keeps, the newest first, and what its
/// publisher has given of what the statement leaves to it.
///
/// # Errors
/// A sentence that says which file cannot be read or written, or is not whole.
pub fn fill(site: &Site, dates: &[String]) -> Result<(), String> {
    for lang in Lang::ALL {
        let name = lang.prose_file();
        let text = read(site.folder(), name)?;
        let filled = filled(&text, site, dates, lang).ok_or(format!("{name} does not end in '{END}'"))?;
        site.put(name, filled.as_bytes())?;
    }
    Ok(())
}

/// The last line, by which the app sees that a file is whole.
const END: &str = "# end";

fn filled(text: &str, site: &Site, dates: &[String], lang: Lang) -> Option<String> {
    let text = text.trim_end().strip_suffix(END)?;
    // In brackets stands what the publisher is to fill in: first who that is, then where to write to.
    let publisher = site.publisher.as_deref().map(|publisher| lang.site_published_by(publisher));
    let contact = site.contact.as_deref().map(|contact| lang.site_write_to(contact.trim_start_matches("mailto:")));
    let mut known = [publisher, contact].into_iter();
    let mut filled = String::with_capacity(text.len());
    for line in text.lines() {
        let given = if line.starts_with('[') { known.next().flatten() } else { None };
        for line in given.as_deref().into_iter().chain([line]) {
            filled.push_str(line);
            filled.push('\n');
        }
    }
    if !dates.is_empty() {
        filled.push_str(&format!("# versions\n{}\n\n", dates.join("\n")));
    }
    filled.push_str(END);
    filled.push('\n');
    Some(filled)
}
