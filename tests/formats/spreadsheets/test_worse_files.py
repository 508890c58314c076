"""Worse files than anybody sent so far: encodings, delimiters, headers, roles, duplicates."""

import pytest

from app.core.model import FieldKind, Meaning, Role
from app.formats.spreadsheets import SheetTable, Use, people_from, understand
from tests.formats.spreadsheets.samples import (
    answer,
    capacities,
    codes,
    names,
    people_in,
    person,
    table,
)

ROWS = "Name,E-mail,Role,Skills\nZoë Łuk,zoe@x.org,mentor,Writing\nAna,ana@x.org,mentee,Maths\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_unicode_encoding(encoding: str) -> None:
    read = people_in(ROWS.encode(encoding))
    assert names(read) == ["Zoë Łuk", "Ana"]


def test_windows_1252() -> None:
    text = ROWS.replace("Łuk", "Müller – Şt").replace("Ş", "S")
    assert names(people_in(text.encode("cp1252"))) == ["Zoë Müller – St", "Ana"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_delimiter_and_line_end(delimiter: str, newline: str) -> None:
    text = ROWS.replace(",", delimiter).replace("\n", newline)
    read = people_in(text.encode())
    assert names(read, Role.MENTOR) == ["Zoë Łuk"]
    assert person(read, "Ana").email == "ana@x.org"


def test_a_delimiter_announced() -> None:
    read = people_in("sep=;\n" + ROWS.replace(",", ";"))
    assert names(read) == ["Zoë Łuk", "Ana"]
    assert [at.row for rows in read.rows.values() for at in rows] == [3, 4]


def test_without_any_header() -> None:
    read = people_in(
        "Ana Li,ana@x.org,mentor,3\nBo Xu,bo@x.org,mentee,1\nCy Oz,cy@x.org,mentee,2\n"
    )
    assert names(read, Role.MENTEE) == ["Bo Xu", "Cy Oz"]
    assert person(read, "Ana Li").email == "ana@x.org"
    assert [field.label for field in read.fields] == ["Column D"]


def test_headers_in_no_language_it_knows() -> None:
    read = people_in("Jina,Barua pepe,Kazi\nAmina Juma,amina@x.tz,Mwalimu\nJuma Ali,j@x.tz,Fundi\n")
    assert names(read) == [], "without a role nobody is placed"
    assert codes(read) == [(2, "no_role"), (3, "no_role")]
    assert [field.label for field in read.fields] == ["Kazi"]


def test_roles_by_the_name_of_the_file() -> None:
    assert names(people_in("Name,Topic\nAna,Maths\nBo,Art\n", "Mentees_2026.csv"), Role.MENTEE)
    assert names(people_in("Name,Topic\nAna,Maths\nBo,Art\n", "our mentors.csv"), Role.MENTOR)


def test_beside_mentors_the_other_file_holds_mentees() -> None:
    first, second = (
        table("Name\nAna Li\nBo Xu\n", "mentors.csv"),
        table("Name\nCy Oz\n", "rest.csv"),
    )
    read = people_from(understand([first, second]))
    assert (names(read, Role.MENTOR), names(read, Role.MENTEE)) == (["Ana Li", "Bo Xu"], ["Cy Oz"])


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("Mentor", {Role.MENTOR}),
        ("MENTEE", {Role.MENTEE}),
        ("Mentorin", {Role.MENTOR}),
        ("both", {Role.MENTOR, Role.MENTEE}),
        ("Mentor; Mentee", {Role.MENTOR, Role.MENTEE}),
        ("I'd like to find a mentor", {Role.MENTEE}),
        ("be mentored", {Role.MENTEE}),
        ("I want to be a mentor", {Role.MENTOR}),
        ("be a mentor and have a mentor", {Role.MENTOR, Role.MENTEE}),
    ],
)
def test_roles_in_words(said: str, roles: set[Role]) -> None:
    read = people_in(f"Name;Role\nAna;{said}\nBo;mentor\nCy;mentee\n".replace("; M", " + M"))
    ana = next(p.id for p in read.people if p.name == "Ana")
    assert {part.role for part in read.participants if part.person == ana} == roles


