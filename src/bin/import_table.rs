//! Makes a corpus of a table; `import-table --help` tells how.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::io::Write;
    use std::path::Path;
    use std::process::ExitCode;

    use dialogue_explorer::tools::import_table::{self, Options};

    pub fn main() -> ExitCode {
        let options = match Options::read(std::env::args().skip(1)) {
            Ok(Some(options)) => options,
            Ok(None) => {
                print!("{}", import_table::USAGE);
                return ExitCode::SUCCESS;
            }
            Err(message) => {
                eprintln!("import-table: {message}\n\n{}", import_table::USAGE);
                return ExitCode::from(2);
            }
        };
        let read = |file: &str| std::fs::read(file).map_err(|error| format!("{file} cannot be read: {error}"));
        let made = import_table::run(&options, &read).and_then(|made| {
            if let (Some(file), Some(corpus)) = (&options.output, &made.corpus) {
                let said = |error| format!("{file} cannot be written: {error}");
                std::fs::write(Path::new(file), corpus).map_err(said)?;
            }
            Ok(made)
        });
        match made {
            Ok(made) => {
                // Whoever stops reading, as `head` does, has seen enough.
                let _ = std::io::stdout().write_all(made.report.as_bytes());
                ExitCode::from(u8::from(!made.is_sound))
            }
            Err(message) => {
                eprintln!("import-table: {message}");
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
