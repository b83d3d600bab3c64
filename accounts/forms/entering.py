"""Signing up, signing in, and getting in again without the password."""

from allauth.account import forms as allauth
from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext_lazy as _

from design.forms import Form

from .fields import AddressField, CodeField, NewPasswordField, PasswordField


class LoginForm(Form, allauth.LoginForm):
    password = PasswordField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = AddressField()


class SignUpForm(Form, allauth.SignupForm):
    """Answers the same, in the same time, whether or not the address has an account."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = AddressField(
            help_text=_("We send a code to it, now and whenever you ask for one.")
        )
        self.fields["password1"] = PasswordField(
            label=_("Password (optional)"),
            help_text=_(
                "At least 12 characters. Leave it empty to sign in by e-mailed code."
            ),
            autocomplete="new-password",
            required=False,
        )

    def try_save(self, request):
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"] or None)
        return super().try_save(request)


class RequestCodeForm(Form, allauth.RequestLoginCodeForm):
    email = AddressField()


class ConfirmLoginForm(Form, allauth.ConfirmLoginCodeForm):
    code = CodeField()


class ConfirmEmailForm(Form, allauth.ConfirmEmailVerificationCodeForm):
    code = CodeField()


class ResetPasswordForm(Form, allauth.ResetPasswordForm):
    email = AddressField()


class ConfirmResetForm(Form, allauth.ConfirmPasswordResetCodeForm):
    code = CodeField()


class NewPasswordForm(Form, allauth.ResetPasswordKeyForm):
    password1 = NewPasswordField()
    password2 = None  # the box can show what was typed
