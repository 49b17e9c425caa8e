"""What is found in a real pack, read from its file: all that is there, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.checking.engine import Checked, check_pack
from openscrutiny.reading.reader import read_paper
from openscrutiny.terms.statuses import Severity, Verdict

PAPER = Path("packs") / "coventry" / "scrutiny-board-2-2016-02-25.md"


@pytest.fixture(scope="module")
def checked(shared: Path) -> Checked:
    return _check((shared / PAPER).read_bytes())


def _check(content: bytes) -> Checked:
    return check_pack(read_paper(content, path="pack.md"))


EXPECTED = [
    ("A601", 739, Severity.WARNING),
    ("A601", 754, Severity.ERROR),
    ("N106", 931, Severity.WARNING),
    ("N109", 936, Severity.ERROR),
    *(("N101", line, Severity.ERROR) for line in range(1144, 1150)),
    ("D405", 1640, Severity.ERROR),
]


def test_each_fault_is_found_at_its_line_and_nothing_else(checked: Checked) -> None:
    found = [(finding.rule, finding.place.line, finding.severity) for finding in checked.findings]
    assert found == EXPECTED


def test_the_difference_in_the_shifted_row_is_worked_out_from_its_own_years(
    checked: Checked,
) -> None:
    shifted = next(finding for finding in checked.findings if finding.place.line == 1147)
    assert shifted.working == ("48 - 47.4 = 0.6; the paper prints -0.6: right size, wrong sign.")


def test_what_is_right_is_counted(checked: Checked) -> None:
    assert checked.counts["N101"] == {
        Verdict.AGREES: 89,
        Verdict.DISAGREES: 6,
        Verdict.CANNOT_BE_CHECKED: 0,
    }
    assert checked.counts["D401"][Verdict.AGREES] == 1
    assert checked.counts["D402"][Verdict.AGREES] == 5
    assert checked.counts["M501"][Verdict.AGREES] == 11


def test_fingerprints_outlive_paragraphs_put_in_before(shared: Path, checked: Checked) -> None:
    content = (shared / PAPER).read_bytes()
    opening, closing = content.split(b"## **Public Business**", 1)
    edited = _check(opening + b"Another paragraph.\n\n## **Public Business**" + closing)
    assert {f.fingerprint for f in edited.findings} == {f.fingerprint for f in checked.findings}
    assert [f.place.line for f in edited.findings] != [f.place.line for f in checked.findings]
