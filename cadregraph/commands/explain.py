"""The command that shows how a text was read: tables for a person, or a page."""

from __future__ import annotations

import io
import os.path
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Literal, TypeAlias

import click

from cadregraph import api
from cadregraph.commands.options import DONE, SOME_FAILED, output_option, target
from cadregraph.commands.terminal import complain, plain, write_table
from cadregraph.graph.errors import InputError

if TYPE_CHECKING:
    from cadregraph.graph.article.explanation import ExplainedFact, ExplainedSentence, Explanation

Format: TypeAlias = Literal["table", "html"]

_UNMARKED = frozenset({"word", "sign"})


@click.command()
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--file", "file", metavar="FILE", help="A file that holds one article, for TEXT.")
@output_option
@click.option(
    "--format",
    type=click.Choice(["table", "html"]),
    help="What to write.  [default: by the suffix of the output, else table]",
)
def explain(text: str | None, file: str | None, output: str, format: Format | None) -> int:
    """Show how a text is read: mentions, rules, and facts with their evidence.

    TEXT is the text itself, or - to read it from standard input. Each sentence comes with its
    tags, one for each phrase, over which the rules are patterns, and with the facts that it is
    the evidence of. HTML is a page with coloured mentions that needs no network connection.

    \b
    Examples:
      cadregraph explain 'Bí thư Huyện ủy Mộ Đức Võ Đình Khoa dự hội nghị.'
      cadregraph explain --file article.txt --output article.html
    """
    source = _source(text, file)
    try:
        explanation = api.explain(source)
    except InputError as error:
        complain(str(error))
        return SOME_FAILED
    suffix = Path(output).suffix.lower()
    chosen = format or ("html" if suffix in (".html", ".htm") else "table")
    with target(output) as out:
        if chosen == "html":
            api.export_explanation(explanation, out)
        else:
            write_explanation(explanation, out)
    return DONE


def _source(text: str | None, file: str | None) -> str | Path:
    """What `api.explain` takes for the arguments of the command."""
    if (text is None) == (file is None):
        raise click.UsageError("Give either TEXT or --file.")
    if file is not None:
        return Path(file)
    assert text is not None
    if text != "-" and os.path.isfile(text):
        raise click.UsageError(f"{text!r} is a file; name it with --file.")
    return Path("-") if text == "-" else text


def write_explanation(explanation: Explanation, out: BinaryIO) -> None:
    """Write the explanation as tables in UTF-8: for each sentence its mentions, then its facts."""
    text = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    try:
        for number, sentence in enumerate(explanation.sentences):
            if number:
                text.write("\n")
            _write_sentence(sentence, text)
    finally:
        text.detach()


def _write_sentence(sentence: ExplainedSentence, out: IO[str]) -> None:
    out.write(f"sentence {sentence.index + 1}, {sentence.kind}: {plain(sentence.text)}\n")
    if not sentence.chunks:
        out.write("not read\n")
        return
    out.write(f"tags: {sentence.tags}\n")
    mentions = [
        (chunk.tag, chunk.text, chunk.meaning.en, chunk.label)
        for chunk in sentence.chunks
        if chunk.kind not in _UNMARKED
    ]
    if mentions:
        out.write("\n")
        write_table(("tag", "phrase", "meaning", "read as"), mentions, out)
    if sentence.facts:
        out.write("\n")
        write_table(("fact", "says", "rule", "basis", "confidence"), map(_row, sentence.facts), out)


def _row(fact: ExplainedFact) -> tuple[str, str, str, str, str]:
    says, confidence = "; ".join(_said(fact)), f"{fact.confidence:.2f}"
    return fact.kind, says, fact.rule or "-", fact.basis, confidence


def _said(fact: ExplainedFact) -> Iterator[str]:
    for argument in fact.arguments:
        yield f"{argument.name.replace('_', ' ')}: {argument.value}"
