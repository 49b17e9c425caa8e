from openscrutiny.reading.document import RowKind
from tests.reading.papers import cells, headers, only_table


def test_rows_and_columns_have_their_labels() -> None:
    table = only_table("""\
        | Area | Sex | 2024 | 2025 |
        |---|---|---|---|
        | North | Girls | 5 | 6 |
        |  | Boys | 7 | 8 |
        | South | Girls | 1 | 2 |
        """)
    assert headers(table) == ["Area", "Sex", "2024", "2025"]
    assert [column.is_label for column in table.columns] == [True, True, False, False]
    assert [row.path for row in table.rows] == [
        ("North", "Girls"),
        ("North", "Boys"),
        ("South", "Girls"),
    ]
    filled = table.rows[1].cells[0]
    assert (filled.text, filled.filled_from) == ("North", 2)


def test_places_of_cells() -> None:
    table = only_table("Text.\n\n| Area | 2025 |\n|---|---|\n| North | 5 |\n| South | 7 |\n")
    place = table.rows[1].cells[1].place
    assert (place.line, place.table, place.row, place.column) == (6, 1, 3, 2)
    assert place.paragraph == table.place.paragraph == 2
    assert table.rows[1].place.column is None
    assert table.lines == (5, 6)


def test_a_label_across_the_table_names_the_rows_below_it() -> None:
    table = only_table("""\
        | Measure | 2024 | 2025 |
        |---|---|---|
        | **Primary** |  |  |
        | Reading | 5 | 6 |
        | **Secondary** |  |  |
        | Reading | 7 | 8 |
        """)
    assert [row.kind for row in table.rows] == [
        RowKind.BAND, RowKind.BODY, RowKind.BAND, RowKind.BODY,
    ]  # fmt: skip
    assert [row.path for row in table.body] == [("Primary", "Reading"), ("Secondary", "Reading")]


def test_shifted_rows_are_put_right_and_say_so() -> None:
    table = only_table(
        "Group\tMeasure\t2024\t2025\tDiff\n"
        + "".join(f"Group {n // 2}\tMeasure {n % 2}\t{n}\t{n + 1}\t1\n" for n in range(8))
        + "Measure 1\t30\t33\t3\n"
    )
    last = table.rows[-1]
    assert last.shifted
    assert [cell.text for cell in last.cells] == ["Group 3", "Measure 1", "30", "33", "3"]
    assert last.cells[0].filled_from is not None
    assert not any(row.shifted for row in table.rows[:-1])


def test_a_title_in_the_first_row_titles_the_table() -> None:
    table = only_table(
        "Visits by area\t\t\nArea\t2024\t2025\nNorth\t5\t6\nSouth\t7\t8\nEast\t9\t9\n"
    )
    assert table.title == "Visits by area"
    assert headers(table) == ["Area", "2024", "2025"]
    assert table.header_rows == 2
    assert table.rows[0].place.row == 3


def test_one_row_that_is_too_wide_does_not_widen_the_table() -> None:
    table = only_table(
        "| Area | 2025 |\n|---|---|\n"
        + "".join(f"| Area {n} | {n} |\n" for n in range(20))
        + "| East | 5 | and more | yet |\n"
    )
    assert len(table.columns) == 2
    assert cells(table)[-1] == ["East", "5 and more yet"]


def test_rows_that_are_too_short_are_filled_with_blanks() -> None:
    table = only_table("| Area | 2024 | 2025 |\n|---|---|---|\n| North | 5 |\n| South | 7 | 8 |\n")
    assert cells(table) == [["North", "5", ""], ["South", "7", "8"]]


def test_a_header_of_thousands_of_columns_over_narrow_rows_is_cut() -> None:
    header = "| " + " | ".join(f"c{n}" for n in range(3000)) + " |\n|" + "---|" * 3000 + "\n"
    table = only_table(header + "| a | 1 |\n" * 1000)
    assert sum(len(row.cells) for row in table.rows) < 200_000
