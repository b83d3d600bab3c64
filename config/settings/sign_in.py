"""Signing up, signing in, and who may go where."""

from django.utils.translation import gettext_lazy as _

from .environment import env

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"  # which sends everybody to their own side

# Whom each URL namespace, or one view of it, is for (accounts/areas.py). Staff enter
# lpa to key forms that arrived on paper, and find no drafts there but those.
AREAS = {
    "lpa": "signed in",
    "lpa:dashboard": "public",
    "lpa:start": "public",
    "lpa:delete": "public",
    "lpa:another": "public",
    "lpa:partner": "public",
    "lpa:accept": "public",
    "lpa:decline": "public",
    "lpa:unoffer": "public",
    "lpa:asking": "public",
    "lpa:asking-invite": "public",
    "lpa:asking-cancel": "public",
    "lpa:asking-again": "public",
    "lpa:asking-all-again": "public",
    "lpa:asking-go-on-all": "public",
    "lpa:asking-go-on": "public",
    "lpa:asking-wait": "public",
    "lpa:asking-another": "public",
    "lpa:asking-accept": "public",
    "lpa:asking-refuse": "public",
    "confirming": "public",
    "taking-part": "public",
    "casework": "staff",
    "casework:progress": "public",
    "casework:question": "public",
    "casework:own-copy": "public",
    "casework:own-proofs": "public",
    "casework:withdraw-own-proof": "public",
    "casework:check": "anyone",
    "documents": "signed in",
    "documents:issued": "staff",
    "documents:issued-read": "staff",
    "documents:issued-text": "staff",
    "documents:issued-large-16": "staff",
    "documents:issued-large-24": "staff",
    "guidance": "anyone",
    "service": "anyone",
    "service:equality": "public",
    "service:equality-question": "public",
    "service:equality-done": "public",
    "service:office": "staff",
    "service:messages": "staff",
    "service:new-message": "staff",
    "service:message": "staff",
    "service:end-message": "staff",
    "service:feedback-report": "staff",
    "service:feedback-export": "staff",
    "service:equality-report": "staff",
    "identity": "public",
    "local-provider": "anyone",
    "accounts": "signed in",
    "accounts:details": "public",
    "accounts:delete": "public",
    "accounts:deleted": "anyone",
    "unsent": "signed in",
    "messaging": "anyone",
    "outbox": "anyone",
    "design": "anyone",
}

# After allauth's own, so that who is signed in is known and messages can be left.
SIGN_IN_MIDDLEWARE = [
    "accounts.middleware.SessionsEnd",
    "accounts.middleware.StaffShowSecondFactor",
    "accounts.middleware.Areas",
    "accounts.proving.AskAgain",
    "accounts.using.UseIsNoted",
]

# An account that nobody uses is warned, reminded and deleted (accounts/unused.py).
UNUSED_ACCOUNTS_WARNED_MONTHS = 8
UNUSED_ACCOUNTS_KEPT_MONTHS = 9
UNUSED_ACCOUNTS_REMINDED_DAYS = 7  # before the end
UNCONFIRMED_ACCOUNTS_KEPT_HOURS = 24

SESSION_SERIALIZER = "accounts.sealing.SealedSession"

AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "accounts.passwords.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "accounts.passwords.NotCommon"},
    {"NAME": "accounts.passwords.NotAboutYou"},
]

# Seals second-factor secrets and sessions. Several keys, parted by commas: the first
# seals, all of them open. Empty: derived from SECRET_KEY, and lost when that changes.
MFA_KEY = env.list("MFA_KEY", [])

# How many proxies add to X-Forwarded-For before a request reaches us.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)
# Digits alone are quickest to copy; eight of them cannot be guessed in the time.
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_TIMEOUT = 30 * 60
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "start"
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# The cookie goes with the browser's window; how long the session lasts is ours to say.
ACCOUNT_SESSION_REMEMBER = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# Counted apart from e-mailed codes: wrong passwords never close that way in.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/15m/key"}
ACCOUNT_FORMS = {
    "add_email": "accounts.forms.AddEmailForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "confirm_email_verification_code": "accounts.forms.ConfirmEmailForm",
    "confirm_login_code": "accounts.forms.ConfirmLoginForm",
    "confirm_password_reset_code": "accounts.forms.ConfirmResetForm",
    "login": "accounts.forms.LoginForm",
    "reauthenticate": "accounts.forms.ReauthenticateForm",
    "request_login_code": "accounts.forms.RequestCodeForm",
    "reset_password": "accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "set_password": "accounts.forms.SetPasswordForm",
    "signup": "accounts.forms.SignUpForm",
}

MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = _("Lasting power of attorney")
# A code is taken for half a minute after its time, as people copy slowly.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "activate_totp": "accounts.forms.SetUpAppForm",
    "authenticate": "accounts.forms.ShowCodeForm",
    "reauthenticate": "accounts.forms.ShowCodeAgainForm",
}
