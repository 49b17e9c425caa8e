"""Rows whose cells a converter moved to the left go back to their own columns.

A converter that meets a merged cell drops the blanks that it stands for, so that the rest of the
row slides left. Each column has a character: numbers, a few words that come again and again, or
long text. A row that does not fit where it stands is laid on the columns again, its cells in order,
so that they fit best. Rows that fit are never touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from openscrutiny.reading.tables.cell_kinds import is_number, is_symbol
from openscrutiny.reading.tables.grid import BLANK, RawCell, RawRow

_FEWEST_ROWS = 6
"""A column's character is not known from fewer rows than this."""
_LONG = 60
"""Characters from which a text says something rather than names something."""
_MOVED = -0.25
_WIDEST = 40
"""Tables wider than this are left as they stand: no paper prints one."""


@dataclass(frozen=True)
class ColumnCharacter:
    """What a column's cells are like, from the cells that stand in it."""

    filled: int
    numbers: int
    words: Counter[str]
    lengths: tuple[int, ...]

    @cached_property
    def share_of_numbers(self) -> float:
        return self.numbers / self.filled if self.filled else 0.0

    @cached_property
    def is_numeric(self) -> bool:
        return self.filled >= _FEWEST_ROWS // 2 and self.share_of_numbers >= 0.7

    @cached_property
    def is_words(self) -> bool:
        return self.filled >= _FEWEST_ROWS // 2 and self.share_of_numbers <= 0.3

    @cached_property
    def is_long(self) -> bool:
        return bool(self.lengths) and median(self.lengths) >= _LONG

    @cached_property
    def _parts(self) -> frozenset[str]:
        """What the labels begin and end with, cut between words."""
        return frozenset(
            part
            for label in self.words
            for at, character in enumerate(label)
            if character == " "
            for part in (label[:at], label[at + 1 :])
        )

    def knows_part(self, text: str) -> bool:
        """Whether a label of the column begins or ends with the text."""
        return len(text) > 3 and text in self._parts

    def fit(self, text: str) -> float:
        """How well the text stands in the column, from -4 to 3."""
        if is_number(text):
            if self.is_words:
                return -4.0
            return 2.0 if self.is_numeric else 0.0
        if self.is_numeric:
            return 0.5 if is_symbol(text) else -4.0
        if self.words[text]:
            return 3.0
        if self.knows_part(text):
            return 2.0
        if len(text) >= _LONG:
            return 1.0 if self.is_long else -1.0
        return -0.5 if self.is_long else 0.0


def column_characters(rows: Sequence[RawRow], width: int) -> tuple[ColumnCharacter, ...]:
    """The character of each of the first `width` columns."""
    return tuple(
        _character([row.cells[at].text for row in rows if len(row.cells) > at])
        for at in range(width)
    )


def _character(texts: Sequence[str]) -> ColumnCharacter:
    filled = [text for text in texts if text]
    words = [text for text in filled if not is_number(text)]
    return ColumnCharacter(
        filled=len(filled),
        numbers=len(filled) - len(words),
        words=Counter(text for text in words if len(text) < _LONG),
        lengths=tuple(len(text) for text in words),
    )


def align(rows: Sequence[RawRow], width: int) -> tuple[list[RawRow], frozenset[int]]:
    """The rows with shifted ones put right, and the 0-based indices of those that moved.

    The columns' characters are learnt from the rows whose figures stand where most figures do.
    """
    if len(rows) < _FEWEST_ROWS or not 3 <= width <= _WIDEST:
        return list(rows), frozenset()
    first = column_characters(rows, width)
    sound = [row for row in rows if _figures_stand(row, first)]
    if len(sound) in (0, len(rows)) or not any(character.is_numeric for character in first):
        return list(rows), frozenset()
    characters = column_characters(sound, width)
    aligned = [
        row if _figures_stand(row, characters) else _aligned(row, characters) for row in rows
    ]
    moved = frozenset(index for index, row in enumerate(aligned) if row is not rows[index])
    return aligned, moved


def _figures_stand(row: RawRow, characters: Sequence[ColumnCharacter]) -> bool:
    """Whether no figure stands among words and no words among figures."""
    return all(
        not text
        or not (
            character.is_words if is_number(text) else character.is_numeric and not is_symbol(text)
        )
        for text, character in zip(row.texts, characters, strict=False)
    )


def _aligned(row: RawRow, characters: Sequence[ColumnCharacter]) -> RawRow:
    cells = [cell for cell in row.cells if cell.text]
    if not 2 <= len(cells) <= len(characters):
        return row
    columns = _best_columns(cells, row.filled, characters)
    if tuple(columns) == row.filled or not _improves(cells, row.filled, columns, characters):
        return row
    laid: list[RawCell] = [BLANK] * len(characters)
    for cell, column in zip(cells, columns, strict=True):
        laid[column] = cell
    return RawRow(tuple(laid), row.line, row.page, row.printed_page)


def _improves(
    cells: Sequence[RawCell],
    stood: Sequence[int],
    columns: Sequence[int],
    characters: Sequence[ColumnCharacter],
) -> bool:
    """Whether every cell fits where it would go: a row that fits nowhere stays as it is printed."""
    before = min(characters[at].fit(cell.text) for cell, at in zip(cells, stood, strict=True))
    after = min(characters[at].fit(cell.text) for cell, at in zip(cells, columns, strict=True))
    return after > before and after > -2


def _best_columns(
    cells: Sequence[RawCell], stood: Sequence[int], characters: Sequence[ColumnCharacter]
) -> list[int]:
    """The ascending columns that the cells fit best, by dynamic programming over both orders."""
    count, width = len(cells), len(characters)
    impossible = float("-inf")
    best = [[0.0] * (width + 1)] + [[impossible] * (width + 1) for _ in range(count)]
    for index in range(1, count + 1):
        for column in range(index, width + 1):
            moved = _MOVED * (stood[index - 1] != column - 1)
            placed = (
                best[index - 1][column - 1]
                + characters[column - 1].fit(cells[index - 1].text)
                + moved
            )
            best[index][column] = max(best[index][column - 1], placed)
    columns: list[int] = []
    column = width
    for index in range(count, 0, -1):
        while best[index][column] == best[index][column - 1]:
            column -= 1
        columns.append(column - 1)
        column -= 1
    return columns[::-1]
