"""A batch that was broken off goes on, works on all cores, and makes one file of all if asked."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.core.model import Match, Participant, Person, Role, Workspace
from app.formats.pdf import PaperSize, Summary, batch, combined_pdf, named_requests
from app.formats.pdf.fingerprint import made_of_file
from tests.formats.pdf.samples import MADE_ON, cohort, library, plain


class Stop(Exception):
    """The user has had enough."""


def pairs(number: int, template: str = "coffee-match") -> Workspace:
    """So many pairs in a program."""
    workspace = cohort(template)
    (program,) = workspace.programs
    people: dict[str, Person] = {}
    parts: dict[str, Participant] = {}
    matches: dict[str, Match] = {}
    for n in range(number):
        for role, letter in ((Role.MENTOR, "o"), (Role.MENTEE, "e")):
            key = f"{letter}{n}"
            people[key] = Person(id=key, name=f"{role.title()} {n}", email=f"{key}@example.org")
            parts[key] = Participant(id=key, program=program, person=key, role=role)
        matches[f"y{n}"] = Match(id=f"y{n}", matching="m", mentor=f"o{n}", mentees=(f"e{n}",))
    return workspace.with_tables(people=people, participants=parts, matches=matches)


def made(workspace: Workspace, folder: Path, **more: object) -> Summary:
    (program,) = workspace.programs
    report = more.pop("report", lambda *_: None)
    return batch(workspace, library(), program, PaperSize.A4, folder, report, MADE_ON, **more)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_batch_that_was_broken_off_makes_only_what_is_missing(tmp_path: Path) -> None:
    workspace = pairs(2)
    (tmp_path / "Mentee 1 with Mentor 1 - mentee's guide.pdf").write_bytes(b"half a fi")

    def report(done: int, files: int, note: str) -> None:
        if done == 2:
            raise Stop

    with pytest.raises(Stop):
        made(workspace, tmp_path, report=report)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    summary = made(workspace, tmp_path)

    assert (len(before), len(summary.made), summary.kept) == (2, 4, 2)
    assert all(path.stat().st_mtime_ns == when for path, when in before.items())
    fresh = tmp_path / "fresh"
    made(workspace, fresh)
    assert {path.name: path.read_bytes() for path in summary.made} == contents(fresh)


def test_guides_that_would_come_out_otherwise_are_made_again(tmp_path: Path) -> None:
    workspace = pairs(2)
    made(workspace, tmp_path)
    person = workspace.people["e1"].model_copy(update={"phone": "0300 555"})
    changed = workspace.with_tables(people={**workspace.people, "e1": person})

    assert made(workspace, tmp_path).kept == 4
    assert made(changed, tmp_path).kept == 2
    assert made(changed, tmp_path, booklet=True).kept == 0


def test_a_file_that_is_no_guide_is_made_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()

    assert made_of_file(tmp_path / "empty.pdf") == b""
    assert made_of_file(tmp_path / "gone.pdf") == b""


def test_two_processes_make_the_very_same_files(tmp_path: Path) -> None:
    workspace = pairs(2)
    (tmp_path / "two" / "Mentee 0 with Mentor 0 - mentee's guide.pdf").mkdir(parents=True)
    notes: list[tuple[int, int]] = []
    one = made(workspace, tmp_path / "one")
    two = made(
        workspace, tmp_path / "two", processes=2, report=lambda d, f, note: notes.append((d, f))
    )

    assert len(one.made) == 4 and not one.failed
    assert [name for name, _ in two.failed] == ["Mentee 0 with Mentor 0 - mentee's guide.pdf"]
    assert [path.name for path in two.made] == [path.name for path in one.made[1:]]
    assert all(p.read_bytes() == (tmp_path / "one" / p.name).read_bytes() for p in two.made)
    assert notes[-1] == (4, 4)
    assert made(workspace, tmp_path / "two").kept == 3


def test_processes_are_stopped_at_once_and_leave_whole_files(tmp_path: Path) -> None:
    def report(done: int, files: int, note: str) -> None:
        if done:
            raise Stop

    with pytest.raises(Stop):
        made(pairs(12), tmp_path, processes=2, report=report)
    # Each may have written one more at the very moment, of the 24.
    assert len(list(tmp_path.iterdir())) <= 4
    assert {path.suffix for path in tmp_path.iterdir()} == {".pdf"}
    assert all(len(PdfReader(path).pages) > 10 for path in tmp_path.iterdir())


def test_where_no_process_can_be_had_the_guides_are_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("app.formats.pdf.workers._started", refused)

    assert len(made(pairs(1), tmp_path, processes=2).made) == 2


def test_processes_that_end_before_they_begin_hold_up_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/bin/false")

    assert len(made(pairs(1), tmp_path, processes=2).made) == 2


def test_a_process_that_makes_guides_knows_nothing_of_windows() -> None:
    asked = "import main, app.formats.pdf.workers, sys; print('PySide6' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


def test_all_guides_in_one_file_each_from_a_right_hand_page(tmp_path: Path) -> None:
    workspace = pairs(2)
    summary = made(workspace, tmp_path, combined=True)
    (whole,) = [path for path in summary.made if "all guides" in path.name]
    reader = PdfReader(whole)
    each = [PdfReader(path) for path in summary.made if path != whole]

    assert whole.name == "Coffee match - all guides in one.pdf"
    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    assert titles == [path.stem for path in summary.made if path != whole]
    firsts = [
        reader.get_destination_page_number(entry)
        for entry in reader.outline
        if not isinstance(entry, list)
    ]
    assert all(first is not None and first % 2 == 0 for first in firsts)
    assert len(reader.pages) == sum(len(one.pages) + len(one.pages) % 2 for one in each)
    second = plain(reader.pages[firsts[1] or 0].extract_text())
    assert second == plain(each[1].pages[0].extract_text())


def test_links_in_one_file_stay_in_their_own_guide() -> None:
    workspace = pairs(2, "flash")
    (program,) = workspace.programs
    wanted = named_requests(workspace, program, PaperSize.A4, MADE_ON)
    reader = PdfReader(BytesIO(combined_pdf(workspace, library(), wanted)))
    starts = [
        reader.get_destination_page_number(entry) or 0
        for entry in reader.outline
        if not isinstance(entry, list)
    ]
    for number, page in enumerate(reader.pages):
        own = max(start for start in starts if start <= number)
        after = min((start for start in starts if start > number), default=len(reader.pages))
        for note in page.get("/Annots", ()):
            target = note.get_object().get("/Dest")
            if target:
                assert own <= (reader.get_page_number(target[0].get_object()) or 0) < after


def test_the_report_says_how_far_and_how_long(tmp_path: Path) -> None:
    notes: list[str] = []
    made(pairs(1), tmp_path, report=lambda done, files, note: notes.append(note))

    assert notes[0] == "0 of 2 guides" and "1 of 2 guides" in notes
