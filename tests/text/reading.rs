//! Reading level: what the interface says, and what the corpus asks, sums up and defines, is written for B1.

use crate::formula::{Count, sentences, syllables};
use dialogue_explorer::corpus::decode;
use dialogue_explorer::text::Lang::{self, En, Nl};

/// A shorter sentence is a label or a heading, on which one long word weighs more than any formula was made for.
const LEAST_WORDS: usize = 8;
/// B1 is written in sentences of fifteen words, now and then twenty; more than this is none.
const MOST_WORDS: usize = 22;
/// All sentences of a group together: standard.
const GROUP: f64 = 60.0;
/// A text of some sentences, such as the summary of a theme: no worse than fairly hard.
const TEXT: f64 = 45.0;
/// One sentence, in which a single word that cannot be another ('maatschappelijke') counts for ten points: not very hard.
const SENTENCE: f64 = 30.0;

/// Texts with where they stand.
type Group = Vec<(String, String)>;

/// What is wrong with texts that belong together; with `whole`, each of them is also measured as one.
fn hard(name: &str, group: &Group, lang: Lang, whole: bool, least: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    let (mut all, mut read) = (Count::default(), 0);
    for (place, text) in group {
        let mut own = Count::default();
        for sentence in sentences(text) {
            let count = Count::of(sentence, lang);
            own = own.and(count);
            if count.words < LEAST_WORDS {
                continue;
            }
            (all, read) = (all.and(count), read + 1);
            if count.words > MOST_WORDS || count.score(lang) < SENTENCE {
                wrong.push(format!("{place}: {} words, {:.0}: {sentence}", count.words, count.score(lang)));
            }
        }
        if whole && own.words > 0 && own.score(lang) < TEXT {
            wrong.push(format!("{place}: {:.0}: {text}", own.score(lang)));
        }
    }
    assert!(read >= least, "{name}: only {read} sentences were read");
    let score = all.score(lang);
    println!("{name}: {read} sentences, {:.1} words each, {score:.1}", all.words as f64 / all.sentences as f64);
    if score < GROUP {
        wrong.push(format!("{name}: {score:.0} together"));
    }
    wrong
}

/// The texts of the interface that are in a language, by the small words in them.
fn interface(lang: Lang) -> Group {
    const DUTCH: &str = "de het een en van in op te dat die niet zijn met voor u uw aan er om ook bij of wat wie hoe dit \
        deze daar kan als dan maar naar uit door wordt worden staat geen alle elk";
    const ENGLISH: &str = "the a an of to and that it not are with for you your on at by or what who how this these can if \
        but from out through be stands no all each which its";
    let of = |text: &str, known: &str| {
        let words = text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
        words.filter(|word| known.split(' ').any(|known| known == word)).count()
    };
    let mut group = Group::new();
    for source in crate::source::under("src/text") {
        for literal in source.literals {
            let (dutch, english) = (of(&literal.text, DUTCH), of(&literal.text, ENGLISH));
            if lang.choose(dutch > english, english > dutch) {
                group.push((format!("{}:{}", source.path, literal.line), literal.text.replace('\u{a0}', " ")));
            }
        }
    }
    let (path, prose) = crate::prose::file(lang);
    let lines = prose.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    group.extend(lines.map(|(line, text)| (format!("{path}:{}", line + 1), text.to_owned())));
    group
}

#[test]
fn what_the_interface_says_is_read_with_ease() {
    let wrong =
        [(Nl, 110), (En, 110)].map(|(lang, least)| hard(lang.tag(), &interface(lang), lang, false, least)).concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_corpus_asks_sums_up_and_defines_is_read_with_ease() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../public/corpus.json")).unwrap();
    let corpus = decode(&text).unwrap().corpus;
    let themes = |of: fn(&dialogue_explorer::corpus::Theme) -> &String| -> Group {
        corpus.themes.iter().map(|theme| (theme.id.clone(), of(theme).clone())).collect()
    };
    let codes = corpus.codes.iter().map(|code| (code.id.clone(), code.definition.clone())).collect();
    let groups = [
        ("questions", themes(|theme| &theme.question), 19),
        ("summaries", themes(|theme| &theme.summary), 40),
        ("definitions", codes, 20),
    ];
    let wrong = groups.map(|(name, group, least)| hard(name, &group, Nl, true, least)).concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn syllables_are_counted_by_ear() {
    let dutch = [
        ("de", 1),
        ("water", 2),
        ("gemeente", 3),
        ("gezondheidszorg", 4),
        ("ideeën", 3),
        ("thema's", 2),
        ("nieuwe", 2),
        ("mooi", 1),
        ("eeuw", 1),
        ("bijzonder", 3),
        ("één", 1),
        ("kiezen", 2),
        ("maatschappelijke", 5),
        ("koeien", 2),
        ("financiën", 4),
        ("coöperatie", 5),
        ("wij-gevoel", 3),
    ];
    for (word, count) in dutch {
        assert_eq!(syllables(word, Nl), count, "{word}");
    }
    for (word, count) in
        [("the", 1), ("people", 2), ("number", 2), ("idea", 2), ("municipality", 6), ("made", 1), ("table", 2)]
    {
        assert_eq!(syllables(word, En), count, "{word}");
    }
}

#[test]
fn sentences_and_names_are_told_apart() {
    assert_eq!(
        sentences("Eén. Twee: drie? Nr 3.5 is vier; ‘vijf.’ zes"),
        ["Eén.", "Twee:", "drie?", "Nr 3.5 is vier;", "‘vijf.", "’ zes"]
    );
    let easy = Count::of("De kat zit op de mat", Nl);
    assert_eq!(easy.score(Nl), 206.84 - 0.93 * 6.0 - 77.0);
    // A name makes a sentence longer, but not heavier.
    assert_eq!(Count::of("De kat Nebukadnezar zit op {mat} 12", Nl).score(Nl), 206.84 - 0.93 * 7.0 - 77.0);
    let hard = "Gezamenlijke verantwoordelijkheid bewerkstelligt maatschappelijke transitiemogelijkheden";
    assert!(Count::of(hard, Nl).score(Nl) < 0.0);
}
