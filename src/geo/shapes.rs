//! Outlines of regions.

use crate::corpus::{Value, json_value};

/// Regions to draw under the dots.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    /// What the outlines are and where they come from, as the file says it.
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
    /// Reads a file of shapes, `{"about": "…", "regions": [{"name": "…", "rings": [[5970, 52780, 12, -7]]}]}`; a
    /// missing `about` is empty. None where the text is anything else, or holds a number that is not whole.
    pub fn read(text: &str) -> Option<Shapes> {
        let file = json_value(text)?;
        let about = file.get("about").map_or(Some(""), Value::as_str)?.to_owned();
        let regions = file.get("regions")?.as_list()?.iter().map(Region::read).collect::<Option<_>>()?;
        Some(Shapes { about, regions })
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

impl Region {
    fn read(region: &Value) -> Option<Region> {
        let number = |number: &Value| number.as_i64()?.try_into().ok();
        let ring = |ring: &Value| ring.as_list()?.iter().map(number).collect();
        let rings = region.get("rings")?.as_list()?.iter().map(ring).collect::<Option<_>>()?;
        Some(Region { name: region.get("name")?.as_str()?.to_owned(), rings })
    }

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
