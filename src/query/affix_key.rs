//! How words begin and end, in a form that is compared with a few instructions.

/// First and last four bytes of a word and of its stem, big-endian, zero-padded; used to skip words that cannot match.
///
/// Big-endian, so that the first byte of `head` is the first byte of the word and the last byte of `tail` its last: an
/// [`AffixMask`] then compares as many bytes from either end as it likes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AffixKey {
    head: u32,
    tail: u32,
    stem_head: u32,
    stem_tail: u32,
}

/// Which bits of the heads and of the tails of two [`AffixKey`]s are compared.
#[derive(Clone, Copy, Debug)]
pub struct AffixMask {
    /// Of `head` and `stem_head`.
    pub head: u32,
    /// Of `tail` and `stem_tail`.
    pub tail: u32,
}

impl AffixMask {
    /// Four bytes from either end.
    pub const FOUR_BYTES: AffixMask = AffixMask { head: u32::MAX, tail: u32::MAX };
    /// Two bytes from either end.
    pub const TWO_BYTES: AffixMask = AffixMask { head: 0xffff_0000, tail: 0x0000_ffff };
    /// The first byte, and all four of the end.
    pub const FIRST_BYTE: AffixMask = AffixMask { head: 0xff00_0000, tail: u32::MAX };
}

impl AffixKey {
    /// The key of a folded word and its stem.
    pub fn new(word: &str, stem: &str) -> AffixKey {
        let ((head, tail), (stem_head, stem_tail)) = (affixes(word), affixes(stem));
        AffixKey { head, tail, stem_head, stem_tail }
    }

    /// A key that words share by their beginning alone: its tails are bytes that no word in UTF-8 ends with.
    pub fn of_prefix(prefix: &str) -> AffixKey {
        AffixKey { tail: u32::MAX, stem_tail: u32::MAX, ..AffixKey::new(prefix, prefix) }
    }

    /// The same key with this byte in the place of the last byte of the word; the bytes before it are zero.
    pub fn with_last_byte(self, last: u8) -> AffixKey {
        AffixKey { tail: last.into(), ..self }
    }

    /// The first byte of the word, or 0 for an empty one.
    pub fn first_byte(self) -> u8 {
        self.head.to_be_bytes()[0]
    }

    /// Whether the words or their stems begin alike or end alike, as far as the mask compares them.
    pub fn shares_affix(self, other: AffixKey, mask: AffixMask) -> bool {
        (self.head ^ other.head) & mask.head == 0
            || (self.tail ^ other.tail) & mask.tail == 0
            || (self.stem_head ^ other.stem_head) & mask.head == 0
            || (self.stem_tail ^ other.stem_tail) & mask.tail == 0
    }
}

/// The first four bytes and the last four.
fn affixes(word: &str) -> (u32, u32) {
    let bytes = word.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let head = [0, 1, 2, 3].map(byte);
    // Where the word is shorter than four bytes the place wraps round to one that no word has.
    let tail = [4, 3, 2, 1].map(|from_end: usize| byte(bytes.len().wrapping_sub(from_end)));
    (u32::from_be_bytes(head), u32::from_be_bytes(tail))
}
