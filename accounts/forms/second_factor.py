"""Setting an authenticator app up, and typing the codes it shows."""

from allauth.mfa.base import forms as allauth
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.utils.translation import gettext_lazy as _

from accounts.second_factor import was_used_before
from design.forms import Form

from .fields import CodeField


class OnceOnly:
    """Takes no code of an app twice, however long the code would still be right."""

    def clean_code(self):
        code = super().clean_code()
        if was_used_before(code, self.authenticator):
            raise self.fields["code"].wrong(
                _("You have used this code. Wait for the next one and enter that")
            )
        return code


class ShowCodeForm(OnceOnly, Form, allauth.AuthenticateForm):
    code = CodeField(help_text=_("From your authenticator app, or a recovery code."))


class ShowCodeAgainForm(OnceOnly, Form, allauth.ReauthenticateForm):
    code = CodeField(help_text=_("From your authenticator app, or a recovery code."))


class SetUpAppForm(Form, ActivateTOTPForm):
    code = CodeField(help_text=_("The six digits that the app shows."))
