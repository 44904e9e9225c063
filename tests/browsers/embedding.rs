//! Parts of the explorer in frames: alone, in the page of a strict host, and the builder of their snippets.

use std::net::TcpListener;
use std::path::Path;

use dialogue_explorer::export::snippet::{HEIGHT, Snippet, html};
use dialogue_explorer::tools::serve::{Answer, Folder, content_type, listen};
use serde_json::Value;

use super::axe::{self, Rules};
use super::browser::{Browser, DRAWN, Outcome};
use super::engines::Engine;
use super::pages::TOO_WIDE;
use super::site::{PROBE, with_probe};
use super::states::mine;

/// Every part with an address that shows it.
pub const PARTS: [&str; 9] = [
    "/?embed=participants#/?thema=gezondheid&taal=nl",
    "/?embed=hosts#/kaart?taal=nl",
    "/?embed=frequency#/frequentie?taal=en",
    "/?embed=balance&vast=ja#/frequentie?taal=nl",
    "/?embed=cards#/ideeen?thema=gezondheid&soort=idea&taal=nl",
    "/?embed=list&vast=ja&kleur=donker#/ideeen?thema=gezondheid&taal=nl",
    "/?embed=record#/kaartje/gezondheid-idee-1?taal=nl",
    "/?embed=contrast#/vergelijk?thema=gezondheid,wd-transitie&naast=rol:student,spoor:science&taal=nl",
    "/?embed=compare&vast=ja#/vergelijk?soort=idea&naast=rol:student,spoor:science&taal=nl",
];

/// A part that stands by itself: title, caveat, source, the way to the explorer, and nothing around it. Each is looked at by one
/// engine, as states are; colours, marks and what is not there by all.
pub async fn frames(browser: &Browser) -> Outcome {
    browser.resize(280, 640).await?;
    for path in mine(browser.engine, 1, PARTS) {
        browser.open(path).await?;
        let too_wide: String = browser.read(TOO_WIDE).await?;
        browser.check(too_wide.is_empty(), || format!("{path} at 280 px: {too_wide}"));
        let around: usize = browser.read("document.querySelectorAll('header, nav, footer, #before').length").await?;
        browser.check(around == 0, || format!("{path}: {around} pieces of the page around it"));
        for piece in ["h1", "h2", ".caveat", ".source", ".leave a[target]"] {
            let script = format!("document.querySelectorAll({}).length", Value::from(piece));
            // The way out gets its target before it is followed.
            browser.eval::<Value>("document.querySelector('.leave a').focus()", &[]).await?;
            let there: usize = browser.read(&script).await?;
            browser.check(there > 0, || format!("{path}: no {piece}"));
        }
        let headings: usize = browser.read("document.querySelectorAll('h1').length").await?;
        browser.check(headings == 1, || format!("{path}: {headings} h1"));
        let way_out: String = browser.read("document.querySelector('.leave a').href").await?;
        let hash = path.split_once('#').map_or("", |(_, hash)| hash);
        let hash = hash.replacen('/', "", 1);
        let kept = way_out.starts_with(&format!("{}/#/", browser.site.origin))
            && hash.split('&').all(|part| way_out.contains(part));
        browser.check(kept, || format!("{path}: the way out leads to {way_out}"));
        let buttons: usize = browser
            .read("[...document.querySelectorAll('.controls button, input[type=search]')].filter(it => it.getClientRects().length > 0).length")
            .await?;
        browser.check(!path.contains("vast=ja") || buttons == 0, || {
            format!("{path}: {buttons} ways to change what is fixed")
        });
    }
    browser.open(PARTS[5]).await?;
    let paper: String = browser.read("getComputedStyle(document.body).backgroundColor").await?;
    browser.check(paper == "rgb(18, 22, 31)", || format!("dark was asked for, the paper is {paper}"));
    browser.open(PARTS[0]).await?;
    const OVER: &str = "const link = document.querySelector('a[data-mark]');
        link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
        return [link.getAttribute('href'), link.getAttribute('target')]";
    let (href, target): (String, Option<String>) = browser.eval(OVER, &[]).await?;
    let is_out = href.starts_with(&format!("{}/#/", browser.site.origin)) && href.contains("taal=nl");
    browser.check(is_out && target.as_deref() == Some("_blank"), || format!("a mark leads to {href} in {target:?}"));
    for (path, part) in [
        ("/?embed=zomaar#/?taal=nl", "‘zomaar’ van de verkenner bestaat niet"),
        ("/?embed=record#/kaartje/bestaat-niet?taal=nl", "‘bestaat-niet’ van de verkenner bestaat niet"),
        ("/?embed=hosts&kleur=paars#/?taal=nl", "‘kleur=paars’"),
    ] {
        browser.open(path).await?;
        let said: String = browser.read("document.querySelector('[data-error]').innerText").await?;
        browser.check(said.contains(part), || format!("{path} says '{said}'"));
        let out: usize = browser.read("document.querySelectorAll('.leave a').length").await?;
        browser.check(out == 1, || format!("{path}: no way to the explorer"));
    }
    browser.open("/case/no-storage/?embed=participants#/?taal=nl").await?;
    browser.resize(1280, 900).await
}

