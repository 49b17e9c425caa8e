from datetime import date, time

import pytest

from openscrutiny.reading.document import Place
from openscrutiny.reading.recognise.dates import only_date, stated_date, stated_dates, time_of_day

HERE = Place("paper.md", line=7)


def test_the_first_day_that_a_text_states() -> None:
    found = stated_date("on Thursday 5 March 2026 and on 9 April 2026", HERE)
    assert found is not None
    assert found.day == date(2026, 3, 5)
    assert "5 March 2026" in found.text
    assert found.place == HERE


def test_a_day_without_a_year_is_the_nearest() -> None:
    assert stated_date("5 March", HERE) is None
    found = stated_date("5 March", HERE, near=date(2026, 1, 1))
    assert found is not None
    assert found.day == date(2026, 3, 5)


def test_every_day_in_order() -> None:
    found = stated_dates("4 and 5 March 2026, then 9 April 2026", HERE)
    assert [stated.day for stated in found] == [
        date(2026, 3, 4),
        date(2026, 3, 5),
        date(2026, 4, 9),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 March 2026", True),
        ("(5 March 2026).", True),
        ("Thursday, 5 March 2026", True),
        ("on 5 March 2026", False),
        ("5 March 2026 and 9 April 2026", False),
        ("March", False),
    ],
)
def test_a_day_alone(text: str, expected: bool) -> None:
    assert (only_date(text) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.00 pm", time(14)),
        ("2pm", time(14)),
        ("10.30 a.m.", time(10, 30)),
        ("12 noon", time(12)),
        ("midday", time(12)),
        ("14:00", time(14)),
        ("12.15 am", time(0, 15)),
        ("1415 hrs", None),
        ("25.00 pm", None),
        ("paragraph 3", None),
    ],
)
def test_times_of_day(text: str, expected: time | None) -> None:
    assert time_of_day(text) == expected
