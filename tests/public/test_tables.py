"""A paper's table as a page shows it."""

from __future__ import annotations

from typing import Any

from openscrutiny.public.tables import LONGEST, Mark, ShownTable, show_table
from openscrutiny.record.models import SourceBlock


def block(columns: list[list[str]], rows: list[list[str]], **changes: Any) -> SourceBlock:
    """A table's block; its first column labels the rows, which begin at row 2."""
    content: dict[str, Any] = {
        "number": 1,
        "title": "Places",
        "header_rows": 1,
        "columns": [{"path": path, "label": n == 0} for n, path in enumerate(columns)],
        "rows": [
            {
                "kind": "body",
                "row": number,
                "line": number + 40,
                "path": [texts[0]],
                "cells": [
                    {"text": text, "row": number, "column": column, "filled_from": None}
                    for column, text in enumerate(texts, start=1)
                ],
            }
            for number, texts in enumerate(rows, start=2)
        ],
        "notes": [],
    }
    return SourceBlock(ordinal=12, kind="table", content=content | changes)


def head_of(columns: list[list[str]]) -> list[list[tuple[str, int, int]]]:
    """The header cells of a table with these columns: their texts, columns and rows."""
    table = show_table(block(columns, []))
    return [[(cell.text, cell.columns, cell.rows) for cell in row] for row in table.head]


def test_each_column_has_its_header() -> None:
    assert head_of([["Quarter"], ["Places"]]) == [[("Quarter", 1, 1), ("Places", 1, 1)]]


def test_a_header_stands_over_all_the_columns_that_share_it() -> None:
    columns = [["Gap"], ["2014", "City"], ["2014", "England"], ["2015", "City"]]
    assert head_of(columns) == [
        [("Gap", 1, 2), ("2014", 2, 1), ("2015", 1, 1)],
        [("City", 1, 1), ("England", 1, 1), ("City", 1, 1)],
    ]


def test_a_column_without_a_header_keeps_its_place() -> None:
    assert head_of([[], ["Places"]]) == [[("", 1, 1), ("Places", 1, 1)]]


def test_a_table_without_columns_has_no_header() -> None:
    assert head_of([]) == []


def places() -> SourceBlock:
    return block([["Quarter"], ["Places"], ["Note"]], [["Q1", "236", "Up"], ["Q2", "258", "Down"]])


def test_figures_are_told_from_words() -> None:
    row = show_table(places()).rows[0]
    assert [cell.is_figure for cell in row.cells] == [False, True, False]
    assert [cell.is_label for cell in row.cells] == [True, False, False]


def test_symbols_and_bracketed_percentages_are_figures() -> None:
    figures = ["136 (57.6%)", "-", "c", "low", "£1,200", "(76%)", "<5"]
    table = show_table(block([["Place"], ["Value"]], [["A", figure] for figure in figures]))
    assert all(row.cells[1].is_figure for row in table.rows)


def marked(table: ShownTable) -> list[str]:
    rows = [row.anchor for row in table.rows if row.marked]
    return rows + [cell.anchor for row in table.rows for cell in row.cells if cell.marked]


def test_a_row_or_a_cell_is_marked_never_both() -> None:
    assert marked(show_table(places(), mark=Mark(12, 3))) == ["p12-r3"]
    assert marked(show_table(places(), mark=Mark(12, 3, 2))) == ["p12-r3-c2"]


def test_nothing_is_marked_by_a_mark_elsewhere() -> None:
    assert marked(show_table(places(), mark=Mark(11, 3))) == []
    assert marked(show_table(places())) == []


def long_table() -> SourceBlock:
    return block([["Day"], ["Number"]], [[f"Day {n}", str(n)] for n in range(1, LONGEST * 2 + 2)])


def test_a_long_table_is_cut() -> None:
    table = show_table(long_table())
    assert (table.first, table.last, table.total) == (1, LONGEST, LONGEST * 2 + 1)
    assert table.is_cut


def test_a_long_table_shows_the_rows_around_the_mark() -> None:
    row = LONGEST + 10
    table = show_table(long_table(), mark=Mark(12, row))
    assert marked(table) == [f"p12-r{row}"]


def test_a_long_table_shows_the_rows_asked_for() -> None:
    table = show_table(long_table(), start=LONGEST * 2 + 1)
    assert [row.label for row in table.rows] == [f"Day {LONGEST * 2 + 1}"]
    assert show_table(long_table(), start=10**6).rows


def test_a_short_table_is_shown_whole() -> None:
    assert not show_table(places(), start=2).is_cut
