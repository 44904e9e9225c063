//! Outlines of regions.

use serde::Deserialize;

/// Regions to draw under the dots.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Shapes {
    /// What is drawn, and where the outlines come from.
    #[serde(default)]
    pub about: String,
    /// Regions, in any order.
    pub regions: Vec<Region>,
}

/// A region: one or more rings.
#[derive(Clone, Debug, Deserialize)]
pub struct Region {
    /// Its name, as places name their province.
    pub name: String,
    /// Rings of numbers: longitude and latitude in thousandths of a degree, the first point whole and each next one
    /// as the difference from the one before it, which packs well.
    pub rings: Vec<Vec<i32>>,
}

impl Region {
    /// The rings as points of longitude and latitude in degrees. A number without its pair is left out.
    pub fn points(&self) -> impl Iterator<Item = Vec<(f64, f64)>> + '_ {
        self.rings.iter().map(|ring| {
            let (mut lon, mut lat) = (0_i64, 0_i64);
            ring.chunks_exact(2)
                .map(|step| {
                    lon += i64::from(step[0]);
                    lat += i64::from(step[1]);
                    (lon as f64 / 1000.0, lat as f64 / 1000.0)
                })
                .collect()
        })
    }
}
