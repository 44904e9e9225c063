//! The overview from the outline of the corpus, and the whole corpus behind it.
//!
//! The outline is the corpus without the texts of its records, a quarter of its bytes: all that figures and facets need.
//! The build makes it; `corpus.json` stays what counts. Where the two differ, the whole corpus takes the outline's place.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::corpus_loader::{CORPUS, CorpusLoader};
use super::focus::hold_focus;
use super::load_state::{LoadState, LocalizedError, OpenState, Outcome};
use super::loaded_corpus::LoadedCorpus;
use super::state::State;
use crate::browser::{fetch, page};
use crate::corpus::CorpusError;
use crate::geo::Shapes;
use crate::text::errors::FetchError;

impl CorpusLoader {
    /// Fetches the whole corpus behind the outline that is shown, unless that goes on already.
    pub fn complete(self, state: State) {
        let shown = self.shown_outline();
        let Some(outline) = shown.filter(|_| !self.is_completing.get_untracked()) else { return };
        self.is_completing.set(true);
        spawn_local(async move {
            let result = self.whole(outline.shapes.clone(), state).await;
            // Who has pressed 'again' stays where that was.
            hold_focus();
            match result {
                Err(error) => self.opening.set(OpenState::Unfinished(error)),
                Ok(()) if matches!(self.opening.get_untracked(), OpenState::Unfinished(_)) => {
                    self.opening.set(OpenState::Idle);
                }
                Ok(()) => {}
            }
            self.is_completing.set(false);
        });
    }

    /// The outline that is shown.
    fn shown_outline(self) -> Option<Arc<LoadedCorpus>> {
        match self.state.get_untracked() {
            LoadState::Ready(now) => Some(now).filter(|now| now.is_outline),
            _ => None,
        }
    }

    /// Puts the whole corpus in the place of the outline.
    async fn whole(self, shapes: Option<Shapes>, state: State) -> Result<(), LocalizedError> {
        let Some(whole) = self.read_whole(fetch::text(CORPUS).await, shapes).await? else { return Ok(()) };
        let shown = self.in_reader_language(Arc::new(whole), state).await;
        // The reader may have opened another corpus meanwhile.
        let Some(outline) = self.shown_outline() else { return Ok(()) };
        if state.needs_no_texts() && shown.completes(&outline) {
            // What is seen stays as it is: it would be drawn anew just the same.
            self.state.update_untracked(|state| *state = LoadState::Ready(shown.clone()));
            self.has_texts.set(true);
            self.add_words(shown, state).await;
        } else {
            self.show(shown, state).await;
        }
        Ok(())
    }

    /// Reads the whole corpus that came with the app; none where the reader stopped that.
    pub(super) async fn read_whole(
        self,
        text: Result<String, FetchError>,
        shapes: Option<Shapes>,
    ) -> Result<Option<LoadedCorpus>, LocalizedError> {
        let text =
            text.map_err(|error| -> LocalizedError { Arc::new(move |lang| lang.not_fetched(CORPUS, &error)) })?;
        match self.read(text, shapes).await {
            Outcome::Read(whole) => Ok(Some(whole.beside(CORPUS))),
            Outcome::Unusable(error) => {
                if matches!(error, CorpusError::Schema { .. }) {
                    page::report_newer();
                }
                Err(Arc::new(move |lang| lang.not_usable(CORPUS, &error)))
            }
            Outcome::Stopped => Ok(None),
        }
    }

    /// Gives what is drawn here the corpus as it is known now, which may be more than the page began with.
    pub fn provide_newest(self) {
        if let LoadState::Ready(now) = self.state.get_untracked() {
            provide_context(now);
        }
    }
}
