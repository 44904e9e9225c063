//! An hour of the monkey in one page that is never loaded anew, and what that page still holds when it is back at the
//! overview.

use std::fmt;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::judge::Judge;
use super::walk::Monkey;
use harness::browser::{Browser, DRAWN, MEMORY, Outcome};
use harness::device::Wish;
use harness::engines::{Driver, Engine};
use harness::site::Site;

/// How often it is told what the page holds.
const TOLD: Duration = Duration::from_secs(300);
/// How long a page rests before its memory is measured.
const REST: Duration = Duration::from_secs(3);
/// How often more is looked at again.
const LOOKS: usize = 3;
/// How much more may be held than at the beginning, in parts of that.
const MORE: f64 = 0.1;
/// How long the last word of the page may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a page holds, after its garbage has been collected.
#[derive(Clone, Copy, Debug)]
struct Held {
    nodes: f64,
    listeners: f64,
    /// The memory of the program in bytes, which grows and never shrinks.
    wasm: f64,
    /// The memory of all that is not the program, in bytes.
    heap: f64,
}

impl fmt::Display for Held {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Held { nodes, listeners, wasm, heap } = self;
        write!(out, "{nodes} nodes, {listeners} listeners, wasm {:.2} MB, heap {:.2} MB", wasm / 1e6, heap / 1e6)
    }
}

impl Held {
    /// Goes to the overview, by way of another page so that nothing on it is unfolded, and measures there.
    async fn at_the_overview(browser: &Browser) -> Result<Held, String> {
        browser.stretch(1280, 900).await?;
        browser.eval::<Value>("document.querySelector('dialog[open]')?.close()", &[]).await?;
        browser.go("#/over?taal=nl").await?;
        browser.go("#/?taal=nl").await?;
        tokio::time::sleep(REST).await;
        browser.until("the overview", DRAWN).await?;
        for _ in 0..2 {
            browser.dev_tools("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let dom = browser.dev_tools("Memory.getDOMCounters", json!({})).await?;
        let metrics = browser.dev_tools("Performance.getMetrics", json!({})).await?;
        let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
        let heap = metrics.iter().find(|metric| metric["name"] == "JSHeapUsedSize").map(|metric| &metric["value"]);
        let number = |value: Option<&Value>, what: &str| {
            value.and_then(Value::as_f64).filter(|value| *value > 0.0).ok_or(format!("Chromium tells no {what}"))
        };
        Ok(Held {
            nodes: number(dom.get("nodes"), "nodes")?,
            listeners: number(dom.get("jsEventListeners"), "listeners")?,
            wasm: browser.eval_async(MEMORY).await?,
            heap: number(heap, "heap")?,
        })
    }

    /// What is held more than at the beginning, by over a tenth. The heap of the browser is told and not judged: it
    /// holds what the engine has compiled and what the monkey remembers of its presses.
    fn more_than(&self, begin: &Held) -> Vec<String> {
        let parts = [
            ("nodes", self.nodes, begin.nodes),
            ("listeners", self.listeners, begin.listeners),
            ("bytes of wasm", self.wasm, begin.wasm),
        ];
        let more = parts.into_iter().filter(|(_, now, begin)| *now > begin * (1.0 + MORE));
        more.map(|(what, now, begin)| format!("{now} {what} are held, where it began with {begin}")).collect()
    }
}

/// Lets the monkey play so long in Chromium, and gives what went wrong and what was left behind.
pub async fn soak(judge: &Judge, seed: u64, length: Duration) -> Result<Vec<String>, String> {
    let driver = Driver::start(Engine::Chromium, Wish::Nothing, false)?;
    let browser = Browser::new(Engine::Chromium, Site::start()?, driver.session().await?);
    browser.dev_tools("Performance.enable", json!({})).await?;
    let mut monkey = Monkey::new(&browser, judge, seed);
    monkey.stays = true;
    if let Err(error) = for_so_long(&mut monkey, length).await {
        monkey.wrong.push(error);
    }
    let mut wrong = std::mem::take(&mut monkey.wrong);
    println!("Chromium: {} steps, {} wrong", monkey.steps, wrong.len());
    wrong.extend(browser.journey("soak", PATIENCE, async |_| Ok(())).await);
    browser.close().await;
    Ok(wrong)
}

async fn for_so_long(monkey: &mut Monkey<'_>, length: Duration) -> Outcome {
    let browser = monkey.browser;
    browser.open("/#/?taal=nl").await?;
    let opened = Held::at_the_overview(browser).await?;
    println!("Chromium, just opened: {opened}");
    // Every page, by turns in each language, so that the first is another than the one that is there.
    for (index, hash) in monkey.judge.addresses().iter().enumerate() {
        let (lang, sign) = (["en", "nl"][index % 2], if hash.contains('?') { '&' } else { '?' });
        if !hash.contains("taal=") {
            browser.go(&format!("{hash}{sign}taal={lang}")).await?;
        }
    }
    let walked = Held::at_the_overview(browser).await?;
    println!("Chromium, after every page: {walked}");
    // What the program fetches on demand and then keeps, such as the texts of a language, has come now.
    let mut first = Held { wasm: walked.wasm, ..opened };
    monkey.wrong.extend(walked.more_than(&first).into_iter().map(|more| format!("after every page: {more}")));
    monkey.put_in().await?;
    let begin = Instant::now();
    let mut is_first = true;
    while begin.elapsed() < length && monkey.has_patience() {
        let left = length.saturating_sub(begin.elapsed());
        monkey.rounds(TOLD.min(left)).await?;
        let mut held = Held::at_the_overview(browser).await?;
        // The memory of a program never shrinks, so that it is as large as was ever needed at once: for all cards of a query
        // in a long list, and a file of the reader's beside what came with the app. By chance that is needed within the first
        // third; what grows on and on shows after it.
        if std::mem::take(&mut is_first) || begin.elapsed() < length / 3 {
            first.wasm = first.wasm.max(held.wasm);
        }
        // What has just been left may be let go of a little later.
        for _ in 0..LOOKS {
            if held.more_than(&first).is_empty() {
                break;
            }
            held = Held::at_the_overview(browser).await?;
        }
        println!("Chromium, after {} s, {} steps: {held}", begin.elapsed().as_secs(), monkey.steps);
        let more = held.more_than(&first);
        monkey.wrong.extend(more.into_iter().map(|more| format!("after {} s: {more}", begin.elapsed().as_secs())));
    }
    Ok(())
}
