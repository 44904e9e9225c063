//! The three engines and their drivers: started on free ports, stopped at the end, also where a test panics.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_timeout::TimeoutConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::device::Wish;

/// What Debian's WebKit drives.
const MINIBROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
/// What every driver says when it is not there.
const INSTALL: &str = "run `.ci/tools.sh browsers`";

/// How long a driver may be silent. It answers a script and a load within their own limits, which are shorter, so a driver that
/// takes longer never answers, and everything that is asked of it later would wait behind that.
const SILENCE: Duration = Duration::from_secs(60);

/// The file in the driver's folder that holds what it and its browser say of errors of their own.
const LOG: &str = "errors.log";
/// How many of its lines are told.
const LAST: usize = 20;

/// What Debian's Chromium is, and the same engine without the window of a browser around its pages, which is a quarter of what
/// a page costs it.
const CHROMIUM: &str = "/usr/bin/chromium";
const HEADLESS_SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";
/// What keeps Chromium from compiling the program once more for speed while a page is loaded for a moment: a tenth of a page.
const COMPILED_ONCE: &str = "--js-flags=--wasm-tiering-budget=200000000";

/// What makes WebKit spend less on a page that is loaded for a moment. It compiles a function once more after a million times,
/// instead of some 50,000, those of the program and those of scripts: what really runs for long, such as a large file, is
/// compiled twice all the same. And it paints where something has changed, instead of having a graphics processor, which
/// machines that run tests have as a program only, compose the window sixty times a second for four seconds after a load.
const SPARING: [(&str, &str); 3] = [
    ("JSC_thresholdForOMGOptimizeAfterWarmUp", "1000000"),
    ("JSC_thresholdForFTLOptimizeAfterWarmUp", "1000000"),
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
];

/// What keeps a fault of WebKitGTK's own out of the tests: while one thread compiles what another one runs, that one goes on with
/// wrong numbers, or ends. It was the trap in comparisons (an index of 1179670597 from a list of 0 and 1), and once the end of a
/// browser. WebKit 2.50.6 shows it without a page: its shell ran `query::compare` on two cores, each run a new module. With what is
/// spared above, 9 of 11,400 runs went wrong, and 39 of 2,700 where a function is compiled after 300 passes instead of 150; on one
/// core none of 1,300, where the one thread waits for the other none of 12,000; as readers have it none of 5,400.
const NO_RACE: (&str, &str) = ("JSC_useConcurrentJIT", "0");

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through WebKitWebDriver, on a display of its own.
    Webkit,
}

impl Engine {
    /// All three.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];
}

/// A running driver with what it needs. Everything it started ends with it.
pub struct Driver {
    engine: Engine,
    wish: Wish,
    spares: bool,
    address: String,
    folder: PathBuf,
    children: Vec<Child>,
}

