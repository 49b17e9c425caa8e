"""JSON on standard output: UTF-8, with a line for each element of its lists."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import click

# What JSON lets stand in a string but terminals obey, line readers break at or UTF-8 cannot hold.
_AWKWARD = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write_json(value: Mapping[str, Any]) -> None:
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # it is a text stream
    for line in _lines(value):
        click.echo(line)


def _lines(value: Mapping[str, Any]) -> Iterator[str]:
    """The object as lines: one for each entry, and for each element of an entry that is a list."""
    if not value:
        yield "{}"
        return
    for position, (key, entry) in enumerate(value.items()):
        opening = "{" if position == 0 else " "
        comma = "," if position < len(value) - 1 else "}"
        if not isinstance(entry, list) or not entry:
            yield f"{opening}{_compact(key)}: {_compact(entry)}{comma}"
            continue
        yield f"{opening}{_compact(key)}: ["
        for element in entry[:-1]:
            yield f"  {_compact(element)},"
        yield f"  {_compact(entry[-1])}]{comma}"


def _compact(value: object) -> str:
    return _AWKWARD.sub(_escaped, json.dumps(value, ensure_ascii=False))


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
