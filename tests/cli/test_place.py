"""The verb `place`."""

import json
from argparse import ArgumentParser

import pytest

from app.cli import place
from app.formats.resources import resource


def printed(capsys, *args):
    parser = ArgumentParser()
    place.add_arguments(parser)
    assert place.run(parser.parse_args([str(arg) for arg in args])) == 0
    return capsys.readouterr().out


def test_the_templates_as_json(capsys):
    found = json.loads(printed(capsys, resource("content", "templates.json"), "--json"))
    career = found[2]
    assert career["title"] == "Structured career program, six months"
    assert career["structure"] == pytest.approx(0.8741379310344828, abs=1e-9)
    assert career["structure_range"] == [career["structure"]] * 2
    assert list(career) == [
        "title",
        "structure",
        "immediacy",
        "scale",
        "transparency",
        "structure_range",
        "immediacy_range",
        "missing",
    ]


def test_what_is_not_known(capsys, tmp_path):
    path = tmp_path / "mine.json"
    session = {"title": "Chat", "weeks": [1], "mode": None, "content_known": False}
    path.write_text(json.dumps({"templates": [{"title": "A", "weeks": 8, "sessions": [session]}]}))
    (found,) = json.loads(printed(capsys, path, "--json"))
    assert found["immediacy"] is None
    assert found["immediacy_range"] == [0, 1]
    assert found["missing"] == [
        "How matches are in touch is not known.",
        "How people are in touch in “Chat” is not known.",
        "What happens in “Chat” is not known.",
    ]
    table = printed(capsys, path)
    assert "not known (0 to 100)" in table
    assert "What happens in “Chat” is not known." in table


def test_the_templates_as_a_table(capsys):
    lines = printed(capsys, resource("content", "templates.json")).splitlines()
    assert lines[0].split() == ["Program", "Structure", "Immediacy", "Scale", "Transparency"]
    assert lines[1].split() == ["Coffee", "match", "15", "100", "0", "0"]
