"""Programs as files."""

import json
from datetime import date

import pytest
from hypothesis import given

from app.core.dimensions.place import place_of
from app.core.edits.breaks import set_breaks
from app.core.edits.milestones import add_milestone
from app.core.edits.programs import edit_program, new_program
from app.core.edits.templates import add_from_template
from app.core.model import Format, Frame, Span, Workspace, design_of
from app.core.problems import Problem
from app.formats.item_files import load_contents, read_contents
from app.formats.program_files import program_text, programs_in
from app.formats.wording.problems import sentence
from tests.core.dimensions.programs import LIBRARY, programs, workspace_of


def read_programs(text, file, library):
    return programs_in(read_contents(text, file, library), file)


def through_a_file(workspace):
    (template,) = read_programs(program_text(workspace, "program1"), "a.json", LIBRARY)
    return add_from_template(Workspace(), LIBRARY, template)


@given(programs())
def test_a_program_comes_back_as_it_was(program):
    before = workspace_of(program)
    after = through_a_file(before)
    assert after == before
    assert place_of(design_of(after, "program1")) == place_of(design_of(before, "program1"))


@pytest.mark.parametrize("template", LIBRARY.templates)
def test_a_file_keeps_all_that_was_set_by_hand(template):
    before = new_program(Workspace(), LIBRARY, template, "Ünïted – “Łódź” 名")
    before = edit_program(
        before,
        "program1",
        start=date(2027, 1, 11),
        format=Format.GROUP,
        frame=(Frame.CLOSING,),
        coordinator="Zoë",
        coordinator_contact="zoe@example.org",
    )
    before = add_milestone(before, "program1", 2, "Launch")
    easter = Span(title="Easter", first_day=date(2027, 3, 26), last_day=date(2027, 3, 29))
    half_term = Span(title="Half term", first_week=1, last_week=1)
    before = set_breaks(before, "program1", [easter, half_term])
    assert through_a_file(before) == before


def refused(content, tmp_path):
    path = tmp_path / "mine.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Problem) as caught:
        programs_in(load_contents(path, LIBRARY), path.name)
    return caught.value


def program(**values):
    return json.dumps({"templates": [{"title": "A", "weeks": 12, **values}]})


def session(**values):
    return program(sessions=[{"title": "One", "weeks": [1]}, {"title": "Two", **values}])


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        ("", "not_json", "line 1"),
        ('{"templates": [\n{"title": "A",}]}', "not_json", "line 2"),
        (b"\xff\xfe\x00PK", "not_text", "mine.json"),
        ("[1, 2]", "not_programs", "mine.json"),
        ('{"templates": {}}', "not_programs", "mine.json"),
        ("[" * 100_000, "not_programs", "mine.json"),
        ('{"templates": []}', "empty", "mine.json"),
        ('{"templates": [7]}', "wrong_value", "program 1"),
        ('{"templates": [{"weeks": 12}]}', "missing_key", "title"),
        (program(weeks="twelve"), "wrong_value", "'twelve' in program 1, weeks"),
        (program(weeks="12"), "wrong_value", "a whole number"),
        (program(weeks=0), "wrong_value", "1 or more"),
        (program(weeks=1e300), "wrong_value", "at most 520"),
        (program(wekks=3), "unknown_key", "“wekks”"),
        (program(start="soon"), "wrong_value", "2027-01-11"),
        (program(frame=["roof"]), "wrong_value", "'roof' in program 1, frame number 1"),
        (program(names_it="yes"), "wrong_value", "true or false"),
        (session(weeks="1-4"), "wrong_value", "program 1, session 2, weeks"),
        (session(weeks=[0]), "wrong_value", "session 2, weeks number 1"),
        (session(minutes=-5), "wrong_value", "-5 in program 1, session 2, minutes"),
        (session(minutes=10**40), "wrong_value", "at most"),
        (session(minutes=None), "wrong_value", "nothing in program 1, session 2, minutes"),
        (session(mode="fax"), "wrong_value", "in_person, video"),
        (session(openness=4), "wrong_value", "at most 3"),
        (session(title=3), "wrong_value", "text in quotation marks"),
        (session(title="\ud800"), "wrong_value", "whole characters"),
        (session(activities=["river"]), "wrong_value", "activity 1"),
        (session(activities=[{"id": "rivver"}]), "unknown_activity", "“rivver”"),
        (session(question_sets=[{"id": "tea"}]), "unknown_questions", "“tea”"),
        (session(activities=[{"id": "river", "minutes": -1}]), "wrong_value", "activity 1"),
        (session(question_sets=[{"id": "grow", "use": 1.5}]), "wrong_value", "1.5"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(content, code, told, tmp_path):
    problem = refused(content, tmp_path)
    assert problem.code == f"program_file.{code}"
    assert told in sentence(problem)
    assert "mine.json" in sentence(problem)
    assert "Nothing was changed." in sentence(problem)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Problem, match="not_found"):
        load_contents(tmp_path / "none.json", LIBRARY)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(Problem) as caught:
        load_contents(tmp_path, LIBRARY)
    assert sentence(caught.value)


def test_whole_numbers_may_have_a_point(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(program(weeks=12.0))
    (made,) = load_contents(path, LIBRARY).templates.values()
    assert made.weeks == 12


def test_a_frame_is_overridden_only_if_given(tmp_path):
    text = session(
        activities=[{"id": "our-agreement"}, {"id": "river", "frame": "goal"}],
        question_sets=[{"id": "goal", "frame": None}],
    )
    (template,) = read_programs(text, "a.json", LIBRARY)
    design = design_of(add_from_template(Workspace(), LIBRARY, template), "program1")
    inside = design.sessions[1]
    assert [use.frame for use in inside.activities] == ["agreement", "goal"]
    assert inside.question_sets[0].frame is None


@pytest.mark.parametrize(
    ("inside", "value"),
    [
        ('"start": "9999-12-31"', "9999-12-31"),
        ('"sessions": [{"title": "A", "weeks": [9999]}]', "9999"),
    ],
)
def test_what_no_calendar_holds_is_told(inside: str, value: str) -> None:
    with pytest.raises(Problem) as problem:
        text = '{"templates": [{"title": "A", "weeks": 5, ' + inside + "}]}"
        read_programs(text, "a.json", LIBRARY)
    assert value in sentence(problem.value)
