"""The reference of the command line, written from what each command says of itself.

python -m openscrutiny.commands.reference > docs/reference/command-line.md
"""

from __future__ import annotations

import click

from openscrutiny.commands.front_page import FRONT_PAGE
from openscrutiny.commands.group import COMMANDS, scrutiny

_OPENING = """\
# The command line

This page is generated from what the commands say of themselves:
`python -m openscrutiny.commands.reference` writes it.
"""


def command_line_reference() -> str:
    """The reference page of every command, as Markdown that ends in a newline."""
    sections = [_OPENING, _section("scrutiny", FRONT_PAGE)]
    sections += [_section(f"scrutiny {name}", _help_of(name)) for name in COMMANDS]
    return "\n".join(sections)


def _help_of(name: str) -> str:
    group = scrutiny.make_context("scrutiny", [], resilient_parsing=True)
    command = scrutiny.get_command(group, name)
    if command is None:
        raise LookupError(f"no command {name}")
    return command.make_context(name, [], parent=group, resilient_parsing=True).get_help()


def _section(title: str, page: str) -> str:
    return f"## `{title}`\n\n```text\n{page.strip()}\n```\n"


if __name__ == "__main__":
    click.echo(command_line_reference(), nl=False)
