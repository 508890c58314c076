"""What only the coordinator reads: why people are together, and who has been silent."""

from datetime import date, timedelta

import pytest

from app.core.model import (
    Criterion,
    CriterionKind,
    Field,
    Format,
    Match,
    Participant,
    Person,
    Role,
    Rule,
    RuleKind,
    Timing,
    Workspace,
)
from app.formats.pdf import GuideRequest, Kind, PaperSize, guide_pdf
from app.formats.pdf.sheets.inventory import inventory_pdf
from tests.core.review.cohort import noted
from tests.formats.pdf.samples import START, cohort, library, page_texts, plain, whole_text

DAYS = ("Monday", "Monday", "Tuesday", "Monday", "Tuesday", "Tuesday")


def circles() -> Workspace:
    """A circle of four and one of two, matched by a day and by something told in confidence."""
    workspace = cohort("peer-circle")
    (program,) = workspace.programs
    people = {
        f"p{n}": Person(id=f"p{n}", name=f"Person {n}", answers={"day": day, "f1": "unspoken"})
        for n, day in enumerate(DAYS)
    }
    peers = {
        f"t{n}": Participant(id=f"t{n}", program=program, person=f"p{n}", role=Role.PEER)
        for n in range(len(DAYS))
    }
    criteria = {
        field: Criterion(
            id=field,
            program=program,
            label=label,
            kind=CriterionKind.SAME,
            mentor_field=field,
            mentee_field=field,
        )
        for field, label in (("day", "Best day"), ("f1", "Faith"))
    }
    same = Rule(id="r", program=program, kind=RuleKind.SAME, mentor_field="day", mentee_field="day")
    return workspace.with_tables(
        people=people,
        participants=peers,
        fields={**workspace.fields, "day": Field(id="day", label="Day")},
        criteria=criteria,
        rules={"r": same},
        matches={
            "x": Match(
                id="x", matching="m", mentor="", mentees=("t0", "t1", "t2", "t3"), score=71.0
            ),
            "y": Match(id="y", matching="m", mentor="", mentees=("t4", "t5"), score=100.0),
        },
    )


def handbook(workspace: Workspace, day: date, language: str = "en") -> str:
    """All that stands in it."""
    (program,) = workspace.programs
    asked = GuideRequest(Kind.HANDBOOK, program, made_on=day, language=language)
    return whole_text(guide_pdf(workspace, library(), asked))


def test_a_circle_has_its_score_its_reasons_and_the_rules_it_sets_aside() -> None:
    text = handbook(circles(), START)

    assert "Person 0 with Person 1, Person 2 and Person 3 score 71" in text
    assert "Best day: Monday (3), Tuesday (1)" in text
    assert "Sets a rule aside: Person 1 and Person 2, The same answer." in text
    assert "Best day: both Tuesday" in text
    assert "Faith" not in text and "unspoken" not in text


@pytest.mark.parametrize(
    ("language", "reason", "rule"),
    [
        ("de", "Best day: beide Tuesday", "Die gleiche Antwort"),
        ("fr", "Best day : tous deux Tuesday", "La même réponse"),
        ("es", "Best day: lo mismo, Tuesday", "La misma respuesta"),
    ],
)
def test_reasons_are_in_the_language_of_the_handbook(language: str, reason: str, rule: str) -> None:
    text = handbook(circles(), START, language).replace("\u00a0", " ")
    assert reason in text and rule in text
    assert "Sets a rule aside" not in text


WAITS = {
    "en": (
        "The rules leave 5 of 6 others. The only circle is full.",
        "Must not be together: keeps away 1 of 6 others",
        "6 others. The only pair has a third already.",
    ),
    "de": (
        "Die Regeln lassen 5 von 6 anderen übrig. Der einzige Kreis ist voll.",
        "Dürfen nicht zusammen sein: hält 1 von 6 anderen fern",
        "Das einzige Paar ist schon zu dritt.",
    ),
    "fr": (
        "Sur les 6 autres personnes, les règles en laissent 5. Le seul cercle est complet.",
        "Ne doivent pas être ensemble : sur les 6 autres personnes, en écarte 1",
        "La seule paire compte déjà trois personnes.",
    ),
    "es": (
        "Las reglas dejan a 5 de las otras 6 personas. El único círculo está completo.",
        "No deben estar juntos: descarta a 1 de las otras 6 personas",
        "La única pareja ya es de tres.",
    ),
}


@pytest.mark.parametrize("language", WAITS)
def test_who_is_in_no_circle_or_pair_reads_why(language: str) -> None:
    circle, rule, pair = WAITS[language]
    assert circle in _of_who_waits(Format.CIRCLE, 5, language)
    assert rule in _of_who_waits(Format.CIRCLE, 5, language)
    assert pair in _of_who_waits(Format.PEER_PAIRS, 3, language)


def _of_who_waits(form: Format, together: int, language: str) -> str:
    """One circle of that many of seven people; the last two may not be together."""
    workspace = circles()
    (program,) = workspace.programs.values()
    seventh = Person(id="p6", name="Person 6")
    peer = Participant(id="t6", program=program.id, person="p6", role=Role.PEER)
    apart = Rule(id="r", program=program.id, kind=RuleKind.MUST_NOT, mentor="p5", mentee="p6")
    members = tuple(f"t{n}" for n in range(together))
    text = handbook(
        workspace.with_tables(
            programs={program.id: program.model_copy(update={"format": form, "people": 4})},
            people={**workspace.people, "p6": seventh},
            participants={**workspace.participants, "t6": peer},
            rules={"r": apart},
            matches={"x": Match(id="x", matching="m", mentor="", mentees=members, score=71.0)},
        ),
        START,
        language,
    )
    return text.replace("\u00a0", " ")


def test_who_is_silent_is_told_once_meetings_are_ticked() -> None:
    workspace = circles()
    first = next(s.id for s in workspace.sessions.values() if s.timing is Timing.DATED)
    ticked = noted(workspace, True, ("y", first, 1))
    later = START + timedelta(days=40)

    assert "Silent on" not in handbook(workspace, later)
    assert "nobody has been silent for 21 days" in handbook(ticked, START + timedelta(days=1))
    text = handbook(ticked, later)
    assert "Silent on 20 February 2027" in text
    assert "Person 4 and Person 5 last met 11 January 2027, 40 days ago" in text
    assert "and Person 3 no meeting noted, 40 days after the start" in text
    assert "Silent on" not in handbook(ticked, START + timedelta(weeks=100))


def test_goals_are_counted_as_the_form_asks_for_them() -> None:
    workspace = cohort("career-six-months")
    text = handbook(workspace, START)
    asked = "How far did you come with each of these goals"
    assert text.count(asked) == 4
    assert text.count("Career and direction", text.index("What came back Count")) == 2


def test_the_inventory_says_what_it_sees_in_its_language() -> None:
    workspace = cohort("letters")
    unknown = {
        key: row.model_copy(update={"mode": None}) for key, row in workspace.sessions.items()
    }
    content = inventory_pdf(
        workspace.with_tables(sessions=unknown), library(), paper=PaperSize.A4, language="de"
    )
    text = plain(" ".join(page_texts(content)))
    assert "30 Wochen ab 11. Januar 2027 · Paare · 2 Personen" in text
    assert (
        "Wie die Leute bei jedem Termin in Kontakt sind: bei „Briefe“ noch nicht bekannt." in text
    )
    assert "Wie die Leute bei „Der letzte Brief“ in Kontakt sind" in text
    assert "Noch hat kein Programm" in text or "Nur 1 Programm hat" in text
