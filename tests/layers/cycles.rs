//! Circles among the modules of a room, by what their `use` items and paths name.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;
use syn::{ItemMod, ItemUse, UseTree};

use crate::source::files;

/// What each module of `src` names among the others. Modules go by their path, such as `query::scoring`.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// The paths that a file names, each from where it stands.
#[derive(Default)]
struct Paths {
    found: Vec<Vec<String>>,
    /// Names that the file's module gives on, with what they come from.
    exports: Vec<(String, Vec<String>)>,
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_export = !matches!(item.vis, syn::Visibility::Inherited);
        let mut leaves = Vec::new();
        flatten(&item.tree, &mut Vec::new(), &mut leaves);
        for (name, path) in leaves {
            if is_export {
                self.exports.push((name, path.clone()));
            }
            self.found.push(path);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.found.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        syn::visit::visit_path(self, path);
    }

    // Tests within a file are no part of the room.
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if item.ident != "tests" {
            syn::visit::visit_item_mod(self, item);
        }
    }
}

fn flatten(tree: &UseTree, before: &mut Vec<String>, leaves: &mut Vec<(String, Vec<String>)>) {
    let mut leaf = |name: String, path: Vec<String>| leaves.push((name, path));
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, leaves);
            before.pop();
        }
        UseTree::Name(name) => leaf(name.ident.to_string(), [before.as_slice(), &[name.ident.to_string()]].concat()),
        UseTree::Rename(name) => leaf(name.rename.to_string(), [before.as_slice(), &[name.ident.to_string()]].concat()),
        UseTree::Glob(_) => leaf("*".to_owned(), before.clone()),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, leaves)),
    }
}

/// The modules of some files, given as paths below `src` with their texts, and what each names within its own room.
pub fn graph(files: &[(String, String)]) -> Graph {
    let mut read = BTreeMap::new();
    for (path, text) in files {
        let module = path.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
        let mut paths = Paths::default();
        paths.visit_file(&syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}")));
        read.insert(module, paths);
    }
    let resolve = |here: &str, path: &[String]| -> Option<String> {
        let mut at: Vec<&str> = here.split("::").collect();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => {
                at.clear();
                rest = &path[1..];
            }
            "super" => {
                while rest.first().is_some_and(|word| word == "super") {
                    at.pop();
                    rest = &rest[1..];
                }
                // As in `pub(super)`.
                if rest.is_empty() {
                    return None;
                }
            }
            "self" => rest = &path[1..],
            // A child of this module, or something of another crate.
            child if read.contains_key(&format!("{here}::{child}")) => {}
            _ => return None,
        }
        for word in rest {
            let deeper = [at.join("::").as_str(), word.as_str()].join("::");
            if !read.contains_key(deeper.trim_start_matches("::")) {
                // What a module only gives on belongs to the module that it comes from.
                let parent = at.join("::");
                let given = read.get(&parent).and_then(|it| it.exports.iter().find(|(name, _)| name == word));
                return match given {
                    Some((_, from)) if from.first().is_some_and(|first| first != "crate" && first != "super") => {
                        let child = format!("{parent}::{}", from[0]);
                        read.contains_key(&child).then_some(child).or(Some(parent))
                    }
                    _ => Some(parent),
                };
            }
            at.push(word);
        }
        Some(at.join("::"))
    };
    let room = |module: &str| module.split("::").next().unwrap_or_default().to_owned();
    let mut graph = Graph::new();
    for (module, paths) in &read {
        let named = paths.found.iter().filter_map(|path| resolve(module, path));
        let named = named.filter(|other| other != module && room(other) == room(module));
        // To declare and give on a child is not to use it.
        let exported: BTreeSet<String> = paths.exports.iter().filter_map(|(_, path)| resolve(module, path)).collect();
        graph.insert(module.clone(), named.filter(|other| !exported.contains(other)).collect());
    }
    graph
}

/// Modules that stand in a circle: whoever is left when those that name nobody who is left go, again and again, and
/// then those that nobody who is left names.
pub fn circles(graph: &Graph) -> BTreeSet<String> {
    let mut left: BTreeSet<String> = graph.keys().cloned().collect();
    loop {
        let names = |module: &String| graph[module].iter().any(|other| left.contains(other));
        let named = |module: &String| left.iter().any(|other| graph[other].contains(module));
        let stay: BTreeSet<String> = left.iter().filter(|module| names(module) && named(module)).cloned().collect();
        if stay == left {
            return left;
        }
        left = stay;
    }
}

/// Every source below `src`, by its path there.
pub fn sources() -> Vec<(String, String)> {
    let files = files("src").into_iter();
    let mut files: Vec<_> = files.map(|(path, text)| (path.trim_start_matches("src/").to_owned(), text)).collect();
    files.retain(|(name, _)| !name.starts_with("bin/") && name != "lib.rs" && name != "main.rs");
    files
}
