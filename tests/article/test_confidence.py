"""Confidence from judged facts: few judged say little, and what is guessed is never surer."""

from __future__ import annotations

import pytest
from facts import read

from cadregraph.graph.article.confidence import confidence
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables import CONFIDENCES
from cadregraph.graph.model import Basis, PersonnelFact, TenureFact

BASES: tuple[Basis, ...] = ("stated", "filled", "guessed")


def test_no_more_are_right_than_were_judged() -> None:
    judged = rows(CONFIDENCES)
    assert sum(row.judged for row in judged) == 201
    assert all(row.right <= row.judged for row in judged)
    assert all((row.status is None) == (row.kind != "post") for row in judged)


@pytest.mark.parametrize("rule", sorted({row.rule for row in rows(CONFIDENCES)}))
def test_what_is_filled_in_or_guessed_is_never_surer(rule: str) -> None:
    stated, filled, guessed = (confidence(("post", "current"), rule, basis) for basis in BASES)
    assert 0.5 <= guessed <= filled <= stated <= 0.99


def test_a_rule_that_nobody_judged_has_the_rate_of_its_group() -> None:
    held, past = (
        confidence(("post", status), "a rule", "stated") for status in ("current", "former")
    )
    assert held < 0.9 < past


def test_a_rule_found_wrong_is_less_sure_than_its_group() -> None:
    group = ("post", "current")
    judged = {(row.status, row.rule, row.basis): row for row in rows(CONFIDENCES)}
    row = judged["current", "ông A là …", "stated"]
    assert row.right < row.judged
    assert confidence(group, "ông A là …", "stated") < confidence(group, "a rule", "stated")


def test_changes_are_surer_than_posts_held_now() -> None:
    text = (
        "Ngày 5/3/2024, ông Lê Văn Khoát, Phó Bí thư Tỉnh ủy Hà Nam, "
        "được bầu làm Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    facts = read(text).facts
    change = next(fact for fact in facts if isinstance(fact, PersonnelFact))
    post = next(
        fact for fact in facts if isinstance(fact, TenureFact) and fact.title == "Phó Bí thư"
    )
    assert change.confidence >= 0.95
    assert post.status == "current"
    assert post.confidence < change.confidence
