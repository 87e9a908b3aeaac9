"""The official documents of an article as entities, and what their names tell of their issuers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.tags import DOCUMENT, QUOTE
from cadregraph.graph.mentions.organizations import organization_from
from cadregraph.graph.mentions.spans import DirectiveSpan
from cadregraph.graph.model import Directive, Document, Event, LinkFact
from cadregraph.graph.resolution.context import Context
from cadregraph.graph.resolution.documents import directive_entity, merged, resolution_of
from cadregraph.graph.resolution.named import Named, NamedEntities
from cadregraph.graph.resolution.naming import ResolvedOrganization
from cadregraph.graph.resolution.sentence import ResolvedSentence
from cadregraph.graph.text.papers import Paper, paper_of

_CENTRAL = "ban chấp hành trung ương đảng"
_TITLE = re.compile(r"(?:[^\"“”.;()]{0,60}? )?(?:về|Về)(?: việc)? ?[“\"] ?([^”\"“]{8,300}?) ?[”\"]")


@dataclass(frozen=True, slots=True)
class SymbolIssuer:
    """The issuer that the symbol of a document tells; it counts where the article states none."""

    link: LinkFact
    issuer: Named


@dataclass(frozen=True, slots=True)
class ResolvedDirectives:
    """The documents of an article.

    Attributes:
        keys: the document that a chunk names, by sentence and chunk.
        issuers: what symbols tell of issuers, in the order of the text.
    """

    keys: Mapping[int, Mapping[int, str]]
    issuers: tuple[SymbolIssuer, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    sentence: ResolvedSentence
    chunk: int
    span: DirectiveSpan


def resolve_directives(
    sentences: Sequence[ResolvedSentence],
    context: Context,
    entities: NamedEntities,
    hosts: Mapping[str, str],
    document: Document,
) -> ResolvedDirectives:
    """The documents of all sentences; they go to the entities.

    Args:
        sentences: the sentences of an article, their organisations and events resolved.
        context: the article.
        entities: what it names; the documents and who issues in plenum are added.
        hosts: the body that holds an event, by event.
        document: the article.
    """
    article, paper = document.id, paper_of(document.text)
    where = [
        _Mention(sentence, index, chunk.content)
        for sentence in sentences
        for index, chunk in sentence.chunked.marked
        if isinstance(chunk.content, DirectiveSpan)
    ]
    if not where:
        return ResolvedDirectives({}, ())
    province = _most_named_province(entities)
    numbered = merged([mention.span for mention in where if not mention.span.of_event])
    titles: dict[DirectiveSpan, str] = {}
    for mention in where:
        title = _title(mention) or _of_paper(mention, paper, document.text)
        if title is not None:
            titles.setdefault(numbered[mention.span].span, title)
    keys: dict[int, dict[int, str]] = {}
    issuers: list[SymbolIssuer] = []
    for mention in where:
        if mention.span.of_event:
            found = _of_event(mention, entities, hosts, article)
        else:
            known = numbered[mention.span]
            found = directive_entity(known, province, article)
            found = replace(found, title=titles.get(known.span))
        if found is None:
            continue
        number, at = mention.sentence.index, mention.sentence.mention(mention.chunk)
        entities.add(found, *at, number)
        keys.setdefault(number, {})[mention.chunk] = found.key
        if mention.span.plenum:
            committee = _national(_CENTRAL, context, mention)
            issuer = entities.add_organization(committee, *at, number)
            rule = "nghị quyết Trung ương"
            link = LinkFact(number, 0.9, found.key, "issuer", issuer, rule=rule, mentions=(at,))
            entities.links.append(link)
        issuers += _by_symbol(mention, found, context)
    return ResolvedDirectives(keys, tuple(issuers))


def _of_event(
    mention: _Mention, entities: NamedEntities, hosts: Mapping[str, str], article: str
) -> Directive | None:
    """The resolution of the congress or conference in the next chunk, where that is known."""
    sentence, index = mention.sentence, mention.chunk
    key = sentence.events.get(index + 1)
    event = entities.by_key[key] if key is not None else None
    if not isinstance(event, Event):
        return None
    host = hosts.get(event.key)
    written = sentence.chunked.tokens.text(
        mention.span.start, sentence.chunked.chunks[index + 1].end
    )
    label = entities.by_key[host].label if host else ""
    return resolution_of(mention.span.type, event, label, written, article)


def _title(mention: _Mention) -> str | None:
    """The title in quotation marks that follows a document: 'Nghị quyết số 5 … về “Xây dựng …”'."""
    chunked, index = mention.sentence.chunked, mention.chunk
    behind = chunked.tags[index + 1 : index + 12].split(QUOTE)[0]
    if mention.span.of_event or DOCUMENT in behind:
        return None
    match = _TITLE.match(chunked.text, mention.sentence.mention(index).end - chunked.origin)
    return " ".join(match[1].split()) if match else None


def _of_paper(mention: _Mention, paper: Paper | None, text: str) -> str | None:
    """What a paper is about, where it is that paper of which the number is mentioned."""
    at = mention.sentence.mention(mention.chunk).start
    if paper is None or paper.subject is None or at != paper.number[0]:
        return None
    return " ".join(text[slice(*paper.subject)].split())


def _by_symbol(mention: _Mention, directive: Directive, context: Context) -> Iterator[SymbolIssuer]:
    """The issuer that the symbol alone names: '/NĐ-CP' the Government."""
    number, at = mention.sentence.index, mention.sentence.mention(mention.chunk)
    for suffix, form in lexicon().issuers.items():
        if not _ends_in(mention.span.symbol, suffix):
            continue
        named = NamedEntities()
        issuer = named.add_organization(_national(form, context, mention), *at, number)
        link = LinkFact(
            number,
            0.85,
            directive.key,
            "issuer",
            issuer,
            inferred=True,
            rule="ký hiệu văn bản",
            mentions=(at,),
        )
        yield SymbolIssuer(link, named.named())


def _ends_in(symbol: str, suffix: str) -> bool:
    """Whether a symbol ends in that of an issuer, or in it and its department: '/CĐ-BNN-ĐĐ'."""
    if symbol.endswith((f"/{suffix}", f"-{suffix}")):
        return not symbol.endswith(f"/TU-{suffix}")  # a department of the committee
    *_, before, last = ("", *re.split(r"[-/]", symbol))
    return suffix == before and symbol.endswith(f"-{suffix}-{last}") and last.isupper()


def _national(form: str, context: Context, mention: _Mention) -> ResolvedOrganization:
    """The national body with this form, which a document implies."""
    body = context.organization(organization_from(form), mention.sentence.index, mention.chunk)
    assert body is not None
    return body


def _most_named_province(entities: NamedEntities) -> str:
    """The label of the province to which most organisations of the article belong, or ''."""
    counts: dict[str, int] = {}
    for mention in entities.mentions:
        body = entities.bodies.get(mention.entity)
        seat = body.seat if body is not None else None
        if seat is not None and seat.province:
            counts[seat.province] = counts.get(seat.province, 0) + 1
    return min(counts, key=lambda label: (-counts[label], label), default="")
