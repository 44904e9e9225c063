//! The pictures with shared links: what it is about, in words, and below it cards as dots in colour and shape of their
//! track.
//!
//! `lettering` (outlines of letters) and `sheet` (pixels) -> a page of a title over dots -> PNG. The picture of the whole
//! has every card, by who spoke; that of a theme has its own; that of a record has those of its theme, with its own dot
//! standing out. The last are small, since there are as many as records.

mod lettering;
mod sheet;

pub use lettering::Fonts;

use lettering::Font;
use sheet::{Ink, Sheet};

use super::addresses::{CARDS, From, PICTURES, file_name};
use super::card::title;
use super::input::Site;
use super::layout::title_or_id;
use crate::chart::{Plot, dot_shape, statements, track_class};
use crate::corpus::{RecordIx, ThemeIx, TrackShape};
use crate::overview;
use crate::query::Query;
use crate::route::Grouping;

/// What a picture is of.
#[derive(Clone, Copy)]
pub enum Subject {
    /// All that was said.
    Whole,
    /// A theme.
    Theme(ThemeIx),
    /// A record.
    Record(RecordIx),
}

/// Width and height in pixels. The second is the least at which a link is shown with a large picture.
const LARGE: (usize, usize) = (1200, 630);
const SMALL: (usize, usize) = (600, 315);

/// Lengths, in parts of a large picture's pixel: from the edge to what is drawn, sizes of letters, between lines.
const MARGIN: f32 = 56.0;
const WORDS: f32 = 34.0;
const TITLES: [f32; 6] = [82.0, 74.0, 66.0, 58.0, 52.0, 46.0];
const LEADING: f32 = 1.12;
/// How many lines a title has at most, and how much of the height it fills: less where there are many dots below.
const MOST_LINES: usize = 4;
const MOST_HIGH: [f32; 2] = [0.45, 0.28];
/// The widest and the closest that dots stand, from middle to middle.
const APART: f32 = 40.0;
const CLOSE: f32 = 8.0;
/// The radius of a dot, and of the one that stands out, in parts of that distance.
const RADIUS: f32 = 0.39;
const LARGE_RADIUS: f32 = 0.5;
/// What is left of the colour of dots beside the one that stands out.
const PALE: f32 = 0.4;
/// The colour of words; that of tracks, or of the theme's own and its pale form, come behind it.
const INK: usize = 0;

/// Dots, with what they are above them where it is said.
struct Band {
    label: String,
    dots: Vec<Dot>,
}

#[derive(Clone, Copy)]
struct Dot {
    shape: TrackShape,
    colour: usize,
    is_large: bool,
}

/// What stands in a picture.
struct Content {
    /// Above the title, in one line.
    kicker: String,
    title: String,
    /// At the foot, in one line.
    foot: String,
    bands: Vec<Band>,
    colours: Vec<Ink>,
}

impl Subject {
    /// The file, as a path from the folder of its language.
    pub fn path(self, site: &Site) -> String {
        match self {
            Subject::Whole => format!("{PICTURES}/~.png"),
            Subject::Theme(theme) => format!("{PICTURES}/{}.png", file_name(&site.corpus.themes[theme].id)),
            Subject::Record(record) => format!("{CARDS}/{}.png", file_name(&site.corpus.records[record].id)),
        }
    }

    /// Its address as seen from a page of the language of the corpus, or one at the same place in another language.
    pub fn address(self, site: &Site, from: From) -> String {
        site.absolute(from, &format!("{}{}", from.root, self.path(site)))
    }

    /// Its width and height in pixels.
    pub fn size(self) -> (usize, usize) {
        if matches!(self, Subject::Record(_)) { SMALL } else { LARGE }
    }

    /// What it shows, for those who do not see it.
    pub fn alternative(self, site: &Site) -> String {
        let (corpus, lang) = (&site.corpus, site.lang);
        match self {
            Subject::Whole => {
                let headline = overview::headline(corpus, &site.index, lang).map(|headline| headline.title);
                lang.site_picture_of_all(&headline.unwrap_or_else(|| site.title()), site.index.reports().count_ones(..))
            }
            Subject::Theme(theme) => {
                lang.site_picture_of_theme(&lang.theme_in_track(corpus, theme), site.records_of(theme).len())
            }
            Subject::Record(record) => {
                let item = &corpus.records[record];
                let count = site.records_of(item.theme).len();
                let theme = lang.theme_in_track(corpus, item.theme);
                lang.site_picture_of_card(title(site, record), lang.kind(item.kind), &theme, count)
            }
        }
    }

