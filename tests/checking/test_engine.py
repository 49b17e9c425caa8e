"""A pack goes in, findings come out, with what each rule looked at counted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from time import perf_counter

import pytest

from openscrutiny.checking.engine import check_pack
from openscrutiny.checking.finding import AGREES, Conclusion
from openscrutiny.checking.registry import Rule, all_rules
from openscrutiny.checking.report import findings_as_json
from openscrutiny.checking.subject import Subject
from openscrutiny.reading.document import Cell, Column, Place, Row, RowKind, Table
from openscrutiny.terms.statuses import Severity, Verdict
from tests.checking.building import PATH, check, meeting_on, pack_of, paragraph, table

WRONG_DAY = "Wednesday 25 February 2016"


def rule_of(*conclusions: Conclusion) -> Rule:
    def look(subject: Subject) -> Iterator[Conclusion]:
        yield from conclusions

    return Rule("Z999", "a fault", "", "", "", "", "", "", look)


def concluded(line: int, *, operand: str = "1") -> Conclusion:
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=Severity.WARNING,
        place=Place(PATH, line=line, paragraph=line),
        block=("A table",),
        operands=(operand,),
    )


def test_findings_come_in_the_order_of_their_places() -> None:
    checked = check_pack(pack_of(), rules=[rule_of(concluded(9), concluded(2), concluded(4))])
    assert [finding.place.line for finding in checked.findings] == [2, 4, 9]


def test_identical_findings_are_told_apart() -> None:
    checked = check_pack(pack_of(), rules=[rule_of(concluded(2), concluded(4))])
    assert len({finding.fingerprint for finding in checked.findings}) == 2


def test_a_fingerprint_does_not_depend_on_the_line() -> None:
    [first] = check_pack(pack_of(), rules=[rule_of(concluded(2))]).findings
    [second] = check_pack(pack_of(), rules=[rule_of(concluded(40))]).findings
    [other] = check_pack(pack_of(), rules=[rule_of(concluded(2, operand="2"))]).findings
    assert first.fingerprint == second.fingerprint
    assert first.fingerprint != other.fingerprint


def test_what_agrees_is_counted_and_not_told() -> None:
    checked = check_pack(pack_of(), rules=[rule_of(AGREES, AGREES, concluded(1))])
    assert checked.counts["Z999"] == {
        Verdict.AGREES: 2,
        Verdict.DISAGREES: 1,
        Verdict.CANNOT_BE_CHECKED: 0,
    }
    assert len(checked.findings) == 1


def test_a_rule_that_fails_is_not_hidden() -> None:
    def look(subject: Subject) -> Iterator[Conclusion]:
        yield AGREES
        raise RuntimeError("a rule's own mistake")

    with pytest.raises(RuntimeError, match="own mistake"):
        check_pack(pack_of(), rules=[Rule("Z999", "", "", "", "", "", "", "", look)])


def test_the_json_has_every_rule_and_every_part_of_a_place() -> None:
    pack = pack_of(paragraph(f"On {WRONG_DAY}."), meeting=meeting_on(date(2016, 2, 25)))
    said = json.loads(json.dumps(findings_as_json([check(pack)])))
    assert list(said) == ["findings", "checked"]
    weekday = next(finding for finding in said["findings"] if finding["rule"] == "D402")
    assert weekday == {
        "rule": "D402",
        "severity": "error",
        "verdict": "disagrees",
        "place": {
            "path": PATH,
            "page": None,
            "printed_page": None,
            "line": 1,
            "paragraph": 1,
            "table": None,
            "row": None,
            "column": None,
            "span": [3, 29],
        },
        "message": "“Wednesday 25 February 2016” is not a Wednesday.",
        "working": "25 February 2016 is a Thursday. The nearest Wednesday is 24 February.",
        "fingerprint": weekday["fingerprint"],
    }
    assert list(said["checked"]) == [rule.code for rule in all_rules()]
    assert said["checked"]["N101"] == {"agrees": 0, "disagrees": 0, "cannot be checked": 0}
    assert said["checked"]["D402"]["disagrees"] == 1


def test_the_json_adds_packs_up() -> None:
    packs = [check(pack_of(paragraph(f"On {WRONG_DAY}."))) for _ in range(2)]
    said = findings_as_json(packs)
    assert said["checked"]["D402"]["disagrees"] == 2
    assert len(said["findings"]) == 2


def test_an_empty_pack_has_nothing_to_check() -> None:
    checked = check(pack_of())
    assert checked.findings == ()
    assert all(set(counts.values()) == {0} for counts in checked.counts.values())


ODD_TABLES = {
    "nothing": "| a |",
    "only labels": "| a | b |\n| x | |",
    "one figure": "| | n |\n| x | 1 |",
    "no words": "| | | |\n| | 1 | 2 |\n| | 3 | 4 |",
    "a total alone": "| | Total |\n| x | 1 |\n| Total | 1 |",
    "totals alone": "| | Total | Total |\n| Total | 1 | 2 |\n| Total | 3 | 4 |",
    "differences alone": "| | Diff | Diff |\n| Diff | 1 | 2 |\n| Diff | 3 | 4 |",
    "nets alone": "| | Net | Net |\n| Net | 1 | 2 |\n| Net | 3 | 4 |",
    "noughts": "| | 2014 | 2015 | Diff |\n| x | 0 | 0 | 0 |\n| Total | 0 | 0 | 0 |",
    "symbols": "| | 2014 | 2015 | Diff |\n| x | c | .. | - |\n| Total | z | x | low |",
}


@pytest.mark.parametrize("text", ODD_TABLES.values(), ids=ODD_TABLES)
def test_odd_tables_are_checked_without_harm(text: str) -> None:
    assert check(pack_of(table(text))).findings == ()


def long_table(rows: int) -> Table:
    columns = [Column((name,), is_label=name == "Area") for name in HEADERS]
    made = []
    for at in range(rows):
        boys, girls = at % 997, at * 7 % 991
        texts = (f"Area {at}", str(boys), str(girls), str(boys + girls), str(girls - boys))
        place = Place(PATH, line=at, table=1, row=at)
        cells = tuple(Cell(text, place) for text in texts)
        made.append(Row(cells, RowKind.BODY, (texts[0],), place))
    return Table(1, "", tuple(columns), 1, tuple(made), Place(PATH, table=1))


HEADERS = ("Area", "2014", "2015", "Total", "Diff")


def test_a_table_of_50_000_rows_takes_seconds_and_no_more_than_its_length() -> None:
    took = []
    for rows in (5_000, 50_000):
        pack = pack_of(long_table(rows))
        start = perf_counter()
        checked = check(pack)
        took.append(perf_counter() - start)
        assert checked.counts["N101"][Verdict.AGREES] == rows
        assert checked.findings == ()
    assert took[1] < 20
    assert took[1] < 25 * took[0]


def test_faults_by_the_hundred_that_meet_in_one_total_take_no_longer_than_their_number() -> None:
    rows = [
        f"| Area {at} | {at + 7} | {at * 3} | {at * 4 + 7 + (at % 20 == 0)} |" for at in range(4000)
    ]
    sums = [sum(int(row.split("|")[column]) for row in rows) for column in (2, 3, 4)]
    text = "\n".join(
        ["| | Boys | Girls | Total |", *rows, f"| Total | {sums[0]} | {sums[1]} | 5 |"]
    )
    start = perf_counter()
    checked = check(pack_of(table(text)), "N106")
    assert len(checked.findings) == 201
    assert perf_counter() - start < 20


HOSTILE = {
    "on and on": "was held on " * 40_000,
    "dates": "was held on 5 May 2017, " * 4_000,
    "weekdays": "Wednesday " * 40_000,
    "quarters": "Q1 " * 100_000,
    "a quarter and spaces": "Q1" + " " * 500_000 + "Q",
    "one word": "Quarteron" * 50_000,
    "brackets": "(" * 200_000,
    "per cents": "%" * 200_000 + "x",
    "digits": "1" * 400_000,
    "roundings": "round" * 100_000,
    "listed days": "In the quarter (April to June 2017) it met on " + "5 May 2017, " * 4_000,
    "lists of days": "In the quarter (April to June 2017) it met on 5 May; on 6 May and " * 2_000,
    "months": "in April to June " * 20_000,
    "sentences": "In May. " * 50_000,
    "letters": "letter of " * 40_000,
    "minutes of": "brackets provisional nearest " * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    odd = table("| a | 2014 | Diff |\n| b | 1 | 2 |\n| c | 3 | 4 |", title=text, notes=[text])
    first = odd.rows[0]
    cells = (replace(first.cells[0], text=text), *first.cells[1:])
    hostile = replace(odd, rows=(replace(first, path=(text,), cells=cells), *odd.rows[1:]))
    start = perf_counter()
    check(pack_of(paragraph(text), hostile, meeting=meeting_on(date(2016, 2, 25))))
    assert perf_counter() - start < 10
