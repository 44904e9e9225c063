//! Every part of the explorer on the page of someone else: from the row under it, by the builder, into a strict host.

use std::fmt::Write as _;

use dialogue_explorer::export::snippet::STILL;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::hosts::{has_its_height, serve};
use super::pages::TOO_WIDE;
use super::states::is_mine;

/// Pages with what is chosen there, and the parts to which their rows and their footer lead. Every part stands here once.
const PAGES: [(&str, &[&str]); 5] = [
    (
        "#/frequentie?thema=gezondheid&stapel=soort&keuze=gezondheid&taal=nl",
        &["frequency", "codes", "actors", "balance", "dialogues"],
    ),
    (
        "#/?thema=gezondheid&groep=soort&maat=gesprekken&keuze=Utrecht&taal=nl",
        &["dots", "contrast", "hosts", "participants", "all"],
    ),
    ("#/vergelijk?soort=idea&naast=rol:student,spoor:science&taal=nl", &["compare"]),
    ("#/ideeen?thema=gezondheid&soort=idea&taal=nl", &["cards"]),
    ("#/kaartje/gezondheid-idee-1?taal=nl", &["record"]),
];
/// The widths of the column in which the frames stand, in pixels. The first is looked at by every engine, each other by one.
const WIDTHS: [u32; 3] = [280, 600, 1100];
/// What leads from a page to the builder.
const WAYS: &str = "[...document.querySelectorAll('main [data-action=embed], footer a[href^=\"#/insluiten\"]')]\
    .map(way => way.getAttribute('href'))";
const CODE: &str = "document.querySelector('textarea').value";
/// The column is as wide as its class says.
const STYLE: &str = "iframe { width: 100%; border: 0 } .w280 { width: 280px } .w600 { width: 600px } \
    .w1100 { width: 1100px }";

/// A part with what was chosen where it stood, and the code that the builder gives for it.
struct Taken {
    part: &'static str,
    chosen: Vec<&'static str>,
    code: String,
}

