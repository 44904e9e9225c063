//! The explorer in frames on pages that style, move, hide and put back what they hold.

use std::io::{Read, Write};
use std::time::Duration;

use dialogue_explorer::tools::serve::{Answer, content_type, listen};
use serde_json::{Value, json};

use super::browser::{Browser, DRAWN, Outcome};
use super::embedding::{FITS, SIZES, dist, host_policy, port};
use super::site::PROBE;

/// What a page's style may do to frames, and a tab that is not shown.
const HOST_STYLE: &str = "iframe { height: 300px; width: 100% } #edged iframe { box-sizing: border-box; border: 7px solid; \
    padding: 5px; min-height: 4000px } #moved { display: flex; flex-direction: column; height: 300px } \
    .ratio { position: relative; height: 0; padding-bottom: 40%; overflow: hidden } .ratio > iframe { position: absolute; \
    height: 100% } .aspect { aspect-ratio: 16 / 9; overflow: hidden } .ratio > div { position: absolute; inset: 0 } \
    .ratio > div > iframe { height: 100% } #outer iframe { border: 3px solid; padding: 2px; max-height: 400px } .shut { display: none }";
/// How often a frame is looked at until it fits, and how long after one another.
const LOOKS: usize = 60;
const PAUSE: Duration = Duration::from_millis(250);
/// Counts who listens to messages, before the script comes, and what is told; the page answers everyone.
const COUNTING: &str =
    "window.listeners = 0; const add = window.addEventListener; window.addEventListener = (type, ...rest) => {
    window.listeners += type === 'message'; add.call(window, type, ...rest); };
    window.told = 0; add.call(window, 'message', ({ source }) => { window.told++; source.postMessage('ack', '*'); });";

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
    let body = format!(
        "<h1>Een pagina van een gemeente</h1>{frames}<div id=\"late\"></div><b id=\"dialogue-height\"></b>{script}"
    );
    serve(body, HOST_STYLE, &format!("{app} {moved}"))
}

/// Serves a page with this body and style under the policy of a strict host that lets these apps stand in frames; it has the
/// script of frames as a file of its own. Gives its origin.
pub fn serve(body: String, style: &'static str, apps: &str) -> Result<String, String> {
    let page = format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Gemeente</title>\
         <script src=\"/__probe.js\"></script><script src=\"/counting.js\"></script>\
         <link rel=\"stylesheet\" href=\"/host.css\"><link rel=\"icon\" href=\"/icon.svg\"></head>\
         <body>{body}</body></html>"
    );
    let (listener, origin) = port()?;
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
                "/host.css" => answer(content_type(url), style),
                "/counting.js" => answer(content_type(url), COUNTING),
                "/__probe.js" => answer(content_type(url), PROBE),
                "/embed.js" | "/icon.svg" => dist.file(url),
                _ => Answer::missing(),
            }
        });
    });
    Ok(origin)
}

