//! All journeys, in the order in which they are walked.

use std::time::{Duration, Instant};

use super::browser::{Browser, Outcome};
use super::device::Wish;
use super::engines::{self, Driver, Engine};
use super::log::SILENT;
use super::site::Site;
use super::states::is_mine_among;
use super::{
    addresses, attention, axe, bare, boxes, builder, closely, copying, deploys, embedding, errors, every_state,
    exploring, figures, finding, framed, hosts, large, late, letters, looks, offline, own, own_filed, own_files, pages,
    paper, parts, picture, places, portable, rows, selection, tabbing, tabs, taking, translated, traps,
};
use super::{dots, links, listeners, numbers, source, workshop};

/// How long a journey may last.
const LIMIT: Duration = Duration::from_secs(150);
/// How long the rules may take over all pages.
const RULES: Duration = Duration::from_secs(400);
/// How long a look at every state of every page may take.
const LOOK: Duration = Duration::from_secs(900);

/// The journeys on a device with a wish.
const WISHED: [&str; 5] = [
    "every state in the dark",
    "frames in the dark",
    "forced colours",
    "tabbing in forced colours",
    "pictures against being followed",
];

/// What drivers say when the process of the page itself, or the browser, is gone.
const CRASHED: [&str; 2] = ["session deleted because of page crash", "invalid session id"];
/// How many ends of a browser or its driver are forgiven in a walk. All are told.
const FORGIVEN: usize = 2;

/// What went wrong, journey by journey.
struct Report {
    /// The driver of the browser's session.
    driver: Driver,
    browser: Browser,
    wish: Wish,
    /// How often the browser or its driver has ended, or fallen silent.
    ends: usize,
    /// Only journeys whose name holds one of these, parted by commas, are walked.
    only: String,
    failures: Vec<String>,
    /// The names of all journeys so far, also of those that were passed over.
    names: Vec<String>,
}

impl Report {
    /// A report on an engine, on a device with a wish.
    async fn start(engine: Engine, wish: Wish) -> Result<Report, String> {
        let driver = Driver::start(engine, wish, true)?;
        let browser = Browser::new(engine, Site::start()?, driver.session().await?);
        let only = std::env::var("JOURNEY").unwrap_or_default();
        Ok(Report { driver, browser, wish, ends: 0, only, failures: Vec::new(), names: Vec::new() })
    }

    /// Puts a new browser in the place of one that is gone.
    async fn restart(&mut self) -> Outcome {
        let engine = self.browser.engine;
        self.driver = Driver::start(engine, self.wish, true)?;
        self.browser = Browser::new(engine, Site::start()?, self.driver.session().await?);
        self.browser.resize(1280, 900).await
    }

    /// Walks a journey on which the program alone decides, and the browser does what every browser does, in one of the engines.
    /// WebKit takes none of them, which has the most to do as it is, and Chromium, which is the quickest, two of three. `WHOLE` in
    /// the environment has all of them walk it.
    async fn walk_in_one(&mut self, name: &str, limit: Duration, journey: impl AsyncFn(&Browser) -> Outcome) {
        // Who names journeys wants to see them.
        let is_mine = is_mine_among(
            &[Engine::Chromium, Engine::Firefox, Engine::Chromium],
            self.browser.engine,
            self.names.len(),
        );
        if !self.only.is_empty() || is_mine {
            self.walk(name, limit, journey).await;
        } else {
            self.names.push(name.to_owned());
        }
    }

