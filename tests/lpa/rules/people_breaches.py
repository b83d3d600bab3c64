"""For every rule about people, an LPA that breaks it and the places where it does."""

from datetime import date

from lpa.choices import (
    StepIn,
)
from lpa.instrument import Address

from .examples import (
    AMY,
    CATRIN,
    DAI,
    DORA,
    EVE,
    FRIEND,
    PROVIDER,
    TRUST,
    a_sound_lpa,
    changed,
)

A_CHILD = date(2010, 1, 1)
LONG_AGO = date(1920, 1, 1)
TWO_REPLACEMENTS = {"replacements": (CATRIN, DAI)}
LAST = {"replacements_step_in": StepIn.NONE_CAN_ACT}


def at(person, *lines, **more):
    return changed(person, address=Address(*lines, **more))


BREACHES_BY_PEOPLE = {
    # donor
    "an_lpa_has_a_donor": (a_sound_lpa(donor=None), ["donor"]),
    "the_donor_is_18_or_over": (
        a_sound_lpa(donor=changed(DORA, date_of_birth=A_CHILD)),
        ["donor/date_of_birth"],
    ),
    "the_donor_is_under_100": (
        a_sound_lpa(donor=changed(DORA, date_of_birth=LONG_AGO)),
        ["donor/date_of_birth"],
    ),
    "it_is_known_whether_the_donor_can_sign": (
        a_sound_lpa(donor_can_sign=None),
        ["donor_can_sign"],
    ),
    "a_donor_who_cannot_sign_needs_two_witnesses": (
        a_sound_lpa(donor_can_sign=False),
        ["donor_can_sign"],
    ),
    # certificate provider
    "an_lpa_has_a_certificate_provider": (
        a_sound_lpa(certificate_provider=None),
        ["certificate_provider"],
    ),
    "the_certificate_provider_is_not_family_by_name": (
        a_sound_lpa(certificate_provider=changed(PROVIDER, last_name="ABLE")),
        ["certificate_provider/last_name"],
    ),
    "the_certificate_provider_lives_elsewhere": (
        a_sound_lpa(certificate_provider=changed(PROVIDER, address=CATRIN.address)),
        ["certificate_provider/address"],
    ),
    # people to notify
    "there_are_five_people_to_notify_at_most": (
        a_sound_lpa(people_to_notify=(FRIEND,) * 7),
        ["people_to_notify/5", "people_to_notify/6"],
    ),
    "people_to_notify_who_are_wanted_are_named": (
        a_sound_lpa(people_to_notify=()),
        ["people_to_notify"],
    ),
    # people
    "everyone_has_a_name": (
        a_sound_lpa(
            attorneys=(changed(AMY, first_names=" "), changed(TRUST, name="")),
        ),
        ["attorneys/0/first_names", "attorneys/1/name"],
    ),
    "names_are_not_initials": (
        a_sound_lpa(donor=changed(DORA, first_names="Dora J.")),
        ["donor/first_names"],
    ),
    "titles_are_short": (
        a_sound_lpa(donor=changed(DORA, title="Right Honourable Lady")),
        ["donor/title"],
    ),
    "names_fit_the_boxes": (
        a_sound_lpa(replacements=(changed(CATRIN, first_names="Catrin " * 8),)),
        ["replacements/0/first_names"],
    ),
    "donor_and_attorneys_have_a_date_of_birth": (
        a_sound_lpa(
            donor=changed(DORA, date_of_birth=None),
            replacements=(changed(CATRIN, date_of_birth=None),),
        ),
        ["donor/date_of_birth", "replacements/0/date_of_birth"],
    ),
    "dates_of_birth_are_in_the_past": (
        a_sound_lpa(attorneys=(AMY, changed(EVE, date_of_birth=date(2062, 1, 1)))),
        ["attorneys/1/date_of_birth"],
    ),
    "nobody_has_two_roles": (
        a_sound_lpa(replacements=(AMY,)),
        ["replacements/0"],
    ),
    "people_of_the_same_name_are_two_people": (
        a_sound_lpa(replacements=(changed(AMY, uid="another"),)),
        ["replacements/0"],
    ),
    # addresses
    "addresses_have_a_first_line": (
        a_sound_lpa(donor=at(DORA, town="Leeds", postcode="LS1 4AP")),
        ["donor/address"],
    ),
    "addresses_are_in_a_country": (
        a_sound_lpa(people_to_notify=(at(FRIEND, "1 Way", town="Town", country="ZZ"),)),
        ["people_to_notify/0/address"],
    ),
    "addresses_have_more_than_a_first_line": (
        a_sound_lpa(certificate_provider=at(PROVIDER, "The Surgery")),
        ["certificate_provider/address"],
    ),
    "uk_addresses_have_a_postcode": (
        a_sound_lpa(attorneys=(AMY, at(EVE, "1 Park Row", town="Leeds"))),
        ["attorneys/1/address"],
    ),
    "addresses_are_written_out": (
        a_sound_lpa(
            attorneys=(AMY, at(EVE, "As above", town="Leeds", postcode="LS1 4AP"))
        ),
        ["attorneys/1/address"],
    ),
}
