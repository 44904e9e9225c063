//! Moves dots apart that would cover each other.

/// Directions in which points part that coincide, two steps of the compass apart.
const PARTING: [(f32, f32); 5] = [(1.0, 0.0), (0.309, 0.951), (-0.809, 0.588), (-0.809, -0.588), (0.309, -0.951)];

/// How many rounds are tried at most, and from how many points on it is the number of pairs in all rounds that counts.
const ROUNDS: usize = 2000;
const MANY: usize = 400;
const PAIRS: usize = 40_000_000;

/// Pushes points apart until no two are nearer than `gap` pixels, each as little as it can, and none
/// nearer to the edge of `width` by `height` pixels than half the gap. Points that coincide part
/// in fixed directions, so that the outcome is the same every time. Gives up after a fixed number of rounds, which
/// suffices for a few hundred points; of more than that, fewer rounds are tried, since nothing would part them.
pub fn spread(points: &mut [(f32, f32)], gap: f32, (width, height): (f32, f32)) {
    // Not `clamp`, whose panic would bring the printing of floating-point numbers into the program.
    let within = |at: f32, room: f32| at.min(room - gap / 2.0).max(gap / 2.0);
    let inside = |(x, y): (f32, f32)| (within(x, width), within(y, height));
    points.iter_mut().for_each(|point| *point = inside(*point));
    let rounds = if points.len() > MANY { PAIRS / points.len().saturating_pow(2) } else { ROUNDS };
    for _ in 0..rounds {
        let mut moved = false;
        for a in 0..points.len() {
            for b in a + 1..points.len() {
                let (dx, dy) = (points[b].0 - points[a].0, points[b].1 - points[a].1);
                let distance = (dx * dx + dy * dy).sqrt();
                if distance >= gap - 0.01 {
                    continue;
                }
                moved = true;
                let (ux, uy) =
                    if distance > 0.01 { (dx / distance, dy / distance) } else { PARTING[b % PARTING.len()] };
                let half = (gap - distance) / 2.0;
                points[a] = inside((points[a].0 - ux * half, points[a].1 - uy * half));
                points[b] = inside((points[b].0 + ux * half, points[b].1 + uy * half));
            }
        }
        if !moved {
            return;
        }
    }
}
