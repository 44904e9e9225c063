//! Where the focus is after something was pressed by key: never nowhere, and where the reader would look for it.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};

use super::browser::{Browser, Outcome};
use super::states::{keep_two, mine, settle};

/// Something that is pressed by key.
struct Act {
    what: &'static str,
    hash: &'static str,
    on_phone: bool,
    /// A script that makes the page ready, empty where it is.
    first: &'static str,
    /// What gets the focus.
    press: &'static str,
    key: Key,
    /// What must have come about, of the whole page.
    then: &'static str,
    /// What must have the focus then.
    at: &'static str,
}

/// In so long every engine has scrolled to what got the focus.
const SCROLLED: Duration = Duration::from_millis(200);

const ACT: Act =
    Act { what: "", hash: "#/ideeen", on_phone: false, first: "", press: "", key: Key::Enter, then: "true", at: "" };

const ACTS: [Act; 29] = [
    Act {
        what: "ticking a facet",
        press: "[data-facet='soort:idea']",
        key: Key::Space,
        then: "location.hash.includes('soort=idea')",
        at: "[data-facet='soort:idea']",
        ..ACT
    },
    Act {
        // It is moved down by those that are drawn before it a frame later.
        what: "a topic of a card that stays among the results",
        hash: "#/ideeen?plaats=aa-en-hunze",
        press: "[data-card='wonen-en-verkeer-initiatief-2'] a[href*='code=buurt-en-wijk']",
        then: "location.hash.includes('code=buurt-en-wijk') && document.querySelectorAll('article').length === 24",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "removing one of two chips",
        hash: "#/ideeen?soort=idea&thema=gezondheid",
        press: ".chip",
        then: "document.querySelectorAll('.chip').length === 1",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "removing the last chip",
        hash: "#/ideeen?soort=idea",
        press: ".chip",
        then: "!document.querySelector('.chip')",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "removing the chip of a figure",
        hash: "#/?thema=gezondheid",
        press: "[data-chart=frequency] .narrowed .chip",
        then: "!document.querySelector('.chip')",
        at: "[data-chart=frequency] .plot",
        ..ACT
    },
    Act {
        what: "clearing all",
        hash: "#/ideeen?soort=idea&thema=gezondheid",
        press: ".chips .quiet",
        then: "!document.querySelector('.chip')",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "showing more",
        press: ".results p.row .press",
        then: "document.querySelectorAll('.cards > .card').length === 48",
        // The name of the group is the first child.
        at: ".cards > :nth-child(26) h3 a",
        ..ACT
    },
    Act {
        what: "showing more in another group",
        hash: "#/ideeen?plaats=aa-en-hunze",
        press: ".results p.row .press",
        then: "document.querySelectorAll('.cards > .card').length === 48 && document.querySelectorAll('.cards > .group').length > 1",
        at: ".card h3 a",
        ..ACT
    },
    Act {
        what: "showing more of the list",
        hash: "#/ideeen?weergave=lijst",
        press: ".results p.row .press",
        then: "document.querySelectorAll('.list > li').length === 48",
        at: ".list > :nth-child(25) a",
        ..ACT
    },
    Act {
        what: "showing more of the table",
        hash: "#/ideeen?weergave=tabel",
        press: ".results p.row .press",
        then: "document.querySelectorAll('tbody > tr').length === 48",
        at: "tbody > :nth-child(25) a",
        ..ACT
    },
    Act {
        what: "showing the rest too",
        press: ".left-out button",
        then: "!document.querySelector('.left-out button')",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "another view",
        press: ".summary .switch button:nth-child(2)",
        then: "document.querySelector('.list')",
        at: ".summary .switch button:nth-child(2)",
        ..ACT
    },
    Act {
        what: "another order",
        press: ".summary select",
        key: Key::Down,
        then: "location.hash.includes('sorteer=')",
        at: ".summary select",
        ..ACT
    },
    Act {
        what: "choosing a place in the list",
        hash: "#/kaart",
        press: "[data-place=houten] .name",
        then: "!!document.querySelector('[data-panel=houten]')",
        at: "[data-place=houten] .name[aria-current]",
        ..ACT
    },
    Act {
        what: "the way out of nothing",
        hash: "#/ideeen?q=qqqzzzxxx",
        press: ".empty button",
        then: "!document.querySelector('.empty')",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "keeping a card",
        press: ".cards > :nth-child(3) .keep",
        then: "document.querySelector('.cards > :nth-child(3) .keep[aria-pressed=true]')",
        at: ".cards > :nth-child(3) .keep",
        ..ACT
    },
    Act {
        what: "opening the filters",
        on_phone: true,
        press: ".searchbar .only-narrow",
        then: "!document.querySelector('.filters.folded')",
        at: ".filters summary",
        ..ACT
    },
    Act {
        what: "shutting the filters",
        on_phone: true,
        first: "document.querySelector('.searchbar .only-narrow').click()",
        press: ".filters .only-narrow",
        then: "document.querySelector('.filters.folded')",
        at: ".results > h2",
        ..ACT
    },
    Act {
        what: "putting away what is offered",
        first: "const box = document.querySelector('input[type=search]'); box.focus(); box.value = 'stud'; box.dispatchEvent(new Event('input', { bubbles: true }))",
        press: "input[type=search]",
        key: Key::Escape,
        then: "document.querySelector('#offers').hidden",
        at: "input[type=search]",
        ..ACT
    },
    Act {
        what: "shutting the help",
        first: "const open = document.querySelector('footer button'); open.focus(); open.click()",
        press: "dialog .press",
        then: "!document.querySelector('dialog').open",
        at: "footer button",
        ..ACT
    },
    Act {
        what: "leaving the help",
        first: "const open = document.querySelector('footer button'); open.focus(); open.click()",
        press: "dialog .press",
        key: Key::Escape,
        then: "!document.querySelector('dialog').open",
        at: "footer button",
        ..ACT
    },
    Act {
        what: "taking a card out",
        hash: "#/selectie",
        press: ".picks > li:first-child .row button:last-child",
        then: "document.querySelectorAll('.picks > li').length === 1",
        at: ".back",
        ..ACT
    },
    Act {
        what: "putting it back",
        hash: "#/selectie",
        first: "document.querySelector('.picks > li:first-child .row button:last-child').click()",
        press: ".back",
        then: "document.querySelectorAll('.picks > li').length === 2",
        at: "main h1",
        ..ACT
    },
    Act {
        what: "moving a card up",
        hash: "#/selectie",
        press: ".picks > li:last-child .up",
        then: "document.querySelector('.picks > li').dataset.pick === 'gezondheid-stem-1'",
        at: ".picks > li:first-child .down",
        ..ACT
    },
    Act {
        what: "moving a card down",
        hash: "#/selectie",
        press: ".picks > li:first-child .down",
        then: "document.querySelector('.picks > li').dataset.pick === 'gezondheid-stem-1'",
        at: ".picks > li:last-child .up",
        ..ACT
    },
    Act {
        what: "shutting the panel of a host",
        hash: "#/kaart?plaats=houten",
        press: ".panel a[href='#/kaart']",
        then: "!document.querySelector('.panel')",
        at: "main h1",
        ..ACT
    },
    Act {
        what: "choosing a host on the map",
        hash: "#/kaart",
        first: "document.querySelector('.plot').focus()",
        press: "[data-mark=houten]",
        then: "document.querySelector('.panel')",
        at: "[data-mark=houten]",
        ..ACT
    },
    Act {
        what: "taking a track out of a comparison",
        hash: "#/vergelijk",
        press: "[data-toggle='spoor:science']",
        then: "document.querySelectorAll('#sides [aria-pressed=true]').length === 2",
        at: "[data-toggle='spoor:science']",
        ..ACT
    },
    Act {
        what: "taking a role out of a comparison",
        hash: "#/vergelijk?naast=spoor:citizens,rol:student",
        press: "[data-toggle='rol:student']",
        then: "!document.querySelector('[data-toggle=\"rol:student\"]')",
        at: "#sides",
        ..ACT
    },
];

