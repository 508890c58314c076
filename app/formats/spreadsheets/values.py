"""Single answers: blanks, numbers in words, yes and no, roles, e-mail addresses, times."""

import re
import unicodedata
from datetime import datetime

from app.core.model import Role
from app.formats.spreadsheets.recognition import number_words, plain, words

UNLIMITED = -1
LONGEST_BLANK = 20
_EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+")
_NUMBER = re.compile(r"(?<![\w.,])[-+]?\d+(?:[ '’](?=\d{3})\d{3})*(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}")
_SEEKS_MENTOR = re.compile(
    r"(mentee|mentoree|mentorand|protege|protégé|protegee)\w*|\b(be(ing)?|get(ting)?) mentored\b"
    r"|\b(find|have|get|need|want|seek|like|looking for|seeking|suche)( to)?( find| have| get)?"
    r"( a| an| my| eine[nr]?)? mentor(in)?\b"
)
_BOTH = frozenset(("both", "beide", "beides", "either", "les deux", "ambos"))
_TIMES = (
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%Y/%m/%d %I:%M:%S %p",
)


def is_blank(text: str) -> bool:
    """Whether a cell is empty or one of the ways to write that there is no answer."""
    said = text.strip()
    if len(said) > LONGEST_BLANK:
        return not visible(said)
    return said.casefold() in words("blank") or not visible(said)


def visible(text: str) -> bool:
    """Whether there is anything to see in a text; spaces and unseen marks are nothing."""
    return any(not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc") for c in text)


def email_in(text: str) -> str | None:
    """The e-mail address a cell holds, or None."""
    found = _EMAIL.search(text.strip())
    return found.group().strip(".<>()") if found else None


def is_yes_no(text: str) -> bool:
    """Whether the answer is a yes or a no."""
    return yes_no(text) is not None


def yes_no(text: str) -> str | None:
    """ "yes", "no" or None; "Yes, please" is a yes."""
    answer = text.strip().casefold().rstrip(".!")
    if answer in words("yes"):
        return "yes"
    return "no" if answer in words("no") else None


def number_in(text: str) -> float | None:
    """The number an answer means ("about 8", "16+", "2,5", "up to three"), or None."""
    found = _NUMBER.findall(text)
    if found:
        return max(_as_float(number) for number in found) if len(found) <= 2 else None
    said = [number_words()[w] for w in plain(text).split() if w in number_words()]
    return float(max(said)) if said and len(plain(text).split()) <= 5 else None


def capacity_in(text: str) -> int | None:
    """How many people somebody takes; UNLIMITED for "as many as you like"; None if unclear."""
    said = plain(text)
    if any(phrase in said for phrase in words("unlimited")):
        return UNLIMITED
    number = number_in(text)
    return None if number is None or not 0 <= number <= 10_000 else int(number)


def roles_in(text: str) -> frozenset[Role]:
    """The roles that a cell names; empty when it names none."""
    said = plain(text)
    if said in _BOTH:
        return frozenset((Role.MENTOR, Role.MENTEE))
    rest, seeking = _SEEKS_MENTOR.subn(" ", said)
    roles = {Role.MENTEE} if seeking else set()
    if re.search(r"\bmentor", rest):
        roles.add(Role.MENTOR)
    if not roles and re.search(r"\bpeers?\b", said):
        roles.add(Role.PEER)
    return frozenset(roles)


def time_in(text: str) -> datetime | None:
    """The moment a cell tells, or None; day before month where both are possible."""
    cleaned = text.strip().split(".000")[0]
    for form in _TIMES:
        try:
            return datetime.strptime(cleaned, form)
        except ValueError:
            continue
    return None


def _as_float(number: str) -> float:
    digits = re.sub(r"[ '’]", "", number)
    if "," in digits and "." in digits:
        thousands = "," if digits.rindex(",") < digits.rindex(".") else "."
        digits = digits.replace(thousands, "")
    elif digits.count(",") > 1 or digits.count(".") > 1 or _THOUSANDS.fullmatch(digits):
        digits = digits.replace(",", "").replace(".", "")
    return float(digits.replace(",", "."))
