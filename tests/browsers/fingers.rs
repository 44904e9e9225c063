//! What fingers do: they press the mouse on an element, and keys where the focus is.

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::browser::{Browser, Outcome};
use super::log::told;

impl Browser {
    /// Presses the mouse on the first element that a selector finds.
    pub async fn click(&self, selector: &str) -> Outcome {
        let element =
            self.client.find(Locator::Css(selector)).await.map_err(|error| format!("{selector}: {}", told(&error)))?;
        element.click().await.map_err(|error| format!("click {selector}: {}", told(&error)))
    }

    /// Types a text into the first element that a selector finds.
    pub async fn type_into(&self, selector: &str, text: &str) -> Outcome {
        let element =
            self.client.find(Locator::Css(selector)).await.map_err(|error| format!("{selector}: {}", told(&error)))?;
        element.send_keys(text).await.map_err(|error| format!("type into {selector}: {}", told(&error)))
    }

    /// Types a text where the focus is, key by key.
    pub async fn strike(&self, text: &str) -> Outcome {
        let strokes = text.chars().fold(KeyActions::new("keys".to_owned()), |strokes, value| {
            strokes.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(strokes).await.map_err(|error| format!("keys {text}: {}", told(&error)))
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) -> Outcome {
        let key: char = key.into();
        let strokes =
            KeyActions::new("keys".to_owned()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.client.perform_actions(strokes).await.map_err(|error| format!("key: {}", told(&error)))
    }

    /// Presses keys one after another where the focus is, with another held down meanwhile.
    pub async fn press_all(&self, held: Option<Key>, keys: &[impl Into<char> + Copy]) -> Outcome {
        let held: Option<char> = held.map(Into::into);
        let mut strokes = KeyActions::new("keys".to_owned());
        if let Some(value) = held {
            strokes = strokes.then(KeyAction::Down { value });
        }
        for key in keys {
            let value: char = (*key).into();
            strokes = strokes.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            strokes = strokes.then(KeyAction::Up { value });
        }
        self.client.perform_actions(strokes).await.map_err(|error| format!("keys: {}", told(&error)))
    }
}
