//! Outlines of regions.

use crate::corpus::json::{self, Piece};

/// Regions to draw under the dots.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    /// What is drawn, and where the outlines come from.
    pub about: String,
    /// Regions, in any order.
    pub regions: Vec<Region>,
}

/// A region: one or more rings.
#[derive(Clone, Debug)]
pub struct Region {
    /// Its name, as places name their province.
    pub name: String,
    /// Rings of numbers: longitude and latitude in thousandths of a degree, the first point whole and each next one
    /// as the difference from the one before it, which packs well.
    pub rings: Vec<Vec<i32>>,
}

impl Shapes {
    /// Reads a file of shapes, `{"about": "…", "regions": [{"name": "…", "rings": [[5970, 52780, 12, -7]]}]}`; none
    /// where it is something else.
    pub fn read(text: &str) -> Option<Shapes> {
        json::is_json(text).ok()?;
        let parts = json::pieces(text)?;
        let mut regions = Vec::new();
        for region in list(&parts, "regions")? {
            let region = json::pieces(region.value)?;
            let mut rings = Vec::new();
            for ring in list(&region, "rings")? {
                rings.push(json::pieces(ring.value)?.iter().map(|step| json::number(step.value) as i32).collect());
            }
            regions.push(Region { name: json::string(json::find(&region, "name")?.value)?, rings });
        }
        let about = json::find(&parts, "about").and_then(|about| json::string(about.value));
        Some(Shapes { about: about.unwrap_or_default(), regions })
    }

    /// Whether a longitude and latitude lie within the smallest rectangle round all regions.
    pub fn hold(&self, (lon, lat): (f64, f64)) -> bool {
        let (mut west, mut east, mut south, mut north) = (false, false, false, false);
        for (x, y) in self.regions.iter().flat_map(Region::points).flatten() {
            (west, east) = (west || x <= lon, east || x >= lon);
            (south, north) = (south || y <= lat, north || y >= lat);
        }
        west && east && south && north
    }
}

fn list<'a>(parts: &[Piece<'a>], key: &str) -> Option<Vec<Piece<'a>>> {
    json::pieces(json::find(parts, key)?.value)
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
