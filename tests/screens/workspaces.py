"""The workspaces that are pictured: the sample, an empty one, and hard cases."""

from datetime import date
from itertools import cycle, islice
from random import Random

from app.core.edits.library import add_activity_item
from app.core.edits.matches import save_draft
from app.core.edits.programs import edit_program, new_program
from app.core.edits.reviews import add_check_in, note_each, rate
from app.core.edits.sessions import add_session
from app.core.edits.versions import next_version
from app.core.matching.circles.problem import circle_problem_of
from app.core.matching.circles.solve import solve_circles
from app.core.model import Format, Library, Mode, Role, Step, Workspace
from app.core.review.met import matches_of_program, occasions
from app.formats.sample import sample_workspace

LONG_PERSON = "Prinzessin Maria Theodora Wilhelmine von Hohenlohe-Waldenburg-Schillingsfürst"
LONG_TITLE = (
    "Mentoringprogramm für Nachwuchsführungskräfte der "
    "Donaudampfschifffahrtsgesellschaftskapitänsvereinigung"
)
MANY = 200
FIFTY = 50


def sample(library: Library) -> Workspace:
    """The sample that ships."""
    return sample_workspace(library)


def all_templates(library: Library) -> Workspace:
    """A program from each template, and one of which nothing is known."""
    made = Workspace()
    for template in library.templates:
        made = new_program(made, library, template)
    last = next(reversed(made.programs))
    sessions = {
        key: s.model_copy(update={"mode": None}) if s.program == last else s
        for key, s in made.sessions.items()
    }
    return edit_program(made.with_tables(sessions=sessions), last, mode=None)


def many_sessions(library: Library) -> Workspace:
    """The sample, with 200 sessions more in the program that has people."""
    made = sample_workspace(library)
    program = with_people(made)
    made = edit_program(made, program, weeks=104)
    for number in range(MANY):
        made = add_session(made, program, number % 104 + 1, title=f"Meeting {number + 1}")
    return made


def portfolio(library: Library) -> Workspace:
    """Fifty programs, made different by chance, one of which follows another."""
    chance, made = Random(3), Workspace()
    for number, key in enumerate(islice(cycle(library.templates), FIFTY), start=1):
        made = new_program(made, library, key, f"{library.templates[key].title} {number}")
    sessions = {
        key: session.model_copy(update={"mode": chance.choice([session.mode, *Mode])})
        for key, session in made.sessions.items()
    }
    first, *_, last = made.programs
    made = edit_program(made.with_tables(sessions=sessions), last, previous=first)
    return edit_program(made, last, expectation="More talk, and fewer set questions.")


def long_words(library: Library) -> Workspace:
    """The sample, with names and titles as long as they get."""
    made = sample_workspace(library)
    people = {
        key: person.model_copy(update={"name": f"{LONG_PERSON} ({person.name})"})
        for key, person in made.people.items()
    }
    sessions = {
        key: session.model_copy(update={"title": f"{session.title}: {LONG_TITLE}"})
        for key, session in made.sessions.items()
    }
    programs = {
        key: program.model_copy(update={"title": f"{LONG_TITLE}: {program.title}"})
        for key, program in made.programs.items()
    }
    steps = tuple(Step(minutes=10, text=f"{LONG_TITLE}: {LONG_PERSON}") for _ in range(3))
    made = add_activity_item(made, title=LONG_TITLE, purpose=LONG_TITLE, steps=steps)
    return made.with_tables(people=people, sessions=sessions, programs=programs)


def reviewed(library: Library) -> Workspace:
    """The sample with its program under way: ticks, check-ins, forms, and a next version."""
    made = sample_workspace(library)
    program = with_people(made)
    made = edit_program(made, program, start=date(2026, 6, 1), learned="Begin with the letters.")
    matches = matches_of_program(made, program)
    for number, match in enumerate(matches):
        met = occasions(made, program)[: 1 + number % 5]
        made = note_each(made, {(match.id, o.session, o.occurrence): True for o in met})
    for number, match in enumerate(matches[:3]):
        said = "They walk along the canal and talk."
        made = add_check_in(made, program, match=match.id, day=date(2026, 8, 20), note=said)
        for goal in made.programs[program].goals:
            made = rate(made, program, number + 1, goal, 3 + number % 3)
    return next_version(made, program, "Career, spring cohort", "Quieter people say more.")


def peers(library: Library) -> Workspace:
    """The sample's people as peers, in circles of four to six."""
    made = sample_workspace(library)
    program = with_people(made)
    one_each = {part.person: part for part in made.participants.values()}.values()
    parts = [part.model_copy(update={"role": Role.PEER}) for part in one_each]
    made = made.with_tables(
        participants={part.id: part for part in parts}, matches={}, matchings={}
    )
    made = edit_program(made, program, format=Format.CIRCLE, people=5)
    solution = solve_circles(circle_problem_of(made, program))
    return save_draft(made, program, solution)


def hosted(library: Library) -> Workspace:
    """The sample's mentees in circles of four to six, each with a mentor as host."""
    made = sample_workspace(library)
    program = with_people(made)
    made = edit_program(
        made.with_tables(matches={}, matchings={}), program, format=Format.CIRCLE, people=5
    )
    solution = solve_circles(circle_problem_of(made, program))
    return save_draft(made, program, solution)


def with_people(workspace: Workspace) -> str:
    """The program in which people take part, else the first."""
    parts = workspace.participants.values()
    return next((part.program for part in parts), next(iter(workspace.programs)))
