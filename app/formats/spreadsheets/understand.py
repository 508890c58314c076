"""From plain tables to an understanding: headers, columns, roles, damaged rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.core.model import FieldKind, Meaning, Role
from app.formats.spreadsheets.columns import Guess, kind_of
from app.formats.spreadsheets.drafts import Draft, drafts_of
from app.formats.spreadsheets.drift import address_astray, mender_for
from app.formats.spreadsheets.facts import Facts
from app.formats.spreadsheets.recognition import TOPICS, plain
from app.formats.spreadsheets.splitting import PLAIN_SPLIT, Splits, splits_for
from app.formats.spreadsheets.tables import SheetTable
from app.formats.spreadsheets.understanding import Column, Sheet, Understanding, Use
from app.formats.spreadsheets.values import is_blank

SAMPLES = 3
Kinds = Mapping[str, tuple[FieldKind, tuple[str, ...]]]


def understand(tables: Sequence[SheetTable]) -> Understanding:
    """How the sheets read together; sheets without people are there, but not included."""
    drafts = drafts_of(tables)
    kinds = _shared_kinds(drafts)
    sheets = [_sheet(draft, drafts, kinds) for draft in drafts]
    splits = splits_for(sheets)
    return Understanding(tuple(_mended(sheet, n, splits) for n, sheet in enumerate(sheets)))


def _shared_kinds(drafts: Iterable[Draft]) -> Kinds:
    """One kind for columns of the same header, by the values of all sheets together."""
    groups: defaultdict[str, list[Guess]] = defaultdict(list)
    for draft in drafts:
        for guess in draft.guesses:
            groups[plain(guess.header)].append(guess)
    return {header: _kind_of_all(guesses) for header, guesses in groups.items()}


def _kind_of_all(guesses: list[Guess]) -> tuple[FieldKind, tuple[str, ...]]:
    facts = Facts(tuple(value for guess in guesses for value in guess.facts.values))
    first = guesses[0]
    meaning = Meaning.INTERESTS if first.meaning == TOPICS else first.meaning
    kind = kind_of(facts, first.hint, meaning, first.header)
    return kind, (facts.ladder or facts.steps) if kind is FieldKind.LEVEL else ()


def _sheet(draft: Draft, drafts: Sequence[Draft], kinds: Kinds) -> Sheet:
    columns = tuple(_column(guess, draft, drafts, kinds) for guess in draft.guesses)
    header_row = draft.header.number if draft.header else 0
    return Sheet(
        draft.table, columns, draft.rows, header_row, draft.role, included=draft.holds_people
    )


def _column(guess: Guess, draft: Draft, drafts: Sequence[Draft], kinds: Kinds) -> Column:
    kind, levels = kinds[plain(guess.header)]
    meaning = _topics_mean(draft, guess, drafts) if guess.meaning == TOPICS else guess.meaning
    if kind is FieldKind.LEVEL and meaning == Meaning.OTHER:
        meaning = Meaning.SENIORITY
    nameless = not guess.facts.values and guess.header.startswith("Column ")
    return Column(
        index=guess.index,
        header=guess.header,
        use=Use.IGNORED if nameless else guess.use,
        meaning=Meaning(meaning),
        kind=kind,
        levels=levels,
        sensitive=guess.sensitive or _repeats_sensitive(draft, guess),
        samples=guess.facts.commonest(SAMPLES),
    )


def _topics_mean(draft: Draft, guess: Guess, drafts: Sequence[Draft]) -> Meaning:
    """Topics are wants or offers by the role of who answers; shared ones are interests."""
    others = (g for other in drafts if other is not draft for g in other.guesses)
    shared = any(plain(other.header) == plain(guess.header) for other in others)
    if not shared and draft.role in (Role.MENTOR, Role.MENTEE):
        return Meaning.OFFERS if draft.role is Role.MENTOR else Meaning.WANTS
    wants, offers = draft.means(Meaning.WANTS), draft.means(Meaning.OFFERS)
    if shared or wants == offers:
        return Meaning.INTERESTS
    return Meaning.OFFERS if wants else Meaning.WANTS


def _repeats_sensitive(draft: Draft, guess: Guess) -> bool:
    """Whether a text tells in most rows what a sensitive column of the same row holds."""
    if guess.use is not Use.PROFILE or guess.facts.few:
        return False
    secrets = [g.index for g in draft.guesses if g.sensitive and g.meaning != Meaning.RATHER_NOT]
    told = [
        cell.casefold() in row.cell(guess.index).casefold()
        for row in draft.rows
        for cell in (row.cell(index).strip() for index in secrets)
        if len(cell) > 3 and not is_blank(cell)
    ]
    return sum(told) >= 3 and sum(told) * 2 > len(told)


def _mended(sheet: Sheet, number: int, splits: Splits) -> Sheet:
    width = len(sheet.columns)
    whole = [row for row in sheet.rows if not row.unclosed and len(row.cells) == width]
    sound = [row for row in whole if not address_astray(sheet, row)]
    padded = bool(sheet.table.name) or len(sound) * 2 < len(sheet.rows)
    facts = [Facts.of([r.cell(c.index) for r in sound or sheet.rows]) for c in sheet.columns]
    own = [splits.get((number, column.index), PLAIN_SPLIT) for column in sheet.columns]
    mender = mender_for(sheet.columns, facts, own, padded)
    mended = [mender.mend(row) for row in sheet.rows]
    drifted = {row.number: drift for row, drift in mended if drift}
    return replace(sheet, rows=tuple(row for row, _ in mended), drifted=drifted)
