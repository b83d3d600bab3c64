"""A developer's machine and the demonstration: errors are shown, mail is kept."""

from .base import *

DEBUG = True
SECRET_KEY = SECRET_KEY or "for development only, never for people's data"
EMAIL_BACKEND = "outbox.mail.KeptMail"
MESSAGES_ARE_KEPT = True
CLOCK_MAY_BE_SET = True
MFA_TOTP_INSECURE_BYPASS_CODE = "000000"  # so that the demonstration needs no app
