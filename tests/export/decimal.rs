//! Numbers as machines read them.

use dialogue_explorer::decimal::{decimal, scientific};

#[test]
fn no_decimal_is_more_than_it_says() {
    let table = [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.0004, "0"),
        (7.0, "7"),
        (7.5, "7.5"),
        (-7.25, "-7.25"),
        (0.001, "0.001"),
        (0.0005, "0.001"),
        (12.3456, "12.346"),
        (99.9996, "100"),
        (1234567.05, "1234567.05"),
        (4e15, "4000000000000000"),
    ];
    for (value, text) in table {
        assert_eq!(decimal(value), text, "{value}");
    }
}

#[test]
fn what_is_out_of_all_bounds_has_a_power_of_ten() {
    let table = [(0.0, "0"), (91.5, "91.5"), (0.25, "0.25"), (1.5e-7, "1.5e-7"), (-2e-4, "-2e-4"), (-181.0, "-181")];
    for (value, text) in table {
        assert_eq!(scientific(value), text, "{value}");
    }
    assert!(scientific(1e300).ends_with("e286") || scientific(1e300).ends_with("e285"), "{}", scientific(1e300));
}
