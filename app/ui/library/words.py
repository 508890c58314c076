"""The longer sentences of the Library screen."""

from app.core.model import Workspace
from app.core.own import Kind
from app.core.usage import Place, sessions_using, templates_using
from app.formats.wording.library import KINDS
from app.formats.wording.modes import in_words
from app.formats.wording.programs import counted

CHOOSE_TITLE = "What is in the library?"
CHOOSE_TEXT = (
    "Choose an item at the left to read it. Copy what comes with Trellis and change it, or write "
    "your own. What you write can go into sessions of all programs in this workspace."
)
NO_OWN = (
    "Nothing of your own yet. Write an activity or a question set, or choose an item that comes "
    "with Trellis and copy it. A file that somebody exported can be imported, or dropped here."
)
NOTHING = "Nothing here matches. Fewer words, or a filter less, will show more."
UNDO = "You can undo this while the window is open."
MOST_NAMED = 3


def delete_question(workspace: Workspace, kind: Kind, item_id: str, title: str) -> str:
    """What deleting an item takes along."""
    places = sessions_using(workspace, kind, item_id)
    templates = templates_using(workspace, kind, item_id)
    if not places and not templates:
        return f"“{title}” is used nowhere. {UNDO}"
    where = []
    if places:
        programs = dict.fromkeys(workspace.programs[p.program].title for p in places)
        sessions = counted(len(places), "session", "sessions")
        where.append(f"{sessions} of {_named(list(programs))}")
    if templates:
        where.append(f"your templates {_named([template.title for template in templates])}")
    return (
        f"“{title}” is used in {in_words(where)}. Deleting the {KINDS[kind]} takes it out there "
        f"too, and the places of these programs follow. {UNDO}"
    )


def used_sentence(workspace: Workspace, title: str, place: Place) -> str:
    """Where an item has just gone."""
    session = workspace.sessions[place.session].title or "Untitled session"
    program = workspace.programs[place.program].title
    return f"“{title}” is now in the session “{session}” of “{program}”."


def _named(titles: list[str]) -> str:
    quoted = [f"“{title}”" for title in titles[:MOST_NAMED]]
    more = len(titles) - MOST_NAMED
    return in_words([*quoted, f"{more} more"] if more > 0 else quoted)
