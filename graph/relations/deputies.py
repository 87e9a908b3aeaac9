"""'Đại biểu Nguyễn Văn A': of which assembly somebody is a deputy, the article as a whole tells."""

from __future__ import annotations

from collections.abc import Iterator

from cadregraph.graph.model import Event, TenureFact
from cadregraph.graph.resolution.article import ResolvedArticle
from cadregraph.graph.resolution.sentence import ResolvedSentence

_DEPUTY = "Đại biểu"
_ASSEMBLIES = ("Quốc hội", "Hội đồng nhân dân")
_OF_SEVERAL = frozenset({"các", "vị"})


def deputies(article: ResolvedArticle) -> Iterator[TenureFact]:
    """The seats of those called deputies where the article speaks of the deputies, or of a session,
    of one assembly or council only."""
    body = _only_assembly(article)
    if body is None:
        return
    for sentence in article.sentences:
        for index, person in sentence.persons.items():
            if _called_deputy(sentence, index):
                yield TenureFact(
                    sentence=sentence.index,
                    confidence=0.8,
                    holder=person.key,
                    title=_DEPUTY,
                    organization=body,
                    status="current",
                    rule="Đại biểu A",
                    mentions=(person.mention,),
                    basis="filled",
                )


def _only_assembly(article: ResolvedArticle) -> str | None:
    entities = article.named.entities
    if any(isinstance(e, Event) and e.cls == "Congress" for e in entities.values()):
        return None  # the deputies of a congress
    found = {
        post.organization
        for sentence in article.sentences
        for post in sentence.posts.values()
        if post.title == _DEPUTY and post.organization
    }
    found |= {
        host for event, host in article.hosts.items() if entities[event].label.startswith("Kỳ họp")
    }
    body = found.pop() if len(found) == 1 else None
    return body if body is not None and _label(body, article).startswith(_ASSEMBLIES) else None


def _label(body: str, article: ResolvedArticle) -> str:
    """The label of a body that the article names or implies."""
    entity = article.named.entities.get(body)
    return entity.label if entity is not None else article.implied[body].whole.entities[body].label


def _called_deputy(sentence: ResolvedSentence, index: int) -> bool:
    start = sentence.chunked.chunks[index].start
    before = sentence.chunked.tokens.folds[max(0, start - 3) : start]
    title = sentence.posts.get(index - 1)
    if title is not None and title.title != _DEPUTY:
        return False  # 'Trưởng Ban Công tác đại biểu | A'
    return before[-2:] == ("đại", "biểu") and _OF_SEVERAL.isdisjoint(before[:1])
