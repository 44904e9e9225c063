//! Short fixed words of the interface.

use super::Lang;
use crate::corpus::Kind;
use crate::query::Facet;
use crate::route::Route;

words! {
    brand: "Dialoogverkenner" / "Dialogue Explorer";
    skip: "Naar de inhoud" / "Skip to content";
    menu: "Hoofdmenu" / "Main menu";
    language: "Taal" / "Language";
    other_language: "English" / "Nederlands";
    nav_overview: "Overzicht" / "Overview";
    nav_themes: "Thema's" / "Themes";
    nav_ideas: "Kaartjes" / "Cards";
    nav_map: "Plaatsen" / "Places";
    nav_frequency: "Onderwerpen" / "Topics";
    nav_compare: "Vergelijk" / "Compare";
    nav_selection: "Mijn selectie" / "My selection";
    nav_embed: "Insluiten" / "Embed";
    nav_data: "Gegevens" / "Data";
    nav_accessibility: "Toegankelijkheid" / "Accessibility";
    nav_about: "Over" / "About";
    loading: "De verslagen worden geladen…" / "Loading the reports…";
    again: "Probeer het opnieuw" / "Try again";
    to_overview: "Naar het overzicht" / "Go to the overview";
    search: "Zoek in alles wat is gezegd" / "Search everything that was said";
    search_hint: "Zoek" / "Search";
    filters: "Filters" / "Filters";
    clear_all: "Wis alles" / "Clear all";
    seen_in: "Bekijk dit ook onder:" / "See also under:";
    results: "Resultaten" / "Results";
    more: "meer" / "more";
    show_more: "Toon meer" / "Show more";
    show_all: "Toon alles" / "Show all";
    sort_by: "Volgorde" / "Order";
    sort_relevance: "Best passend eerst" / "Best match first";
    sort_theme: "Per thema" / "By theme";
    sort_kind: "Per soort" / "By kind";
    sort_chance: "Willekeurig" / "Random";
    view_as: "Weergave" / "View";
    view_cards: "Kaartjes" / "Cards";
    view_list: "Lijst" / "List";
    view_table: "Tabel" / "Table";
    source: "Bron" / "Source";
    who_acts: "Wie kan dit doen" / "Who can do this";
    about_what: "Gaat over" / "About";
    voices: "Stemmen hierbij" / "Voices on this";
    belongs_to: "Hoort bij" / "Belongs to";
    same_code: "Over hetzelfde onderwerp" / "On the same topic";
    permanent_link: "Vaste link" / "Permanent link";
    copied: "Gekopieerd" / "Copied";
    copy_link: "Kopieer de link" / "Copy the link";
    copy_citation: "Kopieer de bronvermelding" / "Copy the citation";
    enter_chart: "Stap in de figuur" / "Step into the figure";
    chart_keys: "Met de pijltjes loopt u langs de cijfers, Enter opent wat erachter zit, Escape stapt eruit." / "Arrow keys move along the numbers, Enter opens what is behind them, Escape steps out.";
    participants: "Deelnemers" / "Participants";
    conversations: "Gesprekken" / "Conversations";
    per_conversation: "Deelnemers per gesprek" / "Participants per conversation";
    number_of_themes: "Aantal thema's" / "Number of themes";
    organisations: "Organisaties" / "Organisations";
    municipalities: "Gastgemeenten" / "Host municipalities";
    theme: "Thema" / "Theme";
    track: "Gesprekken met" / "Dialogues with";
    topic: "Onderwerp" / "Topic";
    province: "Provincie" / "Province";
    municipality: "Gemeente" / "Municipality";
    total: "Totaal" / "Total";
    number_of_records: "Aantal kaartjes" / "Number of cards";
    measure: "Wat telt u?" / "What to count";
    form: "Vorm" / "Show as";
    form_dots: "Stippen" / "Dots";
    form_bars: "Staven" / "Bars";
    stack_by: "Verdeling" / "Division";
    stack_shares: "Aandelen" / "Shares";
    stack_track: "Aantallen" / "Counts";
    stack_kind: "Per soort" / "By kind";
    stack_mirror: "Tegenover elkaar" / "Against each other";
    other_two: "Andere twee" / "Another two";
    order_by: "Volgorde" / "Order";
    order_size: "Grootste eerst" / "Largest first";
    order_name: "Op naam" / "By name";
    order_likeness: "Wat op elkaar lijkt" / "Similar together";
    download: "Downloaden" / "Download";
    cite: "Citeren" / "Cite";
    take_svg: "Tekening (SVG)" / "Drawing (SVG)";
    take_png: "Plaatje (PNG)" / "Picture (PNG)";
    take_xlsx: "Tabel (Excel)" / "Table (Excel)";
    take_csv: "Tabel (CSV)" / "Table (CSV)";
    copy_picture: "Kopieer het plaatje" / "Copy the picture";
    full_screen: "Volledig scherm" / "Full screen";
    picture_copied: "Het plaatje is gekopieerd." / "The picture has been copied.";
    picture_spoiled: "Uw browser geeft dit plaatje niet of niet heel terug, misschien tegen volgen. Download de tekening (SVG)." / "Your browser does not return this picture, or not all of it, perhaps to prevent tracking. Download the drawing (SVG).";
    picture_refused: "Uw browser laat dit niet toe. Download het plaatje als bestand." / "Your browser does not allow this. Download the picture as a file.";
    counting: "Wat telt mee?" / "What counts?";
    counting_ideas: "Voorstellen" / "Proposals";
    counting_all: "Alle kaartjes" / "All cards";
    about_sign: "±" / "about";
    pains: "Knelpunten" / "Pain points";
    seeds: "Wat opbloeide" / "What grew";
    find_municipality: "Zoek een gemeente of provincie" / "Find a municipality or province";
    at_the_table: "Wie er aan tafel zaten" / "Who was at the table";
    experts: "Deskundigen" / "Experts";
    officials: "Vanuit de overheid" / "From government";
    chair: "Voorzitter" / "Chair";
    hosts: "Gastgemeenten" / "Host municipalities";
    held_on: "Gehouden op" / "Held on";
    source_notes: "Wat in de bron niet klopt of ontbreekt" / "Errors and gaps in the source";
    organisations_listed: "Deelnemende organisaties" / "Organisations that took part";
    stated: "Genoemd in de bron" / "Stated in the source";
    counted: "Geteld in de verslagen" / "Counted in the reports";
    why_different: "Waarom verschillen deze getallen?" / "Why do these numbers differ?";
    some_ideas: "Om mee te beginnen" / "Some to start with";
    other_ideas: "Andere kaartjes" / "Other cards";
    all_themes: "Alle thema's" / "All themes";
    explore_all: "Bekijk alle kaartjes" / "See all cards";
    summary_track: "telt niet mee" / "not counted";
    lines: "regels" / "lines";
    line: "regel" / "line";
    not_found: "Deze pagina bestaat niet" / "This page does not exist";
    close: "Sluit" / "Close";
    remove: "Verwijder" / "Remove";
    dialogue: "dialoog" / "dialogue";
    caveat_label: "Let op" / "Please note";
    kinds_of_cards: "Soorten kaartjes" / "Kinds of cards";
    frequency_heading: "Waar het over ging" / "What it was about";
    map_heading: "Waar de gesprekken een gastheer hadden" / "Where the conversations were hosted";
    key_conversation: "gesprek met een verslag" / "conversation with a report";
    key_conversations: "gesprekken met een verslag" / "conversations with a report";
    key_participant: "deelnemer" / "participant";
    key_participants: "deelnemers" / "participants";
    key_municipality: "gastgemeente" / "host municipality";
    key_municipalities: "gastgemeenten" / "host municipalities";
    key_idea: "voorstel" / "proposal";
    key_ideas: "voorstellen" / "proposals";
    belongs_here: "Wat hierbij hoort" / "What goes with this";
    cards: "kaartjes" / "cards";
    cards_lead: "Alles wat de verslagen naar voren halen, met de regels waar het staat." / "Everything that the reports highlight, with the lines where it can be found.";
    card_title: "Kaartje" / "Card";
    plain_figures: "De verslagen in cijfers" / "The reports in figures";
    codebook: "Codeboek" / "Codebook";
    share: "Aandeel" / "Share";
    legend: "Legenda" / "Legend";
    go_on: "Verder lezen" / "Read on";
    previous: "Vorige" / "Previous";
    next: "Volgende" / "Next";
}