    async fn walk(&mut self, name: &str, limit: Duration, journey: impl AsyncFn(&Browser) -> Outcome) {
        self.names.push(name.to_owned());
        if !self.only.split(',').any(|part| name.contains(part)) {
            return;
        }
        let begin = Instant::now();
        let mut found = self.browser.journey(name, limit, &journey).await;
        // A browser whose process ends, or whose driver is silent from some question on, takes all later journeys with it, so
        // another takes its place, which walks the journey again. A page that causes such an end causes the next as well, and
        // more of them than are forgiven are failures as they stand.
        let is_end = |failure: &String| failure.contains(SILENT) || CRASHED.iter().any(|said| failure.contains(said));
        while found.iter().any(is_end) {
            self.ends += 1;
            println!("{:?} ended in {name}: {}\n{}", self.browser.engine, found.join("; "), self.driver.last_words());
            if let Err(error) = self.restart().await {
                found.push(error);
                break;
            }
            if self.ends > FORGIVEN {
                break;
            }
            found = self.browser.journey(name, limit, &journey).await;
        }
        println!("{:?}: {name}, {:.1} s, {} failures", self.browser.engine, begin.elapsed().as_secs_f32(), found.len());
        self.failures.extend(found.into_iter().map(|failure| format!("{name}: {failure}")));
    }
}

