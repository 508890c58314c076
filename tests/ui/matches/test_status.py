"""What the step bar says of peers when one of a pair has left."""

from app.core.edits.people import edit_participant
from app.core.model import Format, Match, Matching, Participant, Person, Program, Role, Status
from app.core.model.workspace import Workspace
from app.ui.matches.status import status


def test_of_a_pair_of_peers_one_left_alone_waits_until_it_is_repaired() -> None:
    names = ("a", "b", "c", "d", "e")
    made = Workspace().with_tables(
        programs={"p": Program(id="p", title="Peers", format=Format.PEER_PAIRS)},
        people={each: Person(id=each, name=each) for each in names},
        participants={
            each: Participant(id=each, program="p", person=each, role=Role.PEER) for each in names
        },
        matchings={"m": Matching(id="m", program="p", name="Draft 1", approved=True)},
        matches={
            "1": Match(id="1", matching="m", mentor="", mentees=("a", "b")),
            "2": Match(id="2", matching="m", mentor="", mentees=("c", "d", "e")),
        },
    )
    assert status(made, "p") == "5 matched"
    assert status(edit_participant(made, "c", status=Status.LEFT), "p") == "4 matched"
    assert status(edit_participant(made, "a", status=Status.LEFT), "p") == "3 matched, 1 waiting"
