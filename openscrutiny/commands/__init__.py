"""The `scrutiny` command line: one file for each command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the arguments name. Help and version come at once: nothing is loaded."""
    try:
        _run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)  # as shells report a program that Ctrl and C stopped


def _run(arguments: list[str]) -> None:
    if arguments in ([], ["--help"], ["-h"]):
        from openscrutiny.commands.front_page import FRONT_PAGE

        _say(FRONT_PAGE)
    elif arguments == ["--version"]:
        from openscrutiny import __version__

        _say(f"scrutiny {__version__}\n")
    else:
        from openscrutiny.commands.group import run

        run(arguments)


def _say(text: str) -> None:
    """Write to standard output; quiet where its reader has gone away."""
    import os

    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
