"""From a document to its entities and facts: the steps of the house, in order.

sentences → scan (mentions) → resolution (context, people) → relations → entities and facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.directives import add_directives
from graph.entities import Entities
from graph.events import add_events
from graph.facts import bodies, one_status, persons, with_keys
from graph.layout import sentences as split
from graph.mentions.article import scan_article
from graph.mentions.names import is_syllable
from graph.mentions.organizations import COMMITTEE_OF_PLACE, organization_from
from graph.mentions.scan import Scan
from graph.mentions.spans import (
    Content,
    OrganizationSpan,
    PersonSpan,
    PlaceSpan,
    PostSpan,
)
from graph.model import (
    Document,
    Event,
    Extraction,
    Fact,
    LinkFact,
    Mention,
    PersonnelFact,
    Sentence,
    TenureFact,
)
from graph.normal import fold
from graph.relations import read_facts
from graph.relations.reading import Reading, ResolvedPost, attachments
from graph.resolution.context import Context
from graph.resolution.naming import ResolvedOrganization, organization_entity, place_entity
from graph.resolution.people import People, officials

_CLOSES_OFFICE = re.compile(r",(?P<body>O)(?:[-,.)Y]|$)|(?:,?a|u)(?P<whole>O)")
_JOINED = re.compile(r",?kT|,T|-T|cP[-,(]T")
_MOVED_TO = re.compile(  # 'điều động về O, giữ chức T', 'bầu O gồm 5 người do ông A làm T'
    r"(?:[VjvCX]w?(?P<body>O),?c?[MkV]+w?|(?P<led>O)[^PO;]{1,8}wP[^P;]{0,8}M+)$"
)
_OFFICES = frozenset({"body", "department", "agency", "commission", "office"})
_WITH_OFFICES = frozenset({"department", "ministry", "police", "government", "agency", "office"})
_GOVERNMENT = "ủy ban nhân dân"
_ASSEMBLY, _COUNCIL = "Quốc hội", "Hội đồng nhân dân"
_ONLY_ONE = frozenset({"ministry"})  # a post of these is in the one that the sentence names
_SAME_PLACE = "cấp ủy và đảng bộ cùng nơi"
_IMPLIED = frozenset({"committee", "government", "council"})
_BEHIND_BARE = ("", *'P,;.)-(ekcpbVYIZB"')
_SERVICES = frozenset({"police", "court", "procuracy", "inspectorate", "union", "agency"})
_TERM_YEARS = re.compile(r"nhiệm k[ỳì] \(?(\d{4})\s?[-–]\s?\d{4}", re.I)


def extract(document: Document) -> Extraction:
    """Read one document. The result depends on the document alone."""
    sentences = split(document)
    scans = scan_article(document, sentences)
    return _Article(document, sentences, scans).extraction()


class _Article:
    """One article on its way through resolution and relations."""

    def __init__(
        self, document: Document, sentences: Sequence[Sentence], scans: Sequence[Scan]
    ) -> None:
        self.document = document
        self.sentences = tuple(sentences)
        self.scans = scans
        self.context = Context(scans)
        self.people = People(scans)
        self.entities = Entities()
        self.hosts: dict[str, str] = {}
        self.guessed: set[tuple[int, str]] = set()
        self.implied: dict[str, tuple[ResolvedOrganization, int, int, int]] = {}

    def extraction(self) -> Extraction:
        """All steps, in order."""
        readings = [self._reading(number) for number in range(len(self.scans))]
        self.hosts = add_events(readings, self.context, self.entities)
        inferred = add_directives(
            readings, self.context, self.entities, self.hosts, self.document.id
        )
        governed = self._governed()
        facts = list(read_facts(readings, self.hosts, governed))
        facts += inferred
        facts += self._deputies(readings)
        for fact in facts:
            for body in bodies(fact):
                if body in self.implied:
                    self.entities.add_implied(*self.implied[body])
        facts = [self._weakened(fact) for fact in facts if not self._guessed_abroad(fact)]
        facts = [self._by_own_council(fact) for fact in facts]
        facts += self.entities.links
        facts = list(dict.fromkeys(one_status(self._past_terms(facts))))
        facts, mentions = self._with_officials(readings, facts)
        return Extraction(
            document=self.document,
            sentences=self.sentences,
            entities=dict(self.entities.by_key),
            mentions=mentions,
            facts=tuple(facts),
        )

    # --- readings -------------------------------------------------------------------------------

    def _reading(self, number: int) -> Reading:
        found = self.scans[number]
        persons: dict[int, str] = {}
        posts: dict[int, ResolvedPost] = {}
        organizations: dict[int, str] = {}
        places: dict[int, str] = {}
        for index, chunk in found.marked:
            content = chunk.content
            start, end = found.offsets(chunk)
            if isinstance(content, PersonSpan):
                person = self.people.person(content, number, index)
                if person is not None:
                    persons[index] = person
            elif isinstance(content, PostSpan) and chunk.code == "T":
                posts[index] = self._post(content, number, index, start, end)
            elif isinstance(content, OrganizationSpan):
                if _bare_service(content) and not self.context.names(content):
                    continue  # 'trong Quân đội và Công an'
                resolved = self.context.organization(content, number, index)
                if resolved is not None and _worth_naming(content, found) and _named(resolved):
                    organizations[index] = self.entities.add_organization(
                        resolved, start, end, number
                    )
            elif isinstance(content, PlaceSpan) and content.named:
                place = self.context.place(content, number, index)
                if place is not None and (place.unit or content.kind):
                    places[index] = self.entities.add_place(place, start, end, number)
        return Reading(number, found, persons, posts, organizations, places, {}, {})

    def _post(self, span: PostSpan, number: int, index: int, start: int, end: int) -> ResolvedPost:
        resolved: ResolvedOrganization | None
        if span.organization is not None and self._cut_off(span.organization, number, index):
            resolved = None
        elif span.organization is not None:
            resolved = self._office_of_next(span.organization, number, index)
            resolved = resolved or self.context.organization(span.organization, number, index)
        elif (shared := self._shared_body(span, number, index)) is not None:
            resolved = shared
        elif (host := self._moved_to(span, number, index)) is not None:
            resolved = host
        elif (
            span.heads & _IMPLIED
            and self.scans[number].codes[index + 1 : index + 2] in _BEHIND_BARE
        ):
            resolved = self.context.of_kinds(span.heads & _IMPLIED, number, index)
            self.guessed.add((number, span.title))
        else:
            resolved = self._body_of_chief(span, number, index)
        if resolved is None or not _named(resolved):
            return ResolvedPost(span.title, None, span.modifier, span.term)
        if span.organization is not None and span.organization.end > span.organization.start:
            found = self.entities.add_organization(resolved, start, end, number)
        else:  # the text does not name the body here: it counts only if a fact rests on it
            found = organization_entity(resolved).key
            self.implied.setdefault(found, (resolved, start, end, number))
        return ResolvedPost(span.title, found, span.modifier, span.term)

    def _cut_off(self, office: OrganizationSpan, number: int, index: int) -> bool:
        """'Chánh Văn phòng | Kho bạc tỉnh': an office of something that the grammar does not know."""
        found = self.scans[number]
        if office.place or office.parent:
            return False
        if office.head.kind == "division":  # 'Phó phòng Tổ chức | của Trung tâm …'
            return found.codes[index + 1 : index + 3] == "uw"
        if office.name or office.head.kind != "office":
            return False
        behind = found.chunks[index].end
        return found.codes[index + 1 : index + 2] == "w" and found.tokens.capital[behind]

    def _shared_body(self, span: PostSpan, number: int, index: int) -> ResolvedOrganization | None:
        """'Phó Chủ tịch kiêm Tổng Thư ký Hội X', 'Bí thư kiêm Chủ tịch UBND xã Y': of the body of
        the post joined to it, or the committee of its place."""
        found = self.scans[number]
        if _CLOSES_OFFICE.match(found.codes, index + 1) and found.codes[index + 1] == ",":
            office = found.chunks[index + 2].content  # 'Phó ban Thường trực, Ban Tổ chức Tỉnh ủy'
            if isinstance(office, OrganizationSpan) and office.head.kind in span.heads & _OFFICES:
                return self.context.organization(office, number, index + 2)
        match = _JOINED.match(found.codes, index + 1)
        if match is None:
            return None
        joint, index = match.group().replace(",k", "k"), match.end() - 3
        other = found.chunks[index + 2].content
        body = other.organization if isinstance(other, PostSpan) else None
        if body is None:
            return None
        kin = isinstance(other, PostSpan) and span.title == f"Phó {other.title}"
        if kin or joint == "-T":
            return self.context.organization(body, number, index + 2)
        if joint.startswith("cP"):
            return None
        if joint == ",T" and "Bí thư" not in span.title:
            while body is not None and body.head.kind not in span.heads:
                body = body.parent  # 'Trưởng phòng, Bí thư Chi bộ Phòng X'
            return self.context.organization(body, number, index + 2) if body else None
        if body.head.kind in span.heads:
            return self.context.organization(body, number, index + 2) if joint == "kT" else None
        whole = self.context.organization(body, number, index + 2)
        place = whole.place if whole is not None else None
        form = None
        if place is not None and "Bí thư" in span.title and "committee" in span.heads:
            form = COMMITTEE_OF_PLACE.get(place.kind)
        elif place is not None and body.head.kind == "committee" and "government" in span.heads:
            form = _GOVERNMENT  # 'Phó Chủ tịch rồi Phó Bí thư quận 1'
        if form is None:
            return None
        return ResolvedOrganization(organization_from(form).head, "", None, place)

    def _moved_to(self, span: PostSpan, number: int, index: int) -> ResolvedOrganization | None:
        """'điều động về Sở Tư pháp tỉnh X, giữ chức Phó Giám đốc': of the body moved to."""
        found = self.scans[number]
        match = _MOVED_TO.search(found.codes, 0, index)
        if match is None:
            return None
        at = match.start("body" if match["body"] else "led")
        body = found.chunks[at].content
        if not isinstance(body, OrganizationSpan) or body.head.kind not in span.heads:
            return None
        return self.context.organization(body, number, at)

    def _office_of_next(
        self, office: OrganizationSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'Trưởng phòng Tổ chức cán bộ, Sở Y tế tỉnh X': the office is in the body named next."""
        found = self.scans[number]
        if office.place is not None or office.parent is not None or office.head.takes != "field":
            return None
        match = _CLOSES_OFFICE.match(found.codes, index + 1)
        if match is None:
            return None
        at = match.start(match.lastgroup or 0)
        body = found.chunks[at].content
        if not isinstance(body, OrganizationSpan) or body.head.kind not in _WITH_OFFICES:
            return None
        parent = self.context.organization(body, number, at)
        return ResolvedOrganization(office.head, office.name, parent, None) if parent else None

    def _body_of_chief(
        self, span: PostSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'Phó Giám đốc Sở X được bổ nhiệm giữ chức Giám đốc': the body of the post before."""
        found = self.scans[number]
        for before in range(index - 1, -1, -1):
            other = found.chunks[before].content
            if isinstance(other, PostSpan) and other.title == span.title and other.organization:
                return self.context.organization(other.organization, number, before)
        if found.codes[index + 1 : index + 2] not in (*_BEHIND_BARE, "g"):
            return None
        if span.heads and span.heads <= _ONLY_ONE:
            return self._body_beside(span, number, index)
        for before in range(index - 1, -1, -1):
            other = found.chunks[before].content
            if isinstance(other, PostSpan) and other.organization is not None:
                kin = other.title in (f"Phó {span.title}", f"{span.title} Thường trực", span.title)
                if not kin and not other.title.startswith(f"Phó {span.title}"):
                    return None
                self.guessed.add((number, span.title))
                return self.context.organization(other.organization, number, before)
        return None

    def _body_beside(self, span: PostSpan, number: int, index: int) -> ResolvedOrganization | None:
        """'Lãnh đạo Bộ X có ba Thứ trưởng gồm …': the one fitting body before in the sentence."""
        fitting = {
            body: None
            for at, chunk in self.scans[number].marked
            if at < index and (named := _body_named(chunk.content)) is not None
            if (body := _of_kind(self.context.organization(named, number, at), span.heads))
        }
        if len(fitting) != 1:
            return None
        self.guessed.add((number, span.title))
        return next(iter(fitting))

    def _guessed_abroad(self, fact: Fact) -> bool:
        """A post whose body is only guessed, of somebody with a foreign name."""
        if not isinstance(fact, TenureFact) or (fact.sentence, fact.title) not in self.guessed:
            return False
        names = self.people.labels.get(fact.holder, "").split()
        return not all(is_syllable(fold(name)) for name in names)

    def _weakened(self, fact: Fact) -> Fact:
        """A post whose body the text leaves out entirely is less certain."""
        if (
            isinstance(fact, TenureFact | PersonnelFact)
            and (fact.sentence, fact.title) in self.guessed
        ):
            return replace(fact, confidence=min(fact.confidence, 0.75))
        return fact

    def _by_own_council(self, fact: Fact) -> Fact:
        """'ông A được HĐND bầu giữ chức Chủ tịch UBND thành phố X': not by the council of another
        place that stands nearer; then nobody is said to have decided."""
        if not isinstance(fact, PersonnelFact) or fact.decided_by is None:
            return fact
        known = self.entities.resolved
        body, council = known.get(fact.organization or ""), known.get(fact.decided_by)
        if body is None or council is None or body.head.kind != "government":
            return fact
        other = council.head.label == _COUNCIL and council.place != body.place
        return replace(fact, decided_by=None) if other else fact

    def _deputies(self, readings: Sequence[Reading]) -> list[Fact]:
        """'Đại biểu Nguyễn Văn A' where the article speaks of the deputies, or of a session, of one
        assembly or council only."""
        bodies = {
            post.organization
            for reading in readings
            for post in reading.posts.values()
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
                reading.sentence, 0.8, person, "Đại biểu", body, "current", rule="Đại biểu A"
            )
            for reading in readings
            for index, person in reading.persons.items()
            if _called_deputy(reading, index)
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
                )
                self.entities.links.setdefault(link)
        return governed

    def _past_terms(self, facts: Sequence[Fact]) -> list[Fact]:
        """Posts of a term that is over are former: where the article's date or a later term shows it."""
        years = [int(match[1]) for s in self.scans for match in _TERM_YEARS.finditer(s.text)]
        if self.document.published:
            years.append(int(self.document.published[:4]) - 1)
        latest = max(years, default=0)
        return [
            replace(fact, status="former")
            if isinstance(fact, TenureFact)
            and fact.term is not None
            and fact.term[-4:].isdigit()
            and int(fact.term[-4:]) <= latest
            else fact
            for fact in facts
        ]

    # --- officials ------------------------------------------------------------------------------

    def _with_officials(
        self, readings: Sequence[Reading], facts: Sequence[Fact]
    ) -> tuple[list[Fact], tuple[Mention, ...]]:
        """The facts with real person keys, and all mentions in the order of the text."""
        tenures = [fact for fact in facts if isinstance(fact, TenureFact)]
        acting = {name for fact in facts for name in persons(fact)} & set(self.people.labels)
        named = acting | self.people.introduced | set(_titled(readings))
        found = officials(self.people.labels, named, tenures, self.entities.seats, self.document.id)
        for reading in readings:
            for index, person in reading.persons.items():
                if person in found:
                    start, end = reading.scan.offsets(reading.scan.chunks[index])
                    self.entities.add(found[person], start, end, reading.sentence)
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


def _titled(readings: Sequence[Reading]) -> Iterator[str]:
    """The persons whom a title stands at, also one whose body the text does not tell."""
    for reading in readings:
        if any(post.organization is None for post in reading.posts.values()):
            for attached in attachments(reading.codes):
                if (person := reading.persons.get(attached.person)) is not None:
                    yield person


def _bare_service(span: OrganizationSpan) -> bool:
    return span.head.kind in _SERVICES - {"union", "agency"} and not (
        span.name or span.place or span.parent or span.head.takes == "-"
    )


def _body_named(content: Content) -> OrganizationSpan | None:
    return (
        content.organization
        if isinstance(content, PostSpan)
        else (content if isinstance(content, OrganizationSpan) else None)
    )


def _of_kind(
    body: ResolvedOrganization | None, kinds: frozenset[str]
) -> ResolvedOrganization | None:
    """The body, or the one that it is of, if its kind fits: of 'Ban cán sự đảng Bộ X' the ministry."""
    while body is not None and body.head.kind not in kinds:
        body = body.parent
    return body


def _called_deputy(reading: Reading, index: int) -> bool:
    start = reading.scan.chunks[index].start
    before = reading.scan.tokens.folds[max(0, start - 3) : start]
    return before[-2:] == ("đại", "biểu") and before[:1] not in (("các",), ("vị",))


def _worth_naming(span: OrganizationSpan, found: Scan) -> bool:
    """An open small-letter head in running text ('đảng bộ', 'đảng ủy') names no body."""
    if span.head.takes == "-" or span.parent is not None or span.name:
        return True
    if span.place is not None and span.place.named:
        return True
    if span.start == 0 and span.head.kind in _SERVICES and not found.tokens.texts[0].isupper():
        return False  # 'Công an đang điều tra'
    return found.tokens.capital[span.start] or span.head.takes == "place"
