from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# A paragraph, or the points of a list, in the reader's language.
Words: TypeAlias = "str | _StrPromise"
Wording: TypeAlias = "Words | tuple[Words, ...]"
