"""`scrutiny --help` comes at once, and says what there is."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from openscrutiny import __version__
from openscrutiny.commands.front_page import FRONT_PAGE
from openscrutiny.commands.group import COMMANDS
from openscrutiny.commands.group import scrutiny as group
from tests.commands.conftest import Run


def test_it_lists_every_command_with_what_that_says_of_itself() -> None:
    listed = FRONT_PAGE.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    context = group.make_context("scrutiny", [], resilient_parsing=True)

    said = {}
    for name in COMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        said[name] = command.short_help

    assert [line.split(maxsplit=1) for line in listed] == [[n, s] for n, s in said.items()]


def test_the_quick_way_and_the_long_way_say_the_same(scrutiny: Run) -> None:
    long_way = CliRunner().invoke(group, ["--help"])

    assert scrutiny("--help").stdout == long_way.output == FRONT_PAGE
    assert scrutiny("-h").stdout == FRONT_PAGE
    assert scrutiny().stdout == FRONT_PAGE
    assert CliRunner().invoke(group, ["--version"]).output == scrutiny("--version").stdout
    assert scrutiny("--version").stdout == f"scrutiny {__version__}\n"


def test_it_loads_nothing_that_it_does_not_need() -> None:
    program = (
        "import sys; sys.argv = ['scrutiny', '--help']\n"
        "from openscrutiny.commands import main; main()\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in "
        "{'click', 'rich', 'django', 'markdown_it', 'rapidfuzz'} or '.reading' in name))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.splitlines()[-1] == "[]"


def test_checking_loads_no_database_and_no_progress_bar(packs: list[Path]) -> None:
    program = (
        f"import sys; sys.argv = ['scrutiny', 'check', {str(packs[0])!r}]\n"
        "from openscrutiny.commands import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'django', 'rich'}))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.splitlines()[-1] == "[]"


def test_an_unknown_command_is_a_clear_error(scrutiny: Run) -> None:
    ran = scrutiny("chekc")

    assert ran.returncode == 2
    assert "No such command 'chekc'" in ran.stderr
    assert "scrutiny --help" in ran.stderr
