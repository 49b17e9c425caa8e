"""A paper's blocks as the record keeps them, to show the paper as it reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openscrutiny.reading.document import Block, Cell, Heading, ListItem, Row, Table
from openscrutiny.record.models import SourceBlock, SourceDocument
from openscrutiny.record.statuses import BlockKind


def blocks_of(
    blocks: Iterable[Block],
    document: SourceDocument,
    *,
    exempt: frozenset[int],
    unplaced: frozenset[int],
) -> list[SourceBlock]:
    """A row for each block that has an ordinal."""
    rows = []
    for block in blocks:
        ordinal = block.place.paragraph
        if ordinal is None:
            continue
        rows.append(
            SourceBlock(
                document=document,
                ordinal=ordinal,
                line=block.place.line,
                page=block.place.page,
                printed_page=block.place.printed_page or "",
                exempt=ordinal in exempt,
                unplaced=ordinal in unplaced,
                **_said(block),
            )
        )
    return rows


def _said(block: Block) -> dict[str, Any]:
    if isinstance(block, Table):
        return {"kind": BlockKind.TABLE.value, "text": block.title, "content": _table(block)}
    if isinstance(block, Heading):
        return {"kind": BlockKind.HEADING.value, "text": block.text, "level": block.level}
    if isinstance(block, ListItem):
        return {
            "kind": BlockKind.LIST_ITEM.value,
            "text": block.text,
            "marker": block.marker,
            "level": block.depth,
            "bold": block.bold,
        }
    return {"kind": BlockKind.PARAGRAPH.value, "text": block.text, "bold": block.bold}


def _table(table: Table) -> dict[str, Any]:
    return {
        "number": table.number,
        "title": table.title,
        "header_rows": table.header_rows,
        "columns": [
            {"path": list(column.path), "label": column.is_label} for column in table.columns
        ],
        "rows": [_row(row) for row in table.rows],
        "notes": list(table.notes),
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "row": row.place.row,
        "line": row.place.line,
        "page": row.place.page,
        "path": list(row.path),
        "shifted": row.shifted,
        "cells": [_cell(cell) for cell in row.cells],
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": cell.text,
        "row": cell.place.row,
        "column": cell.place.column,
        "line": cell.place.line,
        "bold": cell.bold,
        "filled_from": cell.filled_from,
    }
