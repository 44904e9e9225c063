//! A selection ([`picks`](super::picks)) in an address: base64url of
//!
//! | bytes | what they are |
//! |---|---|
//! | 1 | the version (1) in the upper four bits, the width of the hashes in the lower |
//! | 3 to 8 | for each record, the lowest bytes of the hash of its id |
//! | 1 to 4 | then the length of its note in bytes, seven bits a byte, the lowest first |
//! | 0 or more | and the note in UTF-8 |
//! | 3 | at the end, the lowest bytes of the hash of all that stands before |
//!
//! A place in the list of records would be shorter than a hash, but a corpus that grows would make it point elsewhere.
//! The width is the least at which no record kept is taken for another of this corpus. Ids of some twenty letters
//! become three bytes that way; the notes, a line each, are too short for a compressor to win back its own weight.

pub use super::picks::{Pick, join, lines, name, note, of_lines, place, rebase, swap};
use crate::corpus::{Corpus, RecordIx};
use crate::sort::sorted_places;
pub use crate::text::selection::Unreadable;

/// What came with an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The records that this corpus knows, in their order.
    pub picks: Vec<Pick>,
    /// How many it does not know, or cannot tell apart.
    pub unknown: usize,
}

/// The longest selection that is read from an address, in letters.
pub const LONGEST: usize = 1 << 20;

const VERSION: u8 = 1;
/// The narrowest and the widest hash, in bytes.
const WIDTHS: (u8, u8) = (3, 8);

/// FNV-1a over 64 bits, mixed once more: alone, it leaves some of the bytes of like ids alike.
fn hash(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let hash = bytes.iter().fold(start, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^ (hash >> 32)
}

/// The bits of a hash that a width keeps.
fn mask(width: u8) -> u64 {
    u64::MAX >> (64 - 8 * u32::from(width))
}

/// Writes a selection for an address: letters, digits, `-` and `_`. Takes time in proportion to the records kept times
/// those of the corpus.
pub fn encode(picks: &[Pick], corpus: &Corpus) -> String {
    let picked: Vec<u64> = picks.iter().map(|pick| hash(pick.id.as_bytes())).collect();
    let mut known: Vec<u64> = corpus.ids().map(|(id, _)| hash(id.as_bytes())).collect();
    known.extend(&picked);
    let mixed_up =
        |width| picked.iter().any(|one| known.iter().any(|two| one != two && (one ^ two) & mask(width) == 0));
    let mut width = WIDTHS.0;
    while width < WIDTHS.1 && mixed_up(width) {
        width += 1;
    }
    let mut out = vec![VERSION << 4 | width];
    for (pick, hash) in picks.iter().zip(picked) {
        out.extend(&hash.to_le_bytes()[..usize::from(width)]);
        let mut length = pick.note.len();
        while length > 127 {
            out.push(length as u8 | 128);
            length >>= 7;
        }
        out.push(length as u8);
        out.extend(pick.note.as_bytes());
    }
    let sum = hash(&out).to_le_bytes();
    out.extend(&sum[..SUM]);
    base64(&out)
}

/// The same records under the ids that the corpus gives them now. Where two have become one, the notes of both stay.
pub fn renamed(picks: &[Pick], corpus: &Corpus) -> Vec<Pick> {
    let mut out: Vec<Pick> = Vec::with_capacity(picks.len());
    for pick in picks {
        let id = corpus.record(&pick.id).map_or(&pick.id, |record| &corpus.records[record].id);
        let pick = Pick::new(id, &pick.note);
        match place(&out, id) {
            Some(_) => join(&mut out, &[pick]),
            None => out.push(pick),
        }
    }
    out
}

/// How many bytes of the hash of all stand at the end.
const SUM: usize = 3;

/// Reads a selection from an address, in time and memory in proportion to its length and the size of the corpus.
///
/// # Errors
/// [`Unreadable`] where it cannot be read; nothing of it is used then.
pub fn decode(text: &str, corpus: &Corpus) -> Result<Brought, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    // What mail writes as the end of `=3D`; no selection begins with it.
    let text = text.strip_prefix("3D").unwrap_or(text);
    let read_to = |text: &str| read(&of_base64(text), corpus);
    let whole = read_to(text);
    if whole != Err(Unreadable::Damaged) || text.len() > TRIED {
        return whole;
    }
    // Words that were put behind it have letters of their own, and some put a line under it that is one of its letters.
    let ends = text.char_indices().rev().filter(|(_, letter)| !is_letter(*letter)).map(|(at, _)| at).take(ENDS);
    let cuts = [text.len()].into_iter().chain(ends).map(|end| &text[..end]);
    let mut tried = cuts.flat_map(|cut| [cut, cut.trim_end_matches(['_', '-'])]);
    tried.find_map(|text| read_to(text).ok()).map_or(whole, Ok)
}

