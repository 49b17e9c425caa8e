from tests.reading.papers import cells, document, headers, only_table

FIRST = "| Area | 2024 | 2025 |\n|---|---|---|\n| North | 5 | 6 |\n"
AGAIN = "| Area | 2024 | 2025 |\n|---|---|---|\n| South | 7 | 8 |\n"


def test_a_table_whose_header_is_repeated_is_one() -> None:
    table = only_table(f"{FIRST}\n{AGAIN}")
    assert headers(table) == ["Area", "2024", "2025"]
    assert cells(table) == [["North", "5", "6"], ["South", "7", "8"]]


def test_a_title_repeated_on_each_page_does_not_part_a_table() -> None:
    assert len(list(document(f"**Visits**\n\n{FIRST}\n**Visits**\n\n{AGAIN}").tables)) == 1


def test_other_text_between_parts_tables() -> None:
    assert len(list(document(f"{FIRST}\nThe next year was another.\n\n{AGAIN}").tables)) == 2


def test_rows_without_a_header_go_on_with_the_table_above() -> None:
    table = only_table("Area\t2024\t2025\nNorth\t5\t6\n\nSouth\t7\t8\nEast\t1\t2\n")
    assert [row[0] for row in cells(table)] == ["North", "South", "East"]


def test_titles() -> None:
    titles = [
        table.title
        for table in document(f"""\
# Visits

{FIRST}

Some text about it that is long enough.

{FIRST}

**Visits by ward**

| Ward | 2025 |
|---|---|
| Tanner | 5 |

Table 3. Visits by month

| Month | 2025 |
|---|---|
| May | 5 |

As follows:

| Week | 2025 |
|---|---|
| 1 | 5 |
""").tables
    ]
    assert titles == [
        "Visits",
        "Visits",
        "Visits by ward",
        "Table 3. Visits by month",
        "As follows",
    ]


def test_notes_under_a_table_belong_to_it() -> None:
    table = only_table(f"{FIRST}\nSource: the service\n\n\\* provisional\n\nMore text.\n")
    assert table.notes == ("Source: the service", "* provisional")


def test_tables_are_numbered_in_order() -> None:
    found = document(f"{FIRST}\nText.\n\n{AGAIN}").tables
    assert [(table.number, table.place.table) for table in found] == [(1, 1), (2, 2)]
