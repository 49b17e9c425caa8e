"""A difference that is not the difference.

What it does: Works out each printed difference, change or variance from the two figures that it
is of, and compares. Which two they are, and which is taken from which, is decided by the headers
and by the other rows: a convention that a table keeps to is no fault. Rounded figures are given
the room that their rounding allows, and a change that is right as a percentage of the first
figure is left alone. A gap that the table never signs may be how far apart two figures are,
whichever is the larger. Two other rows that agree make it an error; fewer, a warning.

Why it matters: A wrong sign turns a fall into a rise. Readers who do not work the sum out take
the printed change as the news, and the sentence above the table is often written from it.

Example:

| Group | 2014 | 2015 | Diff |
|---|---|---|---|
| Boys | 27.4 | 28.1 | -0.7 |
| Girls | 31.0 | 32.5 | 1.5 |
| All | 29.3 | 30.4 | 1.1 |

For boys, 28.1 - 27.4 = 0.7; the paper prints -0.7: right size, wrong sign.

What to do instead: Work the column out in the spreadsheet that the figures come from, and paste
it again. If the table means something else by the word (a gap to another area, a change over more
years), say so in the header.
"""

from collections.abc import Iterator

from openscrutiny.checking.finding import Conclusion
from openscrutiny.checking.registry import rule
from openscrutiny.checking.relations import Kind
from openscrutiny.checking.subject import Subject
from openscrutiny.checking.sums_in_words import conclude


@rule(code="N101", fault="wrong difference")
def check(subject: Subject) -> Iterator[Conclusion]:
    yield from conclude(subject.arithmetic, Kind.DIFFERENCE)
