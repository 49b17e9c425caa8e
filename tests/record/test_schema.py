"""The tables: no change without its migration, and facts that belong together kept so."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection

from openscrutiny.record.models.joins import ENDS
from openscrutiny.record.statuses import JoinKind
from openscrutiny.record.visibility import JOIN_ENDS
from tests.record.factories import (
    ActionFactory,
    AgendaItemFactory,
    BoardFactory,
    CouncilFactory,
    DeclarationFactory,
    FilingFactory,
    FindingFactory,
    FrontSheetFactory,
    JoinFactory,
    MeetingFactory,
    MembershipFactory,
    MinuteFactory,
    SourceBlockFactory,
    SourceDocumentFactory,
    SpellingFactory,
)

pytestmark = pytest.mark.django_db


def test_every_change_of_the_tables_has_its_migration() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_sqlite_holds_foreign_keys() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("needs SQLite")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys")
        assert cursor.fetchone() == (1,)


def test_a_meeting_has_one_version_in_force() -> None:
    first = FilingFactory()
    with pytest.raises(IntegrityError):
        FilingFactory(meeting=first.meeting, corrects=first)


def test_a_version_is_filed_once() -> None:
    first = FilingFactory(superseded=True)
    with pytest.raises(IntegrityError):
        FilingFactory(meeting=first.meeting)


def test_a_paper_is_kept_once() -> None:
    document = SourceDocumentFactory()
    with pytest.raises(IntegrityError):
        SourceDocumentFactory(sha256=document.sha256)


@pytest.mark.parametrize(
    ("factory", "wrong"),
    [
        (FilingFactory, {"published_at": dt.datetime(2026, 1, 1, tzinfo=dt.UTC)}),
        (FilingFactory, {"visibility": "published"}),
        (FilingFactory, {"visibility": "published", "published_at": dt.datetime.now(dt.UTC)}),
        (FilingFactory, {"number": 2}),
        (SourceDocumentFactory, {"sha256": "no hash"}),
        (AgendaItemFactory, {"part": "private"}),
        (AgendaItemFactory, {"first_page": None}),
        (MinuteFactory, {"part": "private"}),
        (FrontSheetFactory, {"notice_as_written": ""}),
        (MembershipFactory, {"started": dt.date(2026, 1, 2), "ended": dt.date(2026, 1, 1)}),
        (ActionFactory, {"deadline_latest": dt.date(2025, 1, 1)}),
        (DeclarationFactory, {"name_as_written": ""}),
        (SpellingFactory, {"why": "No reason is given for a name as written."}),
        (SpellingFactory, {"settled": "joined"}),
        (FindingFactory, {"span_start": 5, "span_end": 3}),
        (FindingFactory, {"span_start": 5}),
        (FindingFactory, {"column": 2}),
        (JoinFactory, {"likeness": 1.5}),
        (JoinFactory, {"why": ""}),
        (JoinFactory, {"to_work_item": None}),
        (JoinFactory, {"kind": JoinKind.MINUTE_ITEM.value}),
        (JoinFactory, {"state": "rejected"}),
    ],
)
def test_facts_that_belong_together_are_kept_together(factory: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        factory(**wrong)


def test_a_request_became_one_item_of_work_at_most() -> None:
    join = JoinFactory()
    JoinFactory(from_request=join.from_request, doubtful=True)
    with pytest.raises(IntegrityError):
        JoinFactory(from_request=join.from_request)


def test_a_statement_has_its_own_position_in_its_paper() -> None:
    item = AgendaItemFactory()
    with pytest.raises(IntegrityError):
        AgendaItemFactory(filing=item.filing, position=item.position)


def test_a_block_has_its_own_ordinal_in_its_paper() -> None:
    block = SourceBlockFactory()
    with pytest.raises(IntegrityError):
        SourceBlockFactory(document=block.document, ordinal=block.ordinal)


def test_a_name_is_one_boards_within_a_council() -> None:
    board = BoardFactory()
    BoardFactory(name=board.name, key=board.key)
    with pytest.raises(IntegrityError):
        BoardFactory(name=board.name, key=board.key, parent=board.parent)


def test_a_councils_name_is_one_councils() -> None:
    council = CouncilFactory()
    with pytest.raises(IntegrityError):
        CouncilFactory(key=council.key)


def test_a_board_meets_once_a_day() -> None:
    meeting = MeetingFactory()
    with pytest.raises(IntegrityError):
        MeetingFactory(organisation=meeting.organisation, date=meeting.date)


def test_every_kind_of_join_has_its_ends() -> None:
    assert set(ENDS) == set(JoinKind)
    assert {end for ends in ENDS.values() for end in ends} == set(JOIN_ENDS)
