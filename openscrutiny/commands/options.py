"""What several commands are given: papers, a format, a port. Light, so that help comes quickly."""

from __future__ import annotations

from pathlib import Path

import click

_A_PATH: click.Path = click.Path(path_type=Path)

papers = click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=_A_PATH)
papers_if_any = click.argument("paths", metavar="[PATH…]", nargs=-1, type=_A_PATH)
form = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Text for people, or JSON for programs.  [default: text]",
)
port = click.option(
    "--port", default=8000, type=click.IntRange(1, 65535), help="The port.  [default: 8000]"
)
