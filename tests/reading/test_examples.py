"""The packs of the invented council, held against what was counted in them by hand."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Pack
from openscrutiny.reading.reader import read_paper
from openscrutiny.terms.statuses import AgendaPart, DecisionKind, WorkItemGroup

EXAMPLES = Path(__file__).parents[2] / "examples"
COUNTS = tomllib.loads((EXAMPLES / "counts.toml").read_text(encoding="utf-8"))["pack"]


@pytest.fixture(scope="module", params=COUNTS, ids=lambda counts: counts["meeting"].isoformat())
def counts(request: pytest.FixtureRequest) -> dict[str, Any]:
    value: dict[str, Any] = request.param
    return value


@pytest.fixture(scope="module")
def pack(counts: dict[str, Any]) -> Pack:
    path = EXAMPLES / counts["path"]
    return read_paper(path.read_bytes(), path=path.name)


def test_meeting(pack: Pack, counts: dict[str, Any]) -> None:
    meeting = pack.meeting
    assert meeting is not None
    assert meeting.date is not None
    assert meeting.notice is not None
    assert meeting.date.day == counts["meeting"]
    assert meeting.notice.day == counts["notice"]
    assert len(meeting.members) == counts["members"]


def test_agenda(pack: Pack, counts: dict[str, Any]) -> None:
    parts = [item.part for item in pack.agenda]
    assert len(parts) == counts["agenda_items"]
    assert parts.count(AgendaPart.PUBLIC) == counts["agenda_items_public"]
    assert parts.count(AgendaPart.PRIVATE) == counts["agenda_items_private"]


def test_minutes(pack: Pack, counts: dict[str, Any]) -> None:
    assert [minutes.date and minutes.date.day for minutes in pack.minutes] == [
        counted["date"] for counted in counts["minutes"]
    ]
    for minutes, counted in zip(pack.minutes, counts["minutes"], strict=True):
        numbers = [int(entry.number) for entry in minutes.entries]
        decided = {entry.number: len(entry.clauses) for entry in minutes.entries if entry.clauses}
        hour, minute = counted["closed"].removesuffix(" pm").split(".")
        assert numbers == counted["numbers"]
        assert decided == counted["clauses"]
        assert minutes.closed_at is not None
        assert (minutes.closed_at.hour, minutes.closed_at.minute) == (int(hour) + 12, int(minute))


def test_requests_and_recommendations(pack: Pack, counts: dict[str, Any]) -> None:
    for minutes, counted in zip(pack.minutes, counts["minutes"], strict=True):
        kinds = [clause.kind for entry in minutes.entries for clause in entry.clauses]
        assert kinds.count(DecisionKind.REQUEST) == counted["requests"]
        assert kinds.count(DecisionKind.RECOMMEND) == counted["recommendations"]


def test_plan_and_programme(pack: Pack, counts: dict[str, Any]) -> None:
    (plan,) = pack.plans
    (programme,) = pack.work_programmes
    assert len(plan.priorities) == counts["priorities"]
    assert len(plan.actions) == counts["actions"]
    assert len(programme.items) == counts["work_items"]


def test_reports_and_tables(pack: Pack, counts: dict[str, Any]) -> None:
    assert len(pack.reports) == counts["reports"]
    assert len(list(pack.document.tables)) == counts["tables"]
    placed = len(pack.plans) + len(pack.work_programmes) + len(pack.tables)
    assert placed <= counts["tables"]


def test_nearly_all_is_placed_but_not_all(pack: Pack) -> None:
    assert 0.9 < pack.placed < 1.0
    assert pack.unplaced


def test_every_place_is_in_the_file(pack: Pack, counts: dict[str, Any]) -> None:
    lines = (EXAMPLES / counts["path"]).read_text(encoding="utf-8").split("\n")
    for block in pack.document.blocks:
        assert isinstance(block.place, Place)
        assert block.place.line is not None
        assert 1 <= block.place.line <= len(lines)


def december() -> Pack:
    (path,) = EXAMPLES.glob("*/2025-12-04-*.md")
    return read_paper(path.read_bytes(), path=path.name)


def test_the_private_item_cites_the_exemption_of_its_part() -> None:
    (private,) = [item for item in december().agenda if item.part is AgendaPart.PRIVATE]
    assert private.number == "10"
    assert private.exemptions == (3,)
    assert (private.first_page, private.last_page) == (45, 50)


def test_the_clerk_named_under_the_membership_is_no_member() -> None:
    meeting = december().meeting
    assert meeting is not None
    assert meeting.contacts == ("Callum Frayne",)
    assert "Frayne" not in [member.name.family for member in meeting.members]


def test_groups_of_work_items() -> None:
    (programme,) = december().work_programmes
    groups = {item.group for item in programme.items}
    assert groups >= {WorkItemGroup.DATED, WorkItemGroup.UNDATED, WorkItemGroup.STANDING}
    assert date(2025, 12, 4) in {item.when.earliest for item in programme.items if item.when}
