//! Small things that the standard library does for every case there is, and a phone pays for: sorting, and writing
//! floats.
//!
//! The standard sort is compiled anew for every type and every comparison, at some three kilobytes each; here there is
//! one, over indices, and a phone never sorts so much that it would notice.

pub mod letters;
mod names;

use std::cmp::Ordering;

pub use names::Names;

/// Sorts indices by a comparison; equal ones keep their order.
pub fn indices(indices: &mut [usize], before: &dyn Fn(usize, usize) -> Ordering) {
    indices.sort_by(|a, b| before(*a, *b));
}

/// Sorts items by a comparison; equal ones keep their order.
pub fn arrange<T>(items: &mut Vec<T>, before: impl Fn(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    indices(&mut places, &|a, b| before(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken[place].take()));
}

/// A number as a machine reads it, to at most three decimals. The library's own way of writing a float holds for any
/// float there is, and weighs ten kilobytes for it.
#[inline(never)]
pub fn digits(value: f64) -> String {
    let thousandths = (value.abs() * 1000.0 + 0.5) as u64;
    let sign = if value < 0.0 && thousandths > 0 { "-" } else { "" };
    let mut out = format!("{sign}{}.{:03}", thousandths / 1000, thousandths % 1000);
    out.truncate(out.trim_end_matches('0').trim_end_matches('.').len());
    out
}
