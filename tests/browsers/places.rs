//! Where the reader was, and what was chosen there: both survive loading anew, other pages, and links that open elsewhere.

use serde_json::Value;

use super::browser::{Browser, DRAWN, Outcome};
use super::engines::Engine;

const SHOWN: &str = "document.querySelectorAll('.results [data-card]').length";
const LINK: &str = "document.querySelectorAll('.results [data-card] h3 a')[30]";

/// Waits until as many cards as before are there, at the same place.
async fn is_back(browser: &Browser, when: &str, scroll_y: f64) -> Outcome {
    browser.until(&format!("48 cards {when}"), &format!("{SHOWN} === 48 && {DRAWN}")).await?;
    let there = format!("Math.abs(scrollY - {scroll_y}) < 4");
    browser.until(&format!("the place {when}"), &there).await.map(drop)
}

/// How far the results are shown, and where the reader was among them.
pub async fn kept(browser: &Browser) -> Outcome {
    // A click that opens elsewhere, as the app hears it; the new tab itself is not wanted here.
    const ELSEWHERE: &str = "addEventListener('click', (event) => event.preventDefault(), { once: true });
        LINK.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...HOW }));";
    // A reader leaves by a link.
    const TO_PLAIN_PAGE: &str =
        "const link = Object.assign(document.createElement('a'), { href: 'verslagen/index.html' });
        document.querySelector('footer').append(link); link.click();";
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?soort=idea,advice&taal=nl").await?;
    browser.click("[data-action=more]").await?;
    browser.until("48 cards", &format!("{SHOWN} === 48")).await?;
    browser.eval::<Value>(&format!("{LINK}.scrollIntoView()"), &[]).await?;
    let place = browser.until("a scrolled page", "scrollY > 300 && scrollY").await?.as_f64().unwrap_or_default();
    let entries: usize = browser.read("history.length").await?;
    for how in ["{ ctrlKey: true }", "{ metaKey: true }", "{ shiftKey: true }", "{ button: 1 }"] {
        browser.eval::<Value>(&ELSEWHERE.replace("LINK", LINK).replace("HOW", how), &[]).await?;
        is_back(browser, &format!("after a click with {how}"), place).await?;
        let hash: String = browser.read("location.hash").await?;
        browser.check(hash.starts_with("#/ideeen"), || format!("a click with {how} leads to {hash}"));
    }
    // What is chosen already is no step either.
    browser.eval::<Value>("document.querySelector('.summary .switch [aria-pressed=true]').click()", &[]).await?;
    let now: usize = browser.read("history.length").await?;
    browser.check(now == entries, || format!("{entries} entries of the history have become {now}"));

    browser.leaving(&format!("{LINK}.focus({{ preventScroll: true }}); {LINK}.click()"), "the card").await?;
    // WebKit scrolls a moment after it has drawn.
    browser.until("the card from its top", "scrollY === 0").await?;
    browser.leaving("history.back()", "the cards again").await?;
    is_back(browser, "after a card", place).await?;
    // Whoever has no pointer goes on from the card.
    browser
        .until(
            "the focus on the card",
            &format!("document.activeElement.closest('[data-card]') === {LINK}.closest('[data-card]')"),
        )
        .await?;

    browser.reload().await?;
    is_back(browser, "after loading anew", place).await?;

    // From a plain page, once with the page as it was kept by the browser and once without.
    for keep_out in ["", "navigator.locks.request('held', () => new Promise(() => {})).catch(() => {});"] {
        browser.eval::<Value>(&format!("{keep_out} scrollBy(0, 200)"), &[]).await?;
        let moved = format!("Math.abs(scrollY - {place}) > 100 && scrollY");
        let moved = browser.until("another place", &moved).await?.as_f64().unwrap_or_default();
        browser.depart(TO_PLAIN_PAGE).await?;
        browser
            .until("the plain page", "location.pathname.includes('verslagen') && !!document.querySelector('h1')")
            .await?;
        browser.back().await?;
        is_back(browser, "after a plain page", moved).await?;
        browser.eval::<Value>(&format!("scrollTo(0, {place})"), &[]).await?;
        browser.until("the first place", &format!("Math.abs(scrollY - {place}) < 4")).await?;
    }

    // Another choice begins at its beginning, and going back to the first one has all of it again.
    browser.click(".chip").await?;
    browser.until("24 cards of another choice", &format!("{SHOWN} === 24 && {DRAWN}")).await?;
    browser.back().await?;
    browser.until("48 cards of the first choice", &format!("{SHOWN} === 48 && {DRAWN}")).await?;

    // Another form shows as many, and has them again.
    const ROWS: &str = "document.querySelectorAll('.results tbody tr').length";
    browser.click(".summary .switch button:last-child").await?;
    browser.until("48 rows", &format!("{ROWS} === 48")).await?;
    browser.leaving("document.querySelectorAll('.results tbody a')[40].click()", "the card of a row").await?;
    browser.leaving("history.back()", "the rows again").await?;
    browser.until("48 rows after a card", &format!("{ROWS} === 48")).await?;
    // Another language is the same place, and back leads to it as it was.
    browser.leaving("document.querySelector('.language').click()", "the rows in English").await?;
    let in_english = "document.querySelector('.results tbody [lang]')?.lang === 'en'";
    browser.until("48 rows in English", &format!("{ROWS} === 48 && {in_english}")).await?;
    browser.leaving("history.back()", "the rows in Dutch").await?;
    browser.until("48 rows in Dutch", &format!("{ROWS} === 48")).await.map(drop)
}

