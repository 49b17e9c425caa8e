"""What a wrong sum's finding says: the arithmetic as a clerk would write it down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import repeat

from openscrutiny.checking.arithmetic import Arithmetic
from openscrutiny.checking.finding import AGREES, CANNOT_BE_CHECKED, Conclusion
from openscrutiny.checking.relations import Kind
from openscrutiny.checking.sums import Operand, Sum, Wrong
from openscrutiny.terms.quantities import ZERO, Interval, Quantity, print_like
from openscrutiny.terms.statuses import Verdict


def conclude(arithmetic: Arithmetic, kind: Kind) -> Iterator[Conclusion]:
    """What the sums of one kind conclude: those that hold, those in doubt, each wrong cell."""
    yield from repeat(AGREES, arithmetic.agreeing[kind])
    yield from repeat(CANNOT_BE_CHECKED, arithmetic.unknown[kind])
    for wrong in arithmetic.wrong:
        if wrong.sum.relation.kind is kind:
            yield _conclusion(wrong)


def _conclusion(wrong: Wrong) -> Conclusion:
    total = wrong.sum
    headers = tuple(column.header for column in total.table.columns)
    return Conclusion(
        verdict=Verdict.DISAGREES,
        severity=wrong.severity,
        place=wrong.cell.place,
        message=_message(wrong),
        working=_working(wrong),
        block=(*headers, *total.along, *total.result.line),
        operands=tuple(_normalised(operand) for operand in total.operands),
    )


def _normalised(operand: Operand) -> str:
    return f"{operand.figure.value.normalize():f}"


def _message(wrong: Wrong) -> str:
    total, culprit = wrong.sum, wrong.culprit
    named = _named(culprit.line, total)
    printed = printed_figure(culprit.figure)
    if culprit.position == total.result.position:
        made = _print(total.made.middle, total, signed=_is_signed(total))
        return f"{named} is printed as {printed}, but {_source(total)} {made}."
    result = _names(total.result.line[-1:]) or "the total"
    return f"{named}, printed as {printed}, does not fit {result}, or {result} does not fit it."


def _named(line: tuple[str, ...], total: Sum) -> str:
    """A cell by its line and what crosses it: `Diff for Boys`; by both where they have one name."""
    name, where = _names(line[-1:]), _names(total.along)
    if name and where and name.casefold() == where.casefold():
        return f"The figure in row {name}, column {name},"
    name = name or "The figure"
    return f"{name} for {where}" if where else name


def _source(total: Sum) -> str:
    if total.relation.kind is Kind.TOTAL:
        return "its parts make"
    if total.relation.kind is Kind.FLOW or len(total.plus) + len(total.minus) > 2:
        return f"{_listed(total.plus, ' plus ')} less {_listed(total.minus, ' less ')} is"
    plus, minus = (_names(operands[0].line[-1:]) for operands in (total.plus, total.minus))
    if plus == minus or not (plus and minus):
        return "the figures beside it make"
    return f"{plus} less {minus} is"


def _listed(operands: Sequence[Operand], joint: str) -> str:
    return joint.join(_names(operand.line[-1:]) or "the figure beside it" for operand in operands)


def _working(wrong: Wrong) -> str:
    total = wrong.sum
    steps = [_equation(total), _verdict(total)]
    if not total.made.is_exact and not total.is_sign_error:
        steps.append(_with_rounding(total))
    steps.extend(_also(other) for other in wrong.also)
    return " ".join(steps)


def _equation(total: Sum) -> str:
    plus = " + ".join(_operand(operand.figure) for operand in total.plus)
    minus = "".join(f" - {_operand(operand.figure)}" for operand in total.minus)
    made = _print(_made(total), total, signed=_is_signed(total))
    return f"{plus}{minus} = {made};"


def _made(total: Sum) -> Decimal:
    """The plain sum of the printed figures, before any allowance for rounding."""
    added = sum((operand.figure.value for operand in total.plus), ZERO)
    return added - sum((operand.figure.value for operand in total.minus), ZERO)


def _verdict(total: Sum) -> str:
    printed = total.result.figure
    made = _made(total)
    opening = f"the paper prints {printed_figure(printed)}"
    if total.is_sign_error:
        return f"{opening}: right size, wrong sign."
    gap = printed.value - made
    size = _print(abs(gap), total)
    return f"{opening}, which is {size} {'more' if gap > 0 else 'less'}."


def _with_rounding(total: Sum) -> str:
    low, high = total.made.low, total.made.high
    places = max(_places(total), _places_of(total.made))
    figure = total.result.figure
    between = (
        f"{print_like(low, figure, places=places)} and {print_like(high, figure, places=places)}"
    )
    return f"Rounding does not explain it: it allows anything between {between}."


def _places_of(made: Interval) -> int:
    exponent = made.low.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _also(other: Sum) -> str:
    named = _named(other.result.line or ("another sum",), other)
    named = named[0].lower() + named[1:] if named.startswith("The figure") else named
    return f"The same figure leaves {named} wrong: {_equation(other)} {_verdict(other)}"


def _places(total: Sum) -> int:
    return max(operand.figure.places for operand in total.operands)


def _print(value: Decimal, total: Sum, *, signed: bool = False) -> str:
    printed = print_like(value, total.result.figure, places=_places(total))
    return f"+{printed}" if signed and value > 0 else printed


def _is_signed(total: Sum) -> bool:
    return total.result.figure.signed and total.result.figure.text.lstrip()[0] == "+"


def _operand(figure: Quantity) -> str:
    printed = printed_figure(figure)
    return f"({printed})" if printed[0] in "-−–+" else printed


def printed_figure(figure: Quantity) -> str:
    """The figure as the paper prints it, without what stands in brackets or in words after it."""
    text = figure.text.strip()
    if figure.bracketed is not None:
        text = text[: text.rindex("(")] if "(" in text else text[: text.rindex("[")]
    if figure.note:
        text = text.replace(figure.note, "")
    return " ".join(text.split())


def _names(labels: tuple[str, ...]) -> str:
    return " / ".join(" ".join(label.split()) for label in labels if label.strip())
