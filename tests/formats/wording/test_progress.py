"""How far long work is, and how long it still takes."""

from app.formats.wording.progress import Pace, progress_words, time_left


def test_the_rest_is_guessed_from_the_pace_once_there_is_one() -> None:
    now = [0.0]
    pace = Pace(100, lambda: now[0])
    assert pace.after(0) == (0, 100, "0 of 100 guides")

    now[0] = 1.0
    assert pace.after(1)[2] == "1 of 100 guides"
    now[0] = 20.0
    assert pace.after(10)[2] == "10 of 100 guides, about 3 minutes left"


def test_what_was_there_already_does_not_make_the_guess_too_short() -> None:
    now = [0.0]
    pace = Pace(1000, lambda: now[0])
    for done in range(500):
        pace.after(done)
    for done in range(500, 560):
        now[0] += 6.0
        pace.after(done)

    assert pace.after(560)[2] == "560 of 1,000 guides, about 43 minutes left"


def test_guides_are_counted_once_though_they_are_put_in_one_file_as_well() -> None:
    pace = Pace(56, lambda: 0.0, joined=True)
    assert pace.after(12) == (12, 112, "12 of 56 guides")
    assert pace.after(56 + 3) == (59, 112, "3 of 56 in one file")


def test_time_is_told_roughly() -> None:
    assert time_left(3) == "a few seconds left"
    assert time_left(44) == "about 1 minute left"
    assert progress_words(1200, 5000, 61) == "1,200 of 5,000 guides, about 1 minute left"
