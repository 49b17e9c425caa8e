"""M501: minute numbers that do not run on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from openscrutiny.reading.pack import Minutes
from openscrutiny.terms.statuses import Verdict
from tests.checking.building import check, minutes_of, pack_of, paragraph

CODE = "M501"
DECEMBER, JANUARY = date(2015, 12, 16), date(2016, 1, 7)


def messages(*sets: Minutes) -> list[str]:
    return [found.message for found in check(pack_of(minutes=sets), CODE).findings]


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ((42, 43, 45, 46), "Minute 43 is followed by 45: 44 is left out."),
        ((42, 43, 47, 48), "Minute 43 is followed by 47: 44 to 46 are left out."),
        ((42, 43, 43, 44), "Minute number 43 is used twice."),
        ((42, 43, 54, 45), "Minute 54 stands where 44 is due."),
        ((42, 43, 34, 45), "Minute 34 stands where 44 is due."),
        ((42, 43, 43, 45), "Minute 43 stands where 44 is due."),
        ((42, 43, 21), "Minute 43 is followed by 21, which goes back."),
        ((41, 42, 44, 43, 45, 46), "Minute 44 is followed by 43, which goes back."),
        ((41, 42, 45, 43, 44, 46), "Minute 45 is followed by 43, which goes back."),
        ((41, 42, 21, 22, 23), "Minute 42 is followed by 21, which goes back."),
        (("60/24", "61/24", "63/24"), "Minute 61/24 is followed by 63/24: 62 is left out."),
        (("2025/17.", "2025/18.", "2025/18."), "Minute number 2025/18 is used twice."),
    ],
)
def test_a_break_within_a_set_is_told_once(numbers: tuple[str | int, ...], message: str) -> None:
    assert messages(minutes_of(DECEMBER, *numbers)) == [message]


def test_a_number_that_stands_unrecognised_in_the_text_is_not_left_out() -> None:
    minutes = minutes_of(DECEMBER, 42, 43, 46)
    spread = replace(
        minutes,
        entries=tuple(
            replace(entry, place=replace(entry.place, line=line, paragraph=line))
            for entry, line in zip(minutes.entries, (2, 3, 9), strict=True)
        ),
    )
    unread = [paragraph("44. 24/00108 - Budget", line=5), paragraph("45 Any other", line=7)]
    assert check(pack_of(*unread, minutes=[spread]), CODE).findings == ()


@pytest.mark.parametrize(
    "numbers",
    [
        (42, 43, 44),
        ("60/24", "61/24", "62/24"),
        ("2025/17", "2025/18"),
        ("217.", "218.", "219."),
        ("42", "42a", "42b", "43"),
        (7,),
        (),
        ("A", "B"),
    ],
)
def test_it_is_silent_on(numbers: tuple[str | int, ...]) -> None:
    assert messages(minutes_of(DECEMBER, *numbers)) == []


def test_a_set_that_runs_on_from_the_one_before_agrees() -> None:
    pack = pack_of(minutes=[minutes_of(DECEMBER, 42, 43), minutes_of(JANUARY, 44, 45)])
    checked = check(pack, CODE)
    assert checked.counts[CODE] == {
        Verdict.AGREES: 3,
        Verdict.DISAGREES: 0,
        Verdict.CANNOT_BE_CHECKED: 0,
    }


def test_a_set_that_uses_numbers_again_is_told() -> None:
    found = messages(minutes_of(JANUARY, 43, 44), minutes_of(DECEMBER, 42, 43))
    assert found == [
        "The minutes of 7 January 2016 begin with 43, but those of 16 December 2015 end with 43."
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (minutes_of(DECEMBER, 42, 43), minutes_of(JANUARY, 50, 51)),  # another came between
        (minutes_of(date(2016, 4, 14), 70, 71), minutes_of(date(2016, 6, 9), 1, 2)),  # May
        (minutes_of(date(2016, 4, 14), 70, 71), minutes_of(date(2016, 6, 9), 2, 3)),
        (minutes_of(DECEMBER, 1, 2, 3), minutes_of(JANUARY, 1, 2)),  # by meeting
        (minutes_of(DECEMBER, 42, 43), minutes_of(JANUARY, 12, 13, board="Cabinet")),
        (minutes_of(DECEMBER, "60/15", "61/15"), minutes_of(JANUARY, "1/16", "2/16")),
    ],
)
def test_between_sets_it_is_silent_on(earlier: Minutes, later: Minutes) -> None:
    assert messages(earlier, later) == []
