"""A net or closing figure that is not what came in less what went out.

What it does: Takes what went out from what came in, for each net figure whose two sides stand in
the same table, and for what there is at the end of a time, beginning with what there was at its
start. The sides are found by their words (opening, joined, left, closing), by the days that the
headers name, by the noun that they share with the net figure and by how the other rows work.
Where a side is suppressed, the sum cannot be checked.

Why it matters: A net figure says whether a service grew or shrank. When it is wrong, so are the
year to date and every sentence that quotes it.

Example:

| Quarter | Places gained | Places lost | Net places |
|---|---|---|---|
| Q1 | 2 | 11 | -9 |
| Q2 | 8 | 5 | +1 |
| Year to date | 10 | 16 | -6 |

For the second quarter 8 - 5 = +3; the paper prints +1, which is 2 less. The same figure leaves
the year to date wrong, and is named once.

What to do instead: Correct the net figure, or the side of it that was mistyped, from the source.
"""

from collections.abc import Iterator

from openscrutiny.checking.finding import Conclusion
from openscrutiny.checking.registry import rule
from openscrutiny.checking.relations import Kind
from openscrutiny.checking.subject import Subject
from openscrutiny.checking.sums_in_words import conclude


@rule(code="N109", fault="wrong net figure")
def check(subject: Subject) -> Iterator[Conclusion]:
    yield from conclude(subject.arithmetic, Kind.NET)
    yield from conclude(subject.arithmetic, Kind.FLOW)
