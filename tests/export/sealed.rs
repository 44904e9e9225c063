//! Links of selections, made and taken apart by hand.

#![allow(dead_code, reason = "each test uses a part of it")]

/// Bytes with the sum that belongs to them, in base64url: the second half of the encoder, written once more.
pub fn sealed(head: u8, body: &[u8]) -> String {
    let mut bytes = vec![head];
    bytes.extend(body);
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bytes.extend(&(hash ^ (hash >> 32)).to_le_bytes()[..3]);
    let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let sixes = bits.as_bytes().chunks(6);
    sixes
        .map(|six| letters[usize::from_str_radix(&format!("{:0<6}", str::from_utf8(six).unwrap()), 2).unwrap()])
        .collect()
}

/// The bytes of a link.
pub fn opened(text: &str) -> Vec<u8> {
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let six = |letter| format!("{:06b}", letters.iter().position(|other| *other == letter).unwrap());
    let bits: String = text.chars().map(six).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|eight| u8::from_str_radix(str::from_utf8(eight).unwrap(), 2).unwrap())
        .collect()
}
