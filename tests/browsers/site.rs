//! The built app on a free port, with a probe in its page, and the same app under `/case/NAME/` with one thing changed.

use std::net::TcpListener;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use dialogue_explorer::tools::serve::{Answer, Folder, content_type, listen};

use super::bare::BARE;
use super::engines::axe;
use super::http::{BLANK, FRAME, blank, frame};
use super::own::SMALL;
use super::{own_served, source_served};

/// Records what went wrong in the page. Runs before everything else in it.
pub const PROBE: &str = r#"(() => {
  const problems = (window.__problems = []);
  // Nothing is kept from one journey to the next.
  delete Navigator.prototype.serviceWorker;
  const add = (kind, what) => problems.push(`${kind}: ${what} [on ${location.pathname}${location.hash}]`);
  const shout = console.error;
  console.error = (...all) => {
    add("console", all.map(String).join(" "));
    shout.apply(console, all);
  };
  // A trap is told to the server too, so that it is known whatever becomes of its page, and in frames. The program leaves
  // the message of a panic on the root element, also where someone catches the trap that follows.
  const root = document.documentElement;
  const trapped = (why) => {
    const line = `trap: ${root.dataset.panic || why} [on ${location.pathname}${location.hash}]`;
    problems.push(line);
    if (location.protocol !== "file:") fetch("/__trap?" + encodeURIComponent(line), { keepalive: true }).catch(() => {});
  };
  const judge = (error) => {
    if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) trapped(`${error} ${error.stack || ""}`);
  };
  new MutationObserver(() => trapped("")).observe(root, { attributeFilter: ["data-panic"] });
  addEventListener("error", (event) => {
    const from = event.target;
    if (from === window) add("error", `${event.message} (${event.filename}:${event.lineno})`);
    else add("resource", from.src || from.href);
    judge(event.error);
  }, true);
  addEventListener("unhandledrejection", (event) => {
    add("rejection", (event.reason && event.reason.stack) || event.reason);
    judge(event.reason);
  });
  addEventListener("securitypolicyviolation", (event) =>
    add("policy", `${event.violatedDirective} ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`));
})();
"#;

/// A browser that keeps no storage, as some do inside frames.
const NO_STORAGE: &str = r#"for (const storage of ["localStorage", "sessionStorage"]) Object.defineProperty(window, storage, {
  get() { throw new DOMException("refused by the test", "SecurityError"); },
});
"#;

/// A device that saves data, with a service worker that is only noted.
const SAVE_DATA: &str = r#"Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });
Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => ({
  controller: null, register() { window.__registered = true; return new Promise(() => {}); },
}) });
"#;

/// A device that has been here before, whose browser is already fetching a newer version when the page asks.
const INSTALLING: &str = r#"(() => {
  const installing = new EventTarget();
  const registration = Object.assign(new EventTarget(), { installing, waiting: null, active: {}, async update() {
    window.__asked = (window.__asked ?? 0) + 1;
  } });
  const workers = Object.assign(new EventTarget(), { controller: {}, async register() {
    window.__fail = () => {
      installing.state = "redundant";
      registration.installing = null;
      registration.active ??= {};
      installing.dispatchEvent(new Event("statechange"));
    };
    window.__install = () => {
      Object.assign(registration, { installing: null, waiting: installing });
      installing.dispatchEvent(new Event("statechange"));
    };
    return registration;
  } });
  Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => workers });
})();
"#;

/// A browser that runs no WebAssembly.
const NO_WASM: &str = "delete window.WebAssembly;\n";

/// A way to make WebAssembly trap, as it does when the program panics: at once, or in a promise; and a way to spoil the
/// memory of the program itself, above its stack and its constants, so that it traps at the next thing that it does.
const TRAP: &str = r#"(() => {
  const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const { a } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(code))).exports;
  addEventListener("trap", () => a());
  addEventListener("trap-later", async () => a());
  addEventListener("trap-itself", async () => {
    const program = await (await import(document.querySelector("link[rel=modulepreload]").href)).default();
    const memory = Object.values(program).find((part) => part instanceof WebAssembly.Memory);
    new Uint8Array(memory.buffer).fill(255, 1 << 20);
    document.querySelector("input[data-facet='soort:idea']").click();
  });
})();
"#;

