from openscrutiny.reading.tables.alignment import align
from tests.reading.tables.rows import rows, texts

SOUND = """
Looked after | Reading | 47 | 51 | 4
Looked after | Maths | 40 | 42 | 2
Free meals | Reading | 61 | 60 | -1
Free meals | Maths | 58 | 59 | 1
All pupils | Reading | 80 | 81 | 1
All pupils | Maths | 75 | 77 | 2
"""


def test_rows_that_fit_are_left_as_they_stand() -> None:
    table = rows(SOUND)
    aligned, moved = align(table, 5)
    assert aligned == table
    assert not moved


def test_cells_that_slid_left_go_back_to_their_columns() -> None:
    table = rows(SOUND + "Maths | 30 | 33 | 3 |\n")
    aligned, moved = align(table, 5)
    assert aligned[-1].texts == ("", "Maths", "30", "33", "3")
    assert moved == {6}
    assert aligned[-1].line == 7


def test_a_label_cut_in_two_is_known_by_its_part() -> None:
    table = rows(SOUND + "Free | 30 | 33 | 3 |\n")
    aligned, _ = align(table, 5)
    assert aligned[-1].texts == ("Free", "", "30", "33", "3")


def test_symbols_may_stand_among_figures() -> None:
    table = rows(SOUND + "Travellers | Maths | c | c | z\n")
    assert align(table, 5)[0] == table


def test_too_few_rows_say_nothing_of_a_column() -> None:
    table = rows("North | 5 | 6\n7 | 8 |")
    assert align(table, 3) == (table, frozenset())


def test_a_table_of_words_is_left_alone() -> None:
    table = rows("\n".join(f"thing {n} | who {n} | when {n}" for n in range(9)))
    assert align(table, 3) == (table, frozenset())


def test_a_row_that_fits_nowhere_stays_as_it_is_printed() -> None:
    table = rows(SOUND + "Note | see below | for | what this | means\n")
    assert texts(align(table, 5)[0])[-1] == ("Note", "see below", "for", "what this", "means")
