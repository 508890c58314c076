"""Which parts a matching joins, in sentences that stand beside the picture or for it."""

from app.core.matching.account.joined import Joined, Link

MOST = 5


def joined_sentences(told: Joined, column: str) -> list[str]:
    """What the picture shows, said without it; `column` is the compared column's label."""
    if not told.spots:
        return [f"Nobody has an answer in “{column}”."]
    across = sum(link.pairs for link in told.links)
    inside = sum(spot.inside for spot in told.spots)
    sentences = [_across(across, inside), *_groups(told), *_strongest(told.links)]
    if told.unknown:
        verb = "person gives" if told.unknown == 1 else "people give"
        sentences.append(f"{told.unknown:,} {verb} no answer in “{column}”.")
    return sentences


def _across(across: int, inside: int) -> str:
    if not across + inside:
        return "No pair joins anything yet."
    pairs = "pair joins two" if across == 1 else "pairs join two different"
    return f"{across:,} {pairs} parts. {inside:,} {'stays' if inside == 1 else 'stay'} inside one."


def _groups(told: Joined) -> list[str]:
    sentences = []
    together = [group for group in told.groups if len(group) > 1]
    if together and len(together[0]) == len(told.spots):
        sentences.append(f"All {len(told.spots):,} parts are joined, directly or through others.")
    else:
        sentences += [f"Joined: {_names(group)}." for group in together]
    if told.islands:
        noun = "Island" if len(told.islands) == 1 else "Islands"
        sentences.append(f"{noun}, joined to no other part: {_names(told.islands)}.")
    return sentences


def _strongest(links: tuple[Link, ...]) -> list[str]:
    most = sorted(links, key=lambda link: -link.pairs)[:MOST]
    said = [f"{link.one} with {link.other} ({link.pairs:,})" for link in most]
    return [f"Most pairs: {', '.join(said)}."] if said else []


def _names(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
