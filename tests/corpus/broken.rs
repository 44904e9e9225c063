//! Every way of breaking the small corpus that we know.

use dialogue_explorer::corpus::Expected::{self, Count, Lines, Text};
use dialogue_explorer::corpus::{ProblemKind, SchemaMismatch};

/// What is changed, to what, what stands on the line that is named, and the path and kind of the problem.
pub type Case = (&'static str, &'static str, &'static str, &'static str, ProblemKind);

/// Each change, made alone, gives this one problem, and perhaps others that follow from it.
#[rustfmt::skip]
pub fn broken() -> Vec<Case> {
    let unknown = |id: &str| ProblemKind::UnknownId { id: id.to_owned() };
    let orphan = |id: &str| ProblemKind::Orphan { id: id.to_owned() };
    let twice = |id: &str| ProblemKind::DuplicateId { id: id.to_owned() };
    let shape = |path: &str, expected, found: Option<&str>| {
        let (path, found) = (path.to_owned(), found.map(str::to_owned));
        ProblemKind::Shape(SchemaMismatch { path, expected, found })
    };
    let out = |found: &str| ProblemKind::OutOfRange { found: found.to_owned() };
    vec![
        ("\"theme\":\"water-in-de-wijk\",\"kind\":\"dream\"", "\"theme\":\"elders\",\"kind\":\"dream\"", "\"water-droom-1\"", "records[8].theme", orphan("elders")),
        ("\"kind\":\"dream\"", "\"kind\":\"wish\"", "\"water-droom-1\"", "records[8]", shape(".kind", Expected::Kind, Some("\"wish\""))),
        ("\"title\":\"Straten met gras\"", "\"title\":null", "{\n\"id\":\"water-idee-2\"", "records[4]", shape(".title", Text, Some("null"))),
        ("[\"regenwater\",\"kosten\"]", "[\"regen\",\"kosten\"]", "\"water-idee-1\",\"theme\"", "records[3].codes", unknown("regen")),
        ("\"actors\":[\"gemeente\",\"inwoners\"]", "\"actors\":[\"rijk\",\"inwoners\"]", "{\n\"id\":\"water-idee-2\"", "records[4].actors", unknown("rijk")),
        ("\"group\":\"scholier\"", "\"group\":\"leraar\"", "\"jongeren-stem-1\"", "records[14].speaker.group", unknown("leraar")),
        ("\"part_of\":\"water-idee-1\"", "\"part_of\":\"water-idee-9\"", "\"water-stem-2\"", "records[7].part_of", unknown("water-idee-9")),
        ("\"part_of\":\"water-idee-1\"", "\"part_of\":\"water-stem-2\"", "\"water-stem-2\"", "records[7].part_of", unknown("water-stem-2")),
        ("\"id\":\"water-kiem-1\"", "\"id\":\"water-knelpunt-1\"", "\"water-kiem-1\"", "records[2].id", twice("water-knelpunt-1")),
        ("\"lines\":[43,43]", "\"lines\":[-4,43]", "\"jongeren-advies-1\"", "records[13]", shape(".citations[0].lines[0]", Count, Some("-4"))),
        ("\"lines\":[43,43]", "\"lines\":[43]", "\"jongeren-advies-1\"", "records[13]", shape(".citations[0].lines", Lines, Some("[…]"))),
        ("\"dialogue\":2", "\"dialogue\":99999999999", "\"jongeren-stem-1\"", "records[14]", shape(".speaker.dialogue", Count, Some("99999999999"))),
        ("\"track\":\"wijkavonden\"", "\"track\":\"avonden\"", "\"id\":\"water-in-de-wijk\"", "themes[0].track", orphan("avonden")),
        ("[\"waterrijk\",\"plasdorp\"]", "[\"waterrijk\",\"dal\"]", "\"id\":\"water-in-de-wijk\"", "themes[0].hosts", unknown("dal")),
        ("{\"value\":23}", "{\"value\":\"veel\"}", "\"id\":\"water-in-de-wijk\"", "themes[0]", shape(".participants.value", Count, Some("\"veel\""))),
        ("\"id\":\"plasdorp\"", "\"id\":\"waterrijk\"", "\"id\":\"plasdorp\"", "places[1].id", twice("waterrijk")),
        ("\"lat\":-41.6", "\"lat\":-141.6", "\"id\":\"plasdorp\"", "places[1]", out("-141.6, 175.3")),
        ("\"lon\":175.3", "\"lon\":181", "\"id\":\"plasdorp\"", "places[1]", out("-41.6, 181")),
        ("\"definition\":\"Bomen, gras en tuinen.\",\"group\":\"buiten\"", "\"group\":\"binnen\"", "\"id\":\"groen\"", "codes[1].group", unknown("binnen")),
        ("\"id\":\"jongerenraad\",", "", "\"id\":\"jongerenraad\"", "tracks[1]", shape(".id", Text, None)),
        ("\"year\":2023", "\"year\":\"2023\"", "\"id\":\"verslag\"", "sources[0]", shape(".year", Count, Some("\"2023\""))),
        ("\"water-plan-1\":\"water-idee-1\"", "\"water-plan-1\":\"water-idee-9\"", "\"water-plan-1\"", "aliases[0]", unknown("water-idee-9")),
        ("\"water-plan-1\":\"water-idee-1\"", "\"water-plan-1\":[]", "\"water-plan-1\"", "aliases[0]", shape("", Text, Some("[…]"))),
        ("\"section\":\"jongeren\",\"lines\":[43,43]", "\"section\":\"tuin\",\"lines\":[43,43]", "\"jongeren-advies-1\"", "records[13].citations", unknown("tuin")),
        ("\"section\":\"jongeren\",\"lines\":[43,43]", "\"lines\":[43,43]", "\"jongeren-advies-1\"", "records[13]", shape(".citations[0].section", Text, None)),
        ("\"lines\":[43,43]", "\"lines\":43", "\"jongeren-advies-1\"", "records[13]", shape(".citations[0].lines", Lines, Some("43"))),
        ("\"source\":\"verslag\",\"title\":\"Vooraf\"", "\"source\":\"boek\",\"title\":\"Vooraf\"", "\"id\":\"vooraf\"", "sections[0].source", unknown("boek")),
        ("\"shape\":\"diamond\"", "\"shape\":\"ster\"", "\"id\":\"jongerenraad\"", "tracks[1]", shape(".shape", Expected::Shape, Some("\"ster\""))),
        ("\"about\":\"map\",", "", "\"about\":\"map\"", "caveats[0]", shape(".about", Text, None)),
        ("[\"jongeren\",\"jeugd\"]", "[\"jongeren\",4]", "[\"jongeren\",\"jeugd\"]", "synonyms[0]", shape("[1]", Text, Some("4"))),
        ("[\"jongeren\",\"jeugd\"]", "\"jeugd\"", "[\"jongeren\",\"jeugd\"]", "synonyms[0]", shape("", Expected::List, Some("\"jeugd\""))),
        ("\"codes\":[\"kosten\",\"ontmoeten\"]", "\"codes\":[\"kosten\",true]", "\"jongeren-stem-1\"", "records[14]", shape(".codes[1]", Text, Some("true"))),
        ("\"approximate\":true", "\"approximate\":\"ja\"", "\"id\":\"plek-voor-jongeren\"", "themes[1]", shape(".participants.approximate", Expected::Flag, Some("\"ja\""))),
    ]
}
