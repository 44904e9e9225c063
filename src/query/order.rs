//! One sort for all that is shown in an order: each type that is sorted by itself costs 3 kB of code.

use std::cmp::Ordering;

/// The places from 0 up to `len`, in the order of a comparison of two of them; equal ones keep their order.
#[inline(never)]
pub fn places_by(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Copies of the items, in the order of a comparison; equal ones keep their order.
pub fn ordered<T: Clone>(items: &[T], compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = places_by(items.len(), &|a, b| compare(&items[a], &items[b]));
    places.into_iter().map(|place| items[place].clone()).collect()
}