/// Whoever follows a number of a table finds that table open again, at the same place, also after loading anew.
pub async fn table_left_open(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    for (page, figure) in [("#/frequentie", "frequency"), ("#/", "participants")] {
        let at = format!("#app [data-chart={figure}]");
        let link = format!("[...document.querySelectorAll('{at} table a')].at(-1)");
        browser.open(&format!("/{page}?taal=nl")).await?;
        browser.click(&format!("{at} [data-action=table]")).await?;
        browser.until("the table", &format!("{link}.getClientRects().length > 0")).await?;
        browser.click(&format!("{at} thead th:nth-child(2) button")).await?;
        let order = format!("[...document.querySelectorAll('{at} tbody th')].map((it) => it.textContent).join('|')");
        let sorted: String = browser.read(&order).await?;
        browser.eval::<Value>(&format!("{link}.scrollIntoView({{ block: 'center' }})"), &[]).await?;
        let place = browser.until("a scrolled page", "scrollY > 300 && scrollY").await?.as_f64().unwrap_or_default();
        browser.leaving(&format!("{link}.focus(); {link}.click()"), "what the number counts").await?;
        browser.leaving("history.back()", "the figure again").await?;
        let is_there = format!("{link}?.getClientRects().length > 0 && Math.abs(scrollY - {place}) < 4");
        browser.until(&format!("{figure}: the table as it was left"), &is_there).await?;
        let now: String = browser.read(&order).await?;
        browser.check(now == sorted, || format!("{figure}: the rows {sorted} have become {now}"));
        let is_at = format!("document.activeElement.getAttribute('href') === {link}.getAttribute('href')");
        browser.until(&format!("{figure}: the focus on the number"), &is_at).await?;
        browser.reload().await?;
        let is_open = format!("{link}?.getClientRects().length > 0");
        browser.until(&format!("{figure}: the table after loading anew"), &is_open).await?;
        // Another entry of the history begins without it.
        browser.go("#/themas?taal=nl").await?;
        browser.go(&format!("{page}?taal=nl")).await?;
        let is_folded = format!("document.querySelector('{at} table')?.getClientRects().length === 0");
        browser.until(&format!("{figure}: the table folded"), &is_folded).await?;
    }
    Ok(())
}

