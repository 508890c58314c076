"""A guide for everyone: the files, their names, and what happens when one can't be written."""

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from app.core.model import Match, Participant, Person, Role, Workspace
from app.core.problems import Problem
from app.formats.pdf import GuideRequest, Kind, PaperSize, batch, guide_name, named_requests
from app.formats.pdf.naming import unique_names
from tests.formats.pdf.samples import MADE_ON, cohort, library, names_of_the_world, whole_text


class Stop(Exception):
    """The user has had enough."""


def made(workspace: Workspace, folder: Path) -> list[str]:
    (program_id,) = workspace.programs
    summary = batch(
        workspace, library(), program_id, PaperSize.A4, folder, lambda *_: None, MADE_ON
    )
    assert not summary.failed
    return [path.name for path in summary.made]


def crowd(names: list[str]) -> Workspace:
    """One mentor with a match for each of the names."""
    workspace = cohort("coffee-match")
    (program_id,) = workspace.programs
    people = {f"q{n}": Person(id=f"q{n}", name=name) for n, name in enumerate(names)}
    parts = {
        f"t{n}": Participant(id=f"t{n}", program=program_id, person=f"q{n}", role=Role.MENTEE)
        for n in range(len(names))
    }
    matches = {
        f"y{n}": Match(id=f"y{n}", matching="m", mentor="a", mentees=(f"t{n}",))
        for n in range(len(names))
    }
    return workspace.with_tables(
        people={**workspace.people, **people},
        participants={**workspace.participants, **parts},
        matches=matches,
    )


def test_both_of_a_pair_get_their_guide(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there yet"

    assert made(cohort("coffee-match"), folder) == [
        "Amina Okafor with Tomáš Dvořák - mentor's guide.pdf",
        "Tomáš Dvořák with Amina Okafor - mentee's guide.pdf",
    ]
    first = next(iter(sorted(folder.iterdir())))
    assert "for Amina Okafor with Tomáš Dvořák" in whole_text(first.read_bytes())
    assert len(list(folder.iterdir())) == 2


def test_a_program_without_approved_matches_gets_two_guides_without_names(tmp_path: Path) -> None:
    workspace = cohort("coffee-match").with_tables(matchings={}, matches={})

    assert made(workspace, tmp_path) == [
        "Coffee match - mentee's guide.pdf",
        "Coffee match - mentor's guide.pdf",
    ]


def test_every_name_of_the_world_makes_a_file_of_its_own(tmp_path: Path) -> None:
    workspace = crowd([*names_of_the_world(), "CON", "a/b\\c:d*?", "Zoë", "Zoe\u0308", "zoë", "."])
    (program_id,) = workspace.programs
    names = [name for name, _ in named_requests(workspace, program_id, PaperSize.A4)]
    for name in names:
        (tmp_path / name).touch()

    assert len(set(names)) == len(names) == len(list(tmp_path.iterdir())) == 60
    for name in names:
        assert not set(name) & set('<>:"/\\|?*\0')
        assert len(name.encode()) < 250


def test_names_that_a_disk_takes_for_the_same_are_numbered() -> None:
    assert unique_names(["Zoë.pdf", "Zoe\u0308.pdf", "ZOË.pdf"]) == [
        "Zoë.pdf",
        "Zoe\u0308 (2).pdf",
        "ZOË (3).pdf",
    ]


def test_a_very_long_name_is_shortened() -> None:
    workspace = cohort("flash", mentor="ö" * 400)
    name = guide_name(workspace, GuideRequest(Kind.MENTOR, next(iter(workspace.programs)), "x"))

    assert len(name.encode()) < 250 and name.endswith(" - mentor's guide.pdf")


def test_a_file_that_cannot_be_written_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    blocked = "Tomáš Dvořák with Amina Okafor - mentee's guide.pdf"
    (tmp_path / blocked).mkdir()
    workspace = cohort("coffee-match")
    (program_id,) = workspace.programs
    summary = batch(workspace, library(), program_id, PaperSize.A4, tmp_path, lambda *_: None)

    assert [name for name, _ in summary.failed] == [blocked]
    assert [path.name for path in summary.made] == [
        "Amina Okafor with Tomáš Dvořák - mentor's guide.pdf"
    ]
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Problem) as refused:
        made(cohort("coffee-match"), tmp_path / "file" / "folder")
    assert refused.value.code == "guides.folder"


def test_stopping_is_heard_within_a_fifth_of_a_second_and_leaves_whole_files(
    tmp_path: Path,
) -> None:
    workspace = cohort("career-six-months")
    (program_id,) = workspace.programs
    made(workspace, tmp_path / "warm")
    heard: list[float] = []

    def report(done: int, total: int, note: str) -> None:
        heard.append(process_time())
        if done == 1:
            raise Stop

    with pytest.raises(Stop):
        batch(workspace, library(), program_id, PaperSize.A4, tmp_path / "out", report)
    pauses = sorted(b - a for a, b in pairwise(heard))
    assert pauses[-2] < 0.2
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".pdf"]
