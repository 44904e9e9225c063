//! What the figures of reports, of hosts and of differences have to say: the rest of [`super::claims`].

use std::collections::BTreeMap;

use dialogue_explorer::corpus::{Kind, Record};
use dialogue_explorer::query::Facet;
use dialogue_explorer::text::findings::in_running_text;

use crate::all::sides;
use crate::claims::{Claim, Claims, Look};
use crate::loops::{has, ids, matching, reports};

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
        names.push(corpus.themes[*theme].title.clone());
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

/// A row of the contrast figure: its name, its number on each side, the difference, and its places of both ends.
type Difference = (String, Vec<usize>, usize, (usize, usize));

pub fn contrast(look: &Look) -> Claims {
    let (world, corpus, lang) = (look.world, &look.world.corpus, look.lang);
    let mut beside = match look.name {
        "contrast-themes" => sides(world, &[Facet::Theme]),
        "contrast-mixed" => sides(world, &[Facet::Role, Facet::Track, Facet::Code, Facet::Actor]),
        _ => Vec::new(),
    };
    if beside.is_empty() {
        let tracks = corpus.tracks.iter().filter(|track| !track.summary);
        beside = tracks.map(|track| (Facet::Track, track.id.clone())).collect();
        let chosen: Vec<_> = beside.iter().filter(|(_, id)| look.query.has(Facet::Track, id)).cloned().collect();
        beside = if chosen.len() > 1 { chosen } else { beside };
    }
    let of = |facet: Facet| beside.iter().any(|side| side.0 == facet);
    let mut base = look.query.clone();
    for facet in Facet::ALL {
        // Unknown choices are passed over.
        let known = ids(corpus, facet);
        let chosen = look.query.chosen(facet).iter().filter(|id| known.contains(id) && !of(facet));
        base = chosen.fold(base.without(facet), |base, id| base.and(facet, id));
    }
    let records: Vec<Vec<&Record>> =
        beside.iter().map(|(facet, id)| matching(world, &base.clone().and(*facet, id))).collect();
    let with: Vec<usize> = (0..beside.len()).filter(|&side| !records[side].is_empty()).collect();
    let percent = |part: usize, whole: usize| (part as f64 * 100.0 / whole as f64 + 0.5).floor() as usize;
    let side_name = |side: usize| (lang.side_name(corpus, beside[side].0, &beside[side].1), side);
    let quoted_side = |side: usize| match beside[side].0 {
        Facet::Track | Facet::Place => None,
        _ => Some(side_name(side).0.trim_matches(['‘', '’']).to_owned()),
    };
    let share = |part: usize, whole: usize| (part > 0).then(|| look.number(percent(part, whole).max(1)));
    let silent: Vec<String> =
        (0..beside.len()).filter(|side| records[*side].is_empty()).filter_map(quoted_side).collect();
    let few: Vec<usize> = with.iter().copied().filter(|&side| records[side].len() < 20).collect();
    let free = |facet: &Facet| base.chosen(*facet).is_empty() && !of(*facet);
    let themes = !of(Facet::Track) && !of(Facet::Place);
    let order = [Facet::Code, Facet::Theme, Facet::Actor];
    let by = order.into_iter().filter(|it| *it != Facet::Theme || themes).find(free).unwrap_or(Facet::Kind);
    let mut rows: Vec<Difference> = Vec::new();
    let shown = ids(corpus, by).into_iter().filter(|id| base.chosen(by).is_empty() || base.has(by, id));
    for id in shown {
        let count = |side: &Vec<&Record>| side.iter().filter(|it| has(corpus, it, by, &id)).count();
        let counts: Vec<usize> = records.iter().map(count).collect();
        if counts.iter().all(|count| *count == 0) {
            continue;
        }
        let exact = |side: usize| counts[side] as f64 / records[side].len() as f64;
        let high = with.iter().copied().reduce(|a, b| if exact(b) > exact(a) { b } else { a }).unwrap_or(0);
        let low = with.iter().copied().reduce(|a, b| if exact(b) < exact(a) { b } else { a }).unwrap_or(0);
        let gap = percent(counts[high], records[high].len()) - percent(counts[low], records[low].len());
        rows.push((lang.value(corpus, by, &id), counts, gap, (high, low)));
    }
    let exact = |row: &Difference, side: usize| row.1[side] as u64 * 1_000_000 / records[side].len().max(1) as u64;
    let spread = |row: &Difference| exact(row, row.3.0) - exact(row, row.3.1);
    rows.sort_by_key(|row| (usize::MAX - row.2, u64::MAX - spread(row), u64::MAX - exact(row, row.3.0)));
    if with.len() < 2 {
        rows.iter_mut().for_each(|row| row.2 = 0);
    }
    let most = rows.first().map_or(0, |row| row.2);
    let first: Vec<&Difference> = rows.iter().filter(|row| row.2 == most).collect();
    let asked: Vec<String> = base.chosen(Facet::Code).iter().map(|id| lang.value(corpus, Facet::Code, id)).collect();
    let words = base.has_words().then(|| base.text.trim().to_owned());
    let asked: Vec<String> = asked.into_iter().chain(words).collect();
    let title = if !asked.is_empty() && !with.is_empty() {
        let mut numbers = Vec::new();
        for (side, (facet, id)) in beside.iter().enumerate() {
            let open = base.clone().without_words().and(*facet, id);
            let open = if *facet == Facet::Code { open } else { open.without(Facet::Code) };
            numbers.extend(share(records[side].len(), matching(world, &open).len()));
        }
        let sides = (0..beside.len()).filter_map(quoted_side);
        Claim::of(asked.into_iter().chain(sides).collect(), numbers, false)
    } else {
        match (&first[..], most) {
            (_, 0) | ([_, _, _, _, ..], _) => Claim::default(),
            ([row], _) => {
                let sides = [row.3.0, row.3.1].into_iter().filter_map(quoted_side);
                Claim::of([row.0.clone()].into_iter().chain(sides).collect(), vec![look.number(most)], rows.len() > 1)
            }
            (several, _) => Claim::of(several.iter().map(|it| it.0.clone()).collect(), vec![look.number(most)], true),
        }
    };
    let mut sentence = Claim::default();
    for row in rows.iter().take(3).filter(|row| row.2 > 0) {
        sentence.names.push(row.0.clone());
        sentence.is_most = rows.len() > 1;
        for side in [row.3.0, row.3.1] {
            let whole = records[side].len();
            match whole {
                0..20 if row.1[side] > 0 => {
                    sentence.numbers.extend([row.1[side], whole].map(|it| look.number(it)));
                }
                _ => sentence.numbers.extend(share(row.1[side], whole)),
            }
            sentence.names.extend(quoted_side(side));
        }
    }
    for side in few {
        sentence.names.extend(quoted_side(side));
        sentence.numbers.push(look.number(records[side].len()));
    }
    sentence.names.extend(silent);
    Claims { title, sentence, also: Vec::new() }
}