/// Walks all journeys in one engine and gives every failure with the name of its journey. `JOURNEY=axe` in the
/// environment walks only those with that in their name.
pub async fn all(engine: Engine) -> Result<Vec<String>, String> {
    let axe_source = engines::axe()?;
    let mut report = Report::start(engine, Wish::Nothing).await?;
    report.walk("size", LIMIT, async |browser| browser.resize(1280, 900).await).await;
    report.walk("start", LIMIT, figures::start).await;
    report.walk("slow program", LIMIT, errors::slow).await;
    report.walk_in_one("equal numbers", LIMIT, figures::equal_numbers).await;
    report.walk("keyboard", LIMIT, figures::keyboard).await;
    report.walk_in_one("dots regrouped", LIMIT, dots::grouped).await;
    report.walk("dots opened", LIMIT, dots::opened).await;
    report.walk("taking a figure along", LIMIT, taking::files).await;
    report.walk_in_one("the row under a figure", LIMIT, rows::one_at_a_time).await;
    report.walk_in_one("a table sorted", LIMIT, rows::sorted).await;
    report.walk("a link to a figure", LIMIT, rows::led_to).await;
    report.walk_in_one("what narrows a figure", LIMIT, rows::narrowed).await;
    report.walk_in_one("one question a figure", LIMIT, rows::one_question).await;
    report.walk("bars in motion", LIMIT, rows::moves).await;
    report.walk("answers at the mark", LIMIT, rows::at_the_mark).await;
    report.walk_in_one("taking cards along as a workbook", LIMIT, taking::workbook).await;
    report.walk("taking a picture along", LIMIT, picture::spoiled).await;
    report.walk("copying what is seen", LIMIT, copying::only_what_is_seen).await;
    report.walk("copying tables", LIMIT, copying::tables).await;
    report.walk("search", LIMIT, finding::search).await;
    report.walk_in_one("early search", LIMIT, finding::early).await;
    report.walk_in_one("search in other ways", LIMIT, finding::in_other_ways).await;
    report.walk_in_one("facet", LIMIT, finding::facet).await;
    report.walk_in_one("cards that stay", LIMIT, finding::cards_that_stay).await;
    report.walk("map and list", LIMIT, finding::map_and_list).await;
    report.walk_in_one("a province looked at", LIMIT, closely::a_province).await;
    report.walk_in_one("a theme looked at", LIMIT, closely::a_theme).await;
    report.walk_in_one("exploring: loneliness", LIMIT, exploring::loneliness).await;
    report.walk_in_one("exploring: greenery", LIMIT, exploring::greenery).await;
    report.walk("exploring: keys", LIMIT, exploring::keys).await;
    report.walk("exploring: coming back", LIMIT, exploring::coming_back).await;
    report.walk("places kept", LIMIT, places::kept).await;
    report.walk("places left alone", LIMIT, places::left_alone).await;
    report.walk("places among figures", LIMIT, places::among_figures).await;
    report.walk_in_one("a table left open", LIMIT, places::table_left_open).await;
    report.walk("what was opened", LIMIT, places::opened).await;
    report.walk("a step while typing", LIMIT, places::step_while_typing).await;
    report.walk("the source at hand", LIMIT, async |browser| source::beside(browser, &axe_source).await).await;
    report
        .walk("the source at hand, from the disk", LIMIT, async |browser| source::from_disk(browser, &axe_source).await)
        .await;
    report.walk_in_one("something not right", LIMIT, async |browser| source::wrong(browser, &axe_source).await).await;
    report.walk("read aloud", LIMIT, source::aloud).await;
    report.walk_in_one("one query", LIMIT, places::one_query).await;
    report.walk_in_one("no corpus", LIMIT, errors::no_corpus).await;
    report.walk_in_one("again", LIMIT, errors::again).await;
    report.walk_in_one("no prose", LIMIT, errors::no_prose).await;
    report.walk_in_one("other corpus", LIMIT, errors::other_corpus).await;
    report.walk_in_one("flawed corpus", LIMIT, errors::flawed_corpus).await;
    report.walk("no storage", LIMIT, errors::no_storage).await;
    report.walk("no program", LIMIT, errors::no_program).await;
    report.walk_in_one("a bare browser", LIMIT, bare::browser_lacks).await;
    report.walk("files of two builds", RULES, deploys::mixtures).await;
    report.walk("files cut off", RULES, deploys::cut_off).await;
    report.walk("service workers of two builds", LIMIT, deploys::service_workers).await;
    report.walk("translation apart", LIMIT, deploys::translation_apart).await;
    report.walk_in_one("nonsense in the address", LIMIT, errors::nonsense).await;
    report.walk("addresses as mail makes them", LIMIT, addresses::as_mail_makes_them).await;
    report.walk("own file", LIMIT, own::file).await;
    report.walk_in_one("own file, in two languages", LIMIT, own::languages).await;
    report.walk_in_one("own file, broken", LIMIT, own::broken).await;
    report.walk_in_one("own file, by address", LIMIT, own::address).await;
    report.walk("own file, again", LIMIT, own_files::again).await;
    report.walk_in_one("own file, needed", LIMIT, own_filed::needed).await;
    report.walk("own file, dropped", LIMIT, own_files::dropped).await;
    report.walk_in_one("own file, encodings", LIMIT, own_files::encodings).await;
    report.walk("own file, long words", RULES, letters::long_words).await;
    report.walk("own file, from the right", RULES, letters::from_the_right).await;
    report.walk_in_one("large file", LIMIT, large::open).await;
    report.walk_in_one("workshop: an evening", LIMIT, workshop::evening).await;
    report.walk_in_one("workshop: odd tables", LIMIT, workshop::odd_tables).await;
    report.walk_in_one("workshop: many rows", LIMIT, workshop::many_rows).await;
    report.walk_in_one("workshop: not there", LIMIT, workshop::not_there).await;
    report.walk("workshop: looks", RULES, async |browser| workshop::looks(browser, &axe_source).await).await;
    report.walk_in_one("language", LIMIT, pages::language).await;
    report.walk("translated by the browser", LIMIT, translated::translated).await;
    report.walk("focus", LIMIT, pages::focus).await;
    report.walk("focus when all comes late", LIMIT, late::keeps_its_place).await;
    report.walk("selection", LIMIT, selection::keep).await;
    report.walk_in_one("selection in a link", LIMIT, selection::link).await;
    report.walk_in_one("selection as files", LIMIT, selection::files).await;
    report.walk("selection without storage", LIMIT, selection::no_storage).await;
    report.walk("selection in two tabs", LIMIT, tabs::two).await;
    report.walk_in_one("selections side by side", LIMIT, tabs::side_by_side).await;
    report.walk_in_one("selection refused in between", LIMIT, tabs::refused).await;
    report.walk_in_one("selection in a long link", LIMIT, tabs::long_link).await;
    report.walk("every page", LIMIT, pages::all_pages).await;
    report.walk("labels fit", RULES, boxes::labels_fit).await;
    report.walk_in_one("program stopped", LIMIT, errors::stopped).await;
    report.walk_in_one("listeners left behind", LIMIT, listeners::none_are_left).await;
    report.walk("memory given back", LIMIT, listeners::memory_is_given_back).await;
    report.walk("traps are seen", LIMIT, traps::are_seen).await;
    report.walk("portable file", LIMIT, portable::from_disk).await;
    report.walk("portable file unpacked by nobody", LIMIT, portable::packed).await;
    report.walk("off line", LIMIT, offline::without_network).await;
    report.walk("off line, nothing given back", LIMIT, offline::nothing_given_back).await;
    report.walk_in_one("version on its way", LIMIT, offline::on_its_way).await;
    report.walk_in_one("version that cannot be kept", LIMIT, offline::not_to_be_kept).await;
    report.walk_in_one("save data", LIMIT, offline::asks_first).await;
    report.walk("frames", LIMIT, embedding::frames).await;
    report.walk("embedded in a strict page", RULES, embedding::strict_host).await;
    report.walk("embedded in odd pages", RULES, hosts::odd_hosts).await;
    report.walk("every part embedded", LIMIT, framed::every_part).await;
    report.walk_in_one("frames without the program", LIMIT, framed::without_program).await;
    report.walk_in_one("builder of frames", LIMIT, builder::builder).await;
    report.walk("axe of frames", RULES, async |browser| embedding::rules(browser, &axe_source).await).await;
    report.walk("links lead somewhere", RULES, links::lead_somewhere).await;
    report.walk("numbers recounted", RULES, numbers::recounted).await;
    report.walk("every state", LOOK, async |browser| every_state::look(browser, &axe_source).await).await;
    report.walk_in_one("parts of frames", LIMIT, parts::frames).await;
    report.walk("on paper", LIMIT, paper::whole_pages).await;
    report.walk_in_one("count speaks", LIMIT, parts::count_speaks).await;
    report.walk("tabbing", LOOK, tabbing::all_pages).await;
    report.walk("attention", RULES, attention::after_every_act).await;
    report.browser.close().await;
    if !report.failures.is_empty() {
        println!("{engine:?} said last:\n{}", report.driver.last_words());
    }
    drop(report.driver);
    let mut failures = report.failures;
    let known = report.names.iter().map(String::as_str).chain(WISHED);
    let known: Vec<&str> = known.collect();
    for part in report.only.split(',').filter(|part| !known.iter().any(|name| name.contains(part))) {
        failures.push(format!("JOURNEY: no journey has '{part}' in its name; there are: {}", known.join(", ")));
    }
    for wish in [Wish::DarkAndStill, Wish::Forced, Wish::NotFollowed] {
        if wish.is_known_to(engine) {
            failures.extend(wished(engine, wish, &axe_source).await?);
        }
    }
    Ok(failures)
}

