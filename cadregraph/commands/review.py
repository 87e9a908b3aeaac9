"""The command by which a curator settles who is who: candidates, their evidence, a decision each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadregraph import api
from cadregraph.commands.options import DONE, store_option, wait_option
from cadregraph.commands.terminal import plain
from cadregraph.graph.errors import DecisionsError

if TYPE_CHECKING:
    from cadregraph.graph.store import Candidate
    from cadregraph.graph.store.reviewing import Appearances

_HEAD = (
    "# Who is who: 'same' or 'different', two people as 'name | post' or 'name @ article', a note;\n"
    "# who held what: 'not so', a person as 'name | post', a note; 'so until', the same with a day before\n"
    "# the note; parted by tabs. Later builds hold to it: cadregraph build ... --decisions THIS\n"
)
_POSTS = 6
"""Posts that are shown of each person."""


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
    """Settle who is who: people of one name of whom the texts do not tell whether they are one.

    Shows each pair with what speaks for it, the posts and sentences of both, and takes a decision:
    s(ame), d(ifferent), n(ext) or q(uit). Decisions are lines of FILE, which you can edit and keep
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
        found = list(opened.candidates(name))
        decided = 0
        for number, candidate in enumerate(found, 1):
            _show(candidate, f"{number} of {len(found)}")
            if listed or file is None:
                continue
            choice = _asked()
            if choice == "q":
                break
            if choice != "n":
                verdict = "same" if choice == "s" else "different"
                _add(Path(file), verdict, candidate, note)
                decided += 1
        if decided and file is not None:
            api.decide(file, opened)
    click.echo(f"{len(found)} pairs, {decided} decided")
    return DONE


def _asked() -> str:
    answer: str = click.prompt(
        "same, different, next, quit",
        type=click.Choice(["s", "d", "n", "q"]),
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


def _add(file: Path, verdict: str, candidate: Candidate, note: str) -> None:
    """Append a decision; the file is read back whole before it is held to."""
    cells = (verdict, candidate.one.reference, candidate.other.reference, note)
    line = "\t".join(plain(cell) for cell in cells).rstrip() + "\n"
    try:
        fresh = not file.exists() or not file.stat().st_size
        with file.open("a", encoding="utf-8") as out:
            out.write(f"{_HEAD}{line}" if fresh else line)
    except OSError as error:
        raise DecisionsError(f"{file}: cannot be written: {error.strerror}") from error
    sys.stdout.flush()
