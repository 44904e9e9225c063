#[path = "figures/all.rs"]
mod all;
use all::*;
use dialogue_explorer::{
    export::{figure::Notes, svg::svg},
    query::*,
    text::Lang,
};
#[test]
fn dump() {
    for (q, query) in [("open", Query::default()), ("health", Query::by(Facet::Theme, "gezondheid"))] {
        for (name, f) in figures(&BUNDLED, &query, Lang::Nl) {
            for w in [320.0f32, 640.0, 1100.0] {
                let n = Notes::of(&BUNDLED.corpus, &query, "https://x.example/#/frequentie", Lang::Nl);
                let _ = std::fs::create_dir_all("/tmp/figs");
                std::fs::write(format!("/tmp/figs/{q}-{name}-{w}.svg"), svg(&f, w, &n).0).unwrap();
            }
        }
    }
}
