"""The rules that exist: each file in `openscrutiny.checking.rules` is one, and registers itself."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from openscrutiny.checking import rules
from openscrutiny.checking.finding import Conclusion
from openscrutiny.checking.subject import Subject

Check = Callable[[Subject], Iterator[Conclusion]]

PARTS = ("What it does", "Why it matters", "Example", "What to do instead")
"""The four parts of a rule's prose, as its module's docstring heads them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A fault that can be looked for. Its prose is its module's docstring."""

    code: str
    fault: str
    """The fault's name: `allow fault` must make sense."""
    title: str
    what: str
    why: str
    example: str
    instead: str
    source: str
    """The statute or standard that it rests on, if any."""
    check: Check


class RuleProseError(ValueError):
    """A rule's docstring lacks one of its four parts."""


class UnknownRuleError(LookupError):
    """No rule has the code asked for."""


_registered: dict[str, Rule] = {}


def rule(*, code: str, fault: str, source: str = "") -> Callable[[Check], Check]:
    """Register a check as a rule, with the prose of the module that it stands in.

    The module's docstring opens with a title and has the four parts of `PARTS`, each a paragraph or
    more after its heading and a colon. Raises RuleProseError where one is missing.
    """

    def register(check: Check) -> Check:
        title, parts = read_prose(sys.modules[check.__module__].__doc__ or "", code=code)
        what, why, example, instead = parts
        _registered[code] = Rule(code, fault, title, what, why, example, instead, source, check)
        return check

    return register


def read_prose(docstring: str, *, code: str) -> tuple[str, list[str]]:
    """The title and the four parts of a rule's docstring, each with its own line breaks kept."""
    title, _, rest = docstring.strip().partition("\n")
    parts = []
    for heading, following in zip(PARTS, (*PARTS[1:], None), strict=True):
        _, found, after = rest.partition(f"{heading}:")
        if not found:
            raise RuleProseError(
                f"Rule {code} does not say “{heading}”: add a part that begins “{heading}:” to the "
                "docstring of its file."
            )
        body, _, _ = after.partition(f"\n{following}:") if following else (after, "", "")
        parts.append(body.strip())
    return title.strip().rstrip("."), parts


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of their codes."""
    for module in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        importlib.import_module(module.name)
    return tuple(_registered[code] for code in sorted(_registered))


def find_rule(code: str) -> Rule:
    """The rule of a code, in capitals or not. Raises UnknownRuleError, naming those that exist."""
    known = {rule.code: rule for rule in all_rules()}
    try:
        return known[code.strip().upper()]
    except KeyError:
        raise UnknownRuleError(
            f"There is no rule {code}. The rules are {', '.join(known)}."
        ) from None
