//! What a record is.

/// What a record is. In files and addresses a kind is one small English word, see [`Kind::id`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What got stuck.
    Pain,
    /// What sprouted.
    Seed,
    /// A wish for the future.
    Dream,
    /// A line of ideas that a report singles out.
    Idea,
    /// A concrete example or plan.
    Initiative,
    /// What one participant said.
    Voice,
    /// What works.
    Principle,
    /// A question worked on in a workshop.
    Case,
    /// What a table tells a party to do.
    Advice,
    /// How the conversation went.
    #[default]
    Observation,
    /// A closing statement in one sentence.
    Essence,
}

impl Kind {
    /// Every kind, in the order of display.
    pub const ALL: [Kind; 11] = [
        Kind::Idea,
        Kind::Initiative,
        Kind::Advice,
        Kind::Case,
        Kind::Principle,
        Kind::Dream,
        Kind::Pain,
        Kind::Seed,
        Kind::Voice,
        Kind::Essence,
        Kind::Observation,
    ];
    /// The kinds that a count of ideas holds.
    pub const IDEAS: [Kind; 3] = [Kind::Idea, Kind::Initiative, Kind::Advice];

    /// The word that stands for the kind in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Pain => "pain",
            Kind::Seed => "seed",
            Kind::Dream => "dream",
            Kind::Idea => "idea",
            Kind::Initiative => "initiative",
            Kind::Voice => "voice",
            Kind::Principle => "principle",
            Kind::Case => "case",
            Kind::Advice => "advice",
            Kind::Observation => "observation",
            Kind::Essence => "essence",
        }
    }
}
