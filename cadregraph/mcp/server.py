"""The tools that a client sees, and what it is told of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from cadregraph import __version__, api
from cadregraph.graph.errors import CadregraphError
from cadregraph.graph.store.finding import Kind
from cadregraph.service import cited

_Found = TypeVar("_Found")

INSTRUCTIONS = """\
A knowledge graph of officials, bodies, posts, decisions and directives, read from Vietnamese articles.
Every answer carries the sentences that say so, each with its article: cite them. An empty answer means
that the articles do not tell; do not fill it in. Names may be written without diacritics. Where several
bear a name, the error lists them: ask again with 'name | post' or with an IRI."""
_READS = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


def server(store: Path) -> MCPServer[None]:
    """A server of the Model Context Protocol over a store, which it opens anew for each question, so
    that articles can be added meanwhile.

    Every tool only reads. What cannot be answered is an error of the tool that says why.
    """
    serving: MCPServer[None] = MCPServer(
        "cadregraph", version=__version__, instructions=INSTRUCTIONS, log_level="WARNING"
    )

    def of_store(answer: Callable[..., _Found], *given: object, **named: object) -> _Found:
        try:
            with api.open_store(store, read_only=True) as graph:
                return answer(graph, *given, **named)
        except CadregraphError as error:
            raise ToolError(str(error)) from error

    @serving.tool(annotations=_READS)
    def search(text: str, kind: Kind = "thing", limit: int = 10) -> list[cited.Found]:
        """What a name or a part of one may mean: people with their posts, bodies, places, posts,
        directives, events."""
        return [*of_store(cited.search, text, kind, limit)]

    @serving.tool(annotations=_READS)
    def as_of(day: str, organization: str, title: str = "") -> cited.Holdings:
        """Who held the posts of a body (title: only this post, such as 'Bí thư') on a day (2024-12-31,
        or a month or a year), as concluded from all articles. Basis 'disputed': they do not agree."""
        return of_store(cited.as_of, day, organization, title)

    @serving.tool(annotations=_READS)
    def career(person: str) -> cited.Holdings:
        """The posts of a person in order of time, each with its status and sentences."""
        return of_store(cited.career, person)

    @serving.tool(annotations=_READS)
    def evidence(called: str) -> cited.Evidence:
        """What the articles say of a person, body, directive or event, or of one statement by its IRI:
        posts, changes, sanctions, quotations, figures, each with its sentences."""
        return of_store(cited.evidence, called)

    @serving.tool(annotations=_READS)
    def path(one: str, other: str, limit: int = 3) -> list[cited.Path]:
        """How two people are joined: the shortest ways through posts, bodies and decisions."""
        return [*of_store(cited.paths, one, other, limit)]

    return serving
