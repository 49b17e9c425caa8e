from datetime import date

import pytest

from openscrutiny.reading.pack import Plan
from openscrutiny.reading.recognise.action_plan import split_owners
from tests.reading.papers import pack

HEADER = "| Ref | Action | Milestone | Lead | Timescale | Progress | RAG |\n" + "|---" * 7 + "|\n"
ROWS = """\
| **1. A stable workforce** | | | | | | |
| 1.1 | Hire more staff | Ten by May | Head of Service | May 2026 | Six hired | Amber |
| 1.2 | Keep the staff we have | | A Bee and C Dee | Ongoing 2026 | | Green |
| **2. Better practice** | | | | | | |
| 2.1 | Train all managers | | Head of Service | June 2026 | Begun | Green |
"""


def plan(text: str) -> Plan:
    (found,) = pack(text).plans
    return found


def test_priorities_and_the_actions_under_them() -> None:
    found = plan(f"## Workforce plan\n\n{HEADER}{ROWS}")
    assert found.title == "Workforce plan"
    assert [(priority.number, priority.title) for priority in found.priorities] == [
        ("1", "A stable workforce"),
        ("2", "Better practice"),
    ]
    assert [(action.priority, action.reference) for action in found.actions] == [
        ("1", "1.1"),
        ("1", "1.2"),
        ("2", "2.1"),
    ]


def test_what_a_row_says() -> None:
    first, second, _ = plan(HEADER + ROWS).actions
    assert first.action == "Hire more staff"
    assert first.specific_action == "Ten by May"
    assert first.owners == ("Head of Service",)
    assert first.deadline is not None
    assert (first.deadline.earliest, first.deadline.latest) == (date(2026, 5, 1), date(2026, 5, 31))
    assert (first.progress, first.status) == ("Six hired", "Amber")
    assert first.place.row == 3
    assert first.place.column is None
    assert second.owners_as_written == "A Bee and C Dee"
    assert second.owners == ("A Bee", "C Dee")


@pytest.mark.parametrize(
    "header",
    [
        "Reference | Objective | Milestone | Responsible | Deadline | Update | Status",
        "No. | Priority action | Specific action | By whom | By when | Comments | BRAG",
        "Action no | Recommendation | Task | Owner | Target date | Current position | RAG rating",
    ],
)
def test_headers_in_other_words(header: str) -> None:
    found = plan(f"| {header} |\n" + "|---" * 7 + f"|\n{ROWS}")
    assert [action.reference for action in found.actions] == ["1.1", "1.2", "2.1"]
    assert found.actions[0].action == "Hire more staff"
    assert found.actions[0].owners == ("Head of Service",)
    assert found.actions[0].deadline is not None
    assert (found.actions[0].progress, found.actions[0].status) == ("Six hired", "Amber")


def test_a_row_that_is_continued_joins_the_row_above() -> None:
    found = plan(
        HEADER + "| 1.1 | Hire more | | A Bee | May 2026 | Six hired | |\n"
        "| 1.1 (continued) | staff | | C Dee | | and four offered | |\n"
    )
    (action,) = found.actions
    assert action.action == "Hire more staff"
    assert action.owners == ("A Bee", "C Dee")
    assert action.progress == "Six hired and four offered"


def test_a_reference_used_twice_is_read_twice() -> None:
    found = plan(
        HEADER + "| 1.1 | Hire more staff | | A Bee | May 2026 | | |\n"
        "| 1.1 | Train all managers | | C Dee | June 2026 | | |\n"
    )
    assert [action.reference for action in found.actions] == ["1.1", "1.1"]


def test_a_reference_in_the_actions_own_cell() -> None:
    found = plan(
        "| Action | Lead | By when |\n|---|---|---|\n| 1.1 Hire more staff | A Bee | May 2026 |\n"
        "| 1.2 Train all managers | C Dee | June 2026 |\n"
    )
    assert [(action.reference, action.action) for action in found.actions] == [
        ("1.1", "Hire more staff"),
        ("1.2", "Train all managers"),
    ]


def test_a_table_for_each_priority_makes_one_plan() -> None:
    table = "| Ref | Action | Lead | By when |\n|---|---|---|---|\n"
    found = plan(
        f"# Workforce plan\n\n## Priority 1: A stable workforce\n\n{table}"
        f"| 1.1 | Hire more staff | A Bee | May 2026 |\n\n## Priority 2: Better practice\n\n{table}"
        "| 2.1 | Train all managers | C Dee | June 2026 |\n"
    )
    assert found.title == "Workforce plan"
    assert [len(found.priorities), len(found.actions)] == [2, 2]
    assert [action.plan for action in found.actions] == ["Workforce plan"] * 2


def test_a_priority_in_a_column_of_its_own() -> None:
    found = plan(
        "| Priority | Ref | Action | Lead | By when |\n|---|---|---|---|---|\n"
        "| 1. A stable workforce | 1.1 | Hire more staff | A Bee | May 2026 |\n"
        "| | 1.2 | Keep the staff | A Bee | May 2026 |\n"
        "| 2. Better practice | 2.1 | Train all managers | C Dee | June 2026 |\n"
    )
    assert [priority.title for priority in found.priorities] == [
        "A stable workforce",
        "Better practice",
    ]
    assert [action.priority for action in found.actions] == ["1", "1", "2"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("A Bee", ("A Bee",)),
        ("A Bee, C Dee; E Foy", ("A Bee", "C Dee", "E Foy")),
        ("A Bee & C Dee", ("A Bee", "C Dee")),
        ("Head of Learning and Skills", ("Head of Learning and Skills",)),
        ("HR / Head of Service", ("HR / Head of Service",)),
        ("", ()),
    ],
)
def test_owners(text: str, owners: tuple[str, ...]) -> None:
    assert split_owners(text) == owners


def test_a_table_without_deadlines_is_no_plan() -> None:
    assert pack("| Action | Lead |\n|---|---|\n| Hire more staff | A Bee |\n").plans == ()
