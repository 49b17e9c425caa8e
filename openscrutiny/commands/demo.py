"""`scrutiny demo`: an example council, or a pack of one's own, in a record made for the while."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from openscrutiny.commands import options
from openscrutiny.commands.record_opening import open_record, who
from openscrutiny.commands.server import address, refuse_taken, serve_site

HOST = "127.0.0.1"
EXAMPLES = Path("examples") / "haverbourne"


@click.command(short_help="Show an example council, or your own pack, on this computer.")
@options.papers_if_any
@options.port
def demo(paths: tuple[Path, ...], port: int) -> None:
    """Show an example council, or your own packs, on this computer only.

    Reads, checks, files and publishes the packs in a new record of its own, and serves it as an
    officer would see it, findings and all. Your own record is not touched. The demo's goes when
    you stop it.

    \b
    Examples:
      scrutiny demo
      scrutiny demo pack.md
      scrutiny demo --port 8001
    """
    from tempfile import TemporaryDirectory

    packs = paths or example_packs()
    refuse_taken(HOST, port, command="demo")
    with TemporaryDirectory(prefix="scrutiny-demo-", ignore_cleanup_errors=True) as folder:
        _keep_to(folder)
        open_record()
        click.echo(f"A new record for this demo is in {folder}, and goes when you stop the demo.")
        filed = list(_filed_and_published(packs))
        if not filed:
            sys.exit(2)
        click.echo(
            "The demo published these itself: what you file is a draft until you publish it."
        )
        serve_site(HOST, port, command="demo", when_ready=lambda: _welcome(port, filed))
    click.echo("The demo has stopped, and its record is gone.")


def example_packs() -> tuple[Path, ...]:
    """The example council's packs, by their dates. ClickException where there are none."""
    checkout = Path(__file__).parents[2]
    for folder in (checkout / EXAMPLES, Path.cwd() / EXAMPLES):
        packs = tuple(sorted(folder.glob("*.md")))
        if packs:
            return packs
    raise click.ClickException(
        f"The example packs are not here. Expected them in {checkout / EXAMPLES}. Run the demo in "
        "a checkout of Open Scrutiny, or give it a pack of your own: scrutiny demo pack.md"
    )


def _keep_to(folder: str) -> None:
    """Work in this folder's record only, and show what an officer sees, to this computer only."""
    os.environ.pop("DATABASE_URL", None)
    os.environ["OPENSCRUTINY_HOME"] = folder
    os.environ["OPENSCRUTINY_SHOW_FINDINGS"] = "1"
    os.environ["OPENSCRUTINY_ALLOWED_HOSTS"] = f"{HOST},localhost"


def _filed_and_published(packs: Sequence[Path]) -> Iterator[str]:
    """File and publish each pack, and say what came of it; the titles of those that were."""
    from openscrutiny.checking.engine import check_pack
    from openscrutiny.commands.file import file_or_tell
    from openscrutiny.commands.filing_in_words import outcome_in_words, title_of
    from openscrutiny.commands.papers import Papers
    from openscrutiny.record.actions import publish_filing

    for paper in Papers(packs, doing="Reading and checking"):
        checked = check_pack(paper.pack)
        outcome = file_or_tell(paper, checked)
        if outcome is None:
            continue
        publish_filing(outcome.filing, by=who())
        click.echo(outcome_in_words(Path(paper.name).name, outcome, checked))
        yield title_of(outcome.filing)


def _welcome(port: int, filed: Sequence[str]) -> None:
    site = address(HOST, port)
    click.echo(f"\nThe demo is ready, on this computer only. Open this first: {site}")
    click.echo(f"Then choose a meeting: {'; '.join(filed)}.")
    click.echo("You see what an officer sees, findings and all. The public would see no findings.")
    click.echo("Stop it with Ctrl and C together.")
