"""A curator's decisions on who is who and who held what, in a plain file under version control.

One decision a line, its cells parted by tabs::

    same        Lê Văn A | Bí thư Tỉnh ủy X     Lê Văn A | Bộ trưởng Bộ Y      why, by whom, when
    different   Lê Văn A | Bí thư Tỉnh ủy X     Lê Văn A @ bài-17              another man, of 1970
    not so      Lê Văn A | Bí thư Tỉnh ủy X     a slip of two papers; L. T., 24/11/2026
    so since    Lê Văn A | Bí thư Tỉnh ủy X     2020-06                        why, by whom, when
    so until    Lê Văn A | Bí thư Tỉnh ủy X     2024-05-10                     why, by whom, when
    not so      Nghị quyết 46/NQ-CP @ bài-17    the year is misprinted; by whom, when

A person is named as people know him: by name and a post ('|'), or by name and the id of an article
('@'). So a decision outlives every rebuild, and says the same of articles that come later. Lines
that begin with '#', and empty ones, are passed over. What 'not so', 'so since' and 'so until' say of posts is
read by `cadregraph.graph.identity.post_decisions`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path
from typing import Literal, TypeAlias

from cadregraph.graph.errors import DecisionsError
from cadregraph.graph.identity.clusters import Ruling
from cadregraph.graph.identity.post_decisions import PostDecision, check_posts, post_decision
from cadregraph.graph.identity.profiles import Profile
from cadregraph.graph.identity.references import Reference, read_reference
from cadregraph.graph.text.normal import nfc

Verdict: TypeAlias = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Decision:
    """That two references are one person, or are not; ``line`` is its number in the file."""

    verdict: Verdict
    one: Reference
    other: Reference
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of a file, free of contradictions, and its text; ``posts`` are those on who held what."""

    all: tuple[Decision, ...] = ()
    text: str = ""
    posts: tuple[PostDecision, ...] = ()

    def all_names(self) -> frozenset[str]:
        """The folded names of which decisions speak."""
        return frozenset(r.name for d in self.all for r in (d.one, d.other))

    def settled(self) -> frozenset[tuple[str, str]]:
        """Labels (folded) and articles of which it is decided that what the article says is not so."""
        return frozenset(
            (word.whose.name, word.whose.article) for word in self.posts if word.whose.article
        )

    def carved(self) -> frozenset[tuple[str, str]]:
        """Names and articles that decisions speak of."""
        return frozenset(
            (reference.name, reference.article)
            for decision in self.all
            for reference in (decision.one, decision.other)
            if reference.article
        )

    def names(self, name: str) -> frozenset[str]:
        """The names that are settled together with this one: those that it is said to be the same as."""
        found, coming = {name}, [name]
        while coming:
            here = coming.pop()
            for decision in self.all:
                pair = {decision.one.name, decision.other.name}
                if here in pair and not pair <= found:
                    coming += pair - found
                    found |= pair
        return frozenset(found)

    def ruling(self, profiles: Sequence[Profile]) -> Ruling:
        """What the decisions say of these profiles."""
        same: set[tuple[str, str]] = set()
        different: set[tuple[str, str]] = set()
        for decision in self.all:
            ones = [p.id for p in profiles if decision.one.fits(p)]
            others = [p.id for p in profiles if decision.other.fits(p)]
            if decision.verdict == "same":
                whole = [*ones, *others]
                same |= set(pairwise(whole)) if ones and others else set()
            else:
                different |= {(a, b) for a, b in product(ones, others) if a != b}
        return Ruling(frozenset(same), frozenset(different))


def read_decisions(path: str | os.PathLike[str]) -> Decisions:
    """The decisions in a file.

    Raises:
        DecisionsError: it cannot be read as UTF-8, a line is none, or two lines contradict each other.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8 text"
        raise DecisionsError(f"{os.fspath(path)}: {reason}") from error
    return parse_decisions(text, os.fspath(path))


def parse_decisions(text: str, source: str = "decisions") -> Decisions:
    """The decisions in the text of a file that is called ``source`` in messages."""
    found: list[Decision] = []
    posts: list[PostDecision] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells, where = [cell.strip() for cell in nfc(line).split("\t")], f"{source}:{number}"
        about = post_decision(cells, number, where)
        if about is not None:
            posts.append(about)
        else:
            found.append(_decision(cells, number, where))
    _check(found, source)
    check_posts(posts, source)
    return Decisions(tuple(found), text, tuple(posts))


def _decision(cells: Sequence[str], number: int, where: str) -> Decision:
    if len(cells) not in (3, 4) or cells[0] not in ("same", "different"):
        raise DecisionsError(
            f"{where}: not 'same' or 'different' with two people, 'not so' with a person and a post, or "
            "'so since' or 'so until' with these and a day; behind them a note, all parted by tabs"
        )
    one, other = (read_reference(cell, where) for cell in cells[1:3])
    if one == other:
        raise DecisionsError(f"{where}: names one person twice")
    verdict: Verdict = "same" if cells[0] == "same" else "different"
    return Decision(verdict, one, other, cells[3] if len(cells) == 4 else "", number)


def _check(decisions: Sequence[Decision], source: str) -> None:
    """No two people may be said to be one and not one, over however many lines."""
    one_with: dict[Reference, Reference] = {}

    def root(reference: Reference) -> Reference:
        while (above := one_with.get(reference, reference)) != reference:
            reference = above
        return reference

    for decision in _of(decisions, "same"):
        first, second = sorted((root(decision.one), root(decision.other)))
        if first != second:
            one_with[second] = first
    for decision in _of(decisions, "different"):
        if root(decision.one) == root(decision.other):
            lines = ", ".join(
                str(other.line)
                for other in _of(decisions, "same")
                if root(other.one) == root(decision.one)
            )
            raise DecisionsError(
                f"{source}:{decision.line}: tells two people apart that are one by line {lines}; "
                "drop one of them"
            )


def _of(decisions: Iterable[Decision], verdict: Verdict) -> Iterator[Decision]:
    return (decision for decision in decisions if decision.verdict == verdict)
