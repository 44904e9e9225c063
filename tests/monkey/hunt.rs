//! The way on which WebKit once trapped without a word, from the selection to the page about frames, and its neighbours:
//! many times, at several sizes, with timers that come late.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use harness::browser::{Browser, DRAWN, Outcome};
use harness::device::Wish;
use harness::engines::{Driver, Engine};
use harness::site::Site;

/// How often the way is gone within a page that is loaded once.
const WAYS: usize = 10;
/// The sizes of the journey 'layout'.
const SIZES: [(u32, u32); 4] = [(320, 256), (360, 740), (640, 800), (1280, 900)];
/// How long the ways of one page may take.
const LIMIT: Duration = Duration::from_secs(120);
/// How late timers come, at most, in milliseconds.
const LATE: u64 = 60;

/// Goes the way so often in an engine, and gives what went wrong.
pub async fn hunt(engine: Engine, times: usize) -> Result<Vec<String>, String> {
    let driver = Driver::start(engine, Wish::Nothing, false)?;
    let browser = Browser::new(engine, Site::start()?, driver.session().await?);
    let begin = Instant::now();
    let mut found = Vec::new();
    for round in 0..times.div_ceil(WAYS) {
        let wrong = browser.journey("hunt", LIMIT, async |browser| ways(browser, round).await).await;
        found.extend(wrong.into_iter().map(|wrong| format!("round {round}: {wrong}")));
        if (round + 1) % 10 == 0 {
            let (ways, seconds) = ((round + 1) * WAYS, begin.elapsed().as_secs());
            println!("{engine:?}: the way {ways} times in {seconds} s, {} wrong", found.len());
        }
    }
    browser.close().await;
    if !found.is_empty() {
        println!("{engine:?} said last:\n{}", driver.last_words());
    }
    Ok(found)
}

/// Loads the page, with cards kept in every second round, and goes its ways in it.
async fn ways(browser: &Browser, round: usize) -> Outcome {
    let (width, height) = SIZES[round % SIZES.len()];
    browser.resize(width, height).await?;
    browser.open(["/#/selectie?taal=nl", "/#/insluiten?taal=en"][round / 2 % 2]).await?;
    if round % 2 == 1 {
        let kept = "gezondheid-idee-1\tVoor de wethouder\ngezondheid-stem-1\t\n";
        browser.eval::<Value>("localStorage.setItem('selectie', arguments[0])", &[json!(kept)]).await?;
        browser.reload().await?;
        browser.until("the page with cards kept", DRAWN).await?;
    }
    let late = (round % 3) as u64 * LATE / 2;
    // The script is given to the page, which goes on while the driver waits for no more than its end.
    let script = format!(
        "window.__pages = 0; {}{} hunt({WAYS}).then((pages) => {{ window.__pages = pages }})",
        include_str!("late.js").replace("LATE", &late.to_string()),
        include_str!("hunt.js"),
    );
    browser.eval::<Value>(&script, &[]).await?;
    let begin = Instant::now();
    while browser.read::<usize>("window.__pages").await? == 0 {
        if let Some(trap) = browser.read::<Option<String>>(STOPPED).await? {
            return Err(format!("it stopped at {trap}"));
        }
        if begin.elapsed() > LIMIT {
            return Err("the page does not come to its end".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    Ok(())
}

/// Where and why the program has stopped.
const STOPPED: &str = "document.querySelector('.stopped:not([hidden])') \
    ? location.hash + ' ' + document.querySelector('.stopped:not([hidden])').textContent : null";
