import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.terms.names import (
    Likeness,
    PersonName,
    one_slip_apart,
    read_name,
    same_person,
    settle,
    split_names,
)


@pytest.mark.parametrize(
    ("text", "title", "given_name", "family", "suffix"),
    [
        ("Councillor M Mutton", "Councillor", "M", "Mutton", ""),
        ("Cllr Ruane", "Councillor", "", "Ruane", ""),
        ("Cllr. J O'Boyle", "Councillor", "J", "O'Boyle", ""),
        ("Chief Inspector P O’Neil", "Chief Inspector", "P", "O’Neil", ""),
        ("Mrs S Hanson", "Mrs", "S", "Hanson", ""),
        ("Sgt S Grundy", "Sgt", "S", "Grundy", ""),
        ("N Akhtar", "", "N", "Akhtar", ""),
        ("Janet Mokades", "", "Janet", "Mokades", ""),
        ("Mr R W Gough", "Mr", "R W", "Gough", ""),
        ("J.P. Smith", "", "J P", "Smith", ""),
        ("JP Ade-Smith", "", "J P", "Ade-Smith", ""),
        ("Mrs A van der Berg MBE", "Mrs", "A", "van der Berg", "MBE"),
        ("Sir Ade de Souza, CBE DL", "Sir", "Ade", "de Souza", "CBE DL"),
        ("Cllr Dr R Auluck", "Councillor Dr", "R", "Auluck", ""),
        ("Rt Hon Dame Jo Park", "Right Honourable Dame", "Jo", "Park", ""),
        ("Councillor M Mutton (Chair)", "Councillor", "M", "Mutton", ""),
        ("Councillor SMITH", "Councillor", "", "SMITH", ""),
    ],
)
def test_names_are_read_into_parts(
    text: str, title: str, given_name: str, family: str, suffix: str
) -> None:
    name = read_name(text)

    assert name is not None
    assert (name.title, name.given, name.family, name.suffix) == (
        title,
        given_name,
        family,
        suffix,
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nil",
        "None",
        "Chair",
        "HoS",
        "PSW",
        "HR",
        "Resources",
        "Mutton",
        "Team Managers",
        "People Directorate",
        "Director of Finance",
        "Children's Services",
        "Workforce Services",
        "Professional PEs",
        "Cabinet Member",
        "Members of the public",
        "the board asked",
        "12 March",
        "Thursday March",
    ],
)
def test_posts_bodies_and_single_words_are_no_names(text: str) -> None:
    assert read_name(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Councillors N Akhtar, J Lepoidevin and C Miks",
            [
                ("Councillor N Akhtar", ""),
                ("Councillor J Lepoidevin", ""),
                ("Councillor C Miks", ""),
            ],
        ),
        (
            "Councillors S Hanson (Co-opted Member), M Mutton (Chair) and S Thomas (By Invitation)",
            [
                ("Councillor S Hanson", "Co-opted Member"),
                ("Councillor M Mutton", "Chair"),
                ("Councillor S Thomas", "By Invitation"),
            ],
        ),
        ("Mrs S Hanson and Mr R Potter", [("Mrs S Hanson", ""), ("Mr R Potter", "")]),
        ("Cllrs Bains, and Mrs Cole", [("Councillor Bains", ""), ("Mrs Cole", "")]),
        (
            "Councillor D Kershaw (Cabinet Member for Education)",
            [("Councillor D Kershaw", "Cabinet Member for Education")],
        ),
        ("K Argyle – Health Representative", [("K Argyle", "Health Representative")]),
        ("Sgt S Grundy - Police, and others", [("Sgt S Grundy", "Police, and others")]),
        ("G Holmes, L Knight", [("G Holmes", ""), ("L Knight", "")]),
        ("Lara Knight/Michelle Rose", [("Lara Knight", ""), ("Michelle Rose", "")]),
        ("Janet Mokades Cllr Ruane", [("Janet Mokades", ""), ("Cllr Ruane", "")]),
        (
            "Kirstin Nelson Anne Brennan Cllr Kershaw",
            [("Kirstin Nelson", ""), ("Anne Brennan", ""), ("Cllr Kershaw", "")],
        ),
        ("Pete Fahey\nSally Giles", [("Pete Fahey", ""), ("Sally Giles", "")]),
        ("A Brennan, People Directorate", [("A Brennan", ""), ("People Directorate", "")]),
        ("Councillors: Nil", [("Nil", "")]),
        ("Mr J Ade-Smith & Ms P Orr", [("Mr J Ade-Smith", ""), ("Ms P Orr", "")]),
        ("", []),
    ],
)
def test_lists_of_names_are_split(text: str, names: list[tuple[str, str]]) -> None:
    assert list(split_names(text)) == names


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("Ed Ruane", "E Ruane", Likeness.SAME),
        ("Cllr Ruane", "Councillor E Ruane", Likeness.SAME),
        ("J Gregg", "John Gregg", Likeness.SAME),
        ("R W Gough", "Roger Gough", Likeness.SAME),
        ("Councillor S Hanson", "Mrs S Hanson", Likeness.SAME),
        ("Mrs N O'Neil", "N O’Neil", Likeness.SAME),
        ("M Muñoz", "Maria Munoz", Likeness.SAME),
        ("Kirstin Nelson", "Kirston Nelson", Likeness.POSSIBLE),
        ("John Greg", "John Gregg", Likeness.POSSIBLE),
        ("Fran Doyle", "Francean Doyle", Likeness.POSSIBLE),
        ("Jo Ade-Smith", "J Smith", Likeness.POSSIBLE),
        ("Mr Ruane", "Councillor E Ruane", Likeness.POSSIBLE),
        ("J Mutton", "M Mutton", Likeness.DIFFERENT),
        ("John Gregg", "James Gregg", Likeness.DIFFERENT),
        ("Mr J Smith", "Mrs J Smith", Likeness.DIFFERENT),
        ("R W Gough", "R P Gough", Likeness.DIFFERENT),
        ("M Mutton", "M Hutton", Likeness.DIFFERENT),
        ("N Bains", "N Bigham", Likeness.DIFFERENT),
    ],
)
def test_whether_two_names_are_one_person(a: str, b: str, likeness: Likeness) -> None:
    first, second = _name(a), _name(b)

    assert same_person(first, second) is likeness
    assert same_person(second, first) is likeness


