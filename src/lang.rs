//! The languages of the interface.

/// A language of the interface. The default is Dutch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages, the default first.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The BCP 47 tag, which is also the word in addresses.
    pub fn tag(self) -> &'static str {
        self.choose("nl", "en")
    }

    /// The language that a BCP 47 tag such as `en-GB` names, by its primary subtag and in any case; none for a language
    /// that the interface does not speak.
    pub fn of_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The first of two in Dutch, the second in English.
    pub fn choose<T>(self, dutch: T, english: T) -> T {
        match self {
            Lang::Nl => dutch,
            Lang::En => english,
        }
    }
}
