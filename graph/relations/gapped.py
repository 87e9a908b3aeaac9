"""Changes whose verb stands in the sentence before: lists of appointments, and those told one by one.

'… công bố các quyết định về công tác cán bộ, gồm:' '- Ông A, Phó Giám đốc Sở X, giữ chức Giám đốc Sở X;'
'Đại tá A được bổ nhiệm giữ chức T. Đại tá B, Chỉ huy trưởng …, giữ chức T.' 'Theo quyết định, ông A được
điều động …' has its decider and day from there, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from cadregraph.graph.clauses.attachments import chain_posts
from cadregraph.graph.lexicon.tags import (
    COLON,
    DATE,
    DECIDES,
    DENIED,
    DOCUMENT,
    GIVES_POST,
    ONCE,
    PROPOSED,
    STOP,
)
from cadregraph.graph.lexicon.word_classes import words_pattern
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.model import Assertion, Change, Fact, PersonnelFact, TenureFact
from cadregraph.graph.relations.changes import change_of_post, decider_of
from cadregraph.graph.relations.days_of_decisions import day_of_its_acts
from cadregraph.graph.resolution.sentence import ResolvedSentence

_RULE = "quyết định …: - A giữ chức …"
_ON_CADRES = re.compile(rf"\b{words_pattern('what_decisions_on_cadres_are_about')}\b", re.I)
_ITEM = pattern(
    "^(dash | figure | stop | word | according | comma | colon | decides){0,4} people=people",
    "aside? comma? word? marker+ word? post=post (aside | date | comma | semicolon | stop | word){0,8}$",
)
_ACCORDINGLY = re.compile(rf"^{words_pattern('openers_of_particulars')}\b", re.I)
_OF_BODY = pattern("(decides | document) (word | document){0,3} of (organization | post)")
_GIVEN_BELOW = pattern(
    "verb=gives_post (word | figure | pronoun | namely | date | comma | marker){0,10} colon stop?$"
)
"""'X bổ nhiệm các ông:', 'Các cán bộ được bổ nhiệm gồm:' above '- A giữ chức T'."""
_DECIDING = frozenset({"appointed", "assigned", "transferred", "elected", "approved"})


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence that tells of appointments and goes on below: by whom, on which day, how.

    ``listed`` where its decisions are those of a list; else it tells of one, and another may follow.
    ``posts`` are those that it names, by title and body: 'lễ trao quyết định bổ nhiệm T'.
    """

    change: Change
    decider: str | None
    date: str | None
    listed: bool
    posts: frozenset[tuple[str, str | None]] = frozenset()


def lead(sentence: ResolvedSentence, facts: Sequence[Fact]) -> Lead | None:
    """What a sentence hands on to those behind it, with its own ``facts``; None for nothing."""
    tags = sentence.tags
    decision = tags.find(DECIDES)
    if decision < 0:
        decision = next(
            (
                at
                for at, tag in enumerate(tags)
                if tag == DOCUMENT and day_of_its_acts(sentence, at)
            ),
            -1,
        )
    if PROPOSED in tags or DENIED in tags:
        return None
    taken = [f for f in facts if isinstance(f, PersonnelFact) and f.change in _DECIDING]
    if decision >= 0 and not taken and _ON_CADRES.search(sentence.chunked.text):
        verb = tags.rfind(GIVES_POST)
        change = cast(Change, sentence.value(verb)) if verb > decision else "assigned"
        named = _OF_BODY.match(tags, decision)
        return Lead(
            change if change in _DECIDING else "assigned",
            decider_of(sentence, named.end()) if named else None,
            day_of_its_acts(sentence, decision) or sentence.date_before(decision),
            listed=True,
            posts=frozenset([(post.title, post.organization) for post in sentence.posts.values()])
            if verb > decision
            else frozenset(),
        )
    given = _GIVEN_BELOW.search(tags) if not taken else None
    if given:
        verb = given.start("verb")
        change = cast(Change, sentence.value(verb))
        if change in _DECIDING:
            return Lead(change, decider_of(sentence, verb), sentence.date_before(verb), listed=True)
    decided = [f for f in taken if f.assertion.status in ("asserted", "decided")]
    if not decided or len(decided) < len(taken):
        return None
    last = decided[-1]
    return Lead(last.change, last.decided_by, last.date, listed=False)


