"""What a check concludes, and a finding: a conclusion that a reader is told of."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from openscrutiny.reading.document import Place
from openscrutiny.terms.statuses import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a rule concludes of one thing that it looked at.

    `block` names what the conclusion is about in words that edits elsewhere leave alone: a table's
    headers and a row's labels, or a heading and a paragraph's number. `operands` are the figures or
    words that it rests on, in a form that spacing does not change.
    """

    verdict: Verdict
    severity: Severity = Severity.INFO
    place: Place | None = None
    message: str = ""
    working: str = ""
    block: tuple[str, ...] = ()
    operands: tuple[str, ...] = ()

    @property
    def is_told(self) -> bool:
        """True where a reader is told; what agrees, and routine gaps, are only counted."""
        return self.place is not None and self.verdict is not Verdict.AGREES


AGREES = Conclusion(Verdict.AGREES)
CANNOT_BE_CHECKED = Conclusion(Verdict.CANNOT_BE_CHECKED)


@dataclass(frozen=True, slots=True)
class Finding:
    """A conclusion that a reader is told of: which rule's, where, with its working."""

    rule: str
    severity: Severity
    verdict: Verdict
    place: Place
    message: str
    working: str
    fingerprint: str
    """The same for the same fault after edits elsewhere in the paper."""


NAMED = 300
"""Characters of a label or a heading that tell it from others."""


def fingerprint(rule: str, conclusion: Conclusion, *, ordinal: int) -> str:
    """A short hash of what a finding is about; `ordinal` tells identical ones apart, from 0."""
    words = (*conclusion.block, "\x1d", *conclusion.operands)
    named = "\x1f".join((rule, *(" ".join(word[:NAMED].split()).casefold() for word in words)))
    return blake2b(f"{named}\x1e{ordinal}".encode(), digest_size=8).hexdigest()
