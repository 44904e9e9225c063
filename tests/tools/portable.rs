//! What is packed into the portable file comes out as it went in.

use dialogue_explorer::tools::portable::letters;

/// Reads letters as the page does.
fn bytes(letters: &[u8]) -> Vec<u8> {
    let (mut out, mut moved) = (Vec::new(), 0);
    for &byte in letters {
        if byte == b'=' && moved == 0 {
            moved = 64;
        } else {
            out.push(byte.wrapping_sub(moved));
            moved = 0;
        }
    }
    out
}

proptest::proptest! {
    #[test]
    fn letters_carry_bytes_and_nothing_that_html_would_change(content: Vec<u8>) {
        let letters = letters(&content);
        assert!(!letters.iter().any(|byte| [0, b'\r', b'<'].contains(byte)));
        assert_eq!(bytes(&letters), content);
    }
}

#[test]
fn letters_are_hardly_longer_than_mixed_bytes() {
    let content: Vec<u8> = (0..70_000_u32).map(|at| ((at.wrapping_mul(2_654_435_761)) >> 13) as u8).collect();
    let long = letters(&content).len();
    assert!(long < 71_500, "{long}");
}
