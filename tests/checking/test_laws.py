"""What holds of the sums of any table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from openscrutiny.checking.finding import Finding
from openscrutiny.reading.document import Block, Table
from tests.checking.building import check, pack_of, paragraph, table

RULES = ("N101", "N106", "N109")
TREES = ("Alder", "Beech", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Yew")
Rows = list[list[Decimal]]

untimed = settings(deadline=None)  # what else the machine does is no fault of a sum

digits = st.integers(min_value=0, max_value=3)
"""To how many decimals a table is rounded."""


def sums(*blocks: Block) -> tuple[Finding, ...]:
    return check(pack_of(*blocks), *RULES).findings


def figures(*, columns: int, least: int = 2) -> st.SearchStrategy[Rows]:
    """Rows of figures with six decimals, as a table has them before it is rounded."""
    value = st.integers(min_value=10**6, max_value=10**9).map(lambda n: Decimal(n).scaleb(-6))
    row = st.lists(value, min_size=columns, max_size=columns)
    return st.lists(row, min_size=least, max_size=8)


def printed(headers: Sequence[str], rows: Rows, *, places: int) -> Table:
    """The rows as a paper prints them, each figure rounded by itself."""
    lines = ["| " + " | ".join(["", *headers]) + " |"]
    for at, row in enumerate(rows):
        lines.append("| " + " | ".join([TREES[at], *_rounded(row, places)]) + " |")
    return table("\n".join(lines), title="Rounded" if places == 0 else "")


def plain(headers: Sequence[str], rows: Rows) -> Table:
    """Rows of whole numbers as they are."""
    lines = ["| " + " | ".join(["", *headers]) + " |"]
    lines += [f"| {TREES[at]} | " + " | ".join(map(str, row)) + " |" for at, row in enumerate(rows)]
    return table("\n".join(lines))


def _rounded(row: Sequence[Decimal], places: int) -> list[str]:
    unit = Decimal(1).scaleb(-places)
    return [str(value.quantize(unit, rounding=ROUND_HALF_EVEN)) for value in row]


@untimed
@given(figures(columns=2), digits)
def test_true_differences_never_alarm(rows: Rows, places: int) -> None:
    made = [[first, last, last - first] for first, last in rows]
    assert sums(printed(["2014", "2015", "Diff"], made, places=places)) == ()


@untimed
@given(figures(columns=4), digits)
def test_true_totals_never_alarm(rows: Rows, places: int) -> None:
    made = [[*row, sum(row, Decimal(0))] for row in rows]
    made.append([sum(column, Decimal(0)) for column in zip(*made, strict=True)])
    made_table = printed(["Police", "Health", "Schools", "Other", "Total"], made, places=places)
    last = made_table.rows[-1]
    total = replace(
        last, path=("Total",), cells=(replace(last.cells[0], text="Total"), *last.cells[1:])
    )
    assert sums(replace(made_table, rows=(*made_table.rows[:-1], total))) == ()


@untimed
@given(figures(columns=2), digits)
def test_true_nets_never_alarm(rows: Rows, places: int) -> None:
    made = [[into, out, into - out] for into, out in rows]
    assert sums(printed(["Places gained", "Places lost", "Net places"], made, places=places)) == ()


FLOW = ["Open at start", "Started", "Ended", "Open at end"]


@untimed
@given(figures(columns=3), digits)
def test_true_closing_figures_never_alarm(rows: Rows, places: int) -> None:
    made = [[first, into, out, first + into - out] for first, into, out in rows]
    assert sums(printed(FLOW, made, places=places)) == ()


@untimed
@given(figures(columns=3, least=4), st.data())
def test_a_closing_figure_changed_is_found(rows: Rows, data: st.DataObject) -> None:
    counts = [[value.quantize(Decimal(1)) for value in row] for row in rows]
    made = [[first, into, out, first + into - out] for first, into, out in counts]
    at = data.draw(st.integers(0, len(made) - 1))
    made[at][3] += data.draw(st.integers(1, 10**6))
    found = sums(plain(FLOW, made))
    assert [(f.rule, f.place.row, f.place.column) for f in found] == [("N109", at + 2, 5)]


@untimed
@given(figures(columns=2, least=3), st.data())
def test_a_sign_turned_among_two_others_or_more_is_found(rows: Rows, data: st.DataObject) -> None:
    counts = [[value.quantize(Decimal(1)) for value in row] for row in rows]
    made = [[first, last, last - first] for first, last in counts]
    at = data.draw(st.integers(0, len(made) - 1))
    assume(abs(made[at][2]) >= 3)
    # Figures that come again make other sums hold by chance, and those have a say in the blame.
    assume(len({value for row in counts for value in row}) == 2 * len(counts))
    made[at][2] = -made[at][2]
    found = sums(plain(["2014", "2015", "Change"], made))
    assert [(f.rule, f.place.row, f.place.column) for f in found] == [("N101", at + 2, 4)]
    assert "right size, wrong sign" in found[0].working


@untimed
@given(figures(columns=3, least=3), st.sampled_from([10, 100, 1000]))
def test_sums_rounded_by_publishers_never_alarm(rows: Rows, unit: int) -> None:
    made = [[*row, sum(row, Decimal(0))] for row in rows]
    rounded = [[(value / unit).quantize(Decimal(1)) * unit for value in row] for row in made]
    said = paragraph(f"The figures are rounded to the nearest {unit:,}.")
    assert sums(said, plain(["Boys", "Girls", "Not known", "Total"], rounded)) == ()


@untimed
@given(figures(columns=5), digits)
def test_figures_without_relations_never_alarm(rows: Rows, places: int) -> None:
    headers = ["Contacts", "Referrals", "Plans", "Visits", "Reviews"]
    assert sums(printed(headers, rows, places=places)) == ()


@untimed
@given(figures(columns=2, least=4), st.data())
def test_a_difference_changed_by_more_than_its_rounding_is_found(
    rows: Rows, data: st.DataObject
) -> None:
    places = data.draw(digits)
    unit = Decimal(1).scaleb(-places)
    rounded = [[value.quantize(unit) for value in row] for row in rows]
    made = [[first, last, last - first] for first, last in rounded]
    at = data.draw(st.integers(0, len(made) - 1))
    made[at][2] += data.draw(st.integers(3, 10**6)) * unit
    found = sums(printed(["2014", "2015", "Diff"], made, places=places))
    assert [(finding.place.row, finding.place.column) for finding in found] == [(at + 2, 4)]


@untimed
@given(figures(columns=3, least=4), st.data())
def test_a_total_changed_by_more_than_its_rounding_is_found(
    rows: Rows, data: st.DataObject
) -> None:
    counts = [[value.quantize(Decimal(1)) for value in row] for row in rows]
    made = [[*row, sum(row, Decimal(0))] for row in counts]
    at = data.draw(st.integers(0, len(made) - 1))
    made[at][3] += data.draw(st.integers(1, 10**6)) * 1000 + 1
    text = "\n".join(
        "| " + " | ".join([TREES[n], *map(str, row)]) + " |" for n, row in enumerate(made)
    )
    found = sums(table(f"| | Police | Health | Schools | Total |\n{text}"))
    assert [(finding.place.row, finding.place.column) for finding in found] == [(at + 2, 5)]


@untimed
@given(st.integers(min_value=1, max_value=40))
def test_a_fingerprint_outlives_edits_elsewhere(blocks: int) -> None:
    def made(line: int) -> Table:
        return table(
            """
            | Group | 2014 | 2015 | Diff |
            | Boys | 27.4 | 28.1 | -0.7 |
            | Girls | 31.0 | 32.5 | 1.5 |
            | All | 29.3 | 30.4 | 1.1 |
            """,
            line=line,
            number=line,
        )

    [before] = sums(made(1))
    inserted = [paragraph("Another paragraph.", line=line) for line in range(1, blocks + 1)]
    [after] = sums(*inserted, made(blocks + 1))
    assert after.place != before.place
    assert after.fingerprint == before.fingerprint
