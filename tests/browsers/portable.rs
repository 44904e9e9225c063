//! The one file, opened from the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use dialogue_explorer::tools::portable::FILE;
use sha2::{Digest, Sha256};

use super::browser::{Browser, DRAWN, Outcome};
use super::site::PROBE;
use super::source;
use super::taking::MAKES;

const COUNT: &str = "document.querySelector('[data-count]').textContent";
const SEARCH: &str = "input[type=search]";

/// A copy of the file with the probe in its page and in its policy. Goes when it is dropped.
pub(super) struct Copy(PathBuf);

impl Copy {
    /// Writes the copy, with more script behind the probe.
    fn write(name: &str, more: &str) -> Result<Copy, String> {
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist").join(FILE);
        let page =
            fs::read(&original).map_err(|error| format!("{}: {error}; run `make portable`", original.display()))?;
        Copy::of(name, page, more)
    }

    /// Writes a copy of this page.
    pub(super) fn of(name: &str, page: Vec<u8>, more: &str) -> Result<Copy, String> {
        // A letter a byte, since what is packed is no UTF-8.
        let page: String = page.into_iter().map(char::from).collect();
        let probe = format!("{PROBE}{more}");
        let hash = BASE64.encode(Sha256::digest(&probe));
        let page = page.replacen("script-src ", &format!("script-src 'sha256-{hash}' "), 1).replacen(
            "</title>",
            &format!("</title><script>{probe}</script>"),
            1,
        );
        // Each engine has its own, or the first that is done takes it from the others.
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("dialogue-explorer-{name}-{}-{number}.html", std::process::id()));
        let page: Vec<u8> = page.chars().map(|letter| letter as u8).collect();
        fs::write(&path, page).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Copy(path))
    }

    pub(super) fn address(&self, hash: &str) -> String {
        format!("file://{}{hash}", self.0.display())
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// The file has the same cards as the site, finds the same, draws its figures, and has nothing against itself.
pub async fn from_disk(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open("/#/ideeen?taal=nl").await?;
    let all: String = browser.read(COUNT).await?;
    browser.open("/#/ideeen?q=eenzaam&taal=nl").await?;
    let lonely: String = browser.read(COUNT).await?;

    let copy = Copy::write("portable", "")?;
    browser.open_elsewhere(&copy.address("#/?taal=nl"), &[]).await?;
    let marks: usize = browser.read("document.querySelectorAll('figure svg [data-mark]').length").await?;
    browser.check(marks > 40, || format!("only {marks} marks in the figures"));
    let land: usize = browser.read("document.querySelectorAll('figure[data-chart=hosts] svg path').length").await?;
    browser.check(land > 5, || format!("the map has {land} shapes"));
    browser.go("#/ideeen?taal=nl").await?;
    let count: String = browser.read(COUNT).await?;
    browser.check(count == all, || format!("{count} cards, but {all} on the site"));
    // Nobody else can open an address of this disk.
    browser.go("#/insluiten?taal=nl").await?;
    let (codes, said): (usize, String) = browser
        .read("[document.querySelectorAll('textarea').length, document.querySelector('.builder .notice').innerText]")
        .await?;
    browser.check(codes == 0 && said.contains("webserver"), || format!("{codes} codes for a file, and '{said}'"));
    browser.go("#/ideeen?taal=nl").await?;
    browser.eval::<serde_json::Value>(MAKES, &[]).await?;
    browser.until("a workbook from the disk", "window.__made === 1").await?;
    browser.type_into(SEARCH, "eenzaam").await?;
    browser.until("the same cards as on the site", &format!("{COUNT} === '{lonely}'")).await?;
    // The address holds everything here too.
    browser.until("the words in the address", "location.hash.includes('q=eenzaam')").await?;
    browser.reload().await?;
    browser.until("the file opened again", DRAWN).await?;
    let count: String = browser.read(COUNT).await?;
    browser.check(count == lonely, || format!("opened again at the same address: {count} cards, not {lonely}"));
    // No text of the reports comes along; one from the disk does.
    browser.go("#/kaartje/gezondheid-idee-1?taal=nl").await?;
    source::opened(browser, "").await
}

/// A browser that cannot unpack the file says that, and not something else.
pub async fn packed(browser: &Browser) -> Outcome {
    let copy = Copy::write("packed", "delete self.DecompressionStream;\n")?;
    browser.load_elsewhere(&copy.address(""), &[]).await?;
    let shown = "[...document.querySelectorAll('#before .refused:not([hidden])')].map(box => box.innerText).join()";
    browser.until("words", &format!("{shown}.includes('kan het niet uitpakken')")).await?;
    let waiting: bool = browser.read("!!document.querySelector('.waiting')").await?;
    browser.check(!waiting, || "the file says that it is still loading".to_owned());
    Ok(())
}
