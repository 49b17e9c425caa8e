"""`scrutiny read`: in words and as JSON."""

import json
from pathlib import Path

from click.testing import CliRunner

from openscrutiny.commands.group import scrutiny as group
from tests.commands.conftest import Run


def read(*arguments: str | Path) -> str:
    result = CliRunner().invoke(group, ["read", *map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_it_says_what_was_understood_with_counts_and_lines(packs: list[Path]) -> None:
    told = read(packs[0])

    assert told.startswith(f"{packs[0]}\n")
    assert "\nThe meeting (line 3)\n  Children and Young People Scrutiny Board\n" in told
    assert "  Thursday 9 October 2025 at 2 pm\n" in told
    assert "  Notice dated Wednesday 1 October 2025 (line 52)\n" in told
    assert "\nThe agenda: 8 items (lines 19 to 44)\n" in told
    assert "  4. Foster Carers and Places (pages 9 to 14, line 28)\n" in told
    assert "\nMinutes of Thursday 11 September 2025: 6 minutes (line " in told
    assert "\nReports: 3 (lines " in told
    assert "\nWork programme" in told


def test_it_says_what_it_could_not_place_and_where(packs: list[Path]) -> None:
    _, found, left_over = read(packs[0]).partition("\nNot placed: ")

    assert found
    assert left_over.splitlines()[1:]
    assert all(line.startswith(("  line ", "    ")) for line in left_over.splitlines()[1:])


def test_the_json_of_one_paper_is_its_object(packs: list[Path]) -> None:
    value = json.loads(read(packs[0], "--format", "json"))

    assert value["path"] == str(packs[0])
    assert value["meeting"]["date"] == "2025-10-09"
    assert len(value["agenda"]) == 8


def test_the_json_of_several_papers_is_a_list_of_their_objects(packs: list[Path]) -> None:
    value = json.loads(read(*packs, "--format", "json"))

    assert list(value) == ["packs"]
    assert [pack["path"] for pack in value["packs"]] == [str(path) for path in packs]


def test_a_paper_that_cannot_be_read_does_not_keep_the_others_back(
    packs: list[Path], scrutiny: Run
) -> None:
    ran = scrutiny("read", "missing.md", packs[0], "--format", "json")

    assert ran.returncode == 2
    assert [pack["path"] for pack in json.loads(ran.stdout)["packs"]] == [str(packs[0])]
    assert ran.stderr.startswith("scrutiny: missing.md: there is no such file.")
    assert len(ran.stderr.splitlines()) == 1


def test_nothing_that_a_terminal_would_obey_is_written(tmp_path: Path, scrutiny: Run) -> None:
    paper = tmp_path / "bell\x07 and \x1b[31mred.md"
    paper.write_text("# A \x1b[2J\x9b31mheading\n\nText \u202e turned \x07 about\n", "utf-8")

    for arguments in (("read", paper), ("read", paper, "--format", "json"), ("check", paper)):
        ran = scrutiny(*arguments)
        written = ran.stdout + ran.stderr
        assert ran.returncode == 0
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(written)
