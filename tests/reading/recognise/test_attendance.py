import pytest

from openscrutiny.reading.recognise.attendance import read_attendance
from openscrutiny.terms.statuses import AttendanceCategory as Category
from tests.reading.papers import lines

Found = list[tuple[str, Category, str]]


def attended(text: str) -> Found:
    return [
        (person.name.without_title, person.category, person.capacity)
        for person in read_attendance(lines(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Present: Councillors A Bee (Chair), C Dee and E Foy",
            [
                ("A Bee", Category.MEMBER, "Chair"),
                ("C Dee", Category.MEMBER, ""),
                ("E Foy", Category.MEMBER, ""),
            ],
        ),
        (
            "Present:\n\nCouncillor A Bee (Chair)\n\nCouncillor C Dee",
            [("A Bee", Category.MEMBER, "Chair"), ("C Dee", Category.MEMBER, "")],
        ),
        (
            "**Members Present:**\n\n- Cllr A Bee\n- Cllr C Dee",
            [("A Bee", Category.MEMBER, ""), ("C Dee", Category.MEMBER, "")],
        ),
        (
            "Present: Councillor A Bee\n\nApologies: Councillors C Dee and E Foy",
            [
                ("A Bee", Category.MEMBER, ""),
                ("C Dee", Category.APOLOGIES, ""),
                ("E Foy", Category.APOLOGIES, ""),
            ],
        ),
        (
            "Present: Councillor A Bee\n\nApologies were received from Councillor C Dee",
            [("A Bee", Category.MEMBER, ""), ("C Dee", Category.APOLOGIES, "")],
        ),
        (
            "Co-opted Members: Mrs G Hay and Ian Jay",
            [("G Hay", Category.CO_OPTED, ""), ("Ian Jay", Category.CO_OPTED, "")],
        ),
        (
            "Cabinet Member: Councillor K Lim (Cabinet Member for Children)",
            [("K Lim", Category.CABINET, "Cabinet Member for Children")],
        ),
        (
            "Employees (by Directorate):\n\nPeople: M Nye, O Pugh\n\nResources: Q Roe",
            [
                ("M Nye", Category.EMPLOYEE, "People"),
                ("O Pugh", Category.EMPLOYEE, "People"),
                ("Q Roe", Category.EMPLOYEE, "Resources"),
            ],
        ),
        (
            "Officers:\n\nSam Tye – Director of Children's Services\n\nUna Vane, Scrutiny Officer",
            [
                ("Sam Tye", Category.EMPLOYEE, "Director of Children's Services"),
                ("Una Vane", Category.EMPLOYEE, "Scrutiny Officer"),
            ],
        ),
        (
            "Others present: Wes Yule (Chair of the Trust)",
            [("Wes Yule", Category.INVITED, "Chair of the Trust")],
        ),
        (
            "In attendance: Sam Tye (Director), Una Vane (Clerk)",
            [
                ("Sam Tye", Category.IN_ATTENDANCE, "Director"),
                ("Una Vane", Category.IN_ATTENDANCE, "Clerk"),
            ],
        ),
        (
            "Other Members: Councillor K Lim",
            [("K Lim", Category.OTHER_MEMBER, "")],
        ),
        ("Apologies: None", []),
    ],
)
def test_who_attended_and_as_what(text: str, expected: Found) -> None:
    assert attended(text) == expected


def test_a_list_that_is_wrapped_loses_nobody() -> None:
    found = attended("Present: Councillors A Bee, C Dee,\nE Foy, G Hay and\nI Jay")
    assert [name for name, _, _ in found] == ["A Bee", "C Dee", "E Foy", "G Hay", "I Jay"]


def test_a_capacity_that_is_wrapped_stays_whole() -> None:
    (found,) = attended("Officers:\n\nSam Tye – Director of Education and\nSkills Service")
    assert found == ("Sam Tye", Category.EMPLOYEE, "Director of Education and Skills Service")


def test_each_person_stands_on_a_line_of_the_paper() -> None:
    people = read_attendance(lines("Present:\n\nCouncillor A Bee\n\nCouncillor C Dee"))
    assert [person.place.line for person in people] == [3, 5]
