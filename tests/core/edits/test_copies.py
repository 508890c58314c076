from datetime import date

from app.core.dimensions.place import place_of
from app.core.edits.copies import copy_program
from app.core.edits.programs import edit_program, new_program, remove_program
from app.core.edits.settings import set_setting, setting
from app.core.model import (
    Aim,
    Matching,
    Objective,
    Participant,
    Role,
    Rule,
    RuleKind,
    Workspace,
    design_of,
)
from app.formats.library_files import load_library


def career() -> Workspace:
    """A started program with a participant, a matching and two rules."""
    made = new_program(Workspace(), load_library(), "career-six-months", "Career")
    made = edit_program(made, "program1", start=date(2027, 1, 11))
    rules = (
        Rule(id="rule1", program="program1", kind=RuleKind.SAME, mentor_field="place"),
        Rule(id="rule2", program="program1", kind=RuleKind.MUST_NOT, mentor="p1", mentee="p2"),
    )
    return made.with_tables(
        participants={
            "part1": Participant(id="part1", program="program1", person="p1", role=Role.MENTOR)
        },
        matchings={"m1": Matching(id="m1", program="program1", name="Draft 1")},
        rules={rule.id: rule for rule in rules},
    )


def test_a_copy_stands_where_the_old_program_stands() -> None:
    after = copy_program(career(), "program1", "Career 2")
    assert place_of(design_of(after, "program2")) == place_of(design_of(after, "program1"))
    assert after.programs["program2"].title == "Career 2"
    assert after.programs["program2"].position > after.programs["program1"].position


def test_people_matches_dates_and_rules_about_people_stay_behind() -> None:
    before = career()
    after = copy_program(before, "program1", "Career 2")
    assert after.participants is before.participants
    assert after.matchings is before.matchings
    assert after.programs["program2"].start is None
    copied = [rule.kind for rule in after.rules.values() if rule.program == "program2"]
    assert copied == [RuleKind.SAME]


def test_a_copy_aims_for_the_same_and_has_circles_of_the_same_size() -> None:
    aim = Aim(id="program1", objective=Objective.ONLY_GOOD, smallest=4, largest=6)
    after = copy_program(career().with_tables(aims={aim.id: aim}), "program1", "Career 2")
    assert after.aims["program2"] == aim.model_copy(update={"id": "program2"})
    assert remove_program(after, "program2").aims == {aim.id: aim}


def test_removing_the_copy_gives_back_what_was() -> None:
    before = career()
    assert remove_program(copy_program(before, "program1", "x"), "program2") == before


def test_a_setting_is_kept_forgotten_and_not_set_twice() -> None:
    before = Workspace()
    after = set_setting(before, "organization.name", "Riverside")
    assert setting(after, "organization.name") == "Riverside"
    assert set_setting(after, "organization.name", "Riverside") is after
    assert set_setting(after, "organization.name", "") == before
    assert set_setting(before, "organization.name", "") is before
    assert setting(before, "paper", "a4") == "a4"
