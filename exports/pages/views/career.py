"""One person's career: a timeline, a table of the same facts, and the sentences behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.support import foremost, support, support_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.page import (
    Quote,
    in_network,
    in_tree,
    page,
    quotes,
    visible,
)
from cadregraph.exports.pages.views.shown import Career, Change, Person, Post, Sanction, Tenure
from cadregraph.exports.pages.views.timeline import timeline, when
from cadregraph.exports.pages.views.wording import WORDS, relation_words
from cadregraph.exports.pages.words import Text

_LAST = "~"
"""Sorts behind every date."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the table: what, when, and from where it is known."""

    id: str
    kind: str
    proposed: bool
    what: Text
    time: Text
    details: tuple[Text, ...]
    beside: tuple[tuple[Text, str, str], ...]
    grounds: Text
    confidence: str
    quotes: tuple[Quote, ...]


def render_career(
    career: Career,
    *,
    title: str | None = None,
    lang: Language = "vi",
    home: bool = False,
    pages: Mapping[str, str] | None = None,
) -> str:
    """The career as one self-contained page; the same career gives the same text.

    Args:
        title: the heading; the person's name where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
        pages: the files, beside this one, of the careers of other people, by IRI.
    """
    stated: list[Tenure | Change | Sanction] = [*career.tenures, *career.changes]
    things = sorted([*stated, *career.sanctions], key=_order)
    ids = {thing.iri: f"f{number}" for number, thing in enumerate(things, 1)}
    people = dict(pages or {})
    facts = [_fact(thing, ids[thing.iri], career, people, home) for thing in things]
    heading = title if title is not None else career.person.label
    return page(
        "career",
        title=(heading, heading),
        lang=lang,
        home=home,
        script=False,
        also=("timeline.css",),
        person=career.person,
        counts=(
            (len(career.tenures), WORDS["tenures"]),
            (len(career.changes), WORDS["changes"]),
            (len(career.sanctions), WORDS["sanctions"]),
        ),
        short=clipped,
        network=in_network(career.person.iri) if home else "",
        picture=timeline(career, ids) if things else None,
        facts=facts,
        namesakes=career.namesakes,
        pages=people,
    )


def _order(thing: Tenure | Change | Sanction) -> tuple[str, int, str]:
    """By the first date, what has none behind; a date without its year counts as none."""
    if isinstance(thing, Tenure):
        known = thing.known
        dates: Iterable[str] = (known.start, known.seen_from, known.end, known.ended_by)
        rank = int(thing.over)
    else:
        dates = (thing.date,)
        rank = 2 if isinstance(thing, Change) else 3
    first = next((date for date in dates if date and not date.startswith("-")), _LAST)
    label = thing.post.label if not isinstance(thing, Sanction) and thing.post else ""
    return first, rank, f"{label} {thing.iri}"


def _fact(
    thing: Tenure | Change | Sanction,
    id: str,
    career: Career,
    pages: Mapping[str, str],
    home: bool,
) -> Fact:
    marked = list(_called(career.person))
    beside: list[tuple[Text, str, str]] = []
    details: list[Text] = []
    match thing:
        case Tenure(post=post, status=status, known=known):
            marked += _titled(post)
            kind, proposed = status, False
            dates, carried = (known.start, known.end), status
            what = (post.label, post.label)
            details.append(WORDS.get(status, (status, status)))
            time = when(known)
            beside = [
                (WORDS[n.side], n.person.label, pages.get(n.person.iri, ""))
                for n in thing.neighbours
            ]
            if home and post.body:
                beside.append((WORDS["bodyOf"], post.body_label, in_tree(post.body)))
        case Change(post=post_or_none, date=date):
            where = thing.body
            if post_or_none is not None:
                marked += _titled(post_or_none)
                where = post_or_none.label
            kind, proposed = "change", thing.decision == "proposed"
            dates, carried = (date, ""), thing.decision
            what = _with(relation_words(thing.kind, thing.decision), where)
            time = in_words(date)
            if thing.term:
                details.append(_with(WORDS["term"], thing.term))
        case Sanction(date=date):
            kind, proposed = "sanction", thing.decision == "proposed"
            dates, carried = (date, ""), thing.decision
            what = relation_words(thing.kind, thing.decision)
            time = in_words(date)
            details += [_with(WORDS[key], text) for key, text in thing.details]
    if not isinstance(thing, Tenure) and thing.decided_by:
        marked.append(thing.decided_by)
        details.append(_with(WORDS["decidedBy"], thing.decided_by))
    shown = quotes(foremost(thing.evidence, dates, carried), marked)
    return Fact(
        id=id,
        kind=kind,
        proposed=proposed,
        what=(visible(what[0]), visible(what[1])),
        time=time if time[0] else WORDS["noTime"],
        details=tuple((visible(vi), visible(en)) for vi, en in details),
        beside=tuple(beside),
        grounds=support_words(support(thing.evidence)),
        confidence=f"{thing.confidence:.2f}",
        quotes=shown,
    )


def _with(words: Text, tail: str) -> Text:
    return f"{words[0]} {tail}".strip(), f"{words[1]} {tail}".strip()


def _called(person: Person) -> Iterator[str]:
    """What a sentence may call the person: any name, or of a full name the part behind the first."""
    for name in (person.label, *person.names):
        yield name
        if name.count(" ") > 1:
            yield name.split(" ", 1)[1]


def _titled(post: Post) -> Iterator[str]:
    yield post.label
    yield post.title
    yield post.body_label


def clipped(text: str, limit: int) -> str:
    """The text for a place in the picture that holds so many letters; the table has it whole."""
    shown = visible(text)
    return shown if len(shown) <= limit else f"{shown[: limit - 1].rstrip()}…"
