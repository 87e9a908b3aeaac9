"""What the records keep, compressed; what all of it has in common is not kept with each.

The most of a short record is what others have, too: the names of its fields, the beginnings of IRIs. The
compression (Zstandard, RFC 8878) therefore knows a specimen beforehand, ``data/specimen.txt``: records
of invented articles, one after another. Whoever changes it makes a new version of stores.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_LEVEL = 3


@cache
def _common() -> zstd.ZstdDict:
    specimen = files("cadregraph.graph.store").joinpath("data", "specimen.txt")
    return zstd.ZstdDict(specimen.read_bytes(), is_raw=True)


@cache
def _compressor() -> zstd.ZstdCompressor:
    wanted: dict[int, int] = {
        zstd.CompressionParameter.compression_level: _LEVEL,
        zstd.CompressionParameter.checksum_flag: 1,
    }
    return zstd.ZstdCompressor(options=wanted, zstd_dict=_common().as_digested_dict)


def compressed(content: bytes) -> bytes:
    """The bytes, shorter; equal ones give equal ones."""
    compressor = _compressor()
    return compressor.compress(content, compressor.FLUSH_FRAME)


def decompressed(content: bytes) -> bytes:
    """The bytes that `compressed` gave these.

    Raises:
        ValueError: they are damaged.
    """
    try:
        return zstd.decompress(content, zstd_dict=_common())
    except zstd.ZstdError as error:
        raise ValueError(f"a record is damaged: {error}") from error
