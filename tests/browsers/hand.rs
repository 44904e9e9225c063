//! What a hand does with a browser: a window of another size, a press of a real mouse wherever that lands, and what only
//! Chromium tells of itself.

use fantoccini::actions::{InputSource, MouseActions, PointerAction};

use serde_json::Value;

use super::browser::{Browser, Outcome};
use super::device;

/// The button that everybody presses.
const LEFT: u64 = 0;

impl Browser {
    /// Gives the window another size under the page as it is.
    pub async fn stretch(&self, width: u32, height: u32) -> Outcome {
        let set = self.client.set_window_rect(0, 0, width, height).await;
        set.map_err(|error| format!("window of {width} by {height}: {error}"))
    }

    /// Presses a mouse at a place of the page, counted from its upper left corner in sight.
    pub async fn press_at(&self, x: i64, y: i64) -> Outcome {
        let press = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x: x as f64, y: y as f64 })
            .then(PointerAction::Down { button: LEFT })
            .then(PointerAction::Up { button: LEFT });
        self.client.perform_actions(press).await.map_err(|error| format!("mouse at {x}, {y}: {error}"))
    }

    /// Gives Chromium a command of its own, and gives the answer.
    pub async fn dev_tools(&self, name: &'static str, parameters: Value) -> Result<Value, String> {
        device::dev_tools(&self.client, name, parameters).await
    }
}
