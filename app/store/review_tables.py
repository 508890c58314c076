"""The tables of reviews and of the journal, as the step that made them made them."""

REVIEW_TABLES: dict[str, dict[str, type]] = {
    "meetings": {
        "id": str,
        "match": str,
        "session": str,
        "occurrence": int,
        "met": int,
        "minutes": int,
        "day": str,
    },
    "check_ins": {
        "id": str,
        "program": str,
        "match": str,
        "participant": str,
        "day": str,
        "going": str,
        "note": str,
    },
    "ratings": {
        "id": str,
        "program": str,
        "form": int,
        "goal": str,
        "participant": str,
        "value": int,
    },
    "journal": {
        "id": str,
        "title": str,
        "where": str,
        "day": str,
        "seen": str,
        "caught": str,
        "structure": float,
        "immediacy": float,
        "scale": float,
        "transparency": float,
        "activity": str,
        "question_set": str,
    },
}

REVIEW_MAY_BE_EMPTY: dict[str, set[str]] = {
    "meetings": {"minutes", "day"},
    "journal": {"day", "structure", "immediacy", "scale", "transparency"},
}

REVIEW_REFERENCES: dict[str, dict[str, str]] = {
    "meetings": {"match": "matches", "session": "sessions"},
    "check_ins": {"program": "programs"},
    "ratings": {"program": "programs"},
}
