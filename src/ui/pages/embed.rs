//! The builder of snippets: what is shown, how, the same as it will stand on someone's page, and the code for it.
//!
//! The policy of the app allows no frame, so the preview is no frame either: it is the same view in a box of the chosen
//! width, and figures lay themselves out for the width that they measure.

use leptos::prelude::*;

use crate::browser::navigation;
use crate::export::snippet::{HEIGHT, Snippet, height, html};
use crate::query::Query;
use crate::route::{Address, Route, frame::Colours, frame::Frame, frame::record_id};
use crate::text::Lang;
use crate::ui::dom::*;
use crate::ui::facets::chips;
use crate::ui::figure::switch;
use crate::ui::frame::{FIGURES, bare};
use crate::ui::heading::heading;
use crate::ui::loaded_corpus::{device_file, loaded};
use crate::ui::share::copy;
use crate::ui::state::{State, explorer_url, frame_here, state};

/// The parts that are no figures.
const OTHERS: [&str; 3] = ["cards", "list", "record"];
const COLOURS: [Colours; 3] = [Colours::Auto, Colours::Light, Colours::Dark];
/// How wide the preview can be, in pixels or of the page.
const WIDTHS: [&str; 3] = ["320", "640", "100%"];

/// Everything that can be chosen but the filters, which are in the address. Choices go by their place.
#[derive(Clone, Copy)]
struct Choices {
    state: State,
    part: RwSignal<String>,
    card: RwSignal<String>,
    fixed: RwSignal<usize>,
    still: RwSignal<usize>,
    pixels: RwSignal<String>,
    language: RwSignal<usize>,
    colours: RwSignal<usize>,
    width: RwSignal<usize>,
}

impl Choices {
    fn frame(self) -> Frame {
        Frame {
            part: Some(self.part.get()),
            fixed: self.fixed.get() == 1,
            colours: COLOURS.get(self.colours.get()).copied().unwrap_or_default(),
            rest: frame_here().rest,
            ..Frame::default()
        }
    }

    fn lang(self) -> Lang {
        Lang::ALL.get(self.language.get()).copied().unwrap_or_default()
    }

    fn route(self) -> Route {
        let loaded = loaded();
        let mut address = Address::of(Route::Record(record_id(&self.card.get())));
        address.settle(&loaded.corpus, &loaded.index);
        address.route
    }

    fn snippet(self) -> String {
        let (frame, lang) = (self.frame(), self.lang());
        let route = frame.home(self.route());
        let mut address = self.state.at_route(route, Some(lang));
        // One card is what it is; nothing narrows it.
        if let Route::Record(_) = address.route {
            address.query = Query::default();
        }
        let named = lang.narrowed(&loaded().corpus, &address.query);
        let title = lang.frame_title(lang.part(&self.part.get()), &named);
        let still = self.still.get() == 1;
        let script = if still { String::new() } else { navigation::sibling("embed.js") };
        html(&Snippet {
            address: &(navigation::page() + &frame.search() + &address.href()),
            title: &lang.window_title(&title, lang.brand()),
            height: if still { height(&self.pixels.get()) } else { HEIGHT },
            script: &script,
            explorer: &explorer_url(&address),
            link: &lang.frame_link(&title),
        })
    }
}

/// The page. A file that is only on the reader's device cannot be shown in a frame; then it says how it can.
pub fn embed(lang: Lang) -> AnyView {
    if let Some(file) = device_file() {
        let how = link(Address::of(Route::Data).href(), lang.open_own());
        let told = el("p").class("notice").child(words(&lang.embed_device(&file))).child(how).view();
        return all([heading(lang.nav_embed(), None), told]);
    }
    let state = state();
    let loaded = loaded();
    let query = state.address.with_untracked(|address| address.query.clone());
    let first = loaded
        .index
        .answer(&loaded.corpus, &query)
        .order
        .first()
        .map(|&record| loaded.corpus.records[record].id.clone());
    let choices = Choices {
        state,
        part: RwSignal::new(FIGURES[0].to_owned()),
        card: RwSignal::new(first.unwrap_or_default()),
        fixed: RwSignal::new(0),
        still: RwSignal::new(0),
        pixels: RwSignal::new(HEIGHT.to_string()),
        language: RwSignal::new(usize::from(lang == Lang::En)),
        colours: RwSignal::new(0),
        width: RwSignal::new(0),
    };
    all([
        heading(lang.nav_embed(), None),
        p("lead", lang.embed_lead()),
        form(choices, lang),
        h2().text(lang.embed_preview()).view(),
        pick(lang.embed_width(), &WIDTHS, choices.width),
        p("what", lang.embed_true()),
        preview(choices),
        code(choices, lang),
    ])
}