impl Lang {
    /// The word for one record of a kind.
    pub fn kind(self, kind: Kind) -> &'static str {
        let (nl, en) = match kind {
            Kind::Pain => ("Knelpunt", "Pain point"),
            Kind::Seed => (self.seeds(), self.seeds()),
            Kind::Dream => ("Droom", "Dream"),
            Kind::Idea => ("Idee", "Idea"),
            Kind::Initiative => ("Initiatief", "Initiative"),
            Kind::Voice => ("Stem", "Voice"),
            Kind::Principle => ("Werkend principe", "Working principle"),
            Kind::Case => ("Casus", "Case"),
            Kind::Advice => ("Advies", "Advice"),
            Kind::Observation => ("Observatie", "Observation"),
            Kind::Essence => ("Slotwoord", "Closing word"),
        };
        self.choose(nl, en)
    }

    /// The word for several records of a kind.
    pub fn kinds(self, kind: Kind) -> &'static str {
        let (nl, en) = match kind {
            Kind::Pain => (self.pains(), self.pains()),
            Kind::Seed => (self.seeds(), self.seeds()),
            Kind::Dream => ("Dromen", "Dreams"),
            Kind::Idea => ("Ideeën", "Ideas"),
            Kind::Initiative => ("Initiatieven", "Initiatives"),
            Kind::Voice => ("Stemmen", "Voices"),
            Kind::Principle => ("Werkende principes", "Working principles"),
            Kind::Case => ("Casussen", "Cases"),
            Kind::Advice => ("Adviezen", "Advice"),
            Kind::Observation => ("Observaties", "Observations"),
            Kind::Essence => ("Slotwoorden", "Closing words"),
        };
        self.choose(nl, en)
    }

    /// What a kind is, in a sentence.
    pub fn kind_definition(self, kind: Kind) -> &'static str {
        let (nl, en) = match kind {
            Kind::Pain => ("Wat in de knel kwam.", "What hurt or got stuck."),
            Kind::Seed => ("Wat begon te groeien.", "What began to grow."),
            Kind::Dream => ("Een wens voor de toekomst.", "A wish for the future."),
            Kind::Idea => {
                ("Een idee dat een verslag zelf naar voren haalt.", "An idea that a report itself highlights.")
            }
            Kind::Initiative => ("Een concreet voorbeeld of plan.", "A concrete example or plan."),
            Kind::Voice => ("Wat één deelnemer zei.", "What one participant said."),
            Kind::Principle => ("Wat volgens een tafel werkt.", "What works, according to a table."),
            Kind::Case => ("Een vraag waaraan een werkplaats heeft gewerkt.", "A question that a workshop worked on."),
            Kind::Advice => ("Wat een tafel een partij aanraadt.", "What a table advises somebody to do."),
            Kind::Observation => ("Hoe het gesprek verliep.", "How the conversation went."),
            Kind::Essence => ("Een uitspraak tot slot, in het kort.", "A closing statement, in short."),
        };
        self.choose(nl, en)
    }

    /// The name of a facet.
    pub fn facet(self, facet: Facet) -> &'static str {
        let (nl, en) = match facet {
            Facet::Track => (self.track(), self.track()),
            Facet::Theme => ("Thema", "Theme"),
            Facet::Kind => ("Soort", "Kind"),
            Facet::Code => ("Onderwerp", "Topic"),
            Facet::Actor => (self.who_acts(), self.who_acts()),
            Facet::Place => ("Gastgemeente van het thema", "Host of the theme"),
            Facet::Role => ("Wie het zei", "Who said it"),
            Facet::Dialogue => ("Nummer van de dialoog", "Dialogue number"),
        };
        self.choose(nl, en)
    }

    /// The name of a page, where it does not depend on what it shows.
    pub fn page(self, route: &Route) -> &'static str {
        match route {
            Route::Overview => self.nav_overview(),
            Route::Themes | Route::Theme(_) => self.nav_themes(),
            Route::Ideas | Route::Record(_) => self.nav_ideas(),
            Route::Map => self.nav_map(),
            Route::Frequency => self.nav_frequency(),
            Route::Compare => self.nav_compare(),
            Route::Selection => self.nav_selection(),
            Route::Embed => self.nav_embed(),
            Route::Data => self.nav_data(),
            Route::Accessibility => self.nav_accessibility(),
            Route::About => self.nav_about(),
            Route::Unknown(_) => self.not_found(),
        }
    }
}
