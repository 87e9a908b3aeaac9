"""The people of one body: who had which post when, who served with whom, who came and left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.fact_rows import Fact, fact_of
from cadregraph.exports.pages.views.page import in_network, in_tree, page, visible
from cadregraph.exports.pages.views.shown import Membership, Person, Tenure, Together
from cadregraph.exports.pages.views.timeline import (
    LAST,
    Row,
    clipped,
    first_of,
    joined,
    note,
    same,
    timeline,
)
from cadregraph.exports.pages.views.wording import WORDS
from cadregraph.exports.pages.words import Text

_MOST = 40
"""People of the picture and the matrix; of a larger body those of whom most articles tell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Two people in the matrix: ``look`` is 'known', 'possible', 'self' or ''."""

    look: str
    words: Text


@dataclass(frozen=True, slots=True)
class Line:
    """A person's row of the matrix; ``number`` heads the column of the same person."""

    number: int
    name: str
    file: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A year of the turnover, with the length of its bar in hundredths of the longest."""

    year: Text
    held: int
    came: int
    left: int
    length: float


def render_members(
    body: Membership,
    *,
    title: str | None = None,
    lang: Language = "vi",
    home: bool = False,
    pages: Mapping[str, str] | None = None,
) -> str:
    """The people of a body as one self-contained page; the same body gives the same text.

    Args:
        title: the heading; the name of the body where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
        pages: the files, beside this one, of the careers of people, by IRI.
    """
    files = dict(pages or {})
    tenures = sorted(body.tenures, key=_order)
    ids = {tenure.iri: f"f{number}" for number, tenure in enumerate(tenures, 1)}
    held = _by_person(tenures)
    people = _most_told(held)
    heading = title if title is not None else body.label
    return page(
        "members",
        title=(heading, heading),
        lang=lang,
        home=home,
        script=False,
        also=("timeline.css", "career.css"),
        counts=(
            (len(held), WORDS["people"]),
            (len({tenure.post.iri for tenure in tenures}), WORDS["posts"]),
        ),
        shown=len(people) if len(people) < len(held) else 0,
        short=clipped,
        network=in_network(body.iri) if home else "",
        tree=in_tree(body.iri) if home else "",
        picture=timeline(_rows(held, people, ids)) if tenures else None,
        matrix=tuple(_matrix(people, body.together, files)),
        columns=tuple(_columns(body)),
        facts=[_fact(tenure, ids[tenure.iri], files) for tenure in tenures],
    )


def _order(tenure: Tenure) -> tuple[float, str, str, str]:
    return first_of(tenure), tenure.person.label, tenure.post.label, tenure.iri


def _by_person(tenures: Sequence[Tenure]) -> dict[str, list[Tenure]]:
    found: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        found.setdefault(tenure.person.iri, []).append(tenure)
    return found


def _most_told(held: Mapping[str, Sequence[Tenure]]) -> tuple[Person, ...]:
    """The people of the picture, in order of their first tenure."""
    articles = {
        iri: len({e.article for tenure in own for e in tenure.evidence})
        for iri, own in held.items()
    }
    chosen = sorted(held, key=lambda iri: (-articles[iri], iri))[:_MOST]
    return tuple(own[0].person for iri, own in held.items() if iri in chosen)


def _rows(
    held: Mapping[str, Sequence[Tenure]], people: Sequence[Person], ids: Mapping[str, str]
) -> Iterator[Row]:
    """A row of the picture for each person."""
    for place, person in enumerate(people):
        own = held[person.iri]
        titles = ", ".join(dict.fromkeys(tenure.post.title for tenure in own))
        yield Row(
            label=same(f"{person.label} – {titles}"),
            note=note(own),
            fact=ids[own[0].iri],
            order=(min(map(first_of, own), default=LAST), f"{place:04}"),
            tenures=tuple((tenure, ids[tenure.iri]) for tenure in own),
        )


def _matrix(
    people: Sequence[Person], together: Sequence[Together], files: Mapping[str, str]
) -> Iterator[Line]:
    pairs = {frozenset((pair.one, pair.other)): pair for pair in together}
    for number, person in enumerate(people, 1):
        cells = tuple(
            Cell("self", ("", ""))
            if other == person
            else _cell(pairs.get(frozenset((person.iri, other.iri))), person, other)
            for other in people
        )
        yield Line(number, visible(person.label), files.get(person.iri, ""), cells)


def _cell(pair: Together | None, person: Person, other: Person) -> Cell:
    if pair is None:
        return Cell("", ("", ""))
    look = "known" if pair.known else "possible"
    both = same(visible(f"{person.label}, {other.label}:"))
    words = joined(both, WORDS["together" if pair.known else "maybeTogether"])
    if pair.first:
        first, last = in_words(pair.first), in_words(pair.last or pair.first)
        days = first if first == last else (f"{first[0]} – {last[0]}", f"{first[1]} – {last[1]}")
        words = joined(words, days)
    return Cell(look, words)


def _columns(body: Membership) -> Iterator[Column]:
    most = max((year.held for year in body.years if year.year), default=0) or 1
    for year in body.years:
        shown = same(year.year) if year.year else WORDS["noYear"]
        length = round(100 * year.held / most, 1) if year.year else 0.0
        yield Column(shown, year.held, year.came, year.left, length)


def _fact(tenure: Tenure, id: str, files: Mapping[str, str]) -> Fact:
    """A tenure as a row that begins with its holder."""
    fact = fact_of(tenure, id, tenure.person, files, home=False)
    named = same(visible(f"{tenure.person.label}: {tenure.post.title}"))
    career = files.get(tenure.person.iri, "")
    beside = ((WORDS["careerOf"], tenure.person.label, career),) if career else ()
    return replace(fact, what=named, beside=(*fact.beside, *beside))
