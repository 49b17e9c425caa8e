"""Which column of a table holds what, by the words of its header."""

from __future__ import annotations

import re
from collections.abc import Mapping

from openscrutiny.reading.document import Row, Table


def columns_named(table: Table, names: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    """For each name the first column whose header its pattern finds; a column serves one name.

    Names are tried in order, so that the surer come first.
    """
    found: dict[str, int] = {}
    for name, pattern in names.items():
        for at, column in enumerate(table.columns):
            if at not in found.values() and column.path and pattern.search(column.header):
                found[name] = at
                break
    return found


def cell_text(row: Row, columns: Mapping[str, int], name: str) -> str:
    """The text of the row's cell under the name; empty where there is no such column."""
    at = columns.get(name)
    return row.cells[at].text.strip() if at is not None else ""


def pattern(*words: str) -> re.Pattern[str]:
    """A pattern that finds any of the words whole, their plurals too, in either case."""
    return re.compile(r"\b(?:" + "|".join(words) + r")(?:s|\(s\))?(?!\w)", re.IGNORECASE)
