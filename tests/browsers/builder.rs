//! The builder of frames: where it stands, and that it gives the code of what its preview shows.

use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::pages::TOO_WIDE;
use super::site::OLDER;

/// The builder gives the code of what its preview shows.
pub async fn builder(browser: &Browser) -> Outcome {
    const PLACES: &str = "['.settings', '.shown', '.code'].flatMap(part => { \
        const box = document.querySelector('.builder > ' + part).getBoundingClientRect(); return [box.x, box.y]; })";
    browser.resize(320, 640).await?;
    browser.open("/#/insluiten?thema=gezondheid&taal=nl").await?;
    let too_wide: String = browser.read(TOO_WIDE).await?;
    browser.check(too_wide.is_empty(), || format!("the builder at 320 px: {too_wide}"));
    let at: [f64; 6] = browser.read(PLACES).await?;
    browser.check(at[1] < at[3] && at[3] < at[5], || format!("not settings, preview, code at 320 px: {at:?}"));
    browser.resize(1280, 900).await?;
    browser.open("/#/insluiten?thema=gezondheid&taal=nl").await?;
    let at: [f64; 6] = browser.read(PLACES).await?;
    browser.check(at[2] < at[0] && at[0] == at[4] && at[3] == at[1], || format!("preview not on the left: {at:?}"));
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
    holds("the script", &format!("<script src=\"{origin}/embed.js\" defer=\"\">")).await?;
    let width: f64 = browser.read("document.querySelector('.preview .frame').clientWidth").await?;
    browser.check(width == 640.0, || format!("the preview of 640 px is {width} px wide"));
    let headings: usize = browser.read("document.querySelectorAll('h1').length").await?;
    browser.check(headings == 1, || format!("the builder has {headings} h1"));
    // The second button of each choice: fixed, English, light, 640 px.
    const SECOND: &str = "document.querySelectorAll('.field .switch').forEach(group => group.closest('.preview') || group.children[1].click())";
    browser.eval::<Value>(SECOND, &[]).await?;
    const CARDS: &str = "const select = document.querySelector('main select'); select.value = 'cards';
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.eval::<Value>(CARDS, &[]).await?;
    holds("after choosing", "/?embed=cards&amp;vast=ja&amp;kleur=licht#/ideeen?thema=gezondheid&amp;taal=en\"").await?;
    // A height that is typed stays, and then nothing is there that would change it.
    const HEIGHT: &str = "const field = document.querySelector('.settings input[type=text]'); field.value = '480';
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    browser.eval::<Value>(HEIGHT, &[]).await?;
    holds("after choosing", "height=\"480\"").await?;
    browser.until("the cards", "document.querySelectorAll('.preview article[data-card]').length === 6").await?;
    let left: (bool, String, f64) = browser
        .read(&format!("[{CODE}.includes('script src'), document.querySelector('.preview .leave a').textContent, document.querySelector('.preview .frame').clientWidth]"))
        .await?;
    browser.check(left == (false, "Open the explorer".to_owned(), 640.0), || format!("after choosing: {left:?}"));
    // How it is to stand stays, in another language and after a look at the cards.
    for there in ["document.querySelector('.language').click()", "location.hash = '#/kaart?taal=nl'", "history.back()"]
    {
        browser.leaving(there, there).await?;
    }
    holds("after other pages", "&amp;vast=ja&amp;kleur=licht#/").await?;
    holds("after other pages", "height=\"480\"").await?;
    in_place(browser).await
}

