"""The forms of signing in, in our own fields and words; what they do is allauth's."""

from .changing import (
    AddEmailForm,
    ChangePasswordForm,
    ProveForm,
    ReauthenticateForm,
    SetPasswordForm,
)
from .details import DetailsForm
from .entering import (
    ConfirmEmailForm,
    ConfirmLoginForm,
    ConfirmResetForm,
    LoginForm,
    NewPasswordForm,
    RequestCodeForm,
    ResetPasswordForm,
    SignUpForm,
)
from .second_factor import SetUpAppForm, ShowCodeAgainForm, ShowCodeForm

__all__ = [
    "AddEmailForm",
    "ChangePasswordForm",
    "ConfirmEmailForm",
    "ConfirmLoginForm",
    "ConfirmResetForm",
    "DetailsForm",
    "LoginForm",
    "NewPasswordForm",
    "ProveForm",
    "ReauthenticateForm",
    "RequestCodeForm",
    "ResetPasswordForm",
    "SetPasswordForm",
    "SetUpAppForm",
    "ShowCodeAgainForm",
    "ShowCodeForm",
    "SignUpForm",
]
