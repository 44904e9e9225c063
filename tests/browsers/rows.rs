//! What stands under every figure, and what is said at its marks.

use fantoccini::key::Key;
use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};

/// One theme, and a figure that is not the first of its page.
const PAGE: &str = "/#/frequentie?thema=gezondheid&tel=alles&taal=nl";
const FIGURE: &str = "figure[data-chart=balance]";

/// Table, files, link and citation open under their button, one at a time, with the filter kept; the frame is two presses
/// away.
pub async fn one_at_a_time(browser: &Browser) -> Outcome {
    browser.open(PAGE).await?;
    let rows: String = browser
        .read("[...document.querySelectorAll('figure')].map((it) => [...it.querySelectorAll('.under > *')].map((it) => it.dataset.action).join()).join('|')")
        .await?;
    let expected = "table,download,share,embed,cite";
    browser.check(!rows.is_empty() && rows.split('|').all(|row| row == expected), || format!("rows of {rows}"));
    let open = format!(
        "[...document.querySelectorAll('{FIGURE} [aria-expanded=true]')].map((it) => it.dataset.action).join()"
    );
    for (name, shown) in [
        ("table", "table[data-table-for=balance]"),
        ("download", "[data-action=download-svg]"),
        ("share", ".taking .row.share button"),
        ("cite", ".taking .row.share button"),
    ] {
        browser.click(&format!("{FIGURE} [data-action={name}]")).await?;
        let there = format!("document.querySelector('{FIGURE} {shown}')?.getClientRects().length > 0");
        browser.until(&format!("{name} alone"), &format!("{open} === '{name}' && {there}")).await?;
        let table: bool =
            browser.read(&format!("document.querySelector('{FIGURE} table').getClientRects().length > 0")).await?;
        browser.check(table == (name == "table"), || format!("with {name} open the table is seen: {table}"));
    }
    let cited: String = browser.read(&format!("document.querySelector('{FIGURE} .taking').textContent")).await?;
    for part in ["Gezondheid", "Nederland na de crisis", "versie van", "thema=gezondheid", "figuur=balance"] {
        browser.check(cited.contains(part), || format!("'{part}' is not in '{cited}'"));
    }
    browser.click(&format!("{FIGURE} [data-action=cite]")).await?;
    browser.until("nothing open", &format!("{open} === ''")).await?;
    browser.mark_page().await?;
    browser.click(&format!("{FIGURE} [data-action=embed]")).await?;
    browser.until("the builder", DRAWN).await?;
    let code: String = browser.read("document.querySelector('textarea').value").await?;
    for part in ["/?embed=balance#/frequentie?thema=gezondheid&amp;tel=alles", "(Gezondheid)"] {
        browser.check(code.contains(part), || format!("'{part}' is not in {code}"));
    }
    let chosen: String = browser.read("document.querySelector('main select').value").await?;
    browser.check(chosen == "balance" && !code.contains("figuur="), || format!("{chosen} is chosen, for {code}"));
    Ok(())
}

