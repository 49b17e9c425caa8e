"""The reference page of the command line is what the commands say of themselves."""

from openscrutiny.commands.reference import command_line_reference
from tests.commands.conftest import ROOT


def test_the_reference_page_is_not_stale() -> None:
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8")

    assert page == command_line_reference(), (
        "Write it again: python -m openscrutiny.commands.reference > docs/reference/command-line.md"
    )


def test_every_command_teaches_by_example() -> None:
    for section in command_line_reference().split("\n## ")[1:]:
        assert "Examples:\n" in section
