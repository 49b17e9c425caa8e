"""`scrutiny check`: findings with their places and working, and the code that it ends with."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run

CLEAN = "| Quarter | Filled | Vacant | Total |\n|---|---|---|---|\n| Q1 | 10 | 5 | 15 |\n"
WRONG = "Published on Wednesday 25 February 2016.\n"


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


def test_each_finding_has_its_place_its_working_and_its_rule(tmp_path: Path, scrutiny: Run) -> None:
    ran = scrutiny("check", write(tmp_path, "notice.md", WRONG))

    assert ran.returncode == 1
    assert ran.stderr == ""
    assert ran.stdout == (
        "Errors in notice.md\n"
        "\n"
        "  notice.md:1\n"
        "    “Wednesday 25 February 2016” is not a Wednesday.\n"
        "    Working: 25 February 2016 is a Thursday. The nearest Wednesday is 24 February.\n"
        "    Rule: D402 wrong weekday\n"
        "\n"
        "1 error and no warnings in 1 paper.\n"
        "Of 1 things looked at, 0 agree, 1 disagree and 0 cannot be checked.\n"
    )


def test_without_errors_it_ends_with_nought(tmp_path: Path, scrutiny: Run) -> None:
    ran = scrutiny("check", write(tmp_path, "places.md", CLEAN))

    assert ran.returncode == 0
    assert ran.stdout.startswith("places.md: nothing wrong found\n")


def test_a_paper_in_which_there_is_nothing_to_check_is_not_called_sound(
    tmp_path: Path, scrutiny: Run
) -> None:
    ran = scrutiny("check", write(tmp_path, "poem.md", "A line of verse.\n"))

    assert "The rules found nothing to look at" in ran.stdout


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_could_not_be_read_outweighs_what_was_found(
    tmp_path: Path, scrutiny: Run, form: str
) -> None:
    ran = scrutiny("check", "missing.md", write(tmp_path, "notice.md", WRONG), "--format", form)

    assert ran.returncode == 2
    assert "D402" in ran.stdout
    assert ran.stderr.count("scrutiny: ") == 1


def test_where_nothing_could_be_read_there_is_no_report(scrutiny: Run) -> None:
    ran = scrutiny("check", "missing.md", "--format", "json")

    assert (ran.returncode, ran.stdout) == (2, "")


def test_the_json_is_one_object_for_all_papers(tmp_path: Path, scrutiny: Run) -> None:
    papers = [write(tmp_path, name, WRONG) for name in ("a.md", "b.md")]

    value = json.loads(scrutiny("check", *papers, "--format", "json").stdout)

    assert list(value) == ["findings", "checked"]
    assert [finding["place"]["path"] for finding in value["findings"]] == papers
    assert list(value["findings"][0]) == [
        "rule", "severity", "verdict", "place", "message", "working", "fingerprint"
    ]  # fmt: skip
    assert value["checked"]["D402"] == {"agrees": 0, "disagrees": 2, "cannot be checked": 0}


def test_findings_stand_in_the_order_of_their_severity(packs: list[Path], scrutiny: Run) -> None:
    told = scrutiny("check", packs[0]).stdout

    assert told.index("Errors in ") < told.index("Warnings in ")
