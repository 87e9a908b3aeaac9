"""From a document to its entities and facts: the steps of the house, in order.

sentences → scan (mentions) → resolution (context, people) → relations → entities and facts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.entities import Entities
from graph.facts import bodies, one_status, persons, with_keys
from graph.layout import sentences as split
from graph.lexicon import lexicon
from graph.mentions.article import scan_article
from graph.mentions.organizations import organization_from
from graph.mentions.scan import Scan
from graph.mentions.spans import (
    DirectiveSpan,
    EventSpan,
    OrganizationSpan,
    PersonSpan,
    PlaceSpan,
    PostSpan,
)
from graph.model import (
    Document,
    Extraction,
    Fact,
    LinkFact,
    Mention,
    PersonnelFact,
    Sentence,
    TenureFact,
)
from graph.relations import read_facts
from graph.relations.links import links, symbol_issuer
from graph.relations.reading import Reading, ResolvedPost, attachments, outline
from graph.resolution.context import Context
from graph.resolution.documents import directive_entity, event_entity, meets_as, merged, terms
from graph.resolution.naming import ResolvedOrganization, organization_entity, place_entity
from graph.resolution.people import People, officials

_IMPLIED = frozenset({"committee", "government", "council"})
_BEHIND_BARE = ("", *'P,;.)-(ekcpbVYIZB"')
_SERVICES = frozenset({"police", "court", "procuracy", "inspectorate", "union", "agency"})
_LATEST_CONGRESS = 14
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
        self._add_events(readings)
        self._add_directives(readings)
        governed = self._governed()
        facts = list(read_facts(readings, self.hosts, governed))
        facts += self._issuers_by_symbol(readings)
        for fact in facts:
            for body in bodies(fact):
                if body in self.implied:
                    self.entities.add_organization(*self.implied[body])
        facts = [self._weakened(fact) for fact in facts]
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
            elif isinstance(content, PostSpan):
                posts[index] = self._post(content, number, index, start, end)
            elif isinstance(content, OrganizationSpan):
                resolved = self.context.organization(content, number, index)
                if resolved is not None and _worth_naming(content, found):
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
        if span.organization is not None:
            resolved = self.context.organization(span.organization, number, index)
        elif (
            span.heads & _IMPLIED
            and self.scans[number].codes[index + 1 : index + 2] in _BEHIND_BARE
        ):
            resolved = self.context.of_kinds(span.heads & _IMPLIED, number, index)
            self.guessed.add((number, span.title))
        else:
            resolved = self._body_of_chief(span, number, index)
        if resolved is None:
            return ResolvedPost(span.title, None, span.modifier, span.term)
        if span.organization is not None and span.organization.end > span.organization.start:
            found = self.entities.add_organization(resolved, start, end, number)
        else:  # the text does not name the body here: it counts only if a fact rests on it
            found = organization_entity(resolved).key
            self.implied.setdefault(found, (resolved, start, end, number))
        return ResolvedPost(span.title, found, span.modifier, span.term)

    def _body_of_chief(
        self, span: PostSpan, number: int, index: int
    ) -> ResolvedOrganization | None:
        """'Phó Giám đốc Sở X được bổ nhiệm giữ chức Giám đốc': the body of the post before."""
        found = self.scans[number]
        if found.codes[index + 1 : index + 2] not in _BEHIND_BARE:
            return None
        for before in range(index - 1, -1, -1):
            other = found.chunks[before].content
            if isinstance(other, PostSpan) and other.organization is not None:
                kin = other.title in (f"Phó {span.title}", f"{span.title} Thường trực", span.title)
                if not kin and not other.title.startswith(f"Phó {span.title}"):
                    return None
                self.guessed.add((number, span.title))
                return self.context.organization(other.organization, number, before)
        return None

    def _weakened(self, fact: Fact) -> Fact:
        """A post whose body the text leaves out entirely is less certain."""
        if (
            isinstance(fact, TenureFact | PersonnelFact)
            and (fact.sentence, fact.title) in self.guessed
        ):
            return replace(fact, confidence=min(fact.confidence, 0.75))
        return fact

    # --- events and directives ------------------------------------------------------------------

    def _add_events(self, readings: list[Reading]) -> None:
        hosts: dict[EventSpan, str] = {}
        where: list[tuple[int, int, EventSpan]] = []
        for number, found in enumerate(self.scans):
            for index, chunk in found.marked:
                span = chunk.content
                if not isinstance(span, EventSpan):
                    continue
                start, end = found.offsets(chunk)
                if span.kind == "congress" and span.organization is None and not span.national:
                    continue  # 'Đại hội XIII': which, only all others tell
                host = self._host(span, number, index)
                if host is None and not span.national:
                    continue
                hosts[span] = (
                    self.entities.add_organization(host, start, end, number) if host else ""
                )
                where.append((number, index, span))
        self._join_conferences(hosts)
        where += self._bare_congresses(hosts)
        where.sort(key=lambda entry: entry[:2])
        known = terms(hosts)
        for number, index, span in where:
            host_key = hosts[span]
            label = self.entities.by_key[host_key].label if host_key else ""
            term = span.term or known.get((span.kind, span.ordinal, host_key))
            resolved = self.entities.resolved.get(host_key)
            committee = meets_as(resolved) if resolved is not None else None
            names = (organization_entity(committee).label,) if committee is not None else ()
            event = event_entity(span, host_key, label, term, names)
            start, end = self.scans[number].offsets(self.scans[number].chunks[index])
            found_key = self.entities.add(event, start, end, number)
            readings[number] = replace(
                readings[number], events={**readings[number].events, index: found_key}
            )
            if host_key:
                self.hosts[found_key] = host_key
                link = LinkFact(number, 0.9, found_key, "organizer", host_key)
                self.entities.links.setdefault(link)

    def _join_conferences(self, hosts: dict[EventSpan, str]) -> None:
        """'Hội nghị Thành ủy lần thứ 26' is that of the Ban Chấp hành named beside it."""
        executives: dict[tuple[int, str], str] = {}
        for span, host in hosts.items():
            resolved = self.entities.resolved.get(host)
            committee = meets_as(resolved) if resolved is not None else None
            if span.kind == "conference" and committee is not None:
                executives[span.ordinal, organization_entity(committee).key] = host
        for span, host in hosts.items():
            if span.kind == "conference":
                hosts[span] = executives.get((span.ordinal, host), host)

    def _bare_congresses(self, hosts: dict[EventSpan, str]) -> list[tuple[int, int, EventSpan]]:
        """'Đại hội XIII' alone is that of the only congress with this ordinal, else the Party's."""
        named: dict[int, set[tuple[str, bool]]] = {}
        for span, host in hosts.items():
            if span.kind == "congress":
                named.setdefault(span.ordinal, set()).add((host, span.national))
        found: list[tuple[int, int, EventSpan]] = []
        for number, scan in enumerate(self.scans):
            for index, chunk in scan.marked:
                bare = chunk.content
                if not isinstance(bare, EventSpan) or bare.kind != "congress":
                    continue
                if bare.organization is not None or bare.national:
                    continue
                same = named.get(bare.ordinal, set())
                others = {host for entries in named.values() for host, national in entries if host}
                if len(same) == 1:
                    host, national = next(iter(same))
                elif not same and not others and bare.ordinal <= _LATEST_CONGRESS:
                    host, national = "", True
                else:
                    continue
                told = replace(bare, national=national)
                hosts[told] = host
                found.append((number, index, told))
        return found

    def _host(self, span: EventSpan, number: int, index: int) -> ResolvedOrganization | None:
        if span.organization is not None:
            return self.context.organization(span.organization, number, index)
        if span.national:
            return None
        return self.context.of_kinds(
            frozenset({"commission", "council", "assembly"}), number, index
        )

    def _add_directives(self, readings: list[Reading]) -> None:
        where = [
            (number, index, chunk.content)
            for number, found in enumerate(self.scans)
            for index, chunk in found.marked
            if isinstance(chunk.content, DirectiveSpan)
        ]
        numbered = merged([span for _, _, span in where])
        provisional: dict[tuple[int, int], str] = {}
        for number, index, span in where:
            full = numbered[span]
            provisional[number, index] = (
                f"{full.span.type.notation}|{full.span.number}{full.span.symbol}"
            )
        issuers = self._stated_issuers(readings, provisional)
        province = self._home_province()
        for number, index, span in where:
            issuer = issuers.get(provisional[number, index])
            directive = directive_entity(numbered[span], issuer, province, self.document.id)
            start, end = self.scans[number].offsets(self.scans[number].chunks[index])
            found_key = self.entities.add(directive, start, end, number)
            readings[number] = replace(
                readings[number], directives={**readings[number].directives, index: found_key}
            )
            if span.plenum:
                central = organization_from("ban chấp hành trung ương đảng")
                resolved = self.context.organization(central, number, index)
                assert resolved is not None
                host = self.entities.add_organization(resolved, start, end, number)
                self.entities.links.setdefault(LinkFact(number, 0.9, found_key, "issuer", host))

    def _stated_issuers(
        self, readings: list[Reading], provisional: dict[tuple[int, int], str]
    ) -> dict[str, str]:
        """The issuer that the article states for each directive, by provisional identity."""
        marks: dict[int, dict[int, str]] = {}
        for (number, index), identity in provisional.items():
            marks.setdefault(number, {})[index] = identity
        issuers: dict[str, str] = {}
        for number, directives in marks.items():
            trial = replace(readings[number], directives=directives)
            shape = outline(trial.codes, attachments(trial.codes))
            for link in links(trial, shape, self.hosts):
                if link.property == "issuer":
                    issuers.setdefault(link.subject, link.object)
        return issuers

    def _issuers_by_symbol(self, readings: Sequence[Reading]) -> list[Fact]:
        facts: list[Fact] = []
        for reading in readings:
            for index, form in symbol_issuer(reading, lexicon().issuers):
                resolved = self.context.organization(
                    organization_from(form), reading.sentence, index
                )
                assert resolved is not None
                start, end = reading.scan.offsets(reading.scan.chunks[index])
                issuer = self.entities.add_organization(resolved, start, end, reading.sentence)
                facts.append(
                    LinkFact(
                        reading.sentence,
                        0.85,
                        reading.directives[index],
                        "issuer",
                        issuer,
                        inferred=True,
                    )
                )
        return facts

    def _home_province(self) -> str:
        """The label of the province that most organisations of the article belong to, or ''."""
        counts: dict[str, int] = {}
        for mention in self.entities.mentions:
            resolved = self.entities.resolved.get(mention.entity)
            seat = resolved.seat if resolved is not None else None
            if seat is not None and seat.province:
                counts[seat.province] = counts.get(seat.province, 0) + 1
        return min(counts, key=lambda label: (-counts[label], label), default="")

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
                    mention.sentence, 0.9, mention.entity, "governs", party, inferred=True
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
        named = acting | self.people.introduced
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
        return [with_keys(fact, keys) for fact in facts], tuple(mentions)


def _worth_naming(span: OrganizationSpan, found: Scan) -> bool:
    """An open small-letter head in running text ('đảng bộ', 'đảng ủy') names no body."""
    if span.head.takes == "-" or span.parent is not None or span.name:
        return True
    if span.place is not None and span.place.named:
        return True
    if span.start == 0 and span.head.kind in _SERVICES and not found.tokens.texts[0].isupper():
        return False  # 'Công an đang điều tra'
    return found.tokens.capital[span.start] or span.head.takes == "place"
