//! What is packed into the portable file comes out as it went in.

use dialogue_explorer::native::portable::letters;

/// Reads letters as the page does.
fn bytes(text: &str, size: usize) -> Vec<u8> {
    let mut sevens = Vec::new();
    for letter in text.chars().map(u32::from) {
        if letter > 255 {
            sevens.push([0, 13, 60][(letter as usize - 256) >> 7]);
            sevens.push(letter & 127);
        } else {
            sevens.push(letter);
        }
    }
    let bits: Vec<u32> = sevens.iter().flat_map(|seven| (0..7).rev().map(move |at| (seven >> at) & 1)).collect();
    bits.chunks_exact(8).take(size).map(|byte| byte.iter().fold(0, |all, bit| (all << 1) | *bit as u8)).collect()
}

proptest::proptest! {
    #[test]
    fn letters_carry_bytes_and_nothing_that_html_would_change(content: Vec<u8>) {
        let text = letters(&content);
        assert!(!text.contains(['\0', '\r', '<']));
        assert_eq!(bytes(&text, content.len()), content);
    }
}

#[test]
fn letters_are_an_eighth_longer_than_bytes() {
    for content in [vec![0; 7000], (0..7000_u32).map(|at| ((at * 7919) >> 3) as u8).collect()] {
        let long = letters(&content).len();
        assert!(long <= 8016, "{long}");
    }
}
