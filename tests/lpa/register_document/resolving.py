"""JSON pointers followed by somebody else's code: ours cannot be wrong alone."""

from jsonpointer import JsonPointerException, resolve_pointer


def resolve(pointer, document):
    return resolve_pointer(document, pointer)


def leads_somewhere(pointer, document):
    """Whether there is something at a pointer, or around what is missing there."""
    return exists(pointer, document) or exists(parent_of(pointer), document)


def exists(pointer, document):
    try:
        resolve_pointer(document, pointer)
    except JsonPointerException:
        return False
    return True


def parent_of(pointer):
    return pointer.rpartition("/")[0]
