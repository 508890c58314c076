"""What is erased can't be read from the file's bytes any more."""

from pathlib import Path
from random import Random

import pytest

from app.core.changes import diff
from app.core.edits.people import add_person, edit_person, erase_people
from app.core.model import Program, Role, Workspace
from app.store import create_workspace, open_workspace

PEOPLE = 300


def cohort() -> Workspace:
    chance = Random(1)
    workspace = Workspace(programs={"a": Program(id="a", title="Spring")})
    for number in range(PEOPLE):
        name = f"Secret{number:04}"
        workspace = add_person(workspace, "a", Role.MENTEE, name, f"{name}@x.org")
        answers = {"f": f"{name} " + "says " * chance.choice((1, 40, 2000))}
        workspace = edit_person(workspace, f"person{number + 1}", answers=answers)
    return workspace


@pytest.mark.parametrize("seed", range(4))
def test_no_byte_of_a_person_is_left(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "ours.trellis"
    workspace, store = create_workspace(path, cohort())
    gone = Random(seed).sample(range(PEOPLE), 40)
    with store:
        for number in gone:
            after = edit_person(workspace, f"person{number + 1}", note="a word more")
            store.write(diff(workspace, after))
            workspace = after
        after = erase_people(workspace, *(f"person{number + 1}" for number in gone))
        store.write(diff(workspace, after))
    held = path.read_bytes()
    assert [n for n in gone if f"Secret{n:04}".encode() in held] == []
    assert [f for f in tmp_path.iterdir() if f != path and b"Secret" in f.read_bytes()] == []
    again, store = open_workspace(path)
    store.close()
    assert len(again.people) == PEOPLE - len(gone)
