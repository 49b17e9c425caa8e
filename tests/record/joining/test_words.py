"""Which words carry what a text is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.record.joining.words import (
    Acronyms,
    Weights,
    content_words,
    title_likeness,
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Declarations of Interests", "Declarations of Interest"),
        ("Progress from 6 January 16", "Progress from 6th January, 2016"),
        ("Children's homes", "CHILDREN\u2019S HOMES"),
        ("Minutes", "The Minutes"),
    ],
)
def test_titles_that_are_the_same_but_for_how_they_are_written(a: str, b: str) -> None:
    assert title_likeness(a, b) == 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Children's Social Care Workforce Strategy", "Children's Services Workforce Strategy"),
        ("Work Programme", "Work Programme 2025/26"),
        ("Any Other Business", "Any Other Public Business"),
    ],
)
def test_titles_that_are_alike(a: str, b: str) -> None:
    assert 0.6 <= title_likeness(a, b) < 1.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Case Review, Child D", "Case Review, Child T"),
        ("Board Report from 3 June 15", "Board Report from 26 August 15"),
        ("Damp and mould", "Library opening hours"),
        ("", "Minutes"),
    ],
)
def test_titles_that_are_not_alike(a: str, b: str) -> None:
    assert title_likeness(a, b) < 0.85
    assert title_likeness(a, "Something else entirely") < 0.3


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_from_nought_to_one_and_the_same_both_ways(a: str, b: str) -> None:
    assert 0.0 <= title_likeness(a, b) <= 1.0
    assert title_likeness(a, b) == pytest.approx(title_likeness(b, a))


def test_common_words_and_endings_are_left_out() -> None:
    words = content_words("Request a report on the waiting times of foster carers")
    assert set(words.written.values()) == {"waiting", "times", "foster", "carers"}
    assert words.stems == content_words("How long foster carers wait: the time").stems - {"long"}


def test_acronyms_are_the_phrases_that_a_text_explains_them_by() -> None:
    acronyms = Acronyms.from_texts(
        ["The outcome of the serious case review (SCR) was noted.", "A Front Door Team (FDT)"]
    )
    for text in ("Serious Case Reviews", "SCRs", "SCR's", "serious-case review"):
        assert content_words(text, acronyms).stems == {"scr"}
    assert content_words("front door team", acronyms).stems == {"fdt"}


def test_a_bracket_that_explains_nothing_makes_no_acronym() -> None:
    acronyms = Acronyms.from_texts(["Meeting of the Housing Board (OK)", "(AB)", "no words (XYZ)"])
    assert content_words("Housing Board", acronyms).stems == content_words("Housing Board").stems


def test_rare_words_weigh_more_than_common_ones() -> None:
    texts = [content_words(text) for text in ("housing damp", "housing", "housing repairs")]
    weights = Weights.from_texts(texts)
    damp = content_words("damp").stems
    housing = content_words("housing").stems
    assert weights.share(damp, damp | housing) > 0.5 > weights.share(housing, damp | housing)
