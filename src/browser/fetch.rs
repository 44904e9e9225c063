//! The app's own files.

use gloo_net::http::Request;

use crate::text::trouble::FetchError;

/// Asks for a file beside the page.
///
/// # Errors
/// [`FetchError`] where there is no answer, or one without the file.
pub async fn text(file: &str) -> Result<String, FetchError> {
    let response = Request::get(file).send().await.map_err(|_| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    response.text().await.map_err(|_| FetchError::NoAnswer)
}
