"""Small papers for tests that read as a document in, values out."""

from __future__ import annotations

from textwrap import dedent

from openscrutiny.reading.document import Document, Table
from openscrutiny.reading.pack import Clause, Meeting, Minutes, Pack, Report
from openscrutiny.reading.reader import read_document, read_paper
from openscrutiny.reading.recognise.lines import Line, lines_of

FRONT_SHEET = """\
Haverbourne City Council

Children's Scrutiny Board

Thursday 5 March 2026 at 2.00 pm

Committee Room 1
"""
MINUTES_HEADING = """\
**Minutes of the meeting of the Children's Scrutiny Board held on Thursday 5 March 2026 at 2.00 pm**

Present: Councillors A Bee (Chair) and C Dee
"""


def pack(text: str, *, ending: str = ".md") -> Pack:
    return read_paper(dedent(text).encode(), path=f"paper{ending}")


def document(text: str, *, ending: str = ".md") -> Document:
    return read_document(dedent(text).encode(), path=f"paper{ending}")


def lines(text: str) -> tuple[Line, ...]:
    return lines_of(document(text))


def only_table(text: str, *, ending: str = ".md") -> Table:
    (table,) = document(text, ending=ending).tables
    return table


def meeting(text: str, *, ending: str = ".md") -> Meeting:
    found = pack(text, ending=ending).meeting
    assert found is not None
    return found


def only_minutes(text: str, *, ending: str = ".md") -> Minutes:
    (minutes,) = pack(text, ending=ending).minutes
    return minutes


def only_report(text: str, *, ending: str = ".md") -> Report:
    (report,) = pack(text, ending=ending).reports
    return report


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a minute whose text, after its heading, is the one given."""
    paper = f"{MINUTES_HEADING}\n**42. Waiting times**\n\n{dedent(text)}"
    (entry,) = only_minutes(paper).entries
    return entry.clauses


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def headers(table: Table) -> list[str]:
    return [column.header for column in table.columns]
