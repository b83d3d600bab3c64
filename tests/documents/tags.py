"""What a printed file says of itself to whoever does not see it."""

import pikepdf

PAINTS_WORDS = {"Tj", "TJ"}
PAINTS_SHAPES = {"f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "sh", "Do"}


def elements(element):
    """Every element of the structure, in the order in which it is read."""
    yield element
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def structure(file):
    [root] = kids(file.Root.StructTreeRoot)
    return list(elements(root))


def kids(element):
    held = element.get("/K", [])
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def kinds_in(element):
    return [str(kid.S)[1:] for kid in kids(element) if "/S" in kid]


def marks_as_read(file):
    """The marks of each page, by its number, in the order in which they are read."""
    read = {page.objgen: [] for page in file.pages}
    for element in structure(file):
        for kid in kids(element):
            if isinstance(kid, int):
                read[element.Pg.objgen].append(kid)
    return list(read.values())


def paintings(page):
    """What is painted on a page: the operator, and the name of the tag around it with
    its mark, where it has one."""
    around = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            mark = operands[1].get("/MCID") if name == "BDC" else None
            around.append((str(operands[0])[1:], mark))
        elif name == "EMC":
            around.pop()
        elif name in PAINTS_WORDS | PAINTS_SHAPES:
            yield name, around[-1] if around else ("", None)
