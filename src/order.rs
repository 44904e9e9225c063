//! Sorting with one body.
//!
//! The standard sort is compiled anew for every type and every comparison, at some three kilobytes each; here there is
//! one, over indices, and a phone never sorts so much that it would notice.

use std::cmp::Ordering;

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
