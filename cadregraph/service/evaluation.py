"""Processes that answer queries, as many as the machine has processors, each ended and begun anew
where a query takes too long, needs too much, or is no longer wanted."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, suppress
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from cadregraph.service.kept import LARGEST, Kept, key_of
from cadregraph.service.protocol import Refused
from cadregraph.service.tasks import File, Read, Task
from cadregraph.service.worker import Done, Failed, Ready, answer_queries

_log = logging.getLogger(__name__)
_STARTING = 120.0
"""Seconds after which a process that has not opened its store is given up."""
_WAITING = 30.0
"""Seconds that a query waits for a process, at least."""
_PAUSE = 1.0
"""Seconds before the next attempt to begin one."""


def _context() -> ForkServerContext | SpawnContext:
    """How processes are begun: as copies of one that has loaded what they need, and has no threads,
    as a copy of one that has may hang."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cadregraph.service.worker", "cadregraph.graph.store"])
    return context


class _Evaluator:
    """One process that answers queries, and the pipe to it."""

    def __init__(self, store: Path | str, memory: int, timeout: float) -> None:
        context = _context()
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=answer_queries, args=(str(store), memory, timeout, theirs), daemon=True
        )
        self._process.start()
        theirs.close()

    def send(self, task: Task) -> None:
        self._pipe.send(task)

    def receive(self, until: float) -> object:
        """The next message; None where it does not come in time, `Failed` where the process ended."""
        try:
            if not self._pipe.poll(max(until - time.monotonic(), 0)):
                return None
            return self._pipe.recv()
        except (EOFError, OSError):
            return Failed(
                503, "the query needs more memory than it may have; ask for less at a time"
            )

    def end(self) -> None:
        with suppress(ValueError):  # ended before
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe.close()


class Evaluation:
    """What answers the queries to one store.

    Args:
        store: the folder, which nobody may write meanwhile, or the address of a server.
        processes: how many queries are answered at once.
        timeout: seconds that a query has, from when a process takes it up to its last byte.
        memory: megabytes of data that a query may need.
    """

    def __init__(self, store: Path | str, *, processes: int, timeout: float, memory: int) -> None:
        self._store = store
        self._processes = processes
        self._timeout = timeout
        self._memory = memory
        self._free: asyncio.Queue[_Evaluator] = asyncio.Queue()
        self._all: set[_Evaluator] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        self.kept = Kept()
        """Answers, which hold as long as the store stays as it is."""
        self.triples = 0
        """How many the store holds; known when a process has begun."""

    async def start(self) -> None:
        """Begin the processes.

        Raises:
            Refused: the store cannot be opened.
        """
        for number in range(self._processes):
            if number == 0:
                self._free.put_nowait(await self._begun())
            else:
                self._later()

    async def close(self) -> None:
        """End all processes, and with them the queries that they are at."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        for evaluator in tuple(self._all):
            await self._end(evaluator)

    async def retire(self) -> None:
        """End all processes, each when its query is answered or its time is over."""
        until = time.monotonic() + self._timeout
        self._closed = True
        while self._all and time.monotonic() < until:
            with suppress(TimeoutError):
                await self._end(await asyncio.wait_for(self._free.get(), _PAUSE))
        await self.close()

    @property
    def busy(self) -> int:
        """How many queries are being answered."""
        return len(self._all) - self._free.qsize()

    @property
    def ready(self) -> bool:
        return bool(self._all) and not self._closed

    async def answer(self, task: Task) -> AsyncIterator[bytes]:
        """The answer to a query or a look-up, piece by piece; what was asked before is at hand.

        Raises:
            Refused: there is none, or not in time; after the first piece the answer is broken off.
        """
        key = key_of(task)
        kept = self.kept.get(key)
        if kept is not None:
            yield kept
            return
        size, pieces = 0, list[bytes]()
        async with aclosing(self._found(task)) as found:
            async for piece in found:
                size += len(piece)
                if size <= LARGEST:
                    pieces.append(piece)
                else:
                    pieces.clear()
                yield piece
        if key is not None and size <= LARGEST:
            self.kept.put(key, b"".join(pieces))

    async def _found(self, task: Task) -> AsyncGenerator[bytes]:
        """The answer by a process."""
        evaluator = await self._acquired()
        until = time.monotonic() + self._timeout
        whole = False
        try:
            try:
                if isinstance(task, Read | File):  # many megabytes, maybe
                    await asyncio.to_thread(evaluator.send, task)
                else:
                    evaluator.send(task)
            except OSError as error:
                raise Refused(503, "the query could not be asked; try again") from error
            while True:
                message = await asyncio.to_thread(evaluator.receive, until)
                if isinstance(message, bytes):
                    yield message
                elif isinstance(message, Done):
                    whole = True
                    if message.rest:
                        yield message.rest
                    return
                elif isinstance(message, Failed):
                    whole = message.status in (400, 404, 500)
                    raise Refused(message.status, message.reason)
                else:
                    raise Refused(
                        503, f"the query took longer than {self._timeout:g} seconds and was ended"
                    )
        finally:
            if whole:
                self._free.put_nowait(evaluator)
            else:
                await asyncio.shield(self._end(evaluator))
                if not self._closed:
                    self._later()

    async def _acquired(self) -> _Evaluator:
        try:
            return await asyncio.wait_for(self._free.get(), max(self._timeout, _WAITING))
        except TimeoutError as error:
            raise Refused(503, "too many queries at once; try again later") from error

    async def _begun(self) -> _Evaluator:
        evaluator = await asyncio.to_thread(_Evaluator, self._store, self._memory, self._timeout)
        self._all.add(evaluator)
        message = await asyncio.to_thread(evaluator.receive, time.monotonic() + _STARTING)
        if isinstance(message, Ready):
            self.triples = message.triples
            return evaluator
        await self._end(evaluator)
        reason = message.reason if isinstance(message, Failed) else "it took too long"
        raise Refused(503, f"the store cannot be opened: {reason}")

    async def _end(self, evaluator: _Evaluator) -> None:
        self._all.discard(evaluator)
        await asyncio.to_thread(evaluator.end)

    def _later(self) -> None:
        """Begin one more process, while others answer."""
        task = asyncio.create_task(self._begin())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _begin(self) -> None:
        while not self._closed:
            try:
                self._free.put_nowait(await self._begun())
                return
            except Refused as error:
                _log.warning("%s", error)
                await asyncio.sleep(_PAUSE)
