"""The first page of an account: what can be seen and changed, and where."""

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from accounts.details import profile_of
from accounts.second_factor import has_an_app
from accounts.sessions import places
from clock import months_after


class Home(TemplateView):
    """Everything about an account, each with the page that changes it."""

    template_name = "account/home.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(rows=list(self.rows()), **kwargs)

    def rows(self):
        user = self.request.user
        if not user.is_staff:
            yield details_row(user)
        yield row(_("E-mail address"), user.email, _("Change"), "account_email")
        yield password_row(user)
        yield second_step_row(user)
        yield places_row(self.request)
        if not user.is_staff:
            yield deletion_row(user)


def row(key, value, action, name, hidden=""):
    """One line of the page; hidden says to a screen reader what the action is about."""
    about = hidden or key[:1].lower() + key[1:]
    return {"key": key, "value": value, "actions": [(action, about, reverse(name))]}


def details_row(user):
    profile = profile_of(user)
    told = [profile.full_name] if profile else [_("Not filled in")]
    action = _("Change") if profile else _("Fill in")
    return row(_("Your details"), told, action, "accounts:details")


def password_row(user):
    if user.has_usable_password():
        return row(
            _("Password"), _("You have one"), _("Change"), "account_change_password"
        )
    none = _("None: you sign in with a code sent by e-mail")
    return row(_("Password"), none, _("Choose one"), "account_set_password")


def second_step_row(user):
    told = _("An authenticator app") if has_an_app(user) else _("None")
    return row(_("Second step when signing in"), told, _("Change"), "mfa_index")


def places_row(request):
    found = len(places(user=request.user, here=request.session.session_key))
    told = ngettext("Only here", "In %(found)s places", found) % {"found": found}
    key = _("Where you are signed in")
    return row(key, told, _("See"), "accounts:places")


def deletion_row(user):
    """Until when the account is kept if it is not used any more."""
    kept_until = months_after(user.used_on, settings.UNUSED_ACCOUNTS_KEPT_MONTHS)
    told = _("Kept until %(day)s, and longer each time you use it") % {
        "day": date_format(kept_until, "j F Y")
    }
    about = _("the account")
    return row(_("Keeping the account"), told, _("Delete"), "accounts:delete", about)
