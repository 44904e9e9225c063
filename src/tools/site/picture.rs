//! The picture with a shared link: one dot is one participant, and those of the theme stand out.

use super::input::Site;
use super::share::PICTURE;
use crate::chart::palette::{Rgb, light};
use crate::chart::participants::number;
use crate::chart::{dot_shape, theme_class};
use crate::corpus::{ThemeIx, TrackShape};
use crate::route::Measure;

/// The classes that a dot can have, each with a colour of its own. The first four are those of tracks. A picture cannot
/// follow the reader's choice of light or dark: its colours are those of the light page.
const CLASSES: [&str; 11] = ["t0", "t1", "t2", "t3", "c0", "c1", "c2", "c3", "c4", "c5", "c6"];
/// What is left of the colour of those that stand back.
const PALE: f32 = 0.2;

/// Steps between two colours, for smooth edges.
const STEPS: usize = 4;
const MARGIN: f32 = 42.0;
/// Dots that would stand closer than this, in pixels, are too many to be told apart.
const CLOSEST: f32 = 6.0;

/// Dots of one theme.
struct Group {
    count: usize,
    shape: TrackShape,
    hollow: bool,
    /// Twice the place of the class in [`CLASSES`], and one more where it is pale.
    colour: usize,
}

/// The picture as PNG, with this theme standing out, or all of them.
///
/// # Errors
/// A sentence, where the picture cannot be written.
pub fn picture(site: &Site, chosen: Option<ThemeIx>) -> Result<Vec<u8>, String> {
    let (width, height) = PICTURE;
    let mut pixels = vec![0_u8; width * height];
    let groups = groups(site, chosen);
    let count: usize = groups.iter().map(|group| group.count).sum();
    let pitch = pitch(count);
    if pitch < CLOSEST {
        // So many people come as the sign of the explorer: four to a table.
        let four: Vec<Group> = (0..4)
            .map(|track| Group { count: 1, shape: TrackShape::Circle, hollow: false, colour: 2 * track })
            .collect();
        draw(&mut pixels, &four, 240.0, 2);
    } else {
        let high = ((height as f32 - 2.0 * MARGIN) / pitch) as usize;
        draw(&mut pixels, &groups, pitch, high.max(1));
    }
    encode(&pixels)
}

/// The themes that count, one after the other, as in the participants figure.
fn groups(site: &Site, chosen: Option<ThemeIx>) -> Vec<Group> {
    let corpus = &site.corpus;
    // A theme without people of its own, such as a summary, is a picture of them all.
    let people = |theme: ThemeIx| number(corpus, theme, Measure::Participants).filter(|_| !corpus.is_summary(theme));
    let chosen = chosen.filter(|&theme| people(theme).is_some_and(|(value, _)| value > 0.0));
    let themes = (0..corpus.themes.len()).filter_map(|theme| people(theme).map(|people| (theme, people)));
    themes
        .map(|(theme, (value, hollow))| {
            let track = corpus.themes[theme].track;
            let pale = chosen.is_some_and(|chosen| chosen != theme);
            let class = theme_class(corpus, theme);
            let place = CLASSES.iter().position(|other| *other == class).unwrap_or_default();
            let colour = 2 * place + usize::from(pale);
            Group { count: value as usize, shape: dot_shape(corpus, track), hollow, colour }
        })
        .collect()
}

/// The widest distance at which this many dots fit.
fn pitch(count: usize) -> f32 {
    let (wide, tall) = (PICTURE.0 as f32 - 2.0 * MARGIN, PICTURE.1 as f32 - 2.0 * MARGIN);
    let mut pitch = 96.0_f32;
    while pitch >= CLOSEST && ((wide / pitch).floor() * (tall / pitch).floor()) < count.max(1) as f32 {
        pitch -= 0.5;
    }
    if count == 0 { 0.0 } else { pitch }
}

/// Dots in columns from the left, the whole in the middle.
fn draw(pixels: &mut [u8], groups: &[Group], pitch: f32, high: usize) {
    let count: usize = groups.iter().map(|group| group.count).sum();
    let columns = count.div_ceil(high);
    let left = (PICTURE.0 as f32 - columns as f32 * pitch) / 2.0;
    let top = (PICTURE.1 as f32 - high as f32 * pitch) / 2.0;
    let dots = groups.iter().flat_map(|group| std::iter::repeat_n(group, group.count));
    for (place, group) in dots.enumerate() {
        let x = left + ((place / high) as f32 + 0.5) * pitch;
        let y = top + ((place % high) as f32 + 0.5) * pitch;
        dot(pixels, (x, y), pitch * 0.4, group);
    }
}

fn dot(pixels: &mut [u8], (x, y): (f32, f32), radius: f32, group: &Group) {
    // How far a point lies from the middle, as a part of the dot's own shape.
    let far = |dx: f32, dy: f32| match group.shape {
        TrackShape::Circle => dx.hypot(dy),
        TrackShape::Square => dx.abs().max(dy.abs()) * 1.12,
        TrackShape::Diamond => (dx.abs() + dy.abs()) * 0.87,
    };
    let hole = if group.hollow { radius * 0.62 } else { -1.0 };
    let reach = radius * 1.3;
    for row in (y - reach).max(0.0) as usize..((y + reach) as usize + 1).min(PICTURE.1) {
        for column in (x - reach).max(0.0) as usize..((x + reach) as usize + 1).min(PICTURE.0) {
            let inside = (0..STEPS * STEPS)
                .filter(|sample| {
                    let (dx, dy) = ((sample % STEPS) as f32 + 0.5, (sample / STEPS) as f32 + 0.5);
                    let step = STEPS as f32;
                    let far = far(column as f32 + dx / step - x, row as f32 + dy / step - y);
                    far <= radius && far > hole
                })
                .count();
            let shade = inside.div_ceil(STEPS);
            if shade > 0 {
                pixels[row * PICTURE.0 + column] = (group.colour * STEPS + shade) as u8;
            }
        }
    }
}

/// Paper, and for each colour its way from paper in equal steps.
fn palette() -> Vec<u8> {
    let bytes = |colour: Rgb| colour.to_be_bytes().into_iter().skip(1);
    let paper = light("paper");
    let mut palette: Vec<u8> = bytes(paper).collect();
    for class in CLASSES {
        for full in [1.0, PALE] {
            for step in 1..=STEPS {
                let ink = full * step as f32 / STEPS as f32;
                let mixed = bytes(paper).zip(bytes(light(class)));
                palette.extend(
                    mixed.map(|(paper, own)| (f32::from(paper) * (1.0 - ink) + f32::from(own) * ink).round() as u8),
                );
            }
        }
    }
    palette
}

fn encode(pixels: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, PICTURE.0 as u32, PICTURE.1 as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette());
    encoder.set_compression(png::Compression::High);
    let said = |error: png::EncodingError| format!("cannot draw a picture: {error}");
    encoder.write_header().map_err(said)?.write_image_data(pixels).map_err(said)?;
    Ok(out)
}
