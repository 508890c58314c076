"""The form of an own question set."""

from PySide6.QtWidgets import QWidget

from app.core.model import QuestionSet
from app.core.own import Item
from app.formats.wording.library import WHO
from app.ui.library.editor.form import ItemForm
from app.ui.library.editor.rows import RowsEditor


class QuestionsForm(ItemForm):
    """Questions in their order, and whose they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.purpose = self._area("What they are for", "purpose", "the purpose")
        self.questions = RowsEditor("Question")
        self.questions.edited.connect(self._questions_edited)
        self._rows("Questions", self.questions)
        self.who = self._choice("For whom", "who", "whom they are for", list(WHO.items()))
        self.phase, self.learning = self._phases(), self._learning()
        self.frame = self._frame()
        self.idea = self._line("Idea from", "idea_from", "where the idea is from")

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        if not isinstance(item, QuestionSet):
            return
        self.purpose.set_value(item.purpose)
        self.questions.show_values([(0, text) for text in item.questions])
        self.who.set_options({**WHO, item.who: WHO.get(item.who, item.who)}.items())
        self.who.set_value(item.who)
        self.phase.set_values(item.phase)
        self.learning.set_values(item.learning_types)
        self.frame.set_value(item.frame)
        self.idea.set_value(item.idea_from)

    def start_over(self) -> None:
        self.questions.start_over()

    def _questions_edited(self, label: str, values: list[tuple[int, str]]) -> None:
        self.edited.emit(label, {"questions": tuple(text for _, text in values)})
