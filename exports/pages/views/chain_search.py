"""Finds chains of accountability by whom they are about, what was done and who decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cadregraph.exports.pages.views.chain_facts import Chain, Step
from cadregraph.exports.pages.views.wording import relation_words
from cadregraph.graph.text.normal import unaccented

_WORD = re.compile(r"\w+")


def found_by(chains: Iterable[Chain], wanted: str, stage: str = "") -> tuple[Chain, ...]:
    """The chains that tell of all words, the last of which may be the beginning of one, in any case and
    without marks; with a stage those that have a step of it."""
    words = [f" {word} " for word in _WORD.findall(unaccented(wanted))]
    if words:
        words[-1] = words[-1].rstrip()
    return tuple(
        chain
        for chain in chains
        if (not stage or any(step.stage == stage for step in chain.steps))
        and (not words or all(map(_told(chain.steps).__contains__, words)))
    )


def _told(steps: Sequence[Step]) -> str:
    """All that the page says of the steps but for their sentences and days, to be searched."""
    said = [
        text
        for step in steps
        for text in (
            *(one.label for one in (*step.about, *step.documents)),
            *relation_words(step.done.kind, step.done.decision),
            step.done.decided_by,
            *(text for _, text in step.done.details),
        )
    ]
    return f" {' '.join(_WORD.findall(unaccented(' '.join(said))))} "
