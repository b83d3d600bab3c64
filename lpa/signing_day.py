"""Who signs what, in which order: the sentences for the people round the table."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from .instrument import Instrument, Signing
from .rules.signatures import Signature, signatures


def order_of_signing(lpa: Instrument) -> list[str]:
    """One sentence for each turn, in the lawful order (SI 2007/1253, regulation 9)."""
    signed = signatures(lpa, Signing())
    turns = [
        *_turn(signed.life_sustaining, _("{who} signs {sheet}, with a witness.")),
        *_turn(signed.donor, _donors_turn(lpa)),
        *_turn(
            signed.certificate_provider,
            _("{who} signs {sheet}, after talking with the donor alone."),
        ),
    ]
    if signed.attorneys:
        turns.append(_attorneys_turn(signed.attorneys))
    if signed.applicants:
        names = get_text_list([each.by for each in signed.applicants], _("and"))
        turns.append(_("Last of all, {who}: section 15.").format(who=names))
    return turns


def _donors_turn(lpa):
    if lpa.donor_can_sign is False:
        return _("{who} signs {sheet}, in front of the donor and two witnesses.")
    return _(
        "{who} signs {sheet}, with a witness who is neither an attorney nor a "
        "replacement. Continuation sheets 1 and 2 are signed first, or on the same day."
    )


def _turn(signature: Signature | None, sentence: str):
    if signature:
        yield sentence.format(who=signature.by, sheet=signature.sheet.label)


def _attorneys_turn(attorneys):
    names = get_text_list([each.by for each in attorneys], _("and"))
    return _(
        "In any order, {who}: each signs their own page of section 11 with a witness "
        "who is not the donor. A trust corporation signs continuation sheet 4."
    ).format(who=names)
