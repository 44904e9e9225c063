//! The host municipalities: which themes each hosted, on a map and by province.

use super::figure::{Cell, Figure, Plot, Table};
use super::map::{Dot, HostMap, Outline};
use super::reports::{asks_of_cards, themes_with_cards};
use super::scene::Mark;
use crate::corpus::{Corpus, PlaceIx};
use crate::geo::places::{by_province, hosts_of, place_name};
use crate::geo::shapes::Region;
use crate::geo::{Host, Shapes};
use crate::query::{Facet, Index, Query};
use crate::route::{Address, Route};
use crate::text::Lang;

/// How many provinces a sentence names.
const FEW: usize = 3;

/// The municipalities that hosted a theme in view, in the order of the corpus; where the query asks of cards, a theme
/// with cards that answer it. Choosing a place does not hide others.
pub fn hosts(corpus: &Corpus, index: &Index, query: &Query) -> Vec<Host> {
    hosts_of(corpus, &themes_with_cards(corpus, index, &query.clone().without(Facet::Place)))
}

/// Where a place is looked at more closely.
pub fn href(corpus: &Corpus, query: &Query, place: PlaceIx) -> String {
    let query = query.clone().only(Facet::Place, corpus.places[place].id.as_str());
    Address { route: Route::Map, query, ..Address::default() }.href()
}

/// The hosts figure: dots on the outlines of `shapes`. Shapes that enclose none of the places are of another country,
/// and left out; without shapes the map is dots only.
pub fn figure(corpus: &Corpus, index: &Index, shapes: Option<&Shapes>, query: &Query, lang: Lang) -> Figure {
    let shapes = shapes.filter(|shapes| corpus.places.iter().any(|place| shapes.hold((place.lon, place.lat))));
    let hosts = hosts(corpus, index, query);
    let provinces = by_province(corpus, &hosts);
    let most = hosts.iter().map(|host| host.themes.len()).max().unwrap_or(0);
    let top: Vec<&str> = hosts
        .iter()
        .filter(|host| host.themes.len() == most)
        .map(|host| corpus.places[host.place].name.as_str())
        .collect();
    let mut known: Vec<(&str, usize)> = Vec::new();
    for (name, hosts) in provinces.iter().filter(|(name, _)| !name.is_empty()) {
        known.push((name, hosts.len()));
    }
    // The first three, and those that have as many as the third.
    let least = known.get(FEW - 1).map_or(0, |(_, hosts)| *hosts);
    let mut named = known.len();
    while named > FEW && known[named - 1].1 < least {
        named -= 1;
    }
    // A host whose province is not known may lie in any.
    let all_known = known.len() == provinces.len();
    let without: Vec<String> = shapes.filter(|_| all_known).map_or(Vec::new(), |shapes| {
        let hosted: Vec<String> = provinces.iter().map(|(province, _)| place_name(province)).collect();
        let names = shapes.regions.iter().map(|region| region.name.clone());
        names.filter(|name| !hosted.contains(&place_name(name))).collect()
    });
    // Where most provinces have no host, as with one theme, the others say it.
    let without = if without.len() > FEW || hosts.is_empty() { Vec::new() } else { without };
    let headed = top.first().copied().filter(|_| most > 1 && top.len() == 1);
    let map = map(corpus, index, shapes, (&provinces, headed), query, lang);
    let mut caveats = vec![lang.hosts_caveat(), lang.map_caveat()];
    caveats.extend(asks_of_cards(query).then(|| lang.hosts_of_cards()));
    caveats.extend(corpus.caveats_about("map"));
    let legend = if map.others.is_empty() || hosts.is_empty() {
        Vec::new()
    } else {
        vec![("place", lang.host_of_chosen().to_owned()), ("elsewhere", lang.host_of_other().to_owned())]
    };
    Figure {
        id: "hosts",
        title: lang.hosts_title(hosts.len(), if all_known { known.len() } else { 0 }, &top, most),
        sentence: lang.hosts_sentence(hosts.len(), &known[..named], named < known.len(), &without),
        caveat: caveats.join(" "),
        table: table(corpus, &provinces, query, lang),
        legend,
        plot: Plot::Map(map),
    }
}

fn map(
    corpus: &Corpus,
    index: &Index,
    shapes: Option<&Shapes>,
    (provinces, named): (&[(String, Vec<Host>)], Option<&str>),
    query: &Query,
    lang: Lang,
) -> HostMap {
    let dots = provinces.iter().flat_map(|(_, hosts)| hosts).map(|host| {
        let place = &corpus.places[host.place];
        let themes: Vec<&str> = host.themes.iter().map(|&theme| corpus.themes[theme].title.as_str()).collect();
        Dot {
            at: (place.lon, place.lat),
            name: place.name.clone(),
            province: place.province.clone(),
            chosen: query.has(Facet::Place, &place.id),
            named: named == Some(place.name.as_str()),
            mark: Mark {
                id: place.id.clone(),
                value: host.themes.len() as f64,
                label: lang.hosts_mark(&place.name, &place.province, &themes),
                href: href(corpus, query, host.place),
            },
        }
    });
    let outline = |region: &Region| Outline { name: region.name.clone(), rings: region.points().collect() };
    let regions = shapes.map_or(Vec::new(), |shapes| shapes.regions.iter().map(outline).collect());
    let in_view = |place: PlaceIx| provinces.iter().flat_map(|(_, hosts)| hosts).any(|host| host.place == place);
    let others = hosts(corpus, index, &Query::default()).into_iter().filter(|host| !in_view(host.place));
    let others = others.map(|host| (corpus.places[host.place].lon, corpus.places[host.place].lat)).collect();
    HostMap { regions, dots: dots.collect(), others, province: None }
}

fn table(corpus: &Corpus, provinces: &[(String, Vec<Host>)], query: &Query, lang: Lang) -> Table {
    let mut rows = Vec::new();
    for (province, hosts) in provinces {
        for host in hosts {
            let themes: Vec<&str> = host.themes.iter().map(|&theme| corpus.themes[theme].title.as_str()).collect();
            let link = href(corpus, query, host.place);
            rows.push(vec![
                Cell::link(corpus.places[host.place].name.as_str(), link.as_str()),
                Cell::words(province.as_str()),
                Cell::words(themes.join(", ")),
                Cell::number(lang.number(host.themes.len()), host.themes.len() as f64, link),
            ]);
        }
    }
    let head = [lang.municipality(), lang.province(), lang.nav_themes(), lang.number_of_themes()];
    Table { head: head.map(str::to_owned).to_vec(), rows }
}
