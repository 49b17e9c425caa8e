"""A601: an action reference used twice, or out of order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openscrutiny.reading.pack import Action, Plan
from openscrutiny.terms.statuses import Severity
from tests.checking.building import action, check, pack_of, plan_of, table

CODE = "A601"


def told(*actions: Action | str) -> list[tuple[Severity, str]]:
    made = [each if isinstance(each, Action) else action(each) for each in actions]
    found = check(pack_of(plans=[plan_of(*made)]), CODE).findings
    return [(finding.severity, finding.message) for finding in found]


def test_two_actions_under_one_reference_are_an_error() -> None:
    found = told("3.1.6", "3.1.7", action("3.1.7", "Create acting up opportunities"), "3.1.8")
    assert found == [(Severity.ERROR, "Action reference 3.1.7 is used twice.")]


def test_the_working_quotes_both() -> None:
    plan = plan_of(action("1.1", "Train staff"), action("1.1", "Hire staff"))
    [found] = check(pack_of(plans=[plan]), CODE).findings
    assert found.working == "1.1 is “Train staff”; 1.1 is also “Hire staff”."


def test_mistyped_dots_are_a_warning() -> None:
    found = told("2.1.4", "2.1.5", "2.16", "3.1.1")
    assert found == [(Severity.WARNING, "Action reference 2.16 stands where 2.1.6 is due.")]


@pytest.mark.parametrize(
    ("references", "message"),
    [
        (("1.1", "1.2", "1.4", "1.3", "1.5", "1.6"), "Action reference 1.3 stands out of order"),
        (("1.1", "1.2", "5.2", "1.3", "1.4", "1.5"), "Action reference 5.2 stands out of order"),
        (("A1", "A2", "A9", "A3", "A4"), "Action reference A9 stands out of order"),
    ],
)
def test_one_out_of_order_is_a_warning(references: tuple[str, ...], message: str) -> None:
    [(severity, said)] = told(*references)
    assert severity is Severity.WARNING
    assert said.startswith(message)


@pytest.mark.parametrize(
    "references",
    [
        ("1.1.8", "1.1.9", "1.2.0", "1.2.1"),
        ("1.8", "1.9", "1.10", "1.11"),
        ("1.1", "1.3", "1.7", "2.2"),
        ("5.1", "5.1.1", "5.1.2", "6.1", "6.1.2"),
        ("1a", "1b", "1c", "2a"),
        ("EH1", "SE1", "EH2", "SE2"),
        ("7", "3", "9", "1", "4", "2"),  # sorted by something else
        ("", "", ""),
        ("tbc", "1.1", "1.2"),
    ],
)
def test_it_is_silent_on(references: tuple[str, ...]) -> None:
    assert told(*references) == []


def test_a_row_that_goes_on_is_no_second_action() -> None:
    assert told("1.1", action("1.1", ""), action("1.2", "Train"), action("1.2", "Train")) == []


def test_numbering_that_begins_again_under_each_priority_is_no_repetition() -> None:
    actions = [
        action(str(number), f"Do {priority}{number}", priority=priority)
        for priority in ("A", "B")
        for number in (1, 2, 3)
    ]
    assert told(*actions) == []


def test_each_plan_has_its_own_references() -> None:
    plans = [plan_of(action("1.1", "Train")), plan_of(action("1.1", "Hire"))]
    assert check(pack_of(plans=plans), CODE).findings == ()


@pytest.mark.parametrize(
    ("references", "told_of"),
    [
        (("24/1", "24/2", "24/3", "24/3"), ["Action reference 24/3 is used twice."]),
        (("24/9", "24/10", "24/11", "25/1"), []),
    ],
)
def test_references_with_a_stroke_are_followed_too(
    references: tuple[str, ...], told_of: list[str]
) -> None:
    actions = [action(reference, f"Action {at}") for at, reference in enumerate(references)]
    assert [message for _, message in told(*actions)] == told_of


def test_the_place_is_that_of_the_reference_in_its_table() -> None:
    made = table(
        """
        | No. | Action |
        | 1.1 | Train staff |
        | 1.1 | Hire staff |
        """,
        labels=0,
    )
    actions = [
        replace(action(row.cells[0].text, row.cells[1].text), place=row.place) for row in made.rows
    ]
    plan = Plan("A plan", (), tuple(actions), made.place)
    [found] = check(pack_of(made, plans=[plan]), CODE).findings
    assert (found.place.table, found.place.row, found.place.column) == (1, 3, 1)
