"""What a browser says of itself, in words its owner knows it by.

Only families, since anybody can claim anything here: nothing is decided by it. The
order matters, as most browsers claim to be several others too.
"""

from django.utils.translation import gettext as _

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def in_words(user_agent: str) -> str:
    """Such as “Firefox on Windows”."""
    browser, system = told(BROWSERS, user_agent), told(SYSTEMS, user_agent)
    if browser and system:
        words = _("%(browser)s on %(system)s")
        return words % {"browser": browser, "system": system}
    return browser or system or _("A browser that does not say what it is")


def told(families, user_agent: str) -> str:
    return next((name for mark, name in families if mark in user_agent), "")
