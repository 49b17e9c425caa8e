"""Joins of whole packs, held to keys made by hand: what must be joined, and what must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.record import models
from openscrutiny.record.statuses import JoinKind, JoinState
from tests.record.papers import file_text

pytestmark = pytest.mark.django_db

EXAMPLES = Path(__file__).parents[2] / "examples" / "haverbourne"
COVENTRY = "packs/coventry/scrutiny-board-2-2016-02-25.md"


@pytest.fixture
def haverbourne() -> None:
    for path in sorted(EXAMPLES.glob("*.md")):
        file_text(path.read_text(encoding="utf-8"), path.name)


@pytest.fixture
def coventry(shared: Path) -> None:
    path = shared / COVENTRY
    file_text(path.read_text(encoding="utf-8"), path.name)


def of_clauses(kind: JoinKind, state: JoinState) -> set[tuple[str, str, str]]:
    """Minute and clause, and the title of the item of work."""
    found = set()
    for join in models.Join.objects.of_kind(kind).filter(state=state.value).with_ends():
        asked = join.from_request or join.from_recommendation
        assert asked is not None
        assert join.to_work_item is not None
        if asked.decision is not None:
            found.add((asked.minute.number, asked.decision.clause, join.to_work_item.title))
    return found


def people_called(*spellings: str) -> set[str]:
    found = models.Spelling.objects.filter(text__in=spellings)
    assert found.count() == len(spellings)
    return {spelling.person.name for spelling in found}


@pytest.mark.usefixtures("haverbourne")
def test_what_the_invented_board_requested_and_the_work_that_it_became() -> None:
    assert of_clauses(JoinKind.REQUEST_WORK, JoinState.SETTLED) == {
        ("14", "3", "Elective home education: spring term update"),
        ("15", "2", "Foster carers and places"),
        ("20", "2", "Children living more than 20 miles from home"),
        ("21", "2", "Family Help waiting times"),
        ("23", "3", "Social worker caseloads"),
    }
    assert of_clauses(JoinKind.REQUEST_WORK, JoinState.OPEN) == {
        ("20", "3", "Foster carers' voices"),
        ("20", "3", "Fostering annual report 2025/26"),
    }
    assert of_clauses(JoinKind.RECOMMENDATION_WORK, JoinState.SETTLED) == set()


@pytest.mark.usefixtures("haverbourne")
def test_every_minute_item_report_and_listed_work_of_the_invented_board_is_joined() -> None:
    settled = models.Join.objects.settled()
    assert settled.of_kind(JoinKind.MINUTE_ITEM).count() == 7
    assert settled.of_kind(JoinKind.REPORT_ITEM).count() == models.Report.objects.count()
    summarised = models.WorkItem.objects.summarised().count()
    assert settled.of_kind(JoinKind.SUMMARY_DETAIL).count() == summarised
    assert settled.of_kind(JoinKind.ACTION_CONTINUED).count() == 12


@pytest.mark.usefixtures("haverbourne")
def test_everybody_of_the_invented_board_is_one_person() -> None:
    assert people_called("Cllr Mottram", "Councillor E Mottram") == {"Councillor E Mottram"}
    assert people_called("D Chaudhuri", "Dev Chaudhuri") == {"Dev Chaudhuri"}
    assert not models.Join.objects.of_kind(JoinKind.SPELLING_PERSON).exists()


@pytest.mark.usefixtures("coventry")
def test_what_a_real_board_requested_and_what_never_reached_its_programme() -> None:
    assert of_clauses(JoinKind.REQUEST_WORK, JoinState.SETTLED) == {
        ("43", "4", "Monitoring of SCR recommendations")
    }
    assert of_clauses(JoinKind.REQUEST_WORK, JoinState.OPEN) == set()
    awaiting = models.Request.objects.awaiting().filter(decision__isnull=False)
    assert [request.decision.clause for request in awaiting if request.decision] == ["2", "3"]


@pytest.mark.usefixtures("coventry")
def test_every_item_of_a_real_summary_list_is_in_the_full_list() -> None:
    joins = models.Join.objects.of_kind(JoinKind.SUMMARY_DETAIL)
    assert joins.settled().count() == joins.count() == 45
    for join in joins.with_ends():
        assert str(join.start).casefold().replace("\u2019", "'") == (
            str(join.end).casefold().replace("\u2019", "'")
        )


@pytest.mark.usefixtures("coventry")
def test_what_a_real_programme_had_down_for_its_meeting_and_the_reports_that_came() -> None:
    settled = models.Join.objects.settled().with_ends()
    delivered = settled.of_kind(JoinKind.WORK_DELIVERED)
    assert sorted(join.to_agenda_item.number for join in delivered if join.to_agenda_item) == [
        "4",
        "5",
        "6",
    ]
    reports = settled.of_kind(JoinKind.REPORT_ITEM)
    assert sorted(join.to_agenda_item.number for join in reports if join.to_agenda_item) == [
        "4",
        "5",
        "6",
    ]


@pytest.mark.usefixtures("coventry")
def test_the_people_of_a_real_board() -> None:
    assert people_called("Cllr Ruane", "Councillor E Ruane") == {"Councillor E Ruane"}
    assert len(people_called("Councillor M Mutton", "Councillor J Mutton")) == 2
    assert people_called("J Mokades", "Janet Mokades") == {"Janet Mokades"}
    assert len(people_called("Kirstin Nelson", "Kirston Nelson", "K Nelson")) == 3
    doubtful = models.Join.objects.open().of_kind(JoinKind.SPELLING_PERSON).with_ends()
    named = {str(join.start) for join in doubtful} | {str(join.end) for join in doubtful}
    assert {"Kirstin Nelson", "Kirston Nelson", "K Nelson"} <= named
