//! The app's own files, and others beside them.

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::files;
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
    // As a file: a text of the browser's would stand in memory a second time, at two bytes a letter.
    let blob = web_sys::Response::from(response).blob().map_err(|_| FetchError::NoAnswer)?;
    let blob: web_sys::Blob = JsFuture::from(blob).await.map_err(|_| FetchError::NoAnswer)?.unchecked_into();
    files::text(&blob).await.ok_or(FetchError::NoAnswer)
}

/// The whole address of a file that another page of the same site may name; none where it is of another site, or of
/// another kind than a site's.
pub fn own_address(asked: &str) -> Option<String> {
    let here = web_sys::window()?.location();
    let url = web_sys::Url::new_with_base(asked, &here.href().ok()?).ok()?;
    let is_web = matches!(url.protocol().as_str(), "http:" | "https:");
    (is_web && url.origin() == here.origin().ok()?).then(|| url.href())
}