/// A head sorts the rows, turns them round, and gives them their own order back.
pub async fn sorted(browser: &Browser) -> Outcome {
    browser.open("/#/frequentie?taal=nl").await?;
    browser.click("figure[data-chart=frequency] [data-action=table]").await?;
    const TABLE: &str = "table[data-table-for=frequency]";
    let names = format!("[...document.querySelectorAll('{TABLE} tbody th')].map((it) => it.textContent)");
    let own: Vec<String> = browser.read(&names).await?;
    for (sort, script) in [
        ("ascending", "names.every((name, at) => !at || collator.compare(names[at - 1], name) <= 0)"),
        ("descending", "names.every((name, at) => !at || collator.compare(names[at - 1], name) >= 0)"),
    ] {
        browser.click(&format!("{TABLE} th:first-child .sort")).await?;
        let is_so = format!("document.querySelector('{TABLE} th:first-child').getAttribute('aria-sort') === '{sort}'");
        browser.until(sort, &is_so).await?;
        let right: bool = browser
            .eval(&format!("const names = {names}, collator = new Intl.Collator('nl', {{ ignorePunctuation: true }}); return {script}"), &[])
            .await?;
        browser.check(right, || format!("names are not {sort}"));
    }
    browser.click(&format!("{TABLE} th:first-child .sort")).await?;
    browser.until("their own order", &format!("!document.querySelector('{TABLE} [aria-sort]')")).await?;
    let again: Vec<String> = browser.read(&names).await?;
    browser.check(own == again, || "rows have not gone back to their own order".to_owned());
    browser.click(&format!("{TABLE} th:last-child .sort")).await?;
    // The last column holds shares.
    let numbers = format!(
        "[...document.querySelectorAll('{TABLE} tbody td:last-child')].map((it) => parseInt(it.textContent.match(/\\d+|$/)[0] || 0))"
    );
    browser.until("the largest first", &format!("{numbers}.every((it, at, all) => !at || it <= all[at - 1])")).await?;
    let focused: bool = browser.read("document.activeElement.matches('th:last-child .sort')").await?;
    browser.check(focused, || "the head that was pressed has lost the focus".to_owned());
    Ok(())
}

/// A link to a figure brings that one into sight.
pub async fn led_to(browser: &Browser) -> Outcome {
    for page in ["/#/?figuur=hosts&taal=nl", "/#/frequentie?figuur=balance&taal=nl"] {
        browser.open(page).await?;
        let name = page.split(['=', '&']).nth(1).unwrap_or_default();
        let at = format!("document.querySelector('#app figure[data-chart={name}]').getBoundingClientRect().top");
        browser.until(name, &format!("Math.abs({at}) < innerHeight / 2")).await?;
    }
    // Who has gone back to the top stays there in another language.
    browser.eval::<Value>("scrollTo(0, 0); document.querySelector('.language').focus()", &[]).await?;
    browser.leaving("document.querySelector('.language').click()", "the same in English").await?;
    browser.eval_async::<Value>("setTimeout(arguments[0], 1000)").await?;
    let place: f64 = browser.read("scrollY").await?;
    browser.check(place == 0.0, || format!("another language scrolls to {place}"));
    Ok(())
}

/// What narrows a figure stands at it, and can be taken away there; the drawing stays where it is on the screen. A page of
/// figures has it once, above all of them.
pub async fn narrowed(browser: &Browser) -> Outcome {
    const TOPICS: &str = "figure[data-chart=frequency]";
    let top = format!("document.querySelector('{TOPICS} .plot').getBoundingClientRect().top");
    let chips = format!(
        "[...document.querySelectorAll('{TOPICS} .narrowed .chip')].map((it) => it.firstChild.textContent).join('|')"
    );
    browser.open("/#/?thema=gezondheid&code=zorg&taal=nl").await?;
    browser.until("the drawing", &format!("document.querySelector('{TOPICS} .plot svg')")).await?;
    let names: String = browser.read(&chips).await?;
    browser.check(names.split('|').count() == 2 && names.contains("Gezondheid"), || format!("the chips are '{names}'"));
    let above = "document.querySelector('.chips + figure .narrowed')?.getClientRects().length ?? 0";
    let twice: usize = browser.read(above).await?;
    browser.check(twice == 0, || "right under the chips of the page they stand again".to_owned());
    browser.eval::<Value>(&format!("document.querySelector('{TOPICS}').scrollIntoView()"), &[]).await?;
    for left in [1, 0] {
        let before: f64 = browser.read(&top).await?;
        browser.click(&format!("{TOPICS} .narrowed .chip")).await?;
        browser.until("a chip less", &format!("document.querySelectorAll('{TOPICS} .chip').length === {left}")).await?;
        browser.until("the focus on the drawing", "document.activeElement.matches('.plot')").await?;
        let moved = browser.read::<f64>(&top).await? - before;
        browser.check(moved.abs() < 2.0, || format!("the drawing went {moved} px down as a chip was taken away"));
    }
    browser.until("nothing narrowed", "!document.querySelector('.chip') && !location.hash.includes('thema=')").await?;
    browser.back().await?;
    browser.until("the chip again", &format!("{chips} !== ''")).await?;

    browser.open("/#/frequentie?thema=gezondheid&code=zorg&taal=nl").await?;
    const SEEN: &str = "[...document.querySelectorAll('.chip')].filter((it) => it.checkVisibility()).length";
    let seen: usize = browser.read(SEEN).await?;
    browser.check(seen == 2, || format!("two choices stand on {seen} chips"));
    Ok(())
}

