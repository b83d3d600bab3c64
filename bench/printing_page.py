"""Writes what was measured of printing."""

from collections.abc import Iterator


def printing(result: dict, packs: list[list[dict]]) -> Iterator[str]:
    yield "## Printing"
    yield ""
    yield (
        "From plates (sides laid out once, values set in afterwards) and laid out as a "
        "whole by WeasyPrint, in one process and one run. Letters have no plates. "
        "Where plates lack a name’s letters, only the sides that show it are laid out."
    )
    yield ""
    yield "| | sides | size | as served | laid out as a whole | ratio |"
    yield "|---|---:|---:|---:|---:|---:|"
    for words, form in result["forms"].items():
        yield (
            f"| {words} | {form['sides']} | {form['kilobytes']:,.0f} KB "
            f"| {form['pressed']:,.0f} ms | {form['whole']:,.0f} ms "
            f"| {form['whole'] / form['pressed']:,.0f} |"
        )
    yield ""
    yield (
        f"The first layout of a process takes {result['first']:,.0f} ms, and that "
        f"process holds {result['peak']:,.0f} MB at most."
    )
    yield ""
    yield "Usual LP1Fs from plates, in processes of their own:"
    yield ""
    yield "| processes | together a second | most memory of one after 1,000 |"
    yield "|---:|---:|---:|"
    for run in packs:
        together = sum(each["a_second"] for each in run)
        peak = max(each["peak"] for each in run)
        yield f"| {len(run)} | {together:,.0f} | {peak:,.0f} MB |"
    yield ""
