import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.terms.references import (
    MinuteStyle,
    follows,
    read_minute_number,
    read_reference,
)


@pytest.mark.parametrize(
    ("text", "prefix", "numbers", "letters"),
    [
        ("1.1.1", "", (1, 1, 1), ()),
        ("2.16", "", (2, 16), ()),
        ("6.", "", (6,), ()),
        ("A1", "A", (1,), ()),
        ("A1.2", "A", (1, 2), ()),
        ("EH3", "EH", (3,), ()),
        ("1a", "", (1,), ("a",)),
        ("3.1.7 (b)", "", (3, 1, 7), ("b",)),
        ("3.1.7(b)(ii)", "", (3, 1, 7), ("b", "ii")),
        ("R4", "R", (4,), ()),
        ("WP-07", "WP", (7,), ()),
        ("1)", "", (1,), ()),
        (" 3.1.8 ", "", (3, 1, 8), ()),
    ],
)
def test_references_are_read_into_parts(
    text: str, prefix: str, numbers: tuple[int, ...], letters: tuple[str, ...]
) -> None:
    reference = read_reference(text)

    assert reference is not None
    assert (reference.prefix, reference.numbers, reference.letters) == (prefix, numbers, letters)
    assert reference.depth == len(numbers) + len(letters)


@pytest.mark.parametrize(
    "text", ["", "Ongoing", "March 2016", "2015/16", "the 3rd", "10%", "1.1.1 Review", "Recruit 3"]
)
def test_what_is_no_reference(text: str) -> None:
    assert read_reference(text) is None


@pytest.mark.parametrize(
    "ordered",
    [
        ["1.9", "1.10", "2", "2.1", "2.1.5", "2.16", "3"],
        ["1", "1a", "1b", "2", "10"],
        ["1 (i)", "1 (ii)", "1 (iv)", "1 (v)", "1 (ix)", "1 (x)"],
        ["A1", "A2", "A10", "B1", "EH3"],
    ],
)
def test_references_sort_part_by_part(ordered: list[str]) -> None:
    references = [reference for text in ordered if (reference := read_reference(text))]
    references.reverse()

    assert [reference.text for reference in sorted(references)] == ordered


@pytest.mark.parametrize(("text", "numbers"), [("24/4", (24, 4)), ("24 / 11", (24, 11))])
def test_a_stroke_is_read_where_it_is_known_to_be_a_reference(
    text: str, numbers: tuple[int, ...]
) -> None:
    reference = read_reference(text, with_stroke=True)

    assert reference is not None
    assert (reference.text, reference.numbers) == (text, numbers)
    assert read_reference(text) is None


def test_one_reference_written_in_two_ways_is_one() -> None:
    assert read_reference("WP-07") == read_reference("wp 7")
    assert read_reference("3.1.7") == read_reference("3.1.7.")


@pytest.mark.parametrize(
    ("lower", "upper", "is_under"),
    [
        ("3.1.7", "3.1", True),
        ("3.1.7", "3", True),
        ("3.1 (b)", "3.1", True),
        ("3.1", "3.1", False),
        ("3.10", "3.1", False),
        ("A3.1", "3", False),
    ],
)
def test_what_hangs_beneath_a_reference(lower: str, upper: str, is_under: bool) -> None:
    below, above = read_reference(lower), read_reference(upper)

    assert below is not None
    assert above is not None
    assert below.is_under(above) is is_under


parts = st.lists(st.integers(1, 9999), min_size=1, max_size=5)


@given(st.sampled_from(["", "A", "EH"]), parts, parts)
def test_references_order_as_their_parts_do(prefix: str, one: list[int], other: list[int]) -> None:
    first = read_reference(prefix + ".".join(map(str, one)))
    second = read_reference(prefix + ".".join(map(str, other)))

    assert first is not None
    assert second is not None
    assert (first < second) == (one < other)


@pytest.mark.parametrize(
    ("text", "serial", "year", "style", "prefix"),
    [
        ("42", 42, None, MinuteStyle.PLAIN, ""),
        ("217.", 217, None, MinuteStyle.PLAIN, ""),
        ("C12", 12, None, MinuteStyle.PLAIN, "C"),
        ("60/24", 60, 2024, MinuteStyle.SERIAL_YEAR, ""),
        ("8/15", 8, 2015, MinuteStyle.SERIAL_YEAR, ""),
        ("2025/17", 17, 2025, MinuteStyle.YEAR_SERIAL, ""),
        ("17/2025", 17, 2025, MinuteStyle.SERIAL_YEAR, ""),
        ("Minute 8/15", 8, 2015, MinuteStyle.SERIAL_YEAR, ""),
        ("Minute No. 42", 42, None, MinuteStyle.PLAIN, ""),
        ("CAB.42", 42, None, MinuteStyle.PLAIN, "CAB"),
    ],
)
def test_minute_numbers(
    text: str, serial: int, year: int | None, style: MinuteStyle, prefix: str
) -> None:
    number = read_minute_number(text)

    assert number is not None
    assert (number.serial, number.year, number.style, number.prefix) == (
        serial,
        year,
        style,
        prefix,
    )


@pytest.mark.parametrize("text", ["", "Minutes", "2.16", "42 Minutes", "1/2/3", "Item 4 of 5"])
def test_what_is_no_minute_number(text: str) -> None:
    assert read_minute_number(text) is None


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("46", "47", True),
        ("46.", "47", True),
        ("46", "48", False),
        ("46", "46", False),
        ("47", "46", False),
        ("42", "42a", True),
        ("42a", "42b", True),
        ("42b", "43", True),
        ("60/24", "61/24", True),
        ("60/24", "1/25", True),
        ("60/24", "61/25", False),
        ("2025/17", "2025/18", True),
        ("C12", "C13", True),
        ("C12", "D13", False),
        ("12", "13/24", False),
    ],
)
def test_numbers_that_follow(earlier: str, later: str, expected: bool) -> None:
    first, second = read_minute_number(earlier), read_minute_number(later)

    assert first is not None
    assert second is not None
    assert follows(first, second) is expected
