"""Rounding that a note beside a table states, or that its figures show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from openscrutiny.checking.notes_nearby import Notes
from openscrutiny.terms.quantities import ONE, ZERO, Interval, Quantity, Reading, Unit, rounding_in

FIVE = Decimal(5)
SHOWN = ((Decimal(1000), 4), (Decimal(100), 6), (Decimal(10), 8))
"""Roundings that figures show where all of them, and so many, are multiples."""


def as_rounded(readings: dict[int, list[Reading]], notes: Notes) -> dict[int, list[Reading]]:
    """The readings with the room that rounding gives to each whole number."""
    printed = [
        abs(cell.value / cell.scale)
        for line in readings.values()
        for cell in line
        if isinstance(cell, Quantity) and not cell.places and cell.value and _is_count(cell)
    ]
    unit = max(_noted(notes, readings, printed), _shown(printed))
    if not unit:
        return readings
    return {index: [_rounded(cell, unit) for cell in line] for index, line in readings.items()}


def _is_count(cell: Quantity) -> bool:
    return cell.unit in {Unit.COUNT, Unit.NUMBER, Unit.MONEY}


def _noted(notes: Notes, readings: dict[int, list[Reading]], printed: Sequence[Decimal]) -> Decimal:
    """The rounding that the text beside the table states, where its figures can be so rounded."""
    if not notes.of_rounding or not printed:
        return ZERO
    scale = max(
        (c.scale for line in readings.values() for c in line if isinstance(c, Quantity)),
        default=ONE,
    )
    stated = [unit for text in notes.of_rounding if (unit := rounding_in(text)) is not None]
    units = [unit / scale if ONE < scale <= unit else unit for unit in stated]
    multiples = {
        unit: sum(1 for value in printed if value % unit == 0) for unit in units if unit >= ONE
    }
    return max((u for u, n in multiples.items() if n * 10 >= len(printed) * 9), default=ZERO)


def _shown(printed: Sequence[Decimal]) -> Decimal:
    """The rounding that the figures show, all being multiples of it."""
    for unit, least in SHOWN:
        if len(printed) >= least and all(value % unit == 0 for value in printed):
            return unit
    odd = sum(1 for value in printed if value % 10 == FIVE)
    even = sum(1 for value in printed if value % 10 == 0)
    to_five = odd + even == len(printed) >= 10 and odd * 5 >= len(printed)
    return FIVE if to_five else ZERO


def _rounded(cell: Reading, unit: Decimal) -> Reading:
    if not isinstance(cell, Quantity) or cell.places or not _is_count(cell):
        return cell
    half = max(unit / 2 * cell.scale, (cell.interval.high - cell.interval.low) / 2)
    return replace(cell, interval=Interval.around(cell.value, half))
