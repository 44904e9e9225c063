//! A browser in the hands of the tests: it opens pages, presses, reads, waits, and notes whatever goes wrong.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use fantoccini::Client;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::engines::Engine;
use super::http::FRAME;
use super::log::{BrowserLog, start_of, told};
use super::site::Site;

/// How long something may take to come about.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a navigation may take to begin. The pages come from this machine, within milliseconds.
const BEGIN: Duration = Duration::from_secs(6);
/// How often WebKit is asked again for a navigation that it lets go.
const NAVIGATIONS: usize = 4;
/// How long WebKit gets to leave a page before it is asked anything.
const DEPARTING: Duration = Duration::from_millis(600);
/// What a driver says of a frame whose page is gone.
const GONE: &str = "no such window";
/// How soon what is waited for is looked for again, in milliseconds; and later, the longer it has not come: a look takes some
/// milliseconds of the processor from what is to come.
const PACE: (u64, u64) = (20, 100);
/// The narrowest window that engines other than Chromium make; narrower pages are shown in a frame.
const NARROWEST: u32 = 520;

/// What the page has against itself: everything the probe recorded, and files of others.
const HARVEST: &str = r#"
if (!/^(http|file)/.test(location.protocol)) return null;
const others = location.protocol === "file:" ? [] : performance.getEntriesByType("resource").map((entry) => entry.name)
    .filter((name) => new URL(name).origin !== location.origin);
const problems = (window.__problems || ["the probe did not run"]).splice(0);
return problems.concat(others.map((name) => "a file of others: " + name));
"#;

/// Marks the page that is there as left. The app writes a title and draws its figures whenever it makes a page, also
/// where it goes on with nodes of the last one.
const LEAVE: &str = r#"
document.title = "left";
document.querySelectorAll(".plot svg").forEach((drawing) => { drawing.__left = true; });
"#;

/// The size of the memory of the program, in bytes. The module is there already, so that this starts nothing.
pub const MEMORY: &str = "const done = arguments[0];
import(document.querySelector('link[rel=modulepreload]').href).then((module) => module.default()).then((program) =>
    done(Object.values(program).find((part) => part instanceof WebAssembly.Memory).buffer.byteLength))";

/// Whether the page that was asked for is there, with all its figures drawn.
pub const DRAWN: &str = r#"(() => {
    const isDrawn = (drawing) => drawing && !drawing.__left;
    return document.documentElement.hasAttribute("data-ready") && document.title !== "left"
        && document.querySelector("main h1") && !document.querySelector("main .waiting, main [aria-busy=true]")
        && [...document.querySelectorAll(".plot")].every((plot) => isDrawn(plot.querySelector("svg")));
})()"#;

/// The result of a journey; the error ends it.
pub type Outcome = Result<(), String>;

/// A browser session on the site.
pub struct Browser {
    /// The engine.
    pub engine: Engine,
    /// The site.
    pub site: Site,
    pub client: Client,
    /// The size of the frame that pages are shown in, where they are.
    frame: Cell<Option<(u32, u32)>>,
    is_inside: Cell<bool>,
    expected: RefCell<Vec<&'static str>>,
    notes: RefCell<Vec<String>>,
}

impl Browser {
    /// A session at the size of a desk.
    pub fn new(engine: Engine, site: Site, client: Client) -> Browser {
        Browser {
            engine,
            site,
            client,
            frame: Cell::default(),
            is_inside: Cell::default(),
            expected: RefCell::default(),
            notes: RefCell::default(),
        }
    }

    /// Ends the session.
    pub async fn close(self) {
        let _ = self.client.close().await;
    }

    /// Walks a journey and gives everything that went wrong on it.
    pub async fn journey(&self, name: &str, limit: Duration, walk: impl AsyncFn(&Browser) -> Outcome) -> Vec<String> {
        let outcome = match tokio::time::timeout(limit, walk(self)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(format!("not at its end after {} s", limit.as_secs())),
        };
        if let Err(error) = outcome {
            self.note(error);
        }
        self.harvest().await;
        if !self.notes.borrow().is_empty() {
            self.picture(name).await;
        }
        self.expected.take();
        // What a journey left on the device is not for the next.
        let _ = self.eval::<Value>("try { localStorage.clear(); sessionStorage.clear() } catch {}", &[]).await;
        let mut notes: Vec<(String, usize)> = Vec::new();
        for note in self.notes.take() {
            match notes.iter_mut().find(|(other, _)| *other == note) {
                Some((_, times)) => *times += 1,
                None => notes.push((note, 1)),
            }
        }
        let told = |(note, times)| if times == 1 { note } else { format!("{note} ({times} times)") };
        notes.into_iter().map(told).collect()
    }

