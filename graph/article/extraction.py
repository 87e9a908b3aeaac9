"""From a document to its entities and facts: the steps of the house, in order.

sentences → scan (mentions) → resolution (context, people) → relations → entities and facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cadregraph.graph.article.directives import add_directives
from cadregraph.graph.article.entities import Entities
from cadregraph.graph.article.events import add_events
from cadregraph.graph.article.home_province import homes, whose
from cadregraph.graph.article.namesakes import facts_apart, namesakes, read_apart
from cadregraph.graph.article.passes import ArticleContext, passed, year_past
from cadregraph.graph.clauses.attachments import attachments
from cadregraph.graph.clauses.sentence import ResolvedPerson, ResolvedPost, ResolvedSentence
from cadregraph.graph.lexicon.tags import (
    POST,
)
from cadregraph.graph.mentions.article import chunk_article
from cadregraph.graph.mentions.chunker import ChunkedSentence
from cadregraph.graph.mentions.organizations import innermost_place
from cadregraph.graph.mentions.spans import (
    OrganizationSpan,
    PersonSpan,
    PlaceSpan,
    PostSpan,
)
from cadregraph.graph.model import (
    Document,
    Event,
    Extraction,
    Fact,
    LinkFact,
    Mention,
    Organization,
    Place,
    Sentence,
    TenureFact,
    TextSpan,
)
from cadregraph.graph.relations import read_facts
from cadregraph.graph.relations.facts import bodies, persons, with_keys
from cadregraph.graph.relations.renaming import Identity, renamed
from cadregraph.graph.resolution.bodies import organization_entity
from cadregraph.graph.resolution.common_names import told_apart
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.firms import with_short_names
from cadregraph.graph.resolution.naming import ResolvedOrganization, place_entity
from cadregraph.graph.resolution.people import People, officials
from cadregraph.graph.resolution.post_bodies import PostBodies
from cadregraph.graph.text import sentences as split

_ASSEMBLY, _COUNCIL = "Quốc hội", "Hội đồng nhân dân"
_SAME_PLACE = "cấp ủy và đảng bộ cùng nơi"
_SERVICES = frozenset({"police", "court", "procuracy", "inspectorate", "union", "agency"})


def extract(document: Document) -> Extraction:
    """Read one document. The result depends on the document alone."""
    sentences = split(document)
    chunked = chunk_article(document, sentences)
    return _Article(document, sentences, chunked).extraction()


class _Article:
    """One article on its way through resolution and relations."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], chunked: Sequence[ChunkedSentence]
    ) -> None:
        self.document = document
        self.sentences = tuple(sentences)
        self.chunked = chunked
        self.context = Context(chunked, document.published, document.id)
        captions = frozenset(s.index for s in sentences if s.kind == "caption")
        self.people = People(chunked, captions)
        self.entities = Entities()
        self.hosts: dict[str, str] = {}
        self.bodies = PostBodies(chunked, self.context)
        self.implied: dict[str, tuple[ResolvedOrganization, int, int, int]] = {}
        self.persons = [self._persons(number) for number in range(len(chunked))]
        self.homes = homes(chunked, self.persons)

    def extraction(self) -> Extraction:
        """All steps, in order."""
        resolved = [self._reading(number) for number in range(len(self.chunked))]
        self.hosts = add_events(resolved, self.context, self.entities)
        inferred = add_directives(
            resolved, self.context, self.entities, self.hosts, self.document.id
        )
        governed = self._governed()
        readings = read_facts(resolved, self.hosts, governed)
        deputies = self._deputies(resolved)
        facts: list[Fact] = [*readings.facts, *inferred]
        for fact in (*facts, *deputies):
            for body in bodies(fact):
                if body in self.implied:
                    self.entities.add_implied(*self.implied[body])
        texts = (found.text for found in self.chunked)
        context = ArticleContext(
            document=self.document,
            past=year_past(self.document, texts),
            names=self.people.labels,
            bodies=self.entities.resolved,
            transferring=readings.transferring,
            stripped=readings.stripped,
            quotations=readings.quotations,
            deputies=tuple(deputies),
        )
        facts = list(passed((*facts, *self.entities.links), context))
        facts, resolved = self._two_of_one_name(facts, resolved)
        facts, mentions = self._with_officials(resolved, facts)
        read = Extraction(
            document=self.document,
            sentences=self.sentences,
            entities=dict(self.entities.by_key),
            mentions=mentions,
            facts=tuple(facts),
        )
        return self._told_apart(with_short_names(read))

    def _told_apart(self, read: Extraction) -> Extraction:
        """With other keys for bodies of which there are many of the name."""
        bodies = {k: e for k, e in read.entities.items() if isinstance(e, Organization)}
        placed = (e for e in read.entities.values() if isinstance(e, Organization | Place))
        provinces = {entity.province for entity in placed if entity.province}
        known = {found: body for found, body in self.entities.resolved.items() if found in bodies}
        keys = told_apart(known, bodies, provinces, self.document.id)
        return renamed(read, {local: Identity(new) for local, new in keys.items()})

    # --- resolved -------------------------------------------------------------------------------

    def _persons(self, number: int) -> dict[int, ResolvedPerson]:
        """The persons of a sentence, by chunk."""
        found: dict[int, ResolvedPerson] = {}
        chunked = self.chunked[number]
        for index, chunk in chunked.marked:
            if isinstance(chunk.content, PersonSpan):
                person = self.people.person(chunk.content, number, index)
                if person is not None:
                    found[index] = ResolvedPerson(person, TextSpan(*chunked.offsets(chunk)))
        return found

    def _reading(self, number: int) -> ResolvedSentence:
        found = self.chunked[number]
        persons = self.persons[number]
        posts: dict[int, ResolvedPost] = {}
        organizations: dict[int, str] = {}
        places: dict[int, str] = {}
        for index, chunk in found.marked:
            content = chunk.content
            start, end = found.offsets(chunk)
            if isinstance(content, PostSpan) and chunk.tag == POST:
                posts[index] = self._post(content, number, index, start, end)
            elif isinstance(content, OrganizationSpan):
                bare = _bare_service(content) or _bare_council(content)
                if bare and not (self.context.names(content) or self._placed(number, content)):
                    continue  # 'trong Quân đội và Công an', 'các chức danh lãnh đạo HĐND, UBND'
                if _bare_organizers(content) and not self.context.beside_committee(number):
                    continue  # 'Ban Tổ chức công bố quyết định'
                resolved = self.bodies.owned(content, number, index)
                resolved = resolved or self.context.organization(content, number, index)
                if resolved is not None and _worth_naming(content, found) and _named(resolved):
                    organizations[index] = self.entities.add_organization(
                        resolved, start, end, number
                    )
            elif isinstance(content, PlaceSpan) and content.named:
                place = self.context.place(content, number, index)
                if place is not None and (place.unit or content.kind):
                    places[index] = self.entities.add_place(place, start, end, number)
        return ResolvedSentence(number, found, persons, posts, organizations, places, {}, {})

    def _placed(self, number: int, span: OrganizationSpan) -> bool:
        """Whether the sentence names or hints at a place: 'Thành ủy, HĐND, UBND thành phố Hà Nội'."""
        return span.head.kind in ("council", "government") and self.context.placed(number)

    def _post(self, span: PostSpan, number: int, index: int, start: int, end: int) -> ResolvedPost:
        home = None
        place = innermost_place(span.organization) if span.organization is not None else None
        if self.homes and (place is None or not place.named):
            person = whose(self.chunked[number].tags, self.persons[number], index)
            home = self.homes.get(person.key) if person is not None else None
        with self.context.at_home(home):
            placed = self.bodies.body(span, number, index)
        where = TextSpan(start, end)
        if placed is None or not _named(placed.body):
            return ResolvedPost(span.title, None, span.modifier, span.term, where, "stated")
        resolved = placed.body
        if span.organization is not None and span.organization.end > span.organization.start:
            found = self.entities.add_organization(resolved, start, end, number)
        else:  # the text does not name the body here: it counts only if a fact rests on it
            found = organization_entity(resolved).key
            self.implied.setdefault(found, (resolved, start, end, number))
        return ResolvedPost(span.title, found, span.modifier, span.term, where, placed.basis)

    def _deputies(self, resolved: Sequence[ResolvedSentence]) -> list[TenureFact]:
        """'Đại biểu Nguyễn Văn A' where the article speaks of the deputies, or of a session, of one
        assembly or council only."""
        bodies = {
            post.organization
            for sentence in resolved
            for post in sentence.posts.values()
            if post.title == "Đại biểu" and post.organization
        }
        congress = any(
            isinstance(entity, Event) and entity.cls == "Congress"
            for entity in self.entities.by_key.values()
        )
        bodies |= {
            host
            for event, host in self.hosts.items()
            if self.entities.by_key[event].label.startswith("Kỳ họp")
        }
        body = bodies.pop() if len(bodies) == 1 else None
        if body is None or congress:
            return []
        if not self._implied_label(body).startswith((_ASSEMBLY, _COUNCIL)):
            return []
        return [
            TenureFact(
                sentence.index,
                0.8,
                person.key,
                "Đại biểu",
                body,
                "current",
                rule="Đại biểu A",
                mentions=(person.mention,),
                basis="filled",
            )
            for sentence in resolved
            for index, person in sentence.persons.items()
            if _called_deputy(sentence, index)
        ]

    def _implied_label(self, body: str) -> str:
        """The label of a body that the article names or implies."""
        entity = self.entities.by_key.get(body)
        return entity.label if entity else organization_entity(self.implied[body][0]).label

    def _governed(self) -> dict[str, str]:
        """Committee to the đảng bộ of the same place, where the article names both."""
        parties = {
            place_entity(r.place).key: found
            for found, r in self.entities.resolved.items()
            if r.head.label == "Đảng bộ" and r.place is not None
        }
        governed: dict[str, str] = {}
        for found, resolved in self.entities.resolved.items():
            if resolved.head.kind == "committee" and resolved.head.takes == "place":
                assert resolved.place is not None
                party = parties.get(place_entity(resolved.place).key)
                if party is not None:
                    governed[found] = party
        for mention in self.entities.mentions:
            party = governed.get(mention.entity)
            if party is not None:
                link = LinkFact(
                    mention.sentence,
                    0.9,
                    mention.entity,
                    "governs",
                    party,
                    inferred=True,
                    rule=_SAME_PLACE,
                    mentions=(TextSpan(mention.start, mention.end),),
                )
                self.entities.links.setdefault(link)
        return governed

    # --- officials ------------------------------------------------------------------------------

    def _two_of_one_name(
        self, facts: list[Fact], resolved: list[ResolvedSentence]
    ) -> tuple[list[Fact], list[ResolvedSentence]]:
        """Facts and resolved with two provisional names where two people bear one."""
        stated = [f for f in facts if isinstance(f, TenureFact) and f.basis == "stated"]
        parted = namesakes(facts, self.entities.resolved, stated)
        if not parted:
            return facts, resolved
        for name, who in parted.items():
            self.people.introduced.discard(name)
            for one in who.bodies.values():
                self.people.labels[one] = self.people.labels[name]
        return list(facts_apart(facts, parted)), [read_apart(r, parted) for r in resolved]

    def _with_officials(
        self, resolved: Sequence[ResolvedSentence], facts: Sequence[Fact]
    ) -> tuple[list[Fact], tuple[Mention, ...]]:
        """The facts with real person keys, and all mentions in the order of the text."""
        tenures = [fact for fact in facts if isinstance(fact, TenureFact)]
        acting = {name for fact in facts for name in persons(fact)} & set(self.people.labels)
        named = acting | self.people.introduced | set(_titled(resolved))
        found = officials(self.people.labels, named, tenures, self.entities.seats, self.document.id)
        for sentence in resolved:
            for person in sentence.persons.values():
                if person.key in found:
                    start, end = person.mention
                    self.entities.add(found[person.key], start, end, sentence.index)
        keys = {person: official.key for person, official in found.items()}
        for official in found.values():
            self.entities.by_key.setdefault(official.key, official)
        mentions = sorted(self.entities.mentions, key=lambda m: (m.start, m.end, m.entity))
        told = [with_keys(fact, keys) for fact in facts]
        return [fact for fact in told if self._known(fact)], tuple(mentions)

    def _known(self, fact: Fact) -> bool:
        """Whether a fact is not about the attendance of somebody without a post or a part in it."""
        if not isinstance(fact, LinkFact) or fact.property != "participant":
            return True
        return fact.object in self.entities.by_key


