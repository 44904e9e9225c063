//! The host municipalities: which themes each hosted, on a map and by province.

use super::{Shapes, projection::Projection, spread::spread};
use crate::chart::backend::Canvas;
use crate::chart::scene::{Anchor, Mark, Scene, Shape, text_width};
use crate::chart::{Cell, Figure, Plot, Table, themes_in};
use crate::corpus::{Corpus, PlaceIx, ThemeIx};
use crate::query::{Facet, Query, words::fold};
use crate::route::{Address, Route};
use crate::small::{arrange, digits};
use crate::text::{Lang, names::Titled};

/// A municipality with the themes in view that it hosted.
#[derive(Clone, Debug)]
pub struct Host {
    /// The municipality.
    pub place: PlaceIx,
    /// The themes, in the order of the corpus; never empty.
    pub themes: Vec<ThemeIx>,
}

/// What the map plots.
#[derive(Clone, Debug, Default)]
pub struct HostMap {
    regions: Vec<Vec<Vec<(f64, f64)>>>,
    dots: Vec<Dot>,
}

#[derive(Clone, Debug)]
struct Dot {
    at: (f64, f64),
    name: String,
    chosen: bool,
    mark: Mark,
}

const RADIUS: f32 = 8.0;
/// Targets may not be smaller than 24 pixels, so dots stay that far apart.
const GAP: f32 = 25.0;
const NAME: f32 = 12.0;

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
        arrange(hosts, |a, b| corpus.places[a.place].name.cmp(&corpus.places[b.place].name));
    }
    arrange(&mut provinces, |a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
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
    Figure {
        id: "hosts",
        title: lang.hosts_title(hosts.len(), provinces.len(), &top, most),
        sentence: lang.hosts_sentence(&named, &without),
        caveat: format!("{} {}", lang.hosts_caveat(), lang.map_caveat()),
        table: table(corpus, &provinces, query, lang),
        legend: Vec::new(),
        plot: Plot::Map(map(corpus, shapes, &provinces, query, lang)),
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
        let themes: Vec<&str> = host.themes.iter().map(|&theme| corpus.themes[theme].title_in(lang)).collect();
        Dot {
            at: (place.lon, place.lat),
            name: place.name.clone(),
            chosen: query.has(Facet::Place, &place.id),
            mark: Mark {
                id: place.id.clone(),
                value: host.themes.len() as f64,
                label: lang.hosts_mark(&place.name, &place.province, &themes),
                href: href(corpus, query, host.place),
            },
        }
    });
    let regions =
        shapes.map_or(Vec::new(), |shapes| shapes.regions.iter().map(|region| region.points().collect()).collect());
    HostMap { regions, dots: dots.collect() }
}

fn table(corpus: &Corpus, provinces: &[(String, Vec<Host>)], query: &Query, lang: Lang) -> Table {
    let mut rows = Vec::new();
    for (province, hosts) in provinces {
        for host in hosts {
            let themes: Vec<&str> = host.themes.iter().map(|&theme| corpus.themes[theme].title_in(lang)).collect();
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

impl HostMap {
    /// Draws the map for a width in pixels; it is never higher than it is wide and a half.
    pub fn scene(&self, width: f32) -> Scene {
        let outlines = self.regions.iter().flatten().flatten().copied();
        let places = self.dots.iter().map(|dot| dot.at);
        let (projection, height) = Projection::fit(outlines.chain(places), width, 14.0, (width * 1.5).min(760.0));
        let canvas = Canvas::new(width, height);
        canvas.pen("land", None);
        for ring in self.regions.iter().flatten() {
            let points = ring.iter().map(|&point| projection.pixel(point)).collect();
            canvas.draw(Shape::Path { points, closed: true });
        }
        let mut points: Vec<(f32, f32)> = self.dots.iter().map(|dot| projection.pixel(dot.at)).collect();
        spread(&mut points, GAP, (width, height));
        let names = self.names(&points, width);
        for ((dot, &(x, y)), name) in self.dots.iter().zip(&points).zip(names) {
            let mark = Some(canvas.mark(dot.mark.clone()));
            canvas.pen("hit", mark);
            canvas.draw(Shape::Circle { x, y, radius: GAP / 2.0 });
            canvas.pen(if dot.chosen { "place chosen" } else { "place" }, mark);
            canvas.draw(Shape::Circle { x, y, radius: RADIUS });
            if dot.mark.value > 1.0 {
                canvas.pen("inside", None);
                canvas.text(x, y + 4.0, NAME, Anchor::Middle, digits(dot.mark.value));
            }
            if let Some((x, y, anchor)) = name {
                canvas.pen("name", mark);
                canvas.text(x, y, NAME, anchor, dot.name.as_str());
            }
        }
        canvas.finish()
    }

    /// A place for each name that covers neither a dot nor another name; none where there is no room.
    fn names(&self, points: &[(f32, f32)], width: f32) -> Vec<Option<(f32, f32, Anchor)>> {
        let mut taken: Vec<(f32, f32, f32, f32)> =
            points.iter().map(|&(x, y)| (x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)).collect();
        let place = |(dot, &(x, y)): (&Dot, &(f32, f32))| {
            let long = text_width(&dot.name, NAME);
            let beside = RADIUS + 4.0;
            let tries = [
                (x + beside, y + 4.0, Anchor::Start, x + beside),
                (x - beside, y + 4.0, Anchor::End, x - beside - long),
                (x, y - RADIUS - 4.0, Anchor::Middle, x - long / 2.0),
                (x, y + RADIUS + 12.0, Anchor::Middle, x - long / 2.0),
            ];
            tries.into_iter().find_map(|(at, base, anchor, left)| {
                let area = (left, base - NAME, left + long, base + 3.0);
                let free = area.0 >= 0.0
                    && area.2 <= width
                    && taken
                        .iter()
                        .all(|other| area.2 < other.0 || other.2 < area.0 || area.3 < other.1 || other.3 < area.1);
                free.then(|| {
                    taken.push(area);
                    (at, base, anchor)
                })
            })
        };
        self.dots.iter().zip(points).map(place).collect()
    }
}

/// Whether a place or its province is named by what the reader typed; everything is named by nothing.
pub fn is_named(corpus: &Corpus, place: PlaceIx, typed: &str) -> bool {
    let place = &corpus.places[place];
    let typed = fold(typed.trim());
    let names = [Some(place.name.as_str()), Some(place.province.as_str()), place.named_as.as_deref()];
    names.into_iter().flatten().any(|name| fold(name).contains(&typed))
}
