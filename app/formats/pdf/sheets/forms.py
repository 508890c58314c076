"""Forms to fill in and sign, one after the other: agreement to certificate."""

from dataclasses import replace

from app.formats.pdf.blocks import Block, WritingLines, prose
from app.formats.pdf.groups import Side, together
from app.formats.pdf.guide.back import add_checkin
from app.formats.pdf.guide.front import add_agreement, add_goal
from app.formats.pdf.guide.pages import Writer, asked_to_the_foot, headed, headed_for, lead, ticks
from app.formats.pdf.guide.scales import rated
from app.formats.pdf.guide.signing import signed
from app.formats.pdf.sheets.certificates import add_certificate
from app.formats.pdf.sides import guides_of, voice_of
from app.formats.pdf.style import BODY, LABEL, MUTED, SMALL


def add_forms(writer: Writer) -> None:
    """Agreement, goal, half-way check and evaluation for each, consent, certificate."""
    add_agreement(writer)
    add_goal(writer)
    for each in readers(writer):
        add_checkin(each, f"checkin-{each.voice}", writer.words.text("forms", "for", each.voice))
    for each in readers(writer):
        add_evaluation(each)
    if writer.facts.program.minors:
        _add_consent(writer)
    add_certificate(writer, "certificate")


def readers(writer: Writer) -> list[Writer]:
    """The writer once for each who gets a form of their own."""
    program = writer.facts.program
    return [
        replace(writer, facts=replace(writer.facts, kind=kind, voice=voice_of(program, kind)))
        for kind in guides_of(program)
    ]


def add_evaluation(writer: Writer) -> None:
    """How it was, for the reader to say."""
    words = writer.words
    kicker = words.text("forms", "for", writer.voice)
    title = words.text("forms", "evaluation", "title")
    blocks = headed_for(f"evaluation-{writer.voice}", title, kicker)
    blocks.append(lead(words.text("forms", "evaluation", "lead")))
    statements = words.texts("forms", "evaluation", "statements", writer.voice)
    blocks += rated(words.texts("checkin", "scale"), statements)
    blocks += _goals_asked(writer)
    column = writer.book.flow(blocks, writer.book.new_page())
    name = prose(words.text("forms", "evaluation", "name"), LABEL.but(color=MUTED))
    last = [Side(((name,), (WritingLines(1, step=13),)), (1.6, 1), 10, gap=22)]
    asked_to_the_foot(writer, column, words.texts("forms", "evaluation", "prompts"), last)


def _goals_asked(writer: Writer) -> list[Block]:
    """A number from 1 to 5 for each of the program's goals, as the review takes them."""
    if not writer.facts.goals:
        return []
    asked = prose(writer.words.text("goals_asked"), BODY, gap=18, keep=True)
    return [asked, *rated(writer.words.texts("goals_scale"), writer.facts.goals, gap=8)]


def _add_consent(writer: Writer) -> None:
    words, program = writer.words, writer.facts.program
    blocks = headed("consent", words.text("forms", "consent", "title"))
    blocks.append(lead(words.text("forms", "consent", "lead", program=program.title)))
    blocks += [
        together(WritingLines(1, step=30), prose(text, SMALL, gap=3), gap=8)
        for text in words.texts("forms", "consent", "who")
    ]
    points = words.texts("forms", "consent", "points", whom=program.coordinator or "…")
    first, *rest = ticks(points, BODY, 11)
    blocks += [first.but(gap=24), *rest]
    blocks.append(signed(writer, words.text("forms", "consent", "sign")))
    blocks.append(prose(words.text("forms", "consent", "end"), LABEL.but(color=MUTED), gap=22))
    contact = " · ".join(filter(None, (program.coordinator, program.coordinator_contact)))
    if contact:
        blocks.append(prose(contact, LABEL, gap=3))
    writer.book.flow(blocks, writer.book.new_page())
