"""The command by which a curator settles who is who and what contradicts: the evidence, a decision each."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadregraph import api
from cadregraph.commands.options import DONE, store_option, wait_option
from cadregraph.commands.terminal import plain
from cadregraph.graph.errors import DecisionsError

if TYPE_CHECKING:
    from cadregraph.graph.store import Candidate, Contradiction, Store
    from cadregraph.graph.store.reviewing import Appearances

_HEAD = (
    "# Who is who: 'same' or 'different', two people as 'name | post' or 'name @ article', a note;\n"
    "# who held what: 'not so', a person as 'name | post', a note; 'so since', 'so until', the same with a\n"
    "# day before the note; parted by tabs. Later builds hold to it: cadregraph build ... --decisions THIS\n"
)
_POSTS = 6
"""Posts that are shown of each person."""
_SENTENCES = 3
"""Sentences that are shown of each side of a contradiction."""


@click.command()
@click.option(
    "--decisions",
    "file",
    metavar="FILE",
    envvar="CADREGRAPH_DECISIONS",
    show_envvar=True,
    help="The file to which decisions are added, and which is then held to.",
)
@click.option("--name", metavar="NAME", help="Only people of this name.")
@click.option("--list", "listed", is_flag=True, help="Show the candidates and ask nothing.")
@click.option("--note", metavar="TEXT", default="", help="A note for each decision: who, when.")
@wait_option
@store_option
def review(
    file: str | None, name: str | None, listed: bool, note: str, wait: float, store: str
) -> int:
    """Settle who is who, people of one name of whom the texts do not tell whether they are one, and where
    articles contradict each other.

    Shows each pair with what speaks for it, the posts and sentences of both, and takes a decision:
    s(ame), d(ifferent), n(ext) or q(uit); then each contradiction, and takes the side that is not so.
    Decisions are lines of FILE, which you can edit and keep
    under version control; they go before what the machine finds. A FILE that was edited is taken
    over by this command, too.

    \b
    Examples:
      cadregraph review --list
      cadregraph review --decisions who.tsv --note 'L. T., 24/11/2026'
    """
    if file is None and not listed:
        raise click.UsageError("Missing option '--decisions', or --list.")
    with api.open_store(store, read_only=listed and file is None, wait=wait) as opened:
        if file is not None and Path(file).exists():
            api.decide(file, opened)
        into = None if listed or file is None else Path(file)
        pairs, one_or_two = _pairs(opened, name, into, note)
        against, so_or_not = _contradictions(opened, into, note) if name is None else (0, 0)
        decided = one_or_two + so_or_not
        if decided and file is not None:
            api.decide(file, opened)
    more = f", {against} contradictions" if against else ""
    click.echo(f"{pairs} pairs{more}, {decided} decided")
    return DONE


def _pairs(opened: Store, name: str | None, file: Path | None, note: str) -> tuple[int, int]:
    """Show the pairs that are not settled, and take decisions if there is a file for them; the number
    of both."""
    found = list(opened.candidates(name))
    decided = 0
    for number, candidate in enumerate(found, 1):
        _show(candidate, f"{number} of {len(found)}")
        if file is None:
            continue
        choice = _asked("same, different, next, quit", "sdnq")
        if choice == "q":
            break
        if choice != "n":
            verdict = "same" if choice == "s" else "different"
            _add(file, (verdict, candidate.one.reference, candidate.other.reference, note))
            decided += 1
    return len(found), decided


def _contradictions(opened: Store, file: Path | None, note: str) -> tuple[int, int]:
    """The same of contradictions: the side that is said to be not so, a or b …"""
    found = list(opened.contradictions())
    decided = 0
    for number, contradiction in enumerate(found, 1):
        marks = _show_sides(contradiction, f"{number} of {len(found)}")
        if file is None:
            continue
        choice = _asked(f"not so: {', '.join(marks)}; next, quit", f"{''.join(marks)}nq")
        if choice == "q":
            break
        if choice != "n":
            _add(file, ("not so", marks[choice], note))
            decided += 1
    return len(found), decided


def _show_sides(contradiction: Contradiction, where: str) -> dict[str, str]:
    """Show a contradiction; how a decision names each side, by its letter."""
    click.echo(f"\n[{where}] {plain(contradiction.reason)}")
    marks: dict[str, str] = {}
    for mark, side in zip("abcdefgh", contradiction.sides, strict=False):
        click.echo(f"  {mark}  {plain(side.label)}")
        if side.reference:
            marks[mark] = side.reference
            click.echo(f"     not so: {plain(side.reference)}")
        for quote in side.evidence[:_SENTENCES]:
            click.echo(f"     {plain(quote.article)}: {plain(quote.text)}")
    return marks


def _asked(question: str, letters: str) -> str:
    answer: str = click.prompt(
        question,
        type=click.Choice([*letters]),
        default="n",
        show_choices=True,
    )
    return answer


def _show(candidate: Candidate, where: str) -> None:
    reasons = "; ".join(candidate.match.reasons) or "cùng tên"
    score = f"{candidate.match.score:.2f}"
    click.echo(f"\n[{where}] {plain(candidate.one.label)}  {score}  {plain(reasons)}")
    for mark, side in (("A", candidate.one), ("B", candidate.other)):
        _show_side(mark, side)


def _show_side(mark: str, side: Appearances) -> None:
    more = f" … ({len(side.posts)})" if len(side.posts) > _POSTS else ""
    posts = "; ".join(side.posts[:_POSTS]) + more
    number = len(side.articles)
    click.echo(f"  {mark}  {plain(posts) or '(no post)'}  [{number} article{'s' * (number > 1)}]")
    for quote in side.quotes:
        click.echo(f"     {plain(quote.article)}: {plain(quote.text)}")


def _add(file: Path, cells: Sequence[str]) -> None:
    """Append a decision; the file is read back whole before it is held to."""
    line = "\t".join(plain(cell) for cell in cells).rstrip() + "\n"
    try:
        fresh = not file.exists() or not file.stat().st_size
        with file.open("a", encoding="utf-8") as out:
            out.write(f"{_HEAD}{line}" if fresh else line)
    except OSError as error:
        raise DecisionsError(f"{file}: cannot be written: {error.strerror}") from error
    sys.stdout.flush()
