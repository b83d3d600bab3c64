"""Who and what stands where on the pages of a plan."""

from .plan.reading import named

# The pages on which people of each role have places of their own, and which those are.
PLACES = {
    "attorney": {"02_attorneys": (1, 2), "03_attorneys_continued": (3, 4)},
    "replacement": {"05_replacement_attorneys": (1, 2)},
    "notify": {"07_people_to_notify": (1, 2, 3, 4)},
}
ON_SHEETS = {
    "attorney": "attorney",
    "replacement": "replacement-attorney",
    "notify": "person-to-notify",
}


def sheets(pages, number=""):
    """Continuation sheets, of one number or all."""
    return named(pages, f"lp1/cs{number}")


def name_in(page, block):
    parts = [
        page.values.get(f"{block}_{part}") for part in ("first_names", "last_name")
    ]
    return " ".join(filter(None, parts))


def names(page, block, places=(1, 2, 3, 4)):
    found = (name_in(page, f"{block}_{place}") for place in places)
    return [name for name in found if name]


def shown_as(role, pages):
    """The names of everybody shown in a role, in its section or on sheet 1."""
    shown = []
    for template, places in PLACES[role].items():
        for page in named(pages, template):
            shown += names(page, role, places)
    for page in sheets(pages, 1):
        for place in (1, 2):
            if page.values.get(f"person_{place}_is") == ON_SHEETS[role]:
                shown.append(name_in(page, f"person_{place}"))
    return shown


def everybody_in(block, template, pages):
    return [name for page in named(pages, template) for name in names(page, block)]


def text_of_sheets(pages, kind):
    """The lines of continuation sheets 2 of one kind, from all of them."""
    return [
        line
        for page in sheets(pages, 2)
        if page.values["text_is"] == kind
        for line in page.values["text"]
    ]
