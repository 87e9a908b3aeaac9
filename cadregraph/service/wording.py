"""What the pages of the service call things: as the ontology does, in Vietnamese."""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.ontology.vocabulary import local, ontology
from cadregraph.service.things import Statement

_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


@cache
def term(name: str) -> str:
    """A class or property by its local name: 'Cán bộ' of 'Official'; the name where it has no label."""
    return _labels().get(name, name)


def status(name: str) -> str:
    """The status of a tenure in words, from its notation."""
    return WORDS[name][0] if name in WORDS else name


def days(statement: Statement) -> str:
    """From when to when in words: what is stated, else on which days it was reported."""
    start, end = in_words(statement.start)[0], in_words(statement.end)[0]
    if start and end:
        return f"{start} – {end}"
    if start or end:
        return f"từ {start}" if start else f"đến {end}"
    first, last = (in_words(day)[0] for day in statement.seen)
    if not first:
        return ""
    return f"được nêu ngày {first}" if first == last else f"được nêu từ {first} đến {last}"


@cache
def _labels() -> dict[str, str]:
    return {
        local(iri): label.value
        for iri, said in ontology().items()
        for label in said.get(_LABEL, ())
        if isinstance(label, Literal) and label.language == "vi"
    }