/// A figure asks one question; in what order and of what it tells is one press away.
pub async fn one_question(browser: &Browser) -> Outcome {
    const SEEN: &str = "[...document.querySelectorAll('figure')].map((it) =>
        [...it.querySelectorAll('.controls .switch')].filter((it) => it.checkVisibility()).length).join()";
    browser.open("/#/frequentie?taal=nl").await?;
    let seen: String = browser.read(SEEN).await?;
    browser.check(seen == "1,1,1,0,0", || format!("switches that are seen: {seen}"));
    browser.click("[data-chart=actors] .view summary").await?;
    browser.until("the others", &format!("({SEEN}) === '1,1,2,0,0'")).await?;
    browser.click("[data-chart=actors] .view .switch button:nth-child(2)").await?;
    browser.until("another order", "location.hash.includes('orde=naam')").await?;
    let seen: String = browser.read(SEEN).await?;
    browser.check(seen == "1,1,2,0,0", || format!("switches that are seen then: {seen}"));
    Ok(())
}

/// Bars go from where they were to where they are, and end where their numbers say.
pub async fn moves(browser: &Browser) -> Outcome {
    const BARS: &str = "figure[data-chart=actors]";
    browser.open("/#/frequentie?taal=nl").await?;
    browser
        .eval::<Value>(
            "addEventListener('transitionrun', (event) => window.ran = `${window.ran} ${event.propertyName}`)",
            &[],
        )
        .await?;
    browser.click(&format!("{BARS} .switch button:nth-child(2)")).await?;
    browser.until("bars on their way", "(window.ran || '').includes('width')").await?;
    let placed = format!(
        "[...document.querySelectorAll('{BARS} svg rect')].every((it) => Math.abs(it.getBBox().width - it.getAttribute('width')) < 0.2)"
    );
    // Firefox never ends the change of colour of a button that has gone out of sight, which is none of the drawing's.
    let still = format!("!document.querySelector('{BARS} .plot').getAnimations({{ subtree: true }}).length");
    browser.until("bars at their end", &format!("{still} && {placed}")).await.map(drop)
}

