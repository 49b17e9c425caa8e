"""Numbers as papers print them: what a cell's figure is, and which values it can stand for.

A count printed in full is exact. A figure that was rounded (it has decimals, it is a percentage
or a rate, it is abbreviated, or a note says so) stands for an interval: half a unit of its last
printed digit either side, or half of the rounding that the note states. A symbol is not a number,
and is kept apart from numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

ZERO = Decimal(0)
ONE = Decimal(1)
HALF = Decimal("0.5")


class Unit(StrEnum):
    COUNT = "count"
    NUMBER = "number"  # has decimals, and nothing says what of
    PERCENT = "percent"
    POINTS = "percentage points"
    MONEY = "pounds"
    RATE = "rate"
    AVERAGE = "average"
    RATIO = "ratio"
    RANK = "rank"


NEVER_EXACT = frozenset({Unit.PERCENT, Unit.POINTS, Unit.RATE, Unit.AVERAGE, Unit.RATIO})
"""Units whose figures are rounded however they are printed."""


class Symbol(StrEnum):
    """What stands in a figure's place. What `-`, `.` and `..` mean is for their source to say."""

    CONFIDENTIAL = "c"
    NOT_APPLICABLE = "z"
    NOT_AVAILABLE = "x"
    LOW = "low"  # rounds to zero, and is not zero
    LOW_K = "k"
    UNRELIABLE = "u"
    COLON = ":"
    TILDE = "~"
    DASH = "-"
    DOT = "."
    DOTS = ".."
    NA = "n/a"
    TO_BE_CONFIRMED = "tbc"
    STAR = "*"


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, value: Decimal) -> Interval:
        return cls(value, value)

    @classmethod
    def around(cls, value: Decimal, half: Decimal) -> Interval:
        return cls(value - half, value + half)

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    @property
    def middle(self) -> Decimal:
        return (self.low + self.high) / 2

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __mul__(self, factor: Decimal) -> Interval:
        ends = (self.low * factor, self.high * factor)
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where the divisor can be zero."""
        if other.contains(ZERO):
            raise ZeroDivisionError("the divisor can be zero")
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def overlaps(self, other: Interval) -> bool:
        return self.low <= other.high and other.low <= self.high

    def contains(self, value: Decimal) -> bool:
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Context:
    """What a figure's headers, labels and notes say of it that its cell does not."""

    unit: Unit | None = None
    scale: Decimal = ONE
    """What the figure is printed in units of: 1000 under a header `£000`."""
    rounded_to: Decimal | None = None
    """The rounding that a note states, in printed units."""

    def over(self, other: Context) -> Context:
        """This context, with what it leaves unsaid taken from another."""
        if other is NOTHING_SAID:
            return self
        if self is NOTHING_SAID:
            return other
        return Context(
            unit=self.unit or other.unit,
            scale=self.scale if self.scale != ONE else other.scale,
            rounded_to=self.rounded_to or other.rounded_to,
        )


