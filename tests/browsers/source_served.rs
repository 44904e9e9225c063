//! The site as it is where its publisher gave the text of the reports and an address for corrections, and a browser with
//! voices of its own.

use dialogue_explorer::tools::source::RELATION;

/// What the page names as the text of the reports. Its lines are ours.
pub const TEXT: &str = "source-test.txt";
/// Where corrections go.
pub const CONTACT: &str = "data@voorbeeld.nl";
/// Who publishes the site, where that is another than who published the reports.
pub const PUBLISHER: &str = "Gemeente Waterrijk";
/// More lines than any card cites.
const LINES: usize = 8000;

/// A line of the text; it looks like HTML, but is none.
pub fn line(number: usize) -> String {
    format!("Dit is <b>regel {number}</b> &amp; niet meer.")
}

/// The text.
pub fn text() -> String {
    (1..=LINES).map(|number| line(number) + "\r\n").collect()
}

/// The file of a case; none for all that the site itself has.
pub fn served(case: &str, name: &str) -> Option<Vec<u8>> {
    (case == "source" && name == TEXT).then(|| text().into_bytes())
}

/// The page as a case has it.
pub fn changed(case: &str, page: String) -> String {
    let corpus = "data-corpus=\"nederland-na-de-crisis\"";
    if case == "publisher" {
        let publisher = format!("<meta name=\"publisher\" content=\"{PUBLISHER}\" {corpus}>");
        return page.replacen("</title>", &format!("</title>{publisher}"), 1);
    }
    if !case.starts_with("source") {
        return page;
    }
    let links = format!(
        "<link rel=\"author\" href=\"mailto:{CONTACT}\" {corpus}>\
         <link rel=\"{RELATION}\" type=\"text/plain\" href=\"{TEXT}\" {corpus}>"
    );
    page.replacen("</title>", &format!("</title>{links}"), 1)
}

/// A Dutch voice of the device and an English one of a server; what is read is noted, and ends when the test says so.
pub const VOICES: &str = r#"(() => {
  const voices = [{ lang: "en-GB", localService: false, name: "far" }, { lang: "nl_NL", localService: true, name: "near" }];
  const spoken = (window.__spoken = []);
  const waiting = [];
  const synthesis = {
    getVoices: () => (window.__late ? voices : []),
    speak(text) { spoken.push([text.voice.name, text.text]); waiting.push(text); },
    cancel() { spoken.push(["cancel", ""]); waiting.splice(0).forEach((text) => text.onerror({ type: "error", target: text })); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.__end = () => { const text = waiting.shift(); text.onend({ type: "end", target: text }); };
  // Browsers know their voices a moment later.
  setTimeout(() => { window.__late = true; synthesis.onvoiceschanged?.(); }, 300);
})();
"#;

/// A browser that does not speak.
pub const MUTE: &str = "delete window.speechSynthesis;\n";
