"""The chains of accountability: for each a picture of its steps in time, and the steps with their
sentences and documents; what is known of one step alone is a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.support import foremost, support, support_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.chain_facts import Chain, Step, Subject
from cadregraph.exports.pages.views.chain_order import STAGES, Place, in_order
from cadregraph.exports.pages.views.chain_places import RADIUS, WIDTH, spread
from cadregraph.exports.pages.views.page import (
    Quote,
    anchor,
    in_network,
    in_register,
    in_tree,
    page,
    quotes,
    visible,
)
from cadregraph.exports.pages.views.timeline import joined
from cadregraph.exports.pages.views.wording import WORDS, decider_words, relation_words
from cadregraph.exports.pages.words import Text

_LANE, _TOP = 34, 14
MOST = 500
"""Chains that are drawn; of further ones only their number is told."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person, body or document as the page calls it: its file, '' where it has none, and its network."""

    label: str
    file: str
    network: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A step in the picture, under its number; ``sure`` where a text states its day."""

    x: float
    y: float
    number: int
    stage: str
    sure: bool
    proposed: bool
    words: Text
    fact: str


@dataclass(frozen=True, slots=True)
class Line:
    """A step with what is known of it; ``after`` are the numbers of the steps that it follows, ``by`` is
    whether its time is the day of an article."""

    id: str
    number: int
    stage: str
    proposed: bool
    about: tuple[Named, ...]
    what: Text
    time: Text
    sure: bool
    by: bool
    details: tuple[Text, ...]
    after: tuple[int, ...]
    documents: tuple[Named, ...]
    grounds: Text
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The steps on an axis of time, a lane a stage; without ``ends`` they stand in their order alone. Behind
    ``apart``, 0 where nothing is, stand those of which no day is known."""

    height: float
    lanes: tuple[tuple[str, float], ...]
    marks: tuple[Mark, ...]
    joins: tuple[tuple[float, float, float, float], ...]
    ends: tuple[Text, Text] | None
    last: float
    apart: float


@dataclass(frozen=True, slots=True)
class Case:
    """A chain as the page shows it; ``also`` are the anchors of all but the first whom it is about."""

    id: str
    also: tuple[str, ...]
    about: tuple[Named, ...]
    picture: Picture | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """All chains as a page shows them: those of several steps, what is known by one step, and how many
    there are of each beyond what is shown."""

    chains: int
    steps: int
    cases: tuple[Case, ...]
    single: tuple[Case, ...]
    alone: int
    more: int
    width: int
    radius: int


def render_chains(
    found: Sequence[Chain],
    *,
    title: str | None = None,
    lang: Language = "vi",
    home: bool = False,
    pages: Mapping[str, str] | None = None,
) -> str:
    """The chains as one self-contained page; the same chains give the same text.

    Args:
        title: the heading; a general one where there is none.
        lang: the language it opens in; the reader can switch.
        home: whether it leads back to the index page of a set.
        pages: the files, beside this one, of the careers of people, by IRI.
    """
    return page(
        "chains",
        title=(title, title) if title is not None else WORDS["chains"],
        lang=lang,
        home=home,
        stages=STAGES,
        drawn=drawn(found, home=home, pages=pages),
    )


def drawn(
    found: Sequence[Chain],
    *,
    home: bool = False,
    pages: Mapping[str, str] | None = None,
    most: int = MOST,
) -> Drawn:
    """The chains as a page shows them; the arguments are those of `render_chains`."""
    files = dict(pages or {})
    longer = [chain for chain in found if len(chain.steps) > 1]
    single = [chain for chain in found if len(chain.steps) == 1]
    return Drawn(
        chains=len(longer),
        steps=sum(len(chain.steps) for chain in found),
        cases=tuple(_case(chain, files, home) for chain in longer[:most]),
        single=tuple(_case(chain, files, home) for chain in single[:most]),
        alone=len(single),
        more=max(0, len(longer) - most),
        width=WIDTH,
        radius=RADIUS,
    )


