"""Papers made to be slow: the work grows with the length of the paper, and no faster.

Work in Python is counted in calls, for a paper and for one twice as long. Work inside a regular
expression cannot be counted so: there the processor's time for a paper is held against that for one
eight times as long, which work with each character for every other makes sixty-four times as much.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time
from types import FrameType

import pytest

from openscrutiny.reading.reader import read_paper
from tests.reading.papers import FRONT_SHEET, MINUTES_HEADING

FEW = 300
SHORT = 4_000
LONG = 8 * SHORT
LITTLE = 0.01
"""Seconds below which a time says nothing."""

REPORT = (
    "# Briefing note\n\nTo: The Board\n\nSubject: Play\n\nDate: 5 March 2026\n\n## 1 Purpose\n\n"
)
MINUTE = f"{MINUTES_HEADING}\n**42. Waiting times**\n\n"
PLAN = "| Ref | Action | Lead | By when |\n|---|---|---|---|\n"
PROGRAMME = "| Date | Title | Lead officer |\n|---|---|---|\n"


def shifted_rows(n: int) -> str:
    rows = "".join(
        f"label {row}\t{row}\t1\t2\n"
        if row % 4 == 0
        else f"group {row}\tlabel {row}\t{row}\t1\t2\n"
        for row in range(n)
    )
    return f"Group\tLabel\t2024\t2025\tDiff\n{rows}"


MANY: dict[str, Callable[[int], str]] = {
    "list items": lambda n: "- a point of it\n" * n,
    "numbered items": lambda n: "".join(f"{row}. a point of it\n" for row in range(n)),
    "paragraphs": lambda n: "a word\n\n" * n,
    "paragraphs cut in two": lambda n: MINUTE + "of the and\n\n" * n,
    "lines of one paragraph": lambda n: REPORT + "1.1 It says\n" + "and goes on\n" * n,
    "points under a paragraph": lambda n: REPORT + "1.1 It says so.\n\n" + "- a point of it\n" * n,
    "headings": lambda n: "# Briefing note\n\n" * n,
    "labels": lambda n: "Subject: Play\n" * n,
    "attendance": lambda n: "Present:\n\n" * n,
    "people cut in two": lambda n: f"{MINUTES_HEADING}A Bee and\n" + "of the and\n" * n + MINUTE,
    "minutes": lambda n: MINUTE + "".join(f"**{row}. One**\n\nIt met.\n\n" for row in range(n)),
    "sets of minutes": lambda n: f"{MINUTE}It met.\n\n" * n,
    "resolutions": lambda n: MINUTE + "RESOLVED that:\n\n" * n,
    "clauses": lambda n: (
        f"{MINUTE}RESOLVED that:\n\n" + "".join(f"{k}) note\n" for k in range(1, n))
    ),
    "agenda items": lambda n: (
        FRONT_SHEET + "".join(f"\n**{k}. It** (Page {k})\n" for k in range(n))
    ),
    "private lines": lambda n: f"{FRONT_SHEET}\n**1. It**\n\nPrivate Business\n\n" + "word\n\n" * n,
    "pipe rows": lambda n: "| a | b | c |\n|---|---|---|\n" + "| x | 1 | 2 |\n" * n,
    "tab rows": lambda n: "a\tb\tc\n" + "x\t1\t2\n" * n,
    "tab rows that make no table": lambda n: "1.\tone word\n" * n,
    "tab rows of few cells": lambda n: "a\tb\tc\n\td\n\td\n\td\n" * n,
    "shifted rows": shifted_rows,
    "HTML rows": lambda n: "<table>\n" + "<tr><td>x</td><td>1</td></tr>\n" * n + "</table>",
    "rows in HTML without ends": lambda n: "<table>" + "<tr><td>x" * n + "</table>",
    "tables": lambda n: "| a | b |\n|---|---|\n| 1 | 2 |\n\nword\n\n" * n,
    "pages of a table": lambda n: "| a | b | c |\n|---|---|---|\n| x | 1 | 2 |\n\n" * n,
    "tables in HTML": lambda n: "<table><tr><td>a</td><td>1</td></tr></table>\n\n" * n,
    "tables never closed": lambda n: "<table>\n" * n,
    "columns": lambda n: ("| " + "a | " * n + "\n") * 5,
    "columns of tabs": lambda n: ("1\t" * n + "\n") * 8,
    "rows under a wide header": lambda n: "| " + "a | " * n + "\n" + "| b | c |\n" * n,
    "merged cells": lambda n: (
        "<table>" + "<tr><td rowspan=9 colspan=9>a</td></tr>" * n + "</table>"
    ),
    "plans": lambda n: f"## Priority 1: A\n\n{PLAN}| 1.1 | It | A Bee | May 2026 |\n\nword\n\n" * n,
    "rows continued": lambda n: PLAN + "| 1.1 (continued) | It | A Bee | May 2026 |\n" * n,
    "programmes": lambda n: (
        f"## Work programme\n\n{PROGRAMME}| 5 May 2026 | It | A Bee |\n\nw\n\n" * n
    ),
    "page marks": lambda n: "word\nPage 1 of 2\n" * n,
    "form feeds": lambda n: "word\n\f" * n,
    "dates": lambda n: "5 March 2026 " * n,
    "quotations": lambda n: "> " * n + "a",
}


def calls(text: str, ending: str) -> int:
    """How many functions are called to read the text."""
    count = 0

    def counted(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read_paper(text.encode(), path=f"paper{ending}")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("ending", [".md", ".txt"])
@pytest.mark.parametrize("name", MANY)
def test_twice_the_paper_is_twice_the_work(name: str, ending: str) -> None:
    make = MANY[name]
    read_paper(make(3).encode(), path=f"paper{ending}")  # patterns are compiled once
    once, twice = calls(make(FEW), ending), calls(make(2 * FEW), ending)
    assert twice <= 2.5 * once


@pytest.mark.parametrize("ending", [".txt"])
def test_rows_that_line_up_under_a_header_but_make_no_table(ending: str) -> None:
    def make(n: int) -> str:
        return "a        b        c\nx\ny\nz\n" * n

    assert calls(make(2 * FEW), ending) <= 2.5 * calls(make(FEW), ending)


PIECES = (
    "A ", "A-", "Ab", "of the ", "and ", "(1) ", "(", "[", "**", "*a ", "_", "`", "\\", "<", "<b ",
    "<sup>", "<!-- ", "&amp", "\t", "|", " ", "1", "1.", "1. ", ".", ". ", "–", "Councillor A B, ",
    "Board ", "Cabinet Member for ", "RESOLVED ", "Members requested ", "paragraph 1, ",
    "5 March 2026 ", "minutes of the ", "held in A", "The Council ", "clerk to the ", "page ",
)  # fmt: skip
CONTEXTS = {
    "alone": "{}",
    "in a heading": "# {}",
    "on a front sheet": FRONT_SHEET + "\n{}\n\n**1. One**\n\n**2. Two**\n",
    "in an agenda": FRONT_SHEET + "\n**1. {}**\n\n**2. {}**\n",
    "in a membership": FRONT_SHEET + "\n**1. One**\n\n**2. Two**\n\nMembership: {}\n",
    "in a minute": MINUTE + "{}\n",
    "in a resolution": MINUTE + "RESOLVED TO {}:\n\n1) {}\n",
    "in attendance": f"{MINUTES_HEADING}\nOfficers: {{}}\n\n**42. Waiting times**\n\nIt met.\n",
    "in a report": REPORT + "1.1 {}\n\n## Recommendations\n\n- {}\n\nAuthor: {}\n",
    "in a plan": PLAN + "| 1.1 | {} | {} | {} |\n",
    "in a programme": "# Work programme\n\n" + PROGRAMME + "| 5 May 2026 | {} | {} |\n",
}


def seconds(text: str) -> float:
    start = process_time()
    read_paper(text.encode(), path="paper.md")
    return process_time() - start


@pytest.mark.parametrize("context", CONTEXTS)
def test_a_run_of_anything_costs_what_its_length_costs(context: str) -> None:
    for piece in PIECES:
        short, long = (
            seconds(CONTEXTS[context].replace("{}", piece * (length // len(piece)) + "!"))
            for length in (SHORT, LONG)
        )
        assert long <= 30 * max(short, LITTLE), piece


@pytest.mark.parametrize("ending", [".md", ".txt"])
@pytest.mark.parametrize(
    "piece", ["A ", "(1) ", "**", " ", "|", "\t", "1", ".", "Councillor A B, "]
)
def test_one_line_nearly_as_long_as_a_line_may_be(piece: str, ending: str) -> None:
    run = piece * (900_000 // len(piece))
    assert read_paper(f"word\n{run}!".encode(), path=f"paper{ending}").document.blocks


def test_lists_and_quotations_nested_thousands_deep() -> None:
    nested = "\n".join("  " * level + "- a" for level in range(1000))
    assert read_paper(nested.encode(), path="paper.md").document.faults
    assert read_paper(("> " * 5000 + "a").encode(), path="paper.md").document.blocks


def test_numbers_of_thousands_of_digits_are_text() -> None:
    digits = "9" * 20_000
    paper = f"{FRONT_SHEET}\n{digits}. One\n\n**1. It** (Pages {digits})\n\n{MINUTE}{digits}. Two\n"
    assert read_paper(paper.encode(), path="paper.md").document.blocks


def test_a_table_of_many_rows_is_read_to_its_end() -> None:
    rows = "".join(f"| area {row} | {row} | {row + 1} |\n" for row in range(20_000))
    pack = read_paper(f"| Area | 2024 | 2025 |\n|---|---|---|\n{rows}".encode(), path="paper.md")
    (table,) = pack.tables
    assert [cell.text for cell in table.rows[-1].cells] == ["area 19999", "19999", "20000"]
