"""Writes what was measured of the wizard under load, and where its time goes."""

from collections.abc import Iterator

from .load import DONORS
from .served import WORKERS

KINDS = ("templates", "SQL", "answers", "rules", "the rest")


def load(results: dict) -> Iterator[str]:
    yield f"## {DONORS} donors at once"
    yield ""
    yield (
        f"Against gunicorn with {WORKERS} workers and production settings; those who "
        "ask, the workers and the database share the machine's cores."
    )
    yield ""
    yield "| page | database | pause | median | p95 |"
    yield "|---|---|---|---:|---:|"
    for database, measured in results.items():
        for pause, crowd in measured.items():
            for page, times in crowd["pages"].items():
                yield (
                    f"| {page} | {database} | {pause} "
                    f"| {times['median']:,.0f} ms | {times['p95']:,.0f} ms |"
                )
    yield ""
    yield "| database | pages a second without a pause |"
    yield "|---|---:|"
    for database, measured in results.items():
        fastest = max(crowd["a_second"] for crowd in measured.values())
        yield f"| {database} | {fastest:,.0f} |"
    yield ""


def shares(results: dict) -> Iterator[str]:
    yield "## Where a wizard page's time goes"
    yield ""
    yield (
        "In one process, as parts of a hundred of the time inside the service. Answers "
        "are read back through the questions that asked for them."
    )
    yield ""
    yield f"| page | database | {' | '.join(KINDS)} |"
    yield "|---|---|" + "---:|" * len(KINDS)
    for database, measured in results.items():
        for page, parts in measured.items():
            spent = " | ".join(f"{parts.get(kind, 0):.0f} %" for kind in KINDS)
            yield f"| {page} | {database} | {spent} |"
    yield ""
