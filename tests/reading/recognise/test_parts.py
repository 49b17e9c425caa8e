import pytest

from openscrutiny.reading.recognise.parts import (
    PRESENT,
    PartKind,
    is_date_heading,
    is_minutes_heading,
    label_of,
    parts_of,
)
from tests.reading.papers import FRONT_SHEET, MINUTES_HEADING, lines

REPORT = "# Briefing note\n\nTo: The Board\n\nSubject: Play\n\nDate: 5 March 2026\n\n1 Purpose\n"
PROGRAMME = "# Work Programme\n\n**5 March 2026**\n\nPlay\n\n**9 April 2026**\n\nSchools\n"


def kinds(text: str) -> list[PartKind]:
    return [part.kind for part in parts_of(lines(text), frozenset())]


def test_the_parts_of_a_whole_pack() -> None:
    found = kinds(f"{FRONT_SHEET}\n{MINUTES_HEADING}\n{REPORT}\n{PROGRAMME}")
    assert found == [
        PartKind.FRONT_SHEET,
        PartKind.MINUTES,
        PartKind.REPORT,
        PartKind.WORK_PROGRAMME,
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MINUTES_HEADING, PartKind.MINUTES),
        (REPORT, PartKind.REPORT),
        (PROGRAMME, PartKind.WORK_PROGRAMME),
        ("Some words.", PartKind.FRONT_SHEET),
    ],
)
def test_a_paper_of_one_part(text: str, kind: PartKind) -> None:
    assert kinds(text) == [kind]


def test_parts_follow_each_other_without_a_gap() -> None:
    text = lines(f"{FRONT_SHEET}\n{MINUTES_HEADING}\n{REPORT}\n{MINUTES_HEADING}")
    parts = parts_of(text, frozenset())
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    assert [part.end for part in parts[:-1]] == [part.start for part in parts[1:]]


def test_no_lines_have_no_parts() -> None:
    assert parts_of((), frozenset()) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minutes of the meeting of the Board held on 5 March 2026", True),
        ("MINUTES", True),
        ("Record of the meeting", True),
        ("3. Minutes of the meeting of 5 March 2026", False),
        ("To agree the minutes of the meeting of 5 March", False),
        ("Minutes (Pages 3 - 9)", False),
    ],
)
def test_headings_of_minutes(text: str, expected: bool) -> None:
    assert is_minutes_heading(text) is expected


@pytest.mark.parametrize("text", ["Present:", "PRESENT", "Members present: A Bee", "In attendance"])
def test_where_attendance_begins(text: str) -> None:
    assert PRESENT.match(text)


@pytest.mark.parametrize("text", ["Presentation", "Attendance at schools rose", "Present at it"])
def test_words_that_begin_no_attendance(text: str) -> None:
    assert not PRESENT.match(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To: The Board", ("whom", "The Board")),
        ("Report to: Cabinet", ("whom", "Cabinet")),
        ("Subject: Play", ("what", "Play")),
        ("Title of report:\tPlay", ("what", "Play")),
        ("From: The Director", ("who", "The Director")),
        ("Date of meeting: 5 March 2026", ("when", "5 March 2026")),
        ("Wards affected: All", ("other", "All")),
        ("Today: nothing", None),
        ("To the Board", None),
    ],
)
def test_labels_of_a_reports_head(text: str, expected: tuple[str, str] | None) -> None:
    assert label_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 March 2026", True),
        ("Thursday 5 March 2026, 2.00 pm", True),
        ("Meeting: 5 March 2026", True),
        ("The plan was agreed by all who met on 5 March 2026", False),
        ("Play", False),
        ("- 5 March 2026", False),
    ],
)
def test_headings_that_are_days(text: str, expected: bool) -> None:
    assert is_date_heading(lines(text)[0]) is expected
