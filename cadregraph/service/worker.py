"""The process that answers queries, one after the other: it can be ended at any moment.

Oxigraph evaluates in machine code that heeds no signal and has no bound of its own
(oxigraph/oxigraph#1926), and so a query that goes on too long is ended with its process.
"""

from __future__ import annotations

import io
import logging
import os
import signal
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import msgspec
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, serialize

from cadregraph.exports.pages.views.chain_facts import Chain, about_whom, chains
from cadregraph.graph.errors import CadregraphError, QueryError
from cadregraph.graph.network import Network, project
from cadregraph.graph.store.failures import unreadable
from cadregraph.graph.store.finding import Index, Kind
from cadregraph.ontology import PREFIXES, named_queries
from cadregraph.service import cited, texts
from cadregraph.service.articles import article_text
from cadregraph.service.neighbourhoods import page_around
from cadregraph.service.portraits import portrait
from cadregraph.service.protocol import ROWS, TRIPLES, Query
from cadregraph.service.surveys import Overview, overview
from cadregraph.service.tasks import (
    Around,
    Cases,
    File,
    Holders,
    Look,
    Lookup,
    Matters,
    Posts,
    Read,
    Sayings,
    Search,
    Show,
    Survey,
    Task,
    Text,
)
from cadregraph.service.things import thing
from cadregraph.service.unsettled import unsettled

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from cadregraph.graph.store import Answer, Store

_log = logging.getLogger(__name__)

CHUNK = 64 * 1024
"""Bytes of an answer that are sent on at once."""
_MEGABYTE = 1024 * 1024
_FAULT = "no answer, by a fault of the service; its log tells more"
_LATER = 5.0
"""Seconds after which the system ends what the service should have ended."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The process has opened the store, which holds so many triples in its default graph."""

    triples: int


@dataclass(frozen=True, slots=True)
class Done:
    """The answer is whole with this."""

    rest: bytes = b""


@dataclass(frozen=True, slots=True)
class Failed:
    """There is no answer, or not all of it, and why."""

    status: int
    reason: str


