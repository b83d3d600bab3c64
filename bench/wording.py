"""How well unworkable wording is noticed, and how long two full boxes take."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from lpa.wording import Acting, links, noticed, site_names

FOLDER = Path(__file__).parent.parent / "tests" / "lpa" / "wording"
SETS = {
    "with": FOLDER / "written_with_the_lists.toml",
    "apart": FOLDER / "written_apart.toml",
}
BOX = 10_000
TIMES = 20


def examples(path: Path) -> list[dict]:
    return tomllib.loads(path.read_text(encoding="utf-8"))["example"]


def kinds_in(example: dict) -> set[str]:
    """The kinds of wording that are noticed in an example."""
    text, where, act = example["text"], example["where"], Acting(example["act"])
    found = {each.kind for each in noticed(text, where=where, act=act)}
    named = [*links(text), *site_names(text)]
    return found | ({"link"} if named else set())


def counted(written: list[dict]) -> dict[str, dict[str, int]]:
    """By kind: how many were found rightly, found wrongly, and missed."""
    found: Counter[tuple[str, str]] = Counter()
    for example in written:
        wanted, got = set(example["kinds"]), kinds_in(example)
        found.update(("right", kind) for kind in wanted & got)
        found.update(("wrong", kind) for kind in got - wanted)
        found.update(("missed", kind) for kind in wanted - got)
    kinds = sorted({kind for _what, kind in found})
    return {
        kind: {what: found[what, kind] for what in ("right", "wrong", "missed")}
        for kind in kinds
    }


def summary(written: list[dict]) -> dict[str, object]:
    return {
        "examples": len(written),
        "silent": sum(not example["kinds"] for example in written),
        "kinds": counted(written),
    }


def boxes(written: list[dict]) -> Iterator[float]:
    """Two full boxes: of text with nothing in it, and of one example after another."""
    plain = "My attorneys must ask my sister what she thinks of it. "
    for text in (plain * BOX, " ".join(example["text"] for example in written)):
        both_boxes(text[:BOX])  # the first time, its patterns are made ready
        began = process_time()
        for _time in range(TIMES):
            both_boxes(text[:BOX])
        yield (process_time() - began) / TIMES * 1000


def both_boxes(text: str) -> None:
    noticed.cache_clear()
    for where in ("preferences", "instructions"):
        noticed(text, where=where, act=Acting.JOINTLY)
        list(links(text)), list(site_names(text))


def main() -> None:
    sets = {name: examples(path) for name, path in SETS.items()}
    plain, dense = boxes([*sets["with"], *sets["apart"]])
    result = {name: summary(written) for name, written in sets.items()}
    result["times"] = {"plain": plain, "dense": dense}
    print(json.dumps(result))  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
