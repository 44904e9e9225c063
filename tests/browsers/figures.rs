//! The figures: their numbers, what stands behind them, and the keyboard.

use fantoccini::key::Key;
use serde::Deserialize;

use super::browser::{Browser, Outcome};

/// How many cards a page of results holds at first.
const CARDS: usize = 24;

/// The citizen themes with the participants that their reports name.
const PARTICIPANTS: [(&str, &str); 7] = [
    ("geluk-en-ontspanning", "45"),
    ("gezondheid", "50"),
    ("natuur-en-milieu", "33"),
    ("onderwijs-en-werk", "41"),
    ("samen-leven", "47"),
    ("welvaart-en-inkomen", "35"),
    ("wonen-en-verkeer", "28"),
];

/// The first page stands, with its three figures and the right numbers in table and marks.
pub async fn start(browser: &Browser) -> Outcome {
    browser.open("/").await?;
    let language: String = browser.read("document.documentElement.lang").await?;
    browser.check(language == "nl", || format!("a Dutch browser gets the language '{language}'"));
    let heading: String = browser.read("document.querySelector('h1').innerText").await?;
    browser.check(!heading.trim().is_empty(), || "the h1 is empty".to_owned());
    let left: bool = browser.read("!!document.querySelector('#before')").await?;
    browser.check(!left, || "what stood before the program is still there".to_owned());
    let figures: Vec<String> = browser
        .read("[...document.querySelectorAll('figure[data-chart]')].map(figure => figure.dataset.chart)")
        .await?;
    for figure in ["participants", "hosts", "frequency"] {
        browser.check(figures.iter().any(|other| other == figure), || format!("no figure {figure} among {figures:?}"));
    }
    for (theme, number) in PARTICIPANTS {
        let cell = format!(
            "(document.querySelector('table[data-table-for=participants] td.number a[href=\"#/thema/{theme}\"]') || {{}}).textContent || ''"
        );
        let cell: String = browser.read(&cell).await?;
        browser.check(cell == number, || format!("participants of {theme}: the table has '{cell}', not {number}"));
        let mark = format!(
            "(document.querySelector('figure[data-chart=participants] a[data-mark=\"{theme}\"]') || {{dataset: {{}}}}).dataset.value || ''"
        );
        let mark: String = browser.read(&mark).await?;
        browser.check(mark == number, || format!("participants of {theme}: the mark has '{mark}', not {number}"));
    }
    Ok(())
}

#[derive(Deserialize)]
struct Mark {
    id: String,
    href: String,
    value: String,
    label: String,
    /// The number in the table that leads to the same place.
    cell: Option<String>,
}

const MARKS: &str = r#"[...document.querySelectorAll('figure[data-chart=frequency] a[data-mark]')].map((mark) => {
    const href = mark.getAttribute('href');
    const cells = [...document.querySelectorAll('table[data-table-for=frequency] td[data-value] a')];
    const cell = cells.find((cell) => cell.getAttribute('href') === href);
    return { id: mark.dataset.mark, href, value: mark.dataset.value, label: mark.getAttribute('aria-label'),
        cell: cell ? cell.textContent : null };
})"#;

/// Chart, table and cards give the same number: the first five marks of the frequency figure and three others.
pub async fn equal_numbers(browser: &Browser) -> Outcome {
    browser.open("/#/frequentie?taal=nl").await?;
    let marks: Vec<Mark> = browser.read(MARKS).await?;
    if marks.len() < 8 {
        return Err(format!("only {} marks in the frequency figure", marks.len()));
    }
    // The others come by chance, but by the same chance in every run.
    let mut chosen: Vec<usize> = (0..5).collect();
    let mut chance = 2021_usize;
    while chosen.len() < 8 {
        chance = (chance * 16807) % 2_147_483_647;
        let index = chance % marks.len();
        if !chosen.contains(&index) {
            chosen.push(index);
        }
    }
    for (step, index) in chosen.into_iter().enumerate() {
        let Mark { id, href, value, label, cell } = &marks[index];
        if step > 0 {
            browser.go("#/frequentie?taal=nl").await?;
        }
        if step == 0 {
            browser.mark_page().await?;
            browser.click(&format!("figure[data-chart=frequency] a[data-mark=\"{id}\"] .label")).await?;
            browser.until(&format!("{href} after a click on {id}"), &format!("location.hash === '{href}'")).await?;
            browser.until("the cards", super::browser::DRAWN).await?;
        } else {
            browser.go(href).await?;
        }
        let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
        let cards: usize = browser.read("document.querySelectorAll('article[data-card]').length").await?;
        browser.check(count == *value, || format!("mark {id} says {value}, its cards are {count}"));
        browser.check(cell.as_deref() == Some(value), || format!("mark {id} says {value}, its cell says {cell:?}"));
        browser.check(label.contains(value.as_str()), || format!("mark {id} is {value}, but is called '{label}'"));
        let expected = value.parse().map(|value: usize| value.min(CARDS));
        browser.check(expected.as_ref() == Ok(&cards), || format!("mark {id} says {value}, {cards} cards are shown"));
    }
    // The key figure of the first page, too.
    browser.go("#/?taal=nl").await?;
    let key: String = browser.read("document.querySelector('[data-key=ideas]').textContent").await?;
    browser.leaving("document.querySelector('[data-key=ideas]').closest('a').click()", "the cards").await?;
    let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
    browser.check(count == key, || format!("the key figure says {key} ideas, its cards are {count}"));
    Ok(())
}

