"""What has changed since a matching was made, in a sentence."""

from app.core.matching.account.kept import Kept


def outdated_sentence(kept: Kept) -> str:
    """ "Since this matching was made, 12 scores have changed and 1 pair breaks a rule." """
    said = [
        _said(kept.rescored, "score has changed", "scores have changed"),
        _said(kept.forbidden, "pair breaks a rule", "pairs break a rule"),
        _said(kept.over, "mentor has too few places", "mentors have too few places"),
        _said(kept.gone, "pair has somebody who left", "pairs have somebody who left"),
    ]
    return f"Since this matching was made, {_joined([s for s in said if s])}."


def again_sentence(changes: int) -> str:
    """What matching again would do: for how many mentees another mentor, or none, would result."""
    if not changes:
        return "Matching again would change nobody."
    people = f"{changes:,} {'mentee' if changes == 1 else 'mentees'}"
    return f"Matching again would give {people} another mentor, or none."


def _said(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}" if number else ""


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
