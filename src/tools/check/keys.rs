//! The schemas of a corpus file and of a language file, and the keys that are not in it.

use serde_json::Value;

use super::findings::Findings;
use super::raw_corpus::RawCorpus;
use crate::corpus::corpus_file::File;
use crate::corpus::language_file::LanguageFile;

/// The JSON schema of a corpus file, made from the types that read it.
pub fn schema() -> String {
    let schema = Value::from(schemars::schema_for!(File));
    format!("{schema:#}\n")
}

/// The JSON schema of a language file, made from the types that read it.
pub fn language_schema() -> String {
    let schema = Value::from(schemars::schema_for!(LanguageFile));
    format!("{schema:#}\n")
}

/// Warns of keys that the schema does not name: a misspelt one would be passed over in silence.
pub(super) fn check(raw: &RawCorpus, out: &mut Findings) {
    let root = Value::from(schemars::schema_for!(File));
    let Some(known) = root["properties"].as_object() else { return };
    for key in raw.keys.iter().filter(|key| !known.contains_key(*key)) {
        out.warning(key, None, unknown(key, known));
    }
    for (name, items) in &raw.lists {
        let Some(shape) = known.get(name).map(|list| &list["items"]) else { continue };
        for (index, item) in items.iter().enumerate() {
            // An item that is not JSON cannot be: the whole file has been read before.
            let value: Value = serde_json::from_str(item.value.get()).unwrap_or_default();
            walk(&value, shape, &root, &format!("{name}[{index}]"), item.line, out);
        }
    }
}

fn walk(value: &Value, shape: &Value, root: &Value, path: &str, line: usize, out: &mut Findings) {
    let shape = resolve(shape, root);
    match value {
        Value::Object(fields) => {
            let Some(known) = shape["properties"].as_object() else { return };
            for (key, value) in fields {
                match known.get(key) {
                    Some(shape) => walk(value, shape, root, &format!("{path}.{key}"), line, out),
                    None => out.warning(format!("{path}.{key}"), Some(line), unknown(key, known)),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &shape["items"], root, &format!("{path}[{index}]"), line, out);
            }
        }
        _ => {}
    }
}

/// The shape itself, where a reference or a choice between it and nothing stands for it.
fn resolve<'a>(shape: &'a Value, root: &'a Value) -> &'a Value {
    if let Some(name) = shape["$ref"].as_str() {
        return name.strip_prefix('#').and_then(|pointer| root.pointer(pointer)).unwrap_or(shape);
    }
    match shape["anyOf"].as_array().and_then(|choices| choices.first()) {
        Some(choice) => resolve(choice, root),
        None => shape,
    }
}

fn unknown(key: &str, known: &serde_json::Map<String, Value>) -> String {
    let known: Vec<&str> = known.keys().map(String::as_str).collect();
    format!("the key '{key}' is not in the schema and is passed over; known are {}", known.join(", "))
}
