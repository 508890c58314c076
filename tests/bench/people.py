"""Cohorts of any size, drawn like the government sample."""

import csv
from pathlib import Path
from random import Random

from app.core.matching.asked.problem import MatchingProblem
from app.formats.match_people import problem_from
from app.formats.match_settings import load_settings
from app.formats.resources import resource

SAMPLE = Path(__file__).parents[1] / "data" / "people" / "government-sample"
SETTINGS = resource("sample", "government-settings.json")


def cohort(folder: Path, size: int, seed: int = 1) -> MatchingProblem:
    """As many mentors and as many mentees; each answer is drawn from the sample's column."""
    chance = Random(seed)
    paths = [
        _drawn(SAMPLE / f"{side}.csv", folder, size, chance) for side in ("mentors", "mentees")
    ]
    return problem_from(paths, load_settings(SETTINGS), SETTINGS.name)


def _drawn(source: Path, folder: Path, size: int, chance: Random) -> Path:
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    path = folder / source.name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        for number in range(size):
            drawn = {column: chance.choice(rows)[column] for column in rows[0]}
            address = f"{source.stem}.{number:06}@example.org"
            writer.writerow({**drawn, "last name": f"{number:06}", "email address": address})
    return path
