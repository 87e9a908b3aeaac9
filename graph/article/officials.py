"""The persons of an article as officials: who is one, and the seat that makes two of one name two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cadregraph.graph.lexicon.word_classes import is_membership
from cadregraph.graph.model import Fact, Official, TenureFact
from cadregraph.graph.relations.facts import all_behind, persons
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.normal import key, old_tone


def acting(facts: Iterable[Fact]) -> Iterator[str]:
    """Those who do something in the facts of an article, or to whom something is done; bodies too."""
    for fact in facts:
        yield from persons(fact)
        yield from all_behind(fact)


def titled(sentences: Sequence[ResolvedSentence]) -> Iterator[str]:
    """The persons whom a title stands at, also one whose body the text does not tell."""
    for sentence in sentences:
        if any(post.organization is None for post in sentence.posts.values()):
            for attached in sentence.clauses.attached:
                if (person := sentence.persons.get(attached.person)) is not None:
                    yield person.key


def officials(
    labels: Mapping[str, str],
    named: Iterable[str],
    tenures: Sequence[TenureFact],
    seats: Mapping[str, str],
    article: str,
    other_names: Mapping[str, tuple[str, ...]] | None = None,
) -> dict[str, Official]:
    """The entity of each person in ``named``, by provisional key.

    Two articles mean one person only where name and seat agree: the seat is the place led from, or
    else the body of, the person's first post that is not a mere membership ('Ủy viên'). Without a
    post the article itself is the seat, so that namesakes are never joined on the name alone.
    ``seats`` maps an organisation's key to its seat, ``other_names`` persons to their other names.
    """
    found: dict[str, Official] = {}
    for person in sorted(set(named)):
        held = sorted(
            (t for t in tenures if t.holder == person),
            key=lambda t: (
                is_membership(t.title),
                t.status == "former",
                t.sentence,
                t.title,
                t.organization,
            ),
        )
        seat = (
            seats.get(held[0].organization, held[0].organization) if held else f"article:{article}"
        )
        label = old_tone(labels[person])
        others = tuple(old_tone(name) for name in (other_names or {}).get(person, ()))
        found[person] = Official(key("official", label, seat), label, others)
    return found
