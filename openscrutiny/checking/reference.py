"""The reference of the rules, written from what each rule's file says."""

from __future__ import annotations

from itertools import groupby

from openscrutiny.checking.registry import PARTS, Rule, all_rules

GROUPS = {
    "N": "Numbers",
    "X": "Across the pack",
    "W": "Words",
    "D": "Dates",
    "M": "Minutes",
    "A": "Actions",
    "G": "Government",
    "T": "Text",
    "H": "Access",
}
"""What the first letter of a code stands for."""

_OPENING = """\
# The rules of `scrutiny check`

Each rule looks for one fault, and reaches one of three verdicts on each thing that it looks at: it
agrees, it disagrees, or it cannot be checked. A finding suggests; it never rewrites a paper.

This page is generated from the rules: `scrutiny rule --markdown` writes it.
"""


def rules_reference() -> str:
    """The reference page of every rule, as Markdown that ends in a newline."""
    sections = [_OPENING]
    for letter, rules in groupby(all_rules(), key=lambda rule: rule.code[0]):
        sections.append(f"## {GROUPS.get(letter, letter)}\n")
        sections.extend(rule_in_markdown(rule) for rule in rules)
    return "\n".join(sections)


def rule_in_markdown(rule: Rule) -> str:
    """One rule's page: its code, its fault and the four parts of its prose."""
    texts = (rule.what, rule.why, rule.example, rule.instead)
    parts = [f"### {rule.code}: {rule.fault}", f"{rule.title}."]
    parts += [f"**{heading}.** {text}" for heading, text in zip(PARTS, texts, strict=True)]
    if rule.source:
        parts.append(f"**Source.** {rule.source}.")
    return "\n\n".join(part.replace(".** |", ".**\n\n|") for part in parts) + "\n"
