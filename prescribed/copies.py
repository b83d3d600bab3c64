"""Certified copies: section 3 of the Powers of Attorney Act 1971, as it was changed by
section 2 of the Powers of Attorney Act 2023."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    "page is a true copy": _(
        "I certify that this is a true and complete copy of the corresponding page of "
        "the original lasting power of attorney."
    ),
    "all is a true copy": _(
        "I certify that this is a true and complete copy of the original lasting power "
        "of attorney."
    ),
    "who may certify": (
        _("the donor, while able to make this decision"),
        _("a solicitor"),
        _("a notary public"),
        _("a stockbroker"),
        _("a chartered legal executive"),
    ),
    "how to certify": (
        _("compare each page with the same page of the original"),
        _(
            "write in where the original is signed and dated, which this print does "
            "not show"
        ),
        _("sign and date the statement at the foot of every page"),
        _("fill in and sign this last page"),
    ),
}
