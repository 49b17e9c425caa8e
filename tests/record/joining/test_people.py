"""Whose name a spelling is."""

from __future__ import annotations

from openscrutiny.record.joining.people import Somebody, Spelt, join_people
from openscrutiny.terms.names import read_name


def people(*names: str) -> tuple[list[Somebody], list[tuple[str, str]]]:
    spelt = []
    for key, text in enumerate(names):
        name = read_name(text)
        assert name is not None, text
        spelt.append(Spelt(key, name))
    found, doubtful = join_people(spelt)
    return found, sorted((names[match.start], names[match.end]) for match in doubtful)


def grouped(*names: str) -> set[frozenset[str]]:
    return {frozenset(s.name.text for s in one.spellings) for one in people(*names)[0]}


def test_a_family_name_alone_is_the_one_councillors_that_it_fits() -> None:
    assert grouped("Cllr Ruane", "Councillor E Ruane", "Councillor P Male") == {
        frozenset({"Cllr Ruane", "Councillor E Ruane"}),
        frozenset({"Councillor P Male"}),
    }


def test_one_that_fits_two_is_left_open() -> None:
    found, doubtful = people("Cllr Mutton", "Councillor M Mutton", "Councillor J Mutton")
    assert len(found) == 3
    assert doubtful == [
        ("Cllr Mutton", "Councillor J Mutton"),
        ("Cllr Mutton", "Councillor M Mutton"),
    ]


def test_two_initials_are_two_people() -> None:
    assert len(grouped("Councillor M Mutton", "Councillor J Mutton")) == 2


def test_an_initial_is_the_one_person_that_it_fits() -> None:
    assert grouped("J Mokades", "Janet Mokades") == {frozenset({"J Mokades", "Janet Mokades"})}


def test_names_a_letter_apart_are_not_merged_but_listed() -> None:
    found, doubtful = people("Kirstin Nelson", "Kirston Nelson", "K Nelson")
    assert len(found) == 3
    assert doubtful == [
        ("K Nelson", "Kirstin Nelson"),
        ("K Nelson", "Kirston Nelson"),
        ("Kirston Nelson", "Kirstin Nelson"),
    ]


def test_a_title_can_tell_two_people_apart() -> None:
    assert len(grouped("Mr A Smith", "Mrs A Smith")) == 2


def test_the_fullest_spelling_is_what_they_are_called() -> None:
    found, _ = people("Cllr Ruane", "Councillor E Ruane")
    assert found[0].display_name == "Councillor E Ruane"
    assert found[0].why == {0: "Of the names in these papers, it fits Councillor E Ruane alone."}
    found, _ = people("Councillor S Hanson", "Mrs S Hanson")
    assert found[0].display_name == "Mrs S Hanson"
    found, _ = people("Cllr Ruane")
    assert found[0].display_name == "Councillor Ruane"


def test_what_only_a_draft_says_names_nobody_whom_the_public_can_see() -> None:
    full, short = read_name("Janet Mokades"), read_name("J Mokades")
    assert full is not None
    assert short is not None
    found, _ = join_people([Spelt(1, full, is_public=False), Spelt(2, short)])
    assert [one.display_name for one in found] == ["J Mokades"]


def test_a_list_of_councillors_makes_no_councillor_of_a_co_opted_member() -> None:
    name = read_name("Councillor K Jones")
    assert name is not None
    found, _ = join_people([Spelt(1, name, is_co_opted=True)])
    assert found[0].display_name == "K Jones"


def test_the_order_of_the_papers_does_not_matter() -> None:
    names = ["Cllr Ruane", "E Ruane", "Councillor E Ruane", "Kirstin Nelson", "K Nelson"]
    assert grouped(*names) == grouped(*reversed(names))
