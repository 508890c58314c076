"""Where the user has been, to go back to."""

from dataclasses import dataclass

PROGRAM = "program"


@dataclass(frozen=True)
class Place:
    """A page of the rail ("programs", "library", "journal", "help" …), or a program's step."""

    page: str
    program_id: str = ""
    step: str = ""


class Trail:
    """The places visited, the present one last."""

    def __init__(self) -> None:
        self._places: list[Place] = []

    def went(self, place: Place) -> None:
        """Note that the user is there now."""
        if not self._places or self._places[-1] != place:
            self._places.append(place)

    def back(self) -> Place | None:
        """Leave the present place; the one before it, or None."""
        if len(self._places) < 2:
            return None
        self._places.pop()
        return self._places[-1]

    def forget_program(self, program_id: str) -> None:
        """Leave out the places of a program that is gone."""
        self._places = [place for place in self._places if place.program_id != program_id]
