"""Is there input that breaks reading, extraction or the way of a query? A coverage-guided fuzzer (atheris).

    pip install atheris                      # Linux; it is in no lock
    python benchmarks/fuzzing.py {reading,extraction,query} [--runs NUMBER] [--seconds NUMBER]

What it feeds, and what has to hold:

- *reading*: the bytes of a file, of any kind. There is a document or an `InputError`; it is NFC, and reads
  as itself again.
- *extraction*: a text of words of the lexicon, of samples and of anything, each byte a word, so that what
  the fuzzer changes is grammar and not spelling. Offsets lie in the text, the N-Quads parse, and a record
  gives back what was kept.
- *query*: SPARQL, likewise of words, and values for a named query. There is an answer or a `QueryError`.

Whatever else is raised ends it, with the input in ``crash-…``; so does what takes more than a minute.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from unicodedata import is_normalized

from pyoxigraph import QueryBoolean

try:
    import atheris  # type: ignore[import-not-found]
except ImportError:
    sys.exit("fuzzing.py: needs atheris: pip install atheris")

with atheris.instrument_imports(include=["cadregraph"]):
    from cadregraph.graph.article.extraction import extract
    from cadregraph.graph.errors import InputError, QueryError
    from cadregraph.graph.identity import Decisions
    from cadregraph.graph.model import Document
    from cadregraph.graph.reading import read_file, read_text
    from cadregraph.graph.reading.drafting import Draft
    from cadregraph.graph.reading.json_lines import draft_json
    from cadregraph.graph.store import Answer, Store
    from cadregraph.graph.store.codec import decoded
    from cadregraph.graph.store.entries import entry
    from cadregraph.graph.store.query_text import with_values
    from cadregraph.graph.triples import quads
    from cadregraph.ontology import named_queries

SAMPLES = Path(__file__).parent.parent / "tests" / "samples"
LEXICON = Path(__file__).parent.parent / "graph" / "lexicon" / "data"
_SECONDS, _LONGEST = 60, 4_000
_ANY = 16
"""Every so many bytes one stands for a character of any kind, not for a word."""


def reading(data: bytes) -> None:
    """A file of these bytes."""
    for found in draft_json(data, "fuzz"):
        assert isinstance(found, Draft | InputError)
    try:
        document = read_file(data)
        again = read_text(document.text, title=document.title)
    except InputError:
        return
    assert document.text and is_normalized("NFC", document.text)
    assert again.text == document.text


def _said(data: bytes, words: Sequence[str]) -> str:
    """The text that bytes stand for: two a word, or a character."""
    text = []
    for one, two in zip(data[::2], data[1::2], strict=False):
        if one % _ANY == 0:
            text.append(chr(((one // _ANY) << 8) + two))
        else:
            text.append(words[(one * 256 + two) % len(words)] + " ")
    return "".join(text)


def _bytes(text: str, words: Sequence[str]) -> bytes:
    """Bytes that stand for a text, as far as its words are known."""
    places = {word: place for place, word in enumerate(words)}
    data = bytearray()
    for word in text.split(" "):
        place = places.get(word, places["."])
        while (place >> 8) % _ANY == 0:
            place += len(words)
        if place < 1 << 16:
            data += bytes((place >> 8, place & 255))
    return bytes(data)


def _vocabulary() -> list[str]:
    """Words of the samples and first cells of the lexicon, and what divides sentences."""
    found = {
        ".": None,
        ",": None,
        ";": None,
        ":": None,
        "\n": None,
        "\n\n": None,
        "(": None,
        ")": None,
    }
    for path in sorted(SAMPLES.glob("*.txt")):
        found |= dict.fromkeys(path.read_text(encoding="utf-8").split())
    for path in sorted(LEXICON.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                cell = line.split("\t")[0]
                found |= {cell: None, cell.capitalize(): None}
    return list(found)


def extraction() -> Callable[[bytes], None]:
    """What reads the text that bytes stand for."""
    words = _vocabulary()

    def read(data: bytes) -> None:
        try:
            document = read_text(_said(data, words), id="fuzz", published="2019-03-05")
        except InputError:
            return
        found = extract(document)
        for mention in found.mentions:
            assert 0 <= mention.start < mention.end <= len(document.text)
            assert mention.entity in found.entities
        for fact in found.facts:
            assert 0 <= fact.sentence < len(found.sentences)
        quads(found)
        kept = entry(found, Decisions())
        assert decoded(kept.record).entities == found.entities

    return read


_SPARQL = (
    'SELECT * WHERE { } ( ) [ ] ?s ?p ?o ?person a . ; , <x:y> "x" \'y\' """z""" 1 2.5 true @vi ^^xsd:date'
    " cadre:holder skos:prefLabel cadre:Tenure FILTER OPTIONAL UNION MINUS GRAPH BIND AS VALUES UNDEF"
    " EXISTS NOT DISTINCT COUNT SUM GROUP BY HAVING ORDER LIMIT OFFSET ASK CONSTRUCT DESCRIBE PREFIX BASE"
    " FROM NAMED SERVICE INSERT DATA DELETE | / * + ! ^ || && = < > REGEX STR LANG IF COALESCE CONCAT SUBSTR"
    " REPLACE # \\ _:b $s"
).split()


def query() -> Callable[[bytes], None]:
    """What asks a store of one article the query that bytes stand for."""
    store = Store.open()
    text = "Ngày 5/3/2019, ông Lê Văn Tám, Bí thư Huyện ủy Vĩnh Bảo, dự hội nghị của Huyện ủy Vĩnh Bảo."
    store.add([extract(Document("fuzz", text))])
    names = list(named_queries())

    def ask(data: bytes) -> None:
        text = _said(data[2:], _SPARQL)
        for asked in (text, f"SELECT * WHERE {{ {text} }} LIMIT 5"):
            with_values(asked, {"person": "<x:y>"})
            with suppress(QueryError):
                _first(store.query(asked))
        if len(data) > 1:
            named = named_queries()[names[data[0] % len(names)]]
            given = {one.name: text for one in named.parameters if data[1] % 3}
            with suppress(QueryError):
                _first(store.ask_named(named.name, given))

    return ask


def _first(answer: Answer) -> None:
    """Look at the first solutions or triples of an answer."""
    if not isinstance(answer, QueryBoolean):
        for _ in islice(iter(answer), 5):
            pass


def main() -> None:
    parser = argparse.ArgumentParser(description="A coverage-guided fuzzer.")
    parser.add_argument("target", choices=["reading", "extraction", "query"])
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument(
        "--seconds", type=int, default=0, help="end after so many, if there are left"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="what was found worth keeping, to go on with")
    given = parser.parse_args()
    target = {"reading": lambda: reading, "extraction": extraction, "query": query}[given.target]()
    with tempfile.TemporaryDirectory() as seeds:
        for path in SAMPLES.iterdir():
            if given.target == "reading":
                (Path(seeds) / path.name).write_bytes(path.read_bytes())
            elif given.target == "extraction" and path.suffix == ".txt":
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
                    seed = _bytes(line, _vocabulary())
                    (Path(seeds) / f"{path.name}-{number}").write_bytes(seed)
        folders = [str(given.folder)] if given.folder else []
        options = [f"-runs={given.runs}", f"-seed={given.seed}", f"-timeout={_SECONDS}"]
        options += ["-len_control=0", f"-max_total_time={given.seconds}"]
        atheris.Setup(
            [
                sys.argv[0],
                *options,
                f"-max_len={_LONGEST}",
                "-print_final_stats=1",
                *folders,
                seeds,
            ],
            target,
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
