"""Calendar files: holidays in, a program's dates out."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.core.edits.breaks import set_breaks
from app.core.edits.milestones import add_milestone
from app.core.edits.programs import edit_program, new_program
from app.core.edits.sessions import edit_session
from app.core.model import Program, Span, Timing, Workspace
from app.core.problems import Problem
from app.formats.calendars.dates import program_dates
from app.formats.calendars.holidays import read_holidays
from app.formats.library_files import load_library
from app.formats.wording.problems import sentence

LIBRARY = load_library()
PROGRAM = Program(id="p", title="Ours", weeks=26, start=date(2027, 1, 11))
HEAD, FOOT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"


def calendar(*events: str) -> str:
    parts = [f"BEGIN:VEVENT\r\nUID:{n}\r\n{event}END:VEVENT\r\n" for n, event in enumerate(events)]
    return HEAD + "".join(parts) + FOOT


EASTER = "SUMMARY:Easter\r\nDTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270330\r\n"
MAY = "SUMMARY:Labour Day\r\nDTSTART;VALUE=DATE:20200501\r\nRRULE:FREQ=YEARLY\r\n"
LATER = "SUMMARY:Autumn\r\nDTSTART;VALUE=DATE:20271025\r\nDTEND;VALUE=DATE:20271101\r\n"
MEETING = "SUMMARY:Call\r\nDTSTART:20270326T100000Z\r\nDTEND:20270326T110000Z\r\n"


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "holidays.ics"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_whole_days_in_the_programs_time_are_taken(tmp_path: Path) -> None:
    found = read_holidays(written(tmp_path, calendar(EASTER, MAY, LATER, MEETING)), PROGRAM)
    assert found.spans == (
        Span(title="Easter", first_day=date(2027, 3, 26), last_day=date(2027, 3, 29)),
        Span(title="Labour Day", first_day=date(2027, 5, 1), last_day=date(2027, 5, 1)),
    )
    assert (found.outside, found.timed) == (1, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "calendar.empty"),
        ("hello", "calendar.not_a_calendar"),
        ("a,b\n1,2\n", "calendar.not_a_calendar"),
        (HEAD + FOOT, "calendar.empty"),
        (b"\xff\xfe\x00PK\x03\x04", "calendar.not_a_calendar"),
    ],
)
def test_a_file_that_is_no_calendar_gets_a_sentence(
    tmp_path: Path, text: str | bytes, code: str
) -> None:
    with pytest.raises(Problem) as raised:
        read_holidays(written(tmp_path, text), PROGRAM)
    assert raised.value.code == code
    assert "Nothing was changed" in sentence(raised.value)


def test_no_file_and_no_first_day_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem) as raised:
        read_holidays(tmp_path / "gone.ics", PROGRAM)
    assert "gone.ics" in sentence(raised.value)
    with pytest.raises(Problem) as raised:
        read_holidays(tmp_path / "gone.ics", PROGRAM.model_copy(update={"start": None}))
    assert "first day" in sentence(raised.value)


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: calendar(t + "\r\n").encode()))
def test_whatever_is_in_a_file_it_is_read_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = written(tmp_path_factory.mktemp("ics"), content)
    try:
        read_holidays(path, PROGRAM)
    except Problem as problem:
        assert sentence(problem)


def test_a_programs_dates_come_back_from_its_file() -> None:
    made = new_program(Workspace(), LIBRARY, "career-six-months")
    made = edit_program(made, "program1", start=date(2027, 1, 11))
    made = add_milestone(made, "program1", 6, "Postcard, due; really")
    made = edit_session(made, "session3", weeks=(4, 5))
    made = edit_session(made, "session4", timing=Timing.OPEN)
    made = set_breaks(made, "program1", [Span(title="Break", first_week=8, last_week=9)])
    dates = program_dates(made, LIBRARY, "program1", date(2026, 9, 1))
    assert (dates.sessions, dates.milestones, dates.undated) == (10, 1, 1)
    events = {str(e["SUMMARY"]): e for e in Calendar.from_ical(dates.data).walk("VEVENT")}
    assert len(events) == 13
    again = events["A goal on a page (2 of 2)"]
    assert (again.decoded("DTSTART"), again.decoded("DTEND")) == (
        date(2027, 2, 8),
        date(2027, 2, 15),
    )
    assert "60 minutes, video call" in str(again["DESCRIPTION"])
    assert events["Postcard, due; really"].decoded("DTSTART") == date(2027, 2, 15)
    assert events["Break"].decoded("DTEND") == date(2027, 3, 15)
    assert len({str(e["UID"]) for e in events.values()}) == 13


def test_a_program_without_a_first_day_has_no_dates_to_write() -> None:
    made = new_program(Workspace(), LIBRARY, "career-six-months")
    with pytest.raises(Problem, match=r"calendar\.no_start"):
        program_dates(made, LIBRARY, "program1", date(2026, 9, 1))
