"""What a deputy or a unit is for, between the title and the body: 'Phó Tư lệnh Chính trị Quân khu 5',
'Đại đội trưởng trinh sát, Sư đoàn 4'. It is no part of the name of either."""

from __future__ import annotations

from cadregraph.graph.lexicon import lexicon
from cadregraph.graph.lexicon.word_classes import phrase_class, word_class
from cadregraph.graph.mentions.names import ARMS
from cadregraph.graph.mentions.spans import OrganizationSpan
from cadregraph.graph.text.cursor import Cursor
from cadregraph.graph.text.tokens import Tokens

_OF_DEPUTIES = word_class("branches_behind_deputies")
_PHRASES = sorted((tuple(branch.split()) for branch in _OF_DEPUTIES), key=len, reverse=True)
_FOR_A_BRANCH = word_class("titles_of_deputies_for_a_branch")
_LEADS_IN = sorted(phrase_class("before_branches_of_deputies"), key=len, reverse=True)
_ENDS = frozenset(",;.():-–") | {"kiêm", "và", "rồi", "của", "thuộc"}


def is_branch(unit: OrganizationSpan) -> bool:
    """'Đại đội phó | Quân sự': what the deputy is for, and no name of the unit."""
    return unit.head.kind == "military" and unit.name.lower() in _OF_DEPUTIES


def branch_end(tokens: Tokens, title: str, at: int) -> int:
    """Behind what the deputy whose title ends at a token is for: 'Phó Tư lệnh | về Chính trị | Quân khu 5';
    ``at`` itself where a field of work follows that is the body's."""
    if title not in _FOR_A_BRANCH:
        return at
    here = Cursor(tokens, at)
    here.at += len(here.phrase(_LEADS_IN))
    branch = here.phrase(_PHRASES)
    if not branch:
        return at
    end = here.at + len(branch)
    if end >= len(tokens) or tokens.folds[end] in _ENDS:
        return end
    return end if lexicon().heads.match(tokens.folds, end) is not None else at


def arm_end(tokens: Tokens, at: int) -> int:
    """Behind the arm of a unit that has no name: 'Đại đội trưởng trinh sát |, Sư đoàn 4'."""
    return at + 2 if tokens.folds[at : at + 2] in ARMS else at
