//! What a corpus file can hold comes back from what is written of it, and what a row can hold comes back from the corpus
//! that is made of it.

use std::collections::BTreeMap;

use dialogue_explorer::corpus::corpus_file::File;
use dialogue_explorer::corpus::wire::{
    Caveat, Citation, Code, Codebook, Count, Named, Period, Person, Place, Record, Section, Source, Speaker, Stated,
    Theme, Track, Version,
};
use dialogue_explorer::corpus::{Kind, TrackShape, decode};
use dialogue_explorer::import::write;
use serde_json::Value;

use crate::tables::{made, plan};

/// A file with every field filled. No field is left to a default, so that whoever adds one has to fill it here.
fn full() -> File {
    let text = |text: &str| format!("{text} met \"tekens\", \\ en\nregels 🍎");
    let named = |id: &str| vec![Named { id: id.to_owned(), title: text(id) }];
    let citations = || vec![Citation { section: "deel".to_owned(), lines: (3, 7) }];
    let count = |value| Some(Count { value, approximate: true });
    let record = |id: &str, part_of: Option<&str>| Record {
        id: id.to_owned(),
        theme: "thema".to_owned(),
        kind: Kind::Voice,
        title: text("titel"),
        body: text("tekst"),
        codes: vec!["onderwerp".to_owned()],
        actors: vec!["wie".to_owned()],
        part_of: part_of.map(str::to_owned),
        speaker: Some(Speaker {
            role: text("rol"),
            name: Some(text("naam")),
            dialogue: Some(2),
            group: Some("groep".to_owned()),
        }),
        citations: citations(),
    };
    File {
        schema: 2,
        id: "vol".to_owned(),
        version: Some(Version { date: "2024-02-29".to_owned(), hash: "0a1b2c3d".to_owned() }),
        language: "nl".to_owned(),
        languages: vec!["nl".to_owned(), "en".to_owned()],
        title: text("dialogen"),
        subtitle: text("ondertitel"),
        about: text("waarover"),
        period: Period { from: "2024-02".to_owned(), to: "2024-03-01".to_owned() },
        licence: "CC-BY-4.0".to_owned(),
        codebook: Some(Codebook { version: "1.2".to_owned(), date: "2024-01-01".to_owned() }),
        sources: vec![Source {
            id: "bron".to_owned(),
            title: text("bron"),
            publisher: text("uitgever"),
            year: Some(2024),
            url: Some("https://voorbeeld.nl/verslag?a=b&c".to_owned()),
        }],
        sections: vec![Section {
            id: "deel".to_owned(),
            source: "bron".to_owned(),
            title: text("deel"),
            lines: (1, 9),
        }],
        stated: vec![Stated {
            id: "participants".to_owned(),
            label: text("mensen"),
            value: 40,
            approximate: true,
            note: text("opmerking"),
            citations: citations(),
        }],
        tracks: vec![Track {
            id: "spoor".to_owned(),
            title: text("spoor"),
            description: text("uitleg"),
            summary: true,
            shape: Some(TrackShape::ALL[1]),
        }],
        themes: vec![Theme {
            id: "thema".to_owned(),
            track: "spoor".to_owned(),
            title: text("thema"),
            question: text("vraag"),
            summary: text("samenvatting"),
            conversations: count(3),
            participants: count(40),
            organisations: count(5),
            hosts: vec!["zeist".to_owned()],
            held: vec!["2024-02-29".to_owned()],
            people: vec![Person { name: text("wie"), affiliation: text("van"), side: "expert".to_owned() }],
            listed_organisations: vec![text("organisatie")],
            notes: vec![text("noot")],
            icon: "water".to_owned(),
            citations: citations(),
        }],
        places: vec![Place {
            id: "zeist".to_owned(),
            code: "GM0355".to_owned(),
            name: "Zeist".to_owned(),
            province: "Utrecht".to_owned(),
            lat: 52.09,
            lon: 5.23,
            named_as: Some(text("Zeyst")),
        }],
        code_groups: named("codes"),
        codes: vec![Code {
            id: "onderwerp".to_owned(),
            title: text("onderwerp"),
            definition: text("wat erin valt"),
            example: text("voorbeeld"),
            group: "codes".to_owned(),
        }],
        actors: named("wie"),
        roles: named("groep"),
        synonyms: vec![vec!["oud".to_owned(), "ouderen".to_owned()]],
        caveats: vec![Caveat { about: "map".to_owned(), text: text("let op") }],
        records: vec![record("thema-idee-1", None), record("thema-stem-1", Some("thema-idee-1"))],
        aliases: BTreeMap::from([("oud-1".to_owned(), "thema-idee-1".to_owned())]),
    }
}

