"""Confidence from judged facts: few judged say little; what is guessed, or asserts a day, is never surer."""

from __future__ import annotations

from collections import Counter

import pytest
from facts import read

from cadregraph.graph.article import confidence as module
from cadregraph.graph.article.confidence import Group, confidence, with_confidence
from cadregraph.graph.lexicon.table import rows
from cadregraph.graph.lexicon.tables.judged import CONFIDENCES, Judged
from cadregraph.graph.model import (
    Basis,
    ParticularFact,
    PersonnelFact,
    StatementFact,
    Status,
    TenureFact,
)

BASES: tuple[Basis, ...] = ("stated", "filled", "guessed")
HELD: Group = ("post", "current")
PAST: Group = ("post", "former")


def test_no_more_are_right_than_were_judged() -> None:
    judged = rows(CONFIDENCES)
    assert sum(row.judged for row in judged) == 1258
    assert all(row.right <= row.judged for row in judged)
    assert all((row.status is None) == (row.kind != "post") for row in judged)


@pytest.mark.parametrize("rule", sorted({row.rule for row in rows(CONFIDENCES)}))
@pytest.mark.parametrize("status", ["current", "former"])
def test_what_is_filled_in_guessed_or_dated_is_never_surer(rule: str, status: Status) -> None:
    undated, dated = (
        [confidence(("post", status), rule, basis, dated=day) for basis in BASES]
        for day in (False, True)
    )
    for stated, filled, guessed in (undated, dated):
        assert 0.5 <= guessed < filled < stated <= 0.99
    assert all(with_day <= without for without, with_day in zip(undated, dated, strict=True))


def test_a_rule_that_nobody_judged_has_the_rate_of_its_group() -> None:
    held, begun = (confidence(HELD, "a rule", "stated", dated=day) for day in (False, True))
    past = confidence(PAST, "a rule", "stated")
    assert begun < 0.9 < held < 0.98 <= past


@pytest.mark.parametrize("row", [row for row in rows(CONFIDENCES) if row.right < row.judged])
def test_a_rule_found_wrong_more_often_than_its_group_is_not_surer(row: Judged) -> None:
    group: Group = (row.kind, row.status)
    of_group = confidence(group, "a rule", "stated", dated=row.dated)
    if row.right / row.judged < of_group:
        assert confidence(group, row.rule, row.basis, dated=row.dated) <= of_group


def test_changes_are_surer_than_posts_held_now_and_both_than_with_a_day() -> None:
    day = "Ngày 5/3/2024, "
    text = (
        "ông Lê Văn Khoát, Phó Bí thư Tỉnh ủy Hà Nam, được bầu làm Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    sure: Counter[tuple[str, bool]] = Counter()
    for told in (text, day + text):
        for fact in read(told).facts:
            if isinstance(fact, PersonnelFact):
                sure["change", fact.date is not None] = round(100 * fact.confidence)
            elif isinstance(fact, TenureFact):
                sure[fact.title, fact.start is not None] = round(100 * fact.confidence)
    assert sure["change", False] >= 98 > sure["change", True] >= 90
    assert sure["change", True] < sure["Phó Bí thư", False] < sure["change", False]
    assert sure["Phó Chủ tịch", True] < sure["Phó Chủ tịch", False]


def test_what_is_said_and_particulars_have_theirs() -> None:
    found = read("Ông Lê Văn Khoát sinh ngày 5/3/1970. Ông Khoát cho biết việc đã xong.").facts
    said, born = (
        next(f for f in found if isinstance(f, k)) for k in (StatementFact, ParticularFact)
    )
    assert 0.95 <= said.confidence <= born.confidence


def test_what_is_hardly_sure_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = read("Ông Lê Văn Khoát, Phó Bí thư Tỉnh ủy Hà Nam, cho biết việc đã xong.").facts
    assert any(isinstance(fact, TenureFact) for fact in with_confidence(facts))
    monkeypatch.setattr(module, "_LEAST", 1.0)
    assert not [f for f in with_confidence(facts) if isinstance(f, TenureFact | StatementFact)]
