"""What the records keep is compressed, comes back whole, and says so where it is damaged."""

from __future__ import annotations

import zlib

import pytest
from worlds import whole_world

from cadregraph.graph.store.codec import decoded, document_of, encoded
from cadregraph.graph.store.compression import compressed, decompressed
from cadregraph.graph.store.descriptions import packed, unpacked

PROFILE = (
    '{"name":"do thi na","local":"official/do-thi-na-1f2e3d4c5b","posts":[{"title":"Bí thư",'
    '"body":"org/huyen-uy-vinh-bao-0a1b2c3d4e","label":"Bí thư Huyện ủy Vĩnh Bảo","level":"district"}]}'
).encode()


@pytest.mark.parametrize("content", [b"", b"x", PROFILE, PROFILE * 1000, bytes(range(256))])
def test_what_is_kept_comes_back(content: bytes) -> None:
    assert decompressed(compressed(content)) == content
    assert compressed(content) == compressed(content)


def test_what_others_have_too_is_not_kept_with_each() -> None:
    assert len(compressed(PROFILE)) < len(zlib.compress(PROFILE, 9)) * 0.7


@pytest.mark.parametrize("at", [0, 5, -3])
def test_what_is_damaged_is_no_record(at: int) -> None:
    content = bytearray(encoded(whole_world()))
    content[at] ^= 0x10

    with pytest.raises(ValueError, match="damaged"):
        decoded(bytes(content))
    with pytest.raises(ValueError, match="damaged"):
        decompressed(compressed(PROFILE)[:-6])


def test_records_of_older_stores_are_read() -> None:
    world = whole_world()
    old = zlib.compress(decompressed(encoded(world)), 1)

    assert decoded(old) == decoded(encoded(world))
    assert document_of(old) == document_of(encoded(world))
    with pytest.raises(ValueError, match="damaged"):
        decoded(old[:-5])


def test_lines_are_kept_in_order() -> None:
    lines = {'<a> <b> "Đỗ Thị Na"@vi', "<a> <b> <c>"}

    assert unpacked(packed(lines)) == lines
    assert packed(sorted(lines)) == packed(sorted(lines, reverse=True))