/// Fields that hold nothing.
fn empty(value: &Value, path: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            fields.iter().for_each(|(name, value)| empty(value, &format!("{path}.{name}"), out));
        }
        Value::Array(items) if !items.is_empty() => items.iter().for_each(|item| empty(item, path, out)),
        Value::Number(_) | Value::Bool(true) => {}
        Value::String(text) if !text.is_empty() => {}
        _ => out.push(path.to_owned()),
    }
}

#[test]
fn every_field_of_a_file_comes_back_from_what_is_written_of_it() {
    let file = full();
    let mut nothing = Vec::new();
    empty(&serde_json::to_value(&file).unwrap(), "", &mut nothing);
    assert_eq!(nothing, Vec::<String>::new(), "these hold nothing, and prove nothing");
    let text = write(&file);
    assert_eq!(serde_json::from_str::<File>(&text).unwrap(), file);
    let decoded = decode(&text).unwrap();
    assert_eq!(decoded.problems, []);
    let (corpus, voice) = (&decoded.corpus, &file.records[1]);
    let read = &corpus.records[1];
    assert_eq!((&read.id, read.kind, &read.title, &read.body), (&voice.id, voice.kind, &voice.title, &voice.body));
    assert_eq!((read.codes.len(), read.actors.len(), read.part_of), (1, 1, Some(0)));
    let (said, speaker) = (voice.speaker.as_ref().unwrap(), read.speaker.as_ref().unwrap());
    assert_eq!((&speaker.role, &speaker.name, speaker.dialogue), (&said.role, &said.name, said.dialogue));
    assert_eq!(corpus.themes[read.theme].title, file.themes[0].title);
    assert_eq!(read.citations[0].lines, (3, 7));
}

#[test]
fn every_column_of_a_row_comes_back_from_the_corpus_that_is_made_of_it() {
    let table = "Thema;Spoor;Soort;Titel;Tekst;Onderwerpen;Rol;Naam;Tafel;Gemeente;Datum;Deelnemers;Bron;Hoofdstuk;Regels;Taal\n\
        Groen;Inwoners;Droom;Een boom;Plant een boom.;hout, blad;kok;Jo;Tafel 1;Zeist;14-3-2023;ca. 20;Verslag;1. Groen;3-4;en\n";
    let decoded = decode(&write(&made(table.as_bytes(), &plan()).file)).unwrap();
    assert_eq!(decoded.problems, []);
    let (corpus, record) = (&decoded.corpus, &decoded.corpus.records[0]);
    let theme = &corpus.themes[record.theme];
    let section = &corpus.sections[record.citations[0].section];
    let speaker = record.speaker.as_ref().unwrap();
    let participants = theme.participants.as_ref().unwrap();
    assert_eq!(corpus.language, "en");
    assert_eq!((theme.title.as_str(), corpus.tracks[theme.track].title.as_str()), ("Groen", "Inwoners"));
    assert_eq!(
        (record.kind, record.title.as_str(), record.body.as_str()),
        (Kind::Dream, "Een boom", "Plant een boom.")
    );
    let topics: Vec<&str> = record.codes.iter().map(|&code| corpus.codes[code].title.as_str()).collect();
    assert_eq!(topics, ["hout", "blad"]);
    assert_eq!((speaker.role.as_str(), speaker.name.as_deref(), speaker.dialogue), ("kok", Some("Jo"), Some(1)));
    assert_eq!(corpus.roles[speaker.group.unwrap()].title, "kok");
    let hosts: Vec<&str> = theme.hosts.iter().map(|&place| corpus.places[place].name.as_str()).collect();
    assert_eq!((hosts, &theme.held[..]), (vec!["Zeist"], &["2023-03-14".to_owned()][..]));
    assert_eq!((participants.value, participants.approximate), (20, true));
    assert_eq!(
        (corpus.sources[section.source.unwrap()].title.as_str(), section.title.as_str()),
        ("Verslag", "1. Groen")
    );
    assert_eq!(record.citations[0].lines, (3, 4));
}
