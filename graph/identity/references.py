"""How a line of a curator's decisions names a person: 'Lê Văn A | Bí thư Tỉnh ủy X', 'Lê Văn A @ bài-17'."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.errors import DecisionsError
from cadregraph.graph.identity.profiles import Profile
from cadregraph.graph.text.normal import fold


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A person by name (folded) and the name of a post (folded), or the id of an article."""

    name: str
    post: str = ""
    article: str = ""

    def fits(self, profile: Profile) -> bool:
        """Whether the profile is of this person."""
        if profile.name != self.name:
            return False
        if self.article:
            return profile.article == self.article
        return any(fold(post.label) == self.post for post in profile.posts)


def read_reference(cell: str, where: str) -> Reference:
    """The reference in a cell; ``where`` is its file and line.

    Raises:
        DecisionsError: it is none.
    """
    for mark in ("|", "@"):
        name, found, rest = (part.strip() for part in cell.partition(mark))
        if found and name and rest:
            return (
                Reference(fold(name), post=fold(rest))
                if mark == "|"
                else Reference(fold(name), article=rest)
            )
    raise DecisionsError(f"{where}: {cell!r} is not a name with '| post' or '@ article' behind it")
