//! Dialogue by dialogue: from which of its numbered dialogues a theme's voices come, and who spoke.

use super::cross_tab::CrossTab;
use super::figure::{Figure, Plot};
use super::parts::{Part, occurring, parts};
use crate::corpus::{Corpus, Kind};
use crate::query::{Facet, Index, Query, RecordSet};
use crate::route::Order;
use crate::text::Lang;

/// The dialogues figure. Within one theme rows are groups of speakers; over several, rows are themes. Only voices are
/// counted, and only those of which the report gives the number of the dialogue.
pub fn figure(corpus: &Corpus, index: &Index, query: &Query, lang: Lang, order: Order) -> Figure {
    let voices = query.clone().only(Facet::Kind, Kind::Voice.id());
    // Who chose other kinds only, chose no voices.
    let none = !query.chosen(Facet::Kind).is_empty() && !query.has(Facet::Kind, Kind::Voice.id());
    let spoken = if none { RecordSet::with_capacity(corpus.records.len()) } else { index.matches(&voices) };
    let themes = parts(corpus, index, &voices, lang, Facet::Theme);
    let held = |id: &str| corpus.theme(id).and_then(|theme| corpus.themes[theme].conversations.as_ref());
    let held = |id: &str| held(id).map(|count| count.value as usize);
    let mut dialogues = parts(corpus, index, &voices, lang, Facet::Dialogue);
    let is_part = |facet: Facet, count: usize| count < index.values(facet).len();
    let chose_dialogues = is_part(Facet::Dialogue, dialogues.len());
    let in_view = occurring(themes.clone(), &spoken);
    let most_held = in_view.iter().filter_map(|theme| held(&theme.id)).max().unwrap_or(0);
    let last = occurring(dialogues.clone(), &spoken).iter().map(number).max().unwrap_or(0);
    dialogues.retain(|dialogue| number(dialogue) <= last.max(most_held));
    let numbered = dialogues
        .iter()
        .fold(voices.without(Facet::Dialogue), |query, dialogue| query.and(Facet::Dialogue, &dialogue.id));
    let mut records = index.matches(&numbered);
    // Where no voice has the number of a dialogue there is no dialogue to ask for.
    if numbered.chosen(Facet::Dialogue).is_empty() {
        records.clear();
    }
    records.intersect_with(&spoken);
    let one = if let [one] = &themes[..] { corpus.theme(&one.id) } else { None };
    let chose_themes = is_part(Facet::Theme, themes.len());
    let (rows, heading) = match one {
        Some(_) => (parts(corpus, index, &numbered, lang, Facet::Role), Facet::Role),
        None => (themes, Facet::Theme),
    };
    let mut cross = CrossTab::new(lang, (&numbered, &records), Lang::voices_counted, rows, dialogues);
    for line in &mut cross.lines {
        // A theme that held four dialogues has no fifth that could be silent.
        let own = if one.is_none() { held(&line.row.id) } else { None };
        for (part, count) in cross.parts.iter().zip(&mut line.parts) {
            if *count == Some(0) && own.is_some_and(|own| number(part) > own) {
                *count = None;
            }
        }
    }
    let counted: usize = cross.lines.iter().map(|line| line.count).sum();
    let only = one.map(|theme| corpus.themes[theme].title.as_str());
    // Of one dialogue, or of those that the reader chose, none has the most; nor has a theme.
    cross.is_choice = chose_themes;
    let (told, top, most) = if let Some(only) = only {
        let sums = cross.part_sums();
        let most = sums.iter().map(|(_, sum)| *sum).max().unwrap_or(0);
        let top: Vec<&str> = sums.iter().filter(|(_, sum)| *sum == most).map(|(id, _)| *id).collect();
        let is_told = sums.len() == 1 || chose_dialogues && !sums.is_empty();
        (is_told.then(|| lang.dialogues_told(only, &sums)), top, most)
    } else {
        let (top, most) = cross.top();
        (cross.told().map(|(told, _)| told), top, most)
    };
    let title = told.unwrap_or_else(|| lang.dialogues_title(only, &top, most, counted));
    let sentence = lang.dialogues_sentence(counted, &cross.next(0), spoken.count_ones(..) - counted);
    match order {
        Order::Likeness => cross.by_likeness(),
        order => cross.arrange(order),
    }
    Figure {
        id: "dialogues",
        title,
        sentence,
        caveat: lang.dialogues_caveat().to_owned(),
        table: cross.table(lang.facet(heading)),
        legend: Vec::new(),
        plot: Plot::Matrix(cross.matrix(usize::MAX, lang.facet(Facet::Dialogue), false)),
    }
}

fn number(dialogue: &Part) -> usize {
    dialogue.id.parse().unwrap_or(0)
}
