//! What the figures of who took part, of pains and seeds, and of hosts have to say: part of [`super::claims`].

use std::collections::BTreeMap;

use dialogue_explorer::corpus::Kind;
use dialogue_explorer::query::Facet;
use dialogue_explorer::text::findings::in_running_text;

use crate::claims::{Claim, Claims, Look};
use crate::loops::{matching, reports};

const OF_REPORTS: [Facet; 3] = [Facet::Track, Facet::Theme, Facet::Place];

/// A report in the participants figure: its name, its track, its people and its conversations, or its number.
struct Report {
    title: String,
    track: usize,
    value: f64,
    people: f64,
    talks: f64,
    is_asked: bool,
}

pub fn participants(look: &Look) -> Claims {
    let corpus = &look.world.corpus;
    let asked = reports(corpus, look.query, &OF_REPORTS);
    let per = look.name.starts_with("perconversation");
    let mut all = Vec::new();
    for theme in reports(corpus, look.query, &[Facet::Track]) {
        let item = &corpus.themes[theme];
        let of = |count: &Option<dialogue_explorer::corpus::Count>| count.as_ref().map(|it| f64::from(it.value));
        let (people, talks) = (of(&item.participants), of(&item.conversations));
        let value = match look.name.split('-').next().unwrap_or_default() {
            "conversations" => talks,
            "organisations" => of(&item.organisations),
            "perconversation" => people.zip(talks.filter(|talks| *talks > 0.0)).map(|(people, talks)| people / talks),
            _ => people,
        };
        if let Some(value) = value.filter(|value| *value > 0.0) {
            let (people, talks) = (people.unwrap_or(0.0), talks.unwrap_or(0.0));
            let is_asked = asked.contains(&theme);
            all.push(Report { title: item.title.clone(), track: item.track, value, people, talks, is_asked });
        }
    }
    if !all.iter().any(|report| report.is_asked) {
        return Claims::default();
    }
    all.sort_by(|a, b| a.track.cmp(&b.track).then(b.value.total_cmp(&a.value)));
    let sum = |of: &dyn Fn(&Report) -> bool| {
        let of = || all.iter().filter(|report| of(report));
        match per {
            true => of().map(|it| it.people).sum::<f64>() / of().map(|it| it.talks).sum::<f64>(),
            false => of().map(|it| it.value).sum(),
        }
    };
    let mut tracks: Vec<usize> = all.iter().map(|report| report.track).collect();
    tracks.dedup();
    let decimal = |value: f64| look.lang.decimal(value);
    let sentence = tracks.iter().map(|track| decimal(sum(&|report| report.track == *track))).collect();
    let mut also: Vec<String> = tracks.iter().map(|&it| in_running_text(&corpus.tracks[it].title)).collect();
    also[0] = corpus.tracks[tracks[0]].title.clone();
    let sentence = Claim::of(Vec::new(), sentence, false);
    let named = |reports: &[&Report]| match reports.len() {
        5.. => (Vec::new(), vec![look.number(reports.len())]),
        _ => (reports.iter().map(|it| it.title.clone()).collect::<Vec<_>>(), Vec::new()),
    };
    let is_part = all.iter().any(|report| !report.is_asked);
    for &track in tracks.iter().filter(|_| !is_part) {
        let here: Vec<&Report> = all.iter().filter(|report| report.track == track).collect();
        let most = here.iter().map(|report| report.value).fold(0.0, f64::max);
        let first: Vec<&Report> = here.iter().copied().filter(|report| report.value == most).collect();
        if first.len() < here.len() {
            let (names, numbers) = named(&by_order(look, first));
            also.push(in_running_text(&corpus.tracks[track].title));
            let numbers = numbers.into_iter().chain([decimal(most)]).collect();
            return Claims { title: Claim::of(names, numbers, true), sentence, also };
        }
    }
    let mut told = Vec::new();
    for &track in &tracks {
        let here = all.iter().filter(|report| report.track == track && report.is_asked).collect();
        told.extend(by_order(look, here));
    }
    let (names, mut numbers) = named(&told);
    let here = sum(&|report| report.is_asked);
    let whole = sum(&|report| told.iter().any(|it| it.track == report.track));
    numbers.push(decimal(here));
    numbers.extend((whole > here && !per).then(|| decimal(whole)));
    if is_part {
        also.push(look.lang.choose("Grijs is niet gekozen", "Grey is not chosen").to_owned());
    }
    Claims { title: Claim::of(names, numbers, false), sentence, also }
}

/// Reports of a track in the order of the figure.
fn by_order<'a>(look: &Look, mut reports: Vec<&'a Report>) -> Vec<&'a Report> {
    if look.name.ends_with("byname") {
        reports.sort_by_key(|report| dialogue_explorer::query::words::fold(&report.title));
    }
    reports
}

