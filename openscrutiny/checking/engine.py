"""A pack goes in, findings come out, with what each rule looked at counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from openscrutiny.checking.finding import Conclusion, Finding, fingerprint
from openscrutiny.checking.places import position
from openscrutiny.checking.registry import Rule, all_rules
from openscrutiny.checking.subject import Subject
from openscrutiny.reading.pack import Pack
from openscrutiny.terms.statuses import Verdict

Counts = Mapping[Verdict, int]


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one pack concluded."""

    path: str
    findings: tuple[Finding, ...]
    """In the order of their places."""
    counts: Mapping[str, Counts]
    """For every rule, by code: how many things agreed, disagreed and could not be checked."""


def check_pack(pack: Pack, *, rules: Iterable[Rule] | None = None) -> Checked:
    """Look for every fault, or only for those that the rules given look for."""
    subject = Subject(pack)
    findings: list[Finding] = []
    counts: dict[str, Counts] = {}
    for rule in all_rules() if rules is None else rules:
        conclusions = list(rule.check(subject))
        counts[rule.code] = _count(conclusions)
        findings.extend(_tell(rule, conclusions))
    findings.sort(key=lambda finding: (*position(finding.place), finding.rule))
    return Checked(pack.document.path, tuple(findings), counts)


def _count(conclusions: Iterable[Conclusion]) -> Counts:
    found = Counter(conclusion.verdict for conclusion in conclusions)
    return {verdict: found[verdict] for verdict in Verdict}


def _tell(rule: Rule, conclusions: Iterable[Conclusion]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for conclusion in conclusions:
        if not conclusion.is_told or conclusion.place is None:
            continue
        alike = fingerprint(rule.code, conclusion, ordinal=0)
        yield Finding(
            rule=rule.code,
            severity=conclusion.severity,
            verdict=conclusion.verdict,
            place=conclusion.place,
            message=conclusion.message,
            working=conclusion.working,
            fingerprint=fingerprint(rule.code, conclusion, ordinal=seen[alike]),
        )
        seen[alike] += 1
