import re

import pytest

from openscrutiny.reading.recognise.lines import find, from_capitals, goes_on, is_sentence
from tests.reading.papers import lines


def test_every_line_of_text_with_its_place() -> None:
    found = lines("# Board\n\nOne\ntwo\n\n1) three\n\n**four**\n")
    assert [(line.text, line.place.line, line.first) for line in found] == [
        ("Board", 1, True),
        ("One", 3, True),
        ("two", 4, False),
        ("1) three", 6, True),
        ("four", 8, True),
    ]
    assert [line.stands_out for line in found] == [True, False, False, False, True]
    assert [line.listed for line in found] == [False, False, False, True, False]


def test_a_table_of_labels_and_values_is_lines() -> None:
    found = lines("| | |\n|---|---|\n| To: | The Board |\n| Date | 5 March 2026 |\n")
    assert [line.text for line in found] == ["To: The Board", "Date: 5 March 2026"]
    assert all(line.in_table for line in found)


def test_other_tables_are_no_lines() -> None:
    assert lines("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n") == ()


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        ("It was said that the", "Board met", True),
        ("It was said", "by the Board", True),
        ("It was said.", "by the Board", False),
        ("It was said", "The Board met", False),
        ("Schools, nurseries,", "Play", True),
        ("", "by the Board", False),
        ("It was said", "", False),
    ],
)
def test_what_a_pages_end_cut_in_two(text: str, more: str, expected: bool) -> None:
    assert goes_on(text, more) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CHILDREN'S SCRUTINY BOARD", "Children's Scrutiny Board"),
        ("DUTY OF CARE", "Duty of Care"),
        ("THE NHS AND SEND", "The NHS and SEND"),
        ("PLAN FOR 2025/26", "Plan for 2025/26"),
        ("Already so", "Already so"),
        ("", ""),
    ],
)
def test_capitals_come_down(text: str, expected: str) -> None:
    assert from_capitals(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Board met on time.", True),
        ("Apologies", False),
        ("Any other business", False),
        ("word " * 15, True),
    ],
)
def test_running_text(text: str, expected: bool) -> None:
    assert is_sentence(text) is expected


def test_finding_a_line() -> None:
    text = lines("One\n\nTwo\n\nThree\n")
    assert find(text, re.compile("T"), 0, 9) == 1
    assert find(text, re.compile("T"), 2, 9) == 2
    assert find(text, re.compile("X"), 0, 9) is None