def test_a_missing_role_is_told_by_the_answers() -> None:
    read = people_in("Name,Role,Wants,Offers\nAna,mentee,Art,\nBo,mentor,,Art\nCy,,Maths,\nDi,,,\n")
    assert names(read, Role.MENTEE) == ["Ana", "Cy"]
    assert codes(read) == [(4, "role_guessed"), (5, "no_role")]


def test_surname_and_given_name_in_german() -> None:
    read = people_in("Name;Vorname;Rolle\nLi;Ana;Mentorin\nXu;Bo;Mentee\n")
    assert names(read) == ["Ana Li", "Bo Xu"]


def test_capacity_is_asked_of_mentors() -> None:
    text = "Name,Role,Max mentees\nA,mentor,1-3\nB,mentor,lots\nC,mentor,0\nD,mentee,9\nE,mentor,\n"
    read = people_in(text)
    assert capacities(read) == {"A": 3, "B": 1, "C": 0, "E": 1}
    assert codes(read) == [(3, "capacity_unclear"), (4, "no_place")]
    assert {t.capacity for t in read.participants if t.role is Role.MENTEE} == {1}


def test_levels_of_bands_are_ordered_and_filled_up() -> None:
    read = people_in(
        "Name,Role,Band\nA,mentor,Band 8\nB,mentee,Band 5\nC,mentee,n/a\nD,mentor,band 7\n"
    )
    (field,) = read.fields
    assert (field.kind, field.meaning) == (FieldKind.LEVEL, Meaning.SENIORITY)
    assert field.levels == ("Band 5", "Band 6", "Band 7", "Band 8")
    assert answer(read, "D", "Band") == "Band 7"
    assert answer(read, "C", "Band") is None


@pytest.mark.parametrize(
    ("header", "words", "kind", "meaning"),
    [
        ("Ward", "Ward", FieldKind.TEXT, Meaning.PLACE),
        ("Site", "S", FieldKind.TEXT, Meaning.PLACE),
        ("Team", "Team", FieldKind.TEXT, Meaning.DEPARTMENT),
        ("Bus line", "Line", FieldKind.TEXT, Meaning.OTHER),
        ("Pay", "NHS band", FieldKind.LEVEL, Meaning.SENIORITY),
        ("Pay", "E", FieldKind.LEVEL, Meaning.SENIORITY),
        ("Seniority", "Circle", FieldKind.LEVEL, Meaning.SENIORITY),
    ],
)
def test_a_number_makes_a_level_only_behind_a_word_for_ranks(
    header: str, words: str, kind: FieldKind, meaning: Meaning
) -> None:
    rows = "".join(f"P{i},mentee,{words} {i % 4 + 1}\n" for i in range(12))
    (field,) = people_in(f"Name,Role,{header}\n{rows}").fields
    assert (field.kind, field.meaning) == (kind, meaning)
    expected = tuple(f"{words} {n}" for n in range(1, 5)) if kind is FieldKind.LEVEL else ()
    assert field.levels == expected


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("What can you help with?", Meaning.OFFERS),
        ("Topics I am happy to help with", Meaning.OFFERS),
        ("I can help mentees with", Meaning.OFFERS),
        ("What would you like help with?", Meaning.WANTS),
        ("What can we help you with?", Meaning.WANTS),
        ("I need help with", Meaning.WANTS),
    ],
)
def test_help_is_given_or_wanted(header: str, meaning: Meaning) -> None:
    rows = "".join(f"P{i},mentor,Art; Maths\n" for i in range(4))
    (field,) = people_in(f"Name,Role,{header}\n{rows}").fields
    assert field.meaning is meaning


def test_a_few_who_are_several_things_are_enough_for_a_list() -> None:
    said = ["Gay", "Carer", "Gay", "Carer", "Gay", "Carer", "Gay, Carer", "Gay", "Carer", "Gay"]
    read = people_in(
        "Name,Role,Identity\n" + "".join(f'P{i},mentor,"{s}"\n' for i, s in enumerate(said))
    )
    assert answer(read, "P6", "Identity") == ("Gay", "Carer")