    /// The picture as PNG.
    ///
    /// # Errors
    /// A sentence, where the picture cannot be written.
    pub fn png(self, site: &Site, fonts: &Fonts) -> Result<Vec<u8>, String> {
        let content = self.content(site);
        let mut sheet = Sheet::new(self.size(), content.colours.clone());
        content.draw(&mut sheet, fonts, self.size());
        sheet.png()
    }

    fn content(self, site: &Site) -> Content {
        let (corpus, lang) = (&site.corpus, site.lang);
        match self {
            Subject::Whole => {
                let headline = overview::headline(corpus, &site.index, lang).map(|headline| headline.title);
                Content {
                    kicker: headline.as_ref().map(|_| site.title()).unwrap_or_default(),
                    title: headline.unwrap_or_else(|| site.title()),
                    foot: String::new(),
                    bands: tracks(site),
                    colours: ["ink", "t0", "t1", "t2", "t3"].map(|role| (role, 1.0)).into(),
                }
            }
            Subject::Theme(theme) => Content {
                kicker: corpus.tracks[corpus.themes[theme].track].title.clone(),
                title: title_or_id(&corpus.themes[theme].title, &corpus.themes[theme].id).to_owned(),
                ..of_theme(site, theme, None)
            },
            Subject::Record(record) => Content {
                kicker: {
                    let item = &corpus.records[record];
                    format!("{} · {}", lang.kind(item.kind), lang.theme_in_track(corpus, item.theme))
                },
                title: title(site, record).to_owned(),
                ..of_theme(site, corpus.records[record].theme, Some(record))
            },
        }
    }
}

/// The cards of a theme as dots, with one of them standing out.
fn of_theme(site: &Site, theme: ThemeIx, chosen: Option<RecordIx>) -> Content {
    let track = site.corpus.themes[theme].track;
    let shape = dot_shape(&site.corpus, track);
    let dot = |record: RecordIx| {
        let is_large = chosen == Some(record);
        let is_pale = chosen.is_some() && !is_large;
        Dot { shape, colour: 1 + usize::from(is_pale), is_large }
    };
    let dots = site.records_of(theme).into_iter().map(dot).collect();
    Content {
        kicker: String::new(),
        title: String::new(),
        foot: site.title(),
        bands: vec![Band { label: String::new(), dots }],
        colours: vec![("ink", 1.0), (track_class(track), 1.0), (track_class(track), PALE)],
    }
}

/// Every card as a dot, by who spoke, as in the figure on the first page.
fn tracks(site: &Site) -> Vec<Band> {
    let figure = statements::figure(&site.corpus, &site.index, &Query::default(), site.lang, Grouping::Track);
    let Plot::Records(matrix) = figure.plot else { return Vec::new() };
    let band = |group: &crate::chart::dot_matrix::DotGroup| Band {
        label: format!("{} {}", group.label, group.number),
        dots: group
            .dots
            .iter()
            .map(|dot| Dot { shape: matrix.shapes[dot.track], colour: 1 + dot.track.min(3), is_large: false })
            .collect(),
    };
    matrix.groups.iter().map(band).collect()
}

impl Content {
    fn draw(&self, sheet: &mut Sheet, fonts: &Fonts, (width, height): (usize, usize)) {
        let unit = width as f32 / LARGE.0 as f32;
        let (width, height, margin, words) = (width as f32, height as f32, MARGIN * unit, WORDS * unit);
        let wide = width - 2.0 * margin;
        let mut y = margin;
        let kicker = one_line(&fonts.plain, &self.kicker, words, wide);
        if !kicker.is_empty() {
            sheet.text(&fonts.plain, &kicker, words, (margin, y + words * 0.7), INK);
            y += words * 1.65;
        }
        let most = MOST_HIGH[usize::from(self.bands.len() > 1)] * height;
        let (size, lines) = set(&fonts.bold, &self.title, unit, wide, most);
        for line in &lines {
            sheet.text(&fonts.bold, line, size, (margin, y + size * 0.75), INK);
            y += size * LEADING;
        }
        let foot = one_line(&fonts.plain, &self.foot, words, wide);
        let mut low = height - margin;
        if !foot.is_empty() {
            sheet.text(&fonts.plain, &foot, words, (margin, low - words * 0.1), INK);
            low -= words * 1.5;
        }
        self.draw_dots(sheet, fonts, (margin, wide), (y, low), unit);
    }

