"""Figures of the service for Prometheus, in its text format 0.0.4."""

from __future__ import annotations

from collections import Counter

_BOUNDS = (0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0)
"""Seconds by which the times of answers are counted."""


class Figures:
    """How many requests were answered, with which status, and how long it took."""

    def __init__(self) -> None:
        self._answers: Counter[tuple[str, int]] = Counter()
        self._within: Counter[float] = Counter()
        self._seconds = 0.0

    def count(self, route: str, status: int, seconds: float) -> None:
        self._answers[route, status] += 1
        self._seconds += seconds
        for bound in _BOUNDS:
            if seconds <= bound:
                self._within[bound] += 1

    def text(self, *, busy: int, states: int, kept: int) -> str:
        """The figures, and how many queries are answered now, how many states were served, and how many
        questions were answered by what was kept of the state that is served."""
        total = self._answers.total()
        lines = ["# TYPE cadregraph_requests_total counter"]
        lines += [
            f'cadregraph_requests_total{{route="{route}",status="{status}"}} {number}'
            for (route, status), number in sorted(self._answers.items())
        ]
        lines.append("# TYPE cadregraph_request_seconds histogram")
        lines += [
            f'cadregraph_request_seconds_bucket{{le="{bound:g}"}} {self._within[bound]}'
            for bound in _BOUNDS
        ]
        lines += [
            f'cadregraph_request_seconds_bucket{{le="+Inf"}} {total}',
            f"cadregraph_request_seconds_sum {self._seconds:.6f}",
            f"cadregraph_request_seconds_count {total}",
            "# TYPE cadregraph_queries_running gauge",
            f"cadregraph_queries_running {busy}",
            "# TYPE cadregraph_states_served_total counter",
            f"cadregraph_states_served_total {states}",
            "# TYPE cadregraph_answers_kept_used gauge",
            f"cadregraph_answers_kept_used {kept}",
        ]
        return "\n".join(lines) + "\n"
