"""Answers that were given once, for as long as the state of the store is served: it does not change."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Hashable

from cadregraph.service.protocol import Query
from cadregraph.service.tasks import File, Read, Task

LARGEST = 4 * 1024 * 1024
"""Bytes of an answer that is kept."""
_ALL = 64 * 1024 * 1024
"""Bytes of all that are kept."""
_EACH = 1024
"""Bytes that are counted for each beside its own, so that many small ones are bounded, too."""
_NEVER_THE_SAME = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID)\s*\(", re.I)


def key_of(task: Task) -> Hashable | None:
    """What has the same answer as long as the store stays as it is; None for what may have another, and
    for texts of users, which are not kept."""
    if isinstance(task, Read | File):
        return None
    if not isinstance(task, Query):
        return task
    if _NEVER_THE_SAME.search(task.text):
        return None
    parameters = tuple(sorted(task.parameters.items()))
    return task.text, task.media_type, task.default_graphs, task.named_graphs, parameters


class Kept:
    """Answers by what was asked; those that were not asked for longest make room."""

    def __init__(self, most: int = _ALL) -> None:
        self._most = most
        self._answers: OrderedDict[Hashable, bytes] = OrderedDict()
        self._size = 0
        self.given = 0
        """How many questions were answered from here."""

    def get(self, key: Hashable | None) -> bytes | None:
        """The whole answer; None where there is none."""
        if key is None or key not in self._answers:
            return None
        self._answers.move_to_end(key)
        self.given += 1
        return self._answers[key]

    def put(self, key: Hashable, answer: bytes) -> None:
        if key in self._answers:
            return
        self._answers[key] = answer
        self._size += len(answer) + _EACH
        while self._size > self._most:
            _, dropped = self._answers.popitem(last=False)
            self._size -= len(dropped) + _EACH
