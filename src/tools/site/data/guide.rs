//! `llms.txt`: what the site is, what its numbers do not say, where its data are and how to cite them.
//!
//! In the form that its readers expect: a title, a quotation that sums up, prose, and then only lists of links under
//! headings of the second level. The language of the corpus comes first, the other one of the interface after it.

use crate::corpus::Corpus;
use crate::export::link::version_folder;
use crate::export::taken::plain;
use crate::text::Lang;
use crate::tools::site::Site;
use crate::tools::site::addresses::{
    CARDS, CATALOG, CONTENTS, CORPUS, FIGURES, INDEX, REPORTS, SCHEMA, columns, file_name, table,
};
use crate::tools::site::catalog::{licence, publisher};
use crate::tools::site::layout::title_or_id;

/// The guide in one language: its words, and the site whose titles and pages it names.
struct Half<'a> {
    lang: Lang,
    site: &'a Site,
    /// The site in the language of the corpus.
    root: &'a Site,
}

/// The guide of a site.
pub fn guide(site: &Site, translations: &[Site]) -> String {
    let halves = Lang::ALL.map(|lang| {
        let own = translations.iter().find(|translated| translated.lang == lang);
        Half { lang, site: own.unwrap_or(site), root: site }
    });
    let (first, others): (Vec<_>, Vec<_>) = halves.into_iter().partition(|half| half.lang == site.lang);
    let halves: Vec<Half> = first.into_iter().chain(others).collect();
    let opening = format!("# {}\n\n> {}\n", plain(&site.title()), plain(&site.description()));
    let prose = halves.iter().enumerate().map(|(at, half)| half.prose(at > 0));
    let links = halves.iter().map(Half::links);
    std::iter::once(opening).chain(prose).chain(links).collect()
}

/// A line of a list.
fn line(text: &str) -> String {
    format!("- {text}\n")
}

/// A link in a list, with what it leads to.
fn link(name: &str, address: &str, said: &str) -> String {
    let said = if said.is_empty() { String::new() } else { format!(": {}", plain(said)) };
    format!("- [{}]({address}){said}\n", plain(name))
}

impl Half<'_> {
    /// What this is, what its numbers do not say, and how to cite it. Where the half before it is in another language,
    /// it begins with title and description in its own.
    fn prose(&self, is_further: bool) -> String {
        let (lang, site, corpus) = (self.lang, self.site, &self.site.corpus);
        let mut out = String::from("\n");
        if is_further {
            out.push_str(&format!("**{}.** {}\n\n", plain(&site.title()), plain(&site.description())));
        }
        out.push_str(&format!("{} {}\n\n", plain(&lang.data_lead(corpus)), lang.guide_cards()));
        self.caveats(corpus).iter().for_each(|said| out.push_str(&line(said)));
        out.push_str(&format!("\n{} {}\n", lang.guide_cite(), plain(&self.citation())));
        if !corpus.licence.is_empty() {
            let address = licence(&corpus.licence).map_or_else(String::new, |address| format!(" (<{address}>)"));
            out.push_str(&format!("{}: {}{address}.\n", lang.site_licence(), plain(&corpus.licence)));
        }
        out
    }

    /// What holds for every corpus, then what holds for this one.
    fn caveats(&self, corpus: &Corpus) -> Vec<String> {
        let lang = self.lang;
        let mut said = vec![lang.count_caveat(), lang.guide_participants(), lang.hosts_caveat(), lang.guide_ids()];
        if corpus.tracks.iter().any(|track| track.summary) {
            said.push(lang.guide_summaries());
        }
        let own = corpus.caveats.iter().map(|caveat| plain(&caveat.text));
        said.into_iter().map(str::to_owned).chain(own).collect()
    }

    /// Title, publisher, version and address: that of the version, which keeps its numbers.
    fn citation(&self) -> String {
        let (site, corpus) = (self.site, &self.site.corpus);
        let folder = version_folder(corpus).unwrap_or_default();
        let address = site.base.as_ref().map(|base| base.clone() + &folder);
        let version = corpus.version.as_ref().map(|version| (version.date.as_str(), version.hash.as_str()));
        self.lang.guide_citation(&site.title(), publisher(site), version, address.as_deref())
    }

    /// The lists of links.
    fn links(&self) -> String {
        let lang = self.lang;
        format!(
            "\n## {}\n\n{}\n## {}\n\n{}",
            lang.site_data_files(),
            self.data(),
            lang.site_reading_pages(),
            self.pages()
        )
    }

    /// The files with data.
    fn data(&self) -> String {
        let (lang, site) = (self.lang, self.site);
        let language = site.further_language();
        let top = |path: &str| self.root.at_top(path);
        let example = |folder: &str, id: Option<&String>, said: &str| {
            id.map(|id| format!("{folder}/{}.json", file_name(id))).map(|path| link(&path, &site.at_top(&path), said))
        };
        let mut out = vec![link(CORPUS, &top(CORPUS), lang.site_corpus_file())];
        if self.root.has(SCHEMA) {
            out.push(link(SCHEMA, &top(SCHEMA), lang.site_schema_file()));
        }
        out.push(link(&table(language), &top(&table(language)), lang.site_table_file()));
        out.push(link(&columns(language), &top(&columns(language)), lang.site_columns_file()));
        let record = site.corpus.records.first().map(|record| &record.id);
        out.extend(example(CARDS, record, lang.guide_record_file()));
        out.extend(example(REPORTS, site.corpus.themes.first().map(|theme| &theme.id), lang.guide_theme_file()));
        let figures = format!("{FIGURES}/{INDEX}");
        out.push(link(&figures, &site.at_top(&figures), lang.guide_figures_file()));
        out.push(link(CATALOG, &top(CATALOG), lang.site_catalog_file()));
        out.concat()
    }

    /// The pages to read: all themes, and each of them.
    fn pages(&self) -> String {
        let (lang, site) = (self.lang, self.site);
        let contents = format!("{REPORTS}/{CONTENTS}");
        let mut out = link(lang.site_all_reports(), &site.at_top(&contents), lang.guide_contents());
        for (at, theme) in site.corpus.themes.iter().enumerate() {
            let page = site.at_top(&format!("{REPORTS}/{}.html", file_name(&theme.id)));
            let name = lang.theme_in_track(&site.corpus, at);
            let cards = lang.cards_counted(site.records_of(at).len());
            out.push_str(&link(title_or_id(&name, &theme.id), &page, &cards));
        }
        out
    }
}
