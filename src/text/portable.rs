//! Why a corpus cannot be put into the portable explorer.

use super::Lang;

words! {
    not_an_explorer: "Dit bestand is geen dialoogverkenner." / "This file is not a Dialogue Explorer.";
    explorer_of_other_build:
        "Deze dialoogverkenner is van een andere versie, of niet heel." / "This Dialogue Explorer is from another version, or is incomplete.";
    not_a_corpus: "Dit bestand is geen corpus." / "This file is not a corpus.";
}
