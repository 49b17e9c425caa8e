"""Which tables hold figures: rows and columns of numbers under labels."""

from __future__ import annotations

import re

from openscrutiny.reading.document import Table
from openscrutiny.reading.tables.cell_kinds import is_data, is_symbol, is_year

_FIGURE = re.compile(r"\d")


def is_statistics_table(table: Table) -> bool:
    """Whether a fair share of the table's cells, labels apart, are figures.

    A table of statements full of figures (a key stage and what changed in it) counts as well.
    """
    columns = [at for at, column in enumerate(table.columns) if not column.is_label]
    texts = [row.cells[at].text for row in table.body for at in columns]
    filled = [text for text in texts if text]
    if not filled or not columns:
        return False
    figures = [text for text in filled if is_data(text) or is_symbol(text)]
    if any(is_data(text) for text in filled) and len(figures) * 4 >= len(filled):
        return True
    stated = [text for text in filled if _FIGURE.search(text) and "%" in text and not is_year(text)]
    return len(stated) * 2 > len(filled)
