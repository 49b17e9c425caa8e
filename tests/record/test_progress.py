"""How an action stands on a day, from what its row says."""

from __future__ import annotations

import datetime as dt

import pytest

from openscrutiny.record.progress import state_on
from openscrutiny.terms.statuses import ActionState

DAY = dt.date(2026, 2, 19)
BEFORE = dt.date(2026, 1, 31)


@pytest.mark.parametrize(
    "progress",
    [
        "Completed",
        "Complete.",
        "COMPLETED. Six listeners named",
        "Done",
        "Action completed",
        "Closed",
        "- Completed",
    ],
)
def test_what_says_complete_is_complete_whatever_its_deadline(progress: str) -> None:
    assert state_on(DAY, status="", progress=progress, deadline_latest=BEFORE) is (
        ActionState.COMPLETE
    )


@pytest.mark.parametrize(
    "progress",
    [
        "Not completed",
        "To be completed by March",
        "Complete by March",
        "Partly complete",
        "Venue booked",
        "On going",
        "",
        "Completion is planned",
    ],
)
def test_what_does_not_is_late_after_the_last_day_that_its_deadline_can_mean(
    progress: str,
) -> None:
    assert state_on(DAY, status="", progress=progress, deadline_latest=BEFORE) is ActionState.LATE


def test_on_the_last_day_itself_it_is_not_late() -> None:
    on_the_day = state_on(DAY, status="", progress="Venue booked", deadline_latest=DAY)
    assert on_the_day is ActionState.UNDER_WAY


@pytest.mark.parametrize("deadline", [None, dt.date(2026, 12, 31)])
def test_before_its_deadline_progress_is_under_way_and_silence_is_not_known(
    deadline: dt.date | None,
) -> None:
    def state(progress: str) -> ActionState:
        return state_on(DAY, status="", progress=progress, deadline_latest=deadline)

    assert state("Venue booked") is ActionState.UNDER_WAY
    assert state("Not yet started") is ActionState.NOT_STARTED
    assert state("") is ActionState.NOT_KNOWN


def test_a_status_counts_as_much_as_progress() -> None:
    assert (
        state_on(DAY, status="Complete", progress="See report", deadline_latest=BEFORE)
        is ActionState.COMPLETE
    )
