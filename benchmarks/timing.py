"""Medians of interleaved rounds, and rows of ratios."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping

__all__ = ["medians", "row"]


def medians(jobs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of each job, in milliseconds; a machine that slows down slows all alike."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()
    # Else one and the same job would pay, round after round, for a walk through all that the peers have loaded.
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            times[name].append((time.perf_counter() - start) * 1000)
    gc.unfreeze()
    return {name: statistics.median(values) for name, values in times.items()}


def row(found: Mapping[str, float], job: str, peer: str, name: str | None = None) -> None:
    """Print how long a job takes beside its peer."""
    ratio = found[job] / found[peer]
    print(f"  {name or f'{job} : {peer}':<34}{found[job]:>9.3f} ms {found[peer]:>9.3f} ms {ratio:>8.2f} x")
