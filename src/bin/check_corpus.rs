//! Checks a corpus file; `check-corpus --help` tells how.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::Write;
    use std::process::ExitCode;

    use dialogue_explorer::corpus::decode;
    use dialogue_explorer::tools::check::{self, Language};

    const USAGE: &str = "\
usage: check-corpus FILE [--source TEXT [--explained TSV]] [--json] [--report]
       check-corpus --schema | --language-schema

Checks a corpus of the dialogue explorer and prints what it finds. For every further language that the corpus names,
the file beside it (corpus.en.json beside corpus.json) is held against it.

  --source TEXT    also hold it against the text of its source
  --explained TSV  lines of the source that need no citation: first and last (26-27), a tab, the reason
  --json           print everything as JSON
  --report         also print how many records each theme, kind, code and track has
  --schema         print the JSON schema of a corpus file
  --language-schema  print the JSON schema of a language file

Exit code: 0 sound, 1 errors found, 2 wrong use or a file that cannot be read.
";

    #[derive(Default)]
    struct Options {
        file: Option<String>,
        source: Option<String>,
        explained: Option<String>,
        json: bool,
        report: bool,
        schema: bool,
        language_schema: bool,
        help: bool,
    }

    fn options(mut words: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options = Options::default();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} wants a file after it"));
            match word.as_str() {
                "--source" => options.source = Some(value()?),
                "--explained" => options.explained = Some(value()?),
                "--json" => options.json = true,
                "--report" => options.report = true,
                "--schema" => options.schema = true,
                "--language-schema" => options.language_schema = true,
                "--help" | "-h" => options.help = true,
                flag if flag.starts_with('-') => return Err(format!("{flag} is not known")),
                _ if options.file.is_some() => return Err(format!("one file at a time: {word} is the second")),
                _ => options.file = Some(word),
            }
        }
        if options.explained.is_some() && options.source.is_none() {
            return Err("--explained says nothing without --source".to_owned());
        }
        Ok(options)
    }

    fn read(file: &str) -> Result<String, String> {
        std::fs::read_to_string(file).map_err(|error| format!("{file} cannot be read: {error}"))
    }

    /// The further languages that a corpus names, each with the text of its file where there is one.
    fn languages(file: &str, corpus: &str) -> Vec<(String, Option<String>)> {
        let Ok(decoded) = decode(corpus) else { return Vec::new() };
        // The English of a file of schema 1 stands in that file.
        if decoded.english.is_some() {
            return Vec::new();
        }
        let beside = |tag: &str| format!("{}.{tag}.json", file.strip_suffix(".json").unwrap_or(file));
        let further = decoded.corpus.languages.into_iter().filter(|tag| *tag != decoded.corpus.language);
        further.map(|tag| (tag.clone(), std::fs::read_to_string(beside(&tag)).ok())).collect()
    }

    /// What to print and whether the corpus is sound.
    fn answer(options: &Options) -> Result<(String, bool), String> {
        if options.help {
            return Ok((USAGE.to_owned(), true));
        }
        if options.schema {
            return Ok((check::schema(), true));
        }
        if options.language_schema {
            return Ok((check::language_schema(), true));
        }
        let file = options.file.as_deref().ok_or(format!("no file is given\n\n{USAGE}"))?;
        let corpus = read(file)?;
        let source = options.source.as_deref().map(read).transpose()?;
        let explained = options.explained.as_deref().map(read).transpose()?;
        let languages = languages(file, &corpus);
        let languages: Vec<Language> =
            languages.iter().map(|(tag, text)| Language { tag, text: text.as_deref() }).collect();
        let report = check::run_with_languages(&corpus, source.as_deref(), explained.as_deref(), &languages);
        let text = if options.json {
            serde_json::to_string_pretty(&report).map_err(|error| error.to_string())? + "\n"
        } else if options.report {
            format!("{}\n{}", report.counts.tables(), report.text())
        } else {
            report.text()
        };
        Ok((text, report.is_sound()))
    }

    pub fn main() -> ExitCode {
        match options(std::env::args().skip(1)).and_then(|options| answer(&options)) {
            Ok((text, sound)) => {
                // Whoever stops reading, as `head` does, has seen enough.
                let _ = std::io::stdout().write_all(text.as_bytes());
                ExitCode::from(u8::from(!sound))
            }
            Err(message) => {
                eprintln!("check-corpus: {}", message.trim_end());
                ExitCode::from(2)
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
