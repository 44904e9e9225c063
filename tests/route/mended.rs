//! Addresses that mail, chat and copying have changed mean what they meant, and what is right stays as it is.

use dialogue_explorer::corpus::{Corpus, decode};
use dialogue_explorer::query::{Facet, Index, Query};
use dialogue_explorer::route::{Address, Route};
use serde_json::{Value, json};

const SMALL: &str = include_str!("../fixtures/small.json");

fn world(change: impl FnOnce(&mut Value)) -> (Corpus, Index) {
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    change(&mut value);
    let corpus = decode(&value.to_string()).unwrap().corpus;
    let index = Index::build(&corpus);
    (corpus, index)
}

/// The address as it is written once the corpus is there; that it is written the same again, and that nothing of it is
/// told as not understood, goes for all of them.
fn settled(text: &str, (corpus, index): &(Corpus, Index)) -> String {
    let mut address = Address::parse(text);
    address.settle(corpus, index);
    let href = address.href();
    assert_eq!(address.ignored, Vec::<String>::new(), "{text}");
    let mut again = Address::parse(&href);
    assert!(!again.settle(corpus, index), "{text} came to {href}, which changes again");
    assert_eq!(again, address, "{text}");
    href
}

/// Addresses that are right, each of another shape.
const RIGHT: [&str; 12] = [
    "#/",
    "#/kaart",
    "#/kaartje/water-idee-1",
    "#/thema/water-in-de-wijk",
    "#/thema/water-in-de-wijk?soort=idea,voice",
    "#/ideeen?code=groen&plaats=plasdorp",
    "#/ideeen?soort=idea",
    "#/ideeen?q=regen%20in%20de%20straat",
    "#/ideeen?q=regen&sorteer=toeval-7",
    "#/?maat=per-gesprek",
    "#/vergelijk?naast=code:groen,thema:water-in-de-wijk",
    "#/kaart?thema=water-in-de-wijk&taal=en",
];

#[test]
fn an_address_is_understood_with_any_sign_behind_it() {
    let world = world(|_| ());
    let signs = [
        ".",
        ",",
        ";",
        ":",
        "!",
        ")",
        "]",
        ">",
        "'",
        "\"",
        "*",
        "_",
        "~",
        "|",
        "’",
        "”",
        "“",
        "»",
        "…",
        "%22",
        "%3E",
        "%3e",
        "%E2%80%9D",
        "%20",
        "%0A",
        "%0D%0A",
        "%09",
        " ",
        "\n",
        "\u{a0}",
        "%C2%A0",
        "\u{200b}",
        "%E2%80%8B",
        "\u{feff}",
        "%ef%bb%bf",
        "\u{ad}",
        ").",
        ".)",
        "\">",
        "!)",
        "**",
        "”.",
        ">,",
        ",%20",
        ".%20%E2%80%8B",
        "&amp;",
        "&",
        "?",
        "&fbclid=IwAR0",
        "&utm_source=a&utm_medium=b",
        "&utm_source=nieuws.",
        ":~:text=water",
        // What stood behind it in HTML.
        "&gt;",
        "&quot;",
        "&#039;",
        "&nbsp;",
        "&quot;&gt;",
        // What programs leave of a link that they have looked at.
        "&sdata=b%3D&reserved=0",
        "&gad_source=1&gad_campaignid=2",
    ];
    for right in RIGHT {
        // A question is asked with its mark.
        for sign in signs.into_iter().filter(|sign| *sign != "?" || !right.ends_with("straat")) {
            assert_eq!(settled(&format!("{right}{sign}"), &world), right, "{right} with {sign:?}");
        }
    }
}

#[test]
fn what_is_shown_closely_is_understood_with_a_sign_behind_it() {
    let world = world(|_| ());
    for right in ["#/kaart?thema=water-in-de-wijk&keuze=Laagland", "#/frequentie?keuze=Mal%C3%A9"] {
        for sign in ["", ".", ")", ">", "\"", "’", "…", "%20", "%E2%80%8B", "&amp;", "&utm_source=a"] {
            assert_eq!(settled(&format!("{right}{sign}"), &world), right, "{right} with {sign:?}");
        }
    }
}

