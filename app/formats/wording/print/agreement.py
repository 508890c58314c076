"""Small words that change before what follows them: “y” is “e” before “Inés”."""

import re
from collections.abc import Mapping, Sequence


def agreed(text: str, values: Mapping[str, object], rules: Sequence[Sequence[str]]) -> str:
    """The text with the words before its gaps as what fills the gaps needs them.

    A rule is the word, what it becomes, and what the filling begins with (`before_gap`).
    """
    for word, becomes, start in rules:
        for gap, value in values.items():
            if re.match(start, str(value), re.IGNORECASE):
                text = re.sub(rf"\b{word}\{{{gap}\}}", f"{becomes}{{{gap}}}", text)
    return text
