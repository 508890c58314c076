"""The tables that every workspace starts with, in the order of `core.model.TABLES`."""

FIRST_TABLES = (
    """
    CREATE TABLE settings (
        id TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE fields (
        id TEXT PRIMARY KEY NOT NULL,
        label TEXT NOT NULL,
        kind TEXT NOT NULL,
        meaning TEXT NOT NULL,
        levels TEXT NOT NULL,
        sensitive INTEGER NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE people (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        note TEXT NOT NULL,
        answers TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE programs (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        purpose TEXT NOT NULL,
        for_whom TEXT NOT NULL,
        goals TEXT NOT NULL,
        format TEXT NOT NULL,
        weeks INTEGER NOT NULL,
        start TEXT,
        mode TEXT,
        people INTEGER NOT NULL,
        names_it INTEGER NOT NULL,
        frame TEXT NOT NULL,
        before_you_start TEXT NOT NULL,
        ask_yourself TEXT NOT NULL,
        coordinator TEXT NOT NULL,
        coordinator_contact TEXT NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE participants (
        id TEXT PRIMARY KEY NOT NULL,
        program TEXT NOT NULL REFERENCES programs (id),
        person TEXT NOT NULL REFERENCES people (id),
        role TEXT NOT NULL,
        capacity INTEGER NOT NULL,
        least INTEGER NOT NULL,
        status TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE sessions (
        id TEXT PRIMARY KEY NOT NULL,
        program TEXT NOT NULL REFERENCES programs (id),
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        note TEXT NOT NULL,
        timing TEXT NOT NULL,
        weeks TEXT NOT NULL,
        times INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        mode TEXT,
        people INTEGER NOT NULL,
        openness INTEGER NOT NULL,
        content_known INTEGER NOT NULL,
        locked INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE activity_uses (
        id TEXT PRIMARY KEY NOT NULL,
        session TEXT NOT NULL REFERENCES sessions (id),
        activity TEXT NOT NULL,
        position INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        detail TEXT NOT NULL,
        binding TEXT NOT NULL,
        openness INTEGER NOT NULL,
        frame TEXT
    )
    """,
    """
    CREATE TABLE question_uses (
        id TEXT PRIMARY KEY NOT NULL,
        session TEXT NOT NULL REFERENCES sessions (id),
        question_set TEXT NOT NULL,
        position INTEGER NOT NULL,
        questions INTEGER NOT NULL,
        binding TEXT NOT NULL,
        openness INTEGER NOT NULL,
        frame TEXT
    )
    """,
    """
    CREATE TABLE milestones (
        id TEXT PRIMARY KEY NOT NULL,
        program TEXT NOT NULL REFERENCES programs (id),
        week INTEGER NOT NULL,
        title TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE criteria (
        id TEXT PRIMARY KEY NOT NULL,
        program TEXT NOT NULL REFERENCES programs (id),
        label TEXT NOT NULL,
        kind TEXT NOT NULL,
        mentor_field TEXT NOT NULL,
        mentee_field TEXT NOT NULL,
        asked_field TEXT NOT NULL,
        importance TEXT NOT NULL,
        weight REAL NOT NULL,
        exact_weight REAL,
        enough INTEGER NOT NULL,
        nearest INTEGER NOT NULL,
        farthest INTEGER NOT NULL,
        points TEXT NOT NULL,
        statements TEXT NOT NULL,
        lowest REAL NOT NULL,
        highest REAL NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE rules (
        id TEXT PRIMARY KEY NOT NULL,
        program TEXT NOT NULL REFERENCES programs (id),
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        mentor TEXT NOT NULL,
        mentee TEXT NOT NULL,
        mentor_field TEXT NOT NULL,
        mentee_field TEXT NOT NULL,
        at_least INTEGER NOT NULL,
        low INTEGER NOT NULL,
        high INTEGER NOT NULL,
        "on" INTEGER NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE aims (
        id TEXT PRIMARY KEY NOT NULL REFERENCES programs (id),
        objective TEXT NOT NULL,
        floor REAL NOT NULL,
        spread TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE matchings (
        id TEXT PRIMARY KEY NOT NULL,
        program TEXT NOT NULL REFERENCES programs (id),
        name TEXT NOT NULL,
        objective TEXT NOT NULL,
        floor REAL NOT NULL,
        spread TEXT NOT NULL,
        approved INTEGER NOT NULL,
        position INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE matches (
        id TEXT PRIMARY KEY NOT NULL,
        matching TEXT NOT NULL REFERENCES matchings (id),
        mentor TEXT NOT NULL,
        mentees TEXT NOT NULL,
        score REAL NOT NULL,
        locked INTEGER NOT NULL,
        reason TEXT NOT NULL
    )
    """,
)
