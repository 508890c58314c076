"""Work in processes of its own: some solvers hold Python's lock, and the window with it.

Called from the thread of a job, which waits here while the window goes on.
"""

import io
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any

from app.core.problems import Problem

Report = Callable[[int, int, str], None]

LOOK_EVERY = 0.1
"""Seconds between two looks at whether the user has asked to stop."""


class Apart:
    """Processes that are started when they are needed, and kept for the next time."""

    def __init__(self) -> None:
        self._idle: list[_Process] = []
        self._lock = Lock()
        self._closed = False

    def run(self, report: Report, function: Callable[..., Any], *args: Any) -> Any:
        """What `function(*args, report)` gives there; raises the Problem that it raises.

        The function has to be one of a module. What `report` raises ends the process. Raises
        Problem("work.ended") when the system has ended it, as it does for want of memory.
        """
        try:
            with self._process() as process:
                process.ask(function, args, lambda: report(*process.progress))
                while (answer := process.look()) is None:
                    report(*process.progress)
        except (EOFError, ConnectionError):
            raise Problem("work.ended") from None
        return _result(*answer)

    def close(self) -> None:
        """End the processes that are idle; those at work end with it."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for process in idle:
            process.end()

    @contextmanager
    def _process(self) -> Iterator["_Process"]:
        with self._lock:
            process = self._idle.pop() if self._idle else None
        process = process or _Process()
        try:
            yield process
        except BaseException:
            process.end()
            raise
        with self._lock:
            if not self._closed:
                self._idle.append(process)
                return
        process.end()


def quietly(function: Callable[..., Any], args: tuple[Any, ...], _: Report) -> Any:
    """What the function gives that doesn't tell how far it is, for `Apart.run`."""
    return function(*args)


class _Process:
    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self.progress: tuple[int, int, str] = (0, 0, "")

    def ask(
        self, function: Callable[..., Any], args: tuple[Any, ...], between: Callable[[], object]
    ) -> None:
        self.progress = (0, 0, "")
        _send(self._ours, (function, args), between)

    def look(self) -> tuple[str, Any] | None:
        """The answer, None as long as there is none."""
        if not self._ours.poll(LOOK_EVERY):
            return None
        kind, value = _receive(self._ours)
        if kind == "progress":
            self.progress = value
            return None
        return kind, value

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._ours.close()


def _result(kind: str, value: Any) -> Any:
    if kind == "problem":
        raise Problem(value[0], **value[1])
    if kind == "failed":
        raise RuntimeError(value)
    return value


def _serve(connection: Connection) -> None:
    """In the other process: answer until nobody asks any more."""

    def report(done: int, total: int, note: str = "") -> None:
        _send(connection, ("progress", (done, total, note)))

    while True:
        try:
            function, args = _receive(connection)
        except EOFError:
            return
        try:
            answer = "done", function(*args, report)
        except Problem as problem:
            answer = "problem", (problem.code, problem.details)
        except Exception as error:  # noqa: BLE001 - the process that asked decides what to say
            answer = "failed", repr(error)
        _send(connection, answer)


class _Parts(io.RawIOBase):
    """Takes what is pickled piece by piece, and so lets other threads go on between."""

    def __init__(self, between: Callable[[], object]) -> None:
        self.parts: list[bytes] = []
        self._between = between

    def write(self, piece: Any) -> int:
        self._between()
        # A large array comes as a buffer that tells no length.
        part = bytes(piece)
        self.parts.append(part)
        return len(part)


def _send(connection: Connection, value: Any, between: Callable[[], object] = lambda: None) -> None:
    parts = _Parts(between)
    pickle.Pickler(parts, protocol=pickle.HIGHEST_PROTOCOL).dump(value)
    connection.send(len(parts.parts))
    for part in parts.parts:
        between()
        connection.send_bytes(part)


class _Pieces(io.RawIOBase):
    """Gives back what was pickled, a piece at a time."""

    def __init__(self, connection: Connection, count: int) -> None:
        self._connection, self._left = connection, count
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._rest and self._left:
            self._rest = self._connection.recv_bytes()
            self._left -= 1
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _receive(connection: Connection) -> Any:
    count = connection.recv()
    return pickle.Unpickler(io.BufferedReader(_Pieces(connection, count))).load()
