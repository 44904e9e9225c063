//! The explorer in frames on pages of hosts: one with a strict policy, and one that styles, moves, hides and puts back what
//! it holds.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;

use dialogue_explorer::export::snippet::{HEIGHT, Snippet, html};
use dialogue_explorer::tools::serve::{Answer, Folder, content_type, listen};
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::engines::Engine;
use super::pages::TOO_WIDE;
use super::site::{PROBE, with_probe};

/// What a page's style may do to frames, and a tab that is not shown.
const HOST_STYLE: &str = "iframe { height: 300px; width: 100% } #edged iframe { box-sizing: border-box; border: 7px solid; \
    padding: 5px } #outer iframe { border: 3px solid; padding: 2px } .shut { display: none }";
/// How often a frame is looked at until it fits, and how long after one another.
const LOOKS: usize = 60;
const PAUSE: Duration = Duration::from_millis(250);
/// Counts who listens to messages, before the script comes.
const COUNTING: &str =
    "window.listeners = 0; const add = window.addEventListener; window.addEventListener = (type, ...rest) => {
    window.listeners += type === 'message'; add.call(window, type, ...rest); };";
/// Whether a page in a frame fits it, and in which numbers that can be seen.
const FITS: &str = "document.documentElement.scrollHeight <= innerHeight \
    && innerHeight - document.documentElement.getBoundingClientRect().height < 2";
const SIZES: &str = "[innerWidth, innerHeight, document.documentElement.scrollHeight, document.documentElement.getBoundingClientRect().height]";

/// What a government's page allows, and no more.
fn host_policy(apps: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self'; frame-src {apps}; object-src 'none'; base-uri 'none'; form-action 'self'"
    )
}

/// Listens on a free port; the listener and the origin.
fn port() -> Result<(TcpListener, String), String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    Ok((listener, format!("http://{address}")))
}

fn dist() -> Folder {
    Folder::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"))
}

/// Serves a page of a host around these frames, on a port of its own until the process ends, and gives its origin. Its
/// policy allows the apps and itself; beside it are the script of the snippets and these files, by name and content.
fn serve_host(
    head: &str,
    body: &str,
    apps: &str,
    files: &'static [(&'static str, &'static str)],
) -> Result<String, String> {
    let (listener, origin) = port()?;
    let page = format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Gemeente</title>\
         <script src=\"/__probe.js\"></script>{head}<link rel=\"icon\" href=\"/icon.svg\"></head>\
         <body><h1>Een pagina van een gemeente</h1>{body}</body></html>"
    );
    let mut dist = dist();
    dist.policy = host_policy(apps).into();
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
                _ => match files.iter().find(|(name, _)| *name == url) {
                    Some((_, content)) => answer(content_type(url), content),
                    None => Answer::missing(),
                },
            }
        });
    });
    Ok(origin)
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

/// Three frames; the third has no origin of its own, and comes from where `alone_app` says.
fn strict_frames(app: &str, alone_app: &str) -> String {
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
    format!("{wide}{narrow}{alone}")
}

/// Three parts on the page of a host with a strict policy, one of them sandboxed with `allow-scripts` alone.
pub async fn strict_host(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let app = browser.site.origin.clone();
    let alone_app = if browser.engine == Engine::Webkit { named_app()? } else { app.clone() };
    let host = serve_host("", &strict_frames(&app, &alone_app), &format!("{app} {alone_app}"), &[])?;
    // The frames themselves are files of others, and none but they.
    browser.load_elsewhere(&format!("{host}/"), &["/?embed="]).await?;
    browser.until("the frames", "document.querySelectorAll('iframe').length === 3").await?;
    for index in 0..3_u16 {
        has_its_height(browser, index, &format!("frame {index}"), None).await?;
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

async fn inside(browser: &Browser, index: u16) -> Outcome {
    browser.until("marks", "document.querySelectorAll('.plot a[data-mark]').length > 4").await?;
    let width: f64 = browser.read("innerWidth").await?;
    browser.check((index == 1) == (width == 280.0), || format!("frame {index} is {width} px wide"));
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

/// Sends everyone who comes on to an address, for as long as the process lives; its own origin.
fn forwarding(to: String) -> Result<String, String> {
    let (listener, origin) = port()?;
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = [0; 4096];
            let answer =
                format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            let _ = stream.read(&mut request).and_then(|_| stream.write_all(answer.as_bytes()));
        }
    });
    Ok(origin)
}

