"""What stands beside a session's plan: what to have ready, what one learns, a small help."""

from app.core.model import Frame
from app.formats.pdf.blocks import Block, Hanging, prose
from app.formats.pdf.groups import together
from app.formats.pdf.guide.pages import Writer, section, ticks
from app.formats.pdf.guide.sessions import LARGE_GROUP, SessionPart
from app.formats.pdf.style import LABEL

PAGES = ((Frame.GOAL, "goal"), (Frame.CHECKPOINT, "checkin"), (Frame.CLOSING, "closing"))


def side_blocks(writer: Writer, session: SessionPart) -> list[Block]:
    """What has to be read: what to have ready, and what one learns if the session names it."""
    words = writer.words
    ready = together(
        section(words.text("session", "before"), 0),
        _reread(writer, session),
        *ticks(_before(writer, session), LABEL, 5),
        *_pages_for(writer, session),
    )
    named = [activity.named for activity in session.activities if activity.named]
    if not named:
        return [ready]
    said = [prose(text, LABEL, gap=4) for text in named]
    return [ready, together(section(words.text("session", "learn"), 0), *said, gap=20)]


def small_help(writer: Writer, session: SessionPart) -> Block:
    """Something for when talk stops, where there is room for it."""
    tips = writer.words.texts("session", "quiet_tips", writer.voice)
    tip = prose(tips[(session.number - 1) % len(tips)], LABEL, gap=4)
    return together(section(writer.own("session", "quiet"), 0), tip, gap=20)


def _before(writer: Writer, session: SessionPart) -> list[str]:
    words, number = writer.words, session.number
    own = words.texts("session", "before_own", writer.voice)
    listed = [own[(number - 1) % len(own)]]
    if session.mode:
        listed.append(words.before(session.mode))
    needs = [activity.needs.strip().rstrip(".") for activity in session.activities]
    listed += list(dict.fromkeys(filter(None, needs)))
    return listed


def _pages_for(writer: Writer, session: SessionPart) -> list[Block]:
    """The pages at the front and the back of the guide that a session fills in."""
    if session.people >= LARGE_GROUP:
        return []
    words = writer.words
    found = [anchor for frame, anchor in PAGES if frame in session.frames]
    return [
        Hanging(
            prose(
                words.text(
                    "session",
                    "see_page",
                    title=words.text(anchor, "title"),
                    page=writer.page(anchor),
                ),
                LABEL,
                link=anchor,
            ),
            17,
            tick=True,
            gap=5,
        )
        for anchor in found
    ]


def _reread(writer: Writer, session: SessionPart) -> Block:
    """The page to read again before a session, one click away."""
    key, anchor = {1: ("before_first", "prepare"), 2: ("before_agreement", "agreement")}.get(
        session.number, ("before_again", f"until-{session.number - 1}")
    )
    text = writer.words.text("session", key, page=writer.page(anchor))
    return Hanging(prose(text, LABEL, link=anchor), 17, tick=True, gap=5)
