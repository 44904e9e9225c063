//! Sentences of frames and the builder of their snippets.

use super::Lang;

words! {
    open_explorer: "Open de verkenner" / "Open the explorer";
    frame_links: "Links openen een nieuw tabblad." / "Links open a new tab.";
    embed_what: "Wat wilt u tonen?" / "What do you want to show?";
    embed_card: "Welk kaartje? Plak de vaste link" / "Which card? Paste its permanent link";
    embed_change: "Meer filters, bij de kaartjes" / "More filters, on the cards page";
    several_chosen: "Meer dan één" / "More than one";
    all_topics: "Alle onderwerpen" / "All topics";
    embed_version: "Versie van de cijfers" / "Version of the numbers";
    embed_newest: "Altijd de nieuwste" / "Always the newest";
    embed_freedom: "Mag de lezer de keuze veranderen?" / "May readers change the choice?";
    embed_free: "Ja, vrij" / "Yes, free";
    embed_fixed: "Nee, vast" / "No, fixed";
    embed_pixels: "Hoogte in pixels (mag leeg blijven)" / "Height in pixels (may stay empty)";
    embed_colours: "Kleuren" / "Colours";
    embed_auto: "Als het apparaat" / "As on the device";
    embed_light: "Licht" / "Light";
    embed_dark: "Donker" / "Dark";
    embed_preview: "Voorbeeld" / "Preview";
    embed_width: "Breedte van het voorbeeld" / "Width of the preview";
    embed_code: "Code voor uw pagina" / "Code for your page";
    embed_copy: "Kopieer de code" / "Copy the code";
    embed_by_hand: "Kopiëren lukte niet. Selecteer de code en kopieer haar zelf." / "Copying failed. Select the code and copy it yourself.";
}

impl Lang {
    /// The name of a part that can stand in a frame, by its id; empty for an id that there is not.
    pub fn part(self, id: &str) -> &'static str {
        let (nl, en) = match id {
            "dots" => ("Alle kaartjes als stippen", "All cards as dots"),
            "participants" => ("Wie er meededen", "Who took part"),
            "hosts" => ("Landkaart van gastgemeenten", "Map of host municipalities"),
            "frequency" => ("Hoe vaak een onderwerp voorkomt", "How often a topic occurs"),
            "balance" => ("Knelpunten en wat opbloeide", "Pain points and what grew"),
            "codes" => ("Onderwerpen per thema", "Topics by theme"),
            "actors" => ("Wie iets kan doen", "Who can do something"),
            "dialogues" => ("De gesprekken per thema", "The conversations by theme"),
            "contrast" => ("Waarin de kanten verschillen", "How the sides differ"),
            "compare" => ("Vergelijking", "Comparison"),
            "all" => ("De hele verkenner", "The whole explorer"),
            "cards" => ("Kaartjes uit de verslagen", "Cards from the reports"),
            "list" => ("Lijst van kaartjes", "List of cards"),
            "record" => ("Eén kaartje", "One card"),
            _ => ("", ""),
        };
        self.choose(nl, en)
    }

    /// A frame asks for something that there is not.
    pub fn no_such_part(self, id: &str) -> String {
        match self {
            Lang::Nl => format!("Het deel ‘{id}’ van de verkenner bestaat niet. De code van deze pagina klopt niet."),
            Lang::En => format!("The explorer has no part ‘{id}’. The code of this page is not right."),
        }
    }

    /// A file on the reader's device cannot be put in a frame.
    pub fn embed_device(self, file: &str) -> String {
        let how = self.choose(
            "staat alleen op dit apparaat. Hoe het op een site komt, leest u bij",
            "is on this device only. How to put it on a site is explained at",
        );
        format!("‘{file}’ {how} ")
    }

    /// What a frame shows that stays at a version.
    pub fn embed_stays(self, day: &str) -> String {
        [self.choose("Blijft die van ", "Stays that of "), &self.date(day)].concat()
    }

    /// What stands in a frame: the name of the part, and what narrows it.
    pub fn frame_title(self, part: &str, narrowed: &[String]) -> String {
        if narrowed.is_empty() { part.to_owned() } else { format!("{part} ({})", narrowed.join(", ")) }
    }

    /// The link below a frame.
    pub fn frame_link(self, title: &str) -> String {
        match self {
            Lang::Nl => format!("Bekijk dit in de Dialoogverkenner: {title}"),
            Lang::En => format!("See this in the Dialogue Explorer: {title}"),
        }
    }

    /// What a host page with a policy has to allow.
    pub fn host_needs(self, origin: &str) -> String {
        match self {
            Lang::Nl => {
                format!("Heeft uw site een Content-Security-Policy? Laat dan alleen dit toe: frame-src {origin}")
            }
            Lang::En => {
                format!("Does your site have a Content-Security-Policy? Then allow only this: frame-src {origin}")
            }
        }
    }
}
