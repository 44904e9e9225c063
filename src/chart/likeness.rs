//! An order that puts next to each other what is alike.

/// An order in which each row of numbers is followed by the one most like it (by cosine) of those left, beginning with
/// the first.
pub fn chain(rows: &[Vec<f64>]) -> Vec<usize> {
    let product = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
    let length: Vec<f64> = rows.iter().map(|row| product(row, row).sqrt().max(1.0)).collect();
    let mut order: Vec<usize> = Vec::new();
    let mut left: Vec<usize> = (0..rows.len()).collect();
    while !left.is_empty() {
        let last = order.last().copied();
        let mut best = (0, -1.0);
        for (at, &row) in left.iter().enumerate() {
            let like = last.map_or(0.0, |last| product(&rows[last], &rows[row]) / (length[last] * length[row]));
            if like > best.1 {
                best = (at, like);
            }
        }
        order.push(left.remove(best.0));
    }
    order
}
