//! A small sound corpus with its source, and the changes that must each be found.

/// Which of the three texts a case changes.
#[derive(Clone, Copy)]
pub enum In {
    Corpus,
    Source,
    Explained,
}
use In::{Corpus, Explained, Source};

/// A corpus in which every rule is kept.
pub const CORPUS: &str = r#"{
"schema":2,"id":"proef","language":"nl","title":"Proef",
"period":{"from":"2021-03","to":"2021-05"},
"sources":[{"id":"reports","title":"Verslagen"}],
"sections":[{"id":"begin","source":"reports","title":"Proefdialogen","lines":[1,5]},{"id":"knel","source":"reports","title":"Knelpunten","lines":[6,11]},
{"id":"idee","source":"reports","title":"Ideeën","lines":[12,99]}],
"stated":[{"id":"gesprekken","label":"gesprekken","value":2,"citations":[{"section":"begin","lines":[2,2]}]}],
"tracks":[{"id":"citizens","title":"Burgers","shape":"circle"}],
"themes":[{"id":"proef","track":"citizens","title":"Proef","question":"Wat willen inwoners?","summary":"Mensen missen elkaar en willen samen eten.","conversations":{"value":2},"participants":{"value":12},"organisations":{"value":1},"hosts":["koggenland"],"held":["2021-04-13"],"people":[{"name":"Jet Bos","affiliation":"RIVM","side":"chair"}],"listed_organisations":["Het Veld"],"citations":[{"section":"begin","lines":[1,4]}]}],
"places":[{"id":"koggenland","name":"Koggenland","lat":52.6,"lon":4.9}],
"codes":[{"id":"ontmoeting","title":"Ontmoeting","definition":"Elkaar zien."}],
"actors":[{"id":"inwoners","title":"Inwoners"}],
"roles":[{"id":"student","title":"Student"},{"id":"bestuurder","title":"Bestuurder"}],
"records":[
{"id":"proef-knelpunt-1","theme":"proef","kind":"pain","title":"Studenten missen contact met anderen","body":"Wie in coronatijd begon met de studie, leerde weinig mensen kennen en zat veel alleen op een kamer.","codes":["ontmoeting"],"citations":[{"section":"knel","lines":[6,7]}]},
{"id":"proef-stem-1","theme":"proef","kind":"voice","title":"Een student mist de kantine","body":"Een student zat daar graag met drie vrienden, zonder een doel. Het gesprek ging ‘over niets’, en juist dat was fijn.","codes":["ontmoeting"],"part_of":"proef-knelpunt-1","speaker":{"role":"student","dialogue":1,"group":"student"},"citations":[{"section":"knel","lines":[8,9]}]},
{"id":"proef-idee-1","theme":"proef","kind":"idea","title":"Met de buurt aan tafel","body":"Inwoners koken voor elkaar. 'Samen Eten' doet dat in Koggenland met vijftien buren, die elkaar zo leren kennen.","codes":["ontmoeting"],"actors":["inwoners"],"citations":[{"section":"idee","lines":[12,13]}]},
{"id":"proef-observatie-1","theme":"proef","kind":"observation","title":"De sfeer aan tafel was goed","body":"Deelnemers spraken open, en de host hoorde veel nieuws over de buurt en over wat mensen daar willen doen.","citations":[{"section":"idee","lines":[15,15]}]},
{"id":"proef-stem-2","theme":"proef","kind":"voice","title":"Een wethouder hoort inwoners graag","body":"Een wethouder vond het prettig om deze avond te horen wat er leeft, en neemt dat mee naar het gemeentehuis.","codes":["ontmoeting"],"part_of":"proef-observatie-1","speaker":{"role":"wethouder","group":"bestuurder"},"citations":[{"section":"knel","lines":[10,10]}]}
],
"aliases":{}
}
"#;

/// What it cites.
pub const SOURCE: &str = "Proefdialogen
2 gesprekken, 12 deelnemers
Hosts kwamen uit Koggenland
Voorzitter: Jet Bos (RIVM), met Het Veld

