"""What a password must be, in our own words: long, not common, not the address."""

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(password_validation.MinimumLengthValidator):
    """Length is what makes a password hard to guess, so it is the one thing asked."""

    def get_error_message(self):
        return ngettext(
            "Your password must be at least %(min_length)d character long",
            "Your password must be at least %(min_length)d characters long",
            self.min_length,
        ) % {"min_length": self.min_length}


class NotCommon(password_validation.CommonPasswordValidator):
    """Refuses the passwords that guessing starts with."""

    def get_error_message(self):
        return _("Choose a password that fewer people use")


class NotAboutYou(password_validation.UserAttributeSimilarityValidator):
    """Refuses what anybody who knows the person would try."""

    def __init__(self):
        super().__init__(user_attributes=("email", "full_name"))

    def get_error_message(self):
        return _("Choose a password that is less like your name or e-mail address")
