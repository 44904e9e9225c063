//! The app's own files, and others beside them.

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::files;
use crate::text::errors::FetchError;

/// Asks for a file beside the page, of those that every visit waits for.
///
/// # Errors
/// [`FetchError`] where there is no answer, one without the file, or a file that is no text.
pub async fn text(file: &str) -> Result<String, FetchError> {
    // As bytes: a text of the browser's would stand in memory a second time, at two bytes a letter.
    let bytes = response(file).await?.array_buffer();
    let buffer = JsFuture::from(bytes.map_err(cut_off)?).await.map_err(cut_off)?;
    files::read(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Asks for a file that may be large. It is taken from the browser part by part, which takes a moment longer.
///
/// # Errors
/// As [`text`].
pub async fn large(file: &str) -> Result<String, FetchError> {
    let blob = response(file).await?.blob();
    let blob = JsFuture::from(blob.map_err(cut_off)?).await.map_err(cut_off)?;
    files::text(blob.unchecked_ref()).await
}

/// Asks for a file that is no text.
///
/// # Errors
/// As [`text`], but for what is no text.
pub async fn bytes(file: &str) -> Result<js_sys::Uint8Array, FetchError> {
    let bytes = response(file).await?.array_buffer();
    Ok(js_sys::Uint8Array::new(&JsFuture::from(bytes.map_err(cut_off)?).await.map_err(cut_off)?))
}

async fn response(file: &str) -> Result<web_sys::Response, FetchError> {
    // `Request::get` puts an address together from its parts, which no file here needs: 1.6 kB of the first load.
    let request = web_sys::Request::new_with_str(file).map_err(|_| FetchError::NoAnswer)?;
    let response = Request::from(request).send().await.map_err(|_| FetchError::NoAnswer)?;
    if response.ok() { Ok(response.into()) } else { Err(FetchError::Status(response.status())) }
}

fn cut_off(_: wasm_bindgen::JsValue) -> FetchError {
    FetchError::Damaged
}
