//! Host municipalities: which themes each hosted, by province, and by what the reader types.

use crate::corpus::{Corpus, PlaceIx, ThemeIx};
use crate::query::words::fold;
use crate::sort::sort_by;

/// A municipality with the themes that it hosted, out of those in view.
#[derive(Clone, Debug)]
pub struct Host {
    /// The municipality.
    pub place: PlaceIx,
    /// The themes, in the order of the corpus; never empty.
    pub themes: Vec<ThemeIx>,
}

/// The municipalities that hosted one of `themes`, in the order of the corpus.
pub fn hosts_of(corpus: &Corpus, themes: &[ThemeIx]) -> Vec<Host> {
    let host = |place| Host {
        place,
        themes: themes.iter().copied().filter(|&theme| corpus.themes[theme].hosts.contains(&place)).collect(),
    };
    (0..corpus.places.len()).map(host).filter(|host| !host.themes.is_empty()).collect()
}

/// Provinces with their hosts: the province with the most hosts first, equals by name; hosts by name.
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
        sort_by(hosts, &|a, b| corpus.places[a.place].name.cmp(&corpus.places[b.place].name));
    }
    sort_by(&mut provinces, &|a, b| b.1.len().cmp(&a.1.len()).then_with(|| a.0.cmp(&b.0)));
    provinces
}

/// Names that people use, folded, with those of the list, and of a province.
const OTHER_NAMES: [(&str, &str); 21] = [
    ("bergennoordholland", "bergennh"),
    ("bergenlimburg", "bergenl"),
    ("denbosch", "shertogenbosch"),
    ("sgravenhage", "denhaag"),
    ("thehague", "denhaag"),
    ("alphenadrijn", "alphenaandenrijn"),
    ("capelleadijssel", "capelleaandenijssel"),
    ("krimpenadijssel", "krimpenaandenijssel"),
    ("horstadmaas", "horstaandemaas"),
    ("stanthonis", "sintanthonis"),
    ("stmichielsgestel", "sintmichielsgestel"),
    ("nuenengerwenennederwetten", "nuenen"),
    ("friesemeren", "defryskemarren"),
    ("defriesemeren", "defryskemarren"),
    ("noordoostfriesland", "noardeastfryslan"),
    ("zuidwestfriesland", "sudwestfryslan"),
    ("tietjerksteradeel", "tytsjerksteradiel"),
    ("friesland", "fryslan"),
    ("northholland", "noordholland"),
    ("southholland", "zuidholland"),
    ("northbrabant", "noordbrabant"),
];
/// What stands before such a name, folded.
const BEFORE: [&str; 4] = ["gemeente", "provincie", "municipalityof", "provinceof"];

/// The longest brackets that are of a name itself, as in 'Bergen (NH)', in letters.
const OF_NAMES: usize = 5;

/// What was typed as the name of a place, folded, without 'gemeente' before it or what maps and encyclopaedias put behind it,
/// and by the name that lists have.
pub fn place_name(typed: &str) -> String {
    let is_behind =
        |(name, rest): &(&str, &str)| !name.is_empty() && (rest.starts_with(',') || rest.chars().count() > OF_NAMES);
    let known = |folded: &str| OTHER_NAMES.iter().find(|(other, _)| *other == folded).map(|(_, name)| *name);
    let whole = fold(typed);
    if let Some(name) = known(&whole) {
        return name.to_owned();
    }
    let parted = typed.find(['(', ',']).map(|at| typed.split_at(at)).filter(is_behind);
    let folded = parted.map_or(whole, |(name, _)| fold(name));
    let bare = BEFORE.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    known(bare).unwrap_or(bare).to_owned()
}

/// Whether what the reader typed is part of the name of a place, of its province, or of its name in the source.
/// Case and accents do not matter; nothing typed matches every place.
pub fn is_named(corpus: &Corpus, place: PlaceIx, typed: &str) -> bool {
    let place = &corpus.places[place];
    let typed = [fold(typed), place_name(typed)];
    let names = [Some(place.name.as_str()), Some(place.province.as_str()), place.named_as.as_deref()];
    names.into_iter().flatten().map(fold).any(|name| typed.iter().any(|typed| name.contains(typed)))
}
