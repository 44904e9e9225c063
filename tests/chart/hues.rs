//! A hue has one meaning: three for the tracks, one for what can be pressed, and else ink and paper.

use cssparser::color::{parse_hash_color, parse_named_color};
use cssparser::{Parser, ParserInput, Token};
use dialogue_explorer::chart::palette::{PALETTE, Rgb, Role};

use super::colours::{Rules, parsed};

/// The roles whose colours have a hue.
const TRACKS: [&str; 3] = ["t0", "t1", "t2"];
const PRESSED: [&str; 2] = ["press", "on-press"];
/// What marks words that were searched for is paper in a stronger light.
const LIT: &str = "mark";
/// Colours with less chroma than this are greys to the eye.
const GREY: f64 = 0.045;
/// Hues that are no further apart than this, in degrees, are one.
const NEAR: f64 = 15.0;

/// Chroma, and hue in degrees, by OKLab.
fn chroma_and_hue(colour: Rgb) -> (f64, f64) {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let [_, r, g, b] = colour.to_be_bytes().map(|part| linear(f64::from(part) / 255.0));
    let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
    let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
    let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
    let red = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    let yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    (red.hypot(yellow), yellow.atan2(red).to_degrees().rem_euclid(360.0))
}

fn is_grey(colour: Rgb) -> bool {
    chroma_and_hue(colour).0 < GREY
}

fn apart(a: Rgb, b: Rgb) -> f64 {
    let turn = (chroma_and_hue(a).1 - chroma_and_hue(b).1).abs();
    turn.min(360.0 - turn)
}

/// All style sheets with their rules.
fn sheets() -> Vec<(String, Rules)> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let mut files = vec![format!("{root}/src/workshop/workshop.css")];
    for entry in std::fs::read_dir(format!("{root}/style")).unwrap() {
        files.push(entry.unwrap().path().display().to_string());
    }
    assert!(files.len() > 10, "{files:?}");
    files.into_iter().map(|file| (file.clone(), parsed(&std::fs::read_to_string(file).unwrap()))).collect()
}

/// The colours that a value names, those inside functions too.
fn colours(value: &str) -> Vec<Rgb> {
    fn collect(parser: &mut Parser, found: &mut Vec<Rgb>) {
        while let Ok(token) = parser.next().cloned() {
            let rgb = match &token {
                Token::Hash(digits) | Token::IDHash(digits) => {
                    parse_hash_color(digits.as_bytes()).ok().map(|(r, g, b, _)| (r, g, b))
                }
                Token::Ident(name) => parse_named_color(name).ok(),
                _ => None,
            };
            found.extend(rgb.map(|(r, g, b)| Rgb::from_be_bytes([0, r, g, b])));
            if let Token::Function(name) = &token {
                let numbers = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"];
                let is_black = value_of(parser, found);
                assert!(!numbers.contains(&&**name) || is_black, "a colour in numbers: {name}");
            }
        }
    }
    /// Whether a function holds nothing but zeros before its opacity; the colours inside it are collected.
    fn value_of(parser: &mut Parser, found: &mut Vec<Rgb>) -> bool {
        let mut is_black = true;
        let nested = parser.parse_nested_block(|inside| -> Result<(), cssparser::ParseError<()>> {
            let state = inside.state();
            while let Ok(token) = inside.next() {
                match token {
                    Token::Delim('/') => break,
                    Token::Number { value, .. } => is_black &= *value == 0.0,
                    _ => is_black = false,
                }
            }
            inside.reset(&state);
            collect(inside, found);
            Ok(())
        });
        nested.unwrap();
        is_black
    }
    let mut input = ParserInput::new(value);
    let mut found = Vec::new();
    collect(&mut Parser::new(&mut input), &mut found);
    found
}

#[test]
fn a_hue_stands_for_a_track_or_for_what_can_be_pressed() {
    let paper = PALETTE.iter().find(|role| role.name == "paper").unwrap().light;
    for of in [|role: &Role| role.light, |role: &Role| role.dark, |role: &Role| role.print] {
        let colour = |name: &str| of(PALETTE.iter().find(|role| role.name == name).unwrap());
        let mut hues: Vec<(&str, Rgb)> = TRACKS.iter().map(|&track| (track, colour(track))).collect();
        hues.push((PRESSED[0], colour(PRESSED[0])));
        for (at, (name, one)) in hues.iter().enumerate() {
            assert!(!is_grey(*one), "{name} has no hue");
            for (other, two) in &hues[..at] {
                assert!(apart(*one, *two) > 2.0 * NEAR, "{name} and {other} look alike");
            }
        }
        for role in &PALETTE {
            let here = of(role);
            match role.name {
                name if TRACKS.contains(&name) => {}
                name if PRESSED.contains(&name) => {
                    assert!(is_grey(here) || apart(here, colour(PRESSED[0])) < NEAR, "{name}: a hue of its own");
                }
                LIT => assert!(apart(here, paper) < NEAR, "{LIT}: a hue of its own"),
                name => assert!(is_grey(here), "{name}: {:?}", chroma_and_hue(here)),
            }
        }
    }
}

#[test]
fn styles_have_no_hue_beside_the_palette() {
    let known: Vec<Rgb> = PALETTE.iter().flat_map(|role| [role.light, role.dark, role.print]).collect();
    let mut found = 0;
    for (file, rules) in sheets() {
        for (selector, declarations) in rules {
            for (name, value) in declarations {
                for colour in colours(&value) {
                    found += 1;
                    assert!(
                        is_grey(colour) || known.contains(&colour),
                        "{file}: {selector} {{ {name}: {value} }} has a hue of its own"
                    );
                }
            }
        }
    }
    assert!(found > 50, "{found} colours only");
}

#[test]
fn the_hues_of_tracks_stand_for_tracks_alone() {
    for (file, rules) in sheets() {
        for (selector, declarations) in rules {
            for (name, value) in declarations {
                for track in TRACKS {
                    // The sign of the app is made of the dots of all tracks.
                    let is_of_track = selector.ends_with(&format!(".{track}")) || selector == ".brand .mark";
                    assert!(
                        is_of_track || !value.contains(&format!("--{track}")),
                        "{file}: {selector} {{ {name}: {value} }} has the hue of a track"
                    );
                }
            }
        }
    }
}

#[test]
fn another_hue_would_be_noticed() {
    assert!([0xa56300, 0xb8324f, 0x3f7a35, 0x86469c].into_iter().all(|colour| !is_grey(colour)));
    assert_eq!(colours("1px solid red"), [0xff0000]);
    assert_eq!(colours("radial-gradient(circle at 27%, #3f7a35 22%, transparent 24%)"), [0x3f7a35]);
    assert!(colours("0 2px 10px rgb(0 0 0 / 0.2)").is_empty());
    assert!(apart(0xff0000, 0x00ff00) > 90.0);
}