/// Points at a mark, or presses it, as a mouse or a finger would.
const POINT: &str = r#"
    const [selector, pointerType, pressed] = arguments;
    const mark = document.querySelector(selector);
    mark.scrollIntoView({ block: "center" });
    const box = mark.getBoundingClientRect();
    const at = { bubbles: true, cancelable: true, pointerType, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    mark.dispatchEvent(new PointerEvent("pointerover", at));
    if (!pressed) return;
    mark.dispatchEvent(new PointerEvent("pointerdown", at));
    mark.dispatchEvent(new MouseEvent("click", at));
"#;

/// What a mark stands for is said beside it, and in a sheet where a finger pressed it.
pub async fn at_the_mark(browser: &Browser) -> Outcome {
    const MARK: &str = "figure[data-chart=frequency] a[data-mark]";
    const SAID: &str = "document.querySelector('.detail:not([hidden])')";
    const HINT: &str = "document.querySelector('.plot').hasAttribute('data-hint')";
    // The whole of it is in the window, and near the mark.
    let beside = format!(
        "(([a, b]) => a.top >= 0 && a.left >= 0 && a.right <= innerWidth && a.bottom <= innerHeight && a.top - b.bottom < 60 && b.top - a.bottom < 60)([{SAID}, document.querySelector('{MARK}')].map((it) => it.getBoundingClientRect()))"
    );
    for (width, height) in [(1280, 900), (360, 640)] {
        browser.resize(width, height).await?;
        browser.open("/#/frequentie?taal=nl").await?;
        let label: String =
            browser.read(&format!("document.querySelector('{MARK}').getAttribute('aria-label')")).await?;
        browser.eval::<Value>(POINT, &[MARK.into(), "mouse".into(), false.into()]).await?;
        browser.until("what is said", &format!("{SAID}?.textContent === {}", Value::from(label.as_str()))).await?;
        let near: bool = browser.read(&beside).await?;
        browser.check(near, || format!("at {width} px it is not said at the mark"));
        browser.eval::<Value>("document.querySelector('.plot').focus()", &[]).await?;
        browser.press(Key::Enter).await?;
        browser.until("what is said of the first mark", &format!("{SAID} && {beside}")).await?;
        let hinted: bool = browser.read(HINT).await?;
        browser.check(hinted, || format!("at {width} px nothing tells how the drawing is walked"));
        browser.press(Key::Escape).await?;
        browser.until("nothing said", &format!("!{SAID} && !{HINT}")).await?;
        browser.press(Key::Enter).await?;
        browser.until("what is said again", SAID).await?;
        browser.press(Key::Tab).await?;
        browser.until("nothing said once the focus is elsewhere", &format!("!{SAID}")).await?;
        browser.eval::<Value>(POINT, &[MARK.into(), "mouse".into(), false.into()]).await?;
        browser.until("what is said at the pointer", SAID).await?;
        browser.press(Key::Escape).await?;
        browser.until("nothing said, though the pointer stays", &format!("!{SAID}")).await?;

        browser.eval::<Value>(POINT, &[MARK.into(), "touch".into(), true.into()]).await?;
        browser.until("the sheet", "document.querySelector('.sheet li a')").await?;
        let (first, titles): (String, usize) = browser
            .read("[document.querySelector('.sheet a').textContent, document.querySelectorAll('.sheet li').length]")
            .await?;
        browser.check(first == label && titles == 3, || format!("the sheet says '{first}', with {titles} titles"));
        // It goes with Escape, also where the focus is on what it lies over, and comes again.
        browser.eval::<Value>("document.querySelector('footer a').focus()", &[]).await?;
        browser.press(Key::Escape).await?;
        browser.until("no sheet", "!document.querySelector('.sheet')").await?;
        browser.eval::<Value>(POINT, &[MARK.into(), "touch".into(), true.into()]).await?;
        browser.until("the sheet again", "document.querySelector('.sheet li a')").await?;
        // What stands over the page goes before it, and another width leaves it.
        browser.eval::<Value>("document.querySelector('footer button').click()", &[]).await?;
        browser.until("the help", "document.querySelector('dialog[open]')").await?;
        browser.press(Key::Escape).await?;
        browser.until("the help gone", "!document.querySelector('dialog[open]')").await?;
        browser.eval::<Value>("document.querySelector('main').style.maxWidth = '300px'", &[]).await?;
        super::states::settle(browser).await?;
        let stays: bool = browser.read("!!document.querySelector('.sheet li a')").await?;
        browser.check(stays, || format!("at {width} px the sheet goes with the help, or with another width"));
        browser.eval::<Value>("document.querySelector('main').style.maxWidth = ''", &[]).await?;
        let told: String = browser.read("document.querySelector('.sheet > a').textContent").await?;
        browser.leaving("document.querySelector('.sheet > a').click()", "the cards of the mark").await?;
        let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
        browser.check(told == format!("Toon {count}\u{a0}kaartjes"), || format!("'{told}' opens {count}"));
    }
    browser.resize(1280, 900).await
}