/// Theme, topic and version are chosen in place. Where nothing is, the link leads to a page that needs no program.
async fn in_place(browser: &Browser) -> Outcome {
    const CHOOSE: &str =
        "const [at, value] = arguments; const select = document.querySelectorAll('.settings select')[at];
        select.value = value === null ? select.options[1].value : value;
        select.dispatchEvent(new Event('change', { bubbles: true })); return select.value;";
    const CODE: &str = "document.querySelector('textarea').value";
    let origin = &browser.site.origin;
    browser.open("/#/insluiten?figuur=codes&thema=gezondheid,wd-transitie&taal=nl").await?;
    let several: (String, usize) = browser
        .read("[document.querySelectorAll('.settings select')[1].selectedOptions[0].text, document.querySelectorAll('.chips .chip').length]")
        .await?;
    browser.check(several == ("Meer dan één".to_owned(), 2), || format!("two themes are told as {several:?}"));
    browser.eval::<Value>("document.querySelectorAll('.chips .chip')[1].click()", &[]).await?;
    browser.until("one theme left", "document.querySelectorAll('.settings select')[1].value === 'gezondheid'").await?;
    browser
        .until("its address", &format!("{CODE}.includes('?embed=codes#/frequentie?thema=gezondheid&amp;taal=nl')"))
        .await?;
    let explorer = format!("href=\"{origin}/#/frequentie?thema=gezondheid&amp;taal=nl\"");
    let code: String = browser.read(CODE).await?;
    browser.check(code.contains(&explorer), || format!("a filtered frame does not lead to the explorer: {code}"));
    browser.eval::<String>(CHOOSE, &[Value::from(1), Value::from("")]).await?;
    browser
        .until("the page of the figure", &format!("{CODE}.includes('href=\"{origin}/figures/codes.html\"')"))
        .await?;
    let topic: String = browser.eval(CHOOSE, &[Value::from(2), Value::Null]).await?;
    browser
        .until("the topic", &format!("location.hash.includes('code={topic}') && {CODE}.includes('code={topic}')"))
        .await?;
    browser.eval::<String>(CHOOSE, &[Value::from(2), Value::from("")]).await?;
    browser.until("the versions", "document.querySelectorAll('.settings select')[3].options.length > 1").await?;
    let newest: String =
        browser.read("document.querySelectorAll('.settings select')[3].selectedOptions[0].text").await?;
    browser.check(newest == "Altijd de nieuwste", || format!("the default says '{newest}'"));
    let folder: String = browser.eval(CHOOSE, &[Value::from(3), Value::Null]).await?;
    let kept = format!("src=\"{origin}/{folder}?embed=codes#/frequentie?taal=nl\"");
    browser.until("the version", &format!("{CODE}.includes({})", Value::from(kept))).await?;
    // Drawn anew, the list says what the code is of.
    let chosen =
        format!("document.querySelectorAll('.settings select')[3]?.value === {}", Value::from(folder.as_str()));
    for lang in ["en", "nl"] {
        browser.eval::<Value>("document.querySelector('.language').click()", &[]).await?;
        let spoken = format!("document.documentElement.lang === '{lang}'");
        browser.until("the version in the list", &format!("{spoken} && {chosen}")).await?;
    }
    let code: String = browser.read(CODE).await?;
    browser.check(code.contains(&format!("/{folder}figures/codes.html")), || format!("another version: {code}"));
    // An older one that the site keeps can be chosen too, and in the folder of one there is nothing to choose.
    browser.open("/case/versions/#/insluiten?figuur=codes&taal=nl").await?;
    let last = "document.querySelectorAll('.settings select')[3].options";
    browser.until("an older version", &format!("{last}.length === 3 && {last}[2].value === 'v/{OLDER}/'")).await?;
    let named: String = browser.read(&format!("{last}[2].text")).await?;
    browser.check(named == "Blijft die van 1 december 2024", || format!("the older version is called '{named}'"));
    browser.eval::<String>(CHOOSE, &[Value::from(3), Value::from(format!("v/{OLDER}/"))]).await?;
    for part in ["?embed=codes#/frequentie?taal=nl\"", "figures/codes.html\""] {
        let part = Value::from(format!("/case/versions/v/{OLDER}/{part}"));
        browser.until("the older version in the code", &format!("{CODE}.includes({part})")).await?;
    }
    browser
        .load_expecting(&format!("/{folder}#/insluiten?figuur=codes&taal=nl"), &["the probe did not run", "favicon"])
        .await?;
    browser.until("the code", &format!("{CODE}.includes('/{folder}?embed=codes')")).await?;
    let lists: usize = browser.read("document.querySelectorAll('.settings select').length").await?;
    browser.check(lists == 3, || format!("{lists} lists in the folder of a version"));
    // A link is understood here as it is in the address.
    browser.open("/#/insluiten?figuur=record&taal=nl").await?;
    const PASTE: &str = "const field = document.querySelector('.settings input'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    const CARD: &str = "document.querySelector('textarea').value.includes('#/kaartje/gezondheid-idee-1?')";
    for copied in ["#/kaartje/gezondheid-idee-1.", "#/kaartje/Gezondheid-Idee-1)", "gezondheid-idee-1\u{200b}"] {
        browser.eval::<Value>(PASTE, &[copied.into()]).await?;
        browser.until(&format!("the card of '{copied}'"), CARD).await?;
        browser.eval::<Value>(PASTE, &["".into()]).await?;
        browser.until("no card", &format!("!{CARD}")).await?;
    }
    browser.open("/").await
}
