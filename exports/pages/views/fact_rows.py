"""A fact about a person as a row of a table: what, when, from where it is known, its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.support import foremost, support, support_words
from cadregraph.exports.pages.views.page import Quote, in_tree, quotes, visible
from cadregraph.exports.pages.views.shown import Change, Person, Post, Sanction, Tenure
from cadregraph.exports.pages.views.timeline import when
from cadregraph.exports.pages.views.wording import WORDS, decider_words, relation_words
from cadregraph.exports.pages.words import Text


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


def fact_of(
    thing: Tenure | Change | Sanction,
    id: str,
    person: Person,
    pages: Mapping[str, str],
    home: bool,
) -> Fact:
    """A tenure, a change or a sanction of a person as a row.

    Args:
        id: of the row, to which a bar of the picture leads.
        pages: the files, beside this one, of the careers of other people, by IRI.
        home: whether the page is one of a set.
    """
    marked = list(_called(person))
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
        details.append(_with(decider_words(thing.kind, thing.decision), thing.decided_by))
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
