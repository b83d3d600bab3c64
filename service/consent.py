"""Which cookies there are, and whether somebody agreed to those we can do without."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from service import analytics

YES, NO = "yes", "no"
KEPT_SECONDS = 365 * 24 * 60 * 60


@dataclass(frozen=True)
class Cookie:
    """A row of the page about cookies: its name, what it is for, how long it stays."""

    key: str
    purpose: str
    lasts: str

    @property
    def value(self) -> list[str]:
        return [self.purpose, self.lasts]


def choice(request: HttpRequest) -> str:
    """What was chosen in this browser: yes, no, or nothing yet."""
    said = request.COOKIES.get(settings.CONSENT_COOKIE_NAME, "")
    return said if said in (YES, NO) else ""


def must_ask(request: HttpRequest) -> bool:
    """Whether the banner is due: never where only necessary cookies are set."""
    return analytics.is_offered(request) and not choice(request)


def allows_counting(request: HttpRequest) -> bool:
    """Whether this page may load the script that counts visits."""
    return analytics.is_offered(request) and choice(request) == YES


def remember(response: HttpResponse, said: str, *, request: HttpRequest) -> None:
    """Keep the choice for a year; no to analytics deletes its cookies too."""
    response.set_cookie(
        settings.CONSENT_COOKIE_NAME,
        said,
        max_age=KEPT_SECONDS,
        secure=settings.CONSENT_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    if said == NO:
        for name in filter(analytics.sets, request.COOKIES):
            response.delete_cookie(name)


def necessary_cookies() -> list[Cookie]:
    """The cookies that the service cannot work without, by their real names."""
    until_closed = _("Stays until you close the browser")
    year, half_a_year = _("Stays for one year"), _("Stays for half a year")
    cookies = [
        Cookie(
            settings.SESSION_COOKIE_NAME,
            _("Keeps you signed in, and remembers where you are in a form"),
            until_closed,
        ),
        Cookie(
            settings.CSRF_COOKIE_NAME,
            _("Makes sure that a form sent in your name was sent by you"),
            year,
        ),
        Cookie(
            CookieStorage.cookie_name,
            _("Carries a message such as “Saved” to the next page"),
            until_closed,
        ),
        Cookie(
            settings.PARTICIPANT_COOKIE_NAME,
            _("Lets you go on with your part of an LPA, in the language you chose"),
            half_a_year,
        ),
        Cookie(
            settings.VOUCHER_COOKIE_NAME,
            _("Lets you go on with vouching for somebody who gave you a code"),
            half_a_year,
        ),
    ]
    if analytics.is_configured():
        purpose = _("Remembers your choice about cookies")
        cookies.append(Cookie(settings.CONSENT_COOKIE_NAME, purpose, year))
    if "django.middleware.locale.LocaleMiddleware" in settings.MIDDLEWARE:
        purpose = _("Remembers whether you read in English or Welsh")
        cookies.append(Cookie(settings.LANGUAGE_COOKIE_NAME, purpose, until_closed))
    return cookies


def analytics_cookies() -> list[Cookie]:
    """The cookies that are only set after somebody agreed to them."""
    year = _("Stays for one year")
    purposes = (
        _("Tells visits apart, without knowing who you are"),
        _("Remembers that a visit is still the same one"),
    )
    return [
        Cookie(name, purpose, year)
        for name, purpose in zip(analytics.cookie_names(), purposes, strict=False)
    ]
