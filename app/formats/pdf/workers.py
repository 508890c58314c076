"""Several guides at a time, in processes of their own.

A process gets the workspace once and then one guide after the other over a pipe, and writes
the files itself. If a process can't be started or dies, what is left is made here.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from app.core.model import Library, Workspace
from app.formats.pdf.one_file import Maker, NamedRequest, Outcome, part_of

MOST_PROCESSES = 2
LEAST_FILES = 24
"""Starting a process takes as long as some ten guides."""
LISTEN = 0.05

Heard = Callable[[Sequence[Outcome]], None]


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection
    ready: bool = False
    doing: NamedRequest | None = None


@dataclass
class _Shared:
    """What all guides are made of and into, what is left to do, and what has been done."""

    ground: tuple[Workspace, Library, Path]
    left: list[NamedRequest]
    done: list[Outcome] = field(default_factory=list)


def processes_for(files: int) -> int:
    """How many processes are worth while for so many files; 1 is none beside this one."""
    if files < LEAST_FILES or getattr(sys, "frozen", False):
        return 1
    return min(MOST_PROCESSES, os.cpu_count() or 1)


def made_by_processes(
    workspace: Workspace,
    library: Library,
    folder: Path,
    wanted: Sequence[NamedRequest],
    number: int,
    heard: Heard,
) -> list[Outcome]:
    """The outcomes of the files that processes made, in no order.

    `heard(outcomes so far)` is called many times a second and may raise to stop.
    """
    shared = _Shared((workspace, library, folder), list(reversed(wanted)))
    workers: list[_Worker] = []
    try:
        for _ in range(number):
            workers.append(_started())
        while any(worker.doing for worker in workers) or (shared.left and workers):
            heard(shared.done)
            _listen(workers, shared)
    except OSError:
        # No process or no pipe to be had: the caller makes what is missing.
        pass
    finally:
        _end(workers, folder)
    return shared.done


def _started() -> _Worker:
    """A process, which says when it can be given something.

    Large arguments would be waited for here until it takes them, for ever if it dies before.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there,), daemon=True)
    process.start()
    there.close()
    return _Worker(process, here)


def _listen(workers: list[_Worker], shared: _Shared) -> None:
    """Give work to who has none, and wait a moment for who has done theirs."""
    for worker in workers:
        if worker.ready and worker.doing is None and shared.left:
            worker.doing = shared.left.pop()
            worker.pipe.send(worker.doing)
    awaited = [worker.pipe for worker in workers if worker.doing or not worker.ready]
    for pipe in wait(awaited, LISTEN):
        worker = next(one for one in workers if one.pipe is pipe)
        try:
            _hear(worker, shared)
        except (EOFError, OSError):
            workers.remove(worker)


def _hear(worker: _Worker, shared: _Shared) -> None:
    said = worker.pipe.recv()
    if worker.ready:
        shared.done.append(said)
        worker.doing = None
    else:
        worker.ready = True
        worker.pipe.send(shared.ground)


def _end(workers: list[_Worker], folder: Path) -> None:
    for worker in workers:
        worker.process.kill()
    for worker in workers:
        worker.process.join()
        worker.pipe.close()
        if worker.doing:
            part_of(folder / worker.doing[0]).unlink(missing_ok=True)


def _work(pipe: Connection) -> None:
    """What a process does until nobody asks any more."""
    try:
        pipe.send("ready")
        maker = Maker(*pipe.recv())
        while True:
            pipe.send(maker.make(pipe.recv()))
    except (EOFError, OSError):
        return
