import pytest

from openscrutiny.reading.tables.headers import (
    column_paths,
    header_rows,
    label_columns,
    title_rows,
)
from tests.reading.tables.rows import grid, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Area | 2024 | 2025\nNorth | 5 | 6\nSouth | 7 | 8", 1),
        ("Area | Visits | Share\nNorth | 5 | 6%\nSouth | 7 | 8%", 1),
        (" | 2024 | 2025\nNorth | 5 | 6", 1),
        ("North | 5 | 6\nSouth | 7 | 8", 0),
        ("**Ref | **Action\n1.1 | Review the offer", 1),
        ("Date | Title | Lead\n4 May 2026 | Family help and what it does for families | A Bee", 1),
        ("Area | Girls | | Boys | \n | 2024 | 2025 | 2024 | 2025\nNorth | 5 | 6 | 7 | 8", 2),
    ],
)
def test_how_many_rows_are_the_header(text: str, expected: int) -> None:
    assert header_rows(grid(text)) == expected


def test_a_header_that_the_format_marks_is_believed() -> None:
    assert header_rows(grid("5 | 6\n7 | 8", header_rows=1)) == 1


def test_a_title_across_the_table_is_no_header() -> None:
    table = rows("Visits by area | |\nArea | 2024 | 2025\nNorth | 5 | 6\nSouth | 7 | 8")
    assert title_rows(table) == 1
    assert title_rows(table[1:]) == 0


def test_a_spanning_label_serves_the_columns_below_it() -> None:
    header = rows("Area | | Girls | | Boys | \n | Ward | 2024 | 2025 | 2024 | 2025")
    assert column_paths(header, 6) == (
        ("Area",),
        ("Ward",),
        ("Girls", "2024"),
        ("Girls", "2025"),
        ("Boys", "2024"),
        ("Boys", "2025"),
    )


def test_a_table_without_a_header_has_columns_without_names() -> None:
    assert column_paths([], 2) == ((), ())


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        ("North | 5 | 6\nSouth | 7 | 8", "Area | 2024 | 2025", {0}),
        ("North | Girls | 5\nNorth | Boys | 7", "Area | Sex | 2025", {0, 1}),
        ("North | | 5\nSouth | | 7", "Area | 2024 | 2025", {0}),
        ("Review it | A Bee | May", "Action | Lead | By when", {0}),
    ],
)
def test_which_columns_say_what_a_row_is_about(text: str, header: str, expected: set[int]) -> None:
    body = rows(text)
    paths = column_paths(rows(header), len(body[0].cells))
    assert label_columns(body, paths, len(body[0].cells)) == expected