NOTHING_SAID = Context()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: its value in whole units (pounds where it is printed in £m) and its interval."""

    value: Decimal
    interval: Interval
    unit: Unit
    text: str
    scale: Decimal = ONE
    signed: bool = False
    """True where a plus or a minus was printed."""
    sign_doubtful: bool = False
    """True where its sign is an arrow, or brackets around the whole figure, which may mean another
    thing: the value is then the negative reading."""
    places: int = 0
    """How many decimals were printed."""
    bracketed: Quantity | Symbol | None = None
    """What stands in brackets after it: a provisional value, a percentage, a number of cases."""
    note: str = ""
    """The words or marks printed after it."""

    @property
    def exact(self) -> bool:
        return self.interval.is_exact

    @property
    def readings(self) -> tuple[Interval, ...]:
        """The intervals that it may stand for: two where its sign is in doubt."""
        return (self.interval, -self.interval) if self.sign_doubtful else (self.interval,)

    def widened(self, half: Decimal) -> Quantity:
        """The same figure, rounded to `half` a unit either side if it was exact."""
        if not self.exact:
            return self
        return replace(self, interval=Interval.around(self.value, half))


Reading = Quantity | Symbol | None
"""What a cell prints; None where it prints neither a figure nor a symbol."""


def read_quantity(text: str, *, context: Context = NOTHING_SAID) -> Reading:
    """The figure or the symbol that a cell prints; None where it prints neither, or nothing.

    `context` is what its headers and labels say (`context_of`). Dates, periods, ranges, references
    and sentences are not figures.
    """
    if context is NOTHING_SAID and _is_plain_count(text):
        return _plain_count(text)
    return _read(text, context)


MOST_DIGITS = 18
LONGEST_CELL = 60

_SYMBOLS = {
    **{str(symbol): symbol for symbol in Symbol},
    "–": Symbol.DASH,
    "—": Symbol.DASH,
    "−": Symbol.DASH,
    "‑": Symbol.DASH,
    "--": Symbol.DASH,
    "…": Symbol.DOTS,
    "...": Symbol.DOTS,
    "**": Symbol.STAR,
    "na": Symbol.NA,
    "n.a.": Symbol.NA,
    "n.a": Symbol.NA,
    "not available": Symbol.NOT_AVAILABLE,
    "not applicable": Symbol.NOT_APPLICABLE,
    "suppressed": Symbol.CONFIDENTIAL,
    "to be confirmed": Symbol.TO_BE_CONFIRMED,
    "tba": Symbol.TO_BE_CONFIRMED,
}

_MINUS = "−–‑-"  # the hyphen last: this stands in a character class
_APPROXIMATE = r"(?:about|around|nearly|almost|over|approx(?:imately|\.)?|circa|c\.|ca\.|~|≈)"
_FIGURE = re.compile(
    rf"""
    (?P<open>\()?\s*
    (?P<arrow>[▲▼△▽▴▾↑↓⬆⬇⇧⇩↗↘])?\s*
    (?P<approx>{_APPROXIMATE})?\s*
    (?P<bound><|&lt;|fewer\ than\ |less\ than\ |under\ )?\s*
    (?P<sign>[+±{_MINUS}])?\s*
    (?P<money>£)?\s*(?P<late_open>\()?
    (?P<late_sign>[+{_MINUS}])?
    (?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d+)?(?P<decimals>\.\d+)?
    (?:\s?(?P<scale>bn|billion|million|m|k|thousand)(?![a-z]))?
    \s*(?P<unit>%\s?-?(?:age\ )?points?|percentage\ points?|p\.?pts?|pp(?![a-z])|per\ ?cent|%)?
    \s*(?P<late_arrow>[▲▼△▽▴▾↑↓⬆⬇⇧⇩↗↘])?
    (?P<close>\s*\))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STARTS = frozenset("0123456789.+-−–‑±£(▲▼△▽▴▾↑↓⬆⬇⇧⇩↗↘~≈<&")
_STARTING_WORDS = (
    *[
        "about",
        "around",
        "nearly",
        "almost",
        "over",
        "appro",
        "circa",
        "c.",
        "ca.",
        "fewer",
        "less",
        "under",
    ],
)
_DOWN = frozenset("▼▽▾↓⬇⇩↘")

_BRACKETED = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{1,30})[)\]]")
_MARKS = re.compile(r"\s*(?:[*†‡§#^¹²³⁴⁵⁶⁷⁸⁹⁰]{1,4}|[prer](?![a-z])|\[\w{1,4}\])")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_NOT_AFTER = re.compile(
    rf"\s*(?:[-–/:.,]\s*\w|(?:st|nd|rd|th)\b|{_MONTH}[a-z]*\b|to\s+\d|and\s+\d|out\s+of\b|of\s+\d"
    rf"|in\s+\d|[ap]\.?m\b|x\b|\+|\d|[a-z]{{1,2}}\d|year\s+olds?\b)",
    re.IGNORECASE,
)
_RATIO = re.compile(r"(\d{1,9}(?:\.\d{1,6})?)\s?:\s?(\d{1,9}(?:\.\d{1,6})?)")

