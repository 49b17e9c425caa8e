"""The rules that exist, and the prose that their files carry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openscrutiny.checking.reference import GROUPS, rules_reference
from openscrutiny.checking.registry import (
    RuleProseError,
    UnknownRuleError,
    all_rules,
    find_rule,
    read_prose,
)

REPOSITORY = Path(__file__).parents[2]
RULES = REPOSITORY / "openscrutiny" / "checking" / "rules"


def test_every_file_of_the_folder_is_a_rule() -> None:
    files = {path.stem for path in RULES.glob("*.py")} - {"__init__"}
    assert {rule.check.__module__.rpartition(".")[2] for rule in all_rules()} == files


def test_every_rule_has_a_test_of_its_name() -> None:
    tests = {path.stem for path in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert {f"test_{rule.check.__module__.rpartition('.')[2]}" for rule in all_rules()} == tests


def test_the_first_eight_are_there_in_order() -> None:
    codes = [rule.code for rule in all_rules()]
    assert codes == sorted(codes)
    assert {"N101", "N106", "N109", "D401", "D402", "D405", "M501", "A601"} <= set(codes)


def test_each_names_its_fault_and_says_what_why_and_what_to_do() -> None:
    for rule in all_rules():
        assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
        assert rule.code[0] in GROUPS
        assert rule.fault == rule.fault.strip().lower(), "`allow fault` must make sense"
        assert all((rule.title, rule.what, rule.why, rule.example, rule.instead))


def test_a_rule_is_found_by_its_code_in_any_case() -> None:
    assert find_rule("n101").fault == "wrong difference"


def test_an_unknown_rule_is_refused_with_those_that_exist() -> None:
    with pytest.raises(UnknownRuleError, match=r"no rule N999\. The rules are A601, D401"):
        find_rule("N999")


def test_prose_without_a_part_is_refused() -> None:
    with pytest.raises(RuleProseError, match="Z999 does not say “Why it matters”"):
        read_prose("A fault.\n\nWhat it does: Looks.\n", code="Z999")


def test_prose_keeps_its_paragraphs() -> None:
    title, parts = read_prose(
        "A fault.\n\nWhat it does: Looks.\n\nTwice.\n\nWhy it matters: It does.\n\n"
        "Example:\n\n| a |\n\nWhat to do instead: Nothing.\n",
        code="Z999",
    )
    assert title == "A fault"
    assert parts == ["Looks.\n\nTwice.", "It does.", "| a |", "Nothing."]


def test_the_reference_page_is_fresh() -> None:
    page = (REPOSITORY / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")
    assert page == rules_reference(), (
        "docs/reference/rules.md is stale: scrutiny rule --markdown > docs/reference/rules.md"
    )
