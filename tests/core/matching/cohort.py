"""A small workspace with people in a program, ready to be matched."""

from app.core.model import (
    Answer,
    Field,
    FieldKind,
    Meaning,
    Participant,
    Person,
    Program,
    Role,
    Workspace,
)

FIELDS = (
    Field(id="wants", label="Help with?", kind=FieldKind.RANKED, meaning=Meaning.WANTS),
    Field(id="offers", label="Offer?", kind=FieldKind.LIST, meaning=Meaning.OFFERS),
    Field(
        id="grade",
        label="Grade",
        kind=FieldKind.LEVEL,
        meaning=Meaning.SENIORITY,
        levels=("a", "b", "c"),
    ),
    Field(id="talks", label="Languages", kind=FieldKind.LIST, meaning=Meaning.LANGUAGES),
    Field(id="unit", label="Unit", meaning=Meaning.DEPARTMENT),
    Field(id="note", label="Anything else", meaning=Meaning.NOTE),
)


def workspace() -> Workspace:
    """Two mentors, three mentees; Cy and Ana are one person in both roles."""
    profiles: dict[str, dict[str, Answer]] = {
        "ana": {"offers": ("Finance",), "wants": ("Writing",), "grade": "c", "talks": ("English",)},
        "bo": {"offers": ("Writing", "Finance"), "grade": "b", "talks": ("English", "Deutsch")},
        "di": {"wants": ("Finance", "Writing"), "grade": "a", "talks": ("english",), "unit": "X"},
        "ed": {"wants": ("Writing",), "grade": "a", "talks": ("Deutsch",), "unit": "Y"},
    }
    people = {p: Person(id=p, name=p.title(), answers=profiles[p]) for p in profiles}
    parts = [
        Participant(id="m-ana", program="g", person="ana", role=Role.MENTOR),
        Participant(id="m-bo", program="g", person="bo", role=Role.MENTOR, capacity=1),
        Participant(id="e-ana", program="g", person="ana", role=Role.MENTEE),
        Participant(id="e-di", program="g", person="di", role=Role.MENTEE),
        Participant(id="e-ed", program="g", person="ed", role=Role.MENTEE),
    ]
    return Workspace(
        fields={field.id: field for field in FIELDS},
        people=people,
        programs={"g": Program(id="g", title="Pilot"), "h": Program(id="h", title="Other")},
        participants={part.id: part for part in parts},
    )
