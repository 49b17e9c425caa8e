import pytest

from openscrutiny.reading.tables.cell_kinds import (
    is_data,
    is_number,
    is_symbol,
    is_year,
    names_a_period,
)


@pytest.mark.parametrize(
    "text",
    ["5", "1,234", "12.5%", "-0.6", "−3", "+2", "£4.2m", "(12)", "12 (3%)", "<5", "7pp", "84.1*",
     "12 days", ".5", "695²", "▲3", "£1,200k", "4.1 %"],
)  # fmt: skip
def test_numbers(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize(
    "text", ["", "North", "5 children of 12", "1.2.3", "KS2", "c", "12/13/14", "5 and 6", "Q1"]
)
def test_what_is_no_number(text: str) -> None:
    assert not is_number(text)


@pytest.mark.parametrize("text", ["c", "x", "z", "..", "-", "–", "n/a", "N/A", "TBC", "low", "nil"])
def test_symbols(text: str) -> None:
    assert is_symbol(text)
    assert not is_number(text)


@pytest.mark.parametrize("text", ["2015", "2015/16", "2015-2016", "FY 2024/25", "2024/25p"])
def test_years(text: str) -> None:
    assert is_year(text)
    assert not is_data(text)


@pytest.mark.parametrize("text", ["2024/25", "Q2", "March", "Autumn term", "Sept 24"])
def test_periods(text: str) -> None:
    assert names_a_period(text)


@pytest.mark.parametrize("text", ["Area", "Measure", "Marching", "Mayor"])
def test_what_names_no_period(text: str) -> None:
    assert not names_a_period(text)