def _case(chain: Chain, files: Mapping[str, str], home: bool) -> Case:
    order = in_order(chain.steps)
    numbers = {step.done.iri: number for number, (step, _) in enumerate(order, 1)}
    lines = tuple(_line(step, place, numbers, files, home) for step, place in order)
    return Case(
        id=anchor("c", chain.about[0].iri),
        also=tuple(anchor("c", one.iri) for one in chain.about[1:]),
        about=tuple(_named(one, files, home) for one in chain.about),
        picture=_picture(order, lines) if len(lines) > 1 else None,
        lines=lines,
    )


def _named(one: Subject, files: Mapping[str, str], home: bool) -> Named:
    file = files.get(one.iri, "")
    if not file and home and one.kind != "person":
        file = in_tree(one.iri) if one.kind == "body" else in_register(one.iri)
    return Named(visible(one.label), file, in_network(one.iri) if home else "")


def _line(
    step: Step, place: Place, numbers: Mapping[str, int], files: Mapping[str, str], home: bool
) -> Line:
    done = step.done
    what = relation_words(done.kind, done.decision)
    details = [(f"{WORDS[key][0]} {text}", f"{WORDS[key][1]} {text}") for key, text in done.details]
    if done.decided_by:
        by = decider_words(done.kind, done.decision)
        details.insert(0, (f"{by[0]} {done.decided_by}", f"{by[1]} {done.decided_by}"))
    marked = [one.label for one in (*step.about, *step.documents)]
    return Line(
        id=anchor("s", done.iri),
        number=numbers[done.iri],
        stage=step.stage,
        proposed=done.decision == "proposed",
        about=tuple(_named(one, files, home) for one in step.about),
        what=(visible(what[0]), visible(what[1])),
        time=_time(step, place),
        sure=bool(step.stated),
        by=place.how == "by" and not done.date,
        details=tuple((visible(vi), visible(en)) for vi, en in details),
        after=tuple(sorted(numbers[iri] for iri in step.follows if iri in numbers)),
        documents=tuple(_named(one, files, home) for one in step.documents),
        grounds=support_words(support(done.evidence)),
        quotes=quotes(
            foremost(done.evidence, (done.date, ""), done.decision), [*marked, done.decided_by]
        ),
    )


def _time(step: Step, place: Place) -> Text:
    if step.done.date and not step.stated:
        return in_words(step.done.date)  # a day without its year
    if place.how in ("stated", "by"):
        return in_words(place.day)
    if not step.day:
        return WORDS["noTime"]
    article = joined(WORDS["ofArticle"], in_words(step.day))
    return f"{WORDS['noDay'][0]}, {article[0]}", f"{WORDS['noDay'][1]}, {article[1]}"


def _picture(order: Sequence[tuple[Step, Place]], lines: Sequence[Line]) -> Picture:
    stages = [stage for stage in STAGES if any(step.stage == stage for step, _ in order)]
    lanes = {stage: _TOP + _LANE * (n + 0.5) for n, stage in enumerate(stages)}
    across = spread([(step.stage, place) for step, place in order])
    marks = tuple(
        Mark(
            x=x,
            y=lanes[line.stage],
            number=line.number,
            stage=line.stage,
            sure=line.sure,
            proposed=line.proposed,
            words=(f"{line.what[0]}, {line.time[0]}", f"{line.what[1]}, {line.time[1]}"),
            fact=line.id,
        )
        for x, line in zip(across.places, lines, strict=True)
    )
    ends = across.days and (in_words(across.days[0]), in_words(across.days[1]))
    return Picture(
        height=_TOP + _LANE * len(stages) + (22 if ends or across.apart else 4),
        lanes=tuple(lanes.items()),
        marks=marks,
        joins=tuple(_joins(marks, lines)),
        ends=ends,
        last=across.last,
        apart=across.apart,
    )


def _joins(
    marks: Sequence[Mark], lines: Sequence[Line]
) -> Iterator[tuple[float, float, float, float]]:
    """From each step to the one that follows it."""
    for mark, line in zip(marks, lines, strict=True):
        for number in line.after:
            before = marks[number - 1]
            yield before.x, before.y, mark.x, mark.y
