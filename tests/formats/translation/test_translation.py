"""A language is offered when it is complete, and then everything that ships is printed in it."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.edits.programs import edit_program
from app.core.edits.sessions import edit_session
from app.formats import resources
from app.formats.pdf import Kind
from app.formats.resources import resource
from app.formats.translation import in_language, languages, translate
from app.formats.translation.check import gaps
from app.formats.translation.languages import is_complete
from app.formats.wording.print import words_in
from tests.formats.pdf.samples import cohort, library, printed, whole_text
from tests.formats.translation.pseudo import NAME, in_pseudo, write_pseudo

SHIPPED = sorted(path.name for path in resource("text").iterdir() if path.is_dir())


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a complete language of its own, beside the shipped English."""
    texts = tmp_path / "text"
    write_pseudo(texts)
    shutil.copytree(resource("text", "en"), texts / "en")
    for folder in ("content", "fonts"):
        (tmp_path / folder).symlink_to(resource(folder))
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    _forget()
    yield texts / NAME
    _forget()


def _forget() -> None:
    for cached in (words_in, languages, is_complete, translate.translations):
        cached.cache_clear()


@pytest.mark.parametrize("language", [name for name in SHIPPED if name != "en"])
def test_a_language_that_ships_says_all_that_english_says(language: str) -> None:
    assert gaps(language) == []
    assert language in languages()


def test_a_complete_language_is_offered_and_an_incomplete_one_is_not(pseudo: Path) -> None:
    assert set(languages()) == {"en", NAME}
    file = pseudo / "print" / "guide.json"
    texts = json.loads(file.read_text(encoding="utf-8"))
    del texts["goal"]["again"]
    file.write_text(json.dumps(texts), encoding="utf-8")
    _forget()
    assert set(languages()) == {"en"}
    assert gaps(NAME) == ["print/guide/goal/again: missing"]


@pytest.mark.parametrize(
    ("shelf", "change", "found"),
    [
        ("activities", lambda items: items["river"]["steps"].pop(), "steps/3: missing"),
        ("question_sets", lambda items: items["coffee"]["questions"].append("?"), "not in English"),
        ("goals", lambda items: items.pop("exam"), "exam/title: missing"),
        ("templates", lambda items: items.update(new={"title": "N"}), "new/title: not in English"),
    ],
)
def test_what_differs_from_the_library_is_named(
    pseudo: Path, shelf: str, change: object, found: str
) -> None:
    file = pseudo / "content" / f"{shelf}.json"
    items = json.loads(file.read_text(encoding="utf-8"))
    change(items)  # type: ignore[operator]
    file.write_text(json.dumps(items), encoding="utf-8")
    assert any(found in gap for gap in gaps(NAME))


def test_a_lost_gap_and_what_is_left_in_english_are_named(pseudo: Path) -> None:
    file = pseudo / "print" / "guide.json"
    texts = json.loads(file.read_text(encoding="utf-8"))
    texts["page_of"] = "{page} of many"
    texts["closing"]["points"][0] = "What is different now from the first page"
    texts["notes"]["title"] = 'The "notes"'
    file.write_text(json.dumps(texts), encoding="utf-8")
    found = " ".join(gaps(NAME))
    assert "page_of: the gaps in braces differ" in found
    assert "closing/points/1: still English" in found
    assert 'notes/title: " is not how' in found


@pytest.mark.parametrize("kind", [k for k in Kind if k not in (Kind.PEER,)])
def test_nothing_that_ships_is_printed_in_english(pseudo: Path, kind: Kind) -> None:
    content = printed(cohort("career-six-months"), kind, match="x", language=NAME)
    text = re.sub(r"Names are told|Ines Haddad|Amina Okafor|\S+@\S+", "", whole_text(content))
    english = re.findall(r"\b[A-Za-z]*[aeiou][A-Za-z]*\b", text)
    assert set(english) <= set()


def test_what_she_wrote_herself_stays(pseudo: Path) -> None:
    workspace = cohort("career-six-months")
    program, session = next(iter(workspace.programs)), next(iter(workspace.sessions))
    own = edit_session(workspace, session, note="Bring the blue folder.")
    own = edit_program(own, program, purpose="To find one’s feet.")
    there, shelf = in_language(own, library(), NAME)
    assert there.sessions[session].note == "Bring the blue folder."
    assert there.sessions[session].title == in_pseudo(own.sessions[session].title)
    assert there.programs[program].purpose == "To find one’s feet."
    assert shelf.activities["river"].title == in_pseudo("The river so far")


def test_english_is_printed_from_what_there_is() -> None:
    workspace = cohort("career-six-months")
    assert in_language(workspace, library(), "en") == (workspace, library())


def test_numbers_dates_and_plurals_are_the_languages_own(pseudo: Path) -> None:
    grammar = {
        "name": "X",
        "decimal": ",",
        "one": [0, 1.99],
        "quotes": ["«", "»"],
        "no_break_before": "?»",
        "no_break_after": "«",
    }
    (pseudo / "print" / "grammar.json").write_text(json.dumps(grammar), encoding="utf-8")
    guide = pseudo / "print" / "guide.json"
    texts = json.loads(guide.read_text(encoding="utf-8"))
    texts["notes"]["title"] = "« Qui ? »"
    guide.write_text(json.dumps(texts), encoding="utf-8")
    words = words_in(NAME)
    assert words.count("hours", 1.5) == in_pseudo("about {n} hour").format(n="1,5")
    assert words.count("weeks", 26) == in_pseudo("{n} weeks").format(n=26)
    assert words.text("notes", "title") == "«\u00a0Qui\u00a0?\u00a0»"
