"""A real pack, held against a key made by hand: every noun, its precision and its recall."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from openscrutiny.reading.pack import Pack
from openscrutiny.reading.reader import read_paper
from tests.reading.key_scores import Score, load_key, scores

PACK = "packs/coventry/scrutiny-board-2-2016-02-25.md"
LARGE = {
    "agenda items",
    "attendance",
    "minutes",
    "resolved clauses",
    "requests, questions, concerns",
    "numbered paragraphs",
    "work items",
    "actions",
    "table cells",
}
"""Nouns of which one in fifty may be read wrongly before a test fails; of the others none."""
NOUNS = (
    "meeting",
    "members",
    "agenda items",
    "attendance",
    "minutes",
    "minutes' paragraphs",
    "resolved clauses",
    "requests, questions, concerns",
    "reports",
    "report sections",
    "numbered paragraphs",
    "recommendations sought",
    "authors",
    "appendices",
    "priorities",
    "actions",
    "work items",
    "summary list",
    "tables",
    "table cells",
    "vulnerable groups' rows",
)


@pytest.fixture(scope="module")
def pack(shared: Path) -> Pack:
    path = shared / PACK
    return read_paper(path.read_bytes(), path=path.name)


@pytest.fixture(scope="module")
def scored(pack: Pack) -> Mapping[str, Score]:
    return scores(pack, load_key())


def test_the_key_holds_every_noun(scored: Mapping[str, Score]) -> None:
    assert tuple(scored) == NOUNS


@pytest.mark.parametrize("noun", NOUNS)
def test_the_noun_is_read(scored: Mapping[str, Score], noun: str) -> None:
    score = scored[noun]
    floor = 0.98 if noun in LARGE else 1.0
    assert score.right > 0
    assert score.recall >= floor, score.missed
    assert score.precision >= floor, score.wrong


def test_nothing_is_a_catch_all(pack: Pack) -> None:
    assert 0.90 <= pack.placed <= 0.99


@pytest.mark.parametrize("line", [1294, 1309])
def test_what_nobody_understood_is_listed_with_its_line(pack: Pack, line: int) -> None:
    assert line in [unplaced.place.line for unplaced in pack.unplaced]


def test_what_was_understood_is_not_listed(pack: Pack) -> None:
    listed = {unplaced.place.line for unplaced in pack.unplaced}
    placed = {entry.place.line for minutes in pack.minutes for entry in minutes.entries}
    placed |= {item.place.line for item in pack.agenda}
    placed |= {table.place.line for table in pack.tables}
    assert not listed & placed
