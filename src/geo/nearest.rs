//! Municipalities of the country, hosts or not, and the hosts nearest to one.

use super::places::Host;
use crate::corpus::Corpus;
use crate::query::{order::ordered, words::fold};

/// A municipality of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Municipality {
    /// Its name.
    pub name: String,
    /// Latitude and longitude of its main town, in degrees.
    pub at: (f64, f64),
}

/// Kilometres in a degree of latitude, and in a degree of longitude at the latitude of the Netherlands.
const DEGREE: (f64, f64) = (111.2, 68.2);

/// The municipality that is called what was typed, or the first whose name begins with it. `list` has a line a
/// municipality: name, latitude and longitude in hundredths of a degree, parted by semicolons. Other lines are passed
/// over, and so is anything typed that is shorter than three letters.
pub fn find(list: &str, typed: &str) -> Option<Municipality> {
    let typed = fold(typed.trim());
    if typed.len() < 3 {
        return None;
    }
    let mut begins = None;
    for line in list.lines() {
        let mut parts = line.split(';');
        let (Some(name), Some(lat), Some(lon)) = (parts.next(), parts.next(), parts.next()) else { continue };
        let folded = fold(name);
        if !folded.starts_with(&typed) {
            continue;
        }
        let (Ok(lat), Ok(lon)) = (lat.parse::<i32>(), lon.parse::<i32>()) else { continue };
        let found = Municipality { name: name.to_owned(), at: (f64::from(lat) / 100.0, f64::from(lon) / 100.0) };
        if folded == typed {
            return Some(found);
        }
        begins = begins.or(Some(found));
    }
    begins
}

/// The hosts nearest to a point of latitude and longitude with their distances in whole kilometres, at most three.
pub fn nearest(corpus: &Corpus, hosts: &[Host], at: (f64, f64)) -> Vec<(Host, usize)> {
    let distance = |host: &Host| {
        let place = &corpus.places[host.place];
        let (up, along) = ((place.lat - at.0) * DEGREE.0, (place.lon - at.1) * DEGREE.1);
        (up * up + along * along).sqrt()
    };
    let mut near = ordered(hosts, &|a, b| distance(a).total_cmp(&distance(b)));
    near.truncate(3);
    near.into_iter().map(|host| (distance(&host).round() as usize, host)).map(|(far, host)| (host, far)).collect()
}
