//! Municipalities of the country, hosts or not, and the hosts nearest to one.

use super::places::{Host, place_name};
use crate::corpus::Corpus;
use crate::query::words::fold;
use crate::sort::sort_by;

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

/// The municipalities of a list that has a line for each: name, latitude and longitude in hundredths of a degree, parted
/// by semicolons. Other lines are passed over.
pub fn municipalities(list: &str) -> impl Iterator<Item = Municipality> {
    list.lines().filter_map(|line| {
        let mut parts = line.split(';');
        let name = parts.next()?;
        let mut degrees = || parts.next()?.parse::<i32>().ok().map(|hundredths| f64::from(hundredths) / 100.0);
        Some(Municipality { at: (degrees()?, degrees()?), name: name.to_owned() })
    })
}

/// The municipality of a list, as [`municipalities`] reads it, that is called what was typed, or the first whose name
/// begins with it; none of anything typed that is shorter than three letters.
pub fn find(list: &str, typed: &str) -> Option<Municipality> {
    let typed = place_name(typed);
    if typed.len() < 3 {
        return None;
    }
    let mut begins = None;
    for found in municipalities(list) {
        let folded = fold(&found.name);
        if folded == typed {
            return Some(found);
        }
        if folded.starts_with(&typed) {
            begins = begins.or(Some(found));
        }
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
    let mut near = hosts.to_vec();
    sort_by(&mut near, &|a, b| distance(a).total_cmp(&distance(b)));
    near.truncate(3);
    near.into_iter().map(|host| (distance(&host).round() as usize, host)).map(|(far, host)| (host, far)).collect()
}
