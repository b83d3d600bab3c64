"""How long an LP1F takes to print, and what it weighs."""

import json

from documents.catalogue import Lp1
from documents.plan import Facts
from documents.printing import render

from .example import instrument
from .timing import peak_megabytes, timed


def main() -> None:
    facts = Facts(reference="A51072955715", is_final=True)
    document = Lp1(instrument=instrument(), facts=facts)
    first = timed(lambda: render(document), times=1, warm=False)
    more = timed(lambda: render(document), times=5)
    result = {
        "sides": len(document.pages),
        "kilobytes": len(render(document)) / 1024,
        "first": first["median"],
        "peak": peak_megabytes(),
        **more,
    }
    print(json.dumps(result))  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
