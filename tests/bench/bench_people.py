"""Ten thousand rows of a spreadsheet, from text to people, beside the csv module alone."""

import csv
from io import StringIO
from pathlib import Path

from app.formats.spreadsheets import SheetTable, people_from, understand
from app.formats.spreadsheets.csv_text import decode, rows_of
from tests.bench.table import Row, timed

SAMPLE = Path(__file__).parents[1] / "data" / "people" / "form-answers-one-sheet.csv"
PEOPLE = 10_000


def rows() -> list[Row]:
    """Seconds to read 10,000 form answers of 15 columns."""
    text = many_rows(PEOPLE)
    read = timed(lambda: _people(text.encode()), repeats=2)
    bare = timed(lambda: list(csv.reader(StringIO(text))), repeats=2)
    return [Row("10,000 rows into people", read, "csv module alone", bare)]


def _people(text: bytes) -> None:
    table = SheetTable("people.csv", "", rows_of(decode(text)))
    assert len(people_from(understand([table])).people) == PEOPLE


def many_rows(people: int) -> str:
    """A spreadsheet of form answers as long as wanted, each person with an own address."""
    header, *answers = csv.reader(StringIO(SAMPLE.read_text(encoding="utf-8")))
    answers = [row for row in answers if any(row)]
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    for number in range(people):
        row = list(answers[number % len(answers)])
        row[1], row[2] = f"{row[1]} {number}", f"person{number}@example.org"
        writer.writerow(row)
    return out.getvalue()