/// Where the focus is: the plot, a mark by its place, or something else.
const FOCUS: &str = r#"(() => {
    const at = document.activeElement;
    const marks = [...document.querySelectorAll('.plot')[0].querySelectorAll('a[data-mark]')];
    if (at.matches('.plot')) return 'plot';
    const index = marks.indexOf(at);
    return index < 0 ? at.tagName + ' ' + at.textContent.slice(0, 40) : index === marks.length - 1 ? 'last' : String(index);
})()"#;

async fn pressed(browser: &Browser, key: Key, name: &str, expected: &str) -> Outcome {
    browser.press(key).await?;
    let is_there = format!("{FOCUS} === '{expected}'");
    if browser.until("focus", &is_there).await.is_err() {
        let at: String = browser.read(FOCUS).await?;
        return Err(format!("{name} leads to '{at}', not to '{expected}'"));
    }
    Ok(())
}

/// Figures that are walked by key: bars, and the dumbbell of sides of several kinds in both languages. With each, what
/// every mark names beside its number.
const WALKED: [(&str, &[&str]); 3] = [
    ("/#/frequentie?taal=nl", &[]),
    ("/#/vergelijk?naast=spoor:citizens,spoor:science&taal=nl", &["burgers", "wetenschappers"]),
    ("/#/vergelijk?naast=spoor:citizens,thema:gezondheid&q=werk&taal=en", &["citizens", "health"]),
];

/// A figure is one tab stop, with its marks behind it.
pub async fn keyboard(browser: &Browser) -> Outcome {
    for (path, names) in WALKED {
        by_key(browser, path, names).await.map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(())
}

async fn by_key(browser: &Browser, path: &str, names: &[&str]) -> Outcome {
    browser.open(path).await?;
    let mut tabs = 0;
    while browser.read::<String>(FOCUS).await? != "plot" {
        if tabs > 40 {
            return Err("40 times Tab do not lead to the plot".to_owned());
        }
        browser.press(Key::Tab).await?;
        tabs += 1;
    }
    pressed(browser, Key::Enter, "Enter on the plot", "0").await?;
    pressed(browser, Key::Down, "ArrowDown", "1").await?;
    pressed(browser, Key::Right, "ArrowRight", "2").await?;
    pressed(browser, Key::Up, "ArrowUp", "1").await?;
    pressed(browser, Key::End, "End", "last").await?;
    pressed(browser, Key::Down, "ArrowDown on the last mark", "last").await?;
    pressed(browser, Key::Home, "Home", "0").await?;
    pressed(browser, Key::Escape, "Escape", "plot").await?;
    browser.press(Key::Tab).await?;
    let at: String = browser.read(FOCUS).await?;
    let out: bool = browser.read("!document.activeElement.closest('.plot')").await?;
    browser.check(out, || format!("Tab on the plot leads to '{at}', which is inside the plot"));
    browser.eval::<serde_json::Value>("document.querySelector('.plot').focus()", &[]).await?;
    pressed(browser, Key::Enter, "Enter on the plot", "0").await?;
    // An arrow with another key is the browser's, as the one that goes back.
    const WITH: &str =
        "return ['altKey', 'ctrlKey', 'metaKey'].filter((held) => ['ArrowLeft', 'ArrowRight', 'Home', 'End']
        .some((key) => !document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key, [held]: true, bubbles: true, cancelable: true }))))";
    let taken: Vec<String> = browser.eval(WITH, &[]).await?;
    browser.check(taken.is_empty(), || format!("{path}: keys with {taken:?} are taken from the browser"));
    let spoken: Vec<(String, String)> = browser
        .read("[...document.querySelectorAll('a[data-mark]')].map(mark => [mark.dataset.value, mark.getAttribute('aria-label')])")
        .await?;
    for (value, label) in &spoken {
        browser.check(label.contains(value), || format!("{path}: a mark of {value} is called '{label}'"));
        let is_named = names.is_empty() || names.iter().any(|name| label.to_lowercase().contains(name));
        browser.check(is_named, || format!("{path}: whose mark is '{label}'"));
    }
    // What a screen reader says of the whole, and one name for one mark.
    let whole: String = browser.read("document.querySelector('.plot').getAttribute('aria-label')").await?;
    let title: String = browser.read("document.querySelector('figure[data-chart] .finding').textContent").await?;
    browser.check(whole.contains(title.trim()), || format!("{path}: the plot of '{title}' is called '{whole}'"));
    let labels: std::collections::HashSet<&str> = spoken.iter().map(|(_, label)| label.as_str()).collect();
    browser.check(labels.len() == spoken.len(), || format!("{path}: marks of one figure have the same name"));
    let href: String = browser.read("document.activeElement.getAttribute('href')").await?;
    browser.mark_page().await?;
    browser.press(Key::Enter).await?;
    browser.until("the page of the mark", &format!("location.hash === '{href}'")).await?;
    browser.until("the page of the mark", super::browser::DRAWN).await?;
    browser.until("the focus on the h1", "document.activeElement.matches('main h1')").await.map(drop)
}
