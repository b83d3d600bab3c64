"""A developer's machine and the demonstration: errors are shown, mail is kept."""

from identity.local_provider.keys import pem_for

from .base import *
from .environment import env

DEBUG = True
SECRET_KEY = SECRET_KEY or "for development only, never for people's data"
EMAIL_BACKEND = "outbox.mail.KeptMail"
MESSAGES_ARE_KEPT = True
CLOCK_MAY_BE_SET = True
MFA_TOTP_INSECURE_BYPASS_CODE = "000000"  # so that the demonstration needs no app

LOCAL_PROVIDER = True
if not ONE_LOGIN_URL:
    # The stand-in, which the web process asks over HTTP as it would the real one.
    _port = env.int("PORT", 8000)
    ONE_LOGIN_URL = f"http://127.0.0.1:{_port}/local-provider/"
    ONE_LOGIN_IDENTITY_URL = ONE_LOGIN_URL
    ONE_LOGIN_CLIENT_ID = "demonstration"
    ONE_LOGIN_KEY = pem_for("client", SECRET_KEY)
