"""The official documents of an article as entities, with the bodies that issued them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from graph.entities import Entities
from graph.lexicon import lexicon
from graph.mentions.organizations import organization_from
from graph.mentions.spans import DirectiveSpan
from graph.model import Directive, Event, LinkFact
from graph.relations.links import links, symbol_issuer
from graph.relations.reading import Reading, attachments, outline
from graph.resolution.context import Context
from graph.resolution.documents import directive_entity, merged, resolution_of

_CENTRAL = "ban chấp hành trung ương đảng"
_TITLE = re.compile(r"(?:[^\"“”.;()]{0,60}? )?(?:về|Về)(?: việc)? ?[“\"] ?([^”\"“]{8,300}?) ?[”\"]")
_Where = tuple[int, int, DirectiveSpan]


def add_directives(
    readings: list[Reading],
    context: Context,
    entities: Entities,
    hosts: Mapping[str, str],
    article: str,
) -> list[LinkFact]:
    """Put the directives of all sentences into the readings and the entities.

    ``hosts`` maps an event to the body that holds it. Returns the issuers that symbols imply.
    """
    where = [
        (reading.sentence, index, chunk.content)
        for reading in readings
        for index, chunk in reading.scan.marked
        if isinstance(chunk.content, DirectiveSpan)
    ]
    numbered = merged([span for _, _, span in where if not span.of_event])
    names = {
        (number, index): repr(numbered[span].span)
        for number, index, span in where
        if not span.of_event
    }
    issuers = _stated_issuers(readings, names, hosts)
    province = _home_province(entities)
    titles = _titles(readings, where, names)
    issued: list[tuple[str, str]] = []
    for number, index, span in where:
        scan = readings[number].scan
        start, end = scan.offsets(scan.chunks[index])
        if span.of_event:
            found = _of_event(readings[number], index, span, entities, hosts, article)
            if found is None:
                continue
        else:
            name = names[number, index]
            found = directive_entity(numbered[span], issuers.get(name), province, article)
            found = replace(found, title=titles.get(name))
            issued.append((name, found.key))
        entities.add(found, start, end, number)
        readings[number] = replace(
            readings[number], directives={**readings[number].directives, index: found.key}
        )
        if span.plenum:
            issuer = _named(_CENTRAL, context, entities, readings[number], index)
            entities.links.setdefault(
                LinkFact(number, 0.9, found.key, "issuer", issuer, rule="nghị quyết Trung ương")
            )
    stated = {found[1] for found in issued if found[0] in issuers}
    return list(_issuers_by_symbol(readings, context, entities, stated))


def _of_event(
    reading: Reading,
    index: int,
    span: DirectiveSpan,
    entities: Entities,
    hosts: Mapping[str, str],
    article: str,
) -> Directive | None:
    """The resolution of the congress or conference in the next chunk, where that is known."""
    found = reading.events.get(index + 1)
    event = entities.by_key[found] if found is not None else None
    if not isinstance(event, Event) or found is None:
        return None
    host = hosts.get(found)
    written = reading.scan.tokens.text(span.start, reading.scan.chunks[index + 1].end)
    label = entities.by_key[host].label if host else ""
    return resolution_of(span.type, event, label, written, article)


def _titles(
    readings: list[Reading], where: list[_Where], names: Mapping[tuple[int, int], str]
) -> dict[str, str]:
    """The title in quotation marks that follows a document: 'Nghị quyết số 5 … về “Xây dựng …”'."""
    titles: dict[str, str] = {}
    for number, index, span in where:
        scan = readings[number].scan
        if span.of_event or "D" in scan.codes[index + 1 : index + 12].split('"')[0]:
            continue
        start = scan.offsets(scan.chunks[index])[1] - scan.origin
        match = _TITLE.match(scan.text, start)
        if match:
            titles.setdefault(names[number, index], " ".join(match[1].split()))
    return titles


def _stated_issuers(
    readings: list[Reading], names: Mapping[tuple[int, int], str], hosts: Mapping[str, str]
) -> dict[str, str]:
    """The issuer that the article states for each directive, by provisional name."""
    marks: dict[int, dict[int, str]] = {}
    for (number, index), name in names.items():
        marks.setdefault(number, {})[index] = name
    issuers: dict[str, str] = {}
    for number, directives in marks.items():
        trial = replace(readings[number], directives=directives)
        shape = outline(trial.codes, attachments(trial.codes))
        for link in links(trial, shape, hosts):
            if link.property == "issuer":
                issuers.setdefault(link.subject, link.object)
    return issuers


def _issuers_by_symbol(
    readings: list[Reading], context: Context, entities: Entities, stated: Set[str]
) -> Iterator[LinkFact]:
    """The issuers that symbols imply, where the article does not state one."""
    for reading in readings:
        for index, form in symbol_issuer(reading, lexicon().issuers):
            if reading.directives[index] in stated:
                continue
            issuer = _named(form, context, entities, reading, index)
            yield LinkFact(
                reading.sentence,
                0.85,
                reading.directives[index],
                "issuer",
                issuer,
                inferred=True,
                rule="ký hiệu văn bản",
            )


def _named(form: str, context: Context, entities: Entities, reading: Reading, index: int) -> str:
    """The key of the national body with this form, which the document at ``index`` implies."""
    resolved = context.organization(organization_from(form), reading.sentence, index)
    assert resolved is not None
    start, end = reading.scan.offsets(reading.scan.chunks[index])
    return entities.add_organization(resolved, start, end, reading.sentence)


def _home_province(entities: Entities) -> str:
    """The label of the province that most organisations of the article belong to, or ''."""
    counts: dict[str, int] = {}
    for mention in entities.mentions:
        resolved = entities.resolved.get(mention.entity)
        seat = resolved.seat if resolved is not None else None
        if seat is not None and seat.province:
            counts[seat.province] = counts.get(seat.province, 0) + 1
    return min(counts, key=lambda label: (-counts[label], label), default="")
