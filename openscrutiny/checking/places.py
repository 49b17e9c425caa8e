"""Places in reading order."""

from __future__ import annotations

from openscrutiny.reading.document import Place


def position(place: Place) -> tuple[str, int, int, int, int, int, int]:
    """A key that puts places in reading order."""
    return (
        place.path,
        place.page or 0,
        place.paragraph or 0,
        place.line or 0,
        place.row or 0,
        place.column or 0,
        place.span[0] if place.span else 0,
    )