def test_career_words_are_levels() -> None:
    read = people_in(
        "Name,Role,Career stage\nA,mentor,Director\nB,mentee,junior\nC,mentor,Senior\n"
    )
    assert answer(read, "B", "Career") == "Junior"
    levels = read.fields[0].levels
    assert levels.index("Junior") < levels.index("Senior") < levels.index("Director")


def test_same_address_twice_without_times_the_lower_row_counts() -> None:
    read = people_in("Name,Email,Role,Topic\nAna,a@x.org,mentee,Art\nana,A@X.org,mentee,Maths\n")
    assert codes(read) == [(2, "answered_again")]
    assert names(read) == ["ana"]
    assert answer(read, "ana", "Topic") == ("Maths",)


def test_one_address_two_names_are_two_people() -> None:
    read = people_in("Name,Email,Role\nAna,a@x.org,mentee\nBo,a@x.org,mentor\n")
    assert names(read) == ["Ana", "Bo"]
    assert codes(read) == [(3, "shared_address")]


def test_one_name_without_address_is_kept_twice_and_shown() -> None:
    read = people_in("Name,Email,Role\nAna,,mentee\nAna,,mentee\nBo,,mentee\nBo,,mentor\n")
    assert names(read) == ["Ana", "Ana", "Bo"], "Bo is one person in two roles"
    assert codes(read) == [(3, "same_name")]


def test_a_row_shifted_by_a_missing_cell() -> None:
    text = "Name,E-mail,Team,Role\n" + "".join(f"P {i},p{i}@x.org,Red,mentee\n" for i in range(6))
    read = people_in(text + "Cy,Red,cy@x.org,mentor\n,Di,di@x.org,mentor\n")
    assert person(read, "Di").email == "di@x.org", "only one way to put it back"
    assert (9, "cells_moved") in codes(read)
    assert (8, "row_drifted") in codes(read), "two cells changed places: nothing is guessed"
    assert "Cy" not in names(read)


def test_a_row_that_fits_in_two_ways_is_not_guessed() -> None:
    text = "Name,Role,Hobby,Motto\n" + "".join(f"P {i},mentee,h{i},m{i}\n" for i in range(6))
    read = people_in(text + "Cy,mentor,sailing,far,away\n")
    assert codes(read) == [(8, "row_drifted")]
    assert "Cy" not in names(read)


def test_a_header_in_the_middle_is_passed_over() -> None:
    read = people_in("Name,Role\nAna,mentor\nName,Role\nBo,mentee\n")
    assert names(read) == ["Ana", "Bo"]
    assert codes(read) == [(3, "header_again")]


def test_quotes_that_are_only_text() -> None:
    read = people_in('Name,Role\nRobert "Bob" Li,mentor\n"Ana ""A"" Xu",mentee\n5" Al,mentee\n')
    assert names(read) == ['Robert "Bob" Li', 'Ana "A" Xu', '5" Al']


def test_line_breaks_in_cells_stay_in_their_row() -> None:
    read = people_in('Name,Role,Note\nAna,mentor,"one\ntwo, ""three"" and\nfour"\nBo,mentee,x\n')
    assert names(read) == ["Ana", "Bo"]
    assert answer(read, "Ana", "Note") == 'one\ntwo, "three" and\nfour'


def test_people_named_with_a_comma_in_their_name() -> None:
    text = 'Name,Role,Who would you like to be matched with?\n"Li, Ana",mentor,\n'
    read = people_in(text + 'Bo,mentee,"Li, Ana"\nCy,mentee,"LI, ANA; Zed"\n')
    assert answer(read, "Bo", "Who") == ("Li, Ana",)
    assert answer(read, "Cy", "Who") == ("Li, Ana", "Zed")
    assert codes(read) == [(4, "names_stranger")]


def test_the_same_header_twice() -> None:
    read = people_in("Name,Role,Comment,Comment\nAna,mentor,a,b\nBo,mentee,c,d\n")
    assert [field.label for field in read.fields] == ["Comment", "Comment (2)"]
    assert answer(read, "Ana", "Comment (2)") == "b"


