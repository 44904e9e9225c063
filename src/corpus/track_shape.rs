//! The shape of the dots of a track.

/// The shape of the dots of a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TrackShape {
    /// A disc.
    Circle,
    /// A square on its side.
    Square,
    /// A square on its point.
    Diamond,
}

impl TrackShape {
    /// Every shape.
    pub const ALL: [TrackShape; 3] = [TrackShape::Circle, TrackShape::Square, TrackShape::Diamond];

    /// The word that stands for the shape in files.
    pub fn id(self) -> &'static str {
        match self {
            TrackShape::Circle => "circle",
            TrackShape::Square => "square",
            TrackShape::Diamond => "diamond",
        }
    }
}
