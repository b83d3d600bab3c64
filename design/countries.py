"""The countries of ISO 3166-1, named in the reader's language."""

import gettext
from functools import lru_cache

import pycountry
from django.utils.text import slugify
from django.utils.translation import get_language

HOME = "GB"


def country_name(code: str) -> str:
    """The country's name in the active language; the code itself when unknown."""
    return names(get_language() or "en").get(code, code)


def country_choices() -> list[tuple[str, str]]:
    """Code and name, the United Kingdom first, the others by name."""
    return list(names(get_language() or "en").items())


@lru_cache
def names(language: str) -> dict[str, str]:
    """Every country's name by its code, in the order in which they are offered."""
    translation = gettext.translation(
        "iso3166-1",
        pycountry.LOCALES_DIR,
        languages=[language.partition("-")[0]],
        fallback=True,
    )
    named = {
        country.alpha_2: translation.gettext(
            getattr(country, "common_name", country.name)
        )
        for country in pycountry.countries
    }
    return dict(sorted(named.items(), key=lambda pair: place(*pair)))


def place(code: str, name: str) -> tuple[bool, str]:
    """The United Kingdom before all others, accents passed over."""
    return code != HOME, slugify(name)