Knelpunten
-  Gemis aan contact: studenten begonnen in coronatijd aan hun studie.
‘Ik mis het om met drie vrienden in de kantine te zitten en te praten over niets.’ (student,
dialoog 1)
‘Wij luisteren graag naar wat inwoners ons op deze mooie avond samen vertellen.’ (Wethouder)

Ideeën
Een buurtmaaltijd, zoals Samen Eten in Koggenland al doet met vijftien buren uit Noord-
Holland.
Er was een goede sfeer volgens de deelnemers.
Pagina 3
";

/// What it need not cite.
pub const EXPLAINED: &str = "# why\n14-14\tprovincie\n16-16\tpaginanummer\n";

/// One change to the sound corpus and a part of the line that must then be printed; one case a line.
#[rustfmt::skip]
pub const CASES: &[(In, &str, &str, &str)] = &[
    // The file and its shape.
    (Corpus, r#""aliases":{}"#, r#""aliases":{]"#, "error: file, line 21: The file of the corpus is not valid JSON"),
    (Corpus, r#""schema":2"#, r#""schema":3"#, "error: file: The file of the corpus follows version 3"),
    (Corpus, r#""schema":2,"id":"proef""#, r#""schema":1,"id":"proef""#, "error: file: The file of the corpus is JSON, but not a corpus"),
    (Corpus, r#""kind":"pain""#, r#""kind":"knelpunt""#, "error: records[0], line 15: does not fit the schema"),
    (Corpus, r#""actors":["inwoners"]"#, r#""actors":["elfen"]"#, "error: records[2].actors, line 17: refers to ‘elfen’"),
    (Corpus, r#""hosts":["koggenland"]"#, r#""hosts":["elders"]"#, "themes[0].hosts, line 9: refers to ‘elders’"),
    (Corpus, r#""title":"Met de"#, r#""titel_en":"Eating","title":"Met de"#, "warning: records[2].titel_en, line 17: the key 'titel_en'"),
    (Corpus, r#""aliases":{}"#, r#""alias":{}"#, "warning: alias: the key 'alias' is not in the schema"),
    // Ids, titles and bodies.
    (Corpus, r#""id":"proef","language""#, r#""id":"De proef","language""#, "the id 'De proef' is not made of"),
    (Corpus, r#""id":"proef-idee-1""#, r#""id":"proef-idea-1""#, "does not fit theme and kind; expected proef-idee-"),
    (Corpus, r#""id":"proef-idee-1""#, r#""id":"proef-idee-01""#, "error: proef-idee-01, line 17: the id does not fit"),
    (Corpus, "Met de buurt aan tafel", "Samen aan tafel", "error: proef-idee-1, line 17: the title has 3 words; expected 4 to 12"),
    (Corpus, "Met de buurt aan tafel", "Met de buurt aan tafel.", "the title ends with a full stop"),
    (Corpus, "Met de buurt aan tafel", "De sfeer aan tafel, was goed", "the title is also that of proef-idee-1"),
    (Corpus, "Een student zat daar graag met drie vrienden, zonder een doel. Het gesprek ging ‘over niets’, en juist dat was fijn.", "Een student zat daar.", "the body has 21 characters; expected 90 to 750"),
    (Corpus, "Een student zat daar", "Een student mist de kantine en zat daar", "the body begins by repeating the title"),
    (Corpus, "'Samen Eten'", "“Samen Eten”", "the body holds the mark “"),
    (Corpus, "Het gesprek", "Het ‘gesprek’", "error: proef-stem-1, line 16: the body holds 2 quotations; expected at most one"),
    (Corpus, "‘over niets’", "‘over niets", "a quotation in the body is not closed"),
    (Corpus, "‘over niets’, en", "‘over foto’s van een twee drie vier vijf zes’, en", "a quotation in the body has 9 words; expected at most 8"),
    (Corpus, "Inwoners koken voor", "Inwoners  koken voor", "the body holds stray white space"),
    // Codes, actors and references.
    (Corpus, r#"tafel","body":"I"#, r#"tafel","part_of":"proef-stem-1","body":"I"#, "part_of names proef-stem-1, which is a voice"),
    (Corpus, r#""codes":["ontmoeting"],"actors""#, r#""actors""#, "error: proef-idee-1, line 17: 0 codes; expected one to 5"),
    (Corpus, r#""codes":["ontmoeting"],"actors""#, r#""codes":["ontmoeting","ontmoeting"],"actors""#, "the code ontmoeting stands twice"),
    (Corpus, r#""definition":"Elkaar zien.""#, r#""definition":"""#, "codes ontmoeting, line 11: the code has no definition"),
    (Corpus, r#""definition":"Elkaar zien."}"#, r#""definition":"Elkaar zien."},{"id":"leeg","title":"L","definition":"Niets."}"#, "codes leeg, line 11: 0 records use this code; expected at least 3"),
    (Corpus, r#""part_of":"proef-knelpunt-1","#, r#""actors":["inwoners"],"part_of":"proef-knelpunt-1","#, "actors are named, which the kind voice does not have"),
    (Corpus, r#""part_of":"proef-knelpunt-1","#, "", "the voice has no part_of"),
    (Corpus, r#""speaker":{"role":"student","dialogue":1,"group":"student"},"#, "", "the voice has no speaker"),
    (Corpus, r#""dialogue":1,"group":"student""#, r#""dialogue":1"#, "the speaker has no group"),
    (Corpus, r#""dialogue":1"#, r#""dialogue":3"#, "the speaker sat in dialogue 3; the theme has 2 conversations"),
    (Corpus, r#""aliases":{}"#, r#""aliases":{"proef-stem-2":"proef-stem-1"}"#, "a record still has the id"),
    (Corpus, r#""lon":4.9}"#, r#""lon":4.9},{"id":"elburg","name":"Elburg","lat":52.4,"lon":5.8}"#, "warning: places elburg, line 10"),
    // Where something cites the source.
    (Corpus, r#","citations":[{"section":"idee","lines":[15,15]}]"#, "", "no lines of the source are cited"),
    (Corpus, r#""section":"idee","lines":[15"#, r#""section":"boek","lines":[15"#, "error: records[3].citations, line 18: refers to ‘boek’"),
    (Corpus, r#""section":"idee","lines":[15"#, r#""section":"knel","lines":[15"#, "lines 15-15 do not stand in the section knel, 6-11"),
    (Corpus, r#""title":"Knelpunten","lines":[6,11]"#, r#""title":"Knelpunten","lines":[5,11]"#, "error: sections knel, line 5: the section begins in line 5 and overlaps begin, which ends in 5"),
    (Corpus, r#""title":"Knelpunten","lines":[6,11]"#, r#""title":"Knelpunten","lines":[6,10]"#, "error: sections idee, line 6: the section begins in line 12 and leaves a gap after knel, which ends in 10"),
    (Corpus, r#""lines":[12,99]"#, r#""lines":[12,13]"#, "error: sections: no section holds 3 lines of the source, the first of them 14"),
    (Corpus, r#""lines":[12,99]"#, r#""lines":[12,9]"#, "error: sections idee, line 6: lines 12-9 are no range"),
    (Corpus, r#""title":"Knelpunten","lines""#, r#""title":"","lines""#, "error: sections knel, line 5: the section has no title"),
    (Corpus, r#","shape":"circle""#, "", "warning: tracks citizens, line 8: the track has no shape"),
    (Corpus, "[15,15]", "[15,14]", "lines 15-14 are no range"),
    (Corpus, "[15,15]", "[999,3]", "lines 999-3 are no range"),
    (Corpus, "[15,15]", "[0,0]", "lines 0-0 are no range"),
    (Corpus, "[15,15]", "[15,61]", "lines 15-61 are 47 lines; expected at most 46"),
    (Corpus, "[15,15]", "[15,18]", "lines 15-18 do not exist; the source has 16"),
    (Corpus, "[15,15]", "[14,15]", "warning: explained, line 2: lines 14-14 are cited or blank"),
    (Corpus, "[6,7]", "[5,7]", "warning: proef-knelpunt-1, line 15: the first or last of lines 5-7 is blank"),
    (Corpus, r#""title":"Ideeën""#, r#""title":"Sfeer aan boord""#, "warning: sections idee, line 6: the title 'Sfeer aan boord' does not stand"),
    // The counts and lists of a theme.
    (Corpus, r#""participants":{"value":12},"#, "", "error: theme proef, line 9: the theme has no count of participants"),
    (Corpus, r#""participants":{"value":12}"#, r#""participants":{"value":13}"#, "the count of participants '13' does not stand"),
    (Corpus, r#""conversations":{"value":2}"#, r#""conversations":{"value":0}"#, "there are 1 hosts and 0 conversations"),
    (Corpus, r#""organisations":{"value":1}"#, r#""organisations":{"value":0}"#, "1 organisations are listed and 0 counted"),
    (Corpus, r#""held":["2021-04-13"]"#, r#""held":["2021-06-13"]"#, "'2021-06-13' is not a day between 2021-03 and 2021-05"),
    (Corpus, r#""side":"chair""#, r#""side":"guest""#, "Jet Bos sits on the side 'guest'"),
    (Corpus, r#""side":"chair""#, r#""side":"expert""#, "1 people are named at the table and 12 participants counted"),
    (Corpus, r#""question":"Wat willen inwoners?","#, "", "the theme has no question"),
    (Corpus, r#""affiliation":"RIVM""#, r#""affiliation":"KNMI""#, "the person or affiliation 'KNMI' does not stand"),
    (Corpus, r#"["Het Veld"]"#, r#"["De Weide"]"#, "the organisation 'De Weide' does not stand"),
    (Corpus, r#""name":"Koggenland""#, r#""name":"Elburg""#, "the host 'Elburg' does not stand"),
    (Corpus, r#""value":2,"citations""#, r#""value":36,"citations""#, "stated gesprekken, line 7: the number 36"),
    // What the cited lines bear.
    (Corpus, "met vijftien buren", "met zestien buren", "error: proef-idee-1, line 17: the number 'zestien' does not stand"),
    (Corpus, "met vijftien buren", "met 5 buren", "the number '5' does not stand in the cited lines"),
    (Corpus, "dat in Koggenland", "dat in Elburg", "the name 'Elburg' does not stand in the cited lines"),
    (Corpus, "Deelnemers spraken", "Koggenland sprak", "error: proef-observatie-1, line 18: the name 'Koggenland'"),
    (Corpus, "willen samen eten.", "willen naar Texel.", "error: theme proef, line 9: the name 'Texel'"),
    (Corpus, "zat daar graag met drie vrienden", "mist het om met drie vrienden in de kantine te zitten", "nine words stand in the source from line 8 on"),
    (Corpus, r#""role":"student","dialogue":1"#, r#""role":"docent","dialogue":1"#, "the speaker is 'docent, dialoog 1'; the cited lines give 'student, dialoog 1'"),
    (Corpus, r#""role":"student","dialogue":1"#, r#""role":"student","dialogue":2"#, "the speaker is 'student, dialoog 2'"),
    (Corpus, r#""group":"bestuurder"}"#, r#""group":"bestuurder","name":"Piet"}"#, "the speaker's name 'Piet' does not stand"),
    // The voices of the source.
    (Corpus, r#""kind":"voice","title":"Een wethouder"#, r#""kind":"dream","title":"Een wethouder"#, "error: lines 10-10: the voice 'Wethouder' has no record"),
    (Corpus, "[10,10]", "[8,10]", "error: lines 8-9: the voice 'student, dialoog 1' has 2 records: proef-stem-1, proef-stem-2"),
    (Corpus, "[10,10]", "[8,10]", "lines 8-10 hold 2 voices, 'student, dialoog 1' and 'Wethouder'"),
    (Source, "Pagina 3", "‘Ja.’ (docent, dialoog 2", "error: lines 16-16: the voice 'docent, dialoog 2' has no record"),
    (Source, "Pagina 3", "‘Ja.’ docent, Dialoog 2)", "the voice 'docent, dialoog 2' has no record"),
    (Source, "Pagina 3", "‘Ja.’\n\n docent, dialoog  2", "error: lines 18-18: the voice 'docent, dialoog 2' has no record"),
    (Source, "Pagina 3", "Ik wil dat. Docent, dialoog 2)", "the voice 'Docent, dialoog 2' has no record"),
    (Source, "Pagina 3", "‘Ja.’ (PR (intern), dialoog 2)", "the voice 'PR (intern), dialoog 2' has no record"),
    (Source, "Pagina 3", "‘Ja.’ dialoog 2", "the voice 'dialoog 2' has no record"),
    (Source, "Pagina 3", "‘Ja.’ (burgemeester", "the voice 'burgemeester' has no record"),
    (Source, "Pagina 3", "‘Ja.’ Burgemeester)", "the voice 'Burgemeester' has no record"),
    // Coverage.
    (Explained, "16-16\tpaginanummer", "", "error: lines 16-16: no record cites these lines and nothing explains why"),
    (Explained, "16-16\tpaginanummer", "16-16", "error: explained, line 3: found '16-16'; expected first and last line"),
    (Explained, "16-16\tpaginanummer", "16-99\tpaginanummer", "expected first and last line from 1 to 16"),
];

/// The texts of the sound corpus in English.
pub const ENGLISH: &str = r#"{"schema":2,"corpus":"proef","language":"en","title":"Trial",
"tracks":{"citizens":{"title":"Citizens"}},
"themes":{"proef":{"title":"Trial","question":"What do residents want?","summary":"People miss each other and want to eat together."}},
"sources":{"reports":{"title":"Reports"}},
"stated":{"gesprekken":{"label":"conversations"}},
"codes":{"ontmoeting":{"title":"Meeting","definition":"Seeing each other."}},
"actors":{"inwoners":{"title":"Residents"}},
"roles":{"student":{"title":"Student"},"bestuurder":{"title":"Administrator"}},
"records":{
"proef-knelpunt-1":{"title":"Students miss contact with others","body":"Those who began their studies during corona got to know few people and sat alone in a room a lot."},
"proef-stem-1":{"title":"A student misses the canteen","body":"A student liked to sit there with three friends, without a purpose. The talk was ‘about nothing’."},
"proef-idee-1":{"title":"At table with the neighbourhood","body":"Residents cook for each other. 'Samen Eten' does so in Koggenland with fifteen neighbours."},
"proef-observatie-1":{"title":"The mood at the table was good","body":"Participants spoke openly, and the host heard much news about the neighbourhood and its people."},
"proef-stem-2":{"title":"An alderman likes to hear residents","body":"An alderman enjoyed hearing this evening what people care about, and takes it to the town hall."}
}}
"#;

/// One change to the English texts and a part of the line that must then be printed; one case a line.
#[rustfmt::skip]
pub const LANGUAGE_CASES: &[(&str, &str, &str)] = &[
    (r#""schema":2"#, r#""schema":7"#, "error: en: The file of the language follows version 7"),
    (r#""corpus":"proef""#, r#""corpus":"elders""#, "error: en: The file of the language belongs to the corpus ‘elders’"),
    (r#""language":"en""#, r#""language":"de""#, "error: en: the file says that its language is 'de'"),
    (r#""proef-idee-1":{"#, r#""proef-idee-9":{"#, "error: en records.proef-idee-9, line 12: belongs to ‘proef-idee-9’, which does not exist"),
    (r#""proef-idee-1":{"#, r#""proef-idee-9":{"#, "error: en records.proef-idee-1.body: the text is missing or empty"),
    (r#""title":"At table with the neighbourhood""#, r#""title":"""#, "error: en records.proef-idee-1.title, line 12: the text is missing or empty"),
    (r#""title":"At table with the neighbourhood""#, r#""title":4"#, "error: en records.proef-idee-1, line 12: does not fit the schema"),
    (r#""title":"At table with the neighbourhood""#, r#""title":"Met de buurt aan tafel""#, "error: en records.proef-idee-1.title, line 12: the title is the same"),
    ("What do residents want?", "Wat willen inwoners?", "error: en themes.proef.question, line 3: the text is the same"),
    (" and takes it to the town hall.", "", "error: en records.proef-stem-2.body, line 14: the body has 64 characters; expected 80 to 850"),
    (r#""label":"conversations""#, r#""label":"talks","note":"More.""#, "error: en stated.gesprekken.note, line 5: there is a text where the corpus has none"),
    (r#"want to eat together.""#, r#"want to eat together.","notes":["One."]"#, "error: en themes.proef.notes, line 3: there are 1 texts; the corpus has 0"),
];
