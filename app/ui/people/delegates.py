"""Editors for the cells of a roster: a number of places, a status."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.core.model import Status
from app.formats.wording.people import STATUSES
from app.ui.widgets.fields import Choice, NumberField

Index = QModelIndex | QPersistentModelIndex
MOST_PLACES = 999


class PlacesDelegate(QStyledItemDelegate):
    """A spin box for how many people somebody takes; `name` is for screen readers."""

    def __init__(self, parent: QWidget, name: str, lowest: int = 0) -> None:
        super().__init__(parent)
        self._name, self._lowest = name, lowest

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return NumberField(self._lowest, MOST_PLACES, parent, name=self._name)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, NumberField)
        editor.set_value(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, NumberField)
        editor.interpretText()
        model.setData(index, editor.value())


class StatusDelegate(QStyledItemDelegate):
    """A list of the statuses, committed as soon as one is chosen."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = Choice("Status", parent)
        editor.set_options(list(STATUSES.items()))
        editor.chosen.connect(lambda _: self._commit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, Choice)
        editor.set_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, Choice)
        value: Any = editor.value()
        model.setData(index, Status(value))

    def _commit(self, editor: Choice) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
