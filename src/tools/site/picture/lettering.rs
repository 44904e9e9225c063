//! Words in pictures: the outlines of a font, as how much of each pixel they cover.

use ttf_parser::{Face, OutlineBuilder};

/// Steps within the height of a pixel. Across its width what is covered is reckoned whole.
const STEPS: usize = 4;
/// Straight pieces that stand for a curve.
const PIECES: usize = 6;

/// A font.
pub struct Font(Face<'static>);

/// The two fonts of pictures: for words, and for titles.
pub struct Fonts {
    /// For words.
    pub plain: Font,
    /// For titles.
    pub bold: Font,
}

impl Fonts {
    /// The serif of the build. It comes with a crate, so that pictures are the same on every machine.
    ///
    /// # Errors
    /// A sentence, where the crate has it no longer.
    pub fn load() -> Result<Fonts, String> {
        let find = |wanted: &str| {
            let faces = typst_assets::fonts().filter_map(|data| Face::parse(data, 0).ok());
            faces
                .into_iter()
                .find(|face| {
                    let mut names = face.names().into_iter();
                    names.any(|name| name.name_id == FULL_NAME && name.to_string().as_deref() == Some(wanted))
                })
                .map(Font)
                .ok_or(format!("there is no font {wanted}"))
        };
        Ok(Fonts { plain: find("Libertinus Serif Regular")?, bold: find("Libertinus Serif Bold")? })
    }
}

/// The number under which fonts keep their whole name.
const FULL_NAME: u16 = ttf_parser::name_id::FULL_NAME;

impl Font {
    /// Whether there is an outline for every letter of a text. Letters that join or run from the right take more than
    /// outlines, and no font here has them.
    pub fn has(&self, text: &str) -> bool {
        text.chars().all(|letter| letter.is_whitespace() || self.0.glyph_index(letter).is_some())
    }

    /// The width of a text in pixels, at a size.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.advance(letter, size)).sum()
    }

    /// How far the next letter stands from this one, in pixels.
    pub fn advance(&self, letter: char, size: f32) -> f32 {
        // Spaces of any kind are as wide as the common one.
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        let glyph = self.0.glyph_index(letter).and_then(|glyph| self.0.glyph_hor_advance(glyph));
        f32::from(glyph.unwrap_or(0)) * self.scale(size)
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.0.units_per_em().max(1))
    }

    /// A text in lines that are no wider than this. A word that is wider stands alone.
    pub fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(line, size) + self.width(" ", size) + self.width(word, size) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Tells `cover` how much of each pixel a line of text covers, from 0 to 1, by column and row.
    pub fn draw(&self, text: &str, size: f32, (x, baseline): (f32, f32), cover: &mut dyn FnMut(usize, usize, f32)) {
        let mut pen = x;
        for letter in text.chars() {
            if let Some(glyph) = self.0.glyph_index(letter) {
                let mut outline = Outline { scale: self.scale(size), at: (pen, baseline), ..Outline::default() };
                self.0.outline_glyph(glyph, &mut outline);
                outline.fill(cover);
            }
            pen += self.advance(letter, size);
        }
    }
}

/// The outline of a letter in straight pieces, in pixels from the left top corner of the picture.
#[derive(Default)]
struct Outline {
    scale: f32,
    at: (f32, f32),
    first: (f32, f32),
    last: (f32, f32),
    pieces: Vec<[(f32, f32); 2]>,
}

impl Outline {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.0 + x * self.scale, self.at.1 - y * self.scale)
    }

    fn line(&mut self, to: (f32, f32)) {
        self.pieces.push([self.last, to]);
        self.last = to;
    }

    /// A curve by what gives its point between 0 and 1.
    fn curve(&mut self, point: impl Fn(f32) -> (f32, f32)) {
        (1..=PIECES).for_each(|piece| self.line(point(piece as f32 / PIECES as f32)));
    }

    /// What of each pixel is inside: where pieces that go up and those that go down do not make up for each other.
    fn fill(&self, cover: &mut dyn FnMut(usize, usize, f32)) {
        let ends = || self.pieces.iter().flatten();
        let least = |part: fn(&(f32, f32)) -> f32| ends().map(part).fold(f32::MAX, f32::min).max(0.0) as usize;
        let most = |part: fn(&(f32, f32)) -> f32| ends().map(part).fold(0.0, f32::max) as usize;
        let (left, right) = (least(|end| end.0), most(|end| end.0));
        if self.pieces.is_empty() || right < left {
            return;
        }
        for row in least(|end| end.1)..=most(|end| end.1) {
            let mut covered = vec![0.0_f32; right - left + 1];
            for step in 0..STEPS {
                let y = row as f32 + (step as f32 + 0.5) / STEPS as f32;
                for (from, to) in self.inside(y) {
                    let (from, to) = (from - left as f32, to - left as f32);
                    let first = from.max(0.0) as usize;
                    let last = (to.max(0.0) as usize).min(right - left);
                    for (column, part) in covered.iter_mut().enumerate().take(last + 1).skip(first) {
                        let within = to.min(column as f32 + 1.0) - from.max(column as f32);
                        *part += within.max(0.0) / STEPS as f32;
                    }
                }
            }
            let some = covered.into_iter().enumerate().filter(|(_, part)| *part > 0.0);
            some.for_each(|(column, part)| cover(left + column, row, part.min(1.0)));
        }
    }

    /// From where to where a level line is inside.
    fn inside(&self, y: f32) -> Vec<(f32, f32)> {
        let crossing = |[from, to]: &[(f32, f32); 2]| {
            let turn = match (from.1 <= y, to.1 <= y) {
                (true, false) => 1,
                (false, true) => -1,
                _ => return None,
            };
            Some((from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0), turn))
        };
        let mut crossings: Vec<(f32, i32)> = self.pieces.iter().filter_map(crossing).collect();
        crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut turns = 0;
        let pairs = crossings.windows(2).filter_map(|pair| {
            turns += pair[0].1;
            (turns != 0).then_some((pair[0].0, pair[1].0))
        });
        pairs.collect()
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.first = self.place(x, y);
        self.last = self.first;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.line(self.place(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (from, by, to) = (self.last, self.place(x1, y1), self.place(x, y));
        let at = |t: f32, a: f32, b: f32, c: f32| (1.0 - t) * ((1.0 - t) * a + 2.0 * t * b) + t * t * c;
        self.curve(|t| (at(t, from.0, by.0, to.0), at(t, from.1, by.1, to.1)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (from, one, two, to) = (self.last, self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        let at = |t: f32, a: f32, b: f32, c: f32, d: f32| {
            let s = 1.0 - t;
            s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
        };
        self.curve(|t| (at(t, from.0, one.0, two.0, to.0), at(t, from.1, one.1, two.1, to.1)));
    }

    fn close(&mut self) {
        self.line(self.first);
    }
}
