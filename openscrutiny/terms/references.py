"""References of actions and numbers of minutes, as values that sort and follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

_ROMAN = {"i": 1, "v": 5, "x": 10}

_REFERENCE = re.compile(
    r"""(?P<prefix>[A-Za-z]{1,4})?[ ]?[-.]?[ ]?
        (?P<numbers>\d{1,4}(?:\.\d{1,4})*)
        \.?[ ]?
        (?P<letters>[a-z]|(?:\(?[a-z]{1,4}\)[ ]?){1,2})?
        [.):]?""",
    re.VERBOSE,
)
_STROKE = re.compile(r"(?<=\d)\s?/\s?(?=\d)")


@dataclass(frozen=True, slots=True)
class Reference:
    """What an action, a recommendation or a paragraph is called: `3.1.7 (b)`, `EH3`, `WP-07`.

    `prefix` is in capitals and empty where there is none; `numbers` are the parts between the dots;
    `letters` what hangs beneath them. References with the same parts are equal however they are
    written, and sort part by part: `1.10` after `1.9`, and each prefix by itself.
    """

    text: str = field(compare=False)
    prefix: str
    numbers: tuple[int, ...]
    letters: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """How many parts it has: 3 for `3.1.7`, 4 for `3.1.7 (b)`."""
        return len(self.numbers) + len(self.letters)

    @property
    def key(self) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
        """What it sorts by."""
        return self.prefix, self.numbers, tuple(_letter_rank(letter) for letter in self.letters)

    @property
    def parts(self) -> tuple[int, ...]:
        """Numbers and letters in one row, letters by their rank."""
        return self.numbers + self.key[2]

    def __lt__(self, other: Reference) -> bool:
        return self.key < other.key

    def is_under(self, other: Reference) -> bool:
        """Whether it hangs beneath the other, as `3.1.7` does beneath `3.1` and `3`."""
        same_prefix = self.prefix == other.prefix
        return same_prefix and self.depth > other.depth and self._starts_with(other)

    def _starts_with(self, other: Reference) -> bool:
        return self.parts[: other.depth] == other.parts


def read_reference(text: str, *, with_stroke: bool = False) -> Reference | None:
    """The reference that a whole cell holds, or None where it holds none.

    `with_stroke` reads `24/4`, too: true only of what is known to be a reference, as it may be a
    day, a share or the hours of a helpline.
    """
    written = " ".join(text.split())
    match = _REFERENCE.fullmatch(_STROKE.sub(".", written) if with_stroke else written)
    if match is None:
        return None
    return Reference(
        text=written,
        prefix=(match["prefix"] or "").upper(),
        numbers=tuple(int(part) for part in match["numbers"].split(".")),
        letters=tuple(re.findall("[a-z]+", match["letters"] or "")),
    )


def _letter_rank(letter: str) -> int:
    """`a` is 1 and `aa` is 27; anything in i, v and x alone is a Roman numeral."""
    if set(letter) <= set(_ROMAN):
        return _roman(letter)
    rank = 0
    for character in letter:
        rank = rank * 26 + ord(character) - ord("a") + 1
    return rank


def _roman(numeral: str) -> int:
    values = [_ROMAN[character] for character in numeral]
    following = [*values[1:], 0]
    pairs = zip(values, following, strict=True)
    return sum(-here if here < after else here for here, after in pairs)


class MinuteStyle(StrEnum):
    """How a council numbers its minutes."""

    PLAIN = "plain"  # 42
    SERIAL_YEAR = "serial and year"  # 60/24
    YEAR_SERIAL = "year and serial"  # 2025/17


_MINUTE = re.compile(
    r"""(?:(?:Minutes?|Min\.?)[ ]?(?:(?:Nos?\.?|Numbers?)[ ]?)?)?
        (?P<prefix>[A-Z]{1,5}[ ./-]?)?
        (?:(?P<year_first>(?:19|20)\d\d)/(?P<after>\d{1,4})
          |(?<=[./])(?P<short_year>\d\d)[./](?P<within>\d{1,4})
          |(?P<serial>\d{1,4})(?:/(?P<year_last>(?:19|20)\d\d|\d\d))?)
        (?P<letter>[a-z])?
        [.:)]?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class MinuteNumber:
    """A minute's number: `42`, `60/24`, `2025/17`, `C12`.

    `year` has four digits and is None where the number has no year; `prefix` and `letter` are empty
    where there are none.
    """

    text: str = field(compare=False)
    serial: int
    style: MinuteStyle
    year: int | None = None
    prefix: str = ""
    letter: str = ""


def read_minute_number(text: str) -> MinuteNumber | None:
    """The number that a whole text holds, `Minute` before it or not; None where it holds none."""
    written = " ".join(text.split())
    match = _MINUTE.fullmatch(written)
    if match is None:
        return None
    year = match["year_first"] or match["short_year"] or match["year_last"]
    return MinuteNumber(
        text=written,
        serial=int(match["after"] or match["within"] or match["serial"]),
        style=_minute_style(match),
        year=_whole_year(year) if year else None,
        prefix=(match["prefix"] or "").rstrip(" ./-"),
        letter=match["letter"] or "",
    )


def read_minute_numbers(texts: Sequence[str]) -> tuple[MinuteNumber | None, ...]:
    """The numbers of a run of minutes, read together: `24/01`, `24/02` have the year in front.

    Alone, `24/01` cannot be told from the twenty-fourth minute of 2001.
    """
    numbers = tuple(read_minute_number(text) for text in texts)
    known = [number for number in numbers if number is not None]
    short = [number for number in known if number.style is MinuteStyle.SERIAL_YEAR]
    behind = {number.year for number in short}
    if len(short) < len(known) or len({n.serial for n in short}) != 1 or len(behind) < 2:
        return numbers
    return tuple(_year_in_front(number) if number else None for number in numbers)


def _year_in_front(number: MinuteNumber) -> MinuteNumber:
    return replace(
        number,
        serial=(number.year or 2000) % 100,
        year=2000 + number.serial,
        style=MinuteStyle.YEAR_SERIAL,
    )


def follows(earlier: MinuteNumber, later: MinuteNumber) -> bool:
    """Whether `later` is the very next number: one more, or the first of the next year.

    Also true of a letter beneath the same number (`42`, `42a`, `42b`), and of the number after it.
    False where the two are numbered in different styles or under different prefixes.
    """
    if (earlier.style, earlier.prefix) != (later.style, later.prefix):
        return False
    if earlier.year == later.year:
        return _next_in_year(earlier, later)
    return _next_year_begins(earlier, later)


def _next_in_year(earlier: MinuteNumber, later: MinuteNumber) -> bool:
    if later.serial == earlier.serial:
        return _letter_after(earlier.letter) == later.letter
    return later.serial == earlier.serial + 1 and later.letter in ("", "a")


def _letter_after(letter: str) -> str:
    return chr(ord(letter) + 1) if letter else "a"


def _next_year_begins(earlier: MinuteNumber, later: MinuteNumber) -> bool:
    if earlier.year is None or later.year is None:
        return False
    return later.year == earlier.year + 1 and later.serial == 1


def _minute_style(match: re.Match[str]) -> MinuteStyle:
    if match["year_first"] or match["short_year"]:
        return MinuteStyle.YEAR_SERIAL
    return MinuteStyle.SERIAL_YEAR if match["year_last"] else MinuteStyle.PLAIN


def _whole_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