_SCALES = {
    "k": Decimal(1000),
    "thousand": Decimal(1000),
    "m": Decimal(1_000_000),
    "million": Decimal(1_000_000),
    "bn": Decimal(1_000_000_000),
    "billion": Decimal(1_000_000_000),
}


def _is_plain_count(text: str) -> bool:
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        return False
    return text[0] != "0" or text == "0"


@lru_cache(maxsize=4096)
def _plain_count(text: str) -> Quantity:
    value = Decimal(text)
    return Quantity(value, Interval(value, value), Unit.COUNT, text)


@lru_cache(maxsize=4096)
def _read(text: str, context: Context) -> Quantity | Symbol | None:
    stripped = text.strip()
    if not stripped or len(stripped) > LONGEST_CELL:
        return None
    symbol = _symbol(stripped)
    if symbol is not None:
        return symbol
    if not _may_start_figure(stripped):
        return None
    if ":" in stripped:
        return _ratio(stripped)
    return _figure(stripped, context)


def _symbol(text: str) -> Symbol | None:
    inner = text[1:-1] if text[0] == "[" and text[-1] == "]" else text
    if len(inner) == 1:  # a capital X or C is a word or a mark, not a statistician's symbol
        return _SYMBOLS.get(inner)
    return _SYMBOLS.get(inner.lower())


def _may_start_figure(text: str) -> bool:
    return text[0] in _STARTS or text[:6].lower().startswith(_STARTING_WORDS)


def _ratio(text: str) -> Quantity | None:
    found = _RATIO.fullmatch(text)
    if found is None or Decimal(found[2]) == 0:
        return None
    value = Decimal(found[1]) / Decimal(found[2])
    half = _half_unit(found[1]) / Decimal(found[2])
    return Quantity(value, Interval.around(value, half), Unit.RATIO, text)


def _half_unit(digits: str) -> Decimal:
    return HALF.scaleb(-len(digits.partition(".")[2]))