pub fn balance(look: &Look) -> Claims {
    let corpus = &look.world.corpus;
    let records = matching(look.world, &look.query.clone().without(Facet::Kind));
    let count = |theme: usize, kind: Kind| records.iter().filter(|it| it.theme == theme && it.kind == kind).count();
    let themes = reports(corpus, look.query, &OF_REPORTS).into_iter();
    let entries = themes.map(|theme| (theme, count(theme, Kind::Pain), count(theme, Kind::Seed)));
    let entries: Vec<(usize, usize, usize)> = entries.filter(|entry| entry.1 + entry.2 > 0).collect();
    let (pains, seeds) = (entries.iter().map(|it| it.1).sum::<usize>(), entries.iter().map(|it| it.2).sum::<usize>());
    let mut numbers = look.lang.choose([pains, seeds], [seeds, pains]).to_vec();
    let most = entries.iter().map(|it| it.1.saturating_sub(it.2)).max().unwrap_or(0);
    let darkest: Vec<_> = entries.iter().filter(|it| it.1.saturating_sub(it.2) == most).collect();
    let mut names = Vec::new();
    if let ([(theme, pains, of_seeds)], true, true, true) = (&darkest[..], most > 0, entries.len() > 1, seeds > 0) {
        names.push(look.lang.value(corpus, Facet::Theme, &corpus.themes[*theme].id));
        numbers.extend([*pains, *of_seeds]);
    }
    let told = |numbers: Vec<usize>| numbers.into_iter().filter(|it| *it > 0).map(|it| look.number(it)).collect();
    let more = |sign: i32| entries.iter().filter(|it| it.1.cmp(&it.2) as i32 == sign).count();
    let sentence = told(vec![more(1), more(-1), more(0)]);
    Claims {
        title: Claim::of(names, told(numbers), false),
        sentence: Claim::of(Vec::new(), sentence, false),
        also: Vec::new(),
    }
}

pub fn hosts(look: &Look) -> Claims {
    let (world, corpus) = (look.world, &look.world.corpus);
    let query = look.query.clone().without(Facet::Place);
    let asks =
        query.has_words() || Facet::ALL.into_iter().any(|it| !OF_REPORTS.contains(&it) && !query.chosen(it).is_empty());
    let answers = matching(world, &query);
    let mut themes = reports(corpus, &query, &OF_REPORTS);
    themes.retain(|&theme| !asks || answers.iter().any(|record| record.theme == theme));
    let hosted = |place: usize| themes.iter().filter(|&&theme| corpus.themes[theme].hosts.contains(&place)).count();
    let hosts: Vec<(usize, usize)> =
        (0..corpus.places.len()).map(|it| (it, hosted(it))).filter(|it| it.1 > 0).collect();
    let most = hosts.iter().map(|host| host.1).max().unwrap_or(0);
    let top: Vec<&str> =
        hosts.iter().filter(|host| host.1 == most).map(|host| corpus.places[host.0].name.as_str()).collect();
    let mut provinces: BTreeMap<&str, usize> = BTreeMap::new();
    hosts.iter().for_each(|host| *provinces.entry(corpus.places[host.0].province.as_str()).or_default() += 1);
    let mut provinces: Vec<(&str, usize)> = provinces.into_iter().collect();
    provinces.sort_by_key(|it| usize::MAX - it.1);
    let mut also = Vec::new();
    let (mut numbers, mut is_most) = (vec![hosts.len(), provinces.len()], false);
    match (&top[..], hosts.len()) {
        (_, 0) => return Claims::default(),
        ([one], 1) => {
            numbers = vec![most];
            also.push((*one).to_owned());
        }
        ([one], _) => {
            numbers.push(most);
            is_most = true;
            also.push(look.lang.choose(format!("; {one} zelfs "), format!("; {one} even ")));
        }
        _ => {}
    }
    // One province is told as a word.
    if hosts.len() > 1 && provinces.len() == 1 {
        numbers.remove(1);
    }
    let title = Claim::of(Vec::new(), numbers.iter().map(|it| look.number(*it)).collect(), is_most);
    let least = provinces.get(2).map_or(0, |it| it.1);
    let named: Vec<&(&str, usize)> = provinces.iter().filter(|it| it.1 >= least).collect();
    also.extend(named.iter().map(|(name, count)| format!("{name} ({count})")));
    let told = named.iter().map(|it| look.number(it.1)).collect();
    let regions = world.shapes.iter().flat_map(|shapes| &shapes.regions).map(|it| it.name.clone());
    let silent: Vec<String> = regions.filter(|it| provinces.iter().all(|(name, _)| name != it)).collect();
    also.extend(silent.iter().filter(|_| silent.len() <= 3).cloned());
    let sentence = Claim::of(Vec::new(), told, named.len() < provinces.len());
    Claims { title, sentence, also }
}
