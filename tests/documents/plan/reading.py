"""What a plan says, picked out for tests."""

from documents.plan import Facts, plan_lp1

FINAL = Facts(reference="A51072955715", version=1, is_final=True)


def pages_of(lpa, facts=FINAL):
    """The pages of the form itself; the cover before them is a sheet of its own."""
    return tuple(page for page in plan_lp1(lpa, facts) if not page.is_cover)


def named(pages, part):
    """The pages whose template has this in its name."""
    return [page for page in pages if part in page.template]


def the(pages, part):
    [page] = named(pages, part)
    return page


def sheets(pages):
    """Continuation sheets by number and, for the second, by what they are about."""
    return [
        page.code[-1] + page.values.get("text_is", "")[:1]
        for page in pages
        if page.form == "LPC"
    ]


def last_names(page, block, places):
    return [page.values.get(f"{block}_{place}_last_name", "") for place in places]
