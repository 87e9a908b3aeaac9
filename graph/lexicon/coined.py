"""Head words for bodies that the lexicon does not have: firms, boards, campaigns that go by a name alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.entries import OTHER_BOARD, Head


@cache
def coined_company() -> Head:
    """That of a firm whose name is no Vietnamese word and has no word for a firm: 'MobiFone'."""
    return replace(_listed("công ty"), label="")


@cache
def other_board(*, sub: bool = False) -> Head:
    """That of a board that the lexicon does not list: 'Ban Quản lý' as 'Ban' alone, ``sub`` as 'Tiểu ban'."""
    label = f"Tiểu {OTHER_BOARD.lower()}" if sub else OTHER_BOARD
    return replace(_listed("ban quản lý"), label=label)


@cache
def led_body(label: str, *, war: bool) -> Head:
    """That of what is a body only where somebody leads it: 'Chiến dịch', 'Phong trào'."""
    return replace(_listed("sư đoàn" if war else "hội"), label=label)


def _listed(form: str) -> Head:
    found = lexicon().heads.match(tuple(form.split()), 0)
    assert found is not None
    return found[0]
