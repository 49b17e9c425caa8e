"""`scrutiny file`: papers go into the record, each whole or not at all, as drafts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openscrutiny.commands import options
from openscrutiny.commands.record_opening import data_folder, open_record, record_in_use, who

if TYPE_CHECKING:
    from openscrutiny.checking.engine import Checked
    from openscrutiny.commands.papers import Paper, Papers
    from openscrutiny.record.actions import FilingOutcome


@click.command(short_help="File papers in the record, as drafts.")
@options.papers
def file(paths: tuple[Path, ...]) -> None:
    """File papers in the record, as drafts.

    A paper is read, checked and filed whole, or not at all. The public sees a draft only once it is
    published. Filing the same paper again changes nothing; a corrected one becomes a new version
    beside the old. The record is made in ./scrutiny-data, or where OPENSCRUTINY_HOME says, if there
    is none yet.

    \b
    Examples:
      scrutiny file pack.md
      scrutiny file 2025/*.md
      scrutiny publish pack.md

    Ends with 0, or with 2 where a paper could not be read or filed.
    """
    from openscrutiny.commands.papers import Papers

    given = Papers(paths, doing="Filing")
    told, all_filed = _filed(given)
    if told:
        click.echo("\n".join(told))
    sys.exit(0 if all_filed and given.all_could_be_read else 2)


def _filed(given: Papers) -> tuple[list[str], bool]:
    """What came of each paper, in words, and whether all were filed.

    The record is opened, and made, only once there is a paper to file.
    """
    from openscrutiny.checking.engine import check_pack
    from openscrutiny.commands.filing_in_words import outcome_in_words

    told: list[str] = []
    drafts = refused = 0
    for number, paper in enumerate(given):
        if number == 0:
            open_record()
        checked = check_pack(paper.pack)
        outcome = file_or_tell(paper, checked)
        if outcome is None:
            refused += 1
            continue
        drafts += not outcome.filing.is_published
        told.append(outcome_in_words(paper.name, outcome, checked))
    if told:
        told.append(f"The record is in {data_folder()}.")
    if drafts:
        told.append("The public sees no draft until it is published: scrutiny publish --help")
    return told, not refused


def file_or_tell(paper: Paper, checked: Checked) -> FilingOutcome | None:
    """File a paper in the record, which is open; None where it was refused, having said why."""
    from openscrutiny.record.actions import FilingRefusedError, file_pack

    try:
        with record_in_use():
            return file_pack(paper.pack, checked, paper.content, name=paper.name, by=who())
    except FilingRefusedError as refused:
        click.echo(f"scrutiny: {refused}", err=True)
        return None
