"""Addresses: what they are made of, and that they can be read."""

from __future__ import annotations

import pytest
from django.db.models import Model
from django.utils.text import slugify

from openscrutiny.public import addresses
from openscrutiny.record.models import WorkItem
from tests.record.small_council import SmallCouncil


def test_the_address_of_a_thing_says_what_it_is(council: SmallCouncil) -> None:
    meeting = "/boards/children-and-families-scrutiny-board/meetings/2026-01-08/"
    things: dict[Model, str] = {
        council.board: "/boards/children-and-families-scrutiny-board/",
        council.item.meeting: meeting,
        council.item: f"{meeting}items/4/",
        council.report: f"{meeting}reports/childrens-homes/",
        council.minute: f"{meeting}minutes/42/",
        council.plan: f"{meeting}plans/improvement-plan/",
        council.chair: "/people/councillor-p-okafor/",
    }
    assert {thing: addresses.of(thing) for thing in things} == things


def test_a_statement_is_at_its_place_in_the_paper_marked(council: SmallCouncil) -> None:
    assert council.item.block is not None
    anchor = council.item.block.anchor
    path = council.first_corrected.document.path
    assert addresses.of_place(council.item) == f"{path}/{anchor}#{anchor}"


@pytest.mark.parametrize(
    ("printed", "key"), [("43", "43"), ("12/15", "12-15"), ("(a)", "a"), ("4.2", "4-2"), ("§", "")]
)
def test_numbers_are_kept_as_printed_but_for_signs(printed: str, key: str) -> None:
    assert addresses.number(printed) == key


def test_long_titles_are_cut_at_a_word() -> None:
    title = "Improvement plan " * 10
    words = addresses.words(title)
    assert len(words) <= addresses.LONGEST_WORDS
    assert slugify(title).startswith(f"{words}-")


def test_what_has_no_words_is_at_its_place_in_order(council: SmallCouncil) -> None:
    council.item.number = ""
    assert addresses.item_key(council.item) == f"at-{council.item.position}"


def test_an_item_of_work_says_when_it_is_due(council: SmallCouncil) -> None:
    assert addresses.work_item_key(council.work_item) == "2026-04-09-vacancies-in-childrens-homes"
    undated = WorkItem.objects.get(group="undated")
    assert addresses.work_item_key(undated) == "undated-early-help"
