//! Letters and their case. The standard library knows every script there is and needs ten kilobytes of tables for it;
//! here are the rules that Latin, Greek and Cyrillic keep to.

/// The small letter of a capital, and anything else as it is. Holds for ASCII, Latin-1, Latin Extended-A and Additional
/// and the later half of Extended-B, Greek, and Cyrillic, without the signs that only stand in old texts.
#[inline(never)]
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let step = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => 32,
        // Capitals and small letters in turn.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1f8..=0x21f | 0x222..=0x233 => 1 - code % 2,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => 1 - code % 2,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => code % 2,
        0x388..=0x38a => 37,
        0x400..=0x40f => 80,
        0x386 => 38,
        0x38c => 64,
        0x38e | 0x38f => 63,
        0x4c0 => 15,
        0x130 => return 'i',
        0x178 => return 'ÿ',
        0x1e9e => return 'ß',
        _ => 0,
    };
    char::from_u32(code + step).unwrap_or(letter)
}

/// The capital of a small letter that has one of one sign, and anything else as it is; for the letters of [`lower`].
pub fn upper(letter: char) -> char {
    let capital = |step: u32| char::from_u32(u32::from(letter).checked_sub(step)?).filter(|&it| lower(it) == letter);
    if letter == 'ÿ' { 'Ÿ' } else { (1..=80).find_map(capital).unwrap_or(letter) }
}

/// Whether a letter is a capital, for the letters of [`lower`].
pub fn is_upper(letter: char) -> bool {
    lower(letter) != letter
}

/// Whether a sign is a letter or a number, in any script. Exact for Latin, Greek and Cyrillic; in other scripts the
/// signs between words that are in daily use are told from letters, and rare ones count as letters.
#[inline(never)]
pub fn is_alphanumeric(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(letter, 'ª' | '²' | '³' | 'µ' | '¹' | 'º' | '¼' | '½' | '¾'),
        '×' | '÷' | '\u{2c2}'..='\u{2c5}' | '\u{2d2}'..='\u{2df}' | '\u{2e5}'..='\u{2eb}' | '\u{2ed}' => false,
        '\u{2ef}'..='\u{344}' | '\u{346}'..='\u{362}' | '\u{375}' | '\u{378}' | '\u{379}' | '\u{37e}' => false,
        '\u{380}'..='\u{385}' | '\u{387}' | '\u{38b}' | '\u{38d}' | '\u{3a2}' | '\u{3f6}' => false,
        '\u{482}'..='\u{489}' | '\u{530}' | '\u{55a}'..='\u{55f}' | '\u{589}'..='\u{58f}' => false,
        '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5f3}' | '\u{5f4}' | '\u{600}'..='\u{60f}' => false,
        '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' | '\u{700}'..='\u{70f}' => false,
        '\u{964}' | '\u{965}' | '\u{e3f}' | '\u{e4f}' | '\u{1361}'..='\u{1368}' | '\u{1fbd}' => false,
        '\u{2000}'..='\u{206f}' | '\u{207a}'..='\u{207e}' | '\u{208a}'..='\u{208e}' | '\u{20a0}'..='\u{2101}' => false,
        '\u{2116}'..='\u{2118}' | '\u{211e}'..='\u{2123}' | '\u{214a}'..='\u{214d}' => false,
        '\u{2190}'..='\u{245f}' | '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2bff}' | '\u{2e00}'..='\u{3004}' => false,
        '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}'..='\u{3040}' | '\u{30a0}' | '\u{30fb}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='\u{ff0f}' => false,
        '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' => false,
        '\u{ffe0}'..='\u{ffff}' | '\u{1f000}'..='\u{1fbef}' | '\u{e0000}'.. => false,
        _ => true,
    }
}
