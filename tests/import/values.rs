//! Cells to values: places, days, numbers.

use dialogue_explorer::corpus::decode;
use dialogue_explorer::import::{Fault, Plan};

use crate::tables::{MUNICIPALITIES, faults, made, plan};

#[test]
fn places_are_municipalities_and_a_misspelt_one_gets_a_suggestion() {
    let unknown = |found: &str, nearest: Option<&str>| {
        let nearest = nearest.map(str::to_owned);
        Err(Fault::UnknownPlace { found: found.to_owned(), nearest })
    };
    let bergen = Fault::AmbiguousPlace {
        found: "Bergen".to_owned(),
        names: vec!["Bergen (L)".to_owned(), "Bergen (NH)".to_owned()],
    };
    let cases = [
        ("Zeist", Ok("zeist")),
        (" den haag", Ok("den-haag")),
        ("'s-Gravenhage", Ok("den-haag")),
        ("Den Bosch", Ok("s-hertogenbosch")),
        ("Gemeente Súdwest Fryslan", Ok("sudwest-fryslan")),
        ("Bergen (L.)", Ok("bergen-l")),
        ("Bergen", Err(bergen)),
        ("Amersfort", unknown("Amersfort", Some("Amersfoort"))),
        ("Zeits", unknown("Zeits", Some("Zeist"))),
        ("Alphen aan de Rijn", unknown("Alphen aan de Rijn", Some("Alphen aan den Rijn"))),
        ("Bussum", unknown("Bussum", None)),
        ("Parijs", unknown("Parijs", None)),
        ("🍎", unknown("🍎", None)),
    ];
    for (name, expected) in cases {
        let built = made(format!("Tekst;Gemeente\nx;{name}\n").as_bytes(), &plan());
        let found = match built.file.themes[0].hosts.first() {
            Some(id) => Ok(id.as_str()),
            None => Err(faults(&built)[0].clone()),
        };
        assert_eq!(found, expected, "{name}");
    }
    let by_hand = Plan { places: vec![("bussum".to_owned(), "Gooise Meren".to_owned())], ..plan() };
    let file = made("Tekst;Gemeente\nx;Bussum, Zeist / Ede\n".as_bytes(), &by_hand).file;
    assert_eq!(file.themes[0].hosts, ["gooise-meren", "zeist", "ede"]);
    assert_eq!(file.places[0].province, "Noord-Holland");
    // A comma parts names, or stands before where the place lies.
    for (cell, expected) in [
        ("Amersfoort, Baarn", &["amersfoort", "baarn"][..]),
        ("Amersfoort, Utrecht", &["amersfoort"]),
        ("Zwolle, Groningen; Ede", &["zwolle", "groningen", "ede"]),
        ("Bergen, Noord-Holland", &["bergen-nh"]),
        ("Leeuwarden, Friesland", &["leeuwarden"]),
        ("Nuenen, Gerwen en Nederwetten / Ede", &["nuenen", "ede"]),
        ("gemeente Nuenen, Gerwen en Nederwetten", &["nuenen"]),
        ("Zeist, Utrecht, Amersfoort", &["zeist", "utrecht", "amersfoort"]),
        ("Alphen a/d Rijn / Gouda; Zeist/Ede", &["alphen-aan-den-rijn", "gouda", "zeist", "ede"]),
        ("Alphen a/d Rijn, Gouda", &["alphen-aan-den-rijn", "gouda"]),
        ("Houten, Nederland", &["houten"]),
    ] {
        let built = made(format!("Tekst;Gemeente\nx;\"{cell}\"\n").as_bytes(), &plan());
        assert_eq!(
            (&built.file.themes[0].hosts[..], built.problems.len()),
            (&expected.iter().map(ToString::to_string).collect::<Vec<_>>()[..], 0),
            "{cell}: {:?}",
            built.problems
        );
    }
}

#[test]
fn every_municipality_has_its_place_and_one_province() {
    let names: Vec<&str> = MUNICIPALITIES.lines().map(|line| line.split(';').next().unwrap()).collect();
    let rows: String = names.iter().map(|name| format!("Een zin over {name};{name}\n")).collect();
    let built = made(format!("Tekst;Gemeente\n{rows}").as_bytes(), &plan());
    assert_eq!((built.problems.len(), built.file.places.len(), names.len()), (0, 352, 352), "{:?}", built.problems);
    let mut provinces: Vec<(&str, usize)> = Vec::new();
    for place in &built.file.places {
        match provinces.iter_mut().find(|(name, _)| *name == place.province) {
            Some((_, count)) => *count += 1,
            None => provinces.push((&place.province, 1)),
        }
    }
    provinces.sort_unstable();
    // As the statistics office counted them on 1 January 2021.
    let expected = [
        ("Drenthe", 12),
        ("Flevoland", 6),
        ("Fryslân", 18),
        ("Gelderland", 51),
        ("Groningen", 10),
        ("Limburg", 31),
        ("Noord-Brabant", 61),
        ("Noord-Holland", 47),
        ("Overijssel", 25),
        ("Utrecht", 26),
        ("Zeeland", 13),
        ("Zuid-Holland", 52),
    ];
    assert_eq!(provinces, expected);
    // The app's own corpus agrees.
    let corpus = include_str!("../../public/corpus.json");
    for place in decode(corpus).unwrap().corpus.places {
        let same = built.file.places.iter().find(|other| other.name == place.name).unwrap();
        assert_eq!(same.province, place.province, "{}", place.name);
    }
}

