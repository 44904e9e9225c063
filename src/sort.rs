//! Sorting through one copy of the algorithm.
//!
//! `slice::sort_by` is compiled anew for every type and every comparison, some 4 kB each time; seventeen of them were a
//! thirteenth of the program. Here the sort is of places, by a comparison that is called through a pointer, and the items
//! are moved once at the end. It is std's heap, a tenth of the size of its sort.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A place, which knows how to be compared; equal ones stand in their order.
struct Place<'a> {
    place: usize,
    compare: &'a dyn Fn(usize, usize) -> Ordering,
}

impl Ord for Place<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.compare)(self.place, other.place).then(self.place.cmp(&other.place))
    }
}

impl PartialOrd for Place<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Place<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Place<'_> {}

/// The places from 0 up to `len` in the order of what stands there; equal ones keep their order.
#[inline(never)]
pub fn sorted_places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let places: BinaryHeap<Place> = (0..len).map(|place| Place { place, compare }).collect();
    places.into_sorted_vec().into_iter().map(|it| it.place).collect()
}

/// Sorts items; equal ones keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &|a, b| compare(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken[place].take()));
}

/// Sorts items by a number, the smallest first; equal ones keep their order.
pub fn sort_by_number<T>(items: &mut Vec<T>, number: &dyn Fn(&T) -> usize) {
    sort_by(items, &|a, b| number(a).cmp(&number(b)));
}

/// Sorts pairs of numbers, where a comparison through a pointer would take too long. Measured in the browser's machine, the
/// heap takes 6 ms for 70,000 of them as std's sort does, and is 1 kB smaller; only what is in order already it does not see.
#[inline(never)]
pub fn sort_pairs(pairs: &mut Vec<(u64, usize)>) {
    if !pairs.is_sorted() {
        *pairs = BinaryHeap::from(std::mem::take(pairs)).into_sorted_vec();
    }
}
