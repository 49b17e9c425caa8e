"""The law's numbers for scrutiny in England, each with its source beside it.

Another nation is another profile: add a `Jurisdiction` and leave this one as it is.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegalNumber:
    """A number that the law sets: `value` in `unit`, from `source`."""

    value: int
    unit: str
    source: str

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"


@dataclass(frozen=True, slots=True)
class LegalRule:
    """Something that the law says in words, from `source`."""

    text: str
    source: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class ExemptParagraph:
    """A description of exempt information: its number in Part 1 of Schedule 12A."""

    number: int
    text: str
    source: str


NOTICE_CLEAR_DAYS = LegalNumber(
    5,
    "clear days",
    "Local Government Act 1972 ss100A(6)(a), 100B(3) and 100B(4)(a); SI 2002/715",
)
"""Public notice of a meeting, and before it its agenda and open reports."""

PARISH_NOTICE_CLEAR_DAYS = LegalNumber(
    3, "clear days", "Local Government Act 1972 Schedule 12 paragraph 10(2)"
)

LATE_ITEM = LegalRule(
    "An item without that notice may be taken only where the chair is of the opinion, by reason of "
    "special circumstances which the minutes specify, that it is a matter of urgency.",
    "Local Government Act 1972 s100B(4)(b)",
)

KEY_DECISION_CLEAR_DAYS = LegalNumber(28, "clear days", "SI 2012/2089 reg 9")
GENERAL_EXCEPTION_CLEAR_DAYS = LegalNumber(5, "clear days", "SI 2012/2089 reg 10")
SPECIAL_URGENCY = LegalRule(
    "Where even the general exception cannot be met, the chair of the relevant scrutiny committee "
    "must agree that the decision is urgent and cannot reasonably be deferred.",
    "SI 2012/2089 reg 11",
)

EXECUTIVE_RESPONSE_MONTHS = LegalNumber(2, "months", "Local Government Act 2000 s9FE")
"""From the receipt of the report or recommendations, or of the notice if that is later. The clock
runs only where a written notice required the executive to answer."""

HEALTH_RESPONSE_DAYS = LegalNumber(28, "days", "SI 2013/218 reg 22")
"""For a relevant NHS body or health service provider asked to respond in writing."""

MINUTES_OPEN_YEARS = LegalNumber(6, "years", "Local Government Act 1972 s100C(1)")
BACKGROUND_PAPERS_YEARS = LegalNumber(4, "years", "Local Government Act 1972 s100D(2)")

CONFIDENTIAL = LegalRule(
    "Confidential information must be kept out: what a government department gave on terms that "
    "forbid its disclosure, and what an enactment or a court forbids to disclose. There is no "
    "public interest test.",
    "Local Government Act 1972 s100A(2) and (3)",
)

EXEMPT = LegalRule(
    "Exempt information may be kept out by a resolution that states its description, so long as "
    "the public interest in keeping it outweighs the public interest in disclosing it.",
    "Local Government Act 1972 s100A(4) and (5), s100I and Schedule 12A Part 2 paragraph 10",
)

_SCHEDULE_12A = "Local Government Act 1972 Schedule 12A Part 1 paragraph"

EXEMPT_PARAGRAPHS: dict[int, ExemptParagraph] = {
    number: ExemptParagraph(number, text, f"{_SCHEDULE_12A} {number}")
    for number, text in (
        (1, "Information relating to any individual"),
        (2, "Information which is likely to reveal the identity of an individual"),
        (3, "Information relating to the financial or business affairs of any particular person"),
        (4, "Information relating to consultations or negotiations on a labour relations matter"),
        (5, "Information to which legal professional privilege could apply in legal proceedings"),
        (6, "Information which reveals that a notice, order or direction under an enactment is "
            "proposed"),
        (7, "Information relating to the prevention, investigation or prosecution of crime"),
    )
}  # fmt: skip
"""By number, shortened from the Schedule's wording."""

SCRUTINY_POWERS = LegalRule(
    "Overview and scrutiny committees review and scrutinise decisions and other action, and make "
    "reports and recommendations.",
    "Local Government Act 2000 s9F",
)

PECUNIARY_INTERESTS = LegalRule(
    "Disclosable pecuniary interests: employment, sponsorship, contracts, land, licences, "
    "corporate tenancies and securities.",
    "Localism Act 2011 s30; SI 2012/1464",
)


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A nation's profile: what the rules and the record ask the law."""

    name: str
    notice: LegalNumber
    parish_notice: LegalNumber
    key_decision: LegalNumber
    general_exception: LegalNumber
    executive_response: LegalNumber
    health_response: LegalNumber
    minutes_open: LegalNumber
    background_papers_open: LegalNumber
    late_item: LegalRule
    special_urgency: LegalRule
    confidential: LegalRule
    exempt: LegalRule
    exempt_paragraphs: dict[int, ExemptParagraph]


ENGLAND = Jurisdiction(
    name="England",
    notice=NOTICE_CLEAR_DAYS,
    parish_notice=PARISH_NOTICE_CLEAR_DAYS,
    key_decision=KEY_DECISION_CLEAR_DAYS,
    general_exception=GENERAL_EXCEPTION_CLEAR_DAYS,
    executive_response=EXECUTIVE_RESPONSE_MONTHS,
    health_response=HEALTH_RESPONSE_DAYS,
    minutes_open=MINUTES_OPEN_YEARS,
    background_papers_open=BACKGROUND_PAPERS_YEARS,
    late_item=LATE_ITEM,
    special_urgency=SPECIAL_URGENCY,
    confidential=CONFIDENTIAL,
    exempt=EXEMPT,
    exempt_paragraphs=EXEMPT_PARAGRAPHS,
)