MEMBERS = ("Councillor M Mutton", "Councillor J Mutton", "Councillor E Ruane", "Mrs S Hanson")


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("Cllr Ruane", "Councillor E Ruane"),
        ("Ed Ruane", "Councillor E Ruane"),
        ("Margaret Mutton", "Councillor M Mutton"),
        ("Cllr Mutton", None),
        ("S Hansen", None),
        ("P Male", None),
    ],
)
def test_a_name_is_settled_only_where_one_member_fits(text: str, settled: str | None) -> None:
    found = settle(_name(text), [_name(member) for member in MEMBERS])

    assert (found and found.text) == settled


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("kirstin", "kirston", True),
        ("greg", "gregg", True),
        ("ruane", "raune", True),
        ("hanson", "anson", True),
        ("same", "same", False),
        ("mutton", "mettan", False),
        ("", "a", True),
        ("ab", "", False),
    ],
)
def test_one_slip(a: str, b: str, expected: bool) -> None:
    assert one_slip_apart(a, b) is expected
    assert one_slip_apart(b, a) is expected


letters = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=8)
# Made of no word that is a month, a particle, an honour or a post.
families = letters.map(lambda tail: f"Qu{tail}")
initials = st.sampled_from("ABCDEFGHIJKLMNOPRSTW")
titles = st.sampled_from(["", "Councillor", "Mrs", "Mr", "Dr", "Sgt"])
people = st.builds(
    lambda title, initial, family: PersonName("", title, initial, family),
    titles,
    initials,
    families,
)


@given(people)
def test_a_name_written_out_is_read_again(person: PersonName) -> None:
    read = _name(str(person))

    assert (read.title, read.given, read.family) == (person.title, person.given, person.family)
    assert same_person(read, person) is Likeness.SAME


@given(st.lists(people, min_size=1, max_size=5))
def test_a_list_of_names_is_split_into_them(members: list[PersonName]) -> None:
    written = ", ".join(f"{member.without_title} (Member)" for member in members)

    split = split_names(f"Councillors {written}")

    assert [name for name, _ in split] == [f"Councillor {m.without_title}" for m in members]
    assert {capacity for _, capacity in split} == {"Member"}


@given(people, people)
def test_likeness_does_not_depend_on_the_order(a: PersonName, b: PersonName) -> None:
    assert same_person(a, b) is same_person(b, a)


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for name, _ in split_names(text):
        read_name(name)


def _name(text: str) -> PersonName:
    name = read_name(text)
    assert name is not None, text
    return name
