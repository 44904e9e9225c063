//! A corpus as the text of its file: an entry a line, so that people can read it and compare two states of it.

use serde::Serialize;

use crate::corpus::corpus_file::File;

/// The text of a corpus file.
pub fn write(file: &File) -> String {
    let mut lines = vec![format!("\"schema\": {}", file.schema)];
    let mut entry = |key: &str, value: String| lines.push(format!("\"{key}\": {value}"));
    macro_rules! entries {
        ($($name:ident),*) => {$(
            let value = json(&file.$name);
            if !["\"\"", "null"].contains(&value.as_str()) {
                entry(stringify!($name), value);
            }
        )*};
    }
    macro_rules! lists {
        ($($name:ident),*) => {$(
            let items: Vec<String> = file.$name.iter().map(json).collect();
            let list = if items.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", items.join(",\n")) };
            entry(stringify!($name), list);
        )*};
    }
    entries!(id, version, language, languages, title, subtitle, about, period, licence, codebook);
    lists!(
        sources,
        sections,
        stated,
        tracks,
        themes,
        places,
        code_groups,
        codes,
        actors,
        roles,
        synonyms,
        caveats,
        records
    );
    entry("aliases", json(&file.aliases));
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// A value as JSON. Nothing in a corpus is of a kind that JSON cannot hold.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
