//! Makes a corpus of a table; `import-table --help` tells how.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::Write;
    use std::process::ExitCode;

    use dialogue_explorer::tools::import_table::{Options, USAGE, run};

    fn read(file: &str) -> Result<Vec<u8>, String> {
        std::fs::read(file).map_err(|error| format!("{file} cannot be read: {error}"))
    }

    /// What to print and whether nothing is wrong; corpus and explorer are written on the way.
    fn answer(words: impl Iterator<Item = String>) -> Result<(String, bool), String> {
        let options = Options::read(words).map_err(|message| format!("{message}\n\n{USAGE}"))?;
        let Some(options) = options else { return Ok((USAGE.to_owned(), true)) };
        let made = run(&options, &read)?;
        let write = |file: &Option<String>, bytes: Option<&[u8]>| match (file, bytes) {
            (Some(file), Some(bytes)) => {
                std::fs::write(file, bytes).map_err(|error| format!("{file} cannot be written: {error}"))
            }
            _ => Ok(()),
        };
        write(&options.output, made.corpus.as_deref().map(str::as_bytes))?;
        write(&options.portable, made.explorer.as_deref())?;
        Ok((made.report, made.is_sound))
    }

    pub fn main() -> ExitCode {
        match answer(std::env::args().skip(1)) {
            Ok((text, sound)) => {
                // Whoever stops reading, as `head` does, has seen enough.
                let _ = std::io::stdout().write_all(text.as_bytes());
                ExitCode::from(u8::from(!sound))
            }
            Err(message) => {
                eprintln!("import-table: {}", message.trim_end());
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
