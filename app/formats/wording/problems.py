"""The sentence for a problem: what happened, that nothing is lost, what to do now."""

import json
from functools import cache

from app.core.problems import Problem
from app.formats.resources import resource


def sentence(problem: Problem) -> str:
    """The problem in words; resources/text/en/problems holds one file for each area."""
    area = problem.code.split(".", 1)[0]
    return _texts(area)[problem.code].format(**problem.details)


@cache
def _texts(area: str) -> dict[str, str]:
    path = resource("text", "en", "problems", f"{area}.json")
    texts: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return texts