def _figure(text: str, context: Context) -> Quantity | None:
    found = _FIGURE.match(text)
    if found is None or not (found["whole"] or found["decimals"]):
        return None
    digits = (found["whole"] or "0").replace(",", "") + (found["decimals"] or "")
    if len(digits) > MOST_DIGITS or (digits[0] == "0" and digits[1:2].isdigit()):
        return None
    opened = bool(found["open"] or found["late_open"])
    rest = _Rest.after(text[found.end() :], closed=opened == bool(found["close"]))
    if rest is None:
        return None
    return _assemble(text, found, digits, rest, context)


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is printed after a figure."""

    bracketed: Quantity | Symbol | None
    note: str

    @classmethod
    def after(cls, text: str, *, closed: bool) -> _Rest | None:
        """None where what follows shows that the number was no figure: a date, a range."""
        if not text:
            return cls(None, "") if closed else None
        if not closed:
            return None
        marks = _MARKS.match(text)
        note = marks[0].strip() if marks else ""
        text = text[marks.end() :] if marks else text
        bracketed: Quantity | Symbol | None = None
        inner = _BRACKETED.match(text)
        if inner is not None:
            bracketed = read_quantity(inner["inner"])
            text = text[inner.end() :]
            note = note if bracketed is not None else f"{note} {inner['inner']}".strip()
        if _NOT_AFTER.match(text):
            return None
        return cls(bracketed, f"{note} {text.strip()}".strip())


def _assemble(
    text: str, found: re.Match[str], digits: str, rest: _Rest, context: Context
) -> Quantity:
    unit = _unit(found, digits, rest, context)
    scale = _scale(found, context, unit)
    sign = found["sign"] or found["late_sign"] or ""
    arrow = found["arrow"] or found["late_arrow"] or ""
    in_brackets = bool(found["close"])
    negative = sign in _MINUS if sign else (in_brackets or (arrow in _DOWN and arrow != ""))
    value = Decimal(digits) * scale
    value = -value if negative else value
    return Quantity(
        value=value,
        interval=_interval(found, digits, value, scale, unit, context),
        unit=unit,
        text=text,
        scale=scale,
        signed=bool(sign),
        sign_doubtful=not sign and (in_brackets or bool(arrow)),
        places=len(digits.partition(".")[2]),
        bracketed=rest.bracketed,
        note=rest.note,
    )


def _unit(found: re.Match[str], digits: str, rest: _Rest, context: Context) -> Unit:
    printed = (found["unit"] or "").lower()
    if printed:
        return Unit.PERCENT if printed in {"%", "percent", "per cent"} else Unit.POINTS
    if found["money"]:
        return Unit.MONEY
    inner = rest.bracketed
    share_follows = isinstance(inner, Quantity) and inner.unit is Unit.PERCENT
    if context.unit is not None and not (share_follows and context.unit is Unit.PERCENT):
        return context.unit
    return Unit.NUMBER if "." in digits else Unit.COUNT


def _scale(found: re.Match[str], context: Context, unit: Unit) -> Decimal:
    if found["scale"]:
        return _SCALES[found["scale"].lower()]
    if unit in {Unit.MONEY, Unit.COUNT, Unit.NUMBER}:
        return context.scale
    return ONE


def _interval(
    found: re.Match[str],
    digits: str,
    value: Decimal,
    scale: Decimal,
    unit: Unit,
    context: Context,
) -> Interval:
    if found["bound"]:
        return Interval(ZERO, abs(value))
    half = _rounding(found, digits, scale, unit, context)
    return Interval.around(value, half) if half else Interval.exactly(value)


def _rounding(
    found: re.Match[str], digits: str, scale: Decimal, unit: Unit, context: Context
) -> Decimal:
    """Half of the unit that the figure was rounded to; nought where it was not rounded."""
    whole, _, decimals = digits.partition(".")
    if found["approx"] and not decimals:
        zeros = len(whole) - len(whole.rstrip("0"))
        return HALF.scaleb(zeros) * scale
    last_digit = HALF.scaleb(-len(decimals)) * scale
    if context.rounded_to is not None and not decimals:
        return max(context.rounded_to * HALF * scale, last_digit)
    if unit is Unit.MONEY and scale == ONE and len(decimals) == 2:
        return ZERO  # pounds and pence
    if decimals or scale != ONE or unit in NEVER_EXACT or unit is Unit.MONEY:
        return last_digit
    return ZERO


_UNIT_WORDS = (
    (Unit.POINTS, re.compile(r"percentage points?|%[ -]?(?:age )?points?|\bpp(?:ts?)?\b", re.I)),
    (
        Unit.RATE,
        re.compile(
            r"(?<!business )\brates?\b|\bper (?:10|1|100)(?:,?000)?\b|\bper (?:head|capita)", re.I
        ),
    ),
    (
        Unit.AVERAGE,
        re.compile(r"\b(?:average|avg|mean|median|aps|scores?|index)\b|\bave\b", re.I),
    ),
    (
        Unit.PERCENT,
        re.compile(r"%|\bper ?cent\b|\bpercentages?\b|\bproportions?\b|\bshare of\b", re.I),
    ),
    (Unit.RANK, re.compile(r"\brank(?:ing|ed)?\b|\bquartile\b", re.I)),
    (Unit.RATIO, re.compile(r"\bratio\b", re.I)),
    (Unit.MONEY, re.compile(r"£", re.I)),
)
_THOUSANDS = re.compile(
    r"£\s?000|£\s?k\b|£'000|£’000|'000s?\b|’000s?\b|\(000s?\)|\bthousands\b", re.I
)
_MILLIONS = re.compile(r"£\s?m\b|£\s?millions?\b|\(millions\)|£\s?mn?\b", re.I)
_BILLIONS = re.compile(r"£\s?bn\b|£\s?billions?\b", re.I)
_NEAREST = re.compile(
    r"(?:round\w{0,8}|nearest|multiples?)\D{0,24}?(?:nearest|to|of)?\s{0,3}(?:the\s{1,3})?"
    r"(?P<unit>\d[\d,]{0,9}|ten|hundred|thousand|million|five)\b",
    re.I,
)
_NEAREST_WORDS = {
    "five": Decimal(5),
    "ten": Decimal(10),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(1_000_000),
}
_ROUNDED = re.compile(r"\bround(?:ed|ing)\b", re.I)
_TO_THE_NEAREST = re.compile(
    r"\bto (?:the |their )?nearest (?:£\s?)?(?P<unit>\d[\d,]{0,9}|five|ten|hundred|thousand|million"
    r"|whole (?:number|pound|unit|one)|pound|unit|integer)\b",
    re.I,
)
_NEED_NOT_ADD_UP = re.compile(r"\b(?:sum|add|total|tally)\b", re.I)
_OF_SHARES = re.compile(r"\bper ?cent(?:age)?s?\b|%|\brates?\b|\bproportions?\b|\bshares?\b", re.I)
_OF_COUNTS = re.compile(
    r"\b(?:figures?|numbers?|counts?|totals?|values?|amounts?|sums?|all)\b", re.I
)


_SAYS_SOMETHING = re.compile(
    r"%|£|'000|’000|\(0|per|pp|rate|av|mean|median|aps|score|index|proportion|share|rank|quartile|ratio"
    r"|round|nearest|multiple|thousand|million",
    re.I,
)
"""What every text that says something has in it: most labels do not, and are known by this."""


LONGEST_SAYING = 2000
"""Characters of labels and notes that are read."""


def context_of(labels: Iterable[str]) -> Context:
    """What some labels, headers or notes together say of the figures beneath them."""
    return _context(" · ".join(labels)[:LONGEST_SAYING])


@lru_cache(maxsize=1024)
def _context(text: str) -> Context:
    if not _SAYS_SOMETHING.search(text):
        return NOTHING_SAID
    scale = ONE
    for pattern, value in ((_THOUSANDS, 1000), (_MILLIONS, 10**6), (_BILLIONS, 10**9)):
        if pattern.search(text):
            scale = Decimal(value)
            break
    unit = next((unit for unit, words in _UNIT_WORDS if words.search(text)), None)
    said = Context(unit, scale, _stated_rounding(text))
    return NOTHING_SAID if said == NOTHING_SAID else said


def _stated_rounding(text: str) -> Decimal | None:
    found = _NEAREST.search(text)
    if found is None:
        return ONE if _ROUNDED.search(text) else None
    unit = found["unit"].lower().replace(",", "")
    return _NEAREST_WORDS.get(unit) or Decimal(unit)


def says_rounding(sentence: str) -> bool:
    """Whether a sentence of running text says that figures, not percentages alone, are rounded."""
    return rounding_in(sentence) is not None


def rounding_in(sentence: str) -> Decimal | None:
    """The rounding that a sentence of running text states, in printed units.

    One where it says only that figures need not add up. None where it says nothing of rounding, or
    says it of percentages or rates.
    """
    nearest = _TO_THE_NEAREST.search(sentence)
    if nearest is None and not (_ROUNDED.search(sentence) and _NEED_NOT_ADD_UP.search(sentence)):
        return None
    if _OF_SHARES.search(sentence) and not _OF_COUNTS.search(sentence):
        return None
    if nearest is None:
        return ONE
    unit = nearest["unit"].lower().replace(",", "")
    return Decimal(unit) if unit.isdigit() else _NEAREST_WORDS.get(unit, ONE)


_SCALE_PRINTED = re.compile(r"\d(\s?(?:bn|billion|million|m|k|thousand))(?![a-z])", re.IGNORECASE)


def print_like(value: Decimal, pattern: Quantity, *, places: int | None = None) -> str:
    """A value written as another figure is: its decimals, its scale, its pound or per cent sign."""
    decimals = pattern.places if places is None else places
    number = (value / pattern.scale).quantize(ONE.scaleb(-decimals))
    digits = (
        f"{abs(number):,}" if "," in pattern.text or abs(number) >= 10_000 else f"{abs(number)}"
    )
    pound = "£" if "£" in pattern.text else ""
    percent = "%" if "%" in pattern.text.partition("(")[0] else ""
    minus = "-" if number < 0 else ""
    letters = _SCALE_PRINTED.search(pattern.text)
    return f"{minus}{pound}{digits}{letters[1] if letters else ''}{percent}"
