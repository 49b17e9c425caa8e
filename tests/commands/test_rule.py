"""`scrutiny rule`: the list, one rule, the reference page."""

from click.testing import CliRunner

from openscrutiny.checking.registry import PARTS, all_rules
from openscrutiny.commands.group import scrutiny as group
from tests.commands.conftest import ROOT, Run


def rule(*arguments: str) -> str:
    result = CliRunner().invoke(group, ["rule", *arguments])
    assert result.exit_code == 0
    return result.output


def test_without_a_code_it_lists_every_rule() -> None:
    assert rule().splitlines() == [f"{each.code}  {each.title}" for each in all_rules()]


def test_a_rule_is_explained_in_four_parts() -> None:
    told = rule("n101")

    assert told.startswith("N101: wrong difference\n")
    assert all(f"\n{part}\n" in told for part in PARTS)


def test_an_unknown_code_names_those_that_exist(scrutiny: Run) -> None:
    ran = scrutiny("rule", "Z999")

    assert ran.returncode == 2
    assert ran.stderr.startswith("scrutiny: There is no rule Z999.")
    assert "N101" in ran.stderr


def test_the_reference_page_is_not_stale() -> None:
    page = ROOT / "docs" / "reference" / "rules.md"

    assert page.read_text("utf-8") == rule("--markdown"), (
        "scrutiny rule --markdown > docs/reference/rules.md"
    )
