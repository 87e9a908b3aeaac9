"""The official documents of an article as entities, with the bodies that issued them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from cadregraph.graph.article.entities import Entities
from cadregraph.graph.clauses.attachments import attachments
from cadregraph.graph.clauses.outline import outline
from cadregraph.graph.clauses.sentence import ResolvedSentence
from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import (
    DOCUMENT,
    QUOTE,
)
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.mentions.spans import DirectiveSpan
from cadregraph.graph.model import Directive, Event, LinkFact, TextSpan
from cadregraph.graph.relations.links import links, symbol_issuer
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.documents import directive_entity, merged, resolution_of

_CENTRAL = "ban chấp hành trung ương đảng"
_TITLE = re.compile(r"(?:[^\"“”.;()]{0,60}? )?(?:về|Về)(?: việc)? ?[“\"] ?([^”\"“]{8,300}?) ?[”\"]")
_Where = tuple[int, int, DirectiveSpan]


def add_directives(
    resolved: list[ResolvedSentence],
    context: Context,
    entities: Entities,
    hosts: Mapping[str, str],
    article: str,
) -> list[LinkFact]:
    """Put the directives of all sentences into the resolved and the entities.

    ``hosts`` maps an event to the body that holds it. Returns the issuers that symbols imply.
    """
    where = [
        (sentence.index, index, chunk.content)
        for sentence in resolved
        for index, chunk in sentence.chunked.marked
        if isinstance(chunk.content, DirectiveSpan)
    ]
    numbered = merged([span for _, _, span in where if not span.of_event])
    names = {
        (number, index): repr(numbered[span].span)
        for number, index, span in where
        if not span.of_event
    }
    issuers = _stated_issuers(resolved, names, hosts)
    province = _home_province(entities)
    titles = _titles(resolved, where, names)
    issued: list[tuple[str, str]] = []
    for number, index, span in where:
        chunked = resolved[number].chunked
        start, end = chunked.offsets(chunked.chunks[index])
        if span.of_event:
            found = _of_event(resolved[number], index, span, entities, hosts, article)
            if found is None:
                continue
        else:
            name = names[number, index]
            found = directive_entity(numbered[span], issuers.get(name), province, article)
            found = replace(found, title=titles.get(name))
            issued.append((name, found.key))
        entities.add(found, start, end, number)
        resolved[number] = replace(
            resolved[number], directives={**resolved[number].directives, index: found.key}
        )
        if span.plenum:
            issuer = _named(_CENTRAL, context, entities, resolved[number], index)
            link = LinkFact(
                number,
                0.9,
                found.key,
                "issuer",
                issuer,
                rule="nghị quyết Trung ương",
                mentions=(TextSpan(start, end),),
            )
            entities.links.setdefault(link)
    stated = {found[1] for found in issued if found[0] in issuers}
    return list(_issuers_by_symbol(resolved, context, entities, stated))


def _of_event(
    sentence: ResolvedSentence,
    index: int,
    span: DirectiveSpan,
    entities: Entities,
    hosts: Mapping[str, str],
    article: str,
) -> Directive | None:
    """The resolution of the congress or conference in the next chunk, where that is known."""
    found = sentence.events.get(index + 1)
    event = entities.by_key[found] if found is not None else None
    if not isinstance(event, Event) or found is None:
        return None
    host = hosts.get(found)
    written = sentence.chunked.tokens.text(span.start, sentence.chunked.chunks[index + 1].end)
    label = entities.by_key[host].label if host else ""
    return resolution_of(span.type, event, label, written, article)


def _titles(
    resolved: list[ResolvedSentence], where: list[_Where], names: Mapping[tuple[int, int], str]
) -> dict[str, str]:
    """The title in quotation marks that follows a document: 'Nghị quyết số 5 … về “Xây dựng …”'."""
    titles: dict[str, str] = {}
    for number, index, span in where:
        chunked = resolved[number].chunked
        if span.of_event or DOCUMENT in chunked.tags[index + 1 : index + 12].split(QUOTE)[0]:
            continue
        start = chunked.offsets(chunked.chunks[index])[1] - chunked.origin
        match = _TITLE.match(chunked.text, start)
        if match:
            titles.setdefault(names[number, index], " ".join(match[1].split()))
    return titles


def _stated_issuers(
    resolved: list[ResolvedSentence], names: Mapping[tuple[int, int], str], hosts: Mapping[str, str]
) -> dict[str, str]:
    """The issuer that the article states for each directive, by provisional name."""
    marks: dict[int, dict[int, str]] = {}
    for (number, index), name in names.items():
        marks.setdefault(number, {})[index] = name
    issuers: dict[str, str] = {}
    for number, directives in marks.items():
        trial = replace(resolved[number], directives=directives)
        shape = outline(trial.tags, attachments(trial.tags))
        for link in links(trial, shape, hosts):
            if link.property == "issuer":
                issuers.setdefault(link.subject, link.object)
    return issuers


def _issuers_by_symbol(
    resolved: list[ResolvedSentence], context: Context, entities: Entities, stated: Set[str]
) -> Iterator[LinkFact]:
    """The issuers that symbols imply, where the article does not state one."""
    for sentence in resolved:
        for index, form in symbol_issuer(sentence, lexicon().issuers):
            if sentence.directives[index] in stated:
                continue
            issuer = _named(form, context, entities, sentence, index)
            yield LinkFact(
                sentence.index,
                0.85,
                sentence.directives[index],
                "issuer",
                issuer,
                inferred=True,
                rule="ký hiệu văn bản",
                mentions=(sentence.mention(index),),
            )


def _named(
    form: str, context: Context, entities: Entities, sentence: ResolvedSentence, index: int
) -> str:
    """The key of the national body with this form, which the document at ``index`` implies."""
    resolved = context.organization(organization_from(form), sentence.index, index)
    assert resolved is not None
    start, end = sentence.chunked.offsets(sentence.chunked.chunks[index])
    return entities.add_organization(resolved, start, end, sentence.index)


def _home_province(entities: Entities) -> str:
    """The label of the province that most organisations of the article belong to, or ''."""
    counts: dict[str, int] = {}
    for mention in entities.mentions:
        resolved = entities.resolved.get(mention.entity)
        seat = resolved.seat if resolved is not None else None
        if seat is not None and seat.province:
            counts[seat.province] = counts.get(seat.province, 0) + 1
    return min(counts, key=lambda label: (-counts[label], label), default="")