    /// The bands in the room between two heights, at its foot.
    fn draw_dots(&self, sheet: &mut Sheet, fonts: &Fonts, (x, wide): (f32, f32), (top, low): (f32, f32), unit: f32) {
        let words = WORDS * unit;
        let label = |band: &Band| one_line(&fonts.plain, &band.label, words, wide);
        let line = |band: &Band| if label(band).is_empty() { 0.0 } else { words * 1.65 };
        let room = low - top - self.bands.iter().map(line).sum::<f32>();
        let across = |pitch: f32| ((wide / pitch) as usize).max(1);
        let rows = |pitch: f32, per: usize| {
            let rows = |band: &Band| band.dots.len().div_ceil(per).div_ceil(across(pitch));
            self.bands.iter().map(rows).sum::<usize>()
        };
        // Whole pixels from dot to dot: each is then drawn like the one before, and the picture packs well.
        let fits = |pitch: &f32, per: usize| rows(*pitch, per) as f32 * pitch <= room;
        let pitches = || (1..=(APART * unit) as usize).rev().map(|pitch| pitch as f32);
        let close = (CLOSE * unit).max(4.0);
        let widest = |per| pitches().take_while(|&pitch| pitch >= close).find(|pitch| fits(pitch, per));
        // More dots than have room: each then stands for several cards.
        let most = self.bands.iter().map(|band| band.dots.len()).max().unwrap_or(0);
        let Some((per, pitch)) = (1..=most.max(1)).find_map(|per| widest(per).map(|pitch| (per, pitch))) else {
            return;
        };
        let all = rows(pitch, per) as f32 * pitch;
        let mut y = (low - all - self.bands.iter().map(line).sum::<f32>()).max(top).round();
        for band in &self.bands {
            if line(band) > 0.0 {
                sheet.text(&fonts.plain, &label(band), words, (x, y + words * 1.2), INK);
                y = (y + line(band)).round();
            }
            let dots: Vec<Dot> = band.dots.chunks(per).map(chief).collect();
            for (place, dot) in dots.iter().enumerate() {
                let (column, row) = (place % across(pitch), place / across(pitch));
                let at = (x.round() + (column as f32 + 0.5) * pitch, y + (row as f32 + 0.5) * pitch);
                let radius = pitch * if dot.is_large { LARGE_RADIUS } else { RADIUS };
                sheet.dot(at, radius, dot.shape, dot.colour);
            }
            y += dots.len().div_ceil(across(pitch)) as f32 * pitch;
        }
    }
}

/// The dot that stands for several.
fn chief(dots: &[Dot]) -> Dot {
    dots.iter().copied().find(|dot| dot.is_large).unwrap_or(dots[0])
}

/// The largest size at which a title has few lines, and these; what is longer ends in an ellipsis.
fn set(font: &Font, title: &str, unit: f32, wide: f32, high: f32) -> (f32, Vec<String>) {
    let title = if font.has(title) { title } else { "" };
    let fits = |size: &f32, lines: &[String]| {
        let is_within = lines.iter().all(|line| font.width(line, *size) <= wide);
        lines.len() <= MOST_LINES && lines.len() as f32 * size * LEADING <= high && is_within
    };
    let tries = TITLES.map(|size| size * unit).map(|size| (size, font.wrap(title, size, wide)));
    let last = tries[TITLES.len() - 1].clone();
    let found = tries.into_iter().find(|(size, lines)| fits(size, lines));
    found.unwrap_or_else(|| {
        let (size, mut lines) = last;
        let most = MOST_LINES.min((high / size / LEADING) as usize).max(1);
        if lines.len() > most {
            lines.truncate(most);
            lines[most - 1].push('…');
        }
        let lines = lines.iter().map(|line| one_line(font, line, size, wide)).collect();
        (size, lines)
    })
}

/// A text as far as it has room, with an ellipsis where it is cut off; nothing where the font lacks a letter of it.
fn one_line(font: &Font, text: &str, size: f32, wide: f32) -> String {
    if !font.has(text) {
        return String::new();
    }
    if font.width(text, size) <= wide {
        return text.to_owned();
    }
    // Letter by letter, since a title may be a megabyte long.
    let mut room = wide - font.width("…", size);
    let fits = |letter: &char| {
        room -= font.advance(*letter, size);
        room >= 0.0
    };
    let kept: String = text.chars().take_while(fits).collect();
    if kept.trim().is_empty() { String::new() } else { format!("{}…", kept.trim_end()) }
}
