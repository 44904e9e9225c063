//! Numbers as machines read them.
//!
//! Through whole thousandths: the shortest printing of any floating-point number, which std has, is 12 kB of program.

/// A number with at most three decimals, and none that are zero. Numbers beyond nine billion millions, which nothing
/// here counts or draws, end there.
pub fn decimal(value: f64) -> String {
    let thousandths = (value * 1000.0).round() as i64;
    let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    let sign = if thousandths < 0 { "-" } else { "" };
    let digits = if rest == 0 { String::new() } else { format!(".{rest:03}") };
    format!("{sign}{whole}{}", digits.trim_end_matches('0'))
}

/// A number with its power of ten where it is very large or very small: 1.5e-7. Three decimals, as in [`decimal`].
pub fn scientific(mut number: f64) -> String {
    let (mut power, is_small) = (0, number.abs() < 0.001);
    while number.abs() >= 1e15 {
        (number, power) = (number / 10.0, power + 1);
    }
    while is_small && number != 0.0 && number.abs() < 1.0 {
        (number, power) = (number * 10.0, power - 1);
    }
    if power == 0 { decimal(number) } else { format!("{}e{power}", decimal(number)) }
}
