//! Off line: after one visit the app works without a server, and takes a new version on the reader's word.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use dialogue_explorer::tools::offline::{KEPT, export_files, hash, program_files};
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::engines::Engine;
use super::taking::MAKES;

const COUNT: &str = "document.querySelector('[data-count]').textContent";
/// The app is served here as it was built, without a probe.
const EXPECTED: &[&str] = &["the probe did not run", "ERR_CONNECTION_REFUSED", "fetching the script", "sw.js"];

/// A server of the built app that can be stopped.
struct Server {
    folder: PathBuf,
    port: u16,
    child: Option<Child>,
}

impl Server {
    fn start() -> Result<Server, String> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        drop(listener);
        let folder = std::env::temp_dir().join(format!("dialogue-explorer-site-{port}"));
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let mut server = Server { folder, port, child: None };
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
        let programs = [program_files(&dist)?, export_files(&dist)?].concat();
        let kept = KEPT.into_iter().chain(programs.iter().map(String::as_str));
        for name in kept.map(|name| if name.is_empty() { "index.html" } else { name }).chain(["sw.js"]) {
            fs::copy(dist.join(name), server.folder.join(name)).map_err(|error| format!("{name}: {error}"))?;
        }
        server.go_on()?;
        Ok(server)
    }

    fn go_on(&mut self) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tested-serve"));
        command.arg(&self.folder).arg(format!("127.0.0.1:{}", self.port)).stdout(Stdio::null());
        self.child = Some(command.spawn().map_err(|error| format!("serve: {error}"))?);
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if begin.elapsed() > Duration::from_secs(10) {
                return Err("the server did not answer within 10 s".to_owned());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    /// Publishes another version, whose page says which it is.
    fn publish(&self, version: &str) -> Outcome {
        let said = |error: std::io::Error| error.to_string();
        let (page, worker) = (self.folder.join("index.html"), self.folder.join("sw.js"));
        let old = fs::read_to_string(&page).map_err(said)?;
        // Of two attributes of one name the first holds.
        let new = old.replacen("<html", &format!("<html data-published=\"{version}\""), 1);
        let list = fs::read_to_string(&worker).map_err(said)?;
        fs::write(&worker, list.replace(&hash(old.as_bytes()), &hash(new.as_bytes()))).map_err(said)?;
        fs::write(&page, new).map_err(said)
    }

    fn address(&self, rest: &str) -> String {
        format!("http://127.0.0.1:{}/{rest}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A device that saves data keeps the app only when its reader says so.
pub async fn asks_first(browser: &Browser) -> Outcome {
    const ASKED: &str = "document.querySelector('.offline:not([hidden])')";
    browser.open("/case/save-data/#/?taal=en").await?;
    let said = browser.until("the question", &format!("{ASKED} && {ASKED}.innerText")).await?;
    let said = said.as_str().unwrap_or_default();
    browser.check(said.contains("Do you want to keep"), || format!("the question is '{said}'"));
    let registered = "!!window.__registered";
    browser.check(!browser.read::<bool>(registered).await?, || "the app was kept without a word".to_owned());
    browser.click(".offline:not([hidden]) button").await?;
    browser.until("the app kept", registered).await?;
    browser.until("the question gone", &format!("!{ASKED}")).await?;
    browser.until("the focus on the heading", "document.activeElement.matches('main h1')").await.map(drop)
}

/// A device that gives nothing back of what it has kept: the app comes from the server.
pub async fn nothing_given_back(browser: &Browser) -> Outcome {
    const REFUSES: &str = "\naddEventListener('message', (event) => { if (event.data === 'refuse') \
        caches.match = () => Promise.reject(new DOMException('refused by the test', 'QuotaExceededError')); });\n";
    let server = Server::start()?;
    let worker = server.folder.join("sw.js");
    let list = fs::read_to_string(&worker).map_err(|error| error.to_string())?;
    fs::write(&worker, list + REFUSES).map_err(|error| error.to_string())?;
    browser.open_elsewhere(&server.address("#/ideeen?taal=nl"), EXPECTED).await?;
    if !browser.read::<bool>("!!navigator.serviceWorker").await? {
        browser.check(browser.engine == Engine::Webkit, || "this browser has service workers no more".to_owned());
        return Ok(());
    }
    let refuse = "const done = arguments[arguments.length - 1]; navigator.serviceWorker.ready \
                  .then(({ active }) => done(active.postMessage('refuse') ?? true), () => done(false))";
    let refuses: bool = browser.eval_async(refuse).await?;
    browser.check(refuses, || "nothing is kept".to_owned());
    browser.open_elsewhere(&server.address("#/kaart?taal=nl"), EXPECTED).await?;
    // What this server's page has against itself is expected here, and not in the next journey.
    browser.open("/").await
}

/// A version that the browser is fetching before the page listens is told too, once it is there.
pub async fn on_its_way(browser: &Browser) -> Outcome {
    browser.open("/case/installing/#/?taal=nl").await?;
    browser.until("the app asking", "!!window.__install").await?;
    // The page has its registration a moment after it has asked.
    super::states::settle(browser).await?;
    // It is asked again when the reader comes back to the page, which may have been open for days.
    browser.until("the first question", "window.__asked === 1").await?;
    browser.eval::<Value>("document.dispatchEvent(new Event('visibilitychange'))", &[]).await?;
    browser.until("the second question", "window.__asked === 2").await?;
    browser.eval::<Value>("window.__install()", &[]).await?;
    browser.until("word of the version", "document.querySelector('.update:not([hidden])')").await?;
    // On a first visit there is nothing newer, also where a folder above has kept something.
    browser.open("/case/first-installing/#/?taal=nl").await?;
    browser.until("the app asking", "!!window.__install").await?;
    super::states::settle(browser).await?;
    browser.eval::<Value>("window.__install()", &[]).await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 500)").await?;
    let is_told: bool = browser.read("!!document.querySelector('.update:not([hidden])')").await?;
    browser.check(!is_told, || "what a first visit keeps is told as newer".to_owned());
    // Nor when another tab has taken a newer one in its place.
    browser.eval::<Value>("window.__fail()", &[]).await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 500)").await?;
    let is_told: bool = browser.read("!!document.querySelector('.update:not([hidden])')").await?;
    browser.check(!is_told, || "what has been replaced is told as newer".to_owned());
    Ok(())
}

/// A version that cannot be kept is offered: else who has an older one would stay with that for ever.
pub async fn not_to_be_kept(browser: &Browser) -> Outcome {
    browser.open("/case/installing/#/?taal=nl").await?;
    browser.until("the app asking", "!!window.__install").await?;
    super::states::settle(browser).await?;
    browser.eval::<Value>("window.__fail()", &[]).await?;
    browser.until("the offer", "!!document.querySelector('.update:not([hidden])')").await.map(drop)
}

/// Has the browser ask for a newer version, behind all that it was to ask before.
const ASK: &str = "const done = arguments[arguments.length - 1]; navigator.serviceWorker.ready \
                   .then((registration) => registration.update()).then(() => done(true), () => done(false))";

/// One visit, then no server: all pages stand. Then a new version: it is told, and comes when the reader takes it.
pub async fn without_network(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let mut server = Server::start()?;
    browser.open_elsewhere(&server.address("#/ideeen?taal=nl"), EXPECTED).await?;
    if !browser.read::<bool>("!!navigator.serviceWorker").await? {
        browser.check(browser.engine == Engine::Webkit, || "this browser has service workers no more".to_owned());
        return Ok(());
    }
    let all: String = browser.read(COUNT).await?;
    let ready = "const done = arguments[arguments.length - 1]; \
                 navigator.serviceWorker.ready.then(() => done(true), () => done(false))";
    let kept: bool = browser.eval_async(ready).await?;
    browser.check(kept, || "nothing is kept".to_owned());

    server.stop();
    for page in ["#/ideeen?taal=nl", "index.html#/kaart?taal=nl", "?bron=test#/?taal=en", "#/thema/gezondheid?taal=nl"]
    {
        let address = server.address(page);
        browser.open_elsewhere(&address, EXPECTED).await?;
    }
    browser.go("#/ideeen?taal=nl").await?;
    let count: String = browser.read(COUNT).await?;
    browser.check(count == all, || format!("{count} cards without a network, {all} with it"));
    browser.eval::<Value>(MAKES, &[]).await?;
    browser.until("a workbook without a network", "window.__made === 1").await?;

    // A version that comes while no page is open, or the one that is there is left, is taken at once, as it should be. So
    // what was asked while there was no server is asked again first, and the page that asks two seconds after it began is
    // left, before the version is published. A busy browser may ask later still; then another version is published.
    server.go_on()?;
    let here = server.address("#/ideeen?taal=nl");
    const NOTICE: &str = "document.querySelector('.update:not([hidden])')";
    const VERSION: &str = "(document.documentElement.dataset.published || '')";
    let (mut said, mut before, mut next) = (Value::Null, String::new(), "");
    for version in ["second", "third", "fourth"] {
        next = version;
        browser.open_elsewhere(&here, EXPECTED).await?;
        before = browser.read(VERSION).await?;
        let asked: bool = browser.eval_async(ASK).await?;
        browser.check(asked, || "the browser did not ask for a newer version".to_owned());
        browser.open("/").await?;
        server.publish(version)?;
        browser.open_elsewhere(&here, EXPECTED).await?;
        let told = format!("{NOTICE} ? {NOTICE}.innerText : {VERSION} === '{version}'");
        said = browser.until("word of a new version", &told).await?;
        if said.is_string() {
            break;
        }
    }
    let said = said.as_str().unwrap_or_default();
    browser.check(said.contains("Er is een nieuwe versie"), || format!("the notice says '{said}'"));
    let version: String = browser.read(VERSION).await?;
    browser.check(version == before, || "the new version came before the reader took it".to_owned());
    browser.mark_page().await?;
    browser.click(".update:not([hidden]) button").await?;
    browser.until("the new version", &format!("{DRAWN} && {VERSION} === '{next}'")).await?;
    let told: bool = browser.read(&format!("!!{NOTICE}")).await?;
    browser.check(!told, || "the new version is there, but still told".to_owned());
    let caches: Value = browser
        .eval_async("const done = arguments[arguments.length - 1]; caches.keys().then((names) => done(names.length))")
        .await?;
    browser.check(caches == 1, || format!("{caches} versions are kept"));
    // What this server's page has against itself is expected here, and not in the next journey.
    browser.open("/").await
}