    /// Keeps a picture of what a failing journey saw last, in `target/browsers`. WebKit's driver never answers where it is asked
    /// for a picture of a page that is not composed, and all that is asked of it later waits behind that.
    async fn picture(&self, name: &str) {
        if self.engine == Engine::Webkit {
            return;
        }
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/browsers");
        let file = folder.join(format!("{:?}-{}.png", self.engine, name.replace([' ', ':'], "-")));
        if let Ok(picture) = self.client.screenshot().await
            && std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, picture)).is_ok()
        {
            self.note(format!("what it saw is in {}", file.display()));
        }
    }

    /// Notes something wrong and goes on.
    pub fn note(&self, what: impl Into<String>) {
        self.notes.borrow_mut().push(what.into());
    }

    /// Notes something wrong where it is not so.
    pub fn check(&self, is_so: bool, otherwise: impl FnOnce() -> String) {
        if !is_so {
            self.note(otherwise());
        }
    }

    /// Notes the problems that the page has recorded up to here; whether there is a page of the site at all.
    pub async fn harvest(&self) -> bool {
        let Some(mut found) = self.problems().await else { return false };
        let expected = self.expected.borrow();
        found.retain(|problem| !expected.iter().any(|part| problem.contains(part)));
        found.into_iter().for_each(|problem| self.note(problem));
        true
    }

    /// The problems since the last time, expected or not; none where there is no page of the site.
    pub async fn problems(&self) -> Option<Vec<String>> {
        let found = self.eval::<Option<Vec<String>>>(HARVEST, &[]).await;
        let mut found = found.unwrap_or_else(|error| Some(vec![format!("the probe cannot be read: {error}")]))?;
        if self.engine == Engine::Chromium {
            found.extend(self.client.issue_cmd(BrowserLog).await.map(BrowserLog::lines).unwrap_or_default());
        }
        found.extend(self.site.traps());
        Some(found)
    }

    /// Sets the size of the page. Engines whose windows stay wider show the next page in a frame of that size.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.leave().await;
        let framed = width < NARROWEST && self.engine != Engine::Chromium;
        let (window_width, window_height) = if framed { (1280, 900) } else { (width, height) };
        self.client
            .set_window_rect(0, 0, window_width, window_height)
            .await
            .map_err(|error| format!("resize: {}", told(&error)))?;
        self.frame.set(framed.then_some((width, height)));
        self.until("the size", &format!("Math.abs(innerWidth - {window_width}) < 2")).await.map(drop)
    }

    /// Goes to an empty page, out of any frame.
    async fn leave(&self) {
        let was_here = self.harvest().await;
        if self.is_inside.replace(false) {
            let _ = self.client.enter_parent_frame().await;
        }
        if was_here {
            let left = self.goto("about:blank", "location.href === 'about:blank'").await;
            left.unwrap_or_else(|error| self.note(error));
        }
    }

    /// Goes to an address. The driver does not wait until the page is there, so that a page can be seen coming.
    ///
    /// On a busy machine WebKit's driver now and then lets a navigation go: it answers, and nothing happens. Such a one is
    /// asked for again, and now and then that one is let go too.
    async fn goto(&self, address: &str, is_there: &str) -> Outcome {
        let go = async || self.client.goto(address).await.map_err(|error| format!("{address}: {}", told(&error)));
        go().await?;
        if self.engine == Engine::Webkit {
            for _ in 0..NAVIGATIONS {
                if self.within(BEGIN, address, is_there).await.is_ok() {
                    return Ok(());
                }
                println!("Webkit let a navigation go: {address}");
                go().await?;
            }
        }
        self.until(address, is_there).await.map(drop)
    }

    /// Loads an address of the site, such as `/#/kaart`, from nothing.
    pub async fn load(&self, path: &str) -> Outcome {
        self.load_expecting(path, &[]).await
    }

    /// Loads an address whose problems are expected where they hold one of these texts.
    pub async fn load_expecting(&self, path: &str, expected: &[&'static str]) -> Outcome {
        self.leave().await;
        self.expected.replace(expected.to_vec());
        let address = format!("{}{path}", self.site.origin);
        self.visit(&address, path).await
    }

    /// Loads a page of another site that the tests serve, or of the disk, whose problems are expected where they hold one of these.
    pub async fn load_elsewhere(&self, address: &str, expected: &[&'static str]) -> Outcome {
        self.leave().await;
        self.expected.replace(expected.to_vec());
        self.visit(address, "").await
    }

    /// Goes into a frame of the page.
    pub async fn enter(&self, index: u16) -> Outcome {
        self.client.clone().enter_frame(index).await.map_err(|error| format!("frame {index}: {}", told(&error)))
    }

    /// Goes out of it again, to the page around it.
    pub async fn come_out(&self) -> Outcome {
        self.client.clone().enter_parent_frame().await.map_err(|error| format!("out of the frame: {}", told(&error)))
    }

    async fn visit(&self, address: &str, path: &str) -> Outcome {
        const HERE: &str = "/^(http|file)/.test(location.protocol) && !!document.documentElement";
        let Some((width, height)) = self.frame.get() else { return self.goto(address, HERE).await };
        // What stands from `#` on would not be sent to the server.
        let outer = format!("{}{FRAME}{width}&{height}&{}", self.site.origin, path.replace('#', "%23"));
        let is_filled = "!!frames[0] && frames[0].location.protocol.startsWith('http') && !!frames[0].document.body";
        self.goto(&outer, is_filled).await?;
        let mut entered = self.client.clone().enter_frame(0).await;
        if entered.is_err() && self.engine == Engine::Webkit {
            tokio::time::sleep(Duration::from_millis(300)).await;
            entered = self.client.clone().enter_frame(0).await;
        }
        entered.map_err(|error| format!("frame: {}", told(&error)))?;
        self.is_inside.set(true);
        Ok(())
    }

    /// Finds the page again that WebKit's driver has lost: on a busy machine it now and then holds on to a frame that it
    /// says is gone, while the page stands there as before.
    async fn regain(&self) {
        let _ = self.client.clone().enter_parent_frame().await;
        if self.is_inside.get() {
            let _ = self.client.clone().enter_frame(0).await;
        }
    }

    /// Loads an address and waits until the page stands.
    pub async fn open(&self, path: &str) -> Outcome {
        self.load(path).await?;
        self.until(&format!("{path} drawn"), DRAWN).await.map(drop)
    }

    /// Does the same, and waits until the page of the app stands.
    pub async fn open_elsewhere(&self, address: &str, expected: &[&'static str]) -> Outcome {
        self.load_elsewhere(address, expected).await?;
        self.until(&format!("{address} drawn"), DRAWN).await.map(drop)
    }

    /// Changes the part of the address from `#` on, to another page or language, and waits until that stands.
    pub async fn go(&self, hash: &str) -> Outcome {
        self.leaving(&format!("location.hash = {}", json!(hash)), hash).await
    }

    /// Does something that leads to another page, and waits until that stands.
    pub async fn leaving(&self, script: &str, what: &str) -> Outcome {
        self.mark_page().await?;
        self.eval::<Value>(script, &[]).await?;
        self.until(&format!("{what} drawn"), DRAWN).await.map(drop)
    }

    /// Runs a script that leads off the page, a moment later, and gives it the time to. WebKit's driver waits for ever for
    /// the answer of a page that goes, or that the browser takes out of its memory, while a question is asked.
    pub async fn depart(&self, script: &str) -> Outcome {
        self.eval::<Value>(&format!("setTimeout(() => {{ {script} }})"), &[]).await?;
        if self.engine == Engine::Webkit {
            tokio::time::sleep(DEPARTING).await;
        }
        Ok(())
    }

    /// Marks the page that is there, so that [`DRAWN`] waits for another.
    pub async fn mark_page(&self) -> Outcome {
        self.eval::<Value>(LEAVE, &[]).await.map(drop)
    }

    /// Runs a script.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Result<T, String> {
        let mut value = self.client.execute(script, arguments.to_vec()).await;
        if let (Err(error), Engine::Webkit) = (&value, self.engine)
            && told(error).contains(GONE)
        {
            self.regain().await;
            value = self.client.execute(script, arguments.to_vec()).await;
        }
        let value = value.map_err(|error| format!("script `{}`: {}", start_of(script), told(&error)))?;
        serde_json::from_value(value).map_err(|error| format!("script `{}`: {error}", start_of(script)))
    }

    /// Runs a script that gives its result to its last argument, a function.
    pub async fn eval_async<T: DeserializeOwned>(&self, script: &str) -> Result<T, String> {
        let value = self.client.execute_async(script, Vec::new()).await;
        let value = value.map_err(|error| format!("script `{}`: {}", start_of(script), told(&error)))?;
        serde_json::from_value(value).map_err(|error| format!("script `{}`: {error}", start_of(script)))
    }

    /// The value of an expression.
    pub async fn read<T: DeserializeOwned>(&self, expression: &str) -> Result<T, String> {
        self.eval(&format!("return ({expression})"), &[]).await
    }

    /// Waits until an expression holds, and gives its value.
    pub async fn until(&self, what: &str, expression: &str) -> Result<Value, String> {
        self.within(PATIENCE, what, expression).await
    }

    async fn within(&self, patience: Duration, what: &str, expression: &str) -> Result<Value, String> {
        let begin = Instant::now();
        loop {
            let now = self.read::<Value>(expression).await;
            match now {
                Ok(value) if !matches!(value, Value::Null | Value::Bool(false)) && value != "" && value != 0 => {
                    return Ok(value);
                }
                _ if begin.elapsed() < patience => {
                    let waited = begin.elapsed().as_millis() as u64;
                    tokio::time::sleep(Duration::from_millis((waited / 4).clamp(PACE.0, PACE.1))).await;
                }
                _ => return Err(format!("waited {} s in vain for {what}: {now:?}", patience.as_secs())),
            }
        }
    }

    /// Loads the page anew, and waits until the new one is there: until then the old one answers, as if it were that.
    pub async fn reload(&self) -> Outcome {
        self.eval::<Value>("window.__old = true", &[]).await?;
        self.depart("location.reload()").await?;
        self.until("the page loaded anew", "!window.__old && !!window.__problems").await.map(drop)
    }

    /// Goes one step back.
    pub async fn back(&self) -> Outcome {
        self.depart("history.back()").await
    }
}
