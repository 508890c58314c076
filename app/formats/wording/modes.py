"""The names people read for what a design is made of."""

from app.core.model import Frame, Mode

MODE_NAMES = {
    Mode.IN_PERSON: "in person",
    Mode.VIDEO: "video call",
    Mode.PHONE: "phone call",
    Mode.SHADOW: "watching someone at work",
    Mode.TALK: "talk to an audience",
    Mode.CHAT: "text chat",
    Mode.WEBINAR: "online talk to an audience",
    Mode.VOICE_NOTE: "voice messages",
    Mode.EMAIL: "e-mail",
    Mode.FORUM: "notice board or forum",
    Mode.LETTER: "letter by post",
    Mode.GO_BETWEEN: "questions passed on by a go-between",
    Mode.RECORDED_VIDEO: "recorded video",
    Mode.RECORDED_AUDIO: "recorded audio",
    Mode.READING: "reading what someone wrote",
}

FRAME_NAMES = {
    Frame.GOAL: "goal",
    Frame.AGREEMENT: "agreement",
    Frame.PREPARATION: "preparation",
    Frame.CHECKPOINT: "check-in",
    Frame.CLOSING: "closing",
}


def mode_name(mode: Mode | None) -> str:
    """A mode's name inside a sentence; None is a mode that is not known."""
    return "not known" if mode is None else MODE_NAMES[mode]


def in_words(names: list[str]) -> str:
    """Names drawn together: "goal", "goal and closing", "goal, agreement and closing"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
