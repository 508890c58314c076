"""The portfolio as a workbook: programs with their places, what can be seen, and questions."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.core.dimensions.assess import assess
from app.core.dimensions.place import Place, place_of, points
from app.core.dimensions.portfolio import observe
from app.core.model import Library, ProgramDesign, Workspace, designs_of
from app.formats.wording.assess import range_words, reason_words
from app.formats.wording.modes import in_words
from app.formats.wording.places import missing_facts
from app.formats.wording.portfolio import observation_sentences
from app.formats.wording.programs import FORMATS, PLACE_MEANS, people_in

PROGRAMS = (
    ("Program", 34),
    ("For whom", 34),
    ("Purpose", 44),
    ("Goals", 28),
    ("Format", 14),
    ("First day", 12),
    ("Weeks", 8),
    ("People", 8),
    ("Sessions", 9),
    ("Hours", 8),
    ("Structure", 10),
    ("Structure, least", 10),
    ("Structure, most", 10),
    ("Immediacy", 10),
    ("Immediacy, least", 10),
    ("Immediacy, most", 10),
    ("Scale", 8),
    ("Transparency", 13),
    ("Contact hours a month", 12),
    ("Not known", 50),
)
SEEN = (("What can be seen, and what it asks", 90), ("Programs", 60))
ASKED = (
    ("Program", 34),
    ("Goal", 28),
    ("Question", 60),
    ("Where it stands", 60),
    ("Why the question is asked", 90),
)
MEANS = (("What the numbers mean", 90),)
SHEETS = ("Programs", "What can be seen", "Questions", "Numbers")
GROUND = "E2EFE7"
Rows = Iterable[Sequence[Any]]


def inventory_workbook(workspace: Workspace, library: Library, only: Sequence[str] = ()) -> bytes:
    """The workbook of all programs, or of those with the ids in `only`, in their order."""
    programs = sorted(workspace.programs.values(), key=lambda program: program.position)
    wanted = [p.id for p in programs if not only or p.id in only]
    designs = designs_of(workspace, set(wanted))
    shown = [(designs[key], place_of(designs[key])) for key in wanted]
    book = Workbook()
    book.remove(book.active)
    _sheet(book, SHEETS[0], PROGRAMS, (_program(workspace, library, *one) for one in shown))
    _sheet(book, SHEETS[1], SEEN, _seen(shown))
    _sheet(book, SHEETS[2], ASKED, (row for one in shown for row in _asked(library, *one)))
    _sheet(book, SHEETS[3], MEANS, ([line] for line in PLACE_MEANS.splitlines()))
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def _program(
    workspace: Workspace, library: Library, design: ProgramDesign, place: Place
) -> Sequence[Any]:
    program = design.program
    sessions = [inside.session for inside in design.sessions]
    goals = [library.goals[goal].title for goal in program.goals if goal in library.goals]
    known = place.immediacy is not None
    return (
        program.title,
        program.for_whom,
        program.purpose,
        ", ".join(goals),
        FORMATS[program.format],
        program.start,
        program.weeks,
        people_in(workspace, program.id),
        sum(session.occurrences for session in sessions),
        round(sum(session.minutes * session.occurrences for session in sessions) / 60, 1),
        points(place.structure),
        *map(points, place.structure_range),
        points(place.immediacy or 0.0) if known else None,
        *(map(points, place.immediacy_range) if known else (None, None)),
        points(place.scale),
        points(place.transparency),
        round(place.hours_a_month, 1),
        "; ".join(missing_facts(place, design)),
    )


def _seen(shown: Sequence[tuple[ProgramDesign, Place]]) -> Rows:
    if not shown:
        return
    titles = {design.program.id: design.program.title for design, _ in shown}
    seen = observe({design.program.id: place for design, place in shown})
    for one, sentence in zip(seen, observation_sentences(seen, titles), strict=True):
        yield sentence, in_words([titles[key] for key in one.programs]) if one.programs else ""


def _asked(library: Library, design: ProgramDesign, place: Place) -> Rows:
    goals = [library.goals[goal] for goal in design.program.goals if goal in library.goals]
    for check in assess(place, goals):
        reason = reason_words(check, library.sources)
        yield design.program.title, check.goal.title, check.question, range_words(check), reason


def _sheet(book: Workbook, name: str, columns: Sequence[tuple[str, int]], rows: Rows) -> None:
    sheet: Worksheet = book.create_sheet(name)
    sheet.append([heading for heading, _ in columns])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=GROUND)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, (_, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row in rows:
        sheet.append([_safe(value) for value in row])
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, date):
                cell.number_format = "yyyy-mm-dd"
            elif isinstance(cell.value, str):
                cell.data_type = "s"
    sheet.freeze_panes = "B2"


def _safe(value: Any) -> Any:
    """Text without the control characters that a workbook can't hold."""
    if isinstance(value, str):
        return "".join(sign for sign in value if sign.isprintable() or sign == "\n")
    return value
