"""The pages of the service for people: search, a thing with its sentences, an article, queries.

Templates escape whatever comes from the graph or from a request; the pages load nothing from elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Final
from urllib.parse import quote, urlencode

import jinja2
from starlette.responses import HTMLResponse, Response

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.explanation_page import explanation_policy
from cadregraph.exports.pages.network.html import page_policy
from cadregraph.exports.pages.network.interface import INTERFACE
from cadregraph.exports.pages.templating import (
    Json,
    Language,
    embedded,
    template_file,
    web_address,
)
from cadregraph.exports.pages.views.chain_facts import Chain
from cadregraph.exports.pages.views.chain_order import STAGES
from cadregraph.exports.pages.views.chain_search import found_by
from cadregraph.exports.pages.views.chains import drawn
from cadregraph.exports.pages.views.page import visible
from cadregraph.exports.pages.views.timeline import clipped
from cadregraph.exports.pages.words import Text
from cadregraph.graph.store.finding import Match
from cadregraph.ontology import Parameter, named_queries
from cadregraph.service.portraits import BODIES, Holder, Portrait
from cadregraph.service.protocol import Refused
from cadregraph.service.sections import Row, Section, sections
from cadregraph.service.surveys import Overview
from cadregraph.service.things import Value
from cadregraph.service.wording import WORDS, term, terms

LANGUAGE: Final = "lang"
"""The cookie, and the parameter of an address, that say in which language one reads."""
_ASSETS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "chains.css": ("text/css", ("chains.css",)),
    "icon.svg": ("image/svg+xml", ()),
    "search.js": ("text/javascript", ()),
    "service.css": ("text/css", ("views.css",)),
    "sparql.js": ("text/javascript", ()),
    "sparql-chart.js": ("text/javascript", ()),
    "sparql-completion.js": ("text/javascript", ()),
    "text.js": ("text/javascript", ()),
    "thing.js": ("text/javascript", ()),
    "timeline.css": ("text/css", ("timeline.css",)),
}
"""Media types, and the files of the exported views that go before."""
_DATES = frozenset(
    "date startDate endDate issued birthDate deathDate seenFrom seenUntil endedBy asOf joinedParty".split()
)
_ELSEWHERE = frozenset({"organOf", "subOrganizationOf", "possiblySame", "governs"})
"""Properties that a page shows otherwise: above and below, or as an inference."""
_NETWORKED = frozenset({*BODIES, "Official", "Post", "Place", "Directive", "Congress", "Meeting"})
_CASES: Final = 100
"""Chains of accountability on their page."""
_FEW: Final = 8
"""Rows of a section that are seen at once, and more of those that readers look for first."""
_FIRST: Final = {"now": 20, "before": 20, "disciplineOf": 20, "changesOf": 12, "concluded": 0}


@dataclass(frozen=True, slots=True)
class Reader:
    """In which language somebody reads, and where: the path, and the query without the language.

    ``chosen`` is whether the address says the language.
    """

    lang: Language
    path: str
    query: str
    chosen: bool = False
    desk: bool = False
    """Whether there is a desk."""


def front_page(reader: Reader, found: Overview, triples: int) -> Response:
    """What is in the store."""
    return _page(
        "front.html.j2",
        reader,
        figures=found.figures,
        people=found.people,
        articles=found.articles,
        triples=triples,
    )


def search_page(
    reader: Reader, wanted: str, matches: Sequence[Match], to_join: Sequence[str] = ()
) -> Response:
    """What was found; with things that are to be joined, each match leads to the paths to it."""

    def joined(iri: str) -> str:
        return "/network?" + urlencode([*(("iri", one) for one in to_join), ("to", iri)])

    return _page(
        "search.html.j2",
        reader,
        wanted=wanted,
        matches=matches,
        led=joined if to_join else _address,
    )


def thing_page(reader: Reader, shown: Portrait, day: str) -> Response:
    """A thing: what it is and has, and every statement about it with its sentences."""
    thing = shown.thing
    if thing.kind == "Article":
        text = shown.text
        return _page(
            "article.html.j2",
            reader,
            thing=thing,
            text=text,
            url=web_address(text.url) if text is not None else "",
        )
    found = sections(thing)
    return _page(
        "thing.html.j2",
        reader,
        thing=thing,
        portrait=shown,
        groups=[
            (name, list(values))
            for name, values in groupby(_told(thing.values), key=lambda v: v.property)
        ],
        sections=found,
        lead=_lead(found) if thing.kind == "Official" else (),
        few={section.key: _FIRST.get(section.key, _FEW) for section in found},
        networked=thing.kind in _NETWORKED,
        dated_posts=thing.kind in (*BODIES, "Post")
        and any(s.kind == "Tenure" for s in thing.statements),
        day=day,
        holders=[_on_day(holder) for holder in shown.holders],
    )


def _lead(found: Sequence[Section]) -> tuple[tuple[Row, bool], ...]:
    """The posts that say best who somebody is, and whether each is over."""
    for section in found:
        if section.key in ("now", "before"):
            return tuple((row, section.key == "before") for row in section.rows[:2])
    return ()


def _told(values: Sequence[Value]) -> list[Value]:
    return sorted(
        (value for value in values if value.property not in _ELSEWHERE),
        key=lambda value: value.property,
    )


@dataclass(frozen=True, slots=True)
class _OnDay:
    """Who held a post on a day, and what it rests on in words."""

    tenure: str
    holder: str
    post: str
    basis: Text
    support: str


def basis_words(basis: str) -> Text:
    """On what it rests that somebody held a post on a day, as `as-of` names it."""
    return INTERFACE.get(f"day-{basis}") or WORDS.get(basis, (basis, basis))


def _on_day(holder: Holder) -> _OnDay:
    return _OnDay(
        *(holder.tenure, holder.holder, holder.post),
        basis_words(holder.basis),
        holder.support,
    )


def place_of_passage(shown: Portrait) -> str:
    """Where a passage stands: the address of its sentence in its article; '' of what is none."""
    if shown.thing.kind != "Passage":
        return ""
    values = {value.property: value for value in shown.thing.values}
    article = values.get("isPartOf")
    start = shown.thing.iri.rpartition("/")[2].partition("-")[0]
    return f"{_address(article.iri)}#s{start}" if article is not None else ""


def network_page(content: bytes) -> Response:
    """The page of a network: it brings its script, which its policy names. It changes nothing and knows
    nobody, so that it may stand in pages of others."""
    policy = page_policy() + "; frame-ancestors *"
    return HTMLResponse(content, headers={"Content-Security-Policy": policy})


def stage_of(given: str) -> str:
    """A stage of chains of accountability, '' for any; another is refused."""
    if given and given not in STAGES:
        raise Refused(400, f"stage is one of {', '.join(STAGES)}")
    return given


def cases_page(
    reader: Reader, told: Sequence[Chain], asked: Mapping[str, str], stage: str
) -> Response:
    """Chains of accountability, step by step: those that tell of the words that are asked for, and that have
    a step of the stage."""
    wanted = asked.get("q", "").strip()[:200]
    found = found_by(told, wanted, stage)
    named = {
        one.iri: _address(one.iri)
        for chain in found
        for step in chain.steps
        for one in (*step.about, *step.documents)
    }
    return _page(
        "cases.html.j2",
        reader,
        drawn=drawn(found, pages=named, most=_CASES),
        stages=STAGES,
        about=asked.get("iri", ""),
        wanted=wanted,
        stage=stage,
        any_told=bool(told),
    )


def text_page(reader: Reader) -> Response:
    """The page on which a text is brought that shall be read."""
    return _page("text.html.j2", reader)


def reading_page(content: bytes) -> Response:
    """How a text was read: the page brings its style, which its policy names."""
    policy = explanation_policy() + "; frame-ancestors 'none'"
    return HTMLResponse(content, headers={"Content-Security-Policy": policy})


def parameter_words(parameter: Parameter) -> Text:
    """What a parameter of a named query is called: by its name, else by its type."""
    by_name = WORDS.get(f"param-{parameter.name}")
    return by_name or WORDS.get(f"param-{parameter.type}", (parameter.name, parameter.name))


def sparql_page(reader: Reader, name: str | None) -> Response:
    """The page on which queries are written, beginning with a named one if there is such a one."""
    queries = named_queries()
    english = reader.lang == "en"
    words = (
        *("required", "asking", "rowsFound", "rowsCut", "tripleFound"),
        *("chartBlank", "chartSummed", "chartAveraged", "chartCut"),
    )
    data: dict[str, Json] = {
        "words": {key: WORDS[key][english] for key in words},
        "terms": [[name, text[english]] for name, text in terms()],
        "queries": {
            query.name: {
                "text": query.text,
                "parameters": [
                    {
                        "name": one.name,
                        "type": one.type,
                        "label": parameter_words(one)[english],
                        "example": one.example,
                        "required": one.required,
                    }
                    for one in query.parameters
                ],
            }
            for query in queries.values()
        },
    }
    return _page(
        "sparql.html.j2",
        reader,
        queries=queries.values(),
        chosen=queries.get(name or ""),
        data=embedded(data),
    )


def rendered(template: str, reader: Reader, **values: object) -> Response:
    """A page of a template."""
    return _page(template, reader, **values)


def error_page(reader: Reader, status: int, reason: str, headers: Mapping[str, str]) -> Response:
    """What went wrong, in one line."""
    page = _page("error.html.j2", reader, reason=reason)
    return HTMLResponse(page.body, status_code=status, headers=headers)


def asset(name: str) -> Response | None:
    """A style or script of the pages; None where there is none of this name."""
    if name not in _ASSETS:
        return None
    media_type, shared = _ASSETS[name]
    own = files("cadregraph.service") / "templates" / name
    text = "".join(map(template_file, shared))
    text += own.read_text(encoding="utf-8") if own.is_file() else ""
    return Response(text, media_type=media_type, headers={"Cache-Control": "public, max-age=3600"})


def _address(iri: str) -> str:
    return f"/thing?iri={quote(iri, safe='')}"


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(
            [
                jinja2.PackageLoader("cadregraph.service"),
                jinja2.PackageLoader("cadregraph.exports.pages"),
            ]
        ),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["term"] = term
    environment.filters["day"] = in_words
    environment.filters["address"] = _address
    return environment


def _page(template: str, reader: Reader, **values: object) -> HTMLResponse:
    def in_language(lang: str) -> str:
        asked = "&".join(filter(None, (reader.query, f"{LANGUAGE}={lang}")))
        return f"{reader.path}?{asked}"

    def say(text: Text) -> str:
        return text[reader.lang == "en"]

    text = (
        _environment()
        .get_template(template)
        .render(
            lang=reader.lang,
            in_language=in_language,
            say=say,
            words=WORDS,
            desk=reader.desk,
            dated=_DATES,
            visible=visible,
            short=clipped,
            **values,
        )
    )
    response = HTMLResponse(text, headers={"Vary": "Accept, Cookie"})
    if reader.chosen:
        response.set_cookie(
            LANGUAGE, reader.lang, max_age=31_536_000, httponly=True, samesite="lax"
        )
    return response
