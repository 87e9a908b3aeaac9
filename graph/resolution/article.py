"""All mentions of an article resolved: what each sentence names, and the entities that these are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.clauses import Clauses
from cadregraph.graph.gazetteer.outlets import province_of
from cadregraph.graph.gazetteer.units import Unit
from cadregraph.graph.lexicon.tags import POST
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.spans import Chunk, OrganizationSpan, PersonSpan, PlaceSpan, PostSpan
from cadregraph.graph.mentions.subject import subject_of
from cadregraph.graph.model import Document, LinkFact, Sentence, TextSpan
from cadregraph.graph.resolution.bare import has_a_name, names_a_body
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.directives import SymbolIssuer, resolve_directives
from cadregraph.graph.resolution.events import resolve_events
from cadregraph.graph.resolution.firms import with_short_names
from cadregraph.graph.resolution.foreign_offices import foreign_offices
from cadregraph.graph.resolution.home_province import home_provinces, whose
from cadregraph.graph.resolution.named import Implied, Named, NamedEntities, implied
from cadregraph.graph.resolution.naming import place_entity
from cadregraph.graph.resolution.people import People
from cadregraph.graph.resolution.periods import follows, period_of, term_of
from cadregraph.graph.resolution.post_bodies import PostBodies
from cadregraph.graph.resolution.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence
from cadregraph.graph.resolution.unread import name_goes_on

_SAME_PLACE = "cấp ủy và đảng bộ cùng nơi"


@dataclass(frozen=True, slots=True)
class ResolvedArticle:
    """An article with its mentions resolved.

    Attributes:
        document: the article.
        sentences: what each sentence names.
        named: the entities, without persons: who those are, only their posts tell.
        implied: the bodies that posts imply and no words name, by key.
        people: the names of persons by provisional key.
        subject: the provisional key of the person that it is about, if it is about one.
        other_names: the other names of that person.
        pronoun: that by which the text speaks of that person.
        introduced: the persons whom the article introduces with an honorific, or by a full name.
        foreign: the persons whose names are not Vietnamese.
        strangers: those of them of whom nothing else tells that they are of this country.
        abroad: the persons of other countries.
        hosts: the bodies that hold its events, by event.
        governed: the đảng bộ that its committees lead, by committee.
        symbol_issuers: the bodies that the symbols of documents tell.
    """

    document: Document
    sentences: tuple[ResolvedSentence, ...]
    named: Named
    implied: Mapping[str, Implied]
    people: Mapping[str, str]
    subject: str | None
    other_names: tuple[str, ...]
    pronoun: str
    introduced: frozenset[str]
    foreign: frozenset[str]
    strangers: frozenset[str]
    abroad: frozenset[str]
    hosts: Mapping[str, str]
    governed: Mapping[str, str]
    symbol_issuers: tuple[SymbolIssuer, ...]

    def naming(self, person: str) -> ResolvedPerson | None:
        """Where a person, by his key, is named first; None where he is not."""
        found = (sentence.naming(person) for sentence in self.sentences)
        return next((one for one in found if one is not None), None)


def resolve(
    document: Document,
    sentences: Sequence[Sentence],
    chunked: Sequence[ChunkedSentence],
    clauses: Sequence[Clauses],
) -> ResolvedArticle:
    """Resolve all mentions of an article.

    Args:
        document: the article.
        sentences: its sentences.
        chunked: their chunks.
        clauses: their clauses.
    """
    captions = frozenset(s.index for s in sentences if s.kind == "caption")
    people = People(chunked, captions, subject_of(document, sentences))
    persons = [_persons(people, number, found) for number, found in enumerate(chunked)]
    strange = people.foreign()
    abroad = foreign_offices(chunked, clauses, persons, strange)
    chunked = abroad.marked(chunked) if abroad.posts else chunked
    context = Context(chunked, document.published, document.id, province_of(document))
    entities = NamedEntities()
    reader = _Reader(
        context,
        PostBodies(chunked, context),
        entities,
        home_provinces(chunked, clauses, persons),
        {},
    )
    resolved = [
        reader.sentence(number, found, read, named)
        for number, (found, read, named) in enumerate(zip(chunked, clauses, persons, strict=True))
    ]
    events = resolve_events(resolved, context, entities)
    resolved = [
        replace(s, events=found) if (found := events.keys.get(s.index)) else s for s in resolved
    ]
    papers = resolve_directives(resolved, context, entities, events.hosts, document)
    resolved = [
        replace(s, directives=found) if (found := papers.keys.get(s.index)) else s for s in resolved
    ]
    governed = _governed(entities)
    entities.links += _governing(entities, governed)
    return ResolvedArticle(
        document=document,
        sentences=tuple(resolved),
        named=with_short_names(entities.named(), document.text),
        implied=reader.implied,
        people=people.labels,
        subject=people.subject,
        other_names=people.other_names,
        pronoun=people.pronoun,
        introduced=frozenset(people.introduced),
        foreign=strange,
        abroad=abroad.people,
        strangers=abroad.strangers,
        hosts=events.hosts,
        governed=governed,
        symbol_issuers=papers.issuers,
    )


def _persons(people: People, number: int, chunked: ChunkedSentence) -> dict[int, ResolvedPerson]:
    """The persons of a sentence, by chunk."""
    found: dict[int, ResolvedPerson] = {}
    for index, chunk in chunked.marked:
        if isinstance(chunk.content, PersonSpan):
            person = people.person(chunk.content, number, index)
            if person is not None:
                found[index] = ResolvedPerson(person, TextSpan(*chunked.offsets(chunk)))
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """Resolves the sentences of one article and collects what they name."""

    context: Context
    bodies: PostBodies
    entities: NamedEntities
    home_provinces: Mapping[str, Unit]
    implied: dict[str, Implied]

    def sentence(
        self,
        number: int,
        chunked: ChunkedSentence,
        clauses: Clauses,
        persons: Mapping[int, ResolvedPerson],
    ) -> ResolvedSentence:
        """What a sentence names; its events and directives wait for the whole article."""
        posts: dict[int, ResolvedPost] = {}
        organizations: dict[int, str] = {}
        places: dict[int, str] = {}
        found = ResolvedSentence(
            number, chunked, clauses, persons, posts, organizations, places, {}, {}
        )
        for index, chunk in chunked.marked:
            match chunk.content:
                case PostSpan() as span if chunk.tag == POST and not span.foreign:
                    posts[index] = self._post(span, found, index)
                case OrganizationSpan() as span:
                    body = self._organization(span, found, index, chunk)
                    if body is not None:
                        organizations[index] = body
                case PlaceSpan(name=name) as span if name:
                    place = self.context.place(span, number, index)
                    if place is not None and (place.unit or span.kind):
                        at = chunked.offsets(chunk)
                        places[index] = self.entities.add_place(place, *at, number)
        return found

    def _organization(
        self, span: OrganizationSpan, sentence: ResolvedSentence, index: int, chunk: Chunk
    ) -> str | None:
        number, chunked = sentence.index, sentence.chunked
        if not names_a_body(span, chunked, number, self.context):
            return None
        body = self.bodies.owned(span, number, index)
        body = body or self.context.organization(span, number, index)
        if body is None:
            with self.context.as_named():
                body = self.context.organization(span, number, index)
        if body is None or not has_a_name(body):
            return None
        return self.entities.add_organization(body, *chunked.offsets(chunk), number)

    def _post(self, span: PostSpan, sentence: ResolvedSentence, index: int) -> ResolvedPost:
        with self.context.within_province(self._home_province(span, sentence, index)):
            found = self.bodies.body(span, sentence.index, index)
            if found is None:
                with self.context.as_named():
                    found = self.bodies.body(span, sentence.index, index)
        mention = sentence.mention(index)
        period, next_ = period_of(sentence.chunked, index), follows(sentence.chunked, index)
        term = term_of(sentence.chunked, index)
        unread = found is not None and found.basis != "stated"
        unread = unread and name_goes_on(sentence.chunked, index)
        if found is None or unread or not has_a_name(found.body):
            return ResolvedPost(
                span.title, None, span.modifier, term, mention, "stated", period, next_
            )
        at = (*mention, sentence.index)
        if span.organization is not None and span.organization.end > span.organization.start:
            body = self.entities.add_organization(found.body, *at)
        else:  # the text does not name the body here: it counts only if a fact rests on it
            body = organization_entity(found.body).key
            if body not in self.implied:
                self.implied[body] = implied(found.body, *at)
        return ResolvedPost(
            span.title, body, span.modifier, term, mention, found.basis, period, next_
        )

    def _home_province(self, span: PostSpan, sentence: ResolvedSentence, index: int) -> Unit | None:
        """The province of the other posts of him whose post this is, if it names no place."""
        place = innermost_place(span.organization) if span.organization is not None else None
        if not self.home_provinces or (place is not None and place.named):
            return None
        person = whose(sentence.clauses, sentence.persons, index)
        return self.home_provinces.get(person.key) if person is not None else None


def _governed(entities: NamedEntities) -> dict[str, str]:
    """Committee to the đảng bộ of the same place, where the article names both."""
    parties = {
        place_entity(body.place).key: found
        for found, body in entities.bodies.items()
        if body.head.label == "Đảng bộ" and body.place is not None
    }
    governed: dict[str, str] = {}
    for found, body in entities.bodies.items():
        leads = body.head.kind == "committee" and body.head.takes == "place"
        if parties and leads and body.place is not None:
            party = parties.get(place_entity(body.place).key)
            if party is not None:
                governed[found] = party
    return governed


def _governing(entities: NamedEntities, governed: Mapping[str, str]) -> list[LinkFact]:
    return [
        LinkFact(
            mention.sentence,
            0.9,
            mention.entity,
            "governs",
            governed[mention.entity],
            inferred=True,
            rule=_SAME_PLACE,
            mentions=(TextSpan(mention.start, mention.end),),
        )
        for mention in entities.mentions
        if mention.entity in governed
    ]
