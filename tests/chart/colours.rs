//! One palette: what the style sheet, the pages' heads and the icon hold is what the program holds.

use std::collections::{BTreeMap, BTreeSet};

use cssparser::{ParseError, Parser, ParserInput, Token};
use dialogue_explorer::chart::palette::{ICON, PALETTE, Rgb, Role, SHADES, fill_of};
use lol_html::{RewriteStrSettings, element, rewrite_str};

const TOKENS: &str = include_str!("../../style/0-tokens.css");
const FIGURE: &str = include_str!("../../style/3-figure.css");
const EMBED: &str = include_str!("../../style/8-embed.css");
const PRINT: &str = include_str!("../../style/9-print.css");

/// What holds the colours of a device that asks for dark. Only its screen is dark: paper is white.
const DARK: &str = "@media screen and (prefers-color-scheme: dark) :root:not([data-theme])";

pub type Declarations = BTreeMap<String, String>;
/// Declarations by selector, behind the condition that they stand under: '@media print a'.
pub type Rules = BTreeMap<String, Declarations>;

pub fn parsed(css: &str) -> Rules {
    let mut input = ParserInput::new(css);
    let mut rules = Rules::new();
    parse_rules(css, &mut Parser::new(&mut input), "", &mut rules);
    rules
}

fn parse_rules(css: &str, parser: &mut Parser, condition: &str, rules: &mut Rules) {
    parser.skip_whitespace();
    let mut start = parser.position().byte_index();
    loop {
        let Ok(token) = parser.next().cloned() else { return };
        if token != Token::CurlyBracketBlock {
            continue;
        }
        let prelude = format!("{condition}{}", css[start..parser.position().byte_index() - 1].trim());
        let nested = parser.parse_nested_block(|inside| -> Result<(), ParseError<()>> {
            if prelude.starts_with('@') && condition.is_empty() {
                parse_rules(css, inside, &format!("{prelude} "), rules);
            } else {
                rules.entry(prelude.clone()).or_default().extend(declarations(css, inside));
            }
            Ok(())
        });
        nested.unwrap();
        parser.skip_whitespace();
        start = parser.position().byte_index();
    }
}

fn declarations(css: &str, parser: &mut Parser) -> Declarations {
    let mut found = Declarations::new();
    while let Ok(name) = parser.expect_ident().map(|name| name.to_string()) {
        parser.expect_colon().unwrap();
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let end = loop {
            match parser.next() {
                Ok(Token::Semicolon) => break parser.position().byte_index() - 1,
                Ok(_) => {}
                Err(_) => break parser.position().byte_index(),
            }
        };
        found.insert(name, css[start..end].trim().to_owned());
    }
    found
}

/// The colour that a value is; none for anything else.
fn rgb(value: &str) -> Option<Rgb> {
    let digits = value.strip_prefix('#')?;
    let long: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    Rgb::from_str_radix(&long, 16).ok().filter(|_| long.len() == 6)
}

/// The custom properties of a rule that are colours.
fn colours(rules: &Rules, selector: &str) -> BTreeMap<String, Rgb> {
    let rule = rules.get(selector).unwrap_or_else(|| panic!("no rule {selector:?} among {:?}", rules.keys()));
    rule.iter().filter_map(|(name, value)| Some((name.strip_prefix("--")?.to_owned(), rgb(value)?))).collect()
}

fn palette(of: fn(&Role) -> Rgb) -> BTreeMap<String, Rgb> {
    PALETTE.iter().map(|role| (role.name.to_owned(), of(role))).collect()
}

#[test]
fn the_style_sheet_holds_the_palette_and_no_other_colour() {
    let tokens = parsed(TOKENS);
    assert_eq!(colours(&tokens, ":root, [data-theme=\"licht\"]"), palette(|role| role.light));
    assert_eq!(colours(&tokens, DARK), palette(|role| role.dark));
    // Paper begins with the light page, and tells only what differs.
    let mut print = palette(|role| role.light);
    print.extend(colours(&parsed(PRINT), "@media print :root, [data-theme]"));
    assert_eq!(print, palette(|role| role.print));
    let known: BTreeSet<&str> = PALETTE.iter().map(|role| role.name).collect();
    assert_eq!(known.len(), PALETTE.len(), "a role stands twice");
}

