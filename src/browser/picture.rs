//! Drawings as pictures, and figures over the whole screen.

use super::timer::call_after;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Pixels of a picture for each pixel of its drawing.
const SHARPNESS: f64 = 2.0;
/// How many pixels wide the edge of a picture is that is looked at, and how far a colour may be off there: some browsers
/// change a few pixels by one, against being followed, which nobody sees.
const EDGE: f64 = 16.0;
const OFF: u8 = 3;
/// One pixel in so many may be something else there: a name may reach into the edge, in letters that are wider.
const OTHERS: usize = 10;
/// How long a picture is waited for, in milliseconds: some browsers that resist being followed never give one.
const PATIENCE: i32 = 20_000;

/// A drawing, given as the text of an SVG file, as a PNG picture at twice its size of `width` by `height` pixels; none
/// where the browser cannot, or gives something else: one that resists being followed gives stripes, or nothing. The
/// drawing has `ground`, as red, green, blue and opacity, along its left edge.
pub async fn png(svg: &str, width: f64, height: f64, ground: [u8; 4]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = js_sys::Array::of1(&svg.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let size = (width * SHARPNESS, height * SHARPNESS);
    let canvas = painted(&blob, size.0, size).await?.canvas()?;
    let made = js_sys::Promise::new(&mut |done, _| {
        call_after(PATIENCE, &done);
        if canvas.to_blob(&done).is_err() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let made = JsFuture::from(made).await.ok().filter(|made| !made.is_null() && !made.is_undefined())?;
    let made: Blob = made.unchecked_into();
    let edge = painted(&made, EDGE, size).await?.get_image_data(0.0, 0.0, EDGE, size.1).ok()?.data();
    let is_other = |pixel: &&[u8]| pixel.iter().zip(ground).any(|(found, right)| found.abs_diff(right) > OFF);
    let others = edge.chunks_exact(4).filter(is_other).count();
    (others * 4 * OTHERS < edge.len()).then_some(made)
}

/// A picture of this size, painted from its left edge on a canvas of this width.
async fn painted(picture: &Blob, width: f64, size: (f64, f64)) -> Option<CanvasRenderingContext2d> {
    let url = Url::create_object_url_with_blob(picture).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&url);
    decoded.ok()?;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(size.1 as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, size.0, size.1).ok()?;
    Some(context)
}

/// Whether figures can be shown over the whole screen.
pub fn can_fill() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.fullscreen_enabled())
}

/// Shows an element over the whole screen, or puts it back where it already is.
pub fn fill(element: &web_sys::Element) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else {
        let _ = element.request_fullscreen();
    }
}
