"""The verb `demo`: the whole main job on the sample cohort, into a folder."""

import argparse
import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.core.matching.account.explain import accounts
from app.core.matching.account.kept import kept
from app.core.matching.asked.problem import problem_of
from app.core.matching.weighing.score import Scored, score
from app.core.model import Match, Workspace
from app.core.problems import Problem
from app.formats.library_files import load_library
from app.formats.pdf import PaperSize, Summary, approved_matches, batch
from app.formats.program_files import program_text
from app.formats.sample import sample_program, sample_workspace
from app.formats.wording.reasons import result_sentence, telling
from app.formats.wording.supply import supply_sentence
from app.store import create_workspace, open_workspace

WORKSPACE = "Sample.trellis"
MATCHES = "matches.csv"
PROGRAM = "program.json"
GUIDES = "guides"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write into")
    parser.epilog = (
        f"Writes {MATCHES}, {PROGRAM}, the workspace {WORKSPACE}, and a PDF guide for each "
        f"person into the folder {GUIDES}. Files of these names are replaced."
    )


def run(args: argparse.Namespace) -> int:
    """Do the job and say where everything is."""
    out: Path = args.out
    library = load_library()
    workspace = sample_workspace(library)
    program_id = sample_program(workspace)
    _make_folder(out)
    _say_result(workspace, program_id)
    _write(out / MATCHES, _matches_text(workspace, program_id))
    _write(out / PROGRAM, program_text(workspace, program_id))
    _keep_workspace(out / WORKSPACE, workspace)
    guides = batch(
        workspace,
        library,
        program_id,
        PaperSize.A4,
        out / GUIDES,
        _progress(20),
        date.today(),
    )
    _say_where(out, guides)
    return 0 if not guides.failed else 2


def _say_result(workspace: Workspace, program_id: str) -> None:
    scored = _scored(workspace, program_id)
    result = kept(scored, approved_matches(workspace, program_id)).solution
    print(f"Program: {workspace.programs[program_id].title}.")
    print(supply_sentence(scored.problem))
    print(result_sentence(scored.problem, result))
    print("Now the guides are made; this takes half a minute or so.", flush=True)


def _say_where(out: Path, guides: Summary) -> None:
    print(f"The matches are in {out / MATCHES}, the program in {out / PROGRAM}.")
    print(f"The workspace is {out / WORKSPACE}.")
    for name, why in guides.failed:
        print(f"{name} could not be written: {why}.")
    print(f"{len(guides.made)} guides are in {out / GUIDES}.")


def _matches_text(workspace: Workspace, program_id: str) -> str:
    scored = _scored(workspace, program_id)
    pairs = [_pair(match) for match in approved_matches(workspace, program_id)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["mentor", "mentee", "score", "reasons"])
    told = accounts(scored, pairs)
    for account in sorted(told, key=lambda a: (a.mentor_name.casefold(), a.mentee_name)):
        reasons = "; ".join(telling(account))
        writer.writerow([account.mentor_name, account.mentee_name, f"{account.score:.1f}", reasons])
    return text.getvalue()


def _pair(match: Match) -> tuple[str, str]:
    return match.mentor, match.mentees[0]


def _scored(workspace: Workspace, program_id: str) -> Scored:
    return score(problem_of(workspace, program_id))


def _keep_workspace(path: Path, workspace: Workspace) -> None:
    """Only a workspace that nobody has open is replaced."""
    if path.exists():
        open_workspace(path)[1].close()
        with _refused(path):
            path.unlink()
    create_workspace(path, workspace)[1].close()


def _make_folder(out: Path) -> None:
    with _refused(out):
        out.mkdir(parents=True, exist_ok=True)


def _write(path: Path, text: str) -> None:
    with _refused(path):
        path.write_text(text, encoding="utf-8", newline="")


@contextmanager
def _refused(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem("demo.unwritable", place=str(place), reason=reason) from error


def _progress(step: int) -> Callable[[int, int, str], None]:
    """Says how far the guides are, every `step` guides."""
    said: set[int] = set()

    def report(done: int, total: int, note: str) -> None:
        if done and done % step == 0 and done not in said:
            said.add(done)
            print(f"{done} of {total} guides made.", flush=True)

    return report