#[test]
fn dark_is_the_same_whether_the_device_or_the_host_asks_for_it() {
    let device = colours(&parsed(TOKENS), DARK);
    let host = colours(&parsed(EMBED), "@media screen [data-theme=\"donker\"]");
    assert!(device.len() > 10);
    assert_eq!(device, host);
}

#[test]
fn a_class_has_the_same_colour_in_the_page_as_in_a_file() {
    let figure = parsed(FIGURE);
    for class in ["faint", "place", "place.chosen"] {
        let role = fill_of(&class.replace('.', " ")).unwrap();
        assert_eq!(figure[&format!("svg .{class}")]["fill"], format!("var(--{role})"), "{class}");
    }
    let tokens = parsed(TOKENS);
    for class in ["t0", "t1", "t2", "t3", "k0", "k1", "k2", "k3", "k4", "dim"] {
        let role = fill_of(class).unwrap();
        assert_eq!(tokens[&format!(".{class}")]["--own"], format!("var(--{role})"), "{class}");
    }
}

/// Contrast of two colours by WCAG 2.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let bright = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (bright(a) + 0.05, bright(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn numbers_can_be_read_on_every_shade() {
    let figure = parsed(FIGURE);
    let parts = |colour: Rgb| colour.to_be_bytes().map(|part| f64::from(part) / 255.0);
    let role = |name: &str| PALETTE.iter().find(|role| role.name == name).unwrap();
    for of in [|role: &Role| role.light, |role: &Role| role.dark, |role: &Role| role.print] {
        let ([_, ink @ ..], [_, paper @ ..]) = (parts(of(role("ink"))), parts(of(role("paper"))));
        for (class, opacity, number) in SHADES {
            let step = class.strip_prefix("shade ").unwrap();
            assert_eq!(figure[&format!("svg .{step}")]["fill-opacity"], opacity, "{class}");
            let opacity: f64 = opacity.parse().unwrap();
            let ground = [0, 1, 2].map(|part: usize| ink[part] * opacity + paper[part] * (1.0 - opacity));
            let found = contrast(ground, if number == "inside" { paper } else { ink });
            assert!(found >= 4.5, "{class}: {found:.2}");
        }
    }
}

/// The colours that attributes of these names have, on elements that a selector finds.
fn attributes(html: &str, selector: &str, names: &[&str]) -> Vec<Rgb> {
    let mut found = Vec::new();
    let handler = element!(selector, |element| {
        let values = names.iter().filter_map(|name| element.get_attribute(name));
        found.extend(values.filter_map(|value| rgb(&value)));
        Ok(())
    });
    let settings = RewriteStrSettings { element_content_handlers: vec![handler], ..RewriteStrSettings::default() };
    rewrite_str(html, settings).unwrap();
    found
}

#[test]
fn pages_and_icon_name_the_colours_of_the_palette() {
    let paper = PALETTE.iter().find(|role| role.name == "paper").unwrap();
    let theme = attributes(include_str!("../../index.html"), "meta[name=theme-color]", &["content"]);
    assert_eq!(theme, [paper.light, paper.dark]);
    let icon = attributes(include_str!("../../public/icon.svg"), "*", &["fill", "stroke"]);
    assert_eq!(BTreeSet::from_iter(icon), BTreeSet::from(ICON));
    let manifest: serde_json::Value = serde_json::from_str(include_str!("../../public/manifest.webmanifest")).unwrap();
    for name in ["background_color", "theme_color"] {
        assert_eq!(rgb(manifest[name].as_str().unwrap()), Some(paper.light), "{name}");
    }
}
