from datetime import date

import pytest

from tests.reading.papers import document, only_report, pack

HEAD = """\
# Briefing note

**To:** Children's Scrutiny Board

**Subject:** Waiting times for family help

**Date:** 5 March 2026
"""
BODY = """\
## 1 Purpose of the note

1.1 This note says how long families wait.

## 2 Recommendations

2.1 The Board is recommended to:

- 1) Note how long families wait
- 2) Ask for another note in June

## 3 Background

3.1 Families waited for six weeks, which is
longer than before.

3.2 There are three reasons:

- a) more families
- b) fewer staff

**Appendix A: Waiting times by ward**

**Authors:** Sam Tye, Head of Family Help; Una Vane, Analyst
"""


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        "# Briefing note\n\n| | |\n|---|---|\n| To: | Children's Scrutiny Board |\n"
        "| Subject: | Waiting times for family help |\n| Date: | 5 March 2026 |\n",
        "# BRIEFING NOTE\n\n**To**: Children's Scrutiny Board, 5 March 2026\n\n"
        "**Title**: Waiting times for family help\n",
        "# Children's Scrutiny Board – 5 March 2026\n\n## Briefing note of the Director\n\n"
        "## Waiting times for family help\n",
    ],
)
def test_ways_to_begin_a_report(head: str) -> None:
    report = only_report(head + "\n" + BODY)
    assert report.kind == "Briefing note"
    assert report.to.startswith("Children's Scrutiny Board")
    assert report.subject == "Waiting times for family help"
    assert report.place.line is not None


def test_what_a_report_says() -> None:
    report = only_report(HEAD + "\n" + BODY)
    assert report.date is not None
    assert report.date.day == date(2026, 3, 5)
    assert [(section.number, section.title) for section in report.sections] == [
        ("1", "Purpose of the note"),
        ("2", "Recommendations"),
        ("3", "Background"),
    ]
    assert [paragraph.number for paragraph in report.paragraphs] == ["1.1", "2.1", "3.1", "3.2"]
    assert report.paragraphs[2].text.endswith("which is longer than before.")
    assert [item.text for item in report.paragraphs[3].items] == ["more families", "fewer staff"]


def test_the_recommendations_sought() -> None:
    report = only_report(HEAD + "\n" + BODY)
    assert [(passage.number, passage.text) for passage in report.recommendations] == [
        ("1", "Note how long families wait"),
        ("2", "Ask for another note in June"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation: That the Board note the figures.",
        "## Recommendations\n\n- That the Board note the figures.",
        "## 4 Recommendation\n\n4.1 That the Board note the figures.",
        "## Recommendations\n\n(1) That the Board note the figures.",
    ],
)
def test_ways_to_recommend(text: str) -> None:
    report = only_report(f"{HEAD}\n## 1 Purpose\n\n1.1 It says so.\n\n{text}\n")
    assert [passage.text for passage in report.recommendations] == [
        "That the Board note the figures."
    ]


def test_authors_and_appendices() -> None:
    report = only_report(HEAD + "\n" + BODY)
    assert [(str(author.name), author.position) for author in report.authors] == [
        ("Sam Tye", "Head of Family Help"),
        ("Una Vane", "Analyst"),
    ]
    assert [(appendix.label, appendix.title) for appendix in report.appendices] == [
        ("Appendix A", "Waiting times by ward")
    ]


def test_a_report_signed_by_a_name_and_a_post() -> None:
    report = only_report(
        f"{HEAD}\n## 1 Purpose\n\n1.1 It says so.\n\n**Sam Tye\nHead of Family Help**\n"
    )
    assert [(str(author.name), author.position) for author in report.authors] == [
        ("Sam Tye", "Head of Family Help")
    ]


def test_tables_that_stand_in_a_report() -> None:
    text = f"{HEAD}\n{BODY}\n| Ward | 2025 |\n|---|---|\n| Tanner | 5 |\n"
    assert only_report(text).tables == (next(document(text).tables).number,)


def test_paragraphs_numbered_straight_through() -> None:
    report = only_report(
        f"{HEAD}\n## Purpose\n\n1. It says how long they wait.\n\n"
        "2. It says why they do so.\n\n## Background\n\n3. They wait for six weeks.\n"
    )
    assert [paragraph.number for paragraph in report.paragraphs] == ["1", "2", "3"]


def test_two_reports_part_where_the_second_begins() -> None:
    second = HEAD.replace("Waiting times for family help", "Places in nurseries")
    reports = pack(f"{HEAD}\n{BODY}\n{second}\n## 1 Purpose\n\n1.1 It says so.\n").reports
    assert [report.subject for report in reports] == [
        "Waiting times for family help",
        "Places in nurseries",
    ]
    assert [len(report.paragraphs) for report in reports] == [4, 1]


def test_a_report_named_in_an_agenda_is_none() -> None:
    text = "1. Apologies\n\n2. Waiting times (Pages 3 - 9)\n\nReport of the Director\n\n3. Plan\n"
    assert pack(f"# Board\n\n5 March 2026\n\n{text}").reports == ()