/// How long a text may be of which other ends are tried, in bytes: that costs a reading for each.
const TRIED: usize = 32_000;

/// At how many foreign letters from the end on a selection is tried to end.
const ENDS: usize = 16;

fn is_letter(letter: char) -> bool {
    u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte))
}

fn read(bytes: &[u8], corpus: &Corpus) -> Result<Brought, Unreadable> {
    let damaged = Unreadable::Damaged;
    let end = bytes.len().checked_sub(SUM).ok_or(damaged)?;
    let (whole, sum) = bytes.split_at(end);
    let (&head, mut rest) = whole.split_first().ok_or(damaged)?;
    if hash(whole).to_le_bytes()[..SUM] != *sum {
        return Err(damaged);
    }
    let width = head & 15;
    if head >> 4 != VERSION {
        return Err(Unreadable::Version);
    }
    if width < WIDTHS.0 || width > WIDTHS.1 {
        return Err(damaged);
    }
    let known: Vec<(u64, RecordIx)> =
        corpus.ids().map(|(id, record)| (hash(id.as_bytes()) & mask(width), record)).collect();
    let order = sorted_places(known.len(), &|a, b| known[a].0.cmp(&known[b].0));
    let mut seen = vec![false; corpus.records.len()];
    let mut brought = Brought::default();
    while !rest.is_empty() {
        let (hash, after) = rest.split_at_checked(usize::from(width)).ok_or(damaged)?;
        let hash = hash.iter().rev().fold(0, |hash, &byte| hash << 8 | u64::from(byte));
        let (length, after) = length(after).ok_or(damaged)?;
        let (note, after) = after.split_at_checked(length).ok_or(damaged)?;
        let note = std::str::from_utf8(note).map_err(|_| damaged)?;
        rest = after;
        let first = order.partition_point(|&at| known[at].0 < hash);
        let mut same = order[first..].iter().map(|&at| known[at]).take_while(|(other, _)| *other == hash);
        match same.next() {
            Some((_, record)) if same.all(|(_, other)| other == record) => {
                if !std::mem::replace(&mut seen[record], true) {
                    brought.picks.push(Pick::new(&corpus.records[record].id, note));
                }
            }
            _ => brought.unknown += 1,
        }
    }
    Ok(brought)
}

/// A length as [`encode`] writes it, and what stands after it.
fn length(mut bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let (&byte, rest) = bytes.split_first()?;
        bytes = rest;
        length |= usize::from(byte & 127) << shift;
        if byte < 128 {
            return Some((length, bytes));
        }
    }
    None
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes in base64url, without the signs that fill up the end.
fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..=chunk.len() {
            out.push(char::from(LETTERS[(bits >> (18 - 6 * at)) as usize & 63]));
        }
    }
    out
}

/// The bytes that [`base64`] wrote. Foreign letters are passed over: mail breaks long lines, and puts signs there or behind.
fn of_base64(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        let Some(value) = LETTERS.iter().position(|&other| other == letter) else { continue };
        bits = (bits << 6 | value as u32) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}
