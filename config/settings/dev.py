"""A developer's machine and the demonstration: errors are shown, mail is kept."""

from .base import *  # noqa: F403

DEBUG = True
SECRET_KEY = SECRET_KEY or "for development only, never for people's data"  # noqa: F405