def test_a_sheet_that_is_not_people_is_left_out() -> None:
    statistics = SheetTable("book.xlsx", "Statistics", table("Month,Visits\nMay,3\nJune,4\n").rows)
    people = SheetTable("book.xlsx", "Mentors", table("Name,Skill\nAna,Art\nBo,Maths\n").rows)
    understanding = understand([statistics, people])
    assert [sheet.included for sheet in understanding.sheets] == [False, True]
    assert names(people_from(understanding), Role.MENTOR) == ["Ana", "Bo"]


def test_what_always_stands_together_is_one_item_but_once_is_not_always() -> None:
    cells = ["finance, budgets and grants, art", "finance, budgets and grants"] * 3 + ["art, maths"]
    rows = "".join(f'P{i},mentee,"{cell}"\n' for i, cell in enumerate(cells))
    read = people_in("Name,Role,What do you want to learn?\n" + rows)
    assert answer(read, "P0", "What") == ("finance, budgets and grants", "art")
    assert answer(read, "P6", "What") == ("art", "maths")


def test_small_letters_go_on_and_groups_stay_together() -> None:
    cells = [
        "Art, craft and design, Maths",
        "Maths, Art, craft and design",
        "Reading (slow, fast), Maths",
    ]
    rows = "".join(f'P{i},mentee,"{cell}"\n' for i, cell in enumerate(cells))
    read = people_in("Name,Role,What do you want to learn?\n" + rows)
    assert answer(read, "P0", "What") == ("Art, craft and design", "Maths")
    assert answer(read, "P2", "What") == ("Reading (slow, fast)", "Maths")


def test_numbered_words_are_no_levels_unless_they_come_again() -> None:
    rows = "".join(f"P{i},mentee,h{i},E{i % 3}\n" for i in range(6))
    read = people_in("Name,Role,Motto,Job group\n" + rows)
    kinds = {field.label: field.kind for field in read.fields}
    assert kinds == {"Motto": FieldKind.TEXT, "Job group": FieldKind.LEVEL}
    assert answer(read, "P1", "Job group") == "E1"
    assert read.problems == ()


@pytest.mark.parametrize(("yes", "no"), [("yes", "no"), ("x", ""), ("1", "0"), ("☑", "☐")])
@pytest.mark.parametrize(
    ("mentor", "mentee"),
    [
        ("Mentor", "Mentee"),
        ("I want to be a mentor", "I want a mentor"),
        ("As mentor?", "As mentee?"),
    ],
)
def test_roles_ticked_in_columns_of_their_own(yes: str, no: str, mentor: str, mentee: str) -> None:
    rows = [("Ana", yes, no), ("Bo", no, yes), ("Cy", yes, yes), ("Di", no, no)]
    lines = "\n".join(",".join(row) for row in rows)
    read = people_in(f"Name,{mentor},{mentee}\n{lines}\n".encode())
    assert names(read, Role.MENTOR) == ["Ana", "Cy"]
    assert names(read, Role.MENTEE) == ["Bo", "Cy"]
    assert codes(read) == [(5, "no_role")], "Di ticked nothing"
    assert read.fields == ()


@pytest.mark.parametrize(
    "header",
    [
        "Name,Role,Mentor,Mentee",
        "Name,Have you been a mentor before?,Have you been a mentee before?",
        "Name,Mentor",
    ],
)
def test_ticks_that_are_no_roles(header: str) -> None:
    width = header.count(",")
    cells = ",yes,no" if width == 2 else ",mentor,yes,no" if width == 3 else ",yes"
    sheet = understand([table(f"{header}\nAna{cells}\nBo{cells}\n")]).sheets[0]
    assert sheet.column_for(Use.IS_MENTOR) is None


def test_a_mentors_name_is_not_a_tick() -> None:
    sheet = understand([table("Mentor,Mentee\nAna Li,Bo Xu\nCy Oz,Di Ey\n")]).sheets[0]
    assert not sheet.tells_roles
