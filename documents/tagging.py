"""Mends the structure that is read aloud, where WeasyPrint leaves gaps in it.

It works on the objects of a file that has been laid out and is not written yet.
"""

from collections.abc import Iterator
from typing import Any

Objects = dict[str, Any]  # by reference
LISTS = {"ol": "/Decimal", "ul": "/Disc", "dl": "/None"}
CELLS = ("/TD", "/TH")
PRINTED = 4  # the flag of a link that is there on paper as on the screen


def mend(laid_out: Any, pdf: Any) -> None:
    """Name lists and the heads of tables, join terms with what is said of them, and
    leave out elements that hold nothing."""
    objects: Objects = {each.reference: each for each in pdf.objects}
    elements = [x for x in pdf.objects if _says(x, "Type", "/StructElem")]
    lists = [element for element in elements if _says(element, "S", "/L")]
    for element, tag in zip(lists, _tags_of_lists(laid_out), strict=True):
        element["A"] = _dictionary(element, O="/List", ListNumbering=LISTS[tag])
    _prune(objects[pdf.catalog["StructTreeRoot"]], objects)
    for element in lists:
        _join_terms(element, objects)
    for element in elements:
        _name_head(element, objects)
    for link in (x for x in pdf.objects if _says(x, "Subtype", "/Link")):
        link["F"] = PRINTED


def _says(each: Any, key: str, value: str) -> bool:
    return isinstance(each, dict) and each.get(key) == value


def _dictionary(like: Any, **entries: object) -> Any:
    return type(like)(entries)


def _tags_of_lists(laid_out: Any) -> Iterator[str]:
    """Which kind each list was, in the order in which lists are tagged."""
    for page in laid_out.pages:
        for box in _boxes(page._page_box):
            if box.element is not None and box.element_tag in LISTS:
                yield box.element_tag


def _boxes(box: Any) -> Iterator[Any]:
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(getattr(child, "_box", child))


def _prune(element: Any, objects: Objects) -> bool:
    """Take out what holds nothing; say whether the element itself is to stay.

    A cell stays where it is empty, or those after it would stand in other columns.
    """
    kids = element.get("K", ())
    kept = [kid for kid in kids if kid not in objects or _prune(objects[kid], objects)]
    if isinstance(kids, list):
        kids[:] = kept
    is_element = element.get("Type") == "/StructElem"
    return bool(kept) or not is_element or element["S"] in CELLS


def _join_terms(element: Any, objects: Objects) -> None:
    """Make one item of a term and what is said of it, which share a group."""
    for group in (objects[kid] for kid in element["K"] if kid in objects):
        if group["S"] != "/Div":
            continue
        bodies = [body for item in group["K"] for body in objects[item]["K"]]
        group["S"] = "/LI"
        group["K"][:] = bodies
        for body in bodies:
            objects[body]["P"] = group.reference
        if len(bodies) > 1:  # else it goes on from another page
            objects[bodies[0]]["S"] = "/Lbl"


def _name_head(element: Any, objects: Objects) -> None:
    """Say whether a head is that of a column or of a row.

    That alone leads from cells to heads: names do not, since a head that is printed
    again on the next page would have the same.
    """
    if element["S"] not in CELLS:
        return
    element.pop("ID", None)
    element["A"].pop("Headers", None)
    if element["S"] == "/TH":
        row = objects[element["P"]]
        is_above = objects[row["P"]]["S"] == "/THead"
        element["A"]["Scope"] = "/Column" if is_above else "/Row"
