"""Which of a table's first rows are its title and its header, and what each column is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openscrutiny.reading.tables.cell_kinds import (
    is_data,
    is_number,
    is_symbol,
    is_year,
    names_a_period,
)
from openscrutiny.reading.tables.grid import Grid, RawRow

_MOST_HEADER_ROWS = 4
_MOST_LOOKED_AT = 20
_SHORT_LABEL = 60
_ITEM_NUMBER = re.compile(r"^\(?[A-Za-z]?\d{1,3}(?:\.\d+)*[.)]?$")


def title_rows(rows: Sequence[RawRow]) -> int:
    """1 where the first row holds nothing but a title in one cell, with a header below it."""
    if len(rows) < 3 or len(rows[0].cells) < 3 or len(_distinct(rows[0])) != 1:
        return 0
    return 1 if _could_be_header(rows[1], rows[2:_MOST_LOOKED_AT]) else 0


def header_rows(grid: Grid) -> int:
    """How many rows after the title are the header; 0 where the table has none."""
    titles = title_rows(grid.rows)
    rows = grid.rows[titles : titles + _MOST_LOOKED_AT]
    if not rows:
        return 0
    if grid.header_rows:
        stated = min(grid.header_rows, len(grid.rows) - titles)
        return stated + _rows_below_spanning_header(rows, stated)
    if not _could_be_header(rows[0], rows[1:]):
        return 0
    return 1 + _rows_below_spanning_header(rows, 1)


def _distinct(row: RawRow) -> list[str]:
    return [cell.text for cell in row.cells if cell.text and not cell.repeats]


def _could_be_header(row: RawRow, below: Sequence[RawRow]) -> bool:
    """Several short labels, none of them a figure, over rows that differ from them in kind."""
    texts = _distinct(row)
    if len(texts) < 2 or any(is_data(text) for text in texts):
        return False
    if all(cell.bold for cell in row.cells if cell.text) or not below:
        return True
    if _figures_below(row, below):
        return _labels_the_figures(row, below)
    longest = max(len(text) for text in texts)
    longest_below = max((len(text) for other in below[:12] for text in other.texts), default=0)
    short = longest <= _SHORT_LABEL or longest * 2 < longest_below
    return short and len(row.filled) >= _usual_fill(below)


def _figures_below(row: RawRow, below: Sequence[RawRow]) -> bool:
    return any(is_data(text) for other in below[:6] for text in other.texts)


def _labels_the_figures(row: RawRow, below: Sequence[RawRow]) -> bool:
    """Whether the row has words above most of the columns in which figures stand."""
    columns = {at for other in below[:12] for at, text in enumerate(other.texts) if is_data(text)}
    covered = sum(1 for at in columns if at < len(row.cells) and row.cells[at].text)
    return covered * 2 >= len(columns)


def _usual_fill(below: Sequence[RawRow]) -> int:
    fills = sorted(len(row.filled) for row in below[:12])
    return fills[len(fills) // 2] // 2 if fills else 0


def _rows_below_spanning_header(rows: Sequence[RawRow], above: int) -> int:
    """Further header rows: labels with figures below, under a header with blanks or spans."""
    extra = 0
    while above + extra < min(len(rows) - 1, _MOST_HEADER_ROWS):
        last, row = rows[above + extra - 1], rows[above + extra]
        if not _spans(last) or not _is_second_header(row, rows[above + extra + 1 :]):
            break
        extra += 1
    return extra


def _spans(row: RawRow) -> bool:
    """Whether a label stands for more than its own column: blank or merged cells follow it."""
    return any(not cell.text or cell.repeats for cell in row.cells[1:])


def _is_second_header(row: RawRow, below: Sequence[RawRow]) -> bool:
    texts = _distinct(row)
    if len(texts) < 2 or any(is_number(text) and not is_year(text) for text in texts):
        return False
    if _ITEM_NUMBER.match(texts[0]):
        return False
    if any(is_symbol(text) for text in texts):
        return False
    if all(cell.bold for cell in row.cells if cell.text):
        return True
    figures = {at for other in below[:6] for at, text in enumerate(other.texts) if is_number(text)}
    return len(figures) >= 2 and all(at < len(row.cells) and row.cells[at].text for at in figures)


def column_paths(header: Sequence[RawRow], width: int) -> tuple[tuple[str, ...], ...]:
    """Each column's labels from the top down; a spanning label serves every column below it."""
    levels = [_filled_right(row, width, is_last=row is header[-1]) for row in header]
    return tuple(_without_repeats([level[at] for level in levels]) for at in range(width))


def _filled_right(row: RawRow, width: int, *, is_last: bool) -> list[str]:
    labels: list[str] = []
    for at in range(width):
        cell = row.cells[at] if at < len(row.cells) else None
        text = cell.text if cell else ""
        spanned = not is_last and at > 1 and not text
        labels.append(labels[-1] if spanned else text)
    return labels


def _without_repeats(labels: Sequence[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for label in labels:
        if label and (not kept or kept[-1] != label):
            kept.append(label)
    return tuple(kept)


def label_columns(
    rows: Sequence[RawRow], paths: Sequence[tuple[str, ...]], width: int
) -> frozenset[int]:
    """The leading columns that say what a row is about, the first always among them."""
    labels = {0} if width else set()
    for at in range(1, width):
        texts = [row.cells[at].text for row in rows if len(row.cells) > at and row.cells[at].text]
        figures = sum(1 for text in texts if is_data(text) or (is_symbol(text) and len(text) < 4))
        header = " ".join(paths[at]) if at < len(paths) else ""
        if figures * 5 > len(texts) or names_a_period(header) or not texts:
            break
        labels.add(at)
    return frozenset(labels) if len(labels) < width else frozenset({0})
