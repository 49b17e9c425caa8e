"""Who wrote a paper, from lines of names and posts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openscrutiny.reading.document import Place
from openscrutiny.reading.pack import Author
from openscrutiny.reading.recognise.lines import flowing
from openscrutiny.terms.names import read_name

_ROW = re.compile(r"[\n;]|(?<=[a-z])\s{2,}")


def read_authors(text: str, place: Place) -> Iterator[Author]:
    """`Ann Lee, Head of Service`: a name, then the post; several parted by semicolons or lines."""
    for row in _ROW.split(text):
        written, _, position = row.strip(" ,").partition(",")
        if not position and " - " in written:
            written, _, position = written.partition(" - ")
        name = read_name(written)
        if name is not None and name.given:
            yield Author(name, flowing(position).strip(" ,"), place)
