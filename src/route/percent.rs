//! Percent-encoding of what stands in an address.

/// Signs that may stand inside a value as they are, beside letters and digits: those without a meaning in an address that mail
/// programs do not break on. For some senders a semicolon parts pairs, and browsers cut an address off at `:~:`, so that neither
/// is among them.
const PLAIN: &[u8] = b"!$*-.:@^_";

/// How often a text is taken for one that was encoded once more on its way.
pub(super) const MOST_ROUNDS: usize = 3;

/// The text of a value. One that was encoded twice is decoded twice: [`encode`] never writes `%25` before two digits.
#[inline(never)]
pub(super) fn decode(text: &str) -> String {
    let is_digit = |byte: &u8| byte.is_ascii_hexdigit();
    let mut text = text.to_owned();
    for _ in 0..MOST_ROUNDS {
        let is_twice =
            text.as_bytes().windows(5).any(|part| part.starts_with(b"%25") && part[3..].iter().all(is_digit));
        text = once(&text);
        if !is_twice {
            break;
        }
    }
    text
}

/// The text of a value that was encoded once. Bytes that are no UTF-8 are read as the Latin-1 that older sites write.
pub(super) fn once(text: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| char::from(byte).to_digit(16));
    let mut bytes = text.bytes().collect::<Vec<u8>>();
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        let escaped = digit(bytes.get(from + 1)).zip(digit(bytes.get(from + 2))).filter(|_| bytes[from] == b'%');
        let (byte, len) = escaped.map_or((bytes[from], 1), |(high, low)| ((high * 16 + low) as u8, 3));
        bytes[to] = byte;
        (from, to) = (from + len, to + 1);
    }
    bytes.truncate(to);
    let mut text = String::with_capacity(bytes.len());
    for part in bytes.utf8_chunks() {
        text.push_str(part.valid());
        text.extend(part.invalid().iter().map(|&byte| char::from(byte)));
    }
    text
}

#[inline(never)]
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let mut before = 0;
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || PLAIN.contains(&byte);
        // A digit behind a percent sign would look like a text that was encoded twice.
        if is_plain && !(before == b'%' && byte.is_ascii_hexdigit()) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(b"0123456789ABCDEF"[usize::from(digit)]));
            }
        }
        before = byte;
    }
    encoded
}
