"""What is served at the moment: a state of the store and the processes that answer from it; the next
state takes its place when a build has changed the store."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cadregraph.graph.errors import StoreError
from cadregraph.graph.store.folder import version_of
from cadregraph.graph.triples import BASE
from cadregraph.service.evaluation import Evaluation
from cadregraph.service.protocol import Refused
from cadregraph.service.snapshots import OnServer, Snapshot, Snapshots
from cadregraph.service.tasks import Task

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the service is run.

    Args:
        store: the folder of the store, or the address of the endpoint for queries of a server.
        processes: how many queries are answered at once.
        timeout: seconds that a query has.
        memory: megabytes of data that a query may need.
        refresh: seconds between two looks at the store for what a build has changed; 0 for none.
        token: what `/metrics` is given for, and decisions are taken for; None where everybody may have the
            figures.
        decisions: the curator's file to which the desk writes; None for no desk. Needs a token.
    """

    store: Path | str
    processes: int = 2
    timeout: float = 30
    memory: int = 2048
    refresh: float = 5
    token: str | None = None
    decisions: Path | None = None


class Serving:
    """Answers from the last whole state of a store."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._snapshots: Snapshots | OnServer | None = None
        self._snapshot: Snapshot | None = None
        self._evaluation: Evaluation | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.states = 0
        """How many states of the store have been served."""
        self.base = ""
        """What the IRIs of things begin with."""

    async def start(self) -> None:
        """Serve the store as it is now, and look for changes from now on.

        Raises:
            StoreError: there is no store, it is being written, it is damaged, or the disk refuses.
        """
        store = self._settings.store
        if isinstance(store, Path):
            self.base, self._snapshots = version_of(store)[1], Snapshots(store)
        else:
            self.base, self._snapshots = BASE, OnServer(store)
        try:
            await self._serve(self._snapshots)
        except Refused as error:
            raise StoreError(error.reason) from error
        if self._settings.refresh:
            self._run(self._watch(self._snapshots))

    async def close(self) -> None:
        """End all processes and remove the copies."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._evaluation is not None:
            await self._evaluation.close()
        if self._snapshots is not None:
            await asyncio.to_thread(self._snapshots.close)

    @property
    def ready(self) -> bool:
        return self._evaluation is not None and self._evaluation.ready

    @property
    def busy(self) -> int:
        """How many queries are being answered."""
        return self._evaluation.busy if self._evaluation is not None else 0

    @property
    def kept(self) -> int:
        """How many questions to this state were answered by what was answered before."""
        return self._evaluation.kept.given if self._evaluation is not None else 0

    @property
    def triples(self) -> int:
        """How many quads are served."""
        return self._evaluation.triples if self._evaluation is not None else 0

    def answer(self, task: Task) -> AsyncIterator[bytes]:
        """The answer, piece by piece; `Evaluation.answer` says what it raises."""
        if self._evaluation is None:
            raise Refused(503, "the service has not begun; try again later")
        return self._evaluation.answer(task)

    async def _serve(self, snapshots: Snapshots | OnServer) -> None:
        """Serve the store as it is now in the place of what was served."""
        snapshot = await asyncio.to_thread(snapshots.take)
        settings = self._settings
        evaluation = Evaluation(
            snapshot.store,
            processes=settings.processes,
            timeout=settings.timeout,
            memory=settings.memory,
        )
        try:
            await evaluation.start()
        except BaseException:
            await evaluation.close()
            await asyncio.to_thread(snapshot.drop)
            raise
        old = self._evaluation, self._snapshot
        self._evaluation, self._snapshot = evaluation, snapshot
        self.states += 1
        if old[0] is not None and old[1] is not None:
            self._run(_retire(old[0], old[1]))

    async def _watch(self, snapshots: Snapshots | OnServer) -> None:
        while True:
            await asyncio.sleep(self._settings.refresh)
            try:
                with suppress(OSError):
                    state = await asyncio.to_thread(snapshots.state)
                    if self._snapshot is not None and state == self._snapshot.state:
                        continue
                await self._serve(snapshots)
                _log.info("the store has changed: its new state is served")
            except (StoreError, Refused) as error:  # being written, say: the last state stays
                _log.info("the last state is served on: %s", error)

    def _run(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _retire(evaluation: Evaluation, snapshot: Snapshot) -> None:
    try:
        await evaluation.retire()
    finally:
        await asyncio.to_thread(snapshot.drop)
