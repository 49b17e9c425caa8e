"""Flat passages with depths become a tree."""

from __future__ import annotations

from dataclasses import dataclass

from openscrutiny.public.nesting import Nested, nested


@dataclass
class Said:
    text: str
    depth: int


def shape(tree: list[Nested]) -> list[object]:
    return [[getattr(each.said, "text", ""), *shape(each.points)] for each in tree]


def test_deeper_passages_stand_beneath_the_last_that_is_less_deep() -> None:
    flat = [Said("1", 0), Said("a", 1), Said("i", 2), Said("b", 1), Said("2", 0)]
    assert shape(nested(flat)) == [["1", ["a", ["i"]], ["b"]], ["2"]]


def test_a_first_passage_may_be_deep() -> None:
    assert shape(nested([Said("a", 2), Said("b", 1), Said("1", 0)])) == [["a"], ["b"], ["1"]]


def test_nothing_is_nothing() -> None:
    assert nested([]) == []
