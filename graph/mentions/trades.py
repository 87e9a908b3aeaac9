"""What a firm does, in small letters before its name: 'Công ty Cổ phần | phát triển đầu tư | Thái Sơn'."""

from __future__ import annotations

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.text.tokens import Tokens

_TRADES = phrase_class("trades_of_firms")
_LENGTHS = sorted(_TRADES.lengths, reverse=True)
_LEGAL_FORMS = word_class("ends_of_legal_forms")
_JOINTS = frozenset({"và", ",", "-"})


def trades_end(tokens: Tokens, at: int) -> int:
    """Where the trades of a firm end that begin at a token, if a name in capitals follows; else ``at``.

    Without a legal form before them there must be two at least: 'Công ty | xây dựng | Nhà Trắng' may
    tell what it does.
    """
    end, count = at, 0
    while True:
        start = end + (count > 0 and tokens.folds[end : end + 1] in _SIGNS)
        length = trade_at(tokens, start)
        if not length:
            break
        end, count = start + length, count + 1
    if end == at or end >= len(tokens) or not tokens.capital[end] or tokens.texts[end].isdigit():
        return at
    formed = at > 0 and tokens.folds[at - 1] in _LEGAL_FORMS
    if not formed and count < 2:
        return at
    words = lexicon()
    opens = (
        table.match(tokens.folds, end) for table in (words.titles, words.heads, words.honorifics)
    )
    return at if any(opens) else end


_SIGNS = frozenset((joint,) for joint in _JOINTS)


def trade_at(tokens: Tokens, at: int) -> int:
    """How long the longest trade is that stands at a token in small letters; 0 for none."""
    folds = tokens.folds
    if at >= len(folds) or folds[at] not in _TRADES.firsts or tokens.capital[at]:
        return 0
    return next((n for n in _LENGTHS if folds[at : at + n] in _TRADES), 0)