/// What a government's page allows, and no more.
pub fn host_policy(apps: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self'; frame-src {apps}; object-src 'none'; base-uri 'none'; form-action 'self'"
    )
}

/// Listens on a free port; the listener and the origin.
pub fn port() -> Result<(TcpListener, String), String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    Ok((listener, format!("http://{address}")))
}

/// The app from a server whose policy names its own address beside 'self'. WebKit holds that 'self' is nothing in a
/// frame without an origin, so that only such a server, or the portable file, starts there.
fn named_app() -> Result<String, String> {
    let (listener, origin) = port()?;
    let named = format!("'self' {origin}");
    let mut dist = dist();
    dist.policy = dist.policy.replace("'self'", &named).into();
    std::thread::spawn(move || {
        listen(&listener, move |url| {
            let name = url.split('?').next().unwrap_or_default();
            let mut answer = dist.file(name);
            if name == "/" {
                let page = String::from_utf8_lossy(&answer.body).replace("'self'", &named);
                answer.body = with_probe(&page).into_bytes();
            } else if name == "/__probe.js" {
                let policy = dist.policy.clone();
                answer = Answer { status: 200, kind: content_type(name), policy, body: PROBE.into() };
            }
            answer
        });
    });
    Ok(origin)
}

pub fn dist() -> Folder {
    Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"))
}

/// The page; its third frame has no origin of its own, and comes from where `alone` says.
fn host_page(app: &str, alone_app: &str) -> String {
    let snippet = |search: &str, hash: &str| {
        html(&Snippet {
            address: &format!("{app}/{search}{hash}"),
            title: search,
            height: HEIGHT,
            script: "/embed.js",
            explorer: &format!("{app}/{hash}"),
            link: "Bekijk dit in de verkenner",
        })
    };
    let wide = snippet("?embed=participants", "#/?taal=nl");
    let narrow = snippet("?embed=frequency", "#/frequentie?taal=nl").replace("width=\"100%\"", "width=\"280\"");
    let (start, rest) = narrow.split_once(" sandbox=\"").unwrap_or_default();
    let alone = format!("{start} sandbox=\"allow-scripts\"{}", rest.split_once('"').unwrap_or_default().1);
    let alone = alone.replace(app, alone_app);
    let alone = alone.replace("embed=frequency", "embed=hosts").replace("frequentie", "kaart").replace("280", "100%");
    format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Gemeente</title>\
         <script src=\"/__probe.js\"></script><link rel=\"icon\" href=\"/icon.svg\"></head>\
         <body><h1>Een pagina van een gemeente</h1>{wide}{narrow}{alone}</body></html>"
    )
}

/// Serves a host page on a port of its own until the process ends, and gives its origin.
fn host(app: &str, alone_app: &str) -> Result<String, String> {
    let (listener, origin) = port()?;
    let (page, policy) = (host_page(app, alone_app), host_policy(&format!("{app} {alone_app}")));
    let mut dist = dist();
    dist.policy = policy.into();
    std::thread::spawn(move || {
        listen(&listener, move |url| {
            let answer = |kind, body: &str| Answer {
                status: 200,
                kind,
                policy: dist.policy.clone(),
                body: body.as_bytes().to_vec(),
            };
            match url {
                "/" => answer("text/html; charset=utf-8", &page),
                "/__probe.js" => answer(content_type(url), PROBE),
                "/embed.js" | "/icon.svg" => dist.file(url),
                _ => Answer::missing(),
            }
        });
    });
    Ok(origin)
}

