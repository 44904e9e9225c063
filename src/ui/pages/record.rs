//! One record, with what it belongs to and what belongs to it.

use leptos::prelude::*;

use super::{Heading, title};
use crate::browser::{clipboard, page};
use crate::corpus::{Kind, RecordIx};
use crate::query::{Facet, Query};
use crate::route::{Address, Route};
use crate::text::{Lang, names::Titled};
use crate::ui::cards::{Card, kicker, source, speaker, tags};
use crate::ui::state::{state, world};

/// How many records on the same topic stand on the page.
const RELATED: usize = 6;

/// The page of a record.
#[component]
pub fn Record(record: RecordIx, lang: Lang) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    title(&item.title, lang);
    // An old id still opens its record, and the address shows the new one from then on.
    let asked = state().address.with_untracked(|address| address.route.clone());
    if asked != Route::Record(item.id.clone()) {
        state().amend_route(Route::Record(item.id.clone()));
    }
    let language = corpus.language.clone();
    let whole = item.part_of.map(|whole| {
        view! { <section class="kind"><h2>{lang.belongs_to()}</h2><div class="cards"><Card record=whole lang /></div></section> }
    });
    let parts = |voices: bool| -> Vec<RecordIx> {
        let part = |&other: &RecordIx| {
            let other = &corpus.records[other];
            other.part_of == Some(record) && (other.kind == Kind::Voice) == voices
        };
        (0..corpus.records.len()).filter(part).collect()
    };
    let voices = group(lang.voices(), parts(true), lang);
    let others = group(lang.belongs_here(), parts(false), lang);
    let translation = (lang == Lang::En && !item.title_en.is_empty())
        .then(|| view! { <p class="translation" lang="en">{item.title_en.clone()}</p> });
    view! {
        <article class="record" data-card=item.id.clone()>
            {kicker(corpus, record, lang)} <Heading text=item.title.clone() language=language.clone() /> {translation}
            <div lang=language>
                <p class="body">{item.body.clone()}</p>
                {speaker(corpus, record, lang)}
            </div>
            {tags(corpus, record, lang)}
            {source(corpus, record, lang)}
            <Share record lang />
        </article>
        {whole}
        {voices}
        {others}
        {related(record, lang)}
    }
}

fn group(name: &'static str, records: Vec<RecordIx>, lang: Lang) -> Option<AnyView> {
    (!records.is_empty()).then(|| {
        let cards = records.into_iter().map(|record| view! { <Card record lang /> });
        view! { <section class="kind"><h2>{name}</h2><div class="cards">{cards.collect_view()}</div></section> }
            .into_any()
    })
}

/// Records of other themes with the same first topic: what the others say about it.
fn related(record: RecordIx, lang: Lang) -> Option<AnyView> {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    let &code = item.codes.first()?;
    let same = |&other: &RecordIx| {
        let other = &corpus.records[other];
        other.theme != item.theme
            && other.codes.first() == Some(&code)
            && other.kind != Kind::Voice
            && !corpus.is_summary(other.theme)
    };
    let records: Vec<RecordIx> = (0..corpus.records.len()).filter(same).take(RELATED).collect();
    let code = &corpus.codes[code];
    let query = Query::by(Facet::Code, code.id.as_str());
    let count = world.index.matches(&query).count();
    let href = Address::cards(query).href();
    (!records.is_empty()).then(|| {
        let cards = records.into_iter().map(|record| view! { <Card record lang /> });
        view! {
            <section class="kind">
                <h2>{lang.same_code()}": "{code.title_in(lang).to_owned()}</h2>
                <div class="cards">{cards.collect_view()}</div>
                <p><a href=href>{lang.see_all(&lang.cards(), count)}</a></p>
            </section>
        }
        .into_any()
    })
}

/// The permanent link and the citation, to copy.
#[component]
fn Share(record: RecordIx, lang: Lang) -> impl IntoView {
    let world = world();
    let corpus = &world.corpus;
    let item = &corpus.records[record];
    let address = format!("{}{}", page::base(), Address::of(Route::Record(item.id.clone())).href());
    let document =
        item.sources.first().and_then(|source| corpus.documents.iter().find(|doc| doc.id == source.document));
    let lines: Vec<String> = item.sources.iter().map(|source| lang.source_lines(source)).collect();
    let citation = document.map(|document| {
        let year = document.year.map(|year| year.to_string()).unwrap_or_default();
        lang.citation(&item.title, &document.title, &document.publisher, &year, &lines.join("; "), &address)
    });
    let said = RwSignal::new(String::new());
    let copy = move |text: String| {
        leptos::task::spawn_local(async move {
            let done = clipboard::copy(&text).await;
            // Where the browser does not copy, the text itself is shown, to be copied by hand.
            said.set(if done { lang.copied().to_owned() } else { text });
        });
    };
    let citing = citation.map(|citation| {
        view! { <button class="quiet" on:click=move |_| copy(citation.clone())>{lang.copy_citation()}</button> }
    });
    view! {
        <p class="row share">
            <button class="quiet" on:click=move |_| copy(address.clone())>{lang.copy_link()}</button>
            {citing}
        </p>
        <p role="status" class="said">{said}</p>
    }
}
