"""Whatever a table holds: reading it never raises, and no row vanishes without a word."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.people.roster import PeopleRead
from app.formats.spreadsheets import SheetRow, SheetTable, people_from, understand
from app.formats.spreadsheets.csv_text import decode, rows_of
from app.formats.spreadsheets.memory import recalled, remembered
from app.formats.spreadsheets.understanding import Understanding
from app.formats.wording.people import row_sentence

HEADERS = st.sampled_from(
    [
        "Name",
        "First name",
        "Surname",
        "E-mail",
        "Role",
        "Rolle",
        "Wants",
        "Offers",
        "Skills",
        "When are you free?",
        "Max mentees",
        "Grade",
        "Timestamp",
        "Who would you avoid?",
        "",
        "X",
    ]
)
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "mentor",
            "mentee",
            "Mentor, Mentee",
            "a@x.org",
            "b@x.org",
            "Ana",
            "Bo",
            "3",
            "about 8",
            "n/a",
            "-",
            "yes",
            "Art, craft",
            "Mon; Tue",
            "2026-01-01",
            "as many as you like",
            '"',
        ]
    ),
)


@st.composite
def tables(draw: st.DrawFn) -> SheetTable:
    width = draw(st.integers(1, 6))
    header = draw(st.lists(HEADERS, min_size=width, max_size=width))
    rows = draw(st.lists(st.lists(CELLS, min_size=0, max_size=width + 2), max_size=8))
    grid = [header, *rows]
    name = draw(st.sampled_from(["", "Mentors", "Sheet1"]))
    return SheetTable(
        "file.csv", name, tuple(SheetRow(n, tuple(cells)) for n, cells in enumerate(grid, 1))
    )


def unaccounted(understanding: Understanding, read: PeopleRead) -> set[tuple[int, int]]:
    used = {at for rows in read.rows.values() for at in rows} | read.to_look_at()
    return {
        (number, row.number)
        for number, sheet in enumerate(understanding.sheets)
        for row in sheet.rows
        if sheet.included and not row.blank
    } - {(at.sheet, at.row) for at in used}


@given(st.lists(tables(), min_size=1, max_size=2))
def test_every_row_is_used_or_spoken_of(sheets: list[SheetTable]) -> None:
    understanding = understand(sheets)
    read = people_from(understanding)
    assert unaccounted(understanding, read) == set()
    assert all(row_sentence(problem) for problem in read.problems)
    assert all(part.person in read.rows for part in read.participants)
    assert all(person.name.strip() == person.name != "" for person in read.people)
    again = recalled(understand(sheets), remembered(understanding))
    assert people_from(again) == read


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_is_rows(text: str, encoding: str) -> None:
    rows = rows_of(decode(text.encode(encoding, errors="replace")))
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


@given(
    st.lists(st.lists(st.text(alphabet='ab,"\n ', max_size=6), min_size=2, max_size=2), max_size=6)
)
def test_well_written_csv_comes_back_as_it_was(grid: list[list[str]]) -> None:
    grid = [["left", "right"], *grid]
    quoted = "".join(
        ",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in grid
    )
    assert [list(row.cells) for row in rows_of(quoted)] == grid


@given(st.binary(max_size=400))
def test_any_bytes_are_text(data: bytes) -> None:
    rows_of(decode(data))
