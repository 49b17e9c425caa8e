"""`scrutiny publish`: what was filed as a draft is shown to the public."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openscrutiny.commands import options
from openscrutiny.commands.record_opening import open_record, record_in_use, who

if TYPE_CHECKING:
    from openscrutiny.record.models import Filing


@click.command(short_help="Show filed papers to the public.")
@options.papers_if_any
@click.option("--all", "every", is_flag=True, help="Publish every draft, the earliest first.")
def publish(paths: tuple[Path, ...], every: bool) -> None:
    """Show filed papers to the public. Without a PATH, list the drafts.

    A published version never changes: a correction is filed as a new version, which stands in its
    place once it is published too.

    \b
    Examples:
      scrutiny publish
      scrutiny publish pack.md
      scrutiny publish --all

    Ends with 0, or with 2 where a paper could not be published.
    """
    if every and paths:
        raise click.UsageError("Give the papers to publish, or --all, and not both.")
    open_record()
    if not every and not paths:
        _list_drafts()
        return
    with record_in_use():
        outcomes = [_publish(filing) for filing in (_drafts() if every else _filed_from(paths))]
    if every and not outcomes:
        click.echo("Nothing changed: there are no drafts.")
    sys.exit(0 if all(outcomes) and (every or len(outcomes) == len(paths)) else 2)


def _list_drafts() -> None:
    from openscrutiny.commands.filing_in_words import title_of
    from openscrutiny.commands.wording import name_of

    drafts = list(_drafts())
    for filing in drafts:
        click.echo(f"{title_of(filing)}: {name_of(filing.document.name)}")
    click.echo("Publish them: scrutiny publish --all" if drafts else "There are no drafts.")


def _drafts() -> Iterable[Filing]:
    """The drafts that no later version has replaced, the earliest meeting first."""
    from openscrutiny.record.models import Filing

    drafts = Filing.objects.drafts().filter(superseded_by__isnull=True)
    return drafts.select_related("meeting__organisation", "document").order_by("meeting__date")


def _filed_from(paths: Iterable[Path]) -> Iterator[Filing]:
    """What each file is filed as. One that is not filed is told of, and the others still come."""
    from openscrutiny.commands.papers import fetch
    from openscrutiny.commands.wording import name_of
    from openscrutiny.reading.reader import UnreadablePaper
    from openscrutiny.record.files import sha256_of
    from openscrutiny.record.models import Filing

    for path in paths:
        try:
            filed = Filing.objects.filter(document__sha256=sha256_of(fetch(path))).first()
        except UnreadablePaper as error:
            click.echo(f"scrutiny: {error}", err=True)
            continue
        if filed is None:
            click.echo(
                f"scrutiny: {name_of(path)}: it is not filed, as it now stands. Expected a paper "
                "that is in the record. File it first: scrutiny file --help",
                err=True,
            )
            continue
        yield filed


def _publish(filing: Filing) -> bool:
    """Whether it is published now."""
    from openscrutiny.commands.filing_in_words import title_of
    from openscrutiny.record.actions import PublishingRefusedError, publish_filing

    if filing.is_published:
        click.echo(f"Nothing changed: {title_of(filing)} is published already.")
        return True
    try:
        publish_filing(filing, by=who())
    except PublishingRefusedError as refused:
        click.echo(f"scrutiny: {refused}", err=True)
        return False
    click.echo(f"Published: {title_of(filing)}.")
    return True
