"""The JSON of `read`: complete, in one order, described, and every element with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openscrutiny.reading.as_json import pack_as_json
from openscrutiny.reading.reader import read_paper

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples" / "haverbourne").glob("*.md"))
PLACE = ["path", "page", "printed_page", "line", "paragraph", "table", "row", "column", "span"]
PERIOD = ["text", "earliest", "latest", "calendar"]


def as_json(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(
        json.dumps(pack_as_json(read_paper(path.read_bytes(), path=path.name)))
    )
    return value


def objects(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from objects(inner)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem[:10])
def test_every_element_has_its_place(path: Path) -> None:
    value = as_json(path)

    for element in objects(value):
        if element is value or list(element) in (PLACE, PERIOD):
            continue
        assert list(element["place"]) == PLACE
        assert element["place"]["path"] == path.name


def test_its_keys_are_in_one_order() -> None:
    assert [list(as_json(path)) for path in EXAMPLES] == [
        [
            "path", "meeting", "agenda", "minutes", "reports", "plans", "actions",
            "work_programmes", "work_items", "work_programme_summary", "tables", "faults",
            "unplaced", "placed",
        ]
    ] * len(EXAMPLES)  # fmt: skip


def test_every_key_is_described() -> None:
    described = set(
        re.findall(r"`([a-z_]+)`", (ROOT / "docs" / "reference" / "json.md").read_text("utf-8"))
    )
    keys = {key for path in EXAMPLES for element in objects(as_json(path)) for key in element}
    stated = {key for key in keys if key.endswith(("_as_written", "_place"))}

    assert keys - stated - described - set(PERIOD) == set()


def test_days_are_iso_and_periods_keep_their_text() -> None:
    value = as_json(EXAMPLES[0])

    assert value["meeting"]["date"] == "2025-10-09"
    assert value["meeting"]["notice"] == "2025-10-01"
    assert value["meeting"]["time"] == "14:00"
    assert value["minutes"][0]["date"] == "2025-09-11"
    deadlines = [action["deadline"] for action in value["actions"]]
    days = [deadline["latest"] for deadline in deadlines if deadline["latest"]]
    assert days
    assert all(date.fromisoformat(day).isoformat() == day for day in days)
    assert all(deadline["text"] for deadline in deadlines)


def test_the_work_items_are_those_with_details(shared: Path) -> None:
    """A programme's short list and its detailed one are kept apart."""
    value = as_json(next((shared / "packs" / "coventry").glob("*.md")))

    assert len(value["work_items"]) == 45
    assert len(value["work_programme_summary"]) == 45
    assert len(value["actions"]) == 38
