"""What came of filing and of publishing a paper, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from openscrutiny.commands.wording import count, listed, plain
from openscrutiny.terms.statuses import Severity

if TYPE_CHECKING:
    from openscrutiny.checking.engine import Checked
    from openscrutiny.record.actions import FilingOutcome
    from openscrutiny.record.models import Filing


def title_of(filing: Filing) -> str:
    """Which paper, which version: `Scrutiny Board (2), 25 February 2016, version 2`."""
    version = f", version {filing.number}" if filing.number > 1 else ""
    minutes = ", minutes" if filing.paper == "minutes" else ""
    return f"{plain(str(filing.meeting))}{minutes}{version}"


def outcome_in_words(name: str, outcome: FilingOutcome, checked: Checked) -> str:
    filing = outcome.filing
    if not outcome.changed_record:
        state = "published" if filing.is_published else "a draft"
        return f"{name}: nothing changed. It is filed already, and {state} ({title_of(filing)})."
    told = [f"{name}: filed as a draft ({title_of(filing)}). {_found(checked)}."]
    told += [f"  Left out: {plain(each)}" for each in outcome.left_out]
    return "\n".join(told)


def _found(checked: Checked) -> str:
    severities = Counter(finding.severity for finding in checked.findings)
    errors = count(severities[Severity.ERROR], "error")
    warnings = count(severities[Severity.WARNING], "warning")
    return f"Checked: {listed((errors, warnings))}"
