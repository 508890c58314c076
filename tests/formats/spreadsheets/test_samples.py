"""The files Trellis was given go through whole, to exact answers."""

from pathlib import Path

from app.core.model import FieldKind, Meaning, Role
from app.formats.spreadsheets import read_people
from tests.formats.spreadsheets.samples import (
    FOLDER,
    GOVERNMENT,
    answer,
    capacities,
    codes,
    names,
    person,
    sample,
)

GRADES = ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4")


def test_government_sample_is_read_whole() -> None:
    read = read_people(GOVERNMENT)
    assert names(read, Role.MENTOR) == [f"mentor {n:02}" for n in range(50)]
    assert names(read, Role.MENTEE) == [f"mentee {n:02}" for n in range(50)]
    assert len(read.people) == 100
    assert read.problems == ()
    fields = {field.label: field for field in read.fields}
    assert fields["grade"].kind is FieldKind.LEVEL
    assert fields["grade"].levels == GRADES
    meant = {label: field.meaning for label, field in fields.items()}
    assert meant == {
        "both mentor and mentee": Meaning.OTHER,
        "job title": Meaning.OTHER,
        "grade": Meaning.SENIORITY,
        "organisation": Meaning.DEPARTMENT,
        "profession": Meaning.PROFESSION,
        "characteristics": Meaning.IDENTITY,
        "biography": Meaning.NOTE,
        "match with similar identity": Meaning.IDENTITY_ASKED,
        "identity to match": Meaning.IDENTITY_WANTED,
    }
    assert {label for label, field in fields.items() if field.sensitive} == {
        "characteristics",
        "match with similar identity",
        "identity to match",
        "biography",
    }, "the biography repeats the identity, so it is as sensitive"
    assert answer(read, "mentor 06", "characteristics") == ("Asexual or aromantic",)
    assert answer(read, "mentee 05", "grade") == "Grade 7"
    assert answer(read, "mentee 03", "identity to match") is None
    assert person(read, "mentee 00").email == "mentee.00@gov.uk"


def test_form_answers_are_read_whole() -> None:
    read = sample("form-answers-one-sheet.csv")
    assert (len(names(read, Role.MENTOR)), len(names(read, Role.MENTEE))) == (20, 29)
    assert len(read.people) == 46
    both = set(names(read, Role.MENTOR)) & set(names(read, Role.MENTEE))
    assert both == {"Thandiwe Brown", "Mireille Ivanova", "Amara Schäfer"}
    assert codes(read) == [
        (3, "names_themself"),
        (11, "capacity_open"),
        (28, "answered_again"),
        (35, "not_an_address"),
    ]
    assert "BEN ADEYEMI" in names(read)
    assert person(read, "Priya Silva").email == ""


def test_lists_whose_items_hold_commas() -> None:
    read = sample("form-answers-one-sheet.csv")
    assert answer(read, "Amara Fischer", "What can you offer") == (
        "Finance, budgets and grants",
        "Volunteering",
        "Data and spreadsheets",
        "Work–life balance",
        "Other: using AI, safely",
    )
    assert answer(read, "Nnamdi Lopes", "What would you like") == (
        "Finance, budgets and grants",
        "Changing career",
        "Leadership",
    )
    assert answer(read, "Amara Fischer", "Languages") == ("English", "Türkçe")


def test_the_later_answer_counts() -> None:
    read = sample("form-answers-one-sheet.csv")
    assert answer(read, "Noor Lopes", "What would you like") == ("Leadership",)
    (noor,) = [p for p in read.people if p.name == "Noor Lopes"]
    assert [at.row for at in read.rows[noor.id]] == [28, 49]


def test_years_and_capacities_in_words() -> None:
    read = sample("form-answers-one-sheet.csv")
    years = "How many years"
    assert answer(read, "Hassan Fischer", years) == 18.0
    assert answer(read, "Valentina Castro", years) == 8.0
    assert answer(read, "Amara Fischer", years) == 16.0
    taken = capacities(read)
    assert taken["Fatima Kowalski"] == 1, "one"
    assert taken["Eilidh Patel"] == 2, "up to 2"
    assert taken["Wei Lopes"] == 3, "as many as you like: the most anybody offers"
    assert answer(read, "Malik Castro", "Who is your line manager") is None, "n/a"
    assert answer(read, "Valentina Castro", "Is there anybody") == ("Katarzyna Lopes",)


def test_an_excel_file_from_germany() -> None:
    read = sample("excel-semicolons-cp1252.csv")
    assert (len(names(read, Role.MENTOR)), len(names(read, Role.MENTEE))) == (8, 16)
    assert read.problems == ()
    assert person(read, "Emeka Ekström").email == "emeka.ekström@example.de"
    assert answer(read, "Emeka Ekström", "Themen") == ("Schichtplanung", "Präsentieren")
    assert answer(read, "Emeka Ekström", "Zufriedenheit") == 2.5
    assert answer(read, "Carla Fischer", "Abteilung") == "Lager & Versand"


def test_two_sheets_of_one_workbook() -> None:
    read = sample("two-sheets-title-rows.xlsx")
    assert (len(names(read, Role.MENTOR)), len(names(read, Role.MENTEE))) == (14, 25)
    assert read.problems == ()
    assert answer(read, "Fatima Vermeulen", "Expertise") == (
        "Writing",
        "Finance, budgets and grants",
        "Data and spreadsheets",
        "Volunteering",
    )
    assert answer(read, "Dmitri Hughes", "Start date") == "2014-06-01"
    assert capacities(read)["Amara O’Brien"] == 3
    meant = {field.label: field.meaning for field in read.fields}
    assert (meant["Expertise"], meant["Topics"]) == (Meaning.OFFERS, Meaning.WANTS)


def test_drifted_rows_are_put_right_and_shown() -> None:
    read = sample("rows-drift.csv")
    assert len(read.people) == 20
    moved, cut, quoted = "cells_moved", "cut_short", "open_quote"
    assert codes(read) == [
        (4, moved), (5, cut), (6, quoted), (9, moved),
        (12, cut), (14, moved), (15, quoted), (19, moved),
    ]  # fmt: skip
    assert answer(read, "Freya Tanaka", "skills") == ("Changing career", "Volunteering")
    assert answer(read, "Freya Tanaka", "availability") == ("Mon", "Tue")
    assert capacities(read)["Freya Tanaka"] == 2
    assert person(read, "Rosa Fischer").email == "Rosa@example.net"
    assert answer(read, "Rosa Fischer", "skills") == ("Volunteering",)
    assert capacities(read)["Liam Xu"] == 1, "the row after an open quote is whole"
    assert person(read, "Ana Bianchi").answers == {}


def test_names_stay_as_they_are() -> None:
    read = sample("names-of-the-world.csv")
    assert codes(read) == [(20, "no_name")]
    assert len(read.people) == 23
    written = (FOLDER / "names-of-the-world.csv").read_text(encoding="utf-8-sig")
    assert all(name in written or name in _QUOTED for name in names(read))
    assert {"null", "Li", "Ana\u200bZero\u200bWidth", "O'Brien, Conan"} <= set(names(read))
    assert "Zo\u00eb" in names(read) and "Zoe\u0308" in names(read)


_QUOTED = {'=HYPERLINK("http://example.invalid","click")'}


def test_reading_needs_no_particular_order(tmp_path: Path) -> None:
    backwards = read_people(reversed(GOVERNMENT))
    assert names(backwards, Role.MENTOR) == names(read_people(GOVERNMENT), Role.MENTOR)
