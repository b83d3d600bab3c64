"""Writes how fast scanned paper is taken in and read."""

from collections.abc import Iterator


def scans(results: dict[str, dict]) -> Iterator[str]:
    yield "## Scanned paper"
    yield ""
    yield (
        "A folder of 1,000 scans of an LP1F, emptied by one `watch_scans`; emptied "
        "again with the same files, which changes nothing; then read by one worker."
    )
    yield ""
    yield "| database | sets kept | taken in | taken in again | read | sides read |"
    yield "|---|---:|---:|---:|---:|---:|"
    for database, one in results.items():
        yield (
            f"| {database} | {one['sets']:,} | {one['first']:,.0f} sets/s "
            f"| {one['again']:,.0f} sets/s | {one['read']:.2f} sets/s "
            f"| {one['sides_read']:,.0f} sides/s |"
        )
    yield ""
