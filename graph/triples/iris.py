"""IRIs, minted from what a thing is, and never from text as it stands: slugs and hashes only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import NamedNode

from cadregraph.graph.lexicon.mandates import is_mandate
from cadregraph.graph.model import (
    AssertionStatus,
    DisciplineFact,
    Document,
    InspectionFact,
    LegalFact,
    MeasurementFact,
    OrganizationFact,
    PersonnelFact,
    RankFact,
    Sentence,
    StatementFact,
)
from cadregraph.graph.relations.facts import sanction_key, told_as
from cadregraph.graph.text.normal import digest, slug
from cadregraph.ontology import concept

BASE = "https://w3id.org/cadregraph/id/"
"""Where instances live unless the user sets another base."""


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs of one base. Keys of entities are slug and hash (`cadregraph.graph.text.normal.key`)."""

    base: str = BASE

    def entity(self, key: str) -> NamedNode:
        """An entity by its key."""
        return NamedNode(self.base + key)

    def article(self, document_id: str) -> NamedNode:
        """An article by the id that stays with it."""
        return NamedNode(self.base + _named("article", document_id))

    def passage(self, document: Document, sentence: Sentence) -> NamedNode:
        """A sentence of an article by its offsets."""
        article = _named("passage", document.id)
        return NamedNode(f"{self.base}{article}/{sentence.start}-{sentence.end}")

    def post(self, title: str, organization: str) -> NamedNode:
        """A post: a title in an organisation."""
        body = organization.partition("/")[2].rpartition("-")[0]
        return NamedNode(f"{self.base}post/{_tail(f'{title} {body}', title, organization)}")

    def tenure(self, holder: str, title: str, organization: str, term: str | None) -> NamedNode:
        """A holding of a post: who and which post; of a member or a deputy also for which term.

        What is held in one article and past in the next is one tenure; `cadregraph.graph.tenure` finds its
        status and time. An office is held on when its term is renewed, and most articles do not name
        the term.
        """
        mandate = (term or "") if is_mandate(title) else ""
        return NamedNode(f"{self.base}tenure/{_tail(title, holder, title, organization, mandate)}")

    def change(self, fact: PersonnelFact) -> NamedNode:
        """A change: what, who, which post and term, whether again, and how it is told: done, proposed …

        Date and deciding body are not part of it, as articles tell the same change with and without.
        """
        post = (fact.title or "", fact.organization or "", fact.term or "")
        parts = (
            fact.change,
            fact.person,
            told_as(fact),
            *post,
            *(("again",) if fact.again else ()),
        )
        return NamedNode(f"{self.base}change/{_tail(fact.change, *parts)}")

    def discipline(self, fact: DisciplineFact) -> NamedNode:
        """A sanction, by its key."""
        return NamedNode(self.base + sanction_key(fact))

    def inspection(self, fact: InspectionFact) -> NamedNode:
        """An inspection: of whom, by whom, of which kind, in which year, and how it is told."""
        year = (fact.date or "")[:4]
        parts = (fact.inspected, fact.inspected_by or "", fact.kind, year if year.isdigit() else "")
        tail = _tail(fact.kind, *parts, _status(fact.assertion.status))
        return NamedNode(f"{self.base}inspection/{tail}")

    def legal(self, fact: LegalFact) -> NamedNode:
        """A step of prosecution: against whom, which, and how it is told."""
        parts = (fact.person, fact.stage, _status(fact.assertion.status))
        return NamedNode(f"{self.base}legal-action/{_tail(fact.stage, *parts)}")

    def organization_change(self, fact: OrganizationFact) -> NamedNode:
        """A change of bodies: which, what becomes of whom, and how it is told."""
        parts = (fact.kind, *sorted(fact.results), "<", *sorted(fact.originals))
        tail = _tail(fact.kind, *parts, _status(fact.assertion.status))
        return NamedNode(f"{self.base}organization-change/{tail}")

    def rank(self, fact: RankFact) -> NamedNode:
        """A rank that somebody has: articles tell it with and without its date."""
        return NamedNode(f"{self.base}rank/{_tail(fact.rank, fact.person, fact.rank)}")

    def statement(self, fact: StatementFact, document: Document, sentence: Sentence) -> NamedNode:
        """A statement: who, in which sentence of which article."""
        tail = digest("statement", document.id, fact.speaker, str(sentence.start))
        return NamedNode(f"{self.base}statement/{tail}")

    def measurement(self, fact: MeasurementFact, document: Document) -> NamedNode:
        """A figure by where it stands."""
        tail = digest("measurement", document.id, str(fact.position))
        return NamedNode(f"{self.base}measurement/{tail}")

    def inference(self, subject: str, relation: str, target: str) -> NamedNode:
        """The note that a link between two entities (their keys) is inferred."""
        tail = digest("inference", subject, relation, target)
        return NamedNode(f"{self.base}inference/{tail}")


def _status(told: AssertionStatus) -> str:
    """'decided' for what is asserted or decided, which is one thing; else the status."""
    return "decided" if told in ("asserted", "decided") else told


def title_concept(title: str) -> NamedNode:
    """The concept of a title; the hash keeps apart titles that differ in diacritics alone."""
    return NamedNode(str(concept("title", f"{slug(title)}-{digest('title', title)}")))


@lru_cache(maxsize=256)
def _named(kind: str, identity: str) -> str:
    readable = slug(identity, 60)
    return f"{kind}/{readable}-{digest(identity)}" if readable else f"{kind}/{digest(identity)}"


def _tail(readable: str, *identity: str) -> str:
    return f"{slug(readable, 60)}-{digest(*identity)}"
