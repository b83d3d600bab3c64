"""Rules about correspondent, broken and kept."""

from lpa.choices import CorrespondentIs
from lpa.instrument import Person

from .example import Example, Examples
from .sound import DORA, a_sound_lpa

SOLICITORS = Person(company="Write & Co", address=DORA.address)

EXAMPLES: Examples = {
    "there_is_a_correspondent": Example(
        broken=a_sound_lpa(correspondent_is=None),
        at=("correspondent_is",),
        looks_broken="Section 13 is left blank.",
        looks_kept="The OPG writes to Dora.",
    ),
    "the_correspondent_is_still_named": Example(
        broken=a_sound_lpa(
            correspondent_is=CorrespondentIs.ATTORNEY, correspondent_attorney="gone"
        ),
        at=("correspondent_attorney",),
        looks_broken="The OPG writes to an attorney who has been removed since.",
        looks_kept="The OPG writes to Amy, an attorney.",
        kept=a_sound_lpa(
            correspondent_is=CorrespondentIs.ATTORNEY, correspondent_attorney="amy"
        ),
    ),
    "another_correspondent_has_a_name": Example(
        broken=a_sound_lpa(
            correspondent_is=CorrespondentIs.OTHER,
            correspondent=Person(address=DORA.address),
        ),
        at=("correspondent",),
        looks_broken="The OPG writes to an address without a name.",
        looks_kept="The OPG writes to Write & Co.",
        kept=a_sound_lpa(
            correspondent_is=CorrespondentIs.OTHER, correspondent=SOLICITORS
        ),
    ),
    "the_correspondent_can_be_reached": Example(
        broken=a_sound_lpa(contact_by_post=False),
        at=("contact_by_post",),
        looks_broken="No way of getting in touch is ticked.",
        looks_kept="“By post” is ticked.",
    ),
    "a_telephone_that_is_chosen_has_a_number": Example(
        broken=a_sound_lpa(contact_by_phone=True, contact_phone="ring me"),
        at=("contact_phone",),
        looks_broken="By telephone, at “ring me”.",
        looks_kept="By telephone, at “01632 960 001”.",
        kept=a_sound_lpa(contact_by_phone=True, contact_phone="01632 960 001"),
    ),
    "an_email_that_is_chosen_has_an_address": Example(
        broken=a_sound_lpa(contact_by_email=True, contact_email="dora at home"),
        at=("contact_email",),
        looks_broken="By e-mail, to “dora at home”.",
        looks_kept="By e-mail, to “dora@example.org”.",
        kept=a_sound_lpa(contact_by_email=True, contact_email="dora@example.org"),
    ),
}