/// A page of a host whose style touches the frames, with one that is sent on to another origin and one in a tab that is
/// not shown. It has the script three times.
fn styled_host(app: &str) -> Result<String, String> {
    let moved = forwarding(format!("{app}/?embed=participants"))?;
    let frame = |id: &str, origin: &str| {
        format!(
            "<div id=\"{id}\"><iframe data-dialogue title=\"{id}\" src=\"{origin}/?embed=participants#/?taal=nl\"></iframe></div>"
        )
    };
    let frames = [frame("edged", app), frame("outer", app), frame("moved", &moved), frame("tab", app)].concat();
    let frames = frames.replace("id=\"tab\"", "id=\"tab\" class=\"shut\"");
    let script = "<script src=\"/embed.js\" defer></script>".repeat(3);
    let head = "<script src=\"/counting.js\"></script><link rel=\"stylesheet\" href=\"/host.css\">";
    let body = format!("{frames}<div id=\"late\"></div>{script}");
    serve_host(head, &body, &format!("{app} {moved}"), &[("/host.css", HOST_STYLE), ("/counting.js", COUNTING)])
}

/// Frames get their height whatever the page around them does: style, moving, hiding, putting in later and putting back.
pub async fn odd_hosts(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let app = browser.site.origin.clone();
    browser.load_elsewhere(&format!("{}/", styled_host(&app)?), &["/?embed="]).await?;
    browser.until("the frames", "document.querySelectorAll('iframe').length === 4").await?;
    for (index, id) in [(0, "edged"), (1, "outer"), (2, "moved")] {
        has_its_height(browser, index, id, None).await?;
    }
    browser.eval::<Value>("document.querySelector('#tab').className = ''", &[]).await?;
    has_its_height(browser, 3, "tab", None).await?;
    // Put in later, and taken out and put back with its height forgotten.
    const LATE: &str =
        "const late = document.querySelector('#outer iframe').cloneNode(); late.removeAttribute('style');
        document.querySelector('#late').append(late)";
    browser.eval::<Value>(LATE, &[]).await?;
    has_its_height(browser, 4, "late", None).await?;
    const BACK: &str =
        "const frame = document.querySelector('#edged iframe'); frame.remove(); frame.removeAttribute('style');
        document.querySelector('#edged').append(frame)";
    browser.eval::<Value>(BACK, &[]).await?;
    has_its_height(browser, 0, "edged", None).await?;
    // Hidden and shown again at another width.
    browser.eval::<Value>("document.querySelector('#tab').className = 'shut'", &[]).await?;
    browser.eval::<Value>("document.querySelector('#tab').style.width = '480px'", &[]).await?;
    browser.eval::<Value>("document.querySelector('#tab').className = ''", &[]).await?;
    has_its_height(browser, 3, "tab", Some(480)).await?;
    let listeners: usize = browser.read("listeners").await?;
    browser.check(listeners == 1, || format!("{listeners} listeners for one page"));
    browser.open("/").await
}

/// Whether a frame gets as high as what it shows, so that nothing in it scrolls; and as wide as it should be, where that
/// is known.
async fn has_its_height(browser: &Browser, index: u16, what: &str, width: Option<u32>) -> Outcome {
    let frame = format!("document.querySelectorAll('iframe')[{index}]");
    browser.eval::<Value>(&format!("{frame}.scrollIntoView()"), &[]).await?;
    let told = browser.until(&format!("the height of {what}"), &format!("{frame}.style.height !== ''")).await;
    browser.check(told.is_ok(), || format!("{what} did not get its height"));
    browser.enter(index).await?;
    browser.until("the drawing", DRAWN).await?;
    // A frame that is shown again still fits in its old width at first.
    let fits_now = width.map_or(FITS.to_owned(), |width| format!("innerWidth === {width} && {FITS}"));
    // Browsers lay out a frame only while it is in sight, and frames above it may move it out of there.
    let mut fits = false;
    for _ in 0..LOOKS {
        fits = browser.read(&fits_now).await?;
        if fits {
            break;
        }
        browser.come_out().await?;
        browser.eval::<Value>(&format!("{frame}.scrollIntoView()"), &[]).await?;
        tokio::time::sleep(PAUSE).await;
        browser.enter(index).await?;
    }
    let sizes: Vec<f64> = browser.read(SIZES).await?;
    browser.check(fits, || format!("{what} does not fit its content: {sizes:?}"));
    browser.check(width.is_none_or(|width| sizes[0] == f64::from(width)), || format!("{what} is {} px wide", sizes[0]));
    browser.harvest().await;
    browser.come_out().await
}
