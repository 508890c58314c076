"""What can't be read is refused in one sentence, and never by a crash."""

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.problems import Problem
from app.formats.spreadsheets import read_tables
from app.formats.spreadsheets.workbook import workbook_tables
from app.formats.wording.problems import sentence
from tests.formats.spreadsheets.samples import FOLDER


def refused(path: Path) -> str:
    with pytest.raises(Problem) as raised:
        read_tables(path)
    assert path.name in sentence(raised.value)
    return raised.value.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.csv", b"", "people.empty"),
        ("blank.csv", b" \n;;;\n\r\n", "people.empty"),
        ("letter.pdf", b"%PDF-1.7 \x00\x01", "people.not_a_spreadsheet"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "people.not_a_spreadsheet"),
        ("noise.csv", bytes(range(1, 32)) * 50, "people.not_a_spreadsheet"),
        ("page.xls", b"<html><table><tr><td>x</td></tr></table>", "people.not_a_spreadsheet"),
        ("broken.xlsx", b"PK\x03\x04 this is no archive", "people.unreadable"),
        ("broken.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "people.unreadable"),
    ],
)
def test_what_is_no_spreadsheet(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refused(path) == code


def test_a_file_that_went(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.csv") == "people.missing"
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    assert refused(folder) == "people.unreadable"


def test_an_archive_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refused(path) == "people.unreadable"


def test_a_stray_cell_in_the_far_corner(tmp_path: Path) -> None:
    path = tmp_path / "corner.xlsx"
    book = openpyxl.Workbook()
    book.active["A1"] = "Name"
    book.active["XFD1048576"] = "x"
    book.save(path)
    assert refused(path) == "people.too_large"


def test_real_values_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "values.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["Name", "Number", "Half", "Yes"])
    book.active.append(["Ana", 3, 2.5, True])
    hidden = book.create_sheet("Hidden")
    hidden.append(["Name"])
    hidden.sheet_state = "hidden"
    book.save(path)
    (table,) = read_tables(path)
    assert table.rows[1].cells == ("Ana", "3", "2.5", "yes")


@given(st.integers(4, 12000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_never_crashes(position: int, damage: bytes) -> None:
    data = bytearray((FOLDER / "two-sheets-title-rows.xlsx").read_bytes())
    data[position : position + len(damage)] = damage
    try:
        workbook_tables(bytes(data), "damaged.xlsx")
    except Problem as problem:
        assert problem.code in ("people.unreadable", "people.too_large")
