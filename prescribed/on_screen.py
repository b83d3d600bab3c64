"""What is declared where an LPA is signed on screen: by the donor or whoever signs for
them, by witnesses, the certificate provider, attorneys, trust corporations, and whoever
vouches for the donor.

No regulations under the Powers of Attorney Act 2023 set these words yet. They are those
of the forms on paper, point for point: sections 9, 10 and 11, continuation sheets 3 and
4, and the application of section 15.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .wording import Words


@dataclass(frozen=True)
class Declared:
    """What somebody says by a tick, and what they are told who left it out."""

    says: Words
    missing: Words


BEFORE_SIGNING: tuple[Words, ...] = (
    _(
        "You can withdraw it until it is registered, and end it as long as you can "
        "decide that."
    ),
    _("Your attorneys must act in your best interests, and follow your instructions."),
    _("Nobody may press you to make it."),
)

# The donor (section 9; in the place of section 15, as nobody else applies)
HAS_READ = Declared(
    _("I have read this LPA, or had it read to me, and want to make it"),
    _("Select that you have read the LPA"),
)
SIGNS = Declared(
    _("I sign this LPA as a deed"), _("Select that you sign the LPA as a deed")
)
APPLIES = Declared(
    _("I apply to register this LPA"),
    _("Select that you apply to register the LPA"),
)

# Whoever signs for a donor who cannot (continuation sheet 3): the donor's, of them
HAS_BEEN_READ = Declared(
    _("The donor has read this LPA, or had it read to them, and wants to make it"),
    _("Select that the donor has read the LPA"),
)
SIGNS_FOR_DONOR = Declared(
    _("I sign this LPA as a deed for the donor"),
    _("Select that you sign the LPA as a deed for the donor"),
)
APPLIES_FOR_DONOR = Declared(
    _("The donor applies to register this LPA"),
    _("Select that the donor applies to register the LPA"),
)
AT_DIRECTION = Declared(
    _("I am 18 or over, and sign in the donor’s presence, as they told me to"),
    _("Select that you sign in the donor’s presence, as they told you to"),
)

# Either witness
SAW_IT_SIGNED = Declared(
    _("I am 18 or over, and saw the LPA being signed"),
    _("Select that you are 18 or over and saw the LPA being signed"),
)

# The certificate provider (section 10)
MAY_CERTIFY = Declared(
    _("I am 18 or over, and one of those who may give a certificate"),
    _("Select that you are 18 or over and may give a certificate"),
)
CERTIFIES = Declared(
    _(
        "I have talked about this LPA with the donor, without their attorneys. I "
        "believe that they understand what it is for and how far it goes, that "
        "nobody is deceiving or pressing them to make it, and that nothing else "
        "stands against it"
    ),
    _("Select that you give the certificate"),
)

# Attorneys and replacement attorneys (section 11)
KNOWS_DUTIES = Declared(
    _("I have read this LPA, and my duties under the Mental Capacity Act"),
    _("Select that you have read the LPA and your duties"),
)
ATTORNEY_SIGNS = Declared(
    _("I am 18 or over, and sign this LPA as a deed"),
    _("Select that you are 18 or over and sign as a deed"),
)

# Whoever signs for a trust corporation (continuation sheet 4)
CORPORATION_SIGNS = Declared(
    _(
        "I am 18 or over and may sign for the trust corporation, which has read "
        "this LPA and its duties. I sign it as a deed"
    ),
    _("Select that you may sign for the trust corporation"),
)

# Whoever vouches for a donor who cannot prove who they are
IS_NO_RELATION = Declared(
    _("I am not related to the donor, and have no part in the LPA"),
    _("Select the box, or say that you cannot vouch"),
)
VOUCHES = Declared(
    _("I declare that the donor is the person whose details I was shown"),
    _("Select the box to sign the declaration"),
)
