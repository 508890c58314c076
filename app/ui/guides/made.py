"""What a batch made, in words."""

from app.formats.pdf import Summary

MOST_NAMED = 5


def made_sentence(summary: Summary, folder: str) -> str:
    """How many were made, how many were there, and which couldn't be written, by name."""
    said = f"{_guides(len(summary.made))} made, in the folder “{folder}”."
    if summary.kept:
        said += f" {summary.kept} of them were there already and had not changed."
    if not summary.failed:
        return said
    names = ", ".join(name for name, _ in summary.failed[:MOST_NAMED])
    more = len(summary.failed) - MOST_NAMED
    names += f" and {more} more" if more > 0 else ""
    reason = summary.failed[0][1]
    return f"{said} Not written: {names} ({reason}). Make them again in another folder."


def stopped_sentence(done: int, count: int, folder: str) -> str:
    """How far it came, and that it can go on."""
    return (
        f"Stopped. {done} of {count} guides made, in the folder “{folder}”. "
        "Go on, and those that are there are not made again."
    )


def _guides(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"
