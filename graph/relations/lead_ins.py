"""The line that leads in a list of decisions, in communiqués of inspection commissions.

'Ủy ban Kiểm tra X đã thống nhất:', and below it '1. Khiển trách đồng chí A …': who is named in the
line, or in the sentence before a bare 'Cụ thể:', decides what the items tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon.tags import DECIDES, PROPOSED
from cadregraph.graph.mentions.patterns import pattern
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.model import DisciplineFact, Fact, PersonnelFact
from cadregraph.graph.relations.sanction_deciders import of_the_party
from cadregraph.graph.resolution.sentence import ResolvedSentence

_ITEM = re.compile(r"\s*(?:[-–—+*•▪]|\d{1,2}\s?[.)-]|[IVX]{1,4}\s?[.)-]|[a-zđ]\s?[.)])\s*(?=\w)")
_DECIDES = ("commission", "committee", "standing", "secretariat", "bureau")
"""The kinds of bodies of the Party that decide on sanctions."""
_OF_STATE = ("government", "council", "assembly", "ministry")
"""The kinds of bodies of the State that decide on who holds which post."""
_ACT = pattern("^(dash | word | figure | stop | close | slash)* (gives_post | ends_post)")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What is known of the list in which a sentence may stand.

    Attributes:
        body: who decides what the items tell, None where no line leads in a list.
        state: the same, where it is a body of the State.
        named: the body that the sentence before names first, if it is one that decides.
    """

    body: str | None = None
    named: str | None = None
    state: str | None = None

    def after(self, sentence: ResolvedSentence) -> LeadIn:
        """The same once a sentence has been read."""
        named = _first(sentence)
        if not sentence.chunked.text.rstrip().endswith(":"):
            below = is_item(sentence)
            return LeadIn(self.body, self.named if below else named, self.state if below else None)
        if is_item(sentence) and named is None:
            return self  # '* Về thi hành kỷ luật:'
        asks = PROPOSED in sentence.tags
        state = _first_of_state(sentence) if DECIDES in sentence.tags and not asks else None
        return LeadIn(None if asks else named or self.named, named, state)

    def decided(self, sentence: ResolvedSentence, fact: DisciplineFact) -> DisciplineFact:
        """A sanction with who decided it, where an item of the list leaves that out."""
        body = self.body
        if body is None or fact.decided_by is not None or not is_item(sentence):
            return fact
        if fact.decision != "decided" or body == fact.sanctioned:
            return fact
        told = replace(fact.assertion, status="decided")
        return replace(fact, decided_by=body, assertion=told, basis="filled")

    def ordered(self, sentence: ResolvedSentence, fact: Fact) -> Fact:
        """A change of post with who decided it, where an item ('- Điều động ông A …') leaves that out."""
        body = self.body or self.state
        if body is None or not isinstance(fact, PersonnelFact) or fact.decided_by is not None:
            return fact
        acts = is_item(sentence) and _ACT.match(sentence.tags) is not None
        if fact.decision != "decided" or not acts or body == fact.organization:
            return fact
        return replace(fact, decided_by=body, assertion=replace(fact.assertion, status="decided"))


def is_item(sentence: ResolvedSentence) -> bool:
    """Whether a sentence is an item of a list: '- Cảnh cáo ông A', '2. …'."""
    return _ITEM.match(sentence.chunked.text) is not None


def _first_of_state(sentence: ResolvedSentence) -> str | None:
    """The body that a sentence names first, if it is one of the State that decides on posts."""
    chunk = next(iter(sentence.organizations), None)
    content = sentence.chunked.chunks[chunk].content if chunk is not None else None
    decides = isinstance(content, OrganizationSpan) and content.head.kind in _OF_STATE
    return sentence.organizations[chunk] if chunk is not None and decides else None


def _first(sentence: ResolvedSentence) -> str | None:
    """The body that a sentence names first, if it is one of the Party that decides."""
    chunk = next(iter(sentence.organizations), None)
    if chunk is None or not of_the_party(sentence, chunk):
        return None
    content = sentence.chunked.chunks[chunk].content
    decides = isinstance(content, OrganizationSpan) and content.head.kind in _DECIDES
    return sentence.organizations[chunk] if decides else None


def as_proposed(fact: DisciplineFact) -> DisciplineFact:
    """A sanction in a list below a line that proposes it."""
    if fact.decision == "proposed":
        return fact
    return replace(fact, decision="proposed", assertion=replace(fact.assertion, status="proposed"))
