"""Writes what was measured as a page."""

import os
import platform
from datetime import UTC, datetime

from .load_page import load, shares
from .printing_page import printing
from .scans_page import scans
from .wording_page import wording

PAGES = {
    "question": "a question of the wizard",
    "person": "a person's details",
    "tasks": "the task list",
    "check": "check your answers",
    "case": "a case page",
}


def written(results: dict) -> str:
    """docs/benchmarks.md, whole."""
    parts = (
        head(),
        printing(results["printing"], results["packs"]),
        pages(results),
        load(results["load"]),
        shares(results["shares"]),
        scans(results["scans"]),
        wording(results["wording"]),
    )
    return "\n".join(line for part in parts for line in part)


def head():
    yield "# Benchmarks"
    yield ""
    yield (
        f"Measured by `make bench` on {datetime.now(UTC):%Y-%m-%d} with "
        f"{os.cpu_count()} cores, Python {platform.python_version()}."
    )
    yield ""


def pages(results: dict):
    yield "## Pages"
    yield ""
    yield (
        "Through the whole stack in one process, without a network; "
        "median and 95th percentile of 60 visits."
    )
    yield ""
    yield "| page | database | median | p95 | queries |"
    yield "|---|---|---:|---:|---:|"
    for key, words in PAGES.items():
        for database, measured in results["pages"].items():
            one = measured[key]
            yield (
                f"| {words} | {database} | {one['median']:.1f} ms "
                f"| {one['p95']:.1f} ms | {one['queries']} |"
            )
    yield ""
    yield "## Taking LPAs in"
    yield ""
    yield "| database | LPAs a second, each with its case |"
    yield "|---|---:|"
    for database, measured in results["pages"].items():
        yield f"| {database} | {measured['taken_in']:.0f} |"
    yield ""
