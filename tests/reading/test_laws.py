"""Laws that reading keeps whatever the paper."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from openscrutiny.reading.document import Document, Place, Table
from openscrutiny.reading.pack import Pack
from openscrutiny.reading.reader import UnreadablePaper, read_document, read_paper
from openscrutiny.reading.recognise.lines import lines_of

Rows = list[list[str]]

WORD = st.sampled_from(
    ["north", "south ward", "girls", "boys", "looked after", "family help", "tanner", "early years"]
)
NUMBER = st.one_of(
    st.integers(0, 99_999).map("{:,}".format),
    st.decimals(-99, 99, places=1, allow_nan=False).map(str),
    st.integers(0, 100).map("{}%".format),
)


@st.composite
def tables(draw: st.DrawFn, *, fewest: int = 3, most: int = 12) -> Rows:
    """A header of words, then rows of a label and figures."""
    width = draw(st.integers(3, 6))
    names = draw(st.permutations(["Visits", "Places", "Children", "Staff", "Homes", "Schools"]))
    header = ["Area", *names[: width - 1]]
    row = st.tuples(WORD, *[NUMBER] * (width - 1)).map(list)
    return [header, *draw(st.lists(row, min_size=fewest, max_size=most))]


def as_pipes(rows: Rows) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def as_tabs(rows: Rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


def as_html(rows: Rows) -> str:
    def laid(row: Sequence[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in row) + "</tr>"

    body = "\n".join(laid(row, "td") for row in rows[1:])
    return f"<table>\n{laid(rows[0], 'th')}\n{body}\n</table>"


def as_aligned(rows: Rows) -> str:
    widths = [max(len(row[at]) for row in rows) + 4 for at in range(len(rows[0]))]
    return "\n".join(
        "".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


LAYOUTS = {"pipes": as_pipes, "tabs": as_tabs, "html": as_html, "aligned": as_aligned}


def read_tables(text: str, ending: str) -> list[Table]:
    return list(read_document(text.encode(), path=f"paper{ending}").tables)


def as_read(table: Table) -> Rows:
    body = [[cell.text for cell in row.cells] for row in table.rows]
    return [[column.header for column in table.columns], *body]


@pytest.mark.parametrize("layout", LAYOUTS)
@given(rows=tables())
def test_a_table_reads_back_the_same_however_it_is_laid_out(layout: str, rows: Rows) -> None:
    ending = ".txt" if layout == "aligned" else ".md"
    (table,) = read_tables(LAYOUTS[layout](rows), ending)
    assert as_read(table) == rows


@pytest.mark.parametrize("layout", ["pipes", "tabs", "html"])
@given(rows=tables(fewest=4), cut=st.data())
def test_a_table_cut_into_pages_is_the_same_table(
    layout: str, rows: Rows, cut: st.DataObject
) -> None:
    at = cut.draw(st.integers(2, len(rows) - 1))
    pages = [rows[:at], [rows[0], *rows[at:]]]
    text = "\n\n".join(LAYOUTS[layout](page) for page in pages)
    (table,) = read_tables(text, ".md")
    assert as_read(table) == rows


@given(
    rows=st.lists(st.tuples(WORD, WORD, NUMBER, NUMBER).map(list), min_size=9, max_size=14),
    which=st.integers(0, 8),
)
def test_cells_that_slid_left_are_put_back(rows: Rows, which: int) -> None:
    header = ["Area", "Group", "Visits", "Places"]
    rows = [[f"area {n // 3}", f"group {n % 3}", *row[2:]] for n, row in enumerate(rows)]
    shifted = [row[1:] if n == which else row for n, row in enumerate(rows)]
    (table,) = read_tables(as_tabs([header, *shifted]), ".md")
    moved = table.rows[which]
    assert [cell.text for cell in moved.cells[1:]] == rows[which][1:]
    assert moved.shifted
    for n, row in enumerate(table.rows):
        if n != which:
            assert [cell.text for cell in row.cells] == rows[n]


FRAGMENTS = st.sampled_from(
    [
        "# Haverbourne City Council", "## **Children's Scrutiny Board**", "**Time and Date**",
        "2.00 pm on Thursday, 5<sup>th</sup> March, 2026", "**1. Apologies**", "Membership:",
        "**2. Minutes** (Pages 3 - 9)", "Councillors A Bee (Chair), C Dee", "Private Business",
        "**Minutes of the meeting of the Board held on 5 March 2026**", "Present:", "Apologies: A",
        "**42. Waiting times**", "42 Waiting times", "RESOLVED that the Board:", "1) Note it",
        "(a) and (b)", "RECOMMENDED TO CABINET", "Members requested more.", "- a point",
        "    - deeper", "(Meeting closed at 4.15 pm)", "# Briefing note", "To: The Board",
        "Subject: Play", "Date: 5 March 2026", "## 1 Purpose", "1.1 It says so.", "Author: A Bee",
        "Appendix A", "| Ref | Action | Lead | By when |", "|---|---|---|---|", "| 1 | 2 |",
        "| 1.1 | Do it | A Bee | May 2026 |", "| Date | Title | Lead |", "a\tb\tc", "x\t1\t2",
        "# Work Programme 2025/26", "**5 March 2026**", "Date to be decided", "Page 7", "\f",
        "<table><tr><td rowspan=3>a</td>", "<td>1</td></tr></table>", "</table>", "<!-- page 3 -->",
        "> quoted", "```", "***", "Area      2024      2025", "North        5         6", "",
        "paragraph 3 of Part 1 of Schedule 12A", "| | |", "1. one", "99999999999999999999. many",
        "Page 99999999999999999999", "31 February 2026", "²³", "١٢",
        "one<br>two<br>three", "<b>", "</b>", "north<br>",
    ]
)  # fmt: skip
PAPERS = st.one_of(
    st.text(),
    st.lists(st.one_of(FRAGMENTS, st.text(max_size=12)), max_size=40).map("\n".join),
    st.lists(FRAGMENTS, max_size=25).map("\n\n".join),
)


def places(value: object) -> Iterator[Place]:
    """Every place in what was read."""
    if isinstance(value, Place):
        yield value
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from places(inner)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from places(getattr(value, name))


def read_or_refuse(text: str, ending: str) -> Pack | None:
    try:
        return read_paper(text.encode("utf-8", "surrogatepass"), path=f"paper{ending}")
    except UnreadablePaper:
        return None


@pytest.mark.parametrize("ending", [".md", ".txt"])
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(text=PAPERS)
def test_any_text_is_read_or_refused_and_places_are_in_it(ending: str, text: str) -> None:
    pack = read_or_refuse(text, ending)
    assume(pack is not None)
    assert pack is not None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert 0.0 <= pack.placed <= 1.0
    for place in places(pack):
        assert place.path == f"paper{ending}"
        assert place.line is None or 1 <= place.line <= lines
        assert place.paragraph is None or 1 <= place.paragraph <= len(pack.document.blocks)


def first_words(document: Document) -> Iterator[tuple[str, int]]:
    for line in lines_of(document):
        words = [word for word in line.text.split() if word.isalpha()]
        if words and line.place.line is not None and not line.in_table:
            yield words[0], line.place.line


@pytest.mark.parametrize("ending", [".md", ".txt"])
@given(text=st.lists(FRAGMENTS, max_size=30).map("\n".join))
def test_a_line_of_a_block_is_the_line_where_its_words_stand(ending: str, text: str) -> None:
    assume(text.strip())
    rows = text.split("\n")
    for word, line in first_words(read_document(text.encode(), path=f"paper{ending}")):
        assert word in rows[line - 1]


@given(text=PAPERS)
def test_reading_twice_reads_the_same(text: str) -> None:
    assert read_or_refuse(text, ".md") == read_or_refuse(text, ".md")
