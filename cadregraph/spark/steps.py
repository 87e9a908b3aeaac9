"""What the workers of a Spark job run on what they are handed: the functions of one machine.

Nothing here knows of Spark. Each step takes what came together under one key, and gives what goes on under
others; lines of the merged graph travel as runs, as in `cadregraph.graph.store.whole`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations, groupby, islice
from typing import NamedTuple, TypeAlias

import msgspec

from cadregraph.api.workers import attempt
from cadregraph.graph.errors import InputError
from cadregraph.graph.identity import (
    BodyProfile,
    Decisions,
    DirectiveProfile,
    EventProfile,
    Identity,
    Profile,
    SanctionProfile,
    bodies,
    documents,
    events,
    sanctions,
)
from cadregraph.graph.model import Extraction
from cadregraph.graph.reading.drafting import Draft, document
from cadregraph.graph.store import whole
from cadregraph.graph.store.claimed import Row
from cadregraph.graph.store.compression import decompressed
from cadregraph.graph.store.entries import Entry, ProfileRow, entry
from cadregraph.graph.store.profiles import IdentityRow, identities_of, identity_row
from cadregraph.graph.store.reconciliation import (
    decided_of,
    possible_lines,
    sharing_people,
    word_of,
)
from cadregraph.graph.tenure import Decided
from cadregraph.graph.text.normal import digest
from cadregraph.graph.triples.iris import Iris

_TASKS = 200
"""Articles whose triples are made, and brought together, at once."""

Place: TypeAlias = tuple[int, str, int, int]
"""Where a document stands: the number of the input, its file, the beginning of the block in it, and the
line or row in the block."""


@dataclass(frozen=True, slots=True)
class World:
    """What is the same for all articles.

    Attributes:
        base: what the IRIs of instances begin with.
        decisions: a curator's.
        place: the province of articles that do not say theirs.
    """

    base: str
    decisions: Decisions
    place: str | None = None

    @property
    def iris(self) -> Iris:
        """The IRIs that begin so."""
        return Iris(self.base)


# --- articles -------------------------------------------------------------------------------------


class Read(NamedTuple):
    """A document that was read: where it stands, a hash of its text, its source, and what is kept of it."""

    at: Place
    text: str
    source: str
    kept: Entry | InputError


Found: TypeAlias = tuple[Read, tuple[tuple[Place, str, str], ...]]
"""The first document of an id, and of the others where they stand, the hashes of their texts, and their
sources."""


def read(
    drafts: Iterable[tuple[Place, Draft | InputError]], world: World
) -> Iterator[tuple[str, Found]]:
    """What is kept of each document, by its id."""

    def keep(extraction: Extraction) -> Entry:
        return entry(extraction, world.decisions)

    for at, draft in drafts:
        try:
            if isinstance(draft, InputError):
                raise draft
            if draft.place is None:
                draft = replace(draft, place=world.place)
            found = document(draft)
        except InputError as error:
            yield f"\0{at}", (Read(at, "", "", error), ())
            continue
        hashed = digest(found.text, size=16)
        yield found.id, (Read(at, hashed, found.source, attempt(found, keep)), ())


def first_of(one: Found, other: Found) -> Found:
    """The first of two with one id."""
    (first, more), (second, yet_more) = sorted((one, other), key=lambda found: found[0].at)
    return first, (*more, *yet_more, (second.at, second.text, second.source))


def errors_of(article: str, found: Found) -> Iterator[InputError]:
    """What is wrong with the documents of an id."""
    first, others = found
    if isinstance(first.kept, InputError):
        yield first.kept
    for _, text, source in sorted(others):
        if text != first.text:
            yield InputError(
                source,
                f"its id {article!r} is that of another text, in {first.source}; give it its own",
            )


def kept(found: Found) -> Iterator[Entry]:
    """What is kept of the first document of an id."""
    if isinstance(found[0].kept, Entry):
        yield found[0].kept


# --- identity -------------------------------------------------------------------------------------

Named: TypeAlias = tuple[dict[str, bytes], set[tuple[str, str]]]
"""The profiles of a name by their ids, and which pairs of them one article gives."""
Name: TypeAlias = tuple[str, str]
"""The kind of a profile and its name."""


def names_of(profiles: Iterable[ProfileRow]) -> Iterator[tuple[Name, Named]]:
    """The profiles of an article by kind and name."""
    here: dict[Name, list[ProfileRow]] = {}
    for profile in profiles:
        here.setdefault((profile.kind, profile.name), []).append(profile)
    for name, rows in here.items():
        ids = [row.id for row in rows]
        yield name, ({row.id: row.content for row in rows}, set(combinations(ids, 2)))


def both(one: Named, other: Named) -> Named:
    """The profiles of two, into the first."""
    one[0].update(other[0])
    one[1].update(other[1])
    return one


def linked(name: Name, found: Named, world: World) -> Iterator[tuple[Name, Name]]:
    """The names that are settled together with a name: those for which it is short, those that a
    curator joins to it."""
    kind, text = name
    if kind == Profile.kind:
        others = set(world.decisions.names(text))
    elif kind == BodyProfile.kind:
        told = [
            msgspec.json.decode(decompressed(one), type=BodyProfile) for one in found[0].values()
        ]
        others = {other for one in told for other in (*one.shorts, *filter(None, (one.means,)))}
    else:
        return
    yield from ((name, (kind, other)) for other in sorted(others - {text}))


def settled(name: Name, found: Named, world: World) -> tuple[list[tuple[str, Identity]], list[str]]:
    """What each profile of a name, or of names that are settled together, is; and what is inferred of
    those that may be one."""
    contents, namesakes = found
    kind, _ = name
    if kind == SanctionProfile.kind:
        return [], []  # `sanctioned` settles them, when it is known who bears the name
    rows = [decompressed(content) for _, content in sorted(contents.items())]
    together = frozenset(namesakes)
    if kind == Profile.kind:
        people = [msgspec.json.decode(row, type=Profile) for row in rows]
        result = sharing_people(world.decisions)(people, together)
    elif kind == BodyProfile.kind:
        result = bodies([msgspec.json.decode(row, type=BodyProfile) for row in rows], together)
    elif kind == DirectiveProfile.kind:
        directives = [msgspec.json.decode(row, type=DirectiveProfile) for row in rows]
        result = documents(directives, together)
    else:
        assert kind == EventProfile.kind, f"no step settles profiles of the kind {kind!r}"
        result = events([msgspec.json.decode(row, type=EventProfile) for row in rows], together)
    return [*result.identities.items()], [*possible_lines(result.possible, world.iris)]


def is_of_sanctions(named: tuple[Name, Named]) -> bool:
    """Whether the profiles of a name are of sanctions."""
    return named[0][0] == SanctionProfile.kind


def whom(name: Name, found: Named) -> Iterator[tuple[str, Name]]:
    """Whom the sanctions of a name hit, and the bodies of the posts that they take away, by the ids of the
    profiles that articles give of them."""
    told = sorted({id_ for one in _sanctions(found) for id_ in (one.whom, one.body)} - {""})
    return ((profile, name) for profile in told)


def sanctioned(
    found: Named, whose: Iterable[tuple[str, str]] | None
) -> Iterator[tuple[str, Identity]]:
    """What each sanction of a name is, given the keys of whom they hit and of bodies, by their ids."""
    yield from sanctions(_sanctions(found), dict(whose or ())).identities.items()


def _sanctions(found: Named) -> list[SanctionProfile]:
    rows = (decompressed(content) for _, content in sorted(found[0].items()))
    return [msgspec.json.decode(row, type=SanctionProfile) for row in rows]


def rows_of(
    appearances: Iterable[tuple[str, str]], identity: Iterable[Identity]
) -> Iterator[tuple[str, IdentityRow]]:
    """What the entities of articles are, of one profile: by article, of where it appears."""
    for known in identity:
        yield from ((article, identity_row(local, known)) for article, local in appearances)


# --- what articles give ---------------------------------------------------------------------------


def made(
    articles: Iterable[tuple[str, tuple[Entry, Iterable[IdentityRow] | None]]], world: World
) -> Iterator[whole.Made]:
    """What articles give, some at a time."""
    coming = iter(articles)
    while some := list(islice(coming, _TASKS)):
        tasks = [(0, article, one.record, [*(rows or ())]) for article, (one, rows) in some]
        yield whole.make(tasks, world.base)


def decided(
    one: Entry, rows: Iterable[IdentityRow] | None, world: World
) -> Iterator[tuple[tuple[str, str], tuple[int, Decided]]]:
    """Of which holders and posts, as an article names them, a curator's decisions speak, each with the
    turn of the decision."""
    for turn, decision in enumerate(world.decisions.posts):
        if decision.whose.article:
            continue
        for profile in one.profiles:
            if (profile.kind, profile.name) == (Profile.kind, decision.whose.name):
                known = msgspec.json.decode(decompressed(profile.content), type=Profile)
                for whose in decided_of(decision, known, identities_of(rows or ()), world.iris):
                    yield whose, (turn, word_of(decision))


def texts(found: whole.Made) -> Iterator[tuple[str, tuple[str, str]]]:
    """The bands of texts, each with the day and the id of the article."""
    return ((band, (day, article)) for band, day, article in found.bands)


def things(found: whole.Made) -> Iterator[tuple[str, bytes]]:
    """The places and bodies by their keys, with what is kept of them."""
    return ((key, decompressed(content)) for _, key, content in found.things)


def reports(found: whole.Made) -> Iterator[tuple[str, tuple[str, list[Row]]]]:
    """By article its outlet and what it reports."""
    rows = {article: [*some] for article, some in groupby(found.claims, key=lambda row: row[0])}
    return ((article, (outlet, rows.get(article, []))) for article, outlet, _ in found.sources)
