"""One person's career: a timeline, a table of the same facts, and the sentences behind each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.career_rows import career_rows
from cadregraph.exports.pages.views.fact_rows import fact_of
from cadregraph.exports.pages.views.page import in_network, page
from cadregraph.exports.pages.views.shown import Career, Change, Sanction, Tenure
from cadregraph.exports.pages.views.timeline import clipped, timeline
from cadregraph.exports.pages.views.wording import WORDS

_LAST = "~"
"""Sorts behind every date."""


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
    facts = [fact_of(thing, ids[thing.iri], career.person, people, home) for thing in things]
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
        picture=timeline(career_rows(career, ids)) if things else None,
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