def answer_queries(where: str, memory: int, timeout: float, asked: Connection) -> None:
    """Answer what comes down the pipe until it is closed: the body of each, then `Done` or `Failed`.

    Args:
        where: the store, which nobody writes, or the address of a server.
        memory: megabytes of data that this process may have; a query that needs more ends it.
        timeout: seconds that a query has. The service ends this process then, and the system does a
            little later, in case the service is no more.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the service ends its processes itself
    from cadregraph import api

    try:
        store = api.open_store(where, read_only=True)
    except CadregraphError as error:
        asked.send(Failed(503, str(error)))
        return
    _bound(memory)
    with store, suppress(EOFError, BrokenPipeError, ConnectionResetError):
        opened = _Opened(store, {})
        opened.named("thing")  # takes seconds in a large store, so before it is asked for
        asked.send(Ready(len(store)))
        while True:
            task: Task = asked.recv()
            _alarm(timeout + _LATER)
            asked.send(_answered(opened, task, asked))
            _alarm(0)


def _alarm(seconds: float) -> None:
    """Let the system end this process in so many seconds, whatever it is at; 0 for not at all."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _bound(memory: int) -> None:
    """The least that the system allows of what is asked; nothing where it has no bounds."""
    with suppress(ImportError):
        import resource

        held = 0
        with suppress(OSError, IndexError):  # proc(5), statm: pages of data
            pages = Path("/proc/self/statm").read_text("ascii").split()[5]
            held = int(pages) * os.sysconf("SC_PAGE_SIZE")
        bound = held + memory * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A store that nobody writes, and the names in it by kind, as far as they were asked for."""

    store: Store
    names: dict[Kind, Index]
    kept: dict[str, object] = field(default_factory=dict)
    """What was asked for once, as the store does not change: the network, the overview."""

    def named(self, kind: Kind) -> Index:
        if kind not in self.names:
            self.names[kind] = Index(self.store, kind)
        return self.names[kind]

    def network(self) -> Network:
        if "network" not in self.kept:
            self.kept["network"] = project(self.store)
        return cast("Network", self.kept["network"])

    def chains(self) -> tuple[Chain, ...]:
        if "chains" not in self.kept:
            self.kept["chains"] = chains(self.store)
        return cast("tuple[Chain, ...]", self.kept["chains"])

    def overview(self) -> Overview:
        if "overview" not in self.kept:
            self.kept["overview"] = overview(self.store)
        return cast("Overview", self.kept["overview"])


def _answered(opened: _Opened, task: Task, out: Connection) -> Done | Failed:
    body = _Body(out)
    try:
        with io.BufferedWriter(body, CHUNK) as buffered:
            if isinstance(task, Query):
                _write(_asked(opened.store, task), task, cast(BinaryIO, buffered))
            else:
                buffered.write(_looked_up(opened, task))
    except QueryError as error:
        return Failed(400, str(error))
    except LookupError as error:
        return Failed(404, str(error.args[0]))
    except CadregraphError as error:
        return Failed(500, str(error))
    except (RuntimeError, sqlite3.Error) as error:
        damaged = unreadable(error)
        if damaged is None:
            _log.exception("no answer")
        return Failed(500, str(damaged) if damaged is not None else _FAULT)
    except MemoryError:
        return Failed(503, "the query needs more memory than it may have; ask for less at a time")
    except (EOFError, BrokenPipeError, ConnectionResetError):  # the service has left
        raise
    except Exception:  # a fault of ours ends no process, which would be told as want of memory
        _log.exception("no answer")
        return Failed(500, _FAULT)
    return Done(body.last)


def _asked(store: Store, query: Query) -> Answer:
    name = query.text.strip()
    if name in named_queries():
        return store.ask_named(name, query.parameters)
    if not query.has_dataset:
        return store.query(query.text)
    return store.query(query.text, dataset=(query.default_graphs, query.named_graphs))


def _looked_up(opened: _Opened, task: Lookup) -> bytes:
    """Raises LookupError where there is no such thing."""
    store = opened.store
    match task:
        case Around():
            page = page_around(opened.network(), task.things, task.to, task.lang)
            if page is None:
                raise LookupError("the network has no such thing")
            return page.encode()
        case Read(media_type="text/html"):
            return texts.reading_page(task.text, task.told, task.lang).encode()
        case Read(media_type="application/json"):
            return msgspec.json.encode(texts.reading(task.text, task.told))
        case Read():
            return texts.reading_triples(task.text, task.told, task.media_type, task.base)
        case File(several=True):
            return msgspec.json.encode(texts.texts_of_file(task.data))
        case File():
            return texts.text_of_file(task.data).encode()
        case Search():
            return msgspec.json.encode(opened.named(task.kind).find(task.text, task.limit))
        case Matters():
            tenure = _iri(task.tenure) if task.tenure else ""
            return msgspec.json.encode(unsettled(store, tenure))
        case Survey():
            return msgspec.json.encode(opened.overview())
        case Cases():
            return msgspec.json.encode(about_whom(opened.chains(), task.about))
        case Holders():
            return msgspec.json.encode(cited.as_of(store, task.day, task.organization, task.title))
        case Posts():
            return msgspec.json.encode(cited.career(store, task.person))
        case Sayings():
            return msgspec.json.encode(cited.evidence(store, task.called))
        case Text():
            return _known(article_text(store, _iri(task.iri)))
        case Show():
            return _known(portrait(store, _iri(task.iri), task.day))
        case Look():
            return _known(thing(store, _iri(task.iri)))


def _iri(text: str) -> str:
    """Raises LookupError where that is no IRI."""
    try:
        return NamedNode(text).value
    except ValueError as error:
        raise LookupError(f"{text!r} is no IRI") from error


def _known(found: object) -> bytes:
    """Raises LookupError where nothing was found."""
    if found is None:
        raise LookupError("the graph knows no such thing")
    return msgspec.json.encode(found)


def _write(answer: Answer, query: Query, out: BinaryIO) -> None:
    """Write the answer in the format that was asked for.

    Raises:
        QueryError: the rest of the answer cannot be had.
    """
    try:
        if isinstance(answer, QueryTriples):
            serialize(answer, out, TRIPLES[query.media_type], prefixes=dict(PREFIXES))
        elif isinstance(answer, QueryBoolean | QuerySolutions):
            answer.serialize(out, ROWS[query.media_type])
    except (SyntaxError, ValueError, RuntimeError) as error:
        raise QueryError(f"the answer cannot be written: {' '.join(str(error).split())}") from error


class _Body(io.RawIOBase):
    """What is written goes down the pipe as bytes, but for the last piece, which goes with the end."""

    def __init__(self, out: Connection) -> None:
        super().__init__()
        self._out = out
        self.last = b""

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        if self.last:
            self._out.send(self.last)
        self.last = bytes(data)
        return len(self.last)