/// Three parts on the page of a host with a strict policy, one of them sandboxed with `allow-scripts` alone.
pub async fn strict_host(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let app = browser.site.origin.clone();
    let alone_app = if browser.engine == Engine::Webkit { named_app()? } else { app.clone() };
    let host = host(&app, &alone_app)?;
    // The frames themselves are files of others, and none but they.
    browser.load_elsewhere(&format!("{host}/"), &["/?embed="]).await?;
    browser.until("the frames", "document.querySelectorAll('iframe').length === 3").await?;
    for index in 0..3_u16 {
        let frame = format!("document.querySelectorAll('iframe')[{index}]");
        // A frame that comes when it is seen is missed now and then by a busy Firefox, and so it is looked for more than once.
        let height = format!("({frame}.scrollIntoView(), {frame}.style.height !== '')");
        let told = browser.until(&format!("the height of frame {index}"), &height).await;
        browser.check(told.is_ok(), || format!("frame {index} did not get its height"));
        browser.enter(index).await?;
        inside(browser, index).await.unwrap_or_else(|error| browser.note(format!("frame {index}: {error}")));
        browser.harvest().await;
        browser.come_out().await?;
    }
    // A height that the frame itself did not tell changes nothing.
    const HEIGHTS: &str = "[...document.querySelectorAll('iframe')].map(frame => frame.style.height).join()";
    let before: String = browser.read(HEIGHTS).await?;
    browser.eval::<Value>("postMessage({ type: 'dialogue-height', height: 4000 }, '*')", &[]).await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 100)").await?;
    let after: String = browser.read(HEIGHTS).await?;
    browser.check(before == after, || format!("a message of the host itself made heights {after} of {before}"));
    // The frames are left as expected files of others, before the next journey expects none.
    browser.open("/").await
}

/// Whether a page in a frame fits it, and in which numbers that can be seen.
pub const FITS: &str = "document.documentElement.scrollHeight <= innerHeight \
    && innerHeight - document.documentElement.getBoundingClientRect().height < 2";
pub const SIZES: &str = "[innerWidth, innerHeight, document.documentElement.scrollHeight, document.documentElement.getBoundingClientRect().height]";

async fn inside(browser: &Browser, index: u16) -> Outcome {
    browser.until("the drawing", DRAWN).await?;
    browser.until("marks", "document.querySelectorAll('.plot a[data-mark]').length > 4").await?;
    let fits = browser.until("the height", FITS).await;
    let sizes: Vec<f64> = browser.read(SIZES).await?;
    browser.check(fits.is_ok(), || format!("frame {index} does not fit its content: {sizes:?}"));
    browser.check((index == 1) == (sizes[0] == 280.0), || format!("frame {index} is {} px wide", sizes[0]));
    let too_wide: String = browser.read(TOO_WIDE).await?;
    browser.check(too_wide.is_empty(), || format!("frame {index}: {too_wide}"));
    let origin: String = browser.read("self.origin").await?;
    browser.check((origin == "null") == (index == 2), || format!("frame {index} has the origin {origin}"));
    if index == 0 {
        // What is chosen in a frame is no step in the history of its host.
        const STEPS: &str = "(() => { const before = history.length;
            document.querySelectorAll('.switch button')[1].click(); return history.length - before; })()";
        let steps: f64 = browser.read(STEPS).await?;
        browser.check(steps == 0.0, || format!("a choice in a frame made {steps} steps"));
        browser.until("the choice", "location.hash.includes('maat=gesprekken')").await?;
        browser.until("the height after it", FITS).await?;
    }
    Ok(())
}

/// No part breaks a rule, nor does the builder.
pub async fn rules(browser: &Browser, source: &str) -> Outcome {
    for (condition, (width, height)) in [(640, 900), (320, 740)].into_iter().enumerate() {
        browser.resize(width, height).await?;
        let paths = PARTS.into_iter().chain(["/#/insluiten?taal=nl", "/?embed=zomaar#/?taal=nl"]);
        for path in mine(browser.engine, condition, paths) {
            browser.open(path).await?;
            axe::look(browser, source, &format!("{path} at {width}"), Rules::All).await?;
        }
    }
    browser.resize(1280, 900).await
}
