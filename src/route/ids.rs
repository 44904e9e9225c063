//! What an address that [`Address::href`](super::Address::href) wrote names by its id, for programs that need no more of it
//! than that: reading a whole address takes 12 kB of code.

use super::percent::{decode, encode};

/// The ids that an address names, each under the word of its page or its facet. Where one of those names several, it
/// names none.
pub fn named_ids(href: &str) -> Vec<(&str, String)> {
    let (path, pairs) = href.split_once('?').unwrap_or((href, ""));
    let page = path.rsplit_once('/');
    let pairs = pairs.split('&').filter_map(|pair| pair.split_once('='));
    let named = page.into_iter().chain(pairs).filter(|(_, id)| !id.is_empty() && !id.contains(','));
    named.map(|(key, id)| (key, decode(id))).collect()
}

/// The address of a record's page, from `#` on.
pub fn record_href(id: &str) -> String {
    ["#/kaartje/", &encode(id)].concat()
}
