//! Which modules of a room name which, and whether any stand in a circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;

/// Modules by path (`chart::bars`), each with those of the same room that it names.
pub type Arrows = BTreeMap<String, BTreeSet<String>>;

/// The path of a source's module: `src/chart/bars.rs` is `chart::bars`, `src/chart/mod.rs` is `chart`.
fn module(source: &Source) -> String {
    let inside = source.path.strip_prefix("src/").unwrap().trim_end_matches(".rs");
    inside.strip_suffix("/mod").unwrap_or(inside).replace('/', "::")
}

/// The paths that code names after a root such as `super::`: 'scene::Mark', and each of those in braces.
fn paths<'a>(code: &'a str, root: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(root) {
        // A longer path that ends like this root is another root.
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == ':' || before == '_') {
            continue;
        }
        let rest = &code[at + root.len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let (mut depth, mut start) = (0, 0);
                for (end, letter) in list.char_indices() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth > 0 => depth -= 1,
                        ',' | '}' if depth == 0 => {
                            found.push(list[start..end].trim());
                            start = end + 1;
                        }
                        _ => {}
                    }
                    if letter == '}' && depth == 0 && start == end + 1 {
                        break;
                    }
                }
            }
            None => {
                let end = rest.find(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter));
                found.push(&rest[..end.unwrap_or(rest.len())]);
            }
        }
    }
    found.retain(|path| !path.is_empty());
    found
}

/// The arrows between the modules of each room. A name that is no module stands for the module that it is taken from.
pub fn arrows(sources: &[Source]) -> Arrows {
    let modules: BTreeSet<String> = sources.iter().map(module).collect();
    let mut arrows = Arrows::new();
    for source in sources {
        let here = module(source);
        let room = here.split("::").next().unwrap();
        let parent = here.rsplit_once("::").map_or("", |(parent, _)| parent);
        let above = parent.rsplit_once("::").map_or("", |(above, _)| above);
        let own: Vec<&str> = modules.iter().filter_map(|it| it.strip_prefix(&format!("{here}::"))).collect();
        let mut named = BTreeSet::new();
        for (root, base) in [("super::", parent), ("super::super::", above), ("crate::", "")] {
            for path in paths(&source.code, root).into_iter().filter(|path| !path.starts_with("super")) {
                let mut full = base.to_owned();
                for part in path.split("::") {
                    let part = part.split_whitespace().next().unwrap_or_default();
                    let longer = if full.is_empty() { part.to_owned() } else { format!("{full}::{part}") };
                    if !modules.contains(&longer) {
                        break;
                    }
                    full = longer;
                }
                named.insert(full);
            }
        }
        for child in own.iter().filter(|child| !child.contains("::")) {
            if !paths(&source.code, &format!("{child}::")).is_empty() {
                named.insert(format!("{here}::{child}"));
            }
        }
        named.retain(|other| *other != here && other.split("::").next() == Some(room) && modules.contains(other));
        arrows.insert(here, named);
    }
    arrows
}

/// The modules that stand in a circle: those that are left when whoever names nobody left goes out, again and again,
/// and then whoever is named by nobody left.
pub fn circles(arrows: &Arrows) -> BTreeSet<String> {
    let mut left: BTreeSet<String> = arrows.keys().cloned().collect();
    loop {
        let names = |it: &String| arrows[it].iter().any(|other| left.contains(other));
        let named = |it: &String| left.iter().any(|other| arrows[other].contains(it));
        let next: BTreeSet<String> = left.iter().filter(|it| names(it) && named(it)).cloned().collect();
        if next.len() == left.len() {
            return left;
        }
        left = next;
    }
}
