"""The service as an ASGI application (Starlette)."""

from __future__ import annotations

import contextlib
import hmac
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias
from urllib.parse import urlencode

import msgspec
from pyoxigraph import serialize
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.chain_facts import Chain
from cadregraph.graph.store.finding import Match
from cadregraph.ontology import PREFIXES, model_triples
from cadregraph.service import curating, pages, reconciling, rest
from cadregraph.service.description import described
from cadregraph.service.desk import Desk
from cadregraph.service.figures import Figures
from cadregraph.service.headers import SafeHeaders
from cadregraph.service.neighbourhoods import MOST, fragment
from cadregraph.service.portraits import Portrait
from cadregraph.service.protocol import (
    TRIPLES,
    Query,
    Refused,
    accepted,
    form_of,
    named_triples,
    read_query,
)
from cadregraph.service.serving import Serving, Settings
from cadregraph.service.streams import body, first_of, joined, rest_of, unless_left
from cadregraph.service.surveys import Overview
from cadregraph.service.tasks import Around, Cases, File, Look, Matters, Search, Show, Survey, Task
from cadregraph.service.things import DESCRIPTION, Thing

_Endpoint: TypeAlias = Callable[["_Service", Request], Awaitable[Response]]
_HTML = "text/html"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def application(settings: Settings) -> Starlette:
    """The application that serves a store; it begins and ends its processes with its lifespan."""
    service = _Service(settings)

    def route(path: str, endpoint: _Endpoint, *methods: str) -> Route:
        return Route(path, partial(service.answered, endpoint), methods=list(methods or ("GET",)))

    made = Starlette(
        routes=[
            route("/", _Service.front),
            route("/sparql", _Service.sparql, "GET", "POST"),
            route("/thing", _Service.thing),
            route("/id/{path:path}", _Service.thing),
            route("/ontology", _Service.ontology),
            route("/network", _Service.network),
            route("/cases", _Service.cases),
            route("/ask", _Service.ask),
            route("/read", _Service.read, "GET", "POST"),
            *(route(one.path, partial(_Service.told, operation=one)) for one in rest.OPERATIONS),
            route(rest.EXTRACT, _Service.extract, "POST"),
            route(rest.TEXT_OF, _Service.text_of, "POST"),
            route("/openapi.json", _Service.operations),
            route("/desk", _Service.curate, "GET", "POST"),
            route("/desk/{name}", _Service.curated),
            route("/reconcile", _Service.reconcile, "GET", "POST"),
            route("/.well-known/void", _Service.void),
            route("/assets/{name}", _Service.asset),
            route("/health", _Service.health),
            route("/ready", _Service.readiness),
            route("/metrics", _Service.metrics),
        ],
        middleware=[
            Middleware(SafeHeaders),
            Middleware(
                CORSMiddleware,
                allow_origins=["*"],
                allow_methods=["GET", "POST"],
                allow_headers=["Accept", "Content-Type"],
            ),
        ],
        exception_handlers={Refused: _refusal},
        lifespan=service.lifespan,
    )
    made.state.has_desk = settings.decisions is not None
    return made


