//! From degrees to pixels.
//!
//! Plain equirectangular at the latitude in the middle of what is shown: over a country as small as the Netherlands
//! nobody sees the difference from the national grid.

/// A rectangle of degrees laid on a rectangle of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    west: f64,
    north: f64,
    shrink: f64,
    scale: f64,
    left: f64,
    top: f64,
}

impl Projection {
    /// Fits all points of longitude and latitude in a width, with a margin all round, all in pixels. Gives the height
    /// that goes with it, at most `most` high. Points that coincide get a window of a fifth of a degree.
    pub fn fit(points: impl Iterator<Item = (f64, f64)>, width: f32, margin: f32, most: f32) -> (Projection, f32) {
        let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
        for (lon, lat) in points {
            (west, east) = (west.min(lon), east.max(lon));
            (south, north) = (south.min(lat), north.max(lat));
        }
        if west > east {
            (west, east, south, north) = (0.0, 0.0, 0.0, 0.0);
        }
        let pad = |low: f64, high: f64| if high - low < 0.2 { (low - 0.1, high + 0.1) } else { (low, high) };
        let ((west, east), (south, north)) = (pad(west, east), pad(south, north));
        let shrink = cosine(((south + north) / 2.0).to_radians()).max(0.05);
        let (width, margin, most) = (f64::from(width), f64::from(margin), f64::from(most));
        let by_width = (width - 2.0 * margin) / ((east - west) * shrink);
        let by_height = (most - 2.0 * margin) / (north - south);
        let scale = by_width.min(by_height);
        let left = (width - (east - west) * shrink * scale) / 2.0;
        let height = (north - south) * scale + 2.0 * margin;
        (Projection { west, north, shrink, scale, left, top: margin }, height as f32)
    }

    /// The pixel of a longitude and latitude.
    pub fn pixel(&self, (lon, lat): (f64, f64)) -> (f32, f32) {
        let x = self.left + (lon - self.west) * self.shrink * self.scale;
        let y = self.top + (self.north - lat) * self.scale;
        (x as f32, y as f32)
    }
}

/// The cosine of an angle within a quarter turn, to five decimals. The library's own brings tables for angles of any
/// size, which no latitude has.
fn cosine(angle: f64) -> f64 {
    let square = angle * angle;
    1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0 * (1.0 - square / 90.0))))
}
