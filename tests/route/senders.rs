//! What senders put into an address to count who comes.

use dialogue_explorer::route::frame::Frame;
use dialogue_explorer::route::{Address, Route};

#[test]
fn nothing_by_which_a_sender_counts_is_passed_on() {
    for (search, kept) in [
        ("?utm_source=nieuwsbrief&utm_medium=mail", ""),
        ("?corpus=ons.json&fbclid=a", "?corpus=ons.json"),
        ("?fbclid=a&amp;corpus=ons.json", "?corpus=ons.json"),
        ("?fbclid=a&amp%3Bcorpus=ons.json", "?corpus=ons.json"),
        ("?corpus=ons.json?gclid=a", "?corpus=ons.json"),
        ("?utm_source=a&amp;corpus=ons.json.", "?corpus=ons.json"),
        ("?CORPUS=ons.json%22%3E", "?corpus=ons.json"),
        ("?corpus=ons.json%22%3Eons%20verslag%3C/a%3E", "?corpus=ons.json"),
        ("?corpus=%3Cons.json%3E", "?corpus=ons.json"),
        ("?EMBED=list&%20vast=ja&amp;corpus=ons.json%E2%80%8B", "?embed=list&vast=ja&corpus=ons.json"),
        (
            "?corpus=ons.json&UTM_ID=a&msclkid=b&mc_cid=c&_hsenc=d&dclid=e&gbraid=f&wbraid=g&twclid=h&yclid=i",
            "?corpus=ons.json",
        ),
        ("?embed=participants&utm_source=a", "?embed=participants"),
        ("?embed=participants%22", "?embed=participants"),
        ("?embed=list&amp;vast=ja&amp;kleur=donker", "?embed=list&vast=ja&kleur=donker"),
        ("?corpus=ons.json&x&sessie=geheim", "?corpus=ons.json"),
        ("?gad_source=1&gad_campaignid=2&spm=a.b&mibextid=c", ""),
        ("?spMailingID=1&wt_mc=a&sdata=b&reserved=0", ""),
        ("?page_id=12&database=a&ref=b", ""),
        ("?sc_src=email_1&sc_lid=2&ScCid=3", ""),
        ("?corpus=ons.json?sc_src=a", "?corpus=ons.json"),
    ] {
        let frame = Frame::parse(search);
        assert_eq!(frame.search(), kept, "{search}");
        assert_eq!(frame.ignored, Vec::<String>::new(), "{search}");
        let corpus = if kept.contains("corpus") { "?corpus=ons.json" } else { "" };
        assert!(frame.explorer(&Address::of(Route::Map)).starts_with(corpus), "{search}");
        assert_eq!(frame.corpus_file(), (!corpus.is_empty()).then(|| "ons.json".to_owned()), "{search}");
    }
    // The address of a corpus may have pairs of its own.
    for file in [
        "lijst.php?id=5",
        "lijst.php?docid=5",
        "lijst.php?schema=2",
        "lijst?data=1",
        "lijst.php?ref_id=5",
        "lijst?a=1;b=2",
    ] {
        assert_eq!(Frame::parse(&format!("?corpus={file}&gclid=a")).corpus_file().as_deref(), Some(file));
    }
    // What is a choice is never taken for one of those.
    for key in
        ["spoor", "thema", "soort", "code", "actor", "plaats", "rol", "dialoog", "q", "sorteer", "keuze", "naast"]
    {
        let address = Address::parse(&format!("#/ideeen?{key}=idea"));
        assert!(address.href().contains(key) || !address.ignored.is_empty(), "{key}");
    }
}