class _Service:
    """The endpoints, and what they share."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._serving = Serving(settings)
        self._figures = Figures()
        file, store = settings.decisions, settings.store
        # a graph on a server has no records, to which decisions go
        self._desk = Desk(file, store) if file and not isinstance(store, str) else None

    @contextlib.asynccontextmanager
    async def lifespan(self, _application: Starlette) -> AsyncIterator[None]:
        await self._serving.start()
        try:
            yield
        finally:
            await self._serving.close()

    async def answered(self, endpoint: _Endpoint, request: Request) -> Response:
        """What an endpoint answers, counted."""
        start, status = time.monotonic(), 500
        try:
            response = await endpoint(self, request)
            status = response.status_code
            return response
        except Refused as error:
            status = error.status
            raise
        except ClientDisconnect:
            status = 499
            return Response(status_code=status)
        finally:
            self._figures.count(request.scope["route"].path, status, time.monotonic() - start)

    async def sparql(self, request: Request) -> Response:
        """SPARQL 1.1 Protocol, query operation; without a query what the service says of itself."""
        accept = request.headers.get("accept", "")
        query = read_query(
            request.method,
            request.url.query,
            request.headers.get("content-type", ""),
            await body(request),
            accept,
        )
        if query is not None:
            return await self._streamed(request, query, query.media_type)
        media_type = accepted(accept, (*TRIPLES, _HTML))
        if media_type == _HTML:
            return await self.ask(request)
        return self._description(request, media_type or "text/turtle")

    async def ask(self, request: Request) -> Response:
        """The page on which queries are written, with a named one (`?name=`) and its parameters."""
        return pages.sparql_page(_reader(request), request.query_params.get("name"))

    async def read(self, request: Request) -> Response:
        """The page on which a text is brought; by POST how it was read."""
        reader = _reader(request)
        if request.method != "POST":
            return pages.text_page(reader)
        form = form_of(request.headers.get("content-type", ""), await body(request))
        return pages.reading_page(await self._whole(request, rest.read_form(form, reader.lang)))

    async def void(self, request: Request) -> Response:
        """VoID: https://www.w3.org/TR/void/#well-known"""
        return self._description(request, _triples(request))

    async def front(self, request: Request) -> Response:
        """The page on which one searches, and what is in the store."""
        wanted = request.query_params.get("q", "").strip()
        if wanted:
            matches = await self._matches(request, Search(wanted[:200]))
            return pages.search_page(_reader(request), wanted, matches)
        content = await self._whole(request, Survey())
        found = msgspec.json.decode(content, type=Overview)
        return pages.front_page(_reader(request), found, self._serving.triples)

    async def thing(self, request: Request) -> Response:
        """All that is said of a thing: a page for people, triples for programs."""
        iri = self._iri(request)
        given = request.query_params.get("format")
        media_type = accepted(request.headers.get("accept", ""), (_HTML, *TRIPLES))
        if given is not None:
            media_type = named_triples(given)
        if media_type != _HTML and media_type is not None:
            content = await self._whole(request, Look(iri))  # 404 where there is none
            query = Query(DESCRIPTION % {"iri": _thing(content).iri}, media_type)
            return await self._streamed(request, query, media_type)
        day = request.query_params.get("day", "")
        if day and _DAY.fullmatch(day) is None:
            raise Refused(400, "day is a date such as 2019-05-01")
        content = await self._whole(request, Show(iri, day))
        shown = msgspec.json.decode(content, type=Portrait)
        passage = pages.place_of_passage(shown)
        if passage:
            return RedirectResponse(passage, status_code=303)
        return pages.thing_page(_reader(request), shown, day)

    async def network(self, request: Request) -> Response:
        """The network around some things (`?iri=`), with the paths from the first to another (`?to=`)."""
        things = tuple(dict.fromkeys(request.query_params.getlist("iri")))
        if len(things) > MOST:
            raise Refused(400, f"the network is shown around at most {MOST} things")
        to = request.query_params.get("to", "").strip()
        if to and not to.startswith(self._serving.base):
            matches = await self._matches(request, Search(to[:200], limit=20))
            best = [m for m in matches if m.score == matches[0].score and m.iri not in things]
            if len(best) != 1:
                return pages.search_page(_reader(request), to, matches, to_join=things)
            return _to_network(things, best[0].iri)
        reader = _reader(request)
        content = await self._whole(request, Around(things, to or None, reader.lang))
        return pages.network_page(content)

    async def cases(self, request: Request) -> Response:
        """Inspections, sanctions and prosecution step by step: of whom (`?iri=`), by words (`?q=`)."""
        asked = request.query_params
        stage = pages.stage_of(asked.get("stage", ""))
        content = await self._whole(request, Cases(asked.get("iri", "")))
        told = msgspec.json.decode(content, type=list[Chain])
        return pages.cases_page(_reader(request), told, asked, stage)

    async def told(self, request: Request, operation: rest.Operation) -> Response:
        """What a program asks for, as JSON."""
        task = rest.asked(request.query_params.multi_items(), operation.asked)
        content = await self._whole(request, task)
        return Response(content, media_type="application/json")

    async def extract(self, request: Request) -> Response:
        """What the text that a program sends names and states."""
        task = rest.read_request(
            request.query_params.multi_items(),
            request.headers.get("content-type", ""),
            await body(request),
            request.headers.get("accept", ""),
            self._serving.base,
        )
        content = await self._whole(request, task)
        return Response(content, media_type=task.media_type)

    async def text_of(self, request: Request) -> Response:
        """The text of a file that is sent."""
        given = request.query_params.multi_items()
        media_type = rest.wanted_of_file(given, request.headers.get("accept", ""))
        file = File(await body(request, rest.MAX_FILE), several=media_type != rest.PLAIN)
        return Response(await self._whole(request, file), media_type=media_type)

    async def operations(self, _request: Request) -> Response:
        """The description of what programs can ask for."""
        return Response(rest.description(), media_type="application/json")

    async def reconcile(self, request: Request) -> Response:
        """Names matched against the graph, as OpenRefine asks; without queries what can be asked."""
        asked = dict(request.query_params)
        if request.method == "POST":
            asked |= form_of(request.headers.get("content-type", ""), await body(request))
        answer: Mapping[str, reconciling.Json]
        if "queries" not in asked:
            answer = reconciling.manifest(_address(request), self._serving.base)
        else:
            answer = {
                key: reconciling.candidates(wanted, await self._called(request, wanted))
                for key, wanted in reconciling.read_queries(asked["queries"]).items()
            }
        return Response(msgspec.json.encode(answer), media_type="application/json")

    async def _called(self, request: Request, wanted: reconciling.Wanted) -> list[Match]:
        return await self._matches(request, Search(wanted.query[:200], wanted.kind, 100))

    async def _matches(self, request: Request, search: Search) -> list[Match]:
        content = await self._whole(request, search)
        return msgspec.json.decode(content, type=list[Match])

    async def curate(self, request: Request) -> Response:
        """What a curator may settle; by POST a decision."""
        desk = self._curators()
        if request.method == "POST":
            form = form_of(request.headers.get("content-type", ""), await body(request))
            return await curating.decided(desk, form, self._settings.token or "")
        asked = dict(request.query_params)
        content = await self._whole(request, Matters(asked.get("tenure", "")))
        return curating.desk_page(_reader(request), desk, content, asked)

    async def curated(self, request: Request) -> Response:
        """The file of decisions, and what has changed of it."""
        return curating.desk_file(self._curators(), request.path_params["name"])

    def _curators(self) -> Desk:
        if self._desk is None:
            raise Refused(404, "there is no desk; it needs --decisions")
        return self._desk

    async def ontology(self, request: Request) -> Response:
        """The ontology and its concept schemes."""
        media_type = _triples(request)
        content = serialize(model_triples(), format=TRIPLES[media_type], prefixes=dict(PREFIXES))
        return Response(content, media_type=media_type)

    async def asset(self, request: Request) -> Response:
        found = pages.asset(request.path_params["name"])
        if found is None:
            raise Refused(404, "there is no such file")
        return found

    async def health(self, _request: Request) -> Response:
        """Whether the process lives."""
        return PlainTextResponse("ok\n")

    async def readiness(self, _request: Request) -> Response:
        """Whether queries are answered."""
        if not self._serving.ready:
            raise Refused(503, "not ready")
        return PlainTextResponse("ready\n")

    async def metrics(self, request: Request) -> Response:
        """Figures for Prometheus; with a token only for who has it."""
        token = self._settings.token
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if token is not None and not hmac.compare_digest(given.encode(), token.encode()):
            raise Refused(401, "the token is missing or wrong")
        serving = self._serving
        text = self._figures.text(busy=serving.busy, states=serving.states, kept=serving.kept)
        return PlainTextResponse(text, media_type="text/plain; version=0.0.4")

    def _description(self, request: Request, media_type: str) -> Response:
        address = f"{_address(request)}/sparql"
        content = described(address, self._serving.base, media_type, self._serving.triples)
        return Response(content, media_type=media_type)

    def _iri(self, request: Request) -> str:
        """The IRI that a request asks for: `?iri=`, or the path below `/id/` behind the base."""
        path = request.path_params.get("path")
        if path is not None:
            return self._serving.base + str(path)
        iri = request.query_params.get("iri", "")
        if not iri:
            raise Refused(400, "no parameter 'iri'")
        return iri

    async def _streamed(self, request: Request, task: Task, media_type: str) -> Response:
        """The answer as it comes; what goes wrong before its first piece is an error of its own."""
        pieces = self._serving.answer(task)
        first = await unless_left(request, first_of(pieces))
        if first is None:
            return Response(b"", media_type=media_type)
        return StreamingResponse(rest_of(first, pieces), media_type=media_type)

    async def _whole(self, request: Request, task: Task) -> bytes:
        return await unless_left(request, joined(self._serving.answer(task)))


