//! What can be wrong in a drawing.

use dialogue_explorer::chart::scene::{Anchor, PlacedShape, Scene, Shape, text_width};

/// How far a shape may stick out, or a text reach over another, in pixels.
const SLACK: f32 = 0.6;

/// Left, top, right, bottom.
type Area = [f32; 4];

fn area(shape: &Shape) -> Area {
    match shape {
        Shape::Rect { x, y, width, height } => [*x, *y, x + width, y + height],
        Shape::Circle { x, y, radius } => [x - radius, y - radius, x + radius, y + radius],
        Shape::Path { points, .. } => points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |area, (x, y)| {
            // A number that is none goes through every comparison unseen, so it is passed on by hand.
            if x.is_nan() || y.is_nan() {
                [f32::NAN; 4]
            } else {
                [area[0].min(*x), area[1].min(*y), area[2].max(*x), area[3].max(*y)]
            }
        }),
        Shape::Dots { points, radius, .. } => {
            points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |area, (x, y)| {
                if x.is_nan() || y.is_nan() {
                    return [f32::NAN; 4];
                }
                let [left, top, right, bottom] = area;
                [left.min(x - radius), top.min(y - radius), right.max(x + radius), bottom.max(y + radius)]
            })
        }
        Shape::Text { x, y, size, anchor, text } => {
            let long = text_width(text, *size);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - long / 2.0,
                Anchor::End => x - long,
            };
            [left, y - size * 0.75, left + long, y + size * 0.2]
        }
    }
}

fn name(drawn: &PlacedShape) -> String {
    match &drawn.shape {
        Shape::Text { text, .. } => format!("text {text:?} .{}", drawn.class),
        other => format!("{other:?} .{}", drawn.class).chars().take(90).collect(),
    }
}

/// Shapes outside the scene or without a size, and texts over one another. Lines of one label may touch.
pub fn faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    let whole = [scene.width, scene.height];
    if !(whole.iter().all(|side| side.is_finite() && *side > 0.0)) {
        faults.push(format!("the scene is {whole:?}"));
    }
    for drawn in &scene.shapes {
        let [left, top, right, bottom] = area(&drawn.shape);
        if ![left, top, right, bottom].iter().all(|side| side.is_finite()) {
            faults.push(format!("{} is nowhere", name(drawn)));
        } else if right < left || bottom < top {
            faults.push(format!("{} has no size", name(drawn)));
        } else if left < -SLACK || top < -SLACK || right > scene.width + SLACK || bottom > scene.height + SLACK {
            let by = [-left, -top, right - scene.width, bottom - scene.height].into_iter().fold(0.0, f32::max);
            faults.push(format!("{} is {by:.0} px outside", name(drawn)));
        }
    }
    let texts: Vec<(&PlacedShape, Area)> = scene
        .shapes
        .iter()
        .filter(|drawn| matches!(drawn.shape, Shape::Text { .. }))
        .map(|drawn| (drawn, area(&drawn.shape)))
        .collect();
    for (index, (one, a)) in texts.iter().enumerate() {
        for (other, b) in &texts[index + 1..] {
            let apart = a[2] <= b[0] + SLACK || b[2] <= a[0] + SLACK || a[3] <= b[1] + SLACK || b[3] <= a[1] + SLACK;
            let one_label =
                one.class == "label" && other.class == "label" && one.mark.is_some() && one.mark == other.mark;
            if !apart && !one_label {
                faults.push(format!("{} lies over {}", name(one), name(other)));
            }
        }
    }
    faults
}

/// The distance between the two nearest dots of a map; without end where there are fewer than two.
pub fn nearest(scene: &Scene) -> f32 {
    let dots: Vec<(f32, f32)> = scene
        .shapes
        .iter()
        .filter(|drawn| drawn.class.starts_with("place"))
        .filter_map(|drawn| if let Shape::Circle { x, y, .. } = drawn.shape { Some((x, y)) } else { None })
        .collect();
    assert_eq!(dots.len(), scene.marks.len(), "every host has a dot");
    let mut near = f32::MAX;
    for (index, a) in dots.iter().enumerate() {
        for b in &dots[index + 1..] {
            near = near.min((a.0 - b.0).hypot(a.1 - b.1));
        }
    }
    near
}
