"""The questions of signing in: an address, a password, a code."""

from allauth.account.adapter import get_adapter
from django import forms
from django.utils.translation import gettext_lazy as _

from design.fields import EmailField, TextField


class AddressField(EmailField):
    """The address an account is known by, in small letters however it is typed."""

    def __init__(self, **settings):
        settings.setdefault("label", _("E-mail address"))
        settings.setdefault("missing", _("Enter your e-mail address"))
        super().__init__(**settings)

    def read(self, text):
        return super().read(text).lower()


class PasswordBox(forms.PasswordInput):
    """Can show what is typed in it; never sends it back to the page."""

    template_name = "account/password_box.html"

    def __init__(self, autocomplete):
        super().__init__(
            attrs={
                "class": "govuk-password-input__input govuk-js-password-input-input",
                "autocomplete": autocomplete,
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        )


class PasswordField(TextField):
    """A password, exactly as typed: blanks and strange characters are part of it."""

    def __init__(self, *, autocomplete="current-password", **settings):
        settings.setdefault("label", _("Password"))
        settings.setdefault("missing", _("Enter your password"))
        super().__init__(widget=PasswordBox(autocomplete), **settings)

    def tidied(self, value):
        return value

    def check_characters(self, text):
        """Nothing is wrong with any of them: a password is never shown or printed."""


class NewPasswordField(PasswordField):
    """A password that is being chosen, held against the rules and against its owner."""

    user = None

    def __init__(self, **settings):
        settings.setdefault("label", _("New password"))
        settings.setdefault("missing", _("Enter a new password"))
        settings.setdefault(
            "help_text",
            _("At least 12 characters. Three or four words that you can remember do."),
        )
        super().__init__(autocomplete="new-password", **settings)

    def clean(self, value):
        password = super().clean(value)
        return get_adapter().clean_password(password, user=self.user)


class CodeField(TextField):
    """A code, copied from a message or an app."""

    def __init__(self, **settings):
        settings.setdefault("label", _("Code"))
        settings.setdefault("missing", _("Enter the code"))
        super().__init__(
            autocomplete="one-time-code",
            inputmode="numeric",
            spellcheck=False,
            width=10,
            **settings,
        )
