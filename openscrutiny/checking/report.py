"""Findings as plain values that other programs rely on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openscrutiny.checking.engine import Checked
from openscrutiny.checking.finding import Finding
from openscrutiny.checking.registry import all_rules
from openscrutiny.reading.document import Place
from openscrutiny.terms.statuses import Verdict


def findings_as_json(checked: Iterable[Checked]) -> dict[str, Any]:
    """`{"findings": […], "checked": {rule: {verdict: count}}}`, with every rule counted."""
    packs = list(checked)
    return {
        "findings": [_finding(finding) for pack in packs for finding in pack.findings],
        "checked": {
            rule.code: {
                str(verdict): sum(pack.counts.get(rule.code, {}).get(verdict, 0) for pack in packs)
                for verdict in Verdict
            }
            for rule in all_rules()
        },
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "verdict": str(finding.verdict),
        "place": _place(finding.place),
        "message": finding.message,
        "working": finding.working,
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "page": place.page,
        "printed_page": place.printed_page,
        "line": place.line,
        "paragraph": place.paragraph,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "span": list(place.span) if place.span else None,
    }
