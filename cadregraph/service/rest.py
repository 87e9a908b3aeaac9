"""What programs ask for beside SPARQL: one table of operations, which answers and which is described.

The description is of OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0), made from the same types by
which requests are checked and answers are written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import msgspec
from msgspec import Struct

from cadregraph import __version__
from cadregraph.exports.pages.templating import Json, Language
from cadregraph.graph.store.finding import Match
from cadregraph.service import cited, tasks, texts
from cadregraph.service.articles import ArticleText
from cadregraph.service.protocol import Refused, accepted
from cadregraph.service.things import Thing

_Asked = TypeVar("_Asked", bound=Struct)
_JSON = "application/json"
PLAIN = "text/plain"


@dataclass(frozen=True, slots=True)
class Operation:
    """A question: where it is asked, with which parameters, and by JSON of which type it is answered."""

    path: str
    summary: str
    asked: type[
        tasks.Search | tasks.Look | tasks.Holders | tasks.Posts | tasks.Sayings | tasks.Text
    ]
    answer: object


OPERATIONS: Sequence[Operation] = (
    Operation("/api/find", "What a name may mean, the likeliest first.", tasks.Search, list[Match]),
    Operation("/api/thing", "What the graph says of a thing.", tasks.Look, Thing),
    Operation(
        "/api/as-of", "Who held the posts of a body on a day.", tasks.Holders, cited.Holdings
    ),
    Operation(
        "/api/career", "The posts of a person in order of time.", tasks.Posts, cited.Holdings
    ),
    Operation(
        "/api/evidence", "Statements about a thing, with sentences.", tasks.Sayings, cited.Evidence
    ),
    Operation("/api/article", "An article with its names and statements.", tasks.Text, ArticleText),
)
EXTRACT = "/api/extract"
"""Where a text is read that the request brings."""
TEXT_OF = "/api/text"
"""Where the text is found of a file that the request brings."""
MAX_FILE = 16 << 20
"""Bytes of such a file."""
_READ = (_JSON, *texts.TRIPLES)


def asked(given: Sequence[tuple[str, str]], wanted: type[_Asked]) -> _Asked:
    """The parameters of a request as a structure.

    Raises:
        Refused: 400, one is missing, unknown, given twice or not what it must be.
    """
    if len(dict(given)) < len(given):
        raise Refused(400, "a parameter is given more than once")
    try:
        return msgspec.convert(dict(given), wanted, strict=False)
    except msgspec.ValidationError as error:
        raise Refused(400, _plain(str(error))) from error


def _plain(message: str) -> str:
    """What msgspec says of a structure in words for who sent a request."""
    reason, _, path = message.partition(" - at `$.")
    reason = reason.replace("Object missing required field", "there is no parameter")
    reason = reason.replace("Object contains unknown field", "there is no such parameter as")
    return f"{path.rstrip('`')}: {reason}" if path else reason


def read_request(
    given: Sequence[tuple[str, str]], content_type: str, body: bytes, accept: str, base: str
) -> tasks.Read:
    """The text of a request that shall be read.

    Args:
        base: what IRIs begin with.

    Raises:
        Refused: 400, 406 or 415, with the reason.
    """
    if content_type.partition(";")[0].strip().lower() != PLAIN:
        raise Refused(415, "the body is the text, with the Content-Type text/plain")
    media_type = accepted(accept, _READ)
    if media_type is None:
        raise Refused(406, f"what was read can be had as {', '.join(_READ)}")
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise Refused(400, f"the text is not UTF-8: byte {error.start}") from error
    return tasks.Read(text, asked(given, tasks.Told), media_type, base)


def wanted_of_file(given: Sequence[tuple[str, str]], accept: str) -> str:
    """The media type in which the text of a file is wanted: plain, or JSON of all that it holds.

    Raises:
        Refused: 400 or 406, with the reason.
    """
    if given:
        raise Refused(400, "there is no such parameter")
    media_type = accepted(accept, (PLAIN, _JSON))
    if media_type is None:
        raise Refused(406, f"the text can be had as {PLAIN}, all texts of the file as {_JSON}")
    return media_type


def read_form(form: Mapping[str, str], lang: Language) -> tasks.Read:
    """The text of a form that shall be read, and shown as a page in a language.

    Raises:
        Refused: 400, with the reason.
    """
    given = [(name, form[name].strip()) for name in ("published", "place") if name in form]
    if not form.get("text", "").strip():
        raise Refused(400, "there is no text")
    return tasks.Read(form["text"], asked(given, tasks.Told), "text/html", lang=lang)


@cache
def description() -> bytes:
    """The description of all operations, as JSON."""
    types = [one.asked for one in OPERATIONS] + [tasks.Told]
    answers = [*(one.answer for one in OPERATIONS), list[texts.FileText], texts.Reading]
    schemas, components = msgspec.json.schema_components(
        [*types, *answers], ref_template="#/components/schemas/{name}"
    )
    parameters = [_parameters(components.pop(one.__name__)) for one in types]
    paths: dict[str, Json] = {
        one.path: {
            "get": {
                "summary": one.summary,
                "operationId": one.path.rpartition("/")[2],
                "parameters": given,
                "responses": {**_answered({_JSON: {"schema": schema}}), **_refused(400, 404)},
            }
        }
        for one, given, schema in zip(OPERATIONS, parameters, schemas[len(types) :], strict=False)
    }
    read = {_JSON: {"schema": schemas[-1]}} | {
        name: {"schema": {"type": "string"}} for name in texts.TRIPLES
    }
    paths[EXTRACT] = {
        "post": {
            "summary": "What a text names and states; nothing of it is kept.",
            "operationId": "extract",
            "parameters": parameters[-1],
            "requestBody": {
                "required": True,
                "content": {PLAIN: {"schema": {"type": "string", "minLength": 1}}},
            },
            "responses": {**_answered(read), **_refused(400, 406, 413, 415)},
        }
    }
    paths[TEXT_OF] = {
        "post": {
            "summary": "The text of a file of text, HTML, PDF, DOCX or ODT, or all texts of JSON Lines; "
            "nothing of it is kept.",
            "operationId": "text",
            "requestBody": {"required": True, "content": {"application/octet-stream": {}}},
            "responses": {
                **_answered(
                    {PLAIN: {"schema": {"type": "string"}}, _JSON: {"schema": schemas[-2]}}
                ),
                **_refused(400, 406, 413),
            },
        }
    }
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "cadregraph",
                "version": __version__,
                "description": "Officials, bodies, posts and decisions, with the sentences that say so.",
            },
            "paths": paths,
            "components": {"schemas": components},
        }
    )


def _parameters(schema: Mapping[str, Json]) -> Json:
    """The fields of a structure as parameters of a request."""
    properties, required = schema["properties"], schema["required"]
    assert isinstance(properties, Mapping) and isinstance(required, Sequence)
    return [
        {
            "name": name,
            "in": "query",
            "required": name in required,
            "description": _text(field, "description"),
            "schema": field,
        }
        for name, field in properties.items()
    ]


def _text(schema: Json, key: str) -> str:
    return str(schema.get(key, "")) if isinstance(schema, Mapping) else ""


def _answered(content: Mapping[str, Json]) -> dict[str, Json]:
    return {"200": {"description": "The answer.", "content": content}}


_REASONS: Mapping[int, str] = {
    400: "What is asked makes no sense, names nothing, or several things; the line says which.",
    404: "The graph knows no such thing.",
    406: "It cannot be had in that format.",
    413: "The text is too long.",
    415: "The body is no plain text.",
    503: "It needs more time or memory than it may have.",
}


def _refused(*statuses: int) -> dict[str, Json]:
    """What a request gets that is not answered: one line that says why."""
    line: Json = {PLAIN: {"schema": {"type": "string"}}}
    return {
        str(status): {"description": _REASONS[status], "content": line}
        for status in (*statuses, 503)
    }
