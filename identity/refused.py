"""What is said where One Login did not do what it was asked."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Said:
    title: str
    sentence: str


def words_for(code: str) -> Said:
    """Words for an error of OpenID Connect, or of ours; any other gets the general."""
    if code == "access_denied":
        return Said(
            _("You stopped before your identity was confirmed"),
            _("Nothing was shared with us. You can begin again whenever you like."),
        )
    if code in ("login_required", "interaction_required", "session_expired"):
        return Said(
            _("GOV.UK One Login has signed you out"),
            _("It does so after a while. Begin again, and sign in once more."),
        )
    if code in ("temporarily_unavailable", "server_error"):
        return Said(
            _("GOV.UK One Login does not work at the moment"),
            _("Nothing that you have done is lost. Try again later."),
        )
    return Said(
        _("We could not use what came back from GOV.UK One Login"),
        _(
            "This happens when a page is opened twice, or after more than an hour. "
            "Nothing has changed. Begin again from your own page."
        ),
    )
