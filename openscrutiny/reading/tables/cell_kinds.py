"""What a cell looks like: a number, a symbol, a year or period, a reference, or words.

Enough to tell a header from a row and one column from another. What a number means is for
`openscrutiny.terms.quantities`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = re.compile(
    r"""[<>~≈]?\s*
        [(\[]?\s*
        (?:[+\-−–▲▼↑↓]\s*)?
        [£$€]?\s*
        [(]?[+\-−–]?
        (?:\d[\d,]*(?:\.\d+)?|\.\d+)""",
    re.VERBOSE,
)
_AFTER_NUMBER = re.compile(
    r"""\s*\)?\s*
        (?:%|pp|ppts?|pts?|(?:%\s?)?points?|k|m|bn|million|billion|days?|weeks?|hours?|yrs?|years?
        |st|nd|rd|th|p|[pre])?
        \s*\)?\s*
        (?:[(\[][^()\[\]]{0,40}[)\]])?
        \s*[▲▼↑↓*¹²³⁴⁵⁶⁷⁸⁹⁰]*\s*\)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_SYMBOL = re.compile(
    r"^(?:[cxzku:~\-–—.*#]|\.\.|\.\.\.|n/?a|tbc|tbd|nil|low|n/?k|not available|suppressed)$", re.I
)
_YEAR = re.compile(
    r"""^(?:FY\s?|AY\s?)?(?:19|20)\d\d(?:\s?[-/–]\s?(?:(?:19|20)\d\d|\d\d))?[¹²³⁴⁵\*pr]*$""",
    re.VERBOSE | re.IGNORECASE,
)
_PERIOD_WORD = re.compile(
    r"\b(?:Q[1-4]|quarter|year|month|week|term|cohort|ytd|spring|summer|autumn|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?!:)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_number(text: str) -> bool:
    """Whether the cell is one number, with a sign, unit, bracket or mark of its own at the most."""
    match = _NUMBER.match(text)
    return match is not None and _AFTER_NUMBER.match(text, match.end()) is not None


@lru_cache(maxsize=4096)
def is_year(text: str) -> bool:
    return _YEAR.match(text) is not None


@lru_cache(maxsize=4096)
def is_symbol(text: str) -> bool:
    return _SYMBOL.match(text) is not None


def names_a_period(text: str) -> bool:
    return is_year(text) or _PERIOD_WORD.search(text) is not None


def is_data(text: str) -> bool:
    """A number that is not merely a year: what stands in the body of a table of figures."""
    return is_number(text) and not is_year(text)
