"""Changing what an account is known by, and proving again whose it is."""

from allauth.account import forms as allauth
from django.utils.translation import gettext_lazy as _

from design.forms import Form

from .fields import AddressField, CodeField, NewPasswordField, PasswordField


class AddEmailForm(Form, allauth.AddEmailForm):
    email = AddressField(
        label=_("New e-mail address"),
        missing=_("Enter your new e-mail address"),
    )


class ChangePasswordForm(Form, allauth.ChangePasswordForm):
    oldpassword = PasswordField(
        label=_("Password you use now"),
        missing=_("Enter the password you use now"),
    )
    password1 = NewPasswordField()
    password2 = None  # the box can show what was typed


class SetPasswordForm(Form, allauth.SetPasswordForm):
    password1 = NewPasswordField()
    password2 = None


class ReauthenticateForm(Form, allauth.ReauthenticateForm):
    password = PasswordField()


class ProveForm(Form):
    """A code sent to somebody who has no password and no app."""

    code = CodeField()
