//! The rules of axe-core.

use serde::Deserialize;
use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::embedding::PARTS;
use super::looks::still_and_dark;
use super::pages::LANGUAGES;
use super::states::{asks_all, mine, share, walk};

#[derive(Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<String>,
}

/// Which rules a page is held to.
#[derive(Clone, Copy)]
pub enum Rules {
    /// All, those of WCAG 2.2 that are off by default too.
    All,
    /// Those on colours: nothing else is another in the dark.
    OnColours,
}

impl Rules {
    fn options(self) -> &'static str {
        match self {
            Rules::All => r#"{ rules: { "target-size": { enabled: true } } }"#,
            Rules::OnColours => r#"{ runOnly: ["color-contrast", "link-in-text-block"] }"#,
        }
    }
}

/// Runs the rules of OPTIONS.
const RUN: &str = r#"const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"], ...OPTIONS }).then(
    (results) => done(results.violations.map(({ id, impact, help, nodes }) =>
        ({ id, impact, help, nodes: nodes.map(({ target, any }) => `${target.flat().join(" ")} ${any.map(({ message }) => message).join(" ")}`) }))),
    (error) => done([{ id: "axe", impact: null, help: String(error), nodes: [] }]),
);"#;

/// Has the page fetch axe as a script of its own, where it runs scripts. Firefox runs what its driver brings in a realm apart,
/// from which every look at the page takes twice as long; it finds the same.
const FETCH: &str = r#"const done = arguments[arguments.length - 1];
if (!document.querySelector("script[src]")) return done(false);
const script = Object.assign(document.createElement("script"), { src: "/__axe.js" });
script.onload = script.onerror = () => { script.remove(); done(typeof axe === "object"); };
document.head.append(script);"#;

/// What stands over the page on a phone.
const BAR: &str = "document.querySelectorAll('.searchbar, .filters > .press')";

/// How many elements of a violation are named.
const NAMED: usize = 4;

/// Pages that are not of the app itself, or that the app shows where something is wrong; what they lack is expected.
const BESIDE: [(&str, &str); 7] = [
    ("/verslagen/", "the probe did not run"),
    ("/verslagen/gezondheid.html", "the probe did not run"),
    ("/kaartje/gezondheid-idee-1.html", "the probe did not run"),
    ("/case/no-corpus/#/?taal=nl", "corpus.json"),
    ("/case/bad-record/#/?taal=en", ""),
    ("/case/schema-9/#/?taal=nl", ""),
    ("/case/no-wasm/#/?taal=nl", "WebAssembly"),
];

/// In the dark no page breaks a rule on colours, in any state, in Dutch where it is wide and in English where it is narrow, or with
/// `WHOLE` in both; and nothing moves. Words have the colours of their places in both languages.
pub async fn in_the_dark(browser: &Browser, axe: &str) -> Outcome {
    for (width, size) in [(1280, 900), (360, 740)].into_iter().enumerate() {
        for (tongue, language) in LANGUAGES.into_iter().enumerate().filter(|(at, _)| asks_all() || *at == width) {
            // Another engine looks at this than in the light.
            let states = share(browser.engine, width + tongue + 1);
            walk(browser, size, language, &states, async |_, what| {
                still_and_dark(browser, what).await?;
                look(browser, axe, what, Rules::OnColours).await
            })
            .await?;
        }
        beside(browser, axe, (width + 1, size), Rules::OnColours).await?;
    }
    Ok(())
}

/// What stands beside the app breaks no rule. The pages are shared by the engines, by the number of a condition, as states
/// are.
pub async fn beside(browser: &Browser, axe: &str, (condition, size): (usize, (u32, u32)), rules: Rules) -> Outcome {
    browser.resize(size.0, size.1).await?;
    for (path, lacks) in mine(browser.engine, condition, BESIDE) {
        browser.load_expecting(path, &[lacks][..usize::from(!lacks.is_empty())]).await?;
        browser.until(path, "document.readyState === 'complete' && document.querySelector('h1')").await?;
        browser
            .until(
                path,
                &format!(
                    // The page before the program holds these words too, hidden.
                    "{} || [...document.querySelectorAll('[data-error], .refused')].some((told) => told.checkVisibility())",
                    path.starts_with("/verslagen") || path.starts_with("/kaartje")
                ),
            )
            .await?;
        look(browser, axe, &format!("{path} at {}", size.0), rules).await?;
    }
    Ok(())
}

/// No part in a frame breaks a rule on colours in the dark. They have the colours of their style in every engine, so that each
/// part is looked at by one.
pub async fn frames_in_the_dark(browser: &Browser, axe: &str) -> Outcome {
    browser.resize(640, 900).await?;
    for path in mine(browser.engine, 0, PARTS) {
        browser.open(path).await?;
        look(browser, axe, path, Rules::OnColours).await?;
    }
    Ok(())
}

/// The page that is there breaks no rule.
pub async fn look(browser: &Browser, axe: &str, what: &str, rules: Rules) -> Outcome {
    // Firefox's driver now and then answers the first question to a new page with null, so it is asked until it tells.
    if browser.until(&format!("{what}, whether axe is there"), "typeof axe").await? == "undefined" {
        // So it is here; then the driver brings it in, which finds the same.
        let is_there: Option<bool> = browser.eval_async(FETCH).await?;
        if is_there != Some(true) {
            browser.eval::<Value>(axe, &[]).await?;
        }
    }
    // What is fixed lies over whatever the page happens to have under it, which axe takes for a small target. That the bar
    // never hides what has the focus is held by the walk with the Tab key.
    browser.eval::<Value>(&format!("{BAR}.forEach((bar) => {{ bar.style.position = 'static' }})"), &[]).await?;
    let violations: Vec<Violation> = browser.eval_async(&RUN.replace("OPTIONS", rules.options())).await?;
    browser.eval::<Value>(&format!("{BAR}.forEach((bar) => {{ bar.style.position = '' }})"), &[]).await?;
    for Violation { id, impact, help, nodes } in violations {
        let named = nodes.iter().take(NAMED).cloned().collect::<Vec<_>>().join("\n      ");
        browser.note(format!(
            "{what}: {id} ({}, {help}), {} times:\n      {named}",
            impact.unwrap_or_default(),
            nodes.len()
        ));
    }
    Ok(())
}
