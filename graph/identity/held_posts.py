"""A post as an article gives it to somebody."""

from __future__ import annotations

from dataclasses import dataclass

from cadregraph.graph.lexicon.word_classes import is_membership, word_class

_OFFICES = frozenset({"StateBody", "PartyBody", "PartyCommittee", "PartyOrganization"})
"""Classes of bodies of which every province has its own."""
_FIRMS = word_class("firms_in_names_of_bodies")


@dataclass(frozen=True, slots=True, order=True)
class HeldPost:
    """A post that an article gives somebody: held, left, taken up or proposed.

    ``body`` is the key of the organisation and ``label`` the name of the post in full; ``seat`` is
    the key of the body's place and ``province`` the label of its province, '' where there is none.
    ``past`` says that the article tells of it as left.
    """

    title: str
    body: str
    label: str
    level: str
    cls: str
    seat: str
    province: str
    past: bool

    @property
    def collective(self) -> bool:
        """A mere membership, which many have at once."""
        return is_membership(self.title)

    @property
    def firm(self) -> bool:
        """A post in a company or in its Party organisation."""
        return any(word in self.label for word in _FIRMS)

    @property
    def unplaced(self) -> bool:
        """'Chủ tịch UBND xã Tân Tiến', 'Chi cục trưởng Chi cục Thú y' of an unknown province: there
        are many such communes and offices."""
        if self.province or self.level == "central":
            return False
        return self.level in ("district", "commune", "cell") or self.cls in _OFFICES

    @property
    def certain(self) -> bool:
        """A post that one alone has, or so few that they differ in name."""
        return not self.collective and not self.unplaced
