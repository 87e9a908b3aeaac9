"""A store that is on a server, to be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from typing import BinaryIO, NoReturn, cast

import pyoxigraph
from pyoxigraph import DefaultGraph, Quad

from cadregraph.graph.errors import StoreError
from cadregraph.graph.model import Document
from cadregraph.graph.store import Candidate, Store, Verification
from cadregraph.graph.store.articles import Records
from cadregraph.graph.store.server import Served
from cadregraph.graph.triples import BASE
from cadregraph.graph.triples.serialize import Format, write
from cadregraph.ontology import model_triples

_DEFAULT = DefaultGraph()


class ServedStore(Store):
    """A graph behind an endpoint for queries; there are no articles as they were read."""

    def __init__(self, address: str) -> None:
        database = cast(pyoxigraph.Store, Served(address))  # for all that is done here
        super().__init__(database, BASE, Records(None), ExitStack(), read_only=True)
        self._address = address

    def dump(self, format: Format, out: BinaryIO, *, with_ontology: bool = False) -> None:
        """Write the graph, sorted, as a store of ours is written; it is held in memory."""
        model = model_triples() if with_ontology else ()
        added = (Quad(t.subject, t.predicate, t.object, _DEFAULT) for t in model)
        write(dict.fromkeys(chain(self.quads(), added)), format, out)

    def documents(self) -> Iterator[Document]:
        """None: they are in the store that made the graph."""
        self._refuse("the texts of articles")

    def text(self, article_id: str) -> str | None:
        """None, likewise."""
        return None

    def verify(self) -> Verification:
        """Refused."""
        self._refuse("the records")

    def candidates(self, name: str | None = None) -> Iterator[Candidate]:
        """Refused."""
        self._refuse("the records")

    def _refuse(self, what: str) -> NoReturn:
        raise StoreError(
            f"{self._address}: a server has not {what}; ask the store that made its graph"
        )