def _named(body: ResolvedOrganization) -> bool:
    """Not a mere 'Ban Quản lý', or the board of one, whose name the text cuts off."""
    if body.parent is not None:
        return _named(body.parent)
    return bool(body.name or body.place) or body.head.takes != "name"


def _titled(resolved: Sequence[ResolvedSentence]) -> Iterator[str]:
    """The persons whom a title stands at, also one whose body the text does not tell."""
    for sentence in resolved:
        if any(post.organization is None for post in sentence.posts.values()):
            for attached in attachments(sentence.tags):
                if (person := sentence.person(attached.person)) is not None:
                    yield person


def _bare_organizers(span: OrganizationSpan) -> bool:
    """'Ban Tổ chức' alone, which is more often that of an occasion than that of a committee."""
    return span.head.label == "Ban Tổ chức" and not (span.parent or span.place or span.name)


def _bare_service(span: OrganizationSpan) -> bool:
    return span.head.kind in _SERVICES - {"union", "agency"} and not (
        span.name or span.place or span.parent or span.head.takes in ("-", "council")
    )


def _bare_council(span: OrganizationSpan) -> bool:
    """'HĐND', 'UBND' without a word of whose."""
    return (
        span.head.takes == "unit"
        and span.head.kind in ("council", "government")
        and not (span.name or span.place or span.parent)
    )


def _called_deputy(sentence: ResolvedSentence, index: int) -> bool:
    start = sentence.chunked.chunks[index].start
    before = sentence.chunked.tokens.folds[max(0, start - 3) : start]
    return before[-2:] == ("đại", "biểu") and before[:1] not in (("các",), ("vị",))


def _worth_naming(span: OrganizationSpan, found: ChunkedSentence) -> bool:
    """An open small-letter head in running text ('đảng bộ', 'đảng ủy') names no body."""
    if span.head.takes == "-" or span.parent is not None or span.name:
        return True
    if span.place is not None and span.place.named:
        return True
    if span.start == 0 and span.head.kind in _SERVICES and not found.tokens.texts[0].isupper():
        return False  # 'Công an đang điều tra'
    return found.tokens.capital[span.start] or span.head.takes == "place"
