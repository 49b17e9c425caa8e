"""The commands as one group. Each is loaded only when it is asked for."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from openscrutiny import __version__
from openscrutiny.commands.front_page import FRONT_PAGE

COMMANDS = ("read", "check", "rule", "file", "publish", "serve", "demo")
SETTINGS = {"help_option_names": ["-h", "--help"], "terminal_width": 80}


class _CommandsByName(click.Group):
    """A command `check` is the function `check` in `openscrutiny/commands/check.py`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"openscrutiny.commands.{cmd_name}"), cmd_name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name} in openscrutiny/commands/{cmd_name}.py is no command")
        return command

    def get_help(self, ctx: click.Context) -> str:
        return FRONT_PAGE.rstrip("\n")


@click.group(name="scrutiny", cls=_CommandsByName, context_settings=SETTINGS)
@click.version_option(__version__, message="scrutiny %(version)s")
def scrutiny() -> None:
    pass


def run(arguments: list[str]) -> None:
    """Run a command and end the process: 2 where it could not run, 130 where it was stopped."""
    _write_whatever_the_paper_says()
    try:
        code = scrutiny.main(arguments, prog_name="scrutiny", standalone_mode=False)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"scrutiny: {error.format_message()}", err=True)
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
    sys.exit(code if isinstance(code, int) else 0)


def _write_whatever_the_paper_says() -> None:
    """A terminal that cannot show a character shows a question mark, and nothing fails."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # they are text streams
