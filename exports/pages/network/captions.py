"""What is said of a node or an edge where the pointer rests on it: a few lines of plain text."""

from __future__ import annotations

from cadregraph.exports.pages.date_words import in_words
from cadregraph.exports.pages.network.interface import INTERFACE
from cadregraph.exports.pages.support import foremost, support, support_words
from cadregraph.exports.pages.templating import Language
from cadregraph.exports.pages.words import MARKS, OTHER, PROPOSED, RELATIONS
from cadregraph.graph.network import Edge, Evidence, Node

_SENTENCE = 240
_NAMES = 6


def of_node(node: Node, lang: Language) -> str:
    """Label, class and other names."""
    at = lang == "en"
    lines = [node.label, MARKS.get(node.cls, OTHER).name[at]]
    if node.names:
        lines.append(f"{INTERFACE['names'][at]}: {'; '.join(node.names[:_NAMES])}")
    return "\n".join(lines)


def told_status(edge: Edge) -> str:
    """The status as it is told: who only stood in for a holder, and does no more, 'acted'."""
    over = edge.status == "acting" and (edge.end or edge.ended_by)
    return "acted" if over else edge.status


def of_edge(edge: Edge, source: str, target: str, lang: Language) -> str:
    """The relation as a sentence with its dates, by how many articles, and one that says it."""
    lines = [_phrase(edge, source, edge.title or target, lang), _when(edge, lang)]
    if edge.evidence:
        grounds = support_words(support(edge.evidence))[lang == "en"]
        lines.append(grounds[:1].upper() + grounds[1:])
        first, *_ = foremost(edge.evidence, (edge.start, edge.end), edge.status or edge.decision)
        lines += _quoted(first)
    return "\n".join(filter(None, lines))


def _phrase(edge: Edge, source: str, target: str, lang: Language) -> str:
    at = lang == "en"
    # A tenure of which the end is stated was held, and is not called one that is.
    status = "" if edge.end and edge.status == "current" else told_status(edge)
    relation = RELATIONS.get(f"{edge.kind} {status}") or RELATIONS.get(edge.kind)
    text = relation.sentence[at] if relation is not None else f"{{s}} – {edge.kind} – {{t}}"
    proposed = edge.decision == "proposed"
    before, _, after = text.partition("{t}")
    said = before.replace("{p}", PROPOSED[0] if proposed and not at else "")
    head, _, tail = said.partition("{s}")
    return f"{head}{source}{tail}{target}{after}{PROPOSED[1] if proposed and at else ''}"


def _when(edge: Edge, lang: Language) -> str:
    at = lang == "en"
    words = [f"{INTERFACE['term'][at]} {edge.term}"] if edge.term else []
    for key, date in (("from" if edge.kind == "holds" else "on", edge.start), ("until", edge.end)):
        if date:
            words.append(f"{INTERFACE[key][at]} {in_words(date)[at]}")
    return ", ".join(words)


def _quoted(evidence: Evidence) -> tuple[str, str]:
    text = evidence.sentence
    clipped = text if len(text) <= _SENTENCE else f"{text[: _SENTENCE - 1].rstrip()}…"
    return f"“{clipped}”", ", ".join(filter(None, (evidence.title, evidence.published)))
