"""The pages of the service for people: search, a thing with its sentences, queries.

Templates escape whatever comes from the graph or from a request; the pages load nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import quote

import jinja2
from starlette.responses import HTMLResponse, Response

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.templating import template_file
from cadregraph.graph.store.finding import Match
from cadregraph.ontology import named_queries
from cadregraph.service.things import Statement, Thing
from cadregraph.service.wording import days, status, term

_ASSETS: Final[Mapping[str, str]] = {
    "icon.svg": "image/svg+xml",
    "service.css": "text/css",
    "sparql.js": "text/javascript",
}


def search_page(wanted: str, matches: Sequence[Match], triples: int) -> Response:
    """The front page, with what was found where something was searched for."""
    return _page("search.html.j2", wanted=wanted, matches=matches, triples=triples)


def thing_page(thing: Thing) -> Response:
    """A thing: what it is and has, and every statement about it with its sentences."""
    groups: dict[str, list[Statement]] = {}
    for statement in thing.statements:
        groups.setdefault(term(statement.kind), []).append(statement)
    return _page("thing.html.j2", thing=thing, groups=groups)


def sparql_page(name: str | None) -> Response:
    """The page on which queries are written, beginning with a named one if there is such a one."""
    queries = named_queries()
    chosen = queries.get(name or "")
    return _page("sparql.html.j2", queries=queries.values(), text=chosen.text if chosen else "")


def error_page(status: int, reason: str, headers: Mapping[str, str]) -> Response:
    """What went wrong, in one line."""
    page = _page("error.html.j2", reason=reason)
    return HTMLResponse(page.body, status_code=status, headers=headers)


def asset(name: str) -> Response | None:
    """A style or script of the pages; None where there is none of this name."""
    if name not in _ASSETS:
        return None
    text = (files("cadregraph.service") / "templates" / name).read_text(encoding="utf-8")
    if name == "service.css":
        text = template_file("views.css") + text
    return Response(
        text, media_type=_ASSETS[name], headers={"Cache-Control": "public, max-age=3600"}
    )


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("cadregraph.service"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["term"] = term
    environment.filters["status"] = status
    environment.filters["days"] = days
    environment.filters["day"] = lambda text: in_words(text)[0]
    environment.filters["address"] = lambda iri: f"/thing?iri={quote(iri, safe='')}"
    return environment


def _page(template: str, **values: object) -> HTMLResponse:
    return HTMLResponse(_environment().get_template(template).render(**values))
