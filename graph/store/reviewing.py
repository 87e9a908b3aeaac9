"""Who may be one person and is not settled, with what speaks for it, for a curator to decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cadregraph.graph.identity import Decisions, Match, Person, Profile, identities
from cadregraph.graph.model import Extraction, TenureFact
from cadregraph.graph.store.articles import Records
from cadregraph.graph.text.normal import fold

_SENTENCES = 3
"""Sentences that are shown of each person."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence in which somebody is named, with the id of its article."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Appearances:
    """One of two people who may be one.

    ``official`` is the key, ``reference`` how a line of decisions names the person, ``posts`` what
    all articles tell, ``articles`` their ids.
    """

    official: str
    label: str
    reference: str
    posts: tuple[str, ...]
    articles: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two people who may be one: how likely, and why."""

    one: Appearances
    other: Appearances
    match: Match


def candidates(
    records: Records, decisions: Decisions, name: str | None = None
) -> Iterator[Candidate]:
    """The pairs of people that are not settled, by name; of one name (as written) if given."""
    settled: set[str] = set()
    for shared in [fold(name)] if name is not None else records.profiles.shared_names(Profile.kind):
        names = decisions.names(shared)
        if names & settled:
            continue
        settled |= names
        profiles = records.profiles.of(Profile, names)
        ruling = replace(
            decisions.ruling(profiles), namesakes=records.profiles.namesakes(Profile.kind, names)
        )
        found = identities(profiles, ruling)
        people = {person.key: person for person in found.people}
        for pair in sorted(found.possible, key=lambda p: (-p.match.score, p.one, p.other)):
            one, other = people[pair.one], people[pair.other]
            yield Candidate(
                _appearances(records, one, other), _appearances(records, other, one), pair.match
            )


def _appearances(records: Records, person: Person, other: Person) -> Appearances:
    """What there is of a person, as distinct from another of the name."""
    articles = sorted(
        {a for p in person.group.profiles for a in records.profiles.articles_of(p.id)}
    )
    locals_ = {profile.local for profile in person.group.profiles}
    quotes: list[Quote] = []
    label = ""
    for article in articles:
        extraction = records.extraction(article)
        for local in sorted(locals_ & extraction.entities.keys()):
            label = label or extraction.entities[local].label
            if len(quotes) < _SENTENCES:
                quotes.append(Quote(article, _sentence(extraction, local)))
    return Appearances(
        official=person.key,
        label=label,
        reference=_reference(label, person, other, articles[0]),
        posts=tuple(sorted({post.label for post in person.group.posts})),
        articles=tuple(articles),
        quotes=tuple(quotes),
    )


def _reference(label: str, person: Person, other: Person, article: str) -> str:
    """'Lê Văn A | Bí thư Tỉnh ủy X' by a post that the other has not, else 'Lê Văn A @ bài-17'."""
    others = {fold(post.label) for post in other.group.posts}
    own = [post for post in person.group.posts if fold(post.label) not in others]
    if not own:
        return f"{label} @ {article}"
    return f"{label} | {min(own, key=lambda post: (not post.certain, post)).label}"


def _sentence(extraction: Extraction, local: str) -> str:
    """The first sentence that tells a post of the person, else the first that names him or her."""
    mentioned = [
        fact.sentence
        for fact in extraction.facts
        if isinstance(fact, TenureFact) and fact.holder == local
    ] or [mention.sentence for mention in extraction.mentions if mention.entity == local]
    sentence = extraction.sentences[min(mentioned)]
    return extraction.document.text[sentence.start : sentence.end]
