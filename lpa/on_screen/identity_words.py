"""What is said of a certificate provider who has certified, and not proved who they
are."""

from django.utils.translation import gettext_lazy as _

from identity.choices import Reminder

from .words import Text

TO_PROVIDER = {
    Reminder.FIRST: Text(
        "identity-first",
        _("Reminder: confirm who you are, for the LPA of %(donor)s"),
        _(
            "You have given your certificate for the lasting power of attorney "
            "%(reference)s of %(donor)s, and not confirmed who you are. Please do so "
            "by %(day)s, on the page for your part. If your code does not let you in "
            "any more, ask %(donor)s for a new one."
        ),
    ),
    Reminder.LAST: Text(
        "identity-last",
        _("Last reminder: confirm who you are, for the LPA of %(donor)s"),
        _(
            "The lasting power of attorney %(reference)s of %(donor)s cannot be "
            "registered unless you confirm who you are, by %(day)s at the latest. You "
            "do so on the page for your part. If your code does not let you in any "
            "more, ask %(donor)s for a new one."
        ),
    ),
}
TO_DONOR = Text(
    "identity-not-yet",
    _("Your certificate provider has not confirmed who they are"),
    _(
        "%(name)s has given the certificate for your lasting power of attorney "
        "%(reference)s, and not confirmed who they are. We have reminded them to do so "
        "by %(day)s. It cannot be registered before."
    ),
)
