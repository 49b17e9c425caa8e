"""`scrutiny check`: what is wrong in papers, with the working shown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openscrutiny.commands import options

if TYPE_CHECKING:
    from openscrutiny.checking.engine import Checked


@click.command(short_help="Find what is wrong in papers, with the working shown.")
@options.papers
@options.form
def check(paths: tuple[Path, ...], form: str) -> None:
    """Find what is wrong in papers, with the working shown.

    Each finding has its rule, its place and the working, so that you can do the sum yourself. The
    papers are never changed, and nothing is filed.

    \b
    Examples:
      scrutiny check pack.md
      scrutiny check agenda.md minutes.md
      scrutiny check pack.md --format json > findings.json
      scrutiny check pack.md && echo "ready to go out"

    Ends with 0 where there are no errors, 1 where there are some, and 2 where a paper could not be
    read. Warnings, and things to know, are no errors.
    """
    from openscrutiny.checking.engine import check_pack
    from openscrutiny.commands.papers import Papers
    from openscrutiny.terms.statuses import Severity

    given = Papers(paths, doing="Checking")
    checked = [check_pack(paper.pack) for paper in given]
    if checked:
        _tell(checked, form)
    if not given.all_could_be_read:
        sys.exit(2)
    found = (finding.severity for each in checked for finding in each.findings)
    sys.exit(1 if Severity.ERROR in found else 0)


def _tell(checked: list[Checked], form: str) -> None:
    if form == "json":
        from openscrutiny.checking.report import findings_as_json
        from openscrutiny.commands.json_output import write_json

        write_json(findings_as_json(checked))
    else:
        from openscrutiny.commands.findings_in_words import findings_in_words

        click.echo("\n".join(findings_in_words(checked)))
