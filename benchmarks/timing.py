"""Medians of interleaved rounds, and rows of ratios.

In each round a job runs until a few milliseconds have passed, as `timeit` has it: run once, what takes less than that would mostly
show how long it takes to fetch what its neighbours have driven out of the processor's caches.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from typing import Final

__all__ = ["medians", "row"]

_LEAST: Final = 0.01
"""Seconds that a job runs in a round at least; what takes longer runs once."""


def medians(jobs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of each job, in milliseconds; a machine that slows down slows all alike."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    calls = {name: _calls(job) for name, job in jobs.items()}
    # Else one and the same job would pay, round after round, for a walk through all that the peers have loaded.
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, job in jobs.items():
            times[name].append(_seconds(job, calls[name]) / calls[name] * 1000)
    gc.unfreeze()
    return {name: statistics.median(values) for name, values in times.items()}


def _calls(job: Callable[[], object]) -> int:
    """How often a job runs in a round. The first call of all doesn't count: it imports and compiles."""
    job()
    return max(1, round(_LEAST / _seconds(job, 1)))


def _seconds(job: Callable[[], object], calls: int) -> float:
    start = time.perf_counter()
    for _ in range(calls):
        job()
    return time.perf_counter() - start


def row(found: Mapping[str, float], job: str, peer: str, name: str | None = None) -> None:
    """Print how long a job takes beside its peer."""
    ratio = found[job] / found[peer]
    print(f"  {name or f'{job} : {peer}':<34}{found[job]:>9.3f} ms {found[peer]:>9.3f} ms {ratio:>8.2f} x")