#[test]
fn days_are_read_as_people_write_them() {
    let cases = [
        ("2023-03-14", Some("2023-03-14")),
        ("14-03-2023", Some("2023-03-14")),
        ("14/3/23", Some("2023-03-14")),
        ("14.3.2023", Some("2023-03-14")),
        ("14 maart 2023", Some("2023-03-14")),
        ("dinsdag 14 mrt. 2023, 19:30", Some("2023-03-14")),
        ("March 14, 2023", Some("2023-03-14")),
        ("3/14/2023", Some("2023-03-14")),
        ("2023-03-14 19:30", Some("2023-03-14")),
        ("10:05 14-03-2023", Some("2023-03-14")),
        ("9:30:00 14 maart 2023", Some("2023-03-14")),
        ("2023-03-14T19:30:00Z", Some("2023-03-14")),
        ("29-02-2024", Some("2024-02-29")),
        ("29-02-2023", None),
        ("31-04-2023", None),
        ("45000", None),
        ("voorjaar", None),
        ("14 maart", None),
        ("99-99-9999", None),
    ];
    for (day, expected) in cases {
        let built = made(format!("Tekst;Datum\nx;\"{day}\"\n").as_bytes(), &plan());
        let found = built.file.themes[0].held.first().map(String::as_str);
        assert_eq!(found, expected, "{day}");
        assert_eq!(built.problems.len(), usize::from(expected.is_none()), "{day}");
    }
}

#[test]
fn the_days_of_a_column_are_read_in_one_way() {
    let cases: [(&[&str], &[&str]); 5] = [
        (&["5/28/2021", "5/12/2021", "12 maart 2021"], &["2021-05-28", "2021-05-12", "2021-03-12"]),
        (&["5/12/2021", "6/11/2021"], &["2021-12-05", "2021-11-06"]),
        (&["5-mrt-21", "3-4-2021"], &["2021-03-05", "2021-04-03"]),
        (&["5/12/2021", "28/5/2021"], &["2021-12-05", "2021-05-28"]),
        // Both ways are there: where a day could be either, the day comes first.
        (&["5/28/2021", "28/5/2021", "5/12/2021"], &["2021-05-28", "2021-05-28", "2021-12-05"]),
    ];
    for (days, expected) in cases {
        let rows: String = days.iter().enumerate().map(|(at, day)| format!("Tafel {at};x;{day}\n")).collect();
        let built = made(format!("Thema;Tekst;Datum\n{rows}").as_bytes(), &plan());
        let found: Vec<&str> =
            built.file.themes.iter().flat_map(|theme| theme.held.iter().map(String::as_str)).collect();
        assert_eq!(found, expected, "{days:?}");
    }
}

#[test]
fn numbers_of_participants_are_those_of_a_theme() {
    let count = |cells: &[&str]| {
        let rows: String = cells.iter().enumerate().map(|(at, cell)| format!("Zin {at};\"{cell}\"\n")).collect();
        let built = made(format!("Tekst;Aantal deelnemers\n{rows}").as_bytes(), &plan());
        let count = built.file.themes[0].participants.clone().map(|count| (count.value, count.approximate));
        (count, built.problems.len())
    };
    let cases: [(&[&str], Option<(u32, bool)>, usize); 22] = [
        (&["45"], Some((45, false)), 0),
        (&["1.250"], Some((1250, false)), 0),
        (&["1 250"], Some((1250, false)), 0),
        (&["1\u{202f}250"], Some((1250, false)), 0),
        (&["1'250"], Some((1250, false)), 0),
        (&["10 15"], None, 1),
        (&["10 0"], None, 1),
        (&["12 0000"], None, 1),
        (&["45,0"], Some((45, false)), 0),
        (&["ca. 45"], Some((45, true)), 0),
        (&["±45"], Some((45, true)), 0),
        (&["ong. 45"], Some((45, true)), 0),
        (&["meer dan 45"], Some((45, true)), 0),
        (&["≥ 45"], Some((45, true)), 0),
        (&["nearly 45"], Some((45, true)), 0),
        (&["45 deelnemers"], Some((45, false)), 0),
        (&["45", "", " 45 "], Some((45, false)), 0),
        (&["45", "50", "48"], Some((50, false)), 1),
        (&["10-15"], None, 1),
        (&["veertig"], None, 1),
        (&["0"], None, 1),
        (&["99999999999"], None, 1),
    ];
    for (cells, expected, problems) in cases {
        assert_eq!(count(cells), (expected, problems), "{cells:?}");
    }
}