/// Chapters that were opened are open again, and other ideas that were asked for are there again.
pub async fn opened(browser: &Browser) -> Outcome {
    const OPEN: &str = "[...document.querySelectorAll('.kind > [aria-expanded=true]')].map((it) => it.parentElement.dataset.kindSection).join()";
    const CARD: &str = "[...document.querySelectorAll('[data-kind-section=dream] .card h3 a')].at(-1)";
    browser.resize(1280, 900).await?;
    browser.open("/#/thema/gezondheid?taal=nl").await?;
    for chapter in ["pain", "dream"] {
        browser.click(&format!("[data-kind-section={chapter}] > [aria-expanded]")).await?;
    }
    browser.click("[data-part=facts] > summary").await?;
    browser.until("two chapters", &format!("{OPEN} === 'pain,dream'")).await?;
    browser.eval::<Value>(&format!("{CARD}.scrollIntoView({{ block: 'center' }}); {CARD}.focus()"), &[]).await?;
    let place = browser.until("a scrolled page", "scrollY > 900 && scrollY").await?.as_f64().unwrap_or_default();
    browser.leaving(&format!("{CARD}.click()"), "a card of the second").await?;
    browser.leaving("history.back()", "the theme again").await?;
    let parts = "[...document.querySelectorAll('[data-part][open]')].map((it) => it.dataset.part).join()";
    let is_as_left = format!("{OPEN} === 'pain,dream' && {parts} === 'facts' && Math.abs(scrollY - {place}) < 4");
    browser.until("both chapters as they were left", &is_as_left).await?;
    browser.until("the focus on the card", &format!("document.activeElement === {CARD}")).await?;
    browser.reload().await?;
    browser.until("both chapters after loading anew", &is_as_left).await?;
    browser.go("#/themas?taal=nl").await?;
    browser.go("#/thema/gezondheid?taal=nl").await?;
    let open: String = browser.read(OPEN).await?;
    browser.check(open.is_empty(), || format!("a new entry of the history begins with {open} open"));

    const IDEAS: &str = "[...document.querySelectorAll('.some [data-card]')].map((it) => it.dataset.card).join()";
    browser.open("/#/?taal=nl").await?;
    let first = browser.until("some ideas", IDEAS).await?;
    browser.click(".some button").await?;
    let other = browser.until("other ideas", &format!("{IDEAS} !== {first} && {IDEAS}")).await?;
    browser.leaving("document.querySelector('.some .card h3 a').click()", "one of them").await?;
    browser.leaving("history.back()", "the overview again").await?;
    browser.until("the same other ideas", &format!("{IDEAS} === {other}")).await?;
    // In another language, from the address that most come by; and what was left at its top is at its top when come back to.
    browser.open("/").await?;
    browser.until("some ideas", IDEAS).await?;
    browser.click(".some button").await?;
    browser.until("other ideas again", &format!("{IDEAS} === {other}")).await?;
    for _ in 0..2 {
        browser.leaving("document.querySelector('.language').click()", "the same in English").await?;
        browser.until("the same other ideas in English", &format!("{IDEAS} === {other}")).await?;
        browser.leaving("history.back()", "the page as it was left").await?;
        let asked = "document.querySelector('.language').textContent === 'English'";
        browser.until("the same ideas in Dutch", &format!("{IDEAS} === {other} && {asked}")).await?;
    }
    browser.leaving("document.querySelector('.language').click()", "the same in English again").await?;
    // A place is written down late, as after scrolling, while the browser is at the next entry and the page has not heard of it.
    const LATE: &str = "const press = () => document.querySelector('main h1').click();
        press(); location.hash = '#/?taal=nl'; press();";
    browser.leaving(LATE, "the same in Dutch").await?;
    browser.until("the same other ideas in Dutch", &format!("{IDEAS} === {other}")).await?;
    browser.open("/#/ideeen?taal=nl").await?;
    browser.leaving("document.querySelector('.language').click()", "the cards in English").await?;
    browser.click("[data-action=more]").await?;
    browser.until("48 cards", &format!("{SHOWN} === 48 && {DRAWN}")).await?;
    browser.leaving("history.back()", "the cards in Dutch").await?;
    browser.until("24 cards", &format!("{SHOWN} === 24 && {DRAWN}")).await.map(drop)
}

/// Whoever comes back among figures is where they were, though drawings come after the page.
pub async fn among_figures(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    for (page, figure) in [("#/frequentie", "dialogues"), ("#/", "frequency")] {
        let mark = format!("document.querySelector('#app [data-chart={figure}] a[data-mark]')");
        browser.open(&format!("/{page}?taal=nl")).await?;
        browser.until("the drawing", &format!("!!{mark}")).await?;
        browser.eval::<Value>(&format!("{mark}.scrollIntoView({{ block: 'center' }})"), &[]).await?;
        let place = browser.until("a scrolled page", "scrollY > 900 && scrollY").await?.as_f64().unwrap_or_default();
        browser
            .leaving(
                &format!("document.querySelector('main h1').click(); location.hash = {mark}.getAttribute('href')"),
                "what the mark counts",
            )
            .await?;
        browser.leaving("history.back()", "the figures again").await?;
        browser.until(&format!("{figure}: the place"), &format!("Math.abs(scrollY - {place}) < 4")).await?;
    }
    Ok(())
}

