"""What came in from a file, in sentences."""

from app.core.model import Workspace
from app.core.own import Kind
from app.formats.wording.modes import in_words
from app.formats.wording.programs import counted

NOTHING_NEW = "Everything in “{file}” is here already, word for word. Nothing was changed."
CAME = "From “{file}” came {what}."
NUMBERED = "The title “{title}” was taken, so it is called “{given}” here."
NOUNS = {
    "programs": ("program", "programs"),
    Kind.TEMPLATE.own_table: ("template", "templates"),
    Kind.ACTIVITY.own_table: ("activity", "activities"),
    Kind.QUESTIONS.own_table: ("question set", "question sets"),
}


def imported_sentences(
    before: Workspace, after: Workspace, titles: set[str], file: str
) -> list[str]:
    """What an import added; `titles` are those in the file, to tell what got another one."""
    added = {
        name: [r for key, r in after.table(name).items() if key not in before.table(name)]
        for name in NOUNS
    }
    what = [counted(len(rows), *NOUNS[name]) for name, rows in added.items() if rows]
    if not what:
        return [NOTHING_NEW.format(file=file)]
    given = [str(getattr(row, "title", "")) for rows in added.values() for row in rows]
    renamed = [title for title in given if title not in titles]
    numbered = [NUMBERED.format(title=title.rpartition(" (")[0], given=title) for title in renamed]
    return [CAME.format(file=file, what=in_words(what)), *numbered]
