"""Parsing spread over processes: this one works too, and hands out a chunk at a time.

spaCy's own ``n_process`` sends whole documents between processes, and to unpack them cost its
parent half of what the parse did. Here a chunk of paragraphs goes out as plain text and what
``Parsed`` holds comes back. Which process took which chunk changes nothing: chunks are the same
however many work, and their parses come in order.

Where it is safe a worker is forked, which takes some 20 ms and shares the loaded model. A process
with other threads, one that another pool minds, and other systems than Linux start one afresh; it
loads the model anew, in about 2 s.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from struct import Struct
from typing import IO, Protocol

import msgspec

from variorum.annotate.parsed import Parsed
from variorum.errors import WorkerDied

Chunk = Sequence[str]
Parse = Callable[[Chunk], list[Parsed]]
Answer = tuple[int, list[Parsed]] | WorkerDied
_LENGTH = Struct("<Q")
_GRACE = 5.0
"""Seconds for the end of a process that has closed its pipe, before it is stopped."""


class Process(Protocol):
    """What a forked process and one started afresh have in common here."""

    def kill(self) -> None:
        """Stop it at once."""

    def code(self) -> int | None:
        """How it ended; waits a little for that."""


class Worker:
    """Another process: chunks go in, parses come out, each message with its length before it."""

    def __init__(self, chunks: IO[bytes], parses: IO[bytes], process: Process) -> None:
        self.streams = (chunks, parses)
        self._process = process
        self._feeder = threading.Thread()
        self._decoder = msgspec.msgpack.Decoder(list[Parsed])

    def feed(self, todo: deque[tuple[int, Chunk]], done: SimpleQueue[Answer]) -> None:
        """Begin to hand chunks over, on a thread, until none is left."""
        self._feeder = threading.Thread(target=self._feed, args=(todo, done), daemon=True)
        self._feeder.start()

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.code()
        if self._feeder.ident:
            self._feeder.join()  # it may have been reading
        for stream in self.streams:
            with suppress(BrokenPipeError):  # what nobody lives to read
                stream.close()

    def _feed(self, todo: deque[tuple[int, Chunk]], done: SimpleQueue[Answer]) -> None:
        # Whatever ends this thread early, the one that waits must hear of it.
        failed: WorkerDied | None = WorkerDied("a parsing process could not be understood")
        try:
            while (chunk := _next(todo)) is not None:
                done.put((chunk[0], self._parse(chunk[1])))
            failed = None
        except (OSError, EOFError):
            failed = WorkerDied(
                f"a parsing process ended ({self._process.code()}) before its work was done; -9 "
                "mostly means too little memory: close other programs, or give fewer articles"
            )
        finally:
            if failed:
                done.put(failed)

    def _parse(self, chunk: Chunk) -> list[Parsed]:
        _send(self.streams[0], msgspec.msgpack.encode(chunk))
        return self._decoder.decode(_receive(self.streams[1]))


def serve(chunks: IO[bytes], parses: IO[bytes], parse: Parse) -> None:
    """Parse what comes until nothing comes any more: what a worker does."""
    decoder, encoder = msgspec.msgpack.Decoder(list[str]), msgspec.msgpack.Encoder()
    with suppress(EOFError):
        while True:
            _send(parses, encoder.encode(parse(decoder.decode(_receive(chunks)))))


def can_fork() -> bool:
    """Whether a copy of this process can work: no other thread may hold what it needs."""
    return (
        sys.platform == "linux"
        and threading.active_count() == 1
        and not multiprocessing.current_process().daemon  # such a one may have no children
    )


def can_start() -> bool:
    """Whether there is a Python to start afresh, and not only a program made from one."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def spread(chunks: Sequence[Chunk], parse: Parse, processes: int) -> Generator[list[Parsed]]:
    """Parse chunks here and in ``processes - 1`` workers; their parses come in order.

    Raises:
        WorkerDied: a worker ended before its work was done.
    """
    todo = deque(enumerate(chunks))
    done: SimpleQueue[Answer] = SimpleQueue()
    ready: dict[int, list[Parsed]] = {}
    with ExitStack() as stack:
        for worker in _started(processes - 1, parse, stack):
            worker.feed(todo, done)
        for number in range(len(chunks)):
            while number not in ready:
                own = _next(todo) if done.empty() else None
                if own:
                    ready[own[0]] = parse(own[1])
                    continue
                answer = done.get()
                if isinstance(answer, WorkerDied):
                    raise answer
                ready[answer[0]] = answer[1]
            yield ready.pop(number)


def _started(count: int, parse: Parse, stack: ExitStack) -> list[Worker]:
    """All of them before any is fed: beside the threads that feed there is no forking."""
    fork, workers = can_fork(), list[Worker]()
    for _ in range(count):
        worker = _forked(parse, [s for w in workers for s in w.streams]) if fork else _fresh()
        stack.callback(worker.stop)
        workers.append(worker)
    return workers


def _next(todo: deque[tuple[int, Chunk]]) -> tuple[int, Chunk] | None:
    try:
        return todo.popleft()
    except IndexError:
        return None


def _forked(parse: Parse, others: Sequence[IO[bytes]]) -> Worker:
    """A copy of this process; ``others`` are our ends of the other workers' pipes."""
    chunks_out, chunks_in = os.pipe()
    parses_out, parses_in = os.pipe()
    ours: tuple[IO[bytes], IO[bytes]] = os.fdopen(chunks_in, "wb"), os.fdopen(parses_out, "rb")

    def work() -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says when to end
        for stream in [*ours, *others]:  # else no end of a pipe would be seen to close
            os.close(stream.fileno())
        serve(os.fdopen(chunks_out, "rb"), os.fdopen(parses_in, "wb"), parse)

    process = multiprocessing.get_context("fork").Process(target=work, daemon=True)
    with warnings.catch_warnings():
        # From Python 3.12 on it warns of numpy's own threads too, and those know of forks.
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    for end in (chunks_out, parses_in):
        os.close(end)
    return Worker(*ours, _Forked(process))


def _fresh() -> Worker:
    """A Python of its own, which finds this package where this one does."""
    run = "from variorum.annotate.parser import serve_parser; serve_parser()"
    command = [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}; {run}"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    if process.stdin is None or process.stdout is None:
        raise WorkerDied("a parsing process was started without pipes")
    return Worker(process.stdin, process.stdout, _Fresh(process))


@dataclass(frozen=True, slots=True)
class _Forked:
    process: BaseProcess

    def kill(self) -> None:
        self.process.kill()

    def code(self) -> int | None:
        self.process.join(_GRACE)
        return self.process.exitcode


@dataclass(frozen=True, slots=True)
class _Fresh:
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        self.process.kill()

    def code(self) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(_GRACE)
        return self.process.returncode


def _send(stream: IO[bytes], message: bytes) -> None:
    stream.write(_LENGTH.pack(len(message)) + message)
    stream.flush()


def _receive(stream: IO[bytes]) -> bytes:
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