/// A step that the reader takes while typed words are still on their way into the address leads where it leads, also
/// where a key is heard before the page hears of the step; and the page that was left gives the new one no place.
pub async fn step_while_typing(browser: &Browser) -> Outcome {
    const TYPE_AND_GO: &str = "scrollTo(0, 200); const box = document.querySelector('input[type=search]');
        box.value = 'jeugd'; box.dispatchEvent(new Event('input', { bubbles: true }));
        location.hash = '#/kaart?taal=nl';
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
        document.querySelector('h1').click();";
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?taal=nl").await?;
    browser.leaving(TYPE_AND_GO, "the map").await?;
    // A late word about the address would come within half a second.
    browser.eval_async::<Value>("setTimeout(arguments[0], 700)").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash == "#/kaart?taal=nl", || format!("the step led to {hash}"));
    browser.until("the map from its top", "scrollY === 0").await?;
    browser.leaving("history.back()", "the cards again").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.starts_with("#/ideeen"), || format!("back led to {hash}"));
    Ok(())
}

/// The same choice on every page, each with its chips, and the columns of the table as its order.
pub async fn one_query(browser: &Browser) -> Outcome {
    const CHIPS: &str =
        "[...document.querySelectorAll('.chips:not(#sides) .chip')].map((chip) => chip.innerText).join('|')";
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?soort=idea,pain&code=wonen&taal=nl").await?;
    let count: String = browser.read("document.querySelector('[data-count]').textContent").await?;
    let chips: String = browser.read(CHIPS).await?;
    browser.check(chips.split('|').count() == 3, || format!("the chips are {chips}"));
    for page in ["#/kaart", "#/", "#/themas", "#/frequentie", "#/vergelijk"] {
        let link =
            format!("[...document.querySelectorAll('header nav a')].find((a) => a.hash.split('?')[0] === '{page}')");
        browser.leaving(&format!("{link}.click()"), page).await?;
        let there: String = browser.read(CHIPS).await?;
        browser.check(there == chips, || format!("{page}: the chips {chips} have become {there}"));
    }
    let cards = "[...document.querySelectorAll('.seen a')].find((a) => a.hash.startsWith('#/ideeen'))";
    browser.leaving(&format!("{cards}.click()"), "the same as cards").await?;
    browser
        .until("as many cards as before", &format!("document.querySelector('[data-count]').textContent === '{count}'"))
        .await?;

    // A theme that is a page is left out of its chips, and goes along from there.
    browser.leaving("document.querySelector('.results .kicker a').click()", "the theme of a card").await?;
    let there: String = browser.read(CHIPS).await?;
    browser.check(there == chips, || format!("on the page of a theme the chips {chips} have become {there}"));
    let kinds: Vec<String> = browser
        .read("[...document.querySelectorAll('[data-kind-section]')].map((it) => it.dataset.kindSection)")
        .await?;
    browser.check(!kinds.is_empty() && kinds.iter().all(|it| it == "idea" || it == "pain"), || {
        format!("there are {kinds:?}")
    });
    let told: usize = browser
        .read("[...document.querySelectorAll('[data-kind-section] .count')].reduce((sum, it) => sum + +it.textContent, 0)")
        .await?;
    browser.leaving(&format!("{cards}.click()"), "the theme as cards").await?;
    let hash: String = browser.read("location.hash").await?;
    browser.check(hash.contains("thema="), || format!("the cards of a theme are at {hash}"));
    browser
        .until(&format!("{told} cards"), &format!("document.querySelector('[data-count]').textContent === '{told}'"))
        .await?;
    browser.back().await?;
    browser.until("the theme again", &format!("location.hash.startsWith('#/thema/') && {DRAWN}")).await?;
    browser.click(".chips [data-action=clear]").await?;
    browser
        .until("all kinds", &format!("document.querySelectorAll('[data-kind-section]').length > {}", kinds.len()))
        .await?;
    let there: String = browser.read(CHIPS).await?;
    browser.check(there.is_empty(), || format!("all is cleared, and there are the chips {there}"));

    // Cards that stay while words are typed lead on with those words.
    browser.open("/#/ideeen?thema=gezondheid&taal=nl").await?;
    browser.type_into("input[type=search]", "eenzaam").await?;
    browser.until("the words in the address", &format!("location.hash.includes('q=eenzaam') && {DRAWN}")).await?;
    let stale: Vec<String> = browser
        .read("[...document.querySelectorAll('.results :is(h3, .kicker) a')].map((a) => a.hash).filter((it) => !it.includes('q=eenzaam'))")
        .await?;
    browser.check(stale.is_empty(), || format!("links of an earlier query: {stale:?}"));

    browser.open("/#/ideeen?code=wonen&weergave=tabel&taal=nl").await?;
    let sorted = "document.querySelector('[aria-sort]')?.innerText.trim()";
    browser.check(browser.read::<Value>(sorted).await?.is_null(), || "a column is said to be the order".to_owned());
    for (column, order) in [(2, "sorteer=soort"), (3, "sorteer=thema")] {
        browser.click(&format!("thead th:nth-child({column}) button")).await?;
        let head = format!("document.querySelector('thead th:nth-child({column})')");
        let is_on = format!("{head}.ariaSort === 'ascending' && location.hash.includes('{order}') && {DRAWN}");
        browser.until(&format!("the order by column {column}"), &is_on).await?;
        let held: bool = browser.read(&format!("{head}.contains(document.activeElement)")).await?;
        browser.check(held, || format!("the head of column {column} has lost the focus"));
    }
    browser.click("thead th:nth-child(3) button").await?;
    browser
        .until(
            "no order",
            &format!("!location.hash.includes('sorteer') && !document.querySelector('[aria-sort]') && {DRAWN}"),
        )
        .await
        .map(drop)
}

