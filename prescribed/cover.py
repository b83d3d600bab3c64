"""The covers: what to do with a form, before anything on it."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    "how to print": (
        _("Print it on one side of the paper or on both."),
        _(
            "On one side only, some sheets come out blank, between the form and the "
            "continuation sheets. Send those too."
        ),
        _("Do not staple, bind or fold it: we need loose pages."),
    ),
    "how to sign": (
        _("Sign on one day or on several, but always in this order."),
        _("Write with a black pen. Witnesses give their full name and full address."),
    ),
    "who can witness": (
        _("Anybody who is 18 or over can be a witness, except the donor."),
        _("So can the certificate provider and the people to notify."),
        _(
            "Attorneys and replacement attorneys can witness each other’s signature, "
            "but not the donor’s."
        ),
    ),
    "what to post": (
        _("every page of the form, sections 1 to 15"),
        _("every continuation sheet that came with it"),
    ),
    "what to post for a lower fee": (
        _(
            "form LPA120, filled in and signed; it is offered online beside this "
            "document to everybody who asks for a lower fee"
        ),
        _("proof of the donor’s income or benefits, of the kind that LPA120 describes"),
    ),
    "what to post with a cheque": _(
        "a cheque for the fee to the Office of the Public Guardian, with the donor’s "
        "name on the back"
    ),
    "paid online": _(
        "If you have paid online, we must have the LPA within 42 days, or the payment "
        "goes back to you. You can still send it later: we then ask you to pay again."
    ),
    "what happens next": _(
        "If all is in order, we register the LPA and send it to the person named in "
        "section 13. If we cannot register it, we write to the same person to say why."
    ),
}
