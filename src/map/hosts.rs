//! The host municipalities: which themes each hosted, on a map and by province.

use super::Shapes;
use super::plot::{Dot, HostMap, Outline};
use crate::chart::scene::Mark;
use crate::chart::{Cell, Figure, Plot, Table, themes_in};
use crate::corpus::{Corpus, PlaceIx, ThemeIx};
use crate::query::{Facet, Query, words::fold};
use crate::route::{Address, Route};
use crate::text::Lang;

/// A municipality with the themes in view that it hosted.
#[derive(Clone, Debug)]
pub struct Host {
    /// The municipality.
    pub place: PlaceIx,
    /// The themes, in the order of the corpus; never empty.
    pub themes: Vec<ThemeIx>,
}

/// The municipalities that hosted a theme in view, in the order of the corpus. Choosing a place does not hide others.
pub fn hosts(corpus: &Corpus, query: &Query) -> Vec<Host> {
    let themes = themes_in(corpus, &query.clone().without(Facet::Place));
    let host = |place| Host {
        place,
        themes: themes.iter().copied().filter(|&theme| corpus.themes[theme].hosts.contains(&place)).collect(),
    };
    (0..corpus.places.len()).map(host).filter(|host| !host.themes.is_empty()).collect()
}

/// Provinces with their hosts: most hosts first, then by name.
pub fn by_province(corpus: &Corpus, hosts: &[Host]) -> Vec<(String, Vec<Host>)> {
    let mut provinces: Vec<(String, Vec<Host>)> = Vec::new();
    for host in hosts {
        let province = &corpus.places[host.place].province;
        match provinces.iter_mut().find(|(name, _)| name == province) {
            Some((_, hosts)) => hosts.push(host.clone()),
            None => provinces.push((province.clone(), vec![host.clone()])),
        }
    }
    for (_, hosts) in &mut provinces {
        hosts.sort_by(|a, b| corpus.places[a.place].name.cmp(&corpus.places[b.place].name));
    }
    provinces.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
    provinces
}

/// Where a place is looked at more closely.
pub fn href(corpus: &Corpus, query: &Query, place: PlaceIx) -> String {
    let query = query.clone().without(Facet::Place).and(Facet::Place, corpus.places[place].id.as_str());
    Address { route: Route::Map, query, ..Address::default() }.href()
}

/// The hosts figure. Without shapes the dots stand alone, and so they do where the shapes are of another country.
pub fn figure(corpus: &Corpus, shapes: Option<&Shapes>, query: &Query, lang: Lang) -> Figure {
    let shapes = shapes.filter(|shapes| corpus.places.iter().any(|place| shapes.hold((place.lon, place.lat))));
    let hosts = hosts(corpus, query);
    let provinces = by_province(corpus, &hosts);
    let most = hosts.iter().map(|host| host.themes.len()).max().unwrap_or(0);
    let top: Vec<&str> = hosts
        .iter()
        .filter(|host| host.themes.len() == most)
        .map(|host| corpus.places[host.place].name.as_str())
        .collect();
    let named: Vec<(String, usize)> =
        provinces.iter().take(3).map(|(name, hosts)| (name.clone(), hosts.len())).collect();
    let without: Vec<String> = shapes.map_or(Vec::new(), |shapes| {
        let known = |name: &String| provinces.iter().any(|(province, _)| province == name);
        shapes.regions.iter().map(|region| region.name.clone()).filter(|name| !known(name)).collect()
    });
    let without = if hosts.is_empty() { Vec::new() } else { without };
    let map = map(corpus, shapes, &provinces, query, lang);
    let legend = if map.others.is_empty() || hosts.is_empty() {
        Vec::new()
    } else {
        vec![("place", lang.host_of_chosen().to_owned()), ("elsewhere", lang.host_of_other().to_owned())]
    };
    Figure {
        id: "hosts",
        title: lang.hosts_title(hosts.len(), provinces.len(), &top, most),
        sentence: lang.hosts_sentence(&named, &without),
        caveat: format!("{} {}", lang.hosts_caveat(), lang.map_caveat()),
        table: table(corpus, &provinces, query, lang),
        legend,
        plot: Plot::Map(map),
    }
}

fn map(
    corpus: &Corpus,
    shapes: Option<&Shapes>,
    provinces: &[(String, Vec<Host>)],
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
            mark: Mark {
                id: place.id.clone(),
                value: host.themes.len() as f64,
                label: lang.hosts_mark(&place.name, &place.province, &themes),
                href: href(corpus, query, host.place),
            },
        }
    });
    let outline =
        |region: &super::shapes::Region| Outline { name: region.name.clone(), rings: region.points().collect() };
    let regions = shapes.map_or(Vec::new(), |shapes| shapes.regions.iter().map(outline).collect());
    let in_view = |place: PlaceIx| provinces.iter().flat_map(|(_, hosts)| hosts).any(|host| host.place == place);
    let others = hosts(corpus, &Query::default()).into_iter().filter(|host| !in_view(host.place));
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

/// Whether a place or its province is named by what the reader typed; everything is named by nothing.
pub fn is_named(corpus: &Corpus, place: PlaceIx, typed: &str) -> bool {
    let place = &corpus.places[place];
    let typed = fold(typed.trim());
    let names = [Some(place.name.as_str()), Some(place.province.as_str()), place.named_as.as_deref()];
    names.into_iter().flatten().any(|name| fold(name).contains(&typed))
}