fn form(choices: Choices, lang: Lang) -> AnyView {
    let Choices { part, card, pixels, .. } = choices;
    let options = FIGURES.into_iter().chain(OTHERS);
    let options = options.map(|id| el("option").attr("value", id).text(lang.part(id)).view());
    let select = select().children(options).on_change(move |event| part.set(value_of(&event)));
    let one = live(move || if part.get() == "record" { field(lang.embed_card(), typed(card)) } else { nothing() });
    let tall =
        live(move || if choices.still.get() == 1 { field(lang.embed_pixels(), typed(pixels)) } else { nothing() });
    let filters = live(move || {
        let ideas = choices.state.at_route(Route::Ideas, None);
        let none = if ideas.query.is_open() { p("", lang.embed_no_filters()) } else { nothing() };
        all([none, el("p").child(link(ideas.href(), lang.embed_change())).view()])
    });
    let languages = [Lang::En.other_language(), Lang::Nl.other_language()];
    let left = [
        field(lang.embed_what(), select.view()),
        one,
        h2().text(lang.filters()).view(),
        chips(lang),
        filters,
        pick(lang.embed_freedom(), &[lang.embed_free(), lang.embed_fixed()], choices.fixed),
    ];
    let right = [
        pick(lang.embed_height(), &[lang.embed_automatic(), lang.embed_still()], choices.still),
        tall,
        pick(lang.language(), &languages, choices.language),
        pick(lang.embed_colours(), &[lang.embed_auto(), lang.embed_light(), lang.embed_dark()], choices.colours),
    ];
    div().class("builder").child(div().children(left)).child(div().children(right)).view()
}

/// A control under its name.
fn field(name: &str, control: AnyView) -> AnyView {
    label().class("field").child(span().text(name)).child(control).view()
}

fn typed(text: RwSignal<String>) -> AnyView {
    input()
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live_prop("value", move || text.get().into())
        .on("input", move |event| text.set(value_of(&event)))
        .view()
}

/// One choice out of a few, under its name.
fn pick(name: &'static str, options: &[&'static str], choice: RwSignal<usize>) -> AnyView {
    let switch = switch(name, options, move || choice.get(), move |place| choice.set(place));
    div().class("field").child(span().attr("aria-hidden", "true").text(name)).child(switch).view()
}

/// The part as it will stand on someone's page, in the language and the colours that it will have there.
fn preview(choices: Choices) -> AnyView {
    let part = live(move || {
        let lang = choices.lang();
        provide_context(State { lang: RwSignal::new(lang), ..choices.state });
        bare(&choices.frame(), choices.route(), lang)
    });
    div()
        .class("preview")
        .live_attr("data-width", move || WIDTHS.get(choices.width.get()).map(|&width| width.to_owned()))
        .live_attr("lang", move || Some(choices.lang().tag().to_owned()))
        .child(part)
        .view()
}

fn code(choices: Choices, lang: Lang) -> AnyView {
    let said = RwSignal::new(String::new());
    let area = textarea().attr("readonly", "").attr("rows", "9").live_prop("value", move || choices.snippet().into());
    let press = move |_| copy(untrack(|| choices.snippet()), lang.embed_by_hand().to_owned(), "", said, lang);
    let row = el("p")
        .class("row")
        .child(button("press", lang.embed_copy(), press))
        .child(span().class("said").attr("role", "status").live_text(move || said.get()));
    all([
        h2().text(lang.embed_code()).view(),
        label().class("field").child(span().class("unseen").text(lang.embed_code())).child(area).view(),
        row.view(),
        p("what", lang.host_needs(&navigation::origin())),
        p("what", lang.embed_own_script()),
    ])
}
