"""The organisations that a paper speaks of, made where the record does not hold them yet."""

from __future__ import annotations

import re

from openscrutiny.record.actions.filing.subject import FilingRefusedError, Subject
from openscrutiny.record.models import Meeting, Organisation, Person, Spelling
from openscrutiny.record.statuses import OrganisationKind

_LONGEST = 300


def name_key(name: str) -> str:
    """A name as compared: no case, one kind of apostrophe, dash and `and`, single spaces."""
    plain = re.sub("[\u2018\u2019\u02bc`]", "'", name).replace("&", " and ")
    plain = re.sub("[\u2010-\u2015]", "-", plain)
    return " ".join(plain.split()).casefold()


def board_of(subject: Subject) -> Organisation:
    """The board that a paper is for."""
    council = find_or_make_council(subject.council) if subject.council.strip() else None
    return find_or_make_board(subject.board, council)


def find_or_make_council(name: str) -> Organisation:
    council, _ = Organisation.objects.get_or_create(
        key=_key_within_length(name),
        parent=None,
        defaults={"name": _tidy(name), "kind": OrganisationKind.COUNCIL.value},
    )
    return council


def find_or_make_board(name: str, council: Organisation | None) -> Organisation:
    """The board of this name; where no council is given, the only one of this name, if there is."""
    boards = Organisation.objects.boards().filter(key=_key_within_length(name))
    if council is None:
        named = list(boards[:2])
        return named[0] if len(named) == 1 else _make_board(name, None)
    found = boards.filter(parent=council).first()
    return found or _adopted(name, council) or _make_board(name, council)


def meeting_of(board: Organisation, subject: Subject) -> Meeting:
    meeting, _ = Meeting.objects.get_or_create(organisation=board, date=subject.day)
    return meeting


def _make_board(name: str, council: Organisation | None) -> Organisation:
    key = _key_within_length(name)
    kind = OrganisationKind.CABINET if key == "cabinet" else OrganisationKind.BOARD
    return Organisation.objects.create(kind=kind.value, name=_tidy(name), key=key, parent=council)


def _adopted(name: str, council: Organisation) -> Organisation | None:
    """A board first known from a paper that did not say whose it is, now that one does."""
    alone = Organisation.objects.boards().filter(key=name_key(name), parent=None).first()
    if alone is None or Spelling.objects.filter(council=council).exists():
        return None
    alone.parent = council
    alone.save(update_fields=["parent"])
    Spelling.objects.filter(council=alone).update(council=council)
    Person.objects.filter(council=alone).update(council=council)
    return alone


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _key_within_length(name: str) -> str:
    key = name_key(name)
    if not key or len(key) > _LONGEST or len(_tidy(name)) > _LONGEST:
        raise FilingRefusedError(
            f"The paper was not filed: the name of its board or council has {len(name)} "
            f"characters, where at most {_LONGEST} were expected. Look at its first page, where a "
            "heading may have run into the text below it, and file it again."
        )
    return key
