//! What is said of the words of a search.

use super::Lang;
use crate::query::NameKind;

words! {
    without_synonyms: "Zonder deze woorden" / "Without these words";
    in_summaries: "In de samenvatting" / "In the summaries";
    in_reports: "In de verslagen" / "In the reports";
}

impl Lang {
    /// What bears a name that was searched for.
    pub fn name_kind(self, kind: NameKind) -> &'static str {
        let (nl, en) = match kind {
            NameKind::Theme => ("Thema", "Theme"),
            NameKind::Host => ("Gastgemeente", "Host municipality"),
            NameKind::Chair => ("Voorzitter", "Chair"),
            NameKind::Expert => ("Deskundige", "Expert"),
            NameKind::Official => ("Ambtenaar", "Official"),
            NameKind::Participant => ("Deelnemer", "Participant"),
            NameKind::Organisation => ("Deelnemende organisatie", "Organisation that took part"),
        };
        self.choose(nl, en)
    }

    /// What stands before the titles of so many themes.
    pub fn theme_or_themes(self, count: usize) -> &'static str {
        let (nl, en) = if count == 1 { ("thema", "theme") } else { ("thema's", "themes") };
        self.choose(nl, en)
    }

    /// Other words that were searched for too: 'Ook gezocht op: jeugd, jeugdigen.'
    pub fn also_searched(self, words: &str) -> String {
        format!("{}: {words}.", self.choose("Ook gezocht op", "Also searched for"))
    }
}
