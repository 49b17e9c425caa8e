"""Numbers as cells print them."""

from __future__ import annotations

from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.terms.quantities import (
    Context,
    Interval,
    Quantity,
    Symbol,
    Unit,
    context_of,
    print_like,
    read_quantity,
)


def read(text: str, **context: object) -> Quantity:
    found = read_quantity(text, context=Context(**context)) if context else read_quantity(text)  # type: ignore[arg-type]
    assert isinstance(found, Quantity)
    return found


VALUES = [
    ("136", "136", Unit.COUNT),
    ("1,234", "1234", Unit.COUNT),
    ("-0.6", "-0.6", Unit.NUMBER),
    ("−3", "-3", Unit.COUNT),
    ("–9", "-9", Unit.COUNT),
    ("+1", "1", Unit.COUNT),
    (".2", "0.2", Unit.NUMBER),
    ("95.1%", "95.1", Unit.PERCENT),
    ("12 per cent", "12", Unit.PERCENT),
    ("2.1% points", "2.1", Unit.POINTS),
    ("3pp", "3", Unit.POINTS),
    ("£5,000", "5000", Unit.MONEY),
    ("£1.2m", "1200000", Unit.MONEY),
    ("-£12.3m", "-12300000", Unit.MONEY),
    ("£0.3bn", "300000000", Unit.MONEY),
    ("5k", "5000", Unit.COUNT),
    ("1:20", "0.05", Unit.RATIO),
    ("27 up to 30 November 2015", "27", Unit.COUNT),
    ("27 children", "27", Unit.COUNT),
    ("734*", "734", Unit.COUNT),
    ("734 [1]", "734", Unit.COUNT),
    ("12.9¹", "12.9", Unit.NUMBER),
]


@pytest.mark.parametrize(("text", "value", "unit"), VALUES)
def test_a_figure_is_read(text: str, value: str, unit: Unit) -> None:
    assert (read(text).value, read(text).unit) == (Decimal(value), unit)


NO_FIGURES = [
    *("", "Coventry", "Mar-12", "2015/16", "5 November 2015", "16-18", "11 – 29", "1.1.1", "1st"),
    *(
        "12 of 30",
        "1 in 6",
        "2.00 pm",
        "2 year olds",
        "85+",
        "007",
        "12%-15%",
        "Q1",
        "X",
        "1" * 400,
    ),
    "2 new workers joined the team in the autumn and four are expected in the new year",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_dates_ranges_references_and_words_are_no_figures(text: str) -> None:
    assert read_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("c", Symbol.CONFIDENTIAL),
        ("[c]", Symbol.CONFIDENTIAL),
        ("z", Symbol.NOT_APPLICABLE),
        ("x", Symbol.NOT_AVAILABLE),
        ("low", Symbol.LOW),
        ("k", Symbol.LOW_K),
        ("u", Symbol.UNRELIABLE),
        (":", Symbol.COLON),
        ("~", Symbol.TILDE),
        ("-", Symbol.DASH),
        ("–", Symbol.DASH),
        (".", Symbol.DOT),
        ("..", Symbol.DOTS),
        ("N/A", Symbol.NA),
        ("tbc", Symbol.TO_BE_CONFIRMED),
        ("TBC", Symbol.TO_BE_CONFIRMED),
        ("*", Symbol.STAR),
    ],
)
def test_a_symbol_is_no_number(text: str, symbol: Symbol) -> None:
    assert read_quantity(text) is symbol


INTERVALS = [
    ("136", "136", "136"),
    ("13.5", "13.45", "13.55"),
    ("55%", "54.5", "55.5"),
    ("34.70%", "34.695", "34.705"),
    ("£1.2m", "1150000", "1250000"),
    ("£5,000", "4999.5", "5000.5"),
    ("£5,000.25", "5000.25", "5000.25"),
    ("about 100", "50", "150"),
    ("over 5,000", "4500", "5500"),
    ("<5", "0", "5"),
]


@pytest.mark.parametrize(("text", "low", "high"), INTERVALS)
def test_a_rounded_figure_stands_for_an_interval(text: str, low: str, high: str) -> None:
    assert read(text).interval == Interval(Decimal(low), Decimal(high))


def test_a_count_in_full_is_exact() -> None:
    assert read("1,234").exact
    assert not read("57.6%").exact


