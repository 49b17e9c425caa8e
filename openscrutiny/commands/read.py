"""`scrutiny read`: what papers say, as far as it was understood, and what was not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openscrutiny.commands import options

if TYPE_CHECKING:
    from openscrutiny.commands.papers import Papers


@click.command(short_help="Say what papers say, and what could not be placed.")
@options.papers
@options.form
def read(paths: tuple[Path, ...], form: str) -> None:
    """Say what papers say, and what could not be placed.

    Names the meeting, its agenda, minutes, reports, action plans, work programme and tables of
    figures, with counts and lines, and lists each passage that was not understood.

    \b
    Examples:
      scrutiny read pack.md
      scrutiny read pack.md --format json > pack.json
      scrutiny read 2025/*.md

    Ends with 0, or with 2 where a paper could not be read.
    """
    from openscrutiny.commands.papers import Papers

    given = Papers(paths, doing="Reading")
    if form == "json":
        _write_json(given, several=len(paths) > 1)
    else:
        _write_text(given)
    sys.exit(0 if given.all_could_be_read else 2)


def _write_text(given: Papers) -> None:
    from openscrutiny.commands.pack_in_words import pack_in_words

    told = ["\n".join(pack_in_words(paper.pack)) for paper in given]
    if told:
        click.echo("\n\n".join(told))


def _write_json(given: Papers, *, several: bool) -> None:
    """One paper's object; of several, a list of them under `packs`."""
    from openscrutiny.commands.json_output import write_json
    from openscrutiny.reading.as_json import pack_as_json

    packs = [pack_as_json(paper.pack) for paper in given]
    if several:
        write_json({"packs": packs})
    elif packs:
        write_json(packs[0])
