"""Paragraphs of the organization's and the program's own, before and after the guide."""

from app.formats.pdf.guide.pages import Writer, headed
from app.formats.pdf.marked import first_heading, marked_blocks


def add_foreword(writer: Writer) -> None:
    """What the organization, then the program, says first."""
    behind, program = writer.facts.organization, writer.facts.program
    _add(writer, "before", behind.foreword, program.foreword)


def add_afterword(writer: Writer) -> None:
    """What they say last."""
    behind, program = writer.facts.organization, writer.facts.program
    _add(writer, "after", behind.afterword, program.afterword)


def _add(writer: Writer, which: str, *texts: str) -> None:
    first, *others = [text for text in texts if text.strip()] or [""]
    if not first:
        return
    title, rest = first_heading(first)
    blocks = headed(f"own-{which}", title or writer.words.text("own", which))
    for text in (rest, *others):
        blocks += marked_blocks(text)
    writer.book.flow(blocks, writer.book.new_page())
