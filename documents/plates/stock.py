"""Keeps plates between processes, until what they were made of changes."""

import hashlib
import json
import logging
import zlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from cattrs import Converter
from cattrs.strategies import configure_tagged_union
from django.conf import settings

from .plate import Piece, Plates

log = logging.getLogger(__name__)
ROOM = Path(__file__).parent.parent
MADE_OF = (
    *sorted(ROOM.rglob("*.py")),
    *sorted((ROOM / "assets").iterdir()),
    *sorted((ROOM.parent / "templates" / "documents").rglob("*.html")),
    *sorted((ROOM.parent / "prescribed").glob("*.py")),
)


def _converter() -> Converter:
    converter = Converter()
    configure_tagged_union(Piece, converter)
    converter.register_unstructure_hook(bytes, lambda data: data.decode("latin-1"))
    converter.register_structure_hook(bytes, lambda text, _: text.encode("latin-1"))
    return converter


_plain = _converter()


@lru_cache
def digest() -> str:
    """What the plates are made of: templates, styles, code, the words of each language,
    and the program that lays them out."""
    made = hashlib.sha256(version("weasyprint").encode())
    locales = sorted(Path(settings.LOCALE_PATHS[0]).rglob("*.po"))
    for path in (*MADE_OF, *locales):
        made.update(path.read_bytes())
    return made.hexdigest()[:16]


def place_of(language: str) -> Path:
    return Path(settings.PLATES) / f"{language}-{digest()}.plates"


def keep(plates: Plates, *, language: str) -> Path:
    """Write plates where every process of this version finds them."""
    place = place_of(language)
    place.parent.mkdir(parents=True, exist_ok=True)
    for old in place.parent.glob(f"{language}-*.plates"):
        old.unlink()
    kept = json.dumps(_plain.unstructure(plates)).encode()
    place.write_bytes(zlib.compress(kept))
    return place


@lru_cache
def plates_for(language: str) -> Plates | None:
    """The plates of this version in a language, or None where they are not made."""
    place = place_of(language)
    if not place.exists():
        log.warning("no plates: forms are laid out as a whole")
        return None
    kept = json.loads(zlib.decompress(place.read_bytes()))
    return _plain.structure(kept, Plates)
