"""What a worker that only prints forms from plates holds, and how many it prints."""

import json
import sys
from dataclasses import replace
from time import perf_counter

from documents.press import pressed

from .forms import usual
from .timing import peak_megabytes

PACKS = 1000


def main() -> None:
    document = usual()
    began = perf_counter()
    for number in range(PACKS):
        name = replace(document.instrument.donor, first_names=f"Dorothy {number}")
        pressed(replace(document, instrument=replace(document.instrument, donor=name)))
    result = {
        "a_second": PACKS / (perf_counter() - began),
        "peak": peak_megabytes(),
        "is_light": "weasyprint" not in sys.modules,
    }
    print(json.dumps(result))  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
