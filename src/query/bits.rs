//! A set of record indices, one bit each.

/// A set of numbers below a fixed length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// The empty set over `0..len`.
    pub fn none(len: usize) -> Self {
        Bits { words: vec![0; len.div_ceil(64)], len }
    }

    /// The full set over `0..len`.
    pub fn all(len: usize) -> Self {
        let mut bits = Bits { words: vec![u64::MAX; len.div_ceil(64)], len };
        if let (Some(last), rest @ 1..) = (bits.words.last_mut(), len % 64) {
            *last = (1 << rest) - 1;
        }
        bits
    }

    /// The set of the given numbers; those at or over `len` are left out.
    pub fn of(len: usize, items: impl IntoIterator<Item = usize>) -> Self {
        let mut bits = Bits::none(len);
        for item in items {
            bits.insert(item);
        }
        bits
    }

    /// The numbers in the set are below this one.
    #[allow(clippy::len_without_is_empty, reason = "the length is that of the range, not of the set")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Puts a number in; one at or over the length is left out.
    pub fn insert(&mut self, item: usize) {
        if item < self.len {
            self.words[item / 64] |= 1 << (item % 64);
        }
    }

    /// Whether the number is in the set.
    pub fn contains(&self, item: usize) -> bool {
        item < self.len && self.words[item / 64] >> (item % 64) & 1 == 1
    }

    /// Keeps what is in both. Both sets must have the same length.
    pub fn and(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Keeps what is in either. Both sets must have the same length.
    pub fn or(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Puts in what is in both of two others. All sets must have the same length.
    pub fn or_both(&mut self, a: &Bits, b: &Bits) {
        for (word, (a, b)) in self.words.iter_mut().zip(a.words.iter().zip(&b.words)) {
            *word |= a & b;
        }
    }

    /// Takes out what is in the other. Both sets must have the same length.
    pub fn minus(&mut self, other: &Bits) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// How many numbers are in the set.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many numbers are in both sets, without making a third.
    pub fn count_and(&self, other: &Bits) -> usize {
        self.words.iter().zip(&other.words).map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// The numbers, rising.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(index, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    index * 64 + bit
                })
            })
        })
    }
}
