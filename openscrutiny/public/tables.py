"""A paper's table as a page shows it: headers over their columns, labels beside their rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openscrutiny.reading.document import RowKind
from openscrutiny.record.models import Finding, SourceBlock

FIGURE = re.compile(r"^[(£+\-−–~<>]*\s*\d|^(?:[a-z]|low|n/?a|[-:.~–]+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What of a block is marked: all of it, a row of it, or a cell."""

    ordinal: int
    row: int | None = None
    column: int | None = None

    @property
    def anchor(self) -> str:
        row = f"-r{self.row}" if self.row else ""
        column = f"-c{self.column}" if self.column else ""
        return f"p{self.ordinal}{row}{column}"


@dataclass(frozen=True, slots=True)
class HeadCell:
    text: str
    columns: int
    rows: int
    anchor: str
    is_figure: bool

    @property
    def scope(self) -> str:
        return "colgroup" if self.columns > 1 else "col"


@dataclass(frozen=True, slots=True)
class ShownCell:
    text: str
    anchor: str
    is_label: bool
    is_figure: bool
    is_repeat: bool
    marked: bool
    flagged: bool
    """Whether a finding is about this cell."""


@dataclass(frozen=True, slots=True)
class ShownRow:
    number: int
    line: int | None
    anchor: str
    label: str
    is_band: bool
    cells: Sequence[ShownCell]
    marked: bool
    findings: Sequence[Finding] = field(default=())

    @property
    def holds_mark(self) -> bool:
        """Whether it is marked, or one of its cells is."""
        return self.marked or any(cell.marked for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table, or some rows of a long one: `first` and `last` of `total` rows."""

    block: SourceBlock
    title: str
    head: Sequence[Sequence[HeadCell]]
    rows: Sequence[ShownRow]
    width: int
    notes: Sequence[str]
    first: int
    last: int
    total: int
    findings: Sequence[Finding]
    """Those about the table as a whole."""

    @property
    def is_cut(self) -> bool:
        return len(self.rows) < self.total


LONGEST = 400
"""The most rows that a page shows of a table at once."""


def show_table(
    block: SourceBlock,
    *,
    mark: Mark | None = None,
    findings: Sequence[Finding] = (),
    start: int | None = None,
) -> ShownTable:
    """The table of a block, from the `start`-th of its rows, or with the marked row among them."""
    content: Mapping[str, Any] = block.content
    every: Sequence[Mapping[str, Any]] = content["rows"]
    first = _first_row(every, mark, start)
    part = every[first : first + LONGEST]
    columns: Sequence[Mapping[str, Any]] = content["columns"]
    figures = [_is_figures(every, index) for index in range(len(columns))]
    rows = [_row(block, row, columns, figures, mark, findings) for row in part]
    numbers = {row.number for row in rows}
    return ShownTable(
        block=block,
        title=content.get("title") or f"Table {content.get('number', '')}".strip(),
        head=_head(block, columns, figures),
        rows=rows,
        width=len(columns),
        notes=content.get("notes", ()),
        first=first + 1,
        last=first + len(part),
        total=len(every),
        findings=[each for each in findings if each.row not in numbers and not each.row],
    )


def _first_row(rows: Sequence[Mapping[str, Any]], mark: Mark | None, start: int | None) -> int:
    if len(rows) <= LONGEST:
        return 0
    if start is not None:
        return max(0, min(start - 1, len(rows) - 1))
    marked = mark.row if mark and mark.row else 0
    index = next((n for n, row in enumerate(rows) if row["row"] == marked), 0)
    return index - index % LONGEST


def _is_figures(rows: Sequence[Mapping[str, Any]], column: int) -> bool:
    """Whether most of what stands in a column is figures, so that it is set to the right."""
    texts = [
        text
        for row in rows[:LONGEST]
        if row["kind"] == RowKind.BODY and column < len(row["cells"])
        if (text := row["cells"][column]["text"].strip())
    ]
    return bool(texts) and sum(
        bool(FIGURE.match(text)) and len(text) < 25 for text in texts
    ) * 2 > len(texts)


def _head(
    block: SourceBlock, columns: Sequence[Mapping[str, Any]], figures: Sequence[bool]
) -> list[list[HeadCell]]:
    depth = max((len(column["path"]) for column in columns), default=0)
    return [list(_head_row(block, columns, figures, level, depth)) for level in range(depth)]


def _head_row(
    block: SourceBlock,
    columns: Sequence[Mapping[str, Any]],
    figures: Sequence[bool],
    level: int,
    depth: int,
) -> Iterable[HeadCell]:
    """The header cells that begin at a level: one over all the columns that share its labels."""
    index = 0
    while index < len(columns):
        path = columns[index]["path"]
        span = _shared(columns, index, level)
        if level < len(path) or (level == 0 and not path):
            is_last = level >= len(path) - 1
            yield HeadCell(
                text=path[level] if path else "",
                columns=span,
                rows=depth - level if is_last else 1,
                anchor=f"{block.anchor}-r{level + 1}-c{index + 1}",
                is_figure=figures[index] and span == 1,
            )
        index += span


def _shared(columns: Sequence[Mapping[str, Any]], index: int, level: int) -> int:
    path = columns[index]["path"]
    if level >= len(path) - 1:
        return 1
    shared = 1
    for column in columns[index + 1 :]:
        if column["path"][: level + 1] != path[: level + 1] or len(column["path"]) <= level + 1:
            break
        shared += 1
    return shared


def _row(
    block: SourceBlock,
    row: Mapping[str, Any],
    columns: Sequence[Mapping[str, Any]],
    figures: Sequence[bool],
    mark: Mark | None,
    findings: Sequence[Finding],
) -> ShownRow:
    number = row["row"]
    about = [finding for finding in findings if finding.row == number]
    marked_row = bool(mark and mark.ordinal == block.ordinal and mark.row == number)
    cells = [
        ShownCell(
            text=cell["text"],
            anchor=f"{block.anchor}-r{number}-c{cell['column']}",
            is_label=index < len(columns) and bool(columns[index]["label"]),
            is_figure=index < len(figures) and figures[index],
            is_repeat=cell.get("filled_from") is not None,
            marked=marked_row and mark is not None and mark.column == cell["column"],
            flagged=any(finding.column == cell["column"] for finding in about),
        )
        for index, cell in enumerate(row["cells"])
    ]
    return ShownRow(
        number=number,
        line=row.get("line"),
        anchor=f"{block.anchor}-r{number}",
        label=" / ".join(row.get("path") or ()) or f"row {number}",
        is_band=row["kind"] == RowKind.BAND,
        cells=cells,
        marked=marked_row and mark is not None and mark.column is None,
        findings=about,
    )
