"""The closed vocabularies of Trellis, spelled as they are stored."""

from enum import StrEnum


class Mode(StrEnum):
    """A way of being in touch."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"
    SHADOW = "shadow"
    TALK = "talk"
    CHAT = "chat"
    WEBINAR = "webinar"
    VOICE_NOTE = "voice_note"
    EMAIL = "email"
    FORUM = "forum"
    LETTER = "letter"
    GO_BETWEEN = "go_between"
    RECORDED_VIDEO = "recorded_video"
    RECORDED_AUDIO = "recorded_audio"
    READING = "reading"


class Format(StrEnum):
    """How a program puts people together."""

    PAIRS = "pairs"
    GROUP = "group"
    CIRCLE = "circle"
    PEER_PAIRS = "peer_pairs"
    REVERSE = "reverse"


class Timing(StrEnum):
    """When a session happens: on given weeks, in a given order, or at any time."""

    DATED = "dated"
    ORDERED = "ordered"
    OPEN = "open"


class Detail(StrEnum):
    """Whether an activity's steps are written out or only its title is given."""

    STEPS = "steps"
    NAMED = "named"


class Binding(StrEnum):
    """Whether a part of a session is meant to be done or offered."""

    REQUIRED = "required"
    CHOICE = "choice"


class Frame(StrEnum):
    """The five things around the sessions. People read CHECKPOINT as *check-in*."""

    GOAL = "goal"
    AGREEMENT = "agreement"
    PREPARATION = "preparation"
    CHECKPOINT = "checkpoint"
    CLOSING = "closing"


class Phase(StrEnum):
    """A stretch of a mentoring relationship (after Kram)."""

    INITIATION = "initiation"
    CULTIVATION = "cultivation"
    SEPARATION = "separation"
    REDEFINITION = "redefinition"


class Role(StrEnum):
    """A person's part in a program."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    PEER = "peer"


class Status(StrEnum):
    """Where a participant stands."""

    INVITED = "invited"
    WAITING = "waiting"
    ACTIVE = "active"
    LEFT = "left"


class Going(StrEnum):
    """How a match says it goes, in a word."""

    WELL = "well"
    SLOWLY = "slowly"
    STUCK = "stuck"
    HELP = "wants help"
    NOT_REACHED = "not reached"
    ENDED = "ended"


class Importance(StrEnum):
    """How much a criterion counts, in words; `FACTOR` gives the multiples of its weight."""

    OFF = "off"
    NICE = "nice to have"
    IMPORTANT = "important"
    VERY = "very important"


class CriterionKind(StrEnum):
    """How two people's answers are compared."""

    COVERS = "covers"
    COMMON = "in common"
    SAME = "same"
    DIFFERENT = "different"
    DISTANCE = "distance"
    SIMILAR = "similar answers"
    WISHES = "wishes"
    ASKED_FOR = "asked for"


class RuleKind(StrEnum):
    """What no score outweighs."""

    MUST = "must be together"
    MUST_NOT = "must not be together"
    SAME = "same"
    DIFFERENT = "different"
    IN_COMMON = "at least in common"
    GAP = "gap between"
    RATHER_NOT = "rather not"
    REPORTS = "reports to"
    EARLIER = "together before"
    PREPARED = "mentor prepared"
    CLEARED = "cleared for minors"


class Objective(StrEnum):
    """What a matching aims for, once every rule holds."""

    NOBODY_OUT = "leave nobody out"
    BEST_TOTAL = "best total"
    ONLY_GOOD = "only good matches"


class Spread(StrEnum):
    """How mentees are spread over mentors where the objective leaves a choice."""

    AS_BEST = "as it comes out best"
    EVEN = "evenly"
    FEW = "over few mentors"


class FieldKind(StrEnum):
    """What the answers in a profile field are."""

    TEXT = "text"
    LIST = "list"
    RANKED = "ranked list"
    NUMBER = "number"
    LEVEL = "level"
    YES_NO = "yes or no"
    PEOPLE = "people"


class Meaning(StrEnum):
    """What a profile field is about, where Trellis recognised it."""

    WANTS = "wants"
    OFFERS = "offers"
    TIMES = "times"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    SENIORITY = "seniority"
    PLACE = "place"
    DEPARTMENT = "department"
    PROFESSION = "profession"
    IDENTITY = "identity"
    IDENTITY_WANTED = "identity wanted"
    IDENTITY_ASKED = "asks for shared identity"
    WISHES = "wishes"
    RATHER_NOT = "rather not"
    MANAGER = "manager"
    OUTLOOK = "outlook"
    PREPARED = "prepared"
    MINOR = "minor"
    CLEARED = "cleared"
    NOTE = "note"
    OTHER = "other"
