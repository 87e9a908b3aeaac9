"""How well a clustering agrees with a judged one.

B-cubed after Bagga and Baldwin, 'Algorithms for scoring coreference chains' (1998): for each item
the share of its cluster that belongs with it (precision), and the share of what belongs with it that
is in its cluster (recall); averaged over the items.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Set
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)


class BCubed(NamedTuple):
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


def b_cubed(
    found: Mapping[T, Hashable],
    gold: Mapping[T, Hashable],
    compared: Mapping[T, Set[T]] | None = None,
) -> BCubed:
    """B-cubed of a clustering against the judged one, over the items that both have.

    Args:
        found: the cluster of each item as the machine has it.
        gold: the cluster of each item as judged.
        compared: the items, itself included, with which an item is compared, where that is not
            with all.

    Raises:
        ValueError: no item is in both.
    """
    items = found.keys() & gold.keys()
    if not items:
        raise ValueError("no item is in both clusterings")
    ours, theirs = _members(found, items), _members(gold, items)
    precision = recall = 0.0
    for item in items:
        mine, right = ours[found[item]], theirs[gold[item]]
        if compared is not None:
            mine, right = mine & compared[item], right & compared[item]
        shared = len(mine & right)
        precision += shared / len(mine)
        recall += shared / len(right)
    precision, recall = precision / len(items), recall / len(items)
    return BCubed(precision, recall, 2 * precision * recall / (precision + recall))


def _members(clusters: Mapping[T, Hashable], items: Iterable[T]) -> dict[Hashable, set[T]]:
    members: dict[Hashable, set[T]] = {}
    for item in items:
        members.setdefault(clusters[item], set()).add(item)
    return members


def compared_in(pairs: Iterable[tuple[T, T, bool]]) -> dict[T, set[T]]:
    """The items that judged pairs compare each with, itself included."""
    found: dict[T, set[T]] = {}
    for one, other, _ in pairs:
        found.setdefault(one, {one}).add(other)
        found.setdefault(other, {other}).add(one)
    return found


def judged_clusters(pairs: Iterable[tuple[T, T, bool]]) -> dict[T, int]:
    """The clusters that judged pairs come down to: what is the same as a third is the same.

    Args:
        pairs: two items, and whether they are judged to be one. A pair judged different joins
            nothing; its items are clusters of their own if nothing joins them to others.

    Raises:
        ValueError: two items are judged different and by way of others the same.
    """
    together: dict[T, set[T]] = {}
    apart: list[tuple[T, T]] = []
    for one, other, same in pairs:
        first = together.setdefault(one, {one})
        second = together.setdefault(other, {other})
        if not same:
            apart.append((one, other))
        elif first is not second:
            first |= second
            for item in second:
                together[item] = first
    for one, other in apart:
        if together[one] is together[other]:
            raise ValueError(f"{one} and {other} are judged different and the same")
    numbers: dict[int, int] = {}
    return {item: numbers.setdefault(id(group), len(numbers)) for item, group in together.items()}