def goes_on(sentence: ResolvedSentence, before: Lead) -> Lead | None:
    """The lead for what follows a sentence of the list that it opened; None where the list ends."""
    tags = sentence.tags.rstrip(STOP)
    short = tags.endswith(COLON) or not tags
    return before if short or _ITEM.match(sentence.clauses.outline.tags) else None


def gapped(sentence: ResolvedSentence, before: Lead, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The changes of a sentence without a verb of its own: '- Ông A, T, giữ chức T;'.

    ``facts`` are those that the sentence tells by itself; none where it tells of a change.
    """
    outline = sentence.clauses.outline
    match = _ITEM.match(outline.tags)
    told = any(not isinstance(fact, TenureFact) for fact in facts)
    if match is None or told or (not before.listed and not _new(sentence, match)):
        return
    post_at = match.start("post")
    chain = chain_posts(sentence.tags, outline.chunks[post_at])
    dated = sentence.date_behind(chain[-1] + 1) or sentence.date_before(outline.chunks[post_at])
    for person in outline.group(match.start("people")):
        name = sentence.persons.get(person)
        for index in chain if name is not None else ():
            post = sentence.posts.get(index)
            if post is None or name is None or post.modifier == "former":
                continue
            yield from change_of_post(
                sentence,
                name,
                post,
                before.change,
                Assertion("asserted"),
                0.85,
                before.decider,
                dated or before.date,
                _RULE,
            )


def _new(sentence: ResolvedSentence, match: re.Match[str]) -> bool:
    """'Đại tá B, T, giữ chức T.' behind an appointment is one; not 'Ông B giữ chức T từ năm 2018.'"""
    outline = sentence.clauses.outline
    people = outline.group(match.start("people"))
    titled = {one.person for one in sentence.clauses.attached if one.side == "behind"}
    own = sentence.clauses.outline.chunks[match.start("post")]
    period = sentence.posts[own].period if own in sentence.posts else None
    return set(people) <= titled and DATE not in sentence.tags and period is None


def completed(facts: Sequence[Fact], sentence: ResolvedSentence, before: Lead) -> list[Fact]:
    """'Theo quyết định, ông A được điều động …': decided by whom and on the day that the lead tells. So is
    what gives the post that the lead names."""
    given = {(f.title, f.organization) for f in facts if isinstance(f, PersonnelFact)}
    named = len(given) == 1 and given <= before.posts and {DATE, ONCE}.isdisjoint(sentence.tags)
    told = named or _ACCORDINGLY.match(sentence.chunked.text)
    if not before.listed or not told:
        return list(facts)
    if any(isinstance(f, PersonnelFact) and f.decided_by is not None for f in facts):
        return list(facts)
    found: list[Fact] = []
    for fact in facts:
        if isinstance(fact, PersonnelFact) and fact.assertion.status in ("asserted", "decided"):
            by = before.decider if before.decider != fact.organization else None
            status = Assertion("decided") if by is not None else fact.assertion
            fact = replace(fact, decided_by=by, date=fact.date or before.date, assertion=status)
        elif isinstance(fact, TenureFact) and fact.construction != "apposition":
            fact = replace(fact, start=fact.start or before.date) if _began(fact, facts) else fact
        found.append(fact)
    return found


def _began(tenure: TenureFact, facts: Sequence[Fact]) -> bool:
    return tenure.status == "current" and any(
        isinstance(fact, PersonnelFact)
        and fact.change in _DECIDING
        and (fact.person, fact.title, fact.organization)
        == (tenure.holder, tenure.title, tenure.organization)
        for fact in facts
    )
