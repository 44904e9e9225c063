//! Parts of the explorer in frames, by themselves, and the builder of their snippets.

use serde_json::Value;

use super::axe;
use super::browser::{Browser, Outcome};
use super::pages::TOO_WIDE;

/// Every part with an address that shows it.
pub const PARTS: [&str; 8] = [
    "/?embed=participants#/?thema=gezondheid&taal=nl",
    "/?embed=hosts#/kaart?taal=nl",
    "/?embed=frequency#/frequentie?taal=en",
    "/?embed=balance&vast=ja#/frequentie?taal=nl",
    "/?embed=cards#/ideeen?thema=gezondheid&soort=idea&taal=nl",
    "/?embed=list&vast=ja&kleur=donker#/ideeen?thema=gezondheid&taal=nl",
    "/?embed=record#/kaartje/gezondheid-idee-1?taal=nl",
    "/?embed=contrast#/vergelijk?thema=gezondheid,wd-transitie&naast=rol:student,spoor:science&taal=nl",
];

/// A part that stands by itself: title, caveat, source, the way to the explorer, and nothing around it.
pub async fn frames(browser: &Browser) -> Outcome {
    browser.resize(280, 640).await?;
    for path in PARTS {
        browser.open(path).await?;
        let too_wide: String = browser.read(TOO_WIDE).await?;
        browser.check(too_wide.is_empty(), || format!("{path} at 280 px: {too_wide}"));
        let around: usize = browser.read("document.querySelectorAll('header, nav, footer, #before').length").await?;
        browser.check(around == 0, || format!("{path}: {around} pieces of the page around it"));
        for piece in ["h1", "h2", ".caveat", ".source", ".leave a[target]"] {
            let script = format!("document.querySelectorAll({}).length", Value::from(piece));
            // The way out gets its target before it is followed.
            browser.eval::<Value>("document.querySelector('.leave a').focus()", &[]).await?;
            let there: usize = browser.read(&script).await?;
            browser.check(there > 0, || format!("{path}: no {piece}"));
        }
        let headings: usize = browser.read("document.querySelectorAll('h1').length").await?;
        browser.check(headings == 1, || format!("{path}: {headings} h1"));
        let way_out: String = browser.read("document.querySelector('.leave a').href").await?;
        let hash = path.split_once('#').map_or("", |(_, hash)| hash);
        let hash = hash.replacen('/', "", 1);
        let kept = way_out.starts_with(&format!("{}/#/", browser.site.origin))
            && hash.split('&').all(|part| way_out.contains(part));
        browser.check(kept, || format!("{path}: the way out leads to {way_out}"));
        let buttons: usize = browser
            .read("[...document.querySelectorAll('.controls button, input[type=search]')].filter(it => it.getClientRects().length > 0).length")
            .await?;
        browser.check(!path.contains("vast=ja") || buttons == 0, || {
            format!("{path}: {buttons} ways to change what is fixed")
        });
    }
    browser.open(PARTS[5]).await?;
    let paper: String = browser.read("getComputedStyle(document.body).backgroundColor").await?;
    browser.check(paper == "rgb(18, 22, 31)", || format!("dark was asked for, the paper is {paper}"));
    browser.open(PARTS[0]).await?;
    const OVER: &str = "const link = document.querySelector('a[data-mark]');
        link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
        return [link.getAttribute('href'), link.getAttribute('target')]";
    let (href, target): (String, Option<String>) = browser.eval(OVER, &[]).await?;
    let is_out = href.starts_with(&format!("{}/#/", browser.site.origin)) && href.contains("taal=nl");
    browser.check(is_out && target.as_deref() == Some("_blank"), || format!("a mark leads to {href} in {target:?}"));
    for (path, part) in [
        ("/?embed=zomaar#/?taal=nl", "‘zomaar’ van de verkenner bestaat niet"),
        ("/?embed=record#/kaartje/bestaat-niet?taal=nl", "‘bestaat-niet’ van de verkenner bestaat niet"),
        ("/?embed=hosts&kleur=paars#/?taal=nl", "‘kleur=paars’"),
    ] {
        browser.open(path).await?;
        let said: String = browser.read("document.querySelector('[data-error]').innerText").await?;
        browser.check(said.contains(part), || format!("{path} says '{said}'"));
        let out: usize = browser.read("document.querySelectorAll('.leave a').length").await?;
        browser.check(out == 1, || format!("{path}: no way to the explorer"));
    }
    browser.open("/case/no-storage/?embed=participants#/?taal=nl").await?;
    browser.resize(1280, 900).await
}

/// The builder gives the code of what its preview shows.
pub async fn builder(browser: &Browser) -> Outcome {
    browser.resize(320, 640).await?;
    browser.open("/#/insluiten?thema=gezondheid&taal=nl").await?;
    let too_wide: String = browser.read(TOO_WIDE).await?;
    browser.check(too_wide.is_empty(), || format!("the builder at 320 px: {too_wide}"));
    browser.resize(1280, 900).await?;
    browser.open("/#/insluiten?thema=gezondheid&taal=nl").await?;
    const CODE: &str = "document.querySelector('textarea').value";
    let holds = async |what: &str, part: &str| -> Outcome {
        let there = browser.until(what, &format!("{CODE}.includes({})", Value::from(part))).await;
        if there.is_err() {
            let code: String = browser.read(CODE).await?;
            browser.note(format!("{what}: no '{part}' in {code}"));
        }
        Ok(())
    };
    let origin = &browser.site.origin;
    holds("at first", &format!("src=\"{origin}/?embed=participants#/?thema=gezondheid&amp;taal=nl\"")).await?;
    holds("the script", &format!("<script src=\"{origin}/embed.js\" defer>")).await?;
    let width: f64 = browser.read("document.querySelector('.preview .frame').clientWidth").await?;
    browser.check(width == 320.0, || format!("the preview of 320 px is {width} px wide"));
    let headings: usize = browser.read("document.querySelectorAll('h1').length").await?;
    browser.check(headings == 1, || format!("the builder has {headings} h1"));
    // The second button of each choice: fixed, a number of pixels, English, light, 640 px.
    const SECOND: &str = "document.querySelectorAll('.field .switch').forEach(group => group.closest('.preview') || group.children[1].click())";
    browser.eval::<Value>(SECOND, &[]).await?;
    const CARDS: &str = "const select = document.querySelector('main select'); select.value = 'cards';
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.eval::<Value>(CARDS, &[]).await?;
    holds("after choosing", "/?embed=cards&amp;vast=ja&amp;kleur=licht#/ideeen?thema=gezondheid&amp;taal=en\"").await?;
    holds("after choosing", "height=\"600\"").await?;
    browser.until("the cards", "document.querySelectorAll('.preview article[data-card]').length === 6").await?;
    let left: (bool, String, f64) = browser
        .read(&format!("[{CODE}.includes('script src'), document.querySelector('.preview .leave a').textContent, document.querySelector('.preview .frame').clientWidth]"))
        .await?;
    browser.check(left == (false, "Open the explorer".to_owned(), 640.0), || format!("after choosing: {left:?}"));
    Ok(())
}

/// No part breaks a rule, nor does the builder.
pub async fn rules(browser: &Browser, source: &str) -> Outcome {
    for (width, height) in [(640, 900), (320, 740)] {
        browser.resize(width, height).await?;
        for path in PARTS.into_iter().chain(["/#/insluiten?taal=nl", "/?embed=zomaar#/?taal=nl"]) {
            browser.open(path).await?;
            axe::look(browser, source, &format!("{path} at {width}")).await?;
        }
    }
    browser.resize(1280, 900).await
}
