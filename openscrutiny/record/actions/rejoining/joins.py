"""The joins of a board while some of them are made anew."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from openscrutiny.record.joining.matching import Match
from openscrutiny.record.models import Join, Organisation
from openscrutiny.record.models.joins import ENDS, JoinQuerySet
from openscrutiny.record.statuses import JoinKind, JoinState


class Joins:
    """Those that officers decided, which stay, and those that are made anew."""

    def __init__(self, board: Organisation) -> None:
        self._board = board
        decided = [(_ends(join), join.state) for join in self._held().exclude(decided_by="")]
        self._decided = {ends for ends, _ in decided}
        self._settled = {ends[:2] for ends, state in decided if state == JoinState.SETTLED}
        self._new: dict[tuple[str, int, int], Join] = {}

    def forget(self, kind: JoinKind, where: Q) -> None:
        """Drop what rules concluded, to conclude it anew."""
        self._held().of_kind(kind).filter(where, decided_by="").delete()

    def add(self, kind: JoinKind, matches: Iterable[Match]) -> None:
        """Take up what was found, but nothing that an officer has already decided."""
        source, target = ENDS[kind]
        for match in matches:
            ends = (kind.value, match.start, match.end)
            if ends in self._decided or ends[:2] in self._settled:
                continue
            state = JoinState.SETTLED if match.settled else JoinState.OPEN
            self._new[ends] = Join(
                kind=kind.value,
                board=self._board,
                state=state.value,
                likeness=match.likeness,
                why=match.why,
                **{f"{source}_id": match.start, f"{target}_id": match.end},
            )

    def settled(self, kind: JoinKind) -> dict[int, int]:
        """What was found for certain, not saved yet: for each start, its end."""
        return {
            start: end
            for (of_kind, start, end), join in self._new.items()
            if of_kind == kind and join.state == JoinState.SETTLED
        }

    def save(self) -> None:
        Join.objects.bulk_create(self._new.values())

    def _held(self) -> JoinQuerySet:
        return Join.objects.filter(board=self._board)


def _ends(join: Join) -> tuple[str, int, int]:
    source, target = ENDS[JoinKind(join.kind)]
    return join.kind, getattr(join, f"{source}_id"), getattr(join, f"{target}_id")
