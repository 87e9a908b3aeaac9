"""Facts from resolved sentences, each read alone, in the order of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from cadregraph.graph.clauses.outline import asides
from cadregraph.graph.lexicon.tags import DASH, GIVES_POST, LEAVES_POST, PERSON, POST
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import DisciplineFact, Fact, PersonnelFact, StatementFact, TenureFact
from cadregraph.graph.relations.acting_heads import acting_heads
from cadregraph.graph.relations.appositions import tenures_by_position
from cadregraph.graph.relations.attendance import Held, attendance, held
from cadregraph.graph.relations.candidates import candidates
from cadregraph.graph.relations.careers import careers, with_careers
from cadregraph.graph.relations.days_behind import in_effect
from cadregraph.graph.relations.deputies import deputies
from cadregraph.graph.relations.discipline import discipline, is_detail, stripped_of_all
from cadregraph.graph.relations.elections import (
    appointed_each,
    departures,
    elected_to,
    listed,
    memberships,
    open_list,
    seated,
)
from cadregraph.graph.relations.endings import endings, predecessors, removed
from cadregraph.graph.relations.figures import measurements
from cadregraph.graph.relations.gapped import Lead, completed, gapped, goes_on, lead
from cadregraph.graph.relations.inspections import inspections
from cadregraph.graph.relations.lead_ins import LeadIn, as_proposed
from cadregraph.graph.relations.links import links, subordinate
from cadregraph.graph.relations.meetings_by_name import NamedMeetings, meetings_by_name
from cadregraph.graph.relations.organization_changes import organization_changes
from cadregraph.graph.relations.papers import with_paper
from cadregraph.graph.relations.particulars import particulars
from cadregraph.graph.relations.personnel import frames
from cadregraph.graph.relations.promotions import promotions
from cadregraph.graph.relations.prosecution import prosecution
from cadregraph.graph.relations.rank_tables import ranks_of_tables
from cadregraph.graph.relations.reliefs import reliefs
from cadregraph.graph.relations.reliefs_alone import reliefs_alone
from cadregraph.graph.relations.retirements import retirements
from cadregraph.graph.relations.revocations import revocations
from cadregraph.graph.relations.rosters import below, heading, rosters
from cadregraph.graph.relations.same_post import posts_left, taken_up
from cadregraph.graph.relations.sanction_deciders import asks_below, deciding_body
from cadregraph.graph.relations.sanctions_below import (
    Sanctioning,
    further,
    sanctioned_below,
    sanctioning,
)
from cadregraph.graph.relations.sanctions_in_brackets import sanctions_in_brackets
from cadregraph.graph.relations.sources import with_sources
from cadregraph.graph.relations.statements import Quotation, statements
from cadregraph.graph.relations.transfers import transfers
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedPost, ResolvedSentence

_MOVES = pattern("moves_to marker post")
_THIS_POST = re.compile(r"\b(?:thôi|rời) (?:giữ )?chức(?: vụ| danh)? này\b", re.I)


@dataclass(frozen=True, slots=True)
class Readings:
    """What the sentences of an article say, persons under their provisional keys.

    Attributes:
        facts: the facts, in the order of the text within each kind.
        quotations: statements of those whom a sentence names by a post alone.
        deputies: the seats of those called deputies of the one assembly of the article.
        held: when and where events were held.
        transferring: the sentences with posts in apposition that speak of a transfer.
        stripped: who lost all posts in the Party, and whether those of the State too, by sentence.
        meetings: a meeting that the article names without a number.
    """

    facts: tuple[Fact, ...]
    quotations: tuple[Quotation, ...]
    deputies: tuple[TenureFact, ...]
    held: tuple[Held, ...]
    transferring: frozenset[int]
    stripped: Mapping[int, Mapping[str, bool]]
    meetings: NamedMeetings


def read_facts(article: ResolvedArticle) -> Readings:
    """What all sentences of an article say."""
    sentences = article.sentences
    again = _named_again(sentences)
    tenures = [tenure for one in sentences for tenure in tenures_by_position(one, again)]
    described = sorted({tenure.sentence for tenure in tenures})
    quotations: list[Quotation] = []
    others: list[Fact] = []
    for one in sentences:
        for words in statements(one, one.clauses.outline):
            if isinstance(words, Quotation):
                quotations.append(words)
            else:
                others.append(words)
        others += prosecution(one, one.clauses.outline)
        others += measurements(one)
        others += promotions(one) if article.subject is None else ()
        others += organization_changes(one)
        others += _links(one, article)
    others += inspections(sentences)
    others += particulars(article)
    others += ranks_of_tables(article)
    if any(one.events for one in sentences):
        others += attendance(sentences)
    named = meetings_by_name(sentences, article.document.id)
    others += named.links
    said = [fact for fact in others if isinstance(fact, StatementFact)]
    stripped = {number: dict(stripped_of_all(one)) for number, one in enumerate(sentences)}
    told = careers(article)
    leads = _leads(sentences)
    read = [*_changes(sentences, leads), *_sanctions(article, leads)]
    read += list(reliefs_alone(sentences, read))
    changes = list(with_sources((*read, *retirements(article, read)), said, sentences))
    posts = [*tenures, *(fact for fact in changes if isinstance(fact, TenureFact))]
    facts = (
        *with_careers(posts, told),
        *(fact for fact in changes if not isinstance(fact, TenureFact)),
        *others,
    )
    return Readings(
        facts=with_paper(article, facts),
        quotations=tuple(quotations),
        deputies=tuple(deputies(article)),
        held=(
            *(event for one in sentences if one.events for event in held(one)),
            *named.held,
        ),
        transferring=frozenset(number for number in described if _transfers(sentences[number])),
        stripped={number: people for number, people in stripped.items() if people},
        meetings=named,
    )


def _named_again(sentences: Sequence[ResolvedSentence]) -> frozenset[str]:
    """Those whom more than one sentence names."""
    named: Counter[str] = Counter()
    for one in sentences:
        named.update({person.key for person in one.persons.values()})
    return frozenset(person for person, number in named.items() if number > 1)


def _leads(sentences: Sequence[ResolvedSentence]) -> list[LeadIn]:
    """What is known at each sentence of the list in which it may stand."""
    return list(accumulate(sentences, LeadIn.after, initial=LeadIn()))[1:]


def _changes(sentences: Sequence[ResolvedSentence], leads: Sequence[LeadIn]) -> Iterator[Fact]:
    """Changes of post, and posts that a clause tells; a list below its opening sentence too."""
    opener: tuple[ResolvedSentence, tuple[int, ...]] | None = None
    heads: tuple[ResolvedPost, ...] = ()
    before: Lead | None = None
    left: tuple[PersonnelFact, ...] = ()
    for one, led, behind in zip(sentences, leads, [*sentences, None][1:], strict=True):
        within = [led.ordered(one, fact) for fact in _changes_within(one)]
        within += list(taken_up(one, one.clauses.outline, within, left))
        items = list(gapped(one, before, within)) if before is not None else []
        if before is not None and not items:
            within = completed(within, one, before)
        yield from in_effect(items or within, behind)
        if one.tags:
            goes_on_of_it = not within and POST not in one.tags
            left = posts_left(within) or (left if goes_on_of_it else ())
        if one.tags and not items:
            before = lead(one, within) or (goes_on(one, before) if before else None)
        if heads:
            lines = list(below(one, one.clauses.outline, heads))
            yield from lines
            heads = heads if lines else ()
        heads = heading(one, one.clauses.outline) or heads
        if opener is not None:
            elected = list(listed(one, one.clauses.outline, *opener))
            yield from elected
            if not elected and one.tags:
                opener = None
        posts = open_list(one, one.clauses.outline)
        if posts:
            opener = (one, posts)


def _changes_within(sentence: ResolvedSentence) -> Iterator[Fact]:
    """The changes that a sentence tells by itself: of people or posts that it names."""
    if PERSON not in sentence.tags and POST not in sentence.tags:
        return
    outline = sentence.clauses.outline
    yield from frames(sentence, outline)
    yield from rosters(sentence, outline)
    for aside in asides(sentence.tags):
        yield from frames(sentence, aside)
    yield from memberships(sentence, outline)
    yield from elected_to(sentence, outline)
    yield from appointed_each(sentence, outline, sentence.clauses.attached)
    yield from seated(sentence, outline)
    yield from departures(sentence, outline)
    yield from candidates(sentence)
    yield from removed(sentence, outline)
    yield from predecessors(sentence, outline)
    yield from reliefs(sentence, outline, sentence.clauses.attached)
    yield from transfers(sentence, outline)
    yield from revocations(sentence, outline)
    yield from acting_heads(sentence, outline)
    yield from endings(sentence, outline, sentence.clauses.attached)


def _sanctions(article: ResolvedArticle, leads: Sequence[LeadIn]) -> Iterator[DisciplineFact]:
    """Sanctions; the body that decided is carried on to the details of its decision, and a proposal
    to the items listed below it."""
    carried: str | None = None
    proposed = False
    above: Sanctioning | None = None
    for one, led in zip(article.sentences, leads, strict=True):
        below = list(sanctioned_below(one, above)) if above is not None else []
        yield from below
        if one.tags:
            above = sanctioning(one) or (further(one, above) if above and below else None)
        proposed = proposed and one.tags.startswith(DASH)
        for fact in discipline(one, one.clauses.outline, carried, article.hosts):
            yield as_proposed(fact) if proposed else led.decided(one, fact)
        yield from sanctions_in_brackets(one, one.clauses.outline)
        proposed = proposed or asks_below(one.clauses.outline)
        decided = deciding_body(one, one.clauses.outline)
        carried = decided or (carried if carried is not None and is_detail(one) else None)


def _links(sentence: ResolvedSentence, article: ResolvedArticle) -> Iterator[Fact]:
    if sentence.organizations or sentence.directives or sentence.events:
        yield from links(sentence, sentence.clauses.outline, article.hosts)
        yield from subordinate(sentence, article.governed)


def _transfers(sentence: ResolvedSentence) -> bool:
    """Whether a verb of the sentence moves somebody, 'điều động', 'luân chuyển', 'về làm', or out of a
    post that it has named: 'thôi giữ chức vụ này để …'."""
    if _MOVES.search(sentence.tags):
        return True
    if LEAVES_POST in sentence.tags and _THIS_POST.search(sentence.chunked.text):
        return True
    return GIVES_POST in sentence.tags and any(
        tag == GIVES_POST and sentence.value(index) == "transferred"
        for index, tag in enumerate(sentence.tags)
    )