/// Counts what listens to the window, the document and its root: what was added and not taken away again.
const COUNTING: &str = r#"(() => {
  const heard = (window.__heard = {});
  const real = { add: EventTarget.prototype.addEventListener, remove: EventTarget.prototype.removeEventListener };
  const kept = [];
  const isOfPage = (target) => [window, document, document.documentElement, document.body].includes(target ?? window);
  EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
    if (isOfPage(this) && !kept.some((one) => one[0] === type && one[1] === listener)) {
      kept.push([type, listener]);
      heard[type] = (heard[type] || 0) + 1;
    }
    return real.add.call(this ?? window, type, listener, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
    const at = isOfPage(this) ? kept.findIndex((one) => one[0] === type && one[1] === listener) : -1;
    if (at >= 0) {
      kept.splice(at, 1);
      heard[type] -= 1;
    }
    return real.remove.call(this ?? window, type, listener, ...rest);
  };
  const Observer = window.ResizeObserver;
  window.ResizeObserver = class extends Observer {
    observe(element, ...rest) {
      if (element === document.documentElement) heard.resized = (heard.resized || 0) + 1;
      super.observe(element, ...rest);
    }
  };
})();
"#;

/// A first visit, under the service worker of a folder above.
static FIRST_INSTALLING: LazyLock<String> = LazyLock::new(|| INSTALLING.replace("active: {}", "active: null"));

/// How long the program is kept back in the case `slow`.
pub const SLOW: Duration = Duration::from_secs(3);

/// The running server.
pub struct Site {
    /// Its address, without a slash at the end.
    pub origin: String,
    healed: Arc<AtomicBool>,
    traps: Arc<Mutex<Vec<String>>>,
}

/// A version that the case `versions` says it keeps beside that of today.
pub const OLDER: &str = "2024-12-01";

/// The rules of axe, as a script of the site.
const AXE: &str = "__axe.js";
static RULES: LazyLock<String> = LazyLock::new(|| axe().unwrap_or_default());

/// Where a page tells of a trap.
const TRAPPED: &str = "/__trap?";

impl Site {
    /// Serves `dist` until the process ends.
    pub fn start() -> Result<Site, String> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
        for name in ["index.html", "start.js", "corpus.json"] {
            if !dist.join(name).is_file() {
                return Err(format!("there is no {name} in {}: run `make build` first", dist.display()));
            }
        }
        let failed = |error| format!("cannot listen: {error}");
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let healed = Arc::new(AtomicBool::new(false));
        let seen = healed.clone();
        let traps = Arc::new(Mutex::new(Vec::new()));
        let told = traps.clone();
        let dist = Folder::open(&dist);
        std::thread::spawn(move || {
            listen(&listener, move |url| {
                let Some(trap) = url.strip_prefix(TRAPPED) else {
                    return answer(&dist, url, seen.load(Ordering::Relaxed));
                };
                let words = url::form_urlencoded::parse(trap.as_bytes()).map(|(words, _)| words.into_owned());
                told.lock().unwrap().extend(words);
                Answer { status: 200, body: Vec::new(), ..Answer::missing() }
            });
        });
        Ok(Site { origin: format!("http://{address}"), healed, traps })
    }

    /// The traps that pages have told of since the last time, also those of frames and of pages that are gone.
    pub fn traps(&self) -> Vec<String> {
        std::mem::take(&mut *self.traps.lock().unwrap())
    }

    /// Whether the cases `again` and `no-prose` have, from now on, what they lack.
    pub fn heal(&self, healed: bool) {
        self.healed.store(healed, Ordering::Relaxed);
    }
}

