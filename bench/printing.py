"""How long forms take to print, from plates and laid out as a whole, in one run."""

import json

from documents.document import Document
from documents.press import pressed
from documents.printing import lay_out, render

from .forms import FORMS
from .timing import peak_megabytes, timed


def both_ways(document: Document) -> dict[str, float]:
    """Milliseconds of one document from plates, and laid out as a whole."""
    printed = pressed(document)
    return {
        "sides": len(document.pages) or len(lay_out(document).pages),
        "kilobytes": len(printed) / 1024,
        "pressed": timed(lambda: pressed(document), times=20)["median"],
        "whole": timed(lambda: render(document), times=3, warm=False)["median"],
    }


def main() -> None:
    first = timed(lambda: render(FORMS["a letter"]()), times=1, warm=False)["median"]
    forms = {words: both_ways(made()) for words, made in FORMS.items()}
    result = {"first": first, "forms": forms, "peak": peak_megabytes()}
    print(json.dumps(result))  # noqa: T201 - read by the process that asked


if __name__ == "__main__":
    main()
