"""What stands beside a session's plan: what to have ready, what one learns, a small help."""

from app.formats.pdf.blocks import Block, prose
from app.formats.pdf.guide.facts import SessionPart
from app.formats.pdf.guide.pages import Writer, section, ticks
from app.formats.pdf.style import LABEL


def side_blocks(writer: Writer, session: SessionPart) -> list[Block]:
    """The sidebar from its top; what doesn't fit any more is the last and least."""
    words = writer.words
    blocks: list[Block] = [section(words.text("session", "before"), 0)]
    blocks += ticks(_before(writer, session), LABEL, 5)
    named = [activity.named for activity in session.activities if activity.named]
    if named:
        blocks.append(section(words.text("session", "learn"), 20))
        blocks += [prose(text, LABEL, gap=4) for text in named]
    tips = words.texts("session", "quiet_tips", writer.kind)
    blocks.append(section(writer.own("session", "quiet"), 20))
    blocks.append(prose(tips[(session.number - 1) % len(tips)], LABEL, gap=4))
    return blocks


def _before(writer: Writer, session: SessionPart) -> list[str]:
    words, number = writer.words, session.number
    own = words.texts("session", "before_own", writer.kind)
    listed = [_reread(writer, session), own[(number - 1) % len(own)]]
    if session.mode:
        listed.append(words.before(session.mode))
    needs = [activity.needs.strip().rstrip(".") for activity in session.activities]
    listed += list(dict.fromkeys(filter(None, needs)))
    return listed


def _reread(writer: Writer, session: SessionPart) -> str:
    words, number = writer.words, session.number
    if number == 1:
        return words.text("session", "before_first", prepare=writer.page("prepare"))
    if number == 2:
        return words.text("session", "before_agreement", agreement=writer.page("agreement"))
    page = writer.page(f"until-{number - 1}")
    return words.text("session", "before_again", page=page)
