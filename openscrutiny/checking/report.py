"""Findings as plain values that other programs rely on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openscrutiny.checking.engine import Checked
from openscrutiny.checking.finding import Finding
from openscrutiny.checking.registry import all_rules
from openscrutiny.reading.as_json import place_as_json
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
        "place": place_as_json(finding.place),
        "message": finding.message,
        "working": finding.working,
        "fingerprint": finding.fingerprint,
    }
