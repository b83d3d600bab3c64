"""The test suite: quick passwords, nothing leaves the process."""

from .base import *

SECRET_KEY = "for tests only"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # No test finds what another has left there.
    "memory": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
WHITENOISE_AUTOREFRESH = True  # the collected files need not be there
CLOCK_MAY_BE_SET = True
ANALYTICS_ID = ""
FEEDBACK_TELL = []
OS_PLACES_KEY = ""
NOTIFY_KEY = NOTIFY_CALLBACK_TOKEN = BOUNCE_ADDRESS = BOUNCES_FROM = ""
MESSAGES_ARE_KEPT = True
