"""Run by another interpreter: the package mentor-match on two files, its pairs as JSON.

`PYTHON other_matcher.py MENTORS.csv MENTEES.csv ROUNDS`, where PYTHON has mentor-match
installed; nothing of Trellis is imported, as the two share a package name with others.
"""

import csv
import json
import operator
import sys
from time import perf_counter

from matching import process
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.rules import rule

LEVELS = ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4")


def read(path, kind):
    with open(path, encoding="utf-8", newline="") as file:
        return [
            kind(**{**row, "email": row["email address"], "grade": LEVELS.index(row["grade"])})
            for row in csv.DictReader(file)
        ]


def rules():
    return [
        rule.Disqualify(lambda match: not 1 <= match.mentor.grade - match.mentee.grade <= 2),
        rule.Disqualify(lambda match: match.mentor.organisation == match.mentee.organisation),
        rule.Grade(1, operator.eq, {True: 5, False: 0}),
        rule.Grade(2, operator.eq, {True: 10, False: 0}),
        rule.Equivalent("profession", {True: 10, False: 0}),
    ]


def main(mentors_file, mentees_file, rounds):
    mentors, mentees = read(mentors_file, Mentor), read(mentees_file, Mentee)
    start = perf_counter()
    process.process_data(mentors, mentees, [rules() for _ in range(rounds)])
    seconds = perf_counter() - start
    pairs = [(mentor.email, mentee.email) for mentor in mentors for mentee in mentor.mentees]
    print(json.dumps({"seconds": seconds, "pairs": pairs}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
