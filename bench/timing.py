"""Times and sizes of what is called again and again."""

import resource
from collections.abc import Callable
from statistics import median
from time import perf_counter


def timed(
    what: Callable[[], object], *, times: int, warm: bool = True
) -> dict[str, float]:
    """Milliseconds of a call: median and 95th percentile, after one call to warm up."""
    if warm:
        what()
    took = sorted(milliseconds(what) for _each in range(times))
    worst = took[min(len(took) - 1, round(0.95 * len(took)))]
    return {"median": median(took), "p95": worst, "times": times}


def milliseconds(what: Callable[[], object]) -> float:
    began = perf_counter()
    what()
    return (perf_counter() - began) * 1000


def peak_megabytes() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
