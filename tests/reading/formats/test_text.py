import pytest

from openscrutiny.reading.document import Heading, ListItem, Paragraph, Table
from tests.reading.papers import cells, document, headers, pack


def test_blank_lines_part_blocks_and_marks_begin_items() -> None:
    blocks = document(
        """\
        CHILDREN'S SCRUTINY BOARD

        Some text
        on two lines.

        1. Apologies for absence and substitutions were taken at the start.
        2. Declarations of interest were taken next, of which there were none.
           (a) none
        """,
        ending=".txt",
    ).blocks
    heading, paragraph, first, second, inner = blocks
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Some text\non two lines."
    assert isinstance(first, ListItem)
    assert isinstance(second, ListItem)
    assert isinstance(inner, ListItem)
    assert (first.marker, first.place.line) == ("1.", 6)
    assert (second.marker, second.place.line) == ("2.", 7)
    assert (inner.marker, inner.text) == ("(a)", "none")


def test_an_underlined_line_is_a_heading() -> None:
    heading, text = document("Background\n----------\n\nIt began.", ending=".txt").blocks
    assert isinstance(heading, Heading)
    assert isinstance(text, Paragraph)


def test_a_short_numbered_line_is_no_item() -> None:
    (block,) = document("42. Waiting times", ending=".txt").blocks
    assert isinstance(block, Paragraph)
    assert block.text == "42. Waiting times"


def test_pages_by_form_feeds_and_by_footers() -> None:
    blocks = document("One.\n\nPage 7\n\fTwo.\n\nPage 8\n", ending=".txt").blocks
    assert [(b.place.page, b.place.printed_page, b.place.line) for b in blocks] == [
        (1, "7", 1),
        (2, "8", 4),
    ]


def test_a_table_over_two_pages_is_one() -> None:
    found = document(
        "Area       2024    2025\nNorth         5       6\nSouth         7       8\n"
        "Page 1\n\f"
        "Area       2024    2025\nEast          1       2\nWest          3       4\nPage 2\n",
        ending=".txt",
    )
    (table,) = found.tables
    assert headers(table) == ["Area", "2024", "2025"]
    assert [row[0] for row in cells(table)] == ["North", "South", "East", "West"]
    assert [row.place.printed_page for row in table.rows] == ["1", "1", "2", "2"]


@pytest.mark.parametrize(
    "source",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "a\tb\tc\n1\t2\t3",
        "<table><tr><td>a</td><td>1</td></tr></table>",
    ],
)
def test_tables_of_other_formats_are_read_in_text(source: str) -> None:
    (block,) = document(source, ending=".txt").blocks
    assert isinstance(block, Table)


def test_a_set_of_minutes_in_plain_text() -> None:
    found = pack(
        """\
        MINUTES of a meeting of the CHILDREN'S SCRUTINY BOARD held on 5 March 2026

        Present:     Councillors A Bee (Chair), C Dee and E Foy

        42. WAITING TIMES

        The Board considered a report on waiting times.

        RESOLVED: That the report be noted.

        The meeting ended at 4.15 pm
        """,
        ending=".txt",
    )
    (minutes,) = found.minutes
    assert [(entry.number, entry.title) for entry in minutes.entries] == [("42", "Waiting Times")]
    assert [clause.text for clause in minutes.entries[0].clauses] == ["the report be noted."]
    assert minutes.closed_at is not None
    assert (minutes.closed_at.hour, minutes.closed_at.minute) == (16, 15)
