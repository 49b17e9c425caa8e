"""`scrutiny rule`: what a rule looks for, why it matters, an example, and what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from openscrutiny.checking.registry import Rule


@click.command(short_help="Explain a rule, or list them all.")
@click.argument("code", metavar="[CODE]", required=False)
@click.option("--markdown", is_flag=True, help="Write the reference page of all rules.")
def rule(code: str | None, markdown: bool) -> None:
    """Explain a rule, or list them all.

    Every finding bears the code of its rule.

    \b
    Examples:
      scrutiny rule
      scrutiny rule N101
      scrutiny rule --markdown > docs/reference/rules.md
    """
    from openscrutiny.checking.registry import all_rules

    if markdown:
        from openscrutiny.checking.reference import rules_reference

        click.echo(rules_reference(), nl=False)
    elif code is None:
        click.echo("\n".join(f"{each.code}  {each.title}" for each in all_rules()))
    else:
        click.echo(_explained(_found(code)))


def _found(code: str) -> Rule:
    from openscrutiny.checking.registry import UnknownRuleError, find_rule

    try:
        return find_rule(code)
    except UnknownRuleError as error:
        raise click.ClickException(str(error)) from None


def _explained(rule: Rule) -> str:
    from openscrutiny.checking.registry import PARTS

    texts = (rule.what, rule.why, rule.example, rule.instead)
    parts = [f"{rule.code}: {rule.fault}", f"{rule.title}."]
    parts += [f"{heading}\n{_wrapped(text)}" for heading, text in zip(PARTS, texts, strict=True)]
    if rule.source:
        parts.append(f"Source\n{_wrapped(rule.source)}")
    return "\n\n".join(parts)


def _wrapped(text: str) -> str:
    """Paragraphs filled anew; tables as they stand."""
    from openscrutiny.commands.wording import indented

    return "\n\n".join(
        part if part.startswith("|") else indented(part, by=0) for part in text.split("\n\n")
    )
