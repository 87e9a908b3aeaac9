"""The chains of accountability: for each a picture of its steps in time, and the steps with their
sentences and documents; what is known of one step alone is a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cadregraph.exports.pages.date_words import begins, in_words
from cadregraph.exports.pages.support import foremost, support, support_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.views.chain_facts import STAGES, Chain, Step, Subject
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
from cadregraph.exports.pages.views.wording import WORDS, decider_words, relation_words
from cadregraph.exports.pages.words import Text

_WIDTH, _LANE, _TOP = 720, 34, 14
_LEFT, _RIGHT = 112, 24
_RADIUS = 11
_APART = 2 * _RADIUS + 5
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
    """A step with what is known of it; ``after`` are the numbers of the steps that it follows."""

    id: str
    number: int
    stage: str
    proposed: bool
    about: tuple[Named, ...]
    what: Text
    time: Text
    sure: bool
    details: tuple[Text, ...]
    after: tuple[int, ...]
    documents: tuple[Named, ...]
    grounds: Text
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The steps on an axis of time, a lane a stage; without ``ends`` they stand in their order alone."""

    height: float
    lanes: tuple[tuple[str, float], ...]
    marks: tuple[Mark, ...]
    joins: tuple[tuple[float, float, float, float], ...]
    ends: tuple[Text, Text] | None


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
    chains are left out."""

    chains: int
    steps: int
    cases: tuple[Case, ...]
    single: tuple[Case, ...]
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
        more=max(0, len(longer) - most),
        width=_WIDTH,
        radius=_RADIUS,
    )


def _case(chain: Chain, files: Mapping[str, str], home: bool) -> Case:
    numbers = {step.done.iri: number for number, step in enumerate(chain.steps, 1)}
    lines = tuple(_line(step, numbers, files, home) for step in chain.steps)
    return Case(
        id=anchor("c", chain.about[0].iri),
        also=tuple(anchor("c", one.iri) for one in chain.about[1:]),
        about=tuple(_named(one, files, home) for one in chain.about),
        picture=_picture(chain.steps, lines) if len(lines) > 1 else None,
        lines=lines,
    )


def _named(one: Subject, files: Mapping[str, str], home: bool) -> Named:
    file = files.get(one.iri, "")
    if not file and home and one.kind != "person":
        file = in_tree(one.iri) if one.kind == "body" else in_register(one.iri)
    return Named(visible(one.label), file, in_network(one.iri) if home else "")


def _line(step: Step, numbers: Mapping[str, int], files: Mapping[str, str], home: bool) -> Line:
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
        time=_time(step),
        sure=bool(step.stated),
        details=tuple((visible(vi), visible(en)) for vi, en in details),
        after=tuple(sorted(numbers[iri] for iri in step.follows if iri in numbers)),
        documents=tuple(_named(one, files, home) for one in step.documents),
        grounds=support_words(support(done.evidence)),
        quotes=quotes(
            foremost(done.evidence, (done.date, ""), done.decision), [*marked, done.decided_by]
        ),
    )


def _time(step: Step) -> Text:
    if step.done.date and not step.stated:
        return in_words(step.done.date)  # a day without its year
    return in_words(step.day) if step.day else WORDS["noTime"]


def _picture(steps: Sequence[Step], lines: Sequence[Line]) -> Picture:
    stages = [stage for stage in STAGES if any(step.stage == stage for step in steps)]
    lanes = {stage: _TOP + _LANE * (n + 0.5) for n, stage in enumerate(stages)}
    across, ends = _across(steps)
    marks = tuple(
        Mark(
            x=x,
            y=lanes[step.stage],
            number=line.number,
            stage=step.stage,
            sure=line.sure,
            proposed=line.proposed,
            words=(f"{line.what[0]}, {line.time[0]}", f"{line.what[1]}, {line.time[1]}"),
            fact=line.id,
        )
        for x, step, line in zip(across, steps, lines, strict=True)
    )
    return Picture(
        height=_TOP + _LANE * len(stages) + (22 if ends else 4),
        lanes=tuple(lanes.items()),
        marks=marks,
        joins=tuple(_joins(marks, lines)),
        ends=ends,
    )


def _across(steps: Sequence[Step]) -> tuple[list[float], tuple[Text, Text] | None]:
    """Where each step stands, none over another; by time where every day is known and they differ."""
    moments = [begins(step.day) for step in steps]
    known = [moment for moment in moments if moment is not None]
    first, last = (min(known), max(known)) if known else (0.0, 0.0)
    width = _WIDTH - _LEFT - _RIGHT
    if len(known) < len(steps) or first == last:
        apart = width / max(len(steps), 2)
        return [round(_LEFT + apart * (n + 0.5), 1) for n in range(len(steps))], None
    found: list[float] = []
    taken: dict[str, list[float]] = {}
    for moment, step in zip(known, steps, strict=True):
        x = _LEFT + _RADIUS + (width - 2 * _RADIUS) * (moment - first) / (last - first)
        lane = taken.setdefault(step.stage, [])
        while any(abs(x - other) < _APART for other in lane):
            x += _APART / 3
        lane.append(x)
        found.append(round(x, 1))
    beyond = max(found) - (_WIDTH - _RIGHT - _RADIUS)
    if beyond > 0:  # many on the last days: all are drawn nearer to one another
        share = (width - 2 * _RADIUS) / (width - 2 * _RADIUS + beyond)
        found = [round(_LEFT + _RADIUS + (x - _LEFT - _RADIUS) * share, 1) for x in found]
    days = sorted(step.day for step in steps)
    return found, (in_words(days[0]), in_words(days[-1]))


def _joins(
    marks: Sequence[Mark], lines: Sequence[Line]
) -> Iterator[tuple[float, float, float, float]]:
    """From each step to the one that follows it."""
    for mark, line in zip(marks, lines, strict=True):
        for number in line.after:
            before = marks[number - 1]
            yield before.x, before.y, mark.x, mark.y