/// Frames get their height whatever the page around them does: style, moving, hiding, putting in later and putting back.
pub async fn odd_hosts(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let app = browser.site.origin.clone();
    browser.load_elsewhere(&format!("{}/", styled_host(&app)?), &["/?embed="]).await?;
    browser.until("the frames", "document.querySelectorAll('iframe').length === 4").await?;
    for (index, id) in [(0, "edged"), (1, "outer"), (2, "moved")] {
        has_its_height(browser, index, id).await?;
    }
    browser.eval::<Value>("document.querySelector('#tab').className = ''", &[]).await?;
    has_its_height(browser, 3, "tab").await?;
    // Put in later, and taken out and put back with its height forgotten.
    const LATE: &str =
        "const late = document.querySelector('#outer iframe').cloneNode(); late.removeAttribute('style');
        document.querySelector('#late').append(late)";
    browser.eval::<Value>(LATE, &[]).await?;
    has_its_height(browser, 4, "late").await?;
    const BACK: &str =
        "const frame = document.querySelector('#edged iframe'); frame.remove(); frame.removeAttribute('style');
        document.querySelector('#edged').append(frame)";
    browser.eval::<Value>(BACK, &[]).await?;
    has_its_height(browser, 0, "edged").await?;
    // Hidden and shown again at another width.
    browser.eval::<Value>("document.querySelector('#tab').className = 'shut'", &[]).await?;
    browser.eval::<Value>("document.querySelector('#tab').style.width = '480px'", &[]).await?;
    browser.eval::<Value>("document.querySelector('#tab').className = ''", &[]).await?;
    has_its_height(browser, 3, "tab").await?;
    // In boxes that keep a ratio, which have to let all of it be seen.
    for (index, id, class, within) in
        [(5, "ratio", "ratio", ""), (6, "aspect", "aspect", ""), (7, "inner", "ratio", "div")]
    {
        const RATIO: &str = "const [id, className, within] = arguments;
            const box = Object.assign(document.createElement('div'), { id, className });
            const frame = document.querySelector('#outer iframe').cloneNode();
            frame.removeAttribute('style');
            document.body.append(box);
            const inner = within ? box.appendChild(document.createElement(within)) : box;
            // The whole of what the builder of frames gives.
            inner.append(frame, document.createElement('p'), document.createElement('script'))";
        browser.eval::<Value>(RATIO, &[json!(id), json!(class), json!(within)]).await?;
        has_its_height(browser, index, id).await?;
        let heights = format!(
            "[document.querySelector('#{id} iframe').offsetHeight, document.querySelector('#{id}').clientHeight]"
        );
        let (whole, seen): (f64, f64) = browser.read(&heights).await?;
        browser.check(whole == seen, || format!("of {whole} px of a frame the box {id} shows {seen}"));
    }
    // Who answers is not answered.
    let told: usize = browser.read("told").await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 1000)").await?;
    let now: usize = browser.read("told").await?;
    browser.check(now == told && told > 5, || format!("{told} messages have become {now} within a second"));
    let listeners: usize = browser.read("listeners").await?;
    has_its_height_in_a_component(browser).await?;
    browser.check(listeners == 1, || format!("{listeners} listeners for one page"));
    browser.open("/").await
}

/// A frame that a component of the page puts into a tree of its own, which no driver enters.
async fn has_its_height_in_a_component(browser: &Browser) -> Outcome {
    const COMPONENT: &str = "const own = document.querySelector('#late').attachShadow({ mode: 'open' });
        const frame = document.querySelector('#outer iframe').cloneNode();
        frame.removeAttribute('style');
        own.append(frame);
        frame.scrollIntoView();";
    browser.eval::<Value>("document.querySelector('#late').replaceChildren()", &[]).await?;
    browser.eval::<Value>(COMPONENT, &[]).await?;
    let told = "parseFloat(document.querySelector('#late').shadowRoot.querySelector('iframe').style.height) > 400";
    let told = browser.until("the height of a frame in a component", told).await;
    browser.check(told.is_ok(), || "the frame in a component did not get its height".to_owned());
    Ok(())
}

/// Whether the frame in an element is as high as what it shows, so that nothing in it scrolls.
pub async fn has_its_height(browser: &Browser, index: u16, id: &str) -> Outcome {
    browser.eval::<Value>(&format!("document.querySelector('#{id} iframe').scrollIntoView()"), &[]).await?;
    let told = format!("document.querySelector('#{id} iframe').style.height !== ''");
    let told = browser.until(&format!("the height of {id}"), &told).await;
    browser.check(told.is_ok(), || format!("{id} did not get its height"));
    browser.enter(index).await?;
    browser.until("the drawing", DRAWN).await?;
    // Browsers lay out a frame only while it is in sight, and frames above it may move it out of there.
    let mut fits = false;
    for _ in 0..LOOKS {
        fits = browser.read(FITS).await?;
        if fits {
            break;
        }
        browser.come_out().await?;
        browser.eval::<Value>(&format!("document.querySelector('#{id} iframe').scrollIntoView()"), &[]).await?;
        tokio::time::sleep(PAUSE).await;
        browser.enter(index).await?;
    }
    let sizes: Vec<f64> = browser.read(SIZES).await?;
    browser.check(fits, || format!("{id} does not fit its content: {sizes:?}"));
    browser.harvest().await;
    browser.come_out().await
}