/// What is wrong with where the focus is, as an expression over what it should be at.
const WHERE: &str = "const [at] = arguments;
    const focused = document.activeElement;
    const name = focused ? `${focused.tagName.toLowerCase()}.${focused.getAttribute('class') || ''}` : 'nothing';
    if (!focused || !focused.matches(at)) return `the focus is on ${name}, not on ${at}`;
    if (!focused.matches('h1, h2') && getComputedStyle(focused).outlineStyle === 'none') return `${name} does not show its focus`;
    const box = focused.getBoundingClientRect();
    if (!focused.matches('h1, h2') && (box.bottom < 0 || box.top > innerHeight)) return `${name} is out of sight`;
    return ''";

async fn act(browser: &Browser, act: &Act) -> Outcome {
    let sign = if act.hash.contains('?') { '&' } else { '?' };
    browser.open(&format!("/{}{sign}taal=nl", act.hash)).await?;
    if !act.first.is_empty() {
        browser.eval::<Value>(act.first, &[]).await?;
        settle(browser).await?;
    }
    browser.until("what is pressed", &format!("document.querySelector({})", json!(act.press))).await?;
    browser.eval::<Value>("document.querySelector(arguments[0]).focus()", &[json!(act.press)]).await?;
    // WebKit scrolls to what got the focus a while later, and no more once a dialog has come.
    tokio::time::sleep(SCROLLED).await;
    browser.press(act.key).await?;
    browser.until("what it does", act.then).await?;
    let wrong = browser.until("the focus", &format!("!(function () {{ {WHERE} }})({})", json!(act.at))).await;
    if wrong.is_err() {
        return Err(browser.eval::<String>(WHERE, &[json!(act.at)]).await?);
    }
    Ok(())
}

/// After every act the focus is where it should be.
pub async fn after_every_act(browser: &Browser) -> Outcome {
    for on_phone in [false, true] {
        browser.resize(if on_phone { 360 } else { 1280 }, 800).await?;
        // Where the focus goes is said by the program: each act is tried in one engine.
        for it in mine(browser.engine, 0, &ACTS).filter(|act| act.on_phone == on_phone) {
            keep_two(browser).await?;
            act(browser, it).await.unwrap_or_else(|error| browser.note(format!("{}: {error}", it.what)));
        }
    }
    browser.resize(1280, 900).await?;
    // The step back takes the chip that has the focus away.
    browser.open("/#/ideeen?taal=nl").await?;
    browser.click("[data-facet='soort:idea']").await?;
    browser.until("the chip", "document.querySelector('.chip')").await?;
    browser.eval::<Value>("document.querySelector('.chip').focus()", &[]).await?;
    browser.back().await?;
    browser.until("the focus on the results after 'back'", "document.activeElement.matches('.results > h2')").await?;
    browser.leaving("document.querySelector('.card h3 a').click()", "a card").await?;
    browser.until("the focus on the heading of the card", "document.activeElement.matches('main h1')").await?;
    browser.leaving("history.back()", "the cards").await?;
    browser.until("the focus on the heading after 'back'", "document.activeElement.matches('main h1')").await.map(drop)
}