#[test]
fn an_address_that_was_changed_in_the_middle_is_understood() {
    let world = world(|_| ());
    let cases = [
        // A hash that lost some of itself, or has too much.
        ("kaart", "#/kaart"),
        ("#kaart", "#/kaart"),
        ("#!/kaart", "#/kaart"),
        ("##/kaart", "#/kaart"),
        ("#kaartje/water-idee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1/", "#/kaartje/water-idee-1"),
        ("#ideeen?code=groen", "#/ideeen?code=groen"),
        ("#/ideeen&code=groen", "#/ideeen?code=groen"),
        // Escaped for HTML, once or twice.
        ("#/ideeen?code=groen&amp;soort=idea", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen?code=groen&amp;amp;soort=idea&#38;taal=en", "#/ideeen?soort=idea&code=groen&taal=en"),
        ("#/ideeen?&amp;code=groen", "#/ideeen?code=groen"),
        ("#/ideeen?code=groen&amp;utm_source=a&amp;soort=idea", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen?code=groen&amp%3Bsoort=idea&amp%3btaal=en", "#/ideeen?soort=idea&code=groen&taal=en"),
        // Encoded once more, in part or as a whole.
        ("#%2Fkaartje%2Fwater-idee-1=", "#/kaartje/water-idee-1"),
        ("#%2Fkaart%3Ftaal=en", "#/kaart?taal=en"),
        ("#%2Fideeen%3Fsoort=idea&code=groen", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen?q=regen%2520in%2520de%2520straat", "#/ideeen?q=regen%20in%20de%20straat"),
        ("#/ideeen?q=regen%252520straat", "#/ideeen?q=regen%20straat"),
        ("#/ideeen?q=%25C3%25A9%25c3%25a9n", "#/ideeen?q=%C3%A9%C3%A9n"),
        ("#%2Fkaartje%2Fwater-idee-1", "#/kaartje/water-idee-1"),
        ("#%252Fkaartje%252Fwater-idee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje%2fwater-idee-1", "#/kaartje/water-idee-1"),
        ("#%2Fideeen%3Fcode%3Dgroen%26soort%3Didea", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen%3Fcode%3Dgroen%26q%3Da%2520b", "#/ideeen?code=groen&q=a%20b"),
        ("#/ideeen?code%3Dgroen%26soort%3Didea", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen?soort=idea%2Cvoice&code=groen%2cwater", "#/ideeen?soort=idea,voice&code=groen,water"),
        ("#/vergelijk?naast=code%3Agroen,soort%3Aidea", "#/vergelijk?naast=code:groen,soort:idea"),
        ("#%2Fideeen%3Fq%3Dgroen%2520%2526%2520blauw", "#/ideeen?q=groen%20%26%20blauw"),
        ("#/ideeen?q%3Dgroen%2520%2526%2520blauw", "#/ideeen?q=groen%20%26%20blauw"),
        // Pairs of senders, wherever they are put.
        ("#/?utm_source=a&fbclid=b", "#/"),
        ("#/kaartje/water-idee-1?gclid=a", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1&mc_cid=a&mc_eid=b", "#/kaartje/water-idee-1"),
        ("#/ideeen?utm%5Fsource=a&code=groen", "#/ideeen?code=groen"),
        ("#/ideeen?code=groen?utm_source=a&utm_medium=b", "#/ideeen?code=groen"),
        ("#/ideeen?code=groen#fbclid=a", "#/ideeen?code=groen"),
        ("#/ideeen?UTM_Source=a&msclkid=b&_hsenc=c&_hsmi=d&igshid=e&code=groen", "#/ideeen?code=groen"),
        ("#/ideeen?q=wat%20nu?utm_campaign=a", "#/ideeen?q=wat%20nu"),
        ("#/kaart;utm_source=mail", "#/kaart"),
        ("#/kaart;taal=en", "#/kaart?taal=en"),
        ("#/kaart;taal=en&code=groen", "#/kaart?code=groen&taal=en"),
        ("#/kaart;utm_source=mail?taal=en", "#/kaart?taal=en"),
        // Pairs parted by other signs, also those that hosts put behind an address that ends in a choice.
        ("#/ideeen?code=groen?soort=idea", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen?code=groen;soort=idea;taal=en", "#/ideeen?soort=idea&code=groen&taal=en"),
        ("#/ideeen?code=groen&#x26;soort=idea", "#/ideeen?soort=idea&code=groen"),
        ("#/kaart?thema=water-in-de-wijk?taal=en&fbclid=a", "#/kaart?thema=water-in-de-wijk&taal=en"),
        ("#/ideeen?q=wat%20nu?taal=en", "#/ideeen?q=wat%20nu&taal=en"),
        // What mail programs look up links by, with the address of who gets them.
        ("#/kaartje/water-idee-1&data=05%7C02%7Cjan%40a.nl&sdata=b&reserved=0", "#/kaartje/water-idee-1"),
        ("#/kaart?gclsrc=a&rdt_cid=b&ScCid=c&s_kwcid=d&hsCtaTracking=e", "#/kaart"),
        // The same address twice, as mail of plain text, forums and chat write a link, and words behind it.
        ("#/kaartje/water-idee-1](https://a.nl/#/kaartje/water-idee-1)", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%3Chttps://a.nl/#/kaartje/water-idee-1%3E", "#/kaartje/water-idee-1"),
        ("#/ideeen?code=groen&taal=enhttps://a.nl/#/ideeen?code=groen&taal=en", "#/ideeen?code=groen&taal=en"),
        ("#googtrans(nl|en)#/kaart", "#/kaart"),
        ("#/#/kaart", "#/kaart"),
        ("#/kaartje/water-idee-1|het kaartje", "#/kaartje/water-idee-1"),
        ("#/kaart|de%20kaart", "#/kaart"),
        ("#/ideeen?soort=idea[/url]", "#/ideeen?soort=idea"),
        ("#/kaartje/water-idee-1[/url]", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%3C/a%3E", "#/kaartje/water-idee-1"),
        ("#/ideeen?q=regen%3C/a%3E", "#/ideeen?q=regen"),
        ("#/thema/water-in-de-wijk%22%3Ehet%20thema%3C/a%3E", "#/thema/water-in-de-wijk"),
        ("#/kaartje/water-idee-1,%20zie%20ook", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1(link)", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%0D%0AMet%20vriendelijke%20groet", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%C2%A0zie%20ook", "#/kaartje/water-idee-1"),
        ("#/thema/water-in-de-wijk%09het%20thema", "#/thema/water-in-de-wijk"),
        // A slash and then a sign.
        ("#/kaartje/water-idee-1/.", "#/kaartje/water-idee-1"),
        ("#/thema/water-in-de-wijk/)", "#/thema/water-in-de-wijk"),
        // Words behind an id that have slashes of their own.
        ("#/kaartje/water-idee-1 (zie p. 3/4)", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1, d.d. 12/3/2021", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%20en%20https://ander.nl/pagina", "#/kaartje/water-idee-1"),
        ("#/thema/water-in-de-wijk%22%3EWater en/of groen%3C/a%3E", "#/thema/water-in-de-wijk"),
        ("#/kaartje/water-idee-1%5B/url%5D", "#/kaartje/water-idee-1"),
        ("#/ideeen?soort=idea%5B/url%5D", "#/ideeen?soort=idea"),
        // Pairs encoded together with what they stand behind.
        ("#/ideeen?code=groen%26soort%3Didea", "#/ideeen?soort=idea&code=groen"),
        ("#/ideeen?code=groen%26soort=idea", "#/ideeen?soort=idea&code=groen"),
        ("#/kaart?thema=water-in-de-wijk%26utm_source%3Dmail", "#/kaart?thema=water-in-de-wijk"),
        ("#/ideeen?code=groen%26thema%3Dwater-in-de-wijk.", "#/ideeen?thema=water-in-de-wijk&code=groen"),
        ("#/kaart%26taal%3Den", "#/kaart?taal=en"),
        ("#/kaartje/water-idee-1%3Futm_source%3Dmail", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%3Ftaal%3Den", "#/kaartje/water-idee-1?taal=en"),
        ("#/kaartje/water-idee-1%26fbclid%3Dx?taal=en", "#/kaartje/water-idee-1?taal=en"),
        ("#/kaartje/water-idee-1;utm_source=x", "#/kaartje/water-idee-1"),
        ("#/thema/water-in-de-wijk%3Fsoort%3Didea", "#/thema/water-in-de-wijk?soort=idea"),
        ("#/vergelijk?naast=code%3Agroen%2Csoort%3Aidea", "#/vergelijk?naast=code:groen,soort:idea"),
        // Keys in capitals, with a broken line or its end within, and what stands for `=` in mail.
        ("#/IDEEEN?SOORT=IDEA&Code=Groen&TAAL=EN", "#/ideeen?soort=idea&code=groen&taal=en"),
        ("#/ideeen?soort=idea&%0D%0Acode=groen&%20q=regen.", "#/ideeen?soort=idea&code=groen&q=regen"),
        ("#/ideeen?so%C2%ADort=idea", "#/ideeen?soort=idea"),
        ("#/ideeen?soort=3Didea&code=3Dgroen&weergave=3Dlijst", "#/ideeen?soort=idea&code=groen&weergave=lijst"),
        ("#/vergelijk?naast=3Dcode:groen,SOORT:idea", "#/vergelijk?naast=code:groen,soort:idea"),
        ("#/vergelijk?naast=code:groen,%20soort:idea", "#/vergelijk?naast=code:groen,soort:idea"),
        ("#/kaart?taal=3Den", "#/kaart?taal=en"),
        ("#/frequentie?stapel=spiegel-%202", "#/frequentie?stapel=spiegel-2"),
        ("#/ideeen?code=groen?fbclid", "#/ideeen?code=groen"),
        ("#/kaart?taal=en-GB", "#/kaart?taal=en"),
        ("#/ideeen?q=regen&sorteer=3Dtoeval-7", "#/ideeen?q=regen&sorteer=toeval-7"),
        ("#/ideeen?q=regen&SORTEER=TOEVAL%E2%80%917", "#/ideeen?q=regen&sorteer=toeval-7"),
        ("#/ideeen?q=regen&sorteer=toeval-%207", "#/ideeen?q=regen&sorteer=toeval-7"),
        // Lines broken within an id or before it, and blanks for its signs.
        ("#/kaartje/water-%20idee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje/%20water-idee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje/%3Cwater-idee-1%3E", "#/kaartje/water-idee-1"),
        ("#/thema/water%20in%20de%20wijk", "#/thema/water-in-de-wijk"),
        ("#/ideeen?code=groen,%20kosten", "#/ideeen?code=groen,kosten"),
        // The rest of a tag, and words, behind pages, kinds and ways of looking.
        ("#/kaart%22%3Ede%20kaart%3C/a%3E", "#/kaart"),
        ("#/kaart,%20zie%20ook", "#/kaart"),
        ("#/ideeen?soort=idea%22%3Eidee%C3%ABn%3C/a%3E", "#/ideeen?soort=idea"),
        ("#/ideeen?weergave=lijst%22%3Ede%20lijst", "#/ideeen?weergave=lijst"),
        ("#/kaart?taal=en%22%3EEnglish", "#/kaart?taal=en"),
        // Letters as files of print and other keyboards give them.
        ("#/kaartje/water\u{2011}idee\u{2011}1", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-id\u{ad}ee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje/wa\u{200b}ter-idee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje/ｗａｔｅｒ-idee-１", "#/kaartje/water-idee-1"),
        ("#/thema/water-in-de-w\u{133}k", "#/thema/water-in-de-wijk"),
        ("#/Kaartje/WATER-IDEE-1", "#/kaartje/water-idee-1"),
        // As HTML and letters of plain text write them.
        ("#/ideeen?code=groen&#038;soort=idea&#038;taal=en", "#/ideeen?soort=idea&code=groen&taal=en"),
        ("#/kaartje/water-=idee-1", "#/kaartje/water-idee-1"),
        ("#/kaartje/water-idee-1%3Cbr%3E", "#/kaartje/water-idee-1"),
        ("#/ideeen?code=groen%3C/a%3E", "#/ideeen?code=groen"),
        // A hash of pairs alone.
        ("#utm_source=a&utm_medium=b", "#/"),
        ("#q=regen&utm_source=a", "#/?q=regen"),
        ("#_=_", "#/"),
        ("#xtor=RSS-1", "#/"),
        ("#/kaart#xtor=EPR-1-[nieuws]", "#/kaart"),
        ("#/kaart?WT.mc_id=a&elqTrackId=b&_kx=c&sfmc_id=d&_openstat=e&Echobox=1&fb_ref=f&ml_subscriber=g", "#/kaart"),
        ("#/kaart?spUserID=a&spJobID=b&spReportId=c&vgo_ee=d&inf_contact_key=e&ck_subscriber_id=f&trk=g", "#/kaart"),
        ("#/kaart?bsft_uid=a&ns_campaign=b&ref_src=c&itm_source=d&ga_source=e", "#/kaart"),
        ("#/ideeen?weergave=l\u{133}st", "#/ideeen?weergave=lijst"),
        ("#/ideeen?soort=ide\u{ad}a", "#/ideeen?soort=idea"),
        ("#/kaartje/%E2%80%8Bwater-idee-1", "#/kaartje/water-idee-1"),
    ];
    for (text, expected) in cases {
        assert_eq!(settled(text, &world), expected, "{text}");
    }
}

/// Signs alone are what was put behind the overview's address, also where a slash is among them: as the name of a page they
/// would be read as another once they were written.
#[test]
fn signs_alone_are_no_page() {
    for text in ["#/.", "#/!/ ", "#/</]", "#/%3c/%5D", "#/-/."] {
        assert_eq!(Address::parse(text).href(), "#/", "{text}");
    }
}

#[test]
fn what_is_right_stays_as_it_is_also_where_it_ends_in_a_sign() {
    let odd = world(|file| {
        for (at, id) in ["a", "a.", "a)", "b'", "c%20d", "e,f"].into_iter().enumerate() {
            file["records"][at]["id"] = json!(id);
        }
        file["codes"][0]["id"] = json!("e,f");
        file["codes"][1]["id"] = json!("e!");
    });
    for (text, id) in [
        ("#/kaartje/a", "a"),
        ("#/kaartje/a.", "a."),
        ("#/kaartje/a)", "a)"),
        ("#/kaartje/a%29", "a)"),
        ("#/kaartje/a!", "a"),
        ("#/kaartje/a..", "a"),
        ("#/kaartje/b'", "b'"),
        ("#/kaartje/b", "b'"),
        ("#/kaartje/c%25%32%30d", "c%20d"),
        ("#/kaartje/e%2Cf", "e,f"),
    ] {
        let mut address = Address::parse(text);
        address.settle(&odd.0, &odd.1);
        assert_eq!(address.route, Route::Record(id.to_owned()), "{text}");
    }
    for right in RIGHT.into_iter().filter(|right| !right.contains("groen")) {
        let mut address = Address::parse(right);
        assert_eq!(address.href(), right);
        address.settle(&world(|_| ()).0, &world(|_| ()).1);
        assert_eq!(address.href(), right);
    }
    // Ids with such signs in an address that was encoded as a whole.
    for (text, right) in
        [("#%2Fideeen%3Fcode%3De%252Cf", "#/ideeen?code=e%2Cf"), ("#%2Fkaartje%2Fa%252Fb", "#/kaartje/a%2Fb")]
    {
        assert_eq!(Address::parse(text).href(), right, "{text}");
    }
    assert_eq!(settled("#/ideeen?code=e%2Cf,e!", &odd), "#/ideeen?code=e%2Cf,e!");
    // Signs that part pairs belong to the id where that has them.
    for id in [";_", "a;utm_b", "a;b=c", "a?_b", "a#fbclid=c", "a&b"] {
        let address = Address::cards(Query::by(Facet::Code, id));
        assert_eq!(Address::parse(&address.href()), address);
    }
    // What was passed over is told, also where something else is read anew.
    let mut address = Address::parse("#/ideeen?onzin=1&code=e%2Cf%26taal%3Den");
    address.settle(&odd.0, &odd.1);
    assert_eq!((address.href().as_str(), address.ignored.len()), ("#/ideeen?code=e%2Cf&taal=en", 1));
    // What nothing is like stays, and is told where it is asked for.
    for strange in ["#/kaartje/nergens.", "#/ideeen?code=nergens%2Celders"] {
        assert_eq!(settled(strange, &odd), strange);
    }
}

/// What a figure shows closely may have any name that a corpus gives it.
#[test]
fn what_is_shown_closely_keeps_the_signs_that_are_its_own() {
    let odd = world(|file| {
        file["places"][0]["province"] = json!("Laagland (BE)");
        file["records"][0]["id"] = json!("3.");
    });
    for (text, right) in [
        ("#/kaart?keuze=Laagland%20(BE)", "#/kaart?keuze=Laagland%20(BE)"),
        ("#/kaart?keuze=Laagland%20(BE).", "#/kaart?keuze=Laagland%20(BE)"),
        ("#/kaart?keuze=laagland%20be", "#/kaart?keuze=Laagland%20(BE)"),
        ("#/insluiten?figuur=record&keuze=3.", "#/insluiten?figuur=record&keuze=3."),
        ("#/frequentie?keuze=water-in-de-wijk.", "#/frequentie?keuze=water-in-de-wijk"),
    ] {
        let right = Address::parse(right).href();
        assert_eq!(settled(text, &odd), right, "{text}");
    }
}

#[test]
fn words_to_search_for_keep_the_signs_that_are_theirs() {
    let world = world(|_| ());
    for (text, words) in [
        ("#/ideeen?q=wat nu?", "wat nu?"),
        ("#/ideeen?q=wat%20nu%3F", "wat nu?"),
        ("#/ideeen?q=wat%20nu?.", "wat nu?"),
        ("#/ideeen?q=%22groen%20in%20de%20wijk%22", "\"groen in de wijk\""),
        ("#/ideeen?q=%22groen%20in%20de%20wijk%22%22.", "\"groen in de wijk\""),
        ("#/ideeen?q=groen%20(wijk)", "groen (wijk)"),
        ("#/ideeen?q=(groen%20(wijk))", "(groen (wijk))"),
        ("#/ideeen?q=groen%20(wijk))", "groen (wijk)"),
        ("#/ideeen?q=“groen wijk”", "“groen wijk”"),
        ("#/ideeen?q=50%25", "50%"),
        ("#/ideeen?q=c%2B%2B", "c++"),
        ("#/ideeen?q=cafe%CC%81", "cafe\u{301}"),
        ("#/ideeen?q=groen.&sorteer=thema", "groen."),
        ("#/ideeen?q=groen%20&", "groen "),
        ("#/ideeen?q=100%25%32%30", "100%20"),
    ] {
        assert_eq!(Address::parse(text).query.text, words, "{text}");
        settled(text, &world);
    }
    // Words that are typed come back with every sign, also where they are not done.
    for typed in [
        "c++", "a+b ", "x</y", "3D", "groen ", "groen \"", "groen.", "wat nu!", "groen)", "100%20", "%", "%2", "%25",
        "a%2520b", "\"", " ",
    ] {
        let mut address = Address::default();
        address.query.text = typed.to_owned();
        assert_eq!(Address::parse(&address.href()).query.text, typed);
    }
}
