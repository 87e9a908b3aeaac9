"""The measures by which clusterings are judged, on examples reckoned by hand."""

from __future__ import annotations

import pytest
from scores import b_cubed, compared_in, judged_clusters


def test_equal_clusterings_agree_entirely() -> None:
    clusters = {"a": 1, "b": 1, "c": 2}

    assert b_cubed(clusters, {"a": "x", "b": "x", "c": "y"}) == (1.0, 1.0, 1.0)


def test_one_cluster_for_all_costs_precision() -> None:
    found = {"a": 1, "b": 1, "c": 1}
    gold = {"a": 1, "b": 1, "c": 2}

    precision, recall, f1 = b_cubed(found, gold)

    assert precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert recall == 1.0
    assert f1 == pytest.approx(2 * precision / (1 + precision))


def test_every_item_alone_costs_recall() -> None:
    assert b_cubed({"a": 1, "b": 2}, {"a": 1, "b": 1})[:2] == (1.0, 0.5)


def test_what_only_one_clustering_has_does_not_count() -> None:
    assert b_cubed({"a": 1, "z": 1}, {"a": 1, "y": 1}).f1 == 1.0
    with pytest.raises(ValueError, match="no item"):
        b_cubed({"a": 1}, {"b": 1})


def test_what_no_pair_compares_counts_neither_for_nor_against() -> None:
    pairs = [("a", "b", True), ("c", "d", True)]
    found, gold = {"a": 1, "b": 1, "c": 1, "d": 1}, judged_clusters(pairs)

    assert b_cubed(found, gold).precision == 0.5
    assert b_cubed(found, gold, compared_in(pairs)) == (1.0, 1.0, 1.0)


def test_judged_pairs_come_down_to_clusters() -> None:
    clusters = judged_clusters([("a", "b", True), ("b", "c", True), ("c", "d", False)])

    assert clusters["a"] == clusters["b"] == clusters["c"] != clusters["d"]


def test_judgements_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="different and the same"):
        judged_clusters([("a", "b", True), ("b", "c", True), ("a", "c", False)])
