"""A field to edit one answer with, by its kind."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.core.matching.asked.answers import number_in
from app.core.model import Answer, Field, FieldKind
from app.core.problems import Problem
from app.formats.wording.people import answer_words
from app.ui.widgets.fields import Choice, TextArea, TextField

Commit = Callable[[Answer | None], None]
LISTED = (FieldKind.LIST, FieldKind.RANKED, FieldKind.PEOPLE)
HINTS = {
    FieldKind.LIST: "One on each line",
    FieldKind.RANKED: "One on each line, the most important first",
    FieldKind.PEOPLE: "One name on each line",
}
LINE = 24


def answer_field(field: Field, answer: Answer | None, commit: Commit) -> QWidget:
    """A field that shows the answer and hands a changed one to `commit`; None takes it away."""
    match field.kind:
        case FieldKind.LIST | FieldKind.RANKED | FieldKind.PEOPLE:
            return _lines(field, answer, commit)
        case FieldKind.LEVEL:
            return _choice(field, [(level, level) for level in field.levels], answer, commit)
        case FieldKind.YES_NO:
            return _choice(field, [("yes", "Yes"), ("no", "No")], answer, commit)
        case FieldKind.NUMBER:
            return _number(field, answer, commit)
        case FieldKind.TEXT:
            return _text(field, answer, commit)


def _lines(field: Field, answer: Answer | None, commit: Commit) -> QWidget:
    items = answer if isinstance(answer, tuple) else (answer_words(answer),)
    area = _area("\n".join(items), field.label)
    area.committed.connect(lambda text: commit(_items(text)))
    return area


def _items(text: str) -> tuple[str, ...] | None:
    items = tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
    return items or None


def _choice(
    field: Field, options: list[tuple[str, str]], answer: Answer | None, commit: Commit
) -> QWidget:
    choice = Choice(field.label)
    choice.set_options([("", "No answer"), *options])
    choice.set_value(answer_words(answer))
    choice.chosen.connect(lambda value: commit(value or None))
    return choice


def _number(field: Field, answer: Answer | None, commit: Commit) -> QWidget:
    line = TextField(answer_words(answer), name=field.label)

    def committed(text: str) -> None:
        number = number_in(text)
        if number is None and text.strip():
            line.set_value(answer_words(answer))
            raise Problem("person.no_number", text=text.strip(), header=field.label)
        commit(number)

    line.committed.connect(committed)
    return line


def _text(field: Field, answer: Answer | None, commit: Commit) -> QWidget:
    text = answer_words(answer)
    long = len(text) > 60 or "\n" in text
    editor = _area(text, field.label) if long else TextField(text, name=field.label)
    editor.committed.connect(lambda changed: commit(changed.strip() or None))
    return editor


def _area(text: str, name: str) -> TextArea:
    area = TextArea(text, name=name)
    lines = min(6, max(2, text.count("\n") + 1 + len(text) // 60))
    area.setFixedHeight(lines * LINE + 16)
    return area
