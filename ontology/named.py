"""The named competency queries: one SPARQL file each in ``queries/``, described in its comments.

A file opens with comment lines::

    # description: one line in English
    # vi: one line in Vietnamese
    # param: name type - what it is (an example)       name? for one that may be left out
    # example: name=value
    # keys: column column - IRIs for programs, which a table for people leaves out

A parameter is a variable of the SELECT clause, so that an engine can bind it from outside
(SPARQL-dev SEP-0007, ``substitutions`` of pyoxigraph, ``initBindings`` of rdflib); what a user gives
is never pasted into the text.  A thing is bound by its IRI, which its column has also where the
parameter is left out; the column of a date, a number or a text echoes what was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, TypeAlias, cast, get_args

ParameterType: TypeAlias = Literal[
    "person",
    "organization",
    "agent",
    "place",
    "directive",
    "event",
    "thing",
    "title",
    "type",
    "overlap",
    "class",
    "date",
    "year",
    "decimal",
    "string",
]
"""What a parameter is: a thing of the graph, which a user gives by any of its names (an agent is a
person or an organisation); a title, a type of document or a class of organisation, by name; a date of
any precision, a year, a number; how far times overlap; or plain text."""

_HEADER = re.compile(r"# (description|vi|param|example|keys): (\S.*)")
_PARAMETER = re.compile(r"(\w+)(\??) (\w+) - (.+) \(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that the caller binds: to an IRI, a plain literal (dates, text) or an xsd:decimal.

    A parameter that is not ``required`` and not given restricts nothing.
    """

    name: str
    type: ParameterType
    description: str
    example: str
    required: bool


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A SELECT query over the default graph; ``example`` maps parameters to values to try, and
    ``keys`` are columns of IRIs that tables for people leave out."""

    name: str
    description: str
    description_vi: str
    parameters: tuple[Parameter, ...]
    text: str
    example: Mapping[str, str]
    keys: tuple[str, ...] = ()


def _headers(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        match = _HEADER.fullmatch(line)
        if not match:
            return
        yield match[1], match[2]


def _parameter(text: str) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if not match or match[3] not in get_args(ParameterType):
        raise ValueError(f"not 'name type - what (example)': {text}")
    name, optional, kind, description, example = match.groups()
    return Parameter(name, cast(ParameterType, kind), description, example, not optional)


def parse(name: str, text: str) -> NamedQuery:
    """The query of this name from the text of its file.

    Raises:
        ValueError: the description is missing in a language, or a parameter line is malformed.
    """
    found = tuple(_headers(text))
    lines = dict(found)
    if not lines.keys() >= {"description", "vi"}:
        raise ValueError(f"query {name}: it needs the lines '# description:' and '# vi:'")
    examples = (value.partition("=") for key, value in found if key == "example")
    return NamedQuery(
        name=name,
        description=lines["description"],
        description_vi=lines["vi"],
        parameters=tuple(_parameter(value) for key, value in found if key == "param"),
        text=text,
        example=MappingProxyType({key: value for key, _, value in examples}),
        keys=tuple(lines.get("keys", "").split()),
    )


@cache
def named_queries() -> Mapping[str, NamedQuery]:
    """Every named query by its name, in the order of the names."""
    folder = files("cadregraph.ontology") / "queries"
    sources = sorted(
        (entry.name.removesuffix(".rq"), entry)
        for entry in folder.iterdir()
        if entry.name.endswith(".rq")
    )
    return MappingProxyType(
        {name: parse(name, entry.read_text(encoding="utf-8")) for name, entry in sources}
    )
