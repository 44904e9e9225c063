//! A plotters backend that records a [`Scene`] instead of painting.
//!
//! Plotters works in whole numbers, so it draws on a grid of ten units a pixel. It has no notion of roles, so the
//! caller sets them with [`Canvas::set_style`] before each element, and the recorder keeps them with the shape.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};

use super::scene::{Anchor, Mark, PlacedShape, Scene, Shape, text_width};

/// Units of the plotters grid in a pixel.
pub const GRID: f32 = 10.0;

type Failed = DrawingErrorKind<Infallible>;

#[derive(Default)]
struct Recording {
    scene: Scene,
    class: &'static str,
    mark: Option<usize>,
}

/// A scene that is being recorded, shared between the figure and plotters.
#[derive(Clone, Default)]
pub struct Canvas(Rc<RefCell<Recording>>);

impl Canvas {
    /// An empty canvas, in pixels.
    pub fn new(width: f32, height: f32) -> Self {
        let canvas = Canvas::default();
        let mut recording = canvas.0.borrow_mut();
        recording.scene.width = width;
        recording.scene.height = height;
        drop(recording);
        canvas
    }

    /// Sets the class and the mark of all shapes that follow, until it is called again.
    pub fn set_style(&self, class: &'static str, mark: Option<usize>) {
        let mut recording = self.0.borrow_mut();
        recording.class = class;
        recording.mark = mark;
    }

    /// Adds a mark, and returns its index for [`Canvas::set_style`].
    pub fn mark(&self, mark: Mark) -> usize {
        let marks = &mut self.0.borrow_mut().scene.marks;
        marks.push(mark);
        marks.len() - 1
    }

    /// Adds a shape with the style that was set last.
    pub fn draw(&self, shape: Shape) {
        let mut recording = self.0.borrow_mut();
        let (class, mark) = (recording.class, recording.mark);
        recording.scene.shapes.push(PlacedShape { shape, class, mark });
    }

    /// Adds a line between two points of the grid, with the style that was set last.
    pub fn line(&self, from: (i32, i32), to: (i32, i32)) {
        self.draw(Shape::Path { points: vec![pixel(from), pixel(to)], closed: false });
    }

    /// Adds a line of text, with the style that was set last; y is its baseline.
    pub fn text(&self, x: f32, y: f32, size: f32, anchor: Anchor, text: impl Into<String>) {
        self.draw(Shape::Text { x, y, size, anchor, text: text.into() });
    }

    /// The whole canvas as a plotters drawing area.
    pub fn area(&self) -> DrawingArea<Recorder, Shift> {
        Recorder { canvas: self.clone() }.into_drawing_area()
    }

    /// The finished scene.
    pub fn finish(self) -> Scene {
        std::mem::take(&mut self.0.borrow_mut().scene)
    }
}

/// The backend itself.
pub struct Recorder {
    canvas: Canvas,
}

fn pixel((x, y): BackendCoord) -> (f32, f32) {
    (x as f32 / GRID, y as f32 / GRID)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let recording = self.canvas.0.borrow();
        ((recording.scene.width * GRID) as u32, (recording.scene.height * GRID) as u32)
    }

    fn ensure_prepared(&mut self) -> Result<(), Failed> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), Failed> {
        Ok(())
    }

    fn draw_pixel(&mut self, _point: BackendCoord, _color: BackendColor) -> Result<(), Failed> {
        // No figure of ours draws single points.
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _style: &S) -> Result<(), Failed> {
        self.canvas.line(from, to);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        _style: &S,
        _fill: bool,
    ) -> Result<(), Failed> {
        let ((x0, y0), (x1, y1)) = (pixel(upper_left), pixel(bottom_right));
        let (x, y) = (x0.min(x1), y0.min(y1));
        self.canvas.draw(Shape::Rect { x, y, width: (x1 - x0).abs(), height: (y1 - y0).abs() });
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _style: &S,
    ) -> Result<(), Failed> {
        self.canvas.draw(Shape::Path { points: path.into_iter().map(pixel).collect(), closed: false });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _style: &S,
    ) -> Result<(), Failed> {
        self.canvas.draw(Shape::Path { points: path.into_iter().map(pixel).collect(), closed: true });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        _style: &S,
        _fill: bool,
    ) -> Result<(), Failed> {
        let (x, y) = pixel(center);
        self.canvas.draw(Shape::Circle { x, y, radius: radius as f32 / GRID });
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, point: BackendCoord) -> Result<(), Failed> {
        let size = style.size() as f32 / GRID;
        let (x, y) = pixel(point);
        let place = style.anchor();
        let anchor = match place.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // A scene keeps baselines; plotters names an edge or the middle of the line.
        let y = match place.v_pos {
            VPos::Top => y + size * 0.8,
            VPos::Center => y + size * 0.35,
            VPos::Bottom => y - size * 0.2,
        };
        self.canvas.text(x, y, size, anchor, text);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), Failed> {
        // The default would ask a font or the page; a scene has neither.
        let size = style.size() as f32;
        Ok((text_width(text, size) as u32, size as u32))
    }
}
