"""The formulas once more, told straightforwardly and apart from the app's code.

Works on programs as files hold them: plain dictionaries, and the library's plain items.
"""

import math

WAIT = {
    "in_person": 0, "video": 0, "phone": 0, "shadow": 600, "talk": 600, "chat": 120,
    "webinar": 600, "voice_note": 3600, "email": 86400, "forum": 43200, "letter": 864000,
    "go_between": 172800,
}  # fmt: skip
DIRECT = {
    "in_person": 1, "video": 1, "phone": 1, "shadow": 1, "talk": 0.5, "chat": 1, "webinar": 0.5,
    "voice_note": 1, "email": 1, "forum": 0.5, "letter": 1, "go_between": 0.5,
}  # fmt: skip
PERSON = {
    "in_person": 1, "video": 2 / 3, "phone": 1 / 3, "shadow": 1, "talk": 1, "webinar": 2 / 3,
    "voice_note": 1 / 3, "recorded_video": 2 / 3, "recorded_audio": 1 / 3,
}  # fmt: skip


def mode_immediacy(mode):
    speed = 0.0
    if mode in WAIT:
        speed = max(0.0, 1 - math.log10(1 + WAIT[mode]) / math.log10(1 + 30 * 86400))
    return 0.6 * speed + 0.2 * DIRECT.get(mode, 0) + 0.2 * PERSON.get(mode, 0)


def occurrences(session):
    if session.get("timing", "dated") == "dated":
        return len(session.get("weeks", []))
    return session.get("times", 1)


def total_minutes(session):
    return session.get("minutes", 60) * occurrences(session)


def share_filled(pieces, minutes):
    left, filled = minutes, 0.0
    for value, wanted in sorted(pieces, reverse=True):
        used = min(wanted, left)
        filled += used * value
        left -= used
    return filled / minutes if minutes else 0.0


def activity_pieces(session, items):
    for use in session.get("activities", []):
        value = 1.0 if use.get("detail", "steps") == "steps" else 0.5
        value *= 1.0 if use.get("binding", "required") == "required" else 0.5
        minutes = use.get("minutes")
        yield value, items["activities"][use["id"]]["minutes"] if minutes is None else minutes


def question_pieces(session, items):
    for use in session.get("question_sets", []):
        value = 1.0 if use.get("binding", "required") == "required" else 0.5
        count = use.get("use")
        yield (
            value,
            10 * (len(items["question_sets"][use["id"]]["questions"]) if count is None else count),
        )


def frame_share(program, items):
    found = set(program.get("frame", []))
    for session in program.get("sessions", []):
        for shelf in ("activities", "question_sets"):
            for use in session.get(shelf, []):
                found.add(use["frame"] if "frame" in use else items[shelf][use["id"]]["frame"])
    return len(found - {None}) / 5


def weighted(pairs):
    pairs = list(pairs)
    weight = sum(w for w, _ in pairs)
    return sum(w * v for w, v in pairs) / weight if weight else None


def structure(program, items):
    """Structure with the ends of its range."""
    weeks, sessions = program["weeks"], program.get("sessions", [])
    needed = max(1, math.ceil(weeks / 8))
    dates = [w for s in sessions if s.get("timing", "dated") == "dated" for w in s.get("weeks", [])]
    covered = sum(any(abs(week - d) <= 4 for d in dates) for week in range(1, weeks + 1))
    count = sum(occurrences(s) for s in sessions if s.get("timing", "dated") != "open")
    timeline = max(covered / weeks, 0.5 * min(1, count / needed))
    enough = min(1, sum(map(occurrences, sessions)) / needed)
    total = sum(map(total_minutes, sessions))
    unknown = sum(total_minutes(s) for s in sessions if not s.get("content_known", True))
    shares = []
    for pieces in (activity_pieces, question_pieces):
        known = sum(
            total_minutes(s) * share_filled(pieces(s, items), s.get("minutes", 60))
            for s in sessions
            if s.get("content_known", True)
        )
        low = known / total if total else 0.0
        high = (known + unknown) / total if total else 0.0
        point = min(1.0, low * total / (total - unknown)) if total > unknown else low
        shares.append((low, point, high))
    frame = frame_share(program, items)

    def value(n):
        a, q = (enough * share[n] for share in shares)
        return 0.9 * (timeline + a + q) / 3 + 0.1 * frame

    return value(1), (value(0), value(2))


def immediacy(program):
    """Immediacy with the ends of its range."""
    sessions = program.get("sessions", [])
    known = [s for s in sessions if s.get("mode") is not None]
    mean = weighted((total_minutes(s), mode_immediacy(s["mode"])) for s in known)
    counted = sum(map(total_minutes, known))
    unknown = sum(map(total_minutes, sessions)) - counted
    if mean is None:
        mode = program.get("pair_mode")
        point = None if mode is None else mode_immediacy(mode)
        return point, (0.0, 1.0) if unknown or point is None else (point, point)
    low = mean * counted / (counted + unknown)
    return mean, (low, low + unknown / (counted + unknown))


def scale(program):
    def of(people):
        return min(1, math.log(max(2, people) / 2) / math.log(5000))

    mean = weighted((total_minutes(s), of(s.get("people", 2))) for s in program.get("sessions", []))
    return of(program.get("pair_people", 2)) if mean is None else mean


def transparency(program):
    named = 1 if program.get("names_it") else 0

    def level(session):
        uses = session.get("activities", []) + session.get("question_sets", [])
        own = [session.get("openness", 0), *(use.get("openness", 0) for use in uses)]
        return max(named, *own) / 3

    mean = weighted((total_minutes(s), level(s)) for s in program.get("sessions", []))
    return named / 3 if mean is None else mean