fn answer(dist: &Folder, url: &str, healed: bool) -> Answer {
    if url.starts_with(FRAME) {
        return frame(url);
    }
    if url == BLANK {
        return blank(dist.policy.clone());
    }
    let path = url.split('?').next().unwrap_or_default().trim_start_matches('/');
    let (case, name) = path.strip_prefix("case/").and_then(|rest| rest.split_once('/')).unwrap_or(("", path));
    if name == "__probe.js" {
        let refused = match case {
            "no-storage" => NO_STORAGE,
            "no-wasm" => NO_WASM,
            "trap" => TRAP,
            "counting" => COUNTING,
            "save-data" => SAVE_DATA,
            "bare" => BARE,
            "installing" => INSTALLING,
            "first-installing" => &FIRST_INSTALLING,
            "voices" => source_served::VOICES,
            "mute" => source_served::MUTE,
            _ => "",
        };
        return Answer {
            status: 200,
            kind: content_type(name),
            policy: dist.policy.clone(),
            body: format!("{PROBE}{refused}").into_bytes(),
        };
    }
    if name == AXE {
        let body = RULES.clone().into_bytes();
        return Answer { status: 200, kind: content_type(name), policy: dist.policy.clone(), body };
    }
    let is_slow = match case {
        "slow" => name.ends_with(".wasm") || ["own.json", "corpus.en.json"].contains(&name),
        "slow-corpus" => name == "corpus.json",
        _ => false,
    };
    if is_slow {
        std::thread::sleep(SLOW);
    }
    if let Some(body) = own_served::served(name).or_else(|| source_served::served(case, name)) {
        return Answer { status: 200, kind: content_type(name), policy: dist.policy.clone(), body };
    }
    if lacks(case, name, healed) {
        return Answer::missing();
    }
    let mut answer = dist.file(name);
    if name.is_empty() || name == "index.html" {
        let page = with_probe(&String::from_utf8_lossy(&answer.body));
        answer.body = source_served::changed(case, page).into_bytes();
    } else if case == "versions" && name.starts_with("prose.") {
        let told = format!("{OLDER}\n\n# end");
        answer.body = String::from_utf8_lossy(&answer.body).replace("\n# end", &told).into_bytes();
    } else if name == "corpus.json" {
        let corpus = String::from_utf8_lossy(&answer.body).into_owned();
        answer.body = changed(case, corpus).into_bytes();
    }
    answer
}

/// A page of the app with the probe in it, which is put into each page once: there are few, and they are loaded often.
pub fn with_probe(page: &str) -> String {
    static PROBED: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());
    let mut probed = PROBED.lock().unwrap();
    if let Some((_, known)) = probed.iter().find(|(own, _)| own == page) {
        return known.clone();
    }
    let made = put_probe(page);
    probed.push((page.to_owned(), made.clone()));
    made
}

fn put_probe(page: &str) -> String {
    let probe = lol_html::element!("meta[charset]", |it| {
        it.after("<script src=\"__probe.js\"></script>", lol_html::html_content::ContentType::Html);
        Ok(())
    });
    let settings = lol_html::RewriteStrSettings {
        element_content_handlers: vec![probe],
        ..lol_html::RewriteStrSettings::default()
    };
    lol_html::rewrite_str(page, settings).unwrap_or_default()
}

/// Whether a case lacks a file.
fn lacks(case: &str, name: &str, healed: bool) -> bool {
    match case {
        "no-corpus" => name == "corpus.json",
        "again" => name == "corpus.json" && !healed,
        "no-prose" => name.starts_with("prose.") && !healed,
        "no-shapes" => name == "shapes.json",
        "no-program" => name.ends_with(".wasm"),
        "no-workshop" => name.starts_with("workshop") && !healed,
        "no-export" => name.starts_with("export") && !healed,
        _ => false,
    }
}

/// The corpus as a case has it.
fn changed(case: &str, corpus: String) -> String {
    match case {
        "empty" => String::new(),
        "other-corpus" => SMALL.to_owned(),
        "cut-off" => corpus.chars().take(corpus.chars().count() / 2).collect(),
        "not-json" => "<!doctype html><title>Niet gevonden</title>".to_owned(),
        "schema-9" => corpus.replacen("\"schema\": 2", "\"schema\": 9", 1),
        "other-json" => r#"{"schema":1,"name":"een heel ander bestand","records":[]}"#.to_owned(),
        "bad-record" => {
            corpus.replacen("\"records\": [", "\"records\": [\n{\"id\":\"kapot\",\"kind\":\"raadsel\"},", 1)
        }
        "unknown-code" => {
            let (before, records) = corpus.split_once("\"records\": [").unwrap_or((&corpus, ""));
            format!("{before}\"records\": [{}", records.replacen("\"codes\": [", "\"codes\": [\"bestaat-niet\", ", 1))
        }
        _ => corpus,
    }
}
