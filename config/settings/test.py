"""The test suite: quick passwords, nothing leaves the process."""

from .base import *  # noqa: F403

SECRET_KEY = "for tests only"  # noqa: S105
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