/// The journeys on a device with a wish.
async fn wished(engine: Engine, wish: Wish, axe_source: &str) -> Result<Vec<String>, String> {
    let only = std::env::var("JOURNEY").unwrap_or_default();
    if !WISHED.iter().any(|name| only.split(',').any(|part| name.contains(part))) {
        return Ok(Vec::new());
    }
    let mut report = Report::start(engine, wish).await?;
    let holds = report.browser.journey("wish", LIMIT, async |browser| looks::wish_holds(browser, wish).await).await;
    report.failures.extend(holds);
    let [dark, frames_in_the_dark, forced, tabbing_in_forced, pictures] = WISHED;
    if wish == Wish::NotFollowed {
        report.walk(pictures, LIMIT, picture::resisting).await;
    } else if wish == Wish::DarkAndStill {
        report.walk(dark, LOOK, async |browser| axe::in_the_dark(browser, axe_source).await).await;
        report.walk(frames_in_the_dark, LOOK, async |browser| axe::frames_in_the_dark(browser, axe_source).await).await;
    } else {
        report.walk(forced, LOOK, looks::forced_colours).await;
        report.walk(tabbing_in_forced, LOOK, tabbing::in_forced_colours).await;
    }
    report.browser.close().await;
    Ok(report.failures)
}
