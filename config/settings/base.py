"""What is true everywhere. Everything that differs by place comes from the environment.

The whole list of variables is in .env.example.
"""

from datetime import date, timedelta

import structlog
from csp.constants import NONCE, NONE, SELF

from config import logs

from .environment import BASE_DIR, env
from .messages import *
from .sign_in import *
from .sign_in import SIGN_IN_MIDDLEWARE

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", "")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost"])

INSTALLED_APPS = [
    "config.apps.ServiceConfig",
    "casework",
    "documents",
    "guidance",
    "lpa",
    "unsent",
    "service",
    "identity",
    "accounts",
    "messaging",
    "design",
    "history",
    "outbox",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "formtools",
    "django_fsm",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.headers.PrivatePages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "lpa.confirming.views.speaking.SpeaksOneLanguage",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    *SIGN_IN_MIDDLEWARE,
    "unsent.middleware.KeepsWhatIsSent",  # after all that may stand before a page
    "service.middleware.AroundEveryPage",
    "lpa.views.gone.SaysGone",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ]
        },
    }
]
FORM_RENDERER = "design.renderer.GovukRenderer"

DATABASES = {
    "default": env.dj_db_url("DATABASE_URL", f"sqlite:///{BASE_DIR / 'db.sqlite3'}")
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # One writer at a time, readers never blocked; a lock is waited for, not refused.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 600
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sign-in attempts are counted here, so every process must see the same count.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
    },
    # Each process's own, for what every page asks and may be half a minute old.
    "memory": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "memory",
        "TIMEOUT": 30,
    },
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
# Every text can be translated. Whoever was asked to confirm their part, or to sign it,
# chooses a language (lpa/confirming/views/speaking.py); the other pages have no Welsh
# yet, and one that said it was in Welsh would be read aloud in the wrong voice.
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = "Europe/London"

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "build" / "static"
STATICFILES_DIRS = [("frontend", BASE_DIR / "build" / "frontend")]

SESSION_COOKIE_SAMESITE = "Lax"  # Strict would lose the return from a payment page
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
PUBLIC_SESSION_SECONDS = 60 * 60
STAFF_SESSION_SECONDS = 20 * 60
SESSION_WARNING_SECONDS = 5 * 60  # before its end
SESSION_COOKIE_AGE = 2 * PUBLIC_SESSION_SECONDS  # kept, so that its end can be told

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "lpa@example.org")

# Who is told of feedback, and of holes (/.well-known/security.txt).
FEEDBACK_TELL = env.list("FEEDBACK_TELL", [])
SECURITY_CONTACT = env.str(
    "SECURITY_CONTACT", "mailto:customerservices@publicguardian.gov.uk"
)
SECURITY_POLICY = env.str("SECURITY_POLICY", "")
SECURITY_TXT_DAYS = 90

# The measurement number of Google Analytics. Without one no visit is counted and no
# consent asked; with one, only visits of people who agreed are counted.
ANALYTICS_ID = env.str("ANALYTICS_ID", "")
CONSENT_COOKIE_NAME = "consent"
CONSENT_COOKIE_SECURE = False
PARTICIPANT_COOKIE_NAME = "participant"  # of who came in with a code, without account
VOUCHER_COOKIE_NAME = "voucher"  # of who came in to vouch for a donor

# Where forms are kept as laid out once (manage.py compile_documents).
PLATES = BASE_DIR / "build" / "plates"

# How the worker works: one attempt's time, the pause when nothing is due, how often
# it tries (16 times take about a day), and who is told when it gives up.
OUTBOX_LEASE_SECONDS = env.float("OUTBOX_LEASE_SECONDS", 30)
OUTBOX_POLL_SECONDS = env.float("OUTBOX_POLL_SECONDS", 1)
OUTBOX_ATTEMPTS = env.int("OUTBOX_ATTEMPTS", 16)
OUTBOX_TELL = env.list("OUTBOX_TELL", [])

LOGGING = logs.written_as(
    # Coloured traces take a quarter of a second each.
    structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    )
)

# Days after which what was paid is given back if the paper never came; days from a
# request for the fee to a reminder, and on to the next; how many reminders there are.
REFUND_AFTER_DAYS = env.int("REFUND_AFTER_DAYS", 42)
FEE_REMINDER_DAYS = env.int("FEE_REMINDER_DAYS", 28)
FEE_REMINDERS = env.int("FEE_REMINDERS", 2)

# The first London day on which LPAs can be signed on screen; empty while none can.
FIRST_DAY = env.str("DIGITAL_2023_FROM", "")
DIGITAL_2023_FROM = date.fromisoformat(FIRST_DAY) if FIRST_DAY else None

# GOV.UK One Login: where it describes itself, who proves identities there, what we are
# called, and our private key (PEM, P-256). LOCAL_PROVIDER puts a stand-in there.
ONE_LOGIN_URL = env.str("ONE_LOGIN_URL", "")
ONE_LOGIN_IDENTITY_URL = env.str("ONE_LOGIN_IDENTITY_URL", "")
ONE_LOGIN_CLIENT_ID = env.str("ONE_LOGIN_CLIENT_ID", "")
ONE_LOGIN_KEY = env.str("ONE_LOGIN_KEY", "").replace("\\n", "\n")
LOCAL_PROVIDER = env.bool("LOCAL_PROVIDER", False)

# Only a demonstration and the tests may say what day it is.
CLOCK_MAY_BE_SET = False

# Looks UK addresses up by postcode; without a key they are typed.
OS_PLACES_KEY = env.str("OS_PLACES_KEY", "")
OS_PLACES_URL = env.str("OS_PLACES_URL", "https://api.os.uk/search/places/v1/postcode")

# The register's own schemas are not ours to ship; a test reads them where they are.
REGISTER_SCHEMAS = env.path(
    "REGISTER_SCHEMAS", BASE_DIR.parent / "shared" / "reference" / "register-schema"
)

# How long the office waits, in days: for unpaid forms to be sent again, and with what
# is kept of an application that came to nothing.
TIME_TO_REOPEN = timedelta(days=env.int("DAYS_TO_REOPEN", 92))
TIME_TO_KEEP = timedelta(days=env.int("DAYS_TO_KEEP", 365))