impl Driver {
    /// Starts the driver of an engine, on a device with a wish. Where hundreds of pages are loaded it spares what each costs, and
    /// else all is as a reader's browser has it.
    pub fn start(engine: Engine, wish: Wish, spares: bool) -> Result<Driver, String> {
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("dialogue-explorer-{engine:?}-{port}"));
        fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        let address = format!("http://127.0.0.1:{port}");
        let mut driver = Driver { engine, wish, spares, address, folder, children: Vec::new() };
        let mut command = match engine {
            Engine::Chromium => {
                let mut command = Command::new("chromedriver");
                command.args([format!("--port={port}"), "--log-level=OFF".to_owned()]);
                command
            }
            Engine::Firefox => {
                let mut command = Command::new(tools()?.join("bin/geckodriver"));
                command.args(["--log", "fatal", "--websocket-port", "0", "--port", &port.to_string()]);
                command
            }
            Engine::Webkit => {
                let display = driver.display()?;
                let settings = driver.folder.join(".config/gtk-3.0");
                let written = fs::create_dir_all(&settings)
                    .and_then(|()| fs::write(settings.join("settings.ini"), wish.gtk_settings()));
                written.map_err(|error| format!("cannot write the settings of GTK: {error}"))?;
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}")).env("DISPLAY", display);
                // WebKit's own sandbox does not start as root, nor in most containers.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                // WebKit takes its language from the locale; this one names none, so the app falls back on Dutch, and not on
                // what the machine of whoever runs the tests is set to.
                command.env("LC_ALL", "C.UTF-8");
                command.env(NO_RACE.0, NO_RACE.1);
                if spares {
                    command.envs(SPARING);
                }
                command.env("XDG_CONFIG_HOME", driver.folder.join(".config"));
                // Nothing of the desktop of whoever runs the tests.
                command.env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1").env("GSETTINGS_BACKEND", "memory");
                command
            }
        };
        driver.spawn(&mut command)?;
        let begin = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begin.elapsed() > Duration::from_secs(20) {
                return Err(format!("the driver of {engine:?} did not answer within 20 s"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    fn spawn(&mut self, command: &mut Command) -> Result<&mut Child, String> {
        let log = fs::File::options().create(true).append(true).open(self.folder.join(LOG));
        let log = log.map_err(|error| format!("cannot write {LOG}: {error}"))?;
        command.stdin(Stdio::null()).stderr(log).env("HOME", &self.folder).env("TMPDIR", &self.folder);
        if command.get_program() != "Xvfb" {
            command.stdout(Stdio::null());
        }
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().map_err(|error| format!("cannot start {name}: {error}; {INSTALL}"))?;
        self.children.push(child);
        self.children.last_mut().ok_or_else(|| format!("{name} is gone"))
    }

    /// Starts a display that nobody sees, and gives its name.
    fn display(&mut self) -> Result<String, String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]).stdout(Stdio::piped());
        let output = self.spawn(&mut command)?.stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number).map_err(|error| format!("Xvfb says nothing: {error}"))?;
        Ok(format!(":{}", number.trim()))
    }

    /// What Chromium is started with.
    fn chromium(&self) -> Vec<String> {
        let mut arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--lang=nl",
            "--accept-lang=nl,en",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ]
        .map(str::to_owned)
        .to_vec();
        // A process of its own for every page costs a third of the time of a load. All servers of the tests are one site
        // to Chromium, whose frames share the process of the page either way.
        let sparing = ["--disable-site-isolation-trials", COMPILED_ONCE];
        arguments.extend(sparing.into_iter().filter(|_| self.spares).map(str::to_owned));
        arguments
    }

    /// What the driver and its browser have said of errors of their own, last of all.
    pub fn last_words(&self) -> String {
        let log = fs::read(self.folder.join(LOG)).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(LAST)..].join("\n")
    }

    /// Opens a browser.
    pub async fn session(&self) -> Result<Client, String> {
        let mut preferences = json!({ "intl.accept_languages": "nl,en", "app.update.auto": false });
        if self.spares {
            // Firefox draws its window, with what turns while a page loads, as often as a frame: 500 to 430 ms of processor
            // for a load.
            preferences["layout.frame_rate"] = json!(30);
        }
        if let (Some(all), Value::Object(wished)) = (preferences.as_object_mut(), self.wish.preferences()) {
            all.extend(wished);
        }
        let mut capabilities = match self.engine {
            Engine::Chromium => json!({
                "goog:chromeOptions": {
                    "binary": if self.spares { HEADLESS_SHELL } else { CHROMIUM },
                    "args": self.chromium(),
                },
                "goog:loggingPrefs": { "browser": "SEVERE" },
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": "/usr/bin/firefox-esr",
                    "args": ["-headless"],
                    "prefs": preferences,
                },
            }),
            Engine::Webkit => json!({
                "webkitgtk:browserOptions": { "binary": MINIBROWSER, "args": self.wish.minibrowser() },
            }),
        };
        // A page must be seen while it waits for its program, so the tests wait for themselves.
        capabilities["pageLoadStrategy"] = json!("none");
        // A step that hangs is told soon, and does not keep the rest waiting.
        capabilities["timeouts"] = json!({ "pageLoad": 15_000, "script": 30_000 });
        let Value::Object(capabilities) = capabilities else { return Err("capabilities are an object".to_owned()) };
        let mut connector = TimeoutConnector::new(HttpConnector::new());
        connector.set_read_timeout(Some(SILENCE));
        connector.set_reset_reader_on_write(true);
        let client = ClientBuilder::new(connector)
            .capabilities(capabilities)
            .connect(&self.address)
            .await
            .map_err(|error| format!("{:?} did not start: {error}", self.engine))?;
        self.wish.tell(self.engine, &client).await?;
        Ok(client)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The drivers' children first: a driver that is killed leaves its browser behind.
        let started: Vec<u32> = self.children.iter().flat_map(|child| family(child.id())).collect();
        let started: Vec<String> = started.iter().map(u32::to_string).collect();
        let _ = Command::new("kill").arg("-KILL").args(&started).stderr(Stdio::null()).status();
        for child in &mut self.children {
            let _ = child.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A process and all that it started.
fn family(process: u32) -> Vec<u32> {
    let mut parents: Vec<(u32, u32)> = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        // The name of the program stands in brackets and may hold anything; the parent comes after it.
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok());
        parents.extend(parent.map(|parent| (id, parent)));
    }
    let mut family = vec![process];
    let mut at = 0;
    while let Some(&member) = family.get(at) {
        family.extend(parents.iter().filter(|(_, parent)| *parent == member).map(|(id, _)| *id));
        at += 1;
    }
    family
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}

/// Where `.ci/tools.sh` keeps what it installed.
fn tools() -> Result<PathBuf, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.ci/tools.sh");
    let output = Command::new(&script).arg("path").output();
    let output = output.map_err(|error| format!("cannot run {}: {error}", script.display()))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// The source of axe-core, in the version that `.ci/tools.sh` has installed.
pub fn axe() -> Result<String, String> {
    let tools = tools()?;
    let folders = fs::read_dir(&tools).map_err(|error| format!("cannot read {}: {error}", tools.display()))?;
    let mut found: Vec<PathBuf> = folders
        .flatten()
        .filter(|folder| folder.file_name().to_string_lossy().starts_with("axe-core-"))
        .map(|folder| folder.path().join("node_modules/axe-core/axe.min.js"))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    let path = found.pop().ok_or_else(|| format!("there is no axe-core in {}; {INSTALL}", tools.display()))?;
    fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}
