"""What rules leave before anybody is matched, and what would leave more, in sentences."""

from app.core.matching.account.prospects import Prospect, Relief
from app.core.matching.asked.problem import OF_PEERS
from app.core.model import Format
from app.formats.wording.rules import rule_name

LOOK = "Look at what each removes, at the left."


def prospect_sentence(prospect: Prospect, form: Format) -> str:
    """ "The rules stand between so many that none of 40 people can be in a circle." """
    people = _of(prospect.matched, prospect.people, form)
    up_to = "" if prospect.tried or not prospect.matched else "at most "
    told = f"The rules stand between so many that {up_to}{people} can be {_state(form)}."
    return told if prospect.reliefs else f"{told} {LOOK}"


def relief_sentence(prospect: Prospect, relief: Relief, form: Format) -> str:
    """ "Switch off the rule “Same place”: 40 of 40 people can be in a circle." """
    names = [f"“{rule_name(rule.kind, rule.label)}”" for rule in relief.rules]
    rules = f"rule{'s' if len(names) > 1 else ''} {' and '.join(names)}"
    up_to = "" if prospect.tried else "up to "
    people = _of(relief.matched, prospect.people, form)
    return f"Switch off the {rules}: {up_to}{people} can be {_state(form)}."


def _of(matched: int, people: int, form: Format) -> str:
    one, many = ("person", "people") if form in OF_PEERS else ("mentee", "mentees")
    number = "none" if not matched else f"{matched:,}"
    return f"{number} of {people:,} {one if people == 1 else many}"


def _state(form: Format) -> str:
    if form is Format.CIRCLE:
        return "in a circle"
    return "in a pair" if form is Format.PEER_PAIRS else "matched"