/// What is chosen in an address: everything behind `?` but the language.
fn chosen(hash: &'static str) -> Vec<&'static str> {
    let pairs = hash.split_once('?').map_or("", |(_, pairs)| pairs);
    pairs.split('&').filter(|pair| !pair.starts_with("taal=")).collect()
}

/// Follows the way from the row under a part, and takes the code.
async fn take(
    browser: &Browser,
    ways: &[String],
    part: &'static str,
    chosen: &[&'static str],
) -> Result<Taken, String> {
    let names = |way: &&String| way.split(['?', '&']).any(|pair| pair.strip_prefix("figuur=") == Some(part));
    let way = ways.iter().find(names).ok_or_else(|| format!("no way to embed {part} among {ways:?}"))?;
    // From one part to another the page stays, so that its code is what is waited for.
    browser.eval::<Value>(&format!("location.hash = {}", Value::from(way.as_str())), &[]).await?;
    browser.until(&format!("the code of {part}"), &format!("{CODE}.includes('?embed={part}#')")).await?;
    let code: String = browser.read(CODE).await?;
    for pair in chosen {
        let kept = code.contains(&pair.replace(':', "%3A")) || code.contains(pair);
        browser.check(kept, || format!("{part}: {pair} is lost in {code}"));
    }
    Ok(Taken { part, chosen: chosen.to_vec(), code })
}

/// The page of a host that has all the codes, as whoever follows the builder's advice: with the script as a file of its own.
fn page(app: &str, taken: &[Taken]) -> String {
    let mut frames = String::new();
    for Taken { part, code, .. } in taken {
        let code = code.replace(&format!("{app}/embed.js"), "/embed.js");
        let _ = write!(frames, "<div id=\"{part}\">{code}</div>");
    }
    format!("<main class=\"w{}\"><h1>Een pagina van een gemeente</h1>{frames}</main>", WIDTHS[0])
}

/// From the row under every figure, and from the whole, compare, cards and a record, the builder gives code that shows the
/// same on a strict page, with what was chosen, as high as it is and no wider than its column.
pub async fn every_part(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open("/#/over?taal=nl").await?;
    let mut taken = Vec::new();
    for (hash, parts) in PAGES {
        browser.go(hash).await?;
        let ways: Vec<String> = browser.read(WAYS).await?;
        for part in parts {
            taken.push(take(browser, &ways, part, &chosen(hash)).await?);
        }
    }
    let app = browser.site.origin.clone();
    let host = serve(page(&app, &taken), STYLE, &app)?;
    browser.load_elsewhere(&format!("{host}/"), &["/?embed="]).await?;
    browser.until("the frames", &format!("document.querySelectorAll('iframe').length === {}", taken.len())).await?;
    let asked = WIDTHS.into_iter().enumerate().filter(|(at, _)| *at == 0 || is_mine(browser.engine, *at));
    for (_, width) in asked {
        browser.eval::<Value>(&format!("document.querySelector('main').className = 'w{width}'"), &[]).await?;
        for (index, taken) in (0..).zip(&taken) {
            stands(browser, index, taken, width).await?;
        }
    }
    browser.open("/").await
}

/// Whether a frame shows its part as it should at a width.
async fn stands(browser: &Browser, index: u16, Taken { part, chosen, .. }: &Taken, width: u32) -> Outcome {
    let at = format!("{part} at {width} px");
    if *part == "all" {
        // It has a window of its own that keeps its height.
        browser.eval::<Value>("document.querySelector('#all iframe').scrollIntoView()", &[]).await?;
        let height: u32 = browser.read("document.querySelector('#all iframe').clientHeight").await?;
        browser.check(height == STILL, || format!("{at} is {height} px high"));
        browser.enter(index).await?;
        browser.until(&format!("{at} drawn"), DRAWN).await?;
        let menu: usize = browser.read("document.querySelectorAll('header nav a').length").await?;
        browser.check(menu > 4, || format!("{at} has a menu of {menu}"));
    } else {
        has_its_height(browser, index, part).await?;
        browser.enter(index).await?;
    }
    let (inner, hash, out): (u32, String, String) =
        browser.read("[innerWidth, location.hash, document.querySelector('.leave a')?.href ?? location.hash]").await?;
    browser.check(inner == width, || format!("{at} is {inner} px wide"));
    for pair in chosen {
        // What says which record was read last is not of the record.
        let is_kept = [&hash, &out]
            .into_iter()
            .all(|address| address.contains(pair) || address.contains(&pair.replace(':', "%3A")));
        browser.check(is_kept, || format!("{at} lost {pair}: {hash}, and {out}"));
    }
    let shown = match *part {
        "all" => "main h1",
        "compare" => "[data-toggle=\"rol:student\"][aria-pressed=true]",
        "cards" => "article[data-card^=gezondheid]",
        "record" => "article[data-card=gezondheid-idee-1]",
        figure => &format!("figure[data-chart={figure}] .plot svg"),
    };
    if *part == "cards" {
        asked_and_answered(browser, &at).await?;
    }
    // What is kept in the page of someone else, the explorer never sees.
    let keeps = "[...document.querySelectorAll('.keep')].some((it) => it.checkVisibility())";
    let keeps: bool = browser.read(keeps).await?;
    browser.check(*part == "all" || !keeps, || format!("{at} offers to keep cards"));
    let found: bool = browser.read(&format!("!!document.querySelector('{shown}')")).await?;
    browser.check(found, || format!("{at}: no {shown}"));
    let too_wide: String = browser.read(TOO_WIDE).await?;
    browser.check(too_wide.is_empty(), || format!("{at}: {too_wide}"));
    browser.harvest().await;
    browser.come_out().await
}

/// A frame is as high as what it shows, so that an answer stands by what was pressed, and not at the frame's edge.
async fn asked_and_answered(browser: &Browser, at: &str) -> Outcome {
    const CARD: &str = "[...document.querySelectorAll('article[data-card]')][1]";
    browser.eval::<Value>(&format!("{CARD}.querySelector('.more summary').click()"), &[]).await?;
    let ask = format!("{CARD}.querySelector('[data-ask=wrong]')");
    browser.until(&format!("{at}: a way to say that something is wrong"), &format!("!!{ask}")).await?;
    browser.eval::<Value>(&format!("{ask}.click()"), &[]).await?;
    browser.until(&format!("{at}: the dialog"), "!!document.querySelector('[data-reader][open] h2')").await?;
    let far = format!("[document.querySelector('[data-reader]'), {ask}].map((it) => it.getBoundingClientRect().top)");
    let [dialog, pressed]: [f64; 2] = browser.read(&far).await?;
    browser
        .check((dialog - pressed).abs() < 450.0, || format!("{at}: pressed at {pressed} px, answered at {dialog} px"));
    let room: f64 =
        browser.read("innerHeight - document.querySelector('[data-reader]').getBoundingClientRect().bottom").await?;
    browser.check(room > -1.0, || format!("{at}: {} px of the answer lie below the frame", -room));
    browser.eval::<Value>("document.querySelector('[data-reader] [data-act=close]').click()", &[]).await.map(drop)
}

/// A frame in which the program does not run leads to a page that shows the part without it.
pub async fn without_program(browser: &Browser) -> Outcome {
    const WAY: &str = "document.querySelector('#before .kind a')";
    for (frame, path, shown) in [
        ("?embed=codes#/frequentie?taal=nl", "/figures/codes.html", "data-chart=\"codes\""),
        ("?embed=record#/kaartje/gezondheid-idee-1", "/kaartje/gezondheid-idee-1.html", "Stimuleer iedereen"),
    ] {
        browser.load_expecting(&format!("/case/no-program/{frame}"), &[".wasm"]).await?;
        browser
            .until("the way out", &format!("{WAY}?.getClientRects().length > 0 && {WAY}.href.includes('{path}')"))
            .await?;
        let href: String = browser.read(&format!("{WAY}.getAttribute('href')")).await?;
        // Such a page has no script, and stands in the folder of the app.
        let fetched = format!("fetch('/{href}').then((page) => page.text()).then(arguments[0])");
        let page: String = browser.eval_async(&fetched).await?;
        browser.check(page.contains(shown), || format!("{frame} leads to {page:.200}"));
    }
    browser.open("/").await
}
