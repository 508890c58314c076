import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.model import Answer, Field, FieldKind
from app.core.problems import Problem
from app.formats.wording.problems import sentence
from app.ui.people.answer_fields import answer_field
from app.ui.widgets.fields import TextField

YEARS = Field(id="field1", label="Years", kind=FieldKind.NUMBER)


@pytest.mark.parametrize("typed", ["many", "nan", "inf", "1,000.5"])
def test_what_is_no_number_is_said_and_not_kept(
    light: QApplication, qtbot: QtBot, typed: str
) -> None:
    kept: list[Answer | None] = []
    line = answer_field(YEARS, 7.0, kept.append)
    assert isinstance(line, TextField)
    qtbot.addWidget(line)
    line.show()
    line.selectAll()
    with qtbot.captureExceptions() as raised:
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    ((_, problem, _),) = raised
    assert isinstance(problem, Problem)
    assert f"“{typed}” is no number" in sentence(problem)
    assert not kept and line.text() == "7"
