"""Paragraphs somebody wrote, with Markdown's plain signs, as blocks of a page.

Headings (# or ##), **bold**, *italic*, lists and links are set; everything else is text.
"""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from app.formats.pdf.blocks import Block, Hanging, Prose, prose
from app.formats.pdf.faces import SERIF_BOLD, SERIF_ITALIC
from app.formats.pdf.style import BODY, MUTED, SECTION, TITLE
from app.formats.pdf.text import Span

PARAGRAPH, ITEM, INDENT = 9.0, 4.0, 22.0
SPACE = "\u00a0\u00a0"
RULES = ["heading", "list", "emphasis", "link", "autolink", "newline", "escape", "entity"]
BREAKS = ("softbreak", "hardbreak")
FACES = {"strong": SERIF_BOLD, "em": SERIF_ITALIC}
Parts = list[tuple[str, str]]


def marked_blocks(text: str) -> list[Block]:
    """The blocks of a text."""
    return list(_blocks(SyntaxTreeNode(_markdown().parse(text)).children))


def first_heading(text: str) -> tuple[str, str]:
    """The heading that a text begins with, "" without one, and the rest of it."""
    first, _, rest = text.strip().partition("\n")
    marks, _, title = first.partition(" ")
    if marks in ("#", "##") and title.strip():
        return title.strip(), rest.strip()
    return "", text.strip()


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("zero").enable(RULES)


def _blocks(nodes: list[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        if node.type == "heading":
            style = TITLE.but(size=18, leading=22) if node.tag == "h1" else SECTION
            yield prose(_plain(node), style, gap=20, keep=True)
        elif node.type in ("bullet_list", "ordered_list"):
            yield from _list(node, 0)
        elif node.type == "paragraph":
            yield from _lines(node)


def _list(node: SyntaxTreeNode, depth: int) -> Iterator[Block]:
    first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
    for number, item in enumerate(node.children):
        label = f"{first + number}." if node.type == "ordered_list" else "–"
        for child in item.children:
            if child.type == "paragraph":
                mark = prose(label + SPACE, BODY.but(color=MUTED, align="right"))
                indent = INDENT * (depth + 1)
                gap = ITEM if number or depth else PARAGRAPH
                yield Hanging(_prose(child.children), indent, mark, gap=gap)
                label = ""
            else:
                yield from _list(child, depth + 1)


def _lines(node: SyntaxTreeNode) -> Iterator[Prose]:
    """A paragraph line by line, as it was written: an address stays an address."""
    for number, line in enumerate(_parted(node.children[0].children)):
        yield _prose(line, gap=0.0 if number else PARAGRAPH)


def _parted(nodes: list[SyntaxTreeNode]) -> list[list[SyntaxTreeNode]]:
    lines: list[list[SyntaxTreeNode]] = [[]]
    for node in nodes:
        if node.type in BREAKS:
            lines.append([])
        else:
            lines[-1].append(node)
    return lines


def _prose(nodes: list[SyntaxTreeNode], gap: float = 0.0) -> Prose:
    parts = [part for node in nodes for part in _inline(node, BODY.face)]
    links = [found.attrs["href"] for node in nodes for found in node.walk() if found.type == "link"]
    spans = tuple(Span(text, face, BODY.color) for text, face in parts if text)
    return Prose(spans, BODY, link=str(links[0]) if len(links) == 1 else "", gap=gap)


def _inline(node: SyntaxTreeNode, face: str) -> Parts:
    if node.type in BREAKS:
        return [(" ", face)]
    if not node.children:
        return [(node.content, face)]
    inner = FACES.get(node.type, face)
    parts = [part for child in node.children for part in _inline(child, inner)]
    return [*parts, *_address(node, parts, face)]


def _address(node: SyntaxTreeNode, parts: Parts, face: str) -> Parts:
    """Where a link leads, in words: paper can't be clicked on."""
    if node.type != "link":
        return []
    target = str(node.attrs["href"])
    shown = target.removeprefix("mailto:").removeprefix("https://").removeprefix("http://")
    said = "".join(text for text, _ in parts)
    return [] if shown.rstrip("/") in said else [(f" ({shown.rstrip('/')})", face)]


def _plain(node: SyntaxTreeNode) -> str:
    parts = [part for child in node.children for part in _inline(child, "")]
    return "".join(text for text, _ in parts)
