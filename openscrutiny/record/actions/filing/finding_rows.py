"""Rows for what the checks found."""

from __future__ import annotations

from openscrutiny.checking.engine import Checked
from openscrutiny.checking.finding import Finding as Found
from openscrutiny.record.actions.filing.writing import Writing
from openscrutiny.record.models import Finding


def file_findings(checked: Checked, writing: Writing) -> None:
    writing.save(Finding, [_finding(found, writing) for found in checked.findings])


def tallies(checked: Checked) -> dict[str, dict[str, int]]:
    """For each rule, how often it found each verdict."""
    return {
        rule: {verdict.value: count for verdict, count in counts.items()}
        for rule, counts in checked.counts.items()
    }


def _finding(found: Found, writing: Writing) -> Finding:
    start, end = found.place.span or (None, None)
    return writing.state(
        Finding,
        found.place,
        rule=found.rule,
        severity=found.severity.value,
        verdict=found.verdict.value,
        table=found.place.table,
        span_start=start,
        span_end=end,
        message=found.message,
        working=found.working,
        fingerprint=found.fingerprint,
    )
