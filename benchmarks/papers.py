"""The papers to measure with: a real pack where there is one, and the invented council's."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]


def real_packs() -> list[Path]:
    """The real packs in the folder beside the checkout; none where it is missing."""
    return sorted((ROOT.parent / "shared" / "packs" / "coventry").glob("*.md"))


def example_packs() -> list[Path]:
    return sorted((ROOT / "examples" / "haverbourne").glob("*.md"))


def packs() -> list[Path]:
    return real_packs() or example_packs()