/// Clicks that open elsewhere, files that are taken along, and the page of a card for links that are shared: all leave the
/// list as it was, down to what has the focus.
pub async fn left_alone(browser: &Browser) -> Outcome {
    // The new tab and the file themselves are not wanted here.
    const ACTS: [(&str, &str); 6] = [
        ("Ctrl and click", "go(link, 'click', { ctrlKey: true })"),
        ("the middle button", "go(link, 'auxclick', { button: 1 })"),
        ("Shift and click", "go(link, 'click', { shiftKey: true })"),
        (
            "a link for a new tab",
            "const out = add({ href: '#/kaart', target: '_blank' }); go(out, 'click', {}); out.remove()",
        ),
        (
            "a link that gives a file",
            "const file = add({ href: 'corpus.json', download: '' }); go(file, 'click', {}); file.remove()",
        ),
        ("the cards as a file", "document.querySelector('.results .take button').click()"),
    ];
    const HANDS: &str = "const link = LINK;
        window.__stopped = false;
        ['click', 'auxclick'].forEach((name) => addEventListener(name, function stop(event) {
            if (!event.target.closest('a')) return;
            event.preventDefault();
            window.__stopped = true;
            removeEventListener(name, stop, true);
        }, true));
        const add = (how) => { const it = Object.assign(document.createElement('a'), how); document.body.append(it); return it; };
        const go = (it, name, how) => ['pointerdown', 'mousedown', 'pointerup', 'mouseup', name].forEach((type) =>
            it.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...how })));";
    const AS_LEFT: &str =
        "document.activeElement === LINK && LINK.__mark === true && location.hash.startsWith('#/ideeen')";
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?soort=idea,advice&taal=nl").await?;
    browser.until("24 cards", &format!("{SHOWN} === 24")).await?;
    browser.click("[data-action=more]").await?;
    browser.until("48 cards", &format!("{SHOWN} === 48")).await?;
    let mark = "LINK.__mark = true; LINK.focus(); LINK.scrollIntoView()".replace("LINK", LINK);
    browser.eval::<Value>(&mark, &[]).await?;
    let place = browser.until("a scrolled page", "scrollY > 300 && scrollY").await?.as_f64().unwrap_or_default();
    let entries: usize = browser.read("history.length").await?;
    for (what, act) in ACTS {
        browser.eval::<Value>(&format!("{} {act}", HANDS.replace("LINK", LINK)), &[]).await?;
        // A file is given once what writes it has come.
        browser.until(&format!("{what}, stopped"), "window.__stopped").await?;
        is_back(browser, &format!("after {what}"), place).await?;
        let (same, now): (bool, usize) =
            browser.read(&format!("[{}, history.length]", AS_LEFT.replace("LINK", LINK))).await?;
        browser.check(same && now == entries, || format!("{what} changes the focus, the list or the history"));
    }
    // A page for links that are shared leads on to the card at once; Back leads to the list.
    if browser.engine == Engine::Webkit {
        // WebKitGTK takes the card for a part of the page that the list stood on, and forgets the state of its entry.
        return Ok(());
    }
    browser.harvest().await;
    let visit = format!(
        "const id = {LINK}.closest('[data-card]').dataset.card;
        const link = Object.assign(document.createElement('a'), {{ href: `kaartje/${{id}}.html` }});
        document.querySelector('footer').append(link); link.click();"
    );
    browser.eval::<Value>(&visit, &[]).await?;
    browser.until("the card", &format!("location.hash.startsWith('#/kaartje/') && {DRAWN}")).await?;
    browser.back().await?;
    is_back(browser, "after the page of a card", place).await?;
    browser.reload().await?;
    is_back(browser, "after loading anew", place).await
}
