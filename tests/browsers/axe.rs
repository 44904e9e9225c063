//! The rules of axe-core, on every page, in both languages, wide and narrow.

use serde::Deserialize;
use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::pages::every_page;

#[derive(Deserialize)]
struct Violation {
    id: String,
    impact: Option<String>,
    help: String,
    nodes: Vec<String>,
}

/// Runs all rules, those of WCAG 2.2 that are off by default too.
const RUN: &str = r#"const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then(
    (results) => done(results.violations.map(({ id, impact, help, nodes }) =>
        ({ id, impact, help, nodes: nodes.map(({ target, any }) => `${target.flat().join(" ")} ${any.map(({ message }) => message).join(" ")}`) }))),
    (error) => done([{ id: "axe", impact: null, help: String(error), nodes: [] }]),
);"#;

/// How many elements of a violation are named.
const NAMED: usize = 4;

/// No page breaks a rule.
pub async fn rules(browser: &Browser, axe: &str) -> Outcome {
    for (width, height) in [(1280, 900), (360, 740)] {
        every_page(browser, width, height, async |hash| look(browser, axe, &format!("{hash} at {width}")).await)
            .await?;
    }
    Ok(())
}

/// The page that is there breaks no rule.
pub async fn look(browser: &Browser, axe: &str, what: &str) -> Outcome {
    if !browser.read::<bool>("'axe' in window").await? {
        browser.eval::<Value>(axe, &[]).await?;
    }
    let violations: Vec<Violation> = browser.eval_async(RUN).await?;
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
