//! How the rows of a table are sorted.

use dialogue_explorer::chart::{Cell, Table};

fn table() -> Table {
    let number = |value: f64| Cell::number(value.to_string(), value, "#/");
    let rows = [
        ("Één", "b", number(9.0)),
        ("zorg", "a", number(10.0)),
        ("Totaal", "c", Cell::words("niet geteld")),
        ("Ambtenaren", "a", number(9.0)),
        ("Eenzaamheid", "b", number(0.5)),
    ];
    let rows = rows.map(|(name, word, number)| vec![Cell::words(name), Cell::words(word), number]).to_vec();
    Table { head: ["Naam", "Woord", "Aantal"].map(str::to_owned).to_vec(), rows }
}

#[test]
fn rows_are_sorted_by_number_or_by_name_and_equal_ones_keep_their_order() {
    let table = table();
    for (column, is_descending, expected) in [
        // Accents and capitals do not tell.
        (0, false, [3, 0, 4, 2, 1]),
        (0, true, [1, 2, 4, 0, 3]),
        (1, false, [1, 3, 0, 4, 2]),
        (1, true, [2, 0, 4, 1, 3]),
        // By size and not by digit; what is no number stands last either way.
        (2, true, [1, 0, 3, 4, 2]),
        (2, false, [4, 0, 3, 1, 2]),
        // A column that there is not, as while another table takes the place of this one, sorts nothing.
        (3, true, [0, 1, 2, 3, 4]),
    ] {
        assert_eq!(table.order(column, is_descending), expected, "{column}, {is_descending}");
    }
    assert_eq!([0, 1, 2, 3].map(|column| table.is_numeric(column)), [false, false, true, false]);
}

#[test]
fn shares_are_sorted_by_their_size() {
    for shares in
        [["9\u{a0}procent", "27\u{a0}procent", "–", "minder dan 1\u{a0}procent"], ["9%", "27%", "–", "less than 1%"]]
    {
        let [nine, more, none, least] = shares;
        let shares = [Cell::share(nine, 9), Cell::share(more, 27), Cell::words(none), Cell::share(least, 0)];
        let rows = shares.map(|share| vec![Cell::words("naam"), share]).to_vec();
        let table = Table { head: ["Naam", "Aandeel"].map(str::to_owned).to_vec(), rows };
        assert!(table.is_numeric(1));
        assert_eq!(table.order(1, true), [1, 0, 3, 2]);
        assert_eq!(table.order(1, false), [3, 0, 1, 2]);
    }
}
