"""The sample workspace is a living thing: complete, honest, and always the same."""

from functools import cache

from app.core.checks import findings
from app.core.dimensions.place import place_of
from app.core.edits.matches import matches_of
from app.core.matching.account.kept import kept
from app.core.matching.asked.problem import problem_of
from app.core.matching.weighing.barriers import RuleCount
from app.core.matching.weighing.score import score
from app.core.model import Meaning, Role, Workspace, designs_of
from app.formats.library_files import load_library
from app.formats.sample import sample_people, sample_program, sample_workspace


@cache
def sample() -> Workspace:
    return sample_workspace(load_library())


def test_it_is_the_same_each_time() -> None:
    assert sample_workspace(load_library()) == sample()


def test_twenty_mentors_and_thirty_mentees_take_part_two_of_them_in_both_roles() -> None:
    parts = sample().participants.values()
    mentors = {p.person for p in parts if p.role is Role.MENTOR}
    mentees = {p.person for p in parts if p.role is Role.MENTEE}
    assert (len(mentors), len(mentees), len(mentors & mentees)) == (20, 30, 2)


def test_its_spreadsheet_is_read_without_a_problem_and_fully_understood() -> None:
    read = sample_people()
    assert read.problems == ()
    meanings = {field.meaning for field in read.fields}
    assert meanings >= {
        Meaning.WANTS,
        Meaning.OFFERS,
        Meaning.TIMES,
        Meaning.LANGUAGES,
        Meaning.WISHES,
        Meaning.RATHER_NOT,
        Meaning.MANAGER,
    }
    assert all(f.sensitive for f in read.fields if f.meaning is Meaning.RATHER_NOT)


def test_the_grades_stand_in_order() -> None:
    grade = next(f for f in sample().fields.values() if f.label == "Grade")
    assert (grade.levels[0], grade.levels[-1]) == ("Assistant", "Director")


def test_the_approved_matching_breaks_no_rule_and_leaves_two_with_a_reason() -> None:
    workspace = sample()
    program_id = sample_program(workspace)
    scored = score(problem_of(workspace, program_id))
    matching = next(m for m in workspace.matchings.values() if m.program == program_id)
    now = kept(scored, matches_of(workspace, matching.id))
    assert matching.approved
    assert not now.outdated
    names = {scored.problem.member(mentee).name for mentee in now.solution.waiting}
    assert names == {"Olena Tkachenko", "Thandiwe Khumalo"}


def test_every_rule_that_is_on_removes_something() -> None:
    workspace = sample()
    scored = score(problem_of(workspace, sample_program(workspace)))
    assert all(count.removes for count in _named(scored.barriers.counts()))


def test_the_programs_are_spread_over_the_map() -> None:
    places = [place_of(design) for design in designs_of(sample()).values()]
    assert len(places) == 6
    structures = [place.structure for place in places]
    immediacies = [place.immediacy or 0.0 for place in places]
    assert max(structures) - min(structures) > 0.6
    assert max(immediacies) - min(immediacies) > 0.6


def test_a_look_through_finds_nothing_wrong() -> None:
    assert not list(findings(sample(), load_library()))


def _named(counts: tuple[RuleCount, ...]) -> list[RuleCount]:
    return [count for count in counts if count.rule]
