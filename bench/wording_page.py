"""Writes how well unworkable wording is noticed."""

from collections.abc import Iterator

# Measured once, on 22 November 2026, on 202 examples (104 of them to stay silent) by
# somebody who had not seen the lists, before the lists were adjusted to any of them.
FIRST = {"right": 78, "wrong": 15, "missed": 23}


def wording(result: dict) -> Iterator[str]:
    """The section on wording, in lines."""
    yield "## Unworkable wording"
    yield ""
    yield (
        "Precision: of what was said about a text, how much was meant to be. Recall: "
        "of what was meant to be said, how much was. The lists know English only."
    )
    yield ""
    yield "| examples | must stay silent | precision | recall |"
    yield "|---|---:|---:|---:|"
    apart, beside = result["apart"], result["with"]
    yield row("written apart, before the lists were adjusted", apart, FIRST)
    yield row("written apart, after the lists were adjusted", apart, total(apart))
    yield row("written with the lists", beside, total(beside))
    yield ""
    yield (
        "The first line says best how the lists fare with new texts: those of the "
        "other two have been learnt from."
    )
    yield ""
    yield from by_kind(apart["kinds"], beside["kinds"])
    yield from times(result["times"])


def row(words: str, written: dict, found: dict[str, int]) -> str:
    silent = f"{written['silent']} of {written['examples']}"
    return f"| {words} | {silent} | {precision(found)} | {recall(found)} |"


def by_kind(apart: dict, beside: dict) -> Iterator[str]:
    yield "By kind, after the lists were adjusted, both sets together:"
    yield ""
    yield "| kind | examples | precision | recall |"
    yield "|---|---:|---:|---:|"
    nothing = {"right": 0, "wrong": 0, "missed": 0}
    for kind in sorted(apart | beside):
        both = [written.get(kind, nothing) for written in (apart, beside)]
        found = {what: sum(each[what] for each in both) for what in nothing}
        number = found["right"] + found["missed"]
        yield f"| {kind} | {number} | {precision(found)} | {recall(found)} |"
    yield ""


def times(taken: dict[str, float]) -> Iterator[str]:
    yield (
        "Two boxes of 10,000 characters take "
        f"{taken['plain']:.0f} ms of a processor where there is nothing to say, and "
        f"{taken['dense']:.0f} ms where nearly every sentence is an example."
    )
    yield ""


def total(written: dict) -> dict[str, int]:
    kinds = written["kinds"].values()
    return {what: sum(each[what] for each in kinds) for what in FIRST}


def precision(found: dict[str, int]) -> str:
    return share(found["right"], found["right"] + found["wrong"])


def recall(found: dict[str, int]) -> str:
    return share(found["right"], found["right"] + found["missed"])


def share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"
