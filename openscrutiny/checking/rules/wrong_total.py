"""Parts that do not make the total.

What it does: Adds up the parts of each total, across rows and down columns. A total is known by
its word (Total, All, Base, Year to date), by its share of 100 per cent, by a noun that its parts
make narrower (Places; Places filled, Places vacant), or by the figures: a sum that holds in nearly
every row and fails in one. Percentages, rates and averages are not added up, nor are subrows that
begin "of which". Rounded parts need not sum to a rounded total, whether their decimals, a note, a
paragraph beside the table or the figures themselves show the rounding. Where a part is
suppressed, the sum cannot be checked. One wrong figure that spoils several sums is named once.

Why it matters: When the parts and the total differ, one of them is wrong, and every share worked
out from them is in doubt.

Example:

| Quarter | Places | Places filled | Places on hold | Places vacant |
|---|---|---|---|---|
| Q1 | 236 | 136 | 53 | 45 |
| Q2 | 258 | 152 | 64 | 42 |

For the first quarter 136 + 53 + 45 = 234; the paper prints 236, which is 2 more.

What to do instead: Find which of the figures is wrong, from the source, and put it right. If a
category is missing from the table, add it; if categories overlap, say so under the table.
"""

from collections.abc import Iterator

from openscrutiny.checking.finding import Conclusion
from openscrutiny.checking.registry import rule
from openscrutiny.checking.relations import Kind
from openscrutiny.checking.subject import Subject
from openscrutiny.checking.sums_in_words import conclude


@rule(code="N106", fault="wrong total")
def check(subject: Subject) -> Iterator[Conclusion]:
    yield from conclude(subject.arithmetic, Kind.TOTAL)
