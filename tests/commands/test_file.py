"""`scrutiny file` and `scrutiny publish`: into the record, as drafts, and out to the public."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import SCRUTINY, Run


def test_a_paper_is_filed_as_a_draft_and_again_changes_nothing(
    packs: list[Path], tmp_path: Path, scrutiny: Run
) -> None:
    first = scrutiny("file", *packs)
    again = scrutiny("file", *packs)

    assert first.returncode == again.returncode == 0, first.stderr + again.stderr
    assert first.stdout.count("filed as a draft") == len(packs)
    assert f"The record is in {tmp_path / 'record'}." in first.stdout
    assert "The public sees no draft until it is published" in first.stdout
    assert again.stdout.count("nothing changed") == len(packs)


def test_drafts_are_listed_then_published_once(packs: list[Path], scrutiny: Run) -> None:
    scrutiny("file", *packs)

    listed = scrutiny("publish")
    assert listed.stdout.count(packs[0].name) == 1
    assert listed.stdout.endswith("Publish them: scrutiny publish --all\n")

    assert scrutiny("publish", packs[0]).stdout.startswith("Published: ")
    assert scrutiny("publish", packs[0]).stdout.startswith("Nothing changed: ")
    assert scrutiny("publish", "--all").stdout.count("Published: ") == len(packs) - 1
    assert scrutiny("publish", "--all").stdout == "Nothing changed: there are no drafts.\n"


def test_only_what_is_filed_can_be_published(packs: list[Path], scrutiny: Run) -> None:
    ran = scrutiny("publish", packs[0], "missing.md")

    assert ran.returncode == 2
    assert "it is not filed" in ran.stderr
    assert "missing.md: there is no such file" in ran.stderr


def test_a_paper_that_does_not_say_what_it_is_is_refused(
    packs: list[Path], tmp_path: Path, scrutiny: Run
) -> None:
    (tmp_path / "poem.md").write_text("A line of verse.\n", encoding="utf-8")

    ran = scrutiny("file", "poem.md", packs[0])

    assert ran.returncode == 2
    assert ran.stderr.startswith("scrutiny: poem.md was not filed: ")
    assert ran.stdout.count("filed as a draft") == 1


def test_a_data_folder_that_cannot_be_made_is_a_clear_error(
    packs: list[Path], tmp_path: Path, scrutiny: Run
) -> None:
    (tmp_path / "record").write_text("a file stands here", encoding="utf-8")

    ran = scrutiny("file", packs[0])

    assert ran.returncode == 2
    assert "The data folder cannot be used" in ran.stderr
    assert "OPENSCRUTINY_HOME" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_two_shells_can_file_into_a_new_record_at_once(
    packs: list[Path], tmp_path: Path, environment: dict[str, str]
) -> None:
    shells = [
        subprocess.Popen(
            [SCRUTINY, "file", packs[0]],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(2)
    ]
    told = "".join(shell.communicate()[0] for shell in shells)

    assert [shell.returncode for shell in shells] == [0, 0], told
    assert told.count("filed as a draft") == 1


@pytest.mark.parametrize("name", ["nonsense", "nonsense://here/there"])
def test_a_database_that_is_none_is_one_clear_error(
    packs: list[Path], tmp_path: Path, environment: dict[str, str], name: str
) -> None:
    ran = subprocess.run(
        [SCRUTINY, "file", packs[0]],
        cwd=tmp_path,
        env=environment | {"DATABASE_URL": name},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 2
    assert ran.stderr.startswith("scrutiny: DATABASE_URL cannot be used: ")
    assert ran.stderr.count("\n") == 1


def test_papers_that_cannot_be_kept_are_one_clear_error(
    packs: list[Path], tmp_path: Path, scrutiny: Run
) -> None:
    (tmp_path / "record").mkdir()
    (tmp_path / "record" / "files").write_text("no folder", encoding="utf-8")

    ran = scrutiny("file", packs[0])

    assert ran.returncode == 2
    assert ran.stderr.startswith("scrutiny: The data folder cannot be used: ")
    assert ran.stderr.count("\n") == 1
