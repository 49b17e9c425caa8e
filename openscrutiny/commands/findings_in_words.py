"""Findings in lines that somebody could read aloud: the worst first, each with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from openscrutiny.checking.engine import Checked
from openscrutiny.checking.finding import Finding
from openscrutiny.checking.registry import all_rules
from openscrutiny.commands.wording import count, indented, listed
from openscrutiny.reading.document import Place
from openscrutiny.terms.statuses import Severity, Verdict

_HEADINGS = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "To know"}


def findings_in_words(checked: Sequence[Checked]) -> Iterator[str]:
    """Each paper's findings under their severity, then what they come to."""
    faults = {rule.code: rule.fault for rule in all_rules()}
    for each in checked:
        yield from _paper(each, faults)
    yield from _sum(checked)


def _paper(checked: Checked, faults: Mapping[str, str]) -> Iterator[str]:
    if not checked.findings:
        yield f"{checked.path}: nothing wrong found"
        yield ""
    for severity, heading in _HEADINGS.items():
        found = [finding for finding in checked.findings if finding.severity is severity]
        if found:
            yield f"{heading} in {checked.path}"
            yield ""
        for finding in found:
            yield from _finding(finding, faults[finding.rule])


def _finding(finding: Finding, fault: str) -> Iterator[str]:
    yield f"  {_place(finding.place)}"
    doubt = "" if finding.verdict is Verdict.DISAGREES else f"{finding.verdict.capitalize()}: "
    yield indented(f"{doubt}{finding.message}", by=4)
    if finding.working:
        yield indented(f"Working: {finding.working}", by=4)
    yield f"    Rule: {finding.rule} {fault}"
    yield ""


def _place(place: Place) -> str:
    """`pack.md:330, table 8, row 3, column 4`: the first part as editors open it."""
    at = f":{place.line}" if place.line is not None else ""
    page = f", page {place.printed_page or place.page}" if place.page else ""
    parts = (("table", place.table), ("row", place.row), ("column", place.column))
    return f"{place.path}{at}{page}" + "".join(f", {name} {n}" for name, n in parts if n)


def _sum(checked: Sequence[Checked]) -> Iterator[str]:
    severities = Counter(finding.severity for each in checked for finding in each.findings)
    yield f"{_counted(severities).capitalize()} in {count(len(checked), 'paper')}."
    yield _verdicts(checked)


def _counted(severities: Counter[Severity]) -> str:
    return listed(
        (
            count(severities[Severity.ERROR], "error"),
            count(severities[Severity.WARNING], "warning"),
            f"{severities[Severity.INFO]} to know" if severities[Severity.INFO] else "",
        )
    )


def _verdicts(checked: Sequence[Checked]) -> str:
    """What the rules looked at, so that silence can be told from not having looked."""
    verdicts: Counter[Verdict] = Counter()
    for each in checked:
        for counts in each.counts.values():
            verdicts.update(counts)
    if not verdicts.total():
        return "The rules found nothing to look at: scrutiny read says what was understood."
    told = listed(f"{verdicts[verdict]:,} {_VERBS[verdict]}" for verdict in Verdict)
    return f"Of {verdicts.total():,} things looked at, {told}."


_VERBS = {
    Verdict.AGREES: "agree",
    Verdict.DISAGREES: "disagree",
    Verdict.CANNOT_BE_CHECKED: "cannot be checked",
}
