"""Where this house departs from allauth: its words, its caution, its seals."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from accounts.sealing import seal_for

TOO_MANY = _("You have tried too many times. Wait a few minutes and try again")
WRONG_CODE = _("The code is not right. Check it and enter it again")


class AccountAdapter(DefaultAccountAdapter):
    """Signs people in and up. Nobody becomes staff by signing up."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed"),
        "duplicate_email": _("This is already the address of your account"),
        "email_password_mismatch": _(
            "The e-mail address and the password do not belong together"
        ),
        "email_taken": _("This address cannot be used for your account"),
        "enter_current_password": _("Enter the password you use now"),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("The password is not right"),
        "rate_limited": _("Wait a moment before you ask for another code"),
        "same_as_current": _("Enter an address that differs from the one you have"),
        "too_many_login_attempts": TOO_MANY,
    }

    def get_password_change_redirect_url(self, request):
        return self.get_login_redirect_url(request)

    def get_reauthentication_methods(self, user):
        """Those who have neither a password nor an app are sent a code."""
        by_mail = {
            "id": "mail",
            "description": _("Use a code sent by e-mail"),
            "url": reverse("accounts:prove"),
        }
        return super().get_reauthentication_methods(user) or [by_mail]

    def is_safe_url(self, url):
        """Only this very site: other hosts it answers for are other sites."""
        return url_has_allowed_host_and_scheme(
            url,
            allowed_hosts={self.request.get_host()},
            require_https=self.request.is_secure(),
        )


class SecondFactorAdapter(DefaultMFAAdapter):
    """Seals second-factor secrets, and keeps staff from giving theirs up."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _(
            "Your work account needs an authenticator app, so it cannot be removed"
        ),
        "cannot_generate_recovery_codes": _(
            "Set up an authenticator app before you ask for recovery codes"
        ),
        "incorrect_code": WRONG_CODE,
        "unverified_email": _(
            "Confirm your e-mail address before you set up an authenticator app"
        ),
    }

    def encrypt(self, text):
        return seal_for("second factor").encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return seal_for("second factor").decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator):
        return not authenticator.user.is_staff