def _address(request: Request) -> str:
    return f"{request.url.scheme}://{request.url.netloc}"


def _triples(request: Request) -> str:
    """The media type of triples that a request likes best.

    Raises:
        Refused: 406, it wants none.
    """
    wanted = accepted(request.headers.get("accept", ""), tuple(TRIPLES))
    if wanted is None:
        raise Refused(406, f"this can be had as {', '.join(TRIPLES)}")
    return wanted


def _to_network(things: Sequence[str], to: str) -> Response:
    asked = urlencode([*(("iri", iri) for iri in things), ("to", to)])
    return RedirectResponse(f"/network?{asked}#{fragment(things, to)}", status_code=303)


def _reader(request: Request) -> pages.Reader:
    """Who reads: the language that is asked for, else was last, else Vietnamese; the page where he is."""
    given = request.query_params.get("lang", "")
    kept = request.cookies.get(pages.LANGUAGE, "")
    lang: Language = "en" if (given or kept) == "en" else "vi"
    here = urlencode([pair for pair in request.query_params.multi_items() if pair[0] != "lang"])
    chosen, desk = given in ("vi", "en"), request.app.state.has_desk
    return pages.Reader(lang, request.url.path, here, chosen, desk)


def _thing(content: bytes) -> Thing:
    return msgspec.json.decode(content, type=Thing)


async def _refusal(request: Request, error: Exception) -> Response:
    """One line of text; for who looks at it in a browser a page."""
    assert isinstance(error, Refused)
    headers = {}
    if error.status == 503:
        headers["Retry-After"] = "5"
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    if error.status == 405:
        headers["Allow"] = "GET, POST"
    if accepted(request.headers.get("accept", ""), ("text/plain", _HTML)) == _HTML:
        return pages.error_page(_reader(request), error.status, error.reason, headers)
    return PlainTextResponse(f"{error.reason}\n", status_code=error.status, headers=headers)