def test_brackets_after_a_figure_are_kept_beside_it() -> None:
    share = read("136 (57.6%)").bracketed
    assert isinstance(share, Quantity)
    assert (share.value, share.unit) == (Decimal("57.6"), Unit.PERCENT)
    assert read("152(58.9%)").unit is Unit.COUNT
    provisional = read("78% (76%)").bracketed
    assert isinstance(provisional, Quantity)
    assert provisional.value == 76
    assert read("12 (c)").bracketed is Symbol.CONFIDENTIAL
    assert read("27 up to 30 November 2015").note == "up to 30 November 2015"


def test_brackets_around_a_figure_and_arrows_leave_its_sign_in_doubt() -> None:
    for text in ("(6)", "▼6", "↓ 6", "£(6)"):
        assert read(text).sign_doubtful
        assert read(text).value == -6
        assert len(read(text).readings) == 2
    assert read("▲6").value == 6
    assert not read("-6").sign_doubtful


def test_a_header_says_what_a_figure_does_not() -> None:
    assert read("34", unit=Unit.PERCENT).interval == Interval(Decimal("33.5"), Decimal("34.5"))
    thousands = context_of(["Budget £000"])
    assert thousands == Context(Unit.MONEY, Decimal(1000))
    budget = read_quantity("1,200", context=thousands)
    assert isinstance(budget, Quantity)
    assert (budget.value, budget.interval.high) == (Decimal(1_200_000), Decimal(1_200_500))
    nearest = context_of(["Figures are rounded to the nearest 10."])
    rounded = read_quantity("70", context=nearest)
    assert isinstance(rounded, Quantity)
    assert rounded.interval == Interval(Decimal(65), Decimal(75))


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("% Standard", Unit.PERCENT),
        ("Percentage of pupils", Unit.PERCENT),
        ("Change (pp)", Unit.POINTS),
        ("Rate per 10,000", Unit.RATE),
        ("Average Point Score (APS)", Unit.AVERAGE),
        ("Business rates", None),
        ("Places", None),
        ("Fostering scorecard", None),
    ],
)
def test_headers_name_units(header: str, unit: Unit | None) -> None:
    assert context_of([header]).unit is unit


def test_a_count_under_a_share_header_stays_a_count() -> None:
    found = read_quantity("136 (57.6%)", context=context_of(["Places filled (%)"]))
    assert isinstance(found, Quantity)
    assert found.unit is Unit.COUNT
    assert found.exact


def test_a_value_is_printed_as_another_figure_is() -> None:
    assert print_like(Decimal("0.70"), read("-0.7")) == "0.7"
    assert print_like(Decimal(1_250_000), read("£1.20m")) == "£1.25m"
    assert print_like(Decimal(-1234), read("1,000")) == "-1,234"
    assert print_like(Decimal(57), read("57.6%")) == "57.0%"


COUNTS = st.integers(min_value=-(10**9), max_value=10**9)


@given(COUNTS)
def test_whatever_is_printed_is_read_back(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:+}", f"{value}".replace("-", "−")):
        assert read(text).value == value


@given(COUNTS, st.integers(min_value=0, max_value=4))
def test_the_interval_holds_all_that_rounds_to_the_figure(value: int, places: int) -> None:
    exact = Decimal(value).scaleb(-6)
    printed = exact.quantize(Decimal(1).scaleb(-places))
    context = {} if places else {"unit": Unit.AVERAGE}
    assert read(str(printed), **context).interval.contains(exact)


@given(st.lists(st.tuples(COUNTS, st.integers(0, 100)), min_size=3, max_size=3))
def test_intervals_add_and_subtract(ends: list[tuple[int, int]]) -> None:
    a, b, c = (Interval.around(Decimal(middle), Decimal(half)) for middle, half in ends)
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert (a - b).overlaps(a + (-b))
    assert ((a + b) - b).contains(a.low)
    assert ((a + b) - b).contains(a.high)


@given(st.text(max_size=80))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    found = read_quantity(text)
    assert found is None or isinstance(found, Quantity | Symbol)


@pytest.mark.parametrize(
    "text",
    ["1" * 50_000, "1," * 30_000, "(" * 50_000, "£" * 50_000, "1 " * 30_000, "about " * 10_000],
)
def test_hostile_text_takes_no_time(text: str) -> None:
    start = perf_counter()
    read_quantity(text)
    context_of([text])
    assert perf_counter() - start < 1
