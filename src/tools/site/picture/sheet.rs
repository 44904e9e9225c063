//! The pixels of a picture: paper, on which come words and dots in few colours, each in steps from paper to full.

use super::lettering::Font;
use crate::chart::palette::{Rgb, light};
use crate::corpus::TrackShape;

/// Steps from paper to a colour, for smooth edges.
const STEPS: usize = 4;
/// Points at which it is asked whether a dot is there, across a pixel and down.
const SAMPLES: usize = 4;

/// A picture while it is drawn. Colours go by their place.
pub struct Sheet {
    width: usize,
    height: usize,
    colours: Vec<Ink>,
    pixels: Vec<u8>,
}

/// A colour: a role of the palette, and how much of it is on the paper, from 0 to 1.
pub type Ink = (&'static str, f32);

impl Sheet {
    /// Empty paper. A picture cannot follow the reader's choice of light or dark: its colours are those of the light page.
    pub fn new((width, height): (usize, usize), colours: Vec<Ink>) -> Sheet {
        Sheet { width, height, colours, pixels: vec![0; width * height] }
    }

    /// One pixel, so much of it covered by a colour. What covers less than what is there leaves that.
    fn cover(&mut self, column: usize, row: usize, colour: usize, part: f32) {
        let step = (part * STEPS as f32).round() as usize;
        if step == 0 || column >= self.width || row >= self.height {
            return;
        }
        let pixel = &mut self.pixels[row * self.width + column];
        let there = usize::from(*pixel);
        if there == 0 || (there - 1) / STEPS != colour || (there - 1) % STEPS < step - 1 {
            *pixel = (1 + colour * STEPS + step - 1) as u8;
        }
    }

    /// A line of text from its left end on.
    pub fn text(&mut self, font: &Font, text: &str, size: f32, at: (f32, f32), colour: usize) {
        font.draw(text, size, at, &mut |column, row, part| self.cover(column, row, colour, part));
    }

    /// A dot around a point.
    pub fn dot(&mut self, (x, y): (f32, f32), radius: f32, shape: TrackShape, colour: usize) {
        // How far a point lies from the middle, as a part of the dot's own shape.
        let far = |dx: f32, dy: f32| match shape {
            TrackShape::Circle => dx.hypot(dy),
            TrackShape::Square => dx.abs().max(dy.abs()) * 1.12,
            TrackShape::Diamond => (dx.abs() + dy.abs()) * 0.87,
        };
        let reach = radius * 1.3;
        for row in (y - reach).max(0.0) as usize..=(y + reach) as usize {
            for column in (x - reach).max(0.0) as usize..=(x + reach) as usize {
                let within = |sample: &usize| {
                    let across = ((sample % SAMPLES) as f32 + 0.5) / SAMPLES as f32;
                    let down = ((sample / SAMPLES) as f32 + 0.5) / SAMPLES as f32;
                    far(column as f32 + across - x, row as f32 + down - y) <= radius
                };
                let inside = (0..SAMPLES * SAMPLES).filter(within).count();
                self.cover(column, row, colour, inside as f32 / (SAMPLES * SAMPLES) as f32);
            }
        }
    }

    /// The picture as PNG. Up to sixteen colours, steps included, take half a byte a pixel.
    ///
    /// # Errors
    /// A sentence, where the picture cannot be written.
    pub fn png(&self) -> Result<Vec<u8>, String> {
        let palette = self.palette();
        let is_small = palette.len() <= 3 * 16;
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(if is_small { png::BitDepth::Four } else { png::BitDepth::Eight });
        encoder.set_palette(palette);
        // Rows of a few colours pack best as they are.
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_compression(png::Compression::Balanced);
        let said = |error: png::EncodingError| format!("cannot draw a picture: {error}");
        let mut writer = encoder.write_header().map_err(said)?;
        if is_small {
            let pair = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(0);
            let packed = self.pixels.chunks(self.width).flat_map(|row| row.chunks(2).map(pair));
            writer.write_image_data(&packed.collect::<Vec<u8>>()).map_err(said)?;
        } else {
            writer.write_image_data(&self.pixels).map_err(said)?;
        }
        writer.finish().map_err(said)?;
        Ok(out)
    }

    /// Paper, and for each colour its way from paper in equal steps.
    fn palette(&self) -> Vec<u8> {
        let bytes = |colour: Rgb| colour.to_be_bytes().into_iter().skip(1);
        let paper = light("paper");
        let mut palette: Vec<u8> = bytes(paper).collect();
        for (role, full) in &self.colours {
            for step in 1..=STEPS {
                let ink = full * step as f32 / STEPS as f32;
                let mixed = bytes(paper).zip(bytes(light(role)));
                let mix = |(paper, own): (u8, u8)| f32::from(paper) * (1.0 - ink) + f32::from(own) * ink;
                palette.extend(mixed.map(|pair| mix(pair).round() as u8));
            }
        }
        palette
    }
}
