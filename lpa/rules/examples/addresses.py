"""Rules about addresses, broken and kept."""

from .example import Example, Examples
from .sound import AMY, DORA, EVE, FRIEND, PROVIDER, a_sound_lpa, at

EXAMPLES: Examples = {
    "addresses_have_a_first_line": Example(
        broken=a_sound_lpa(donor=at(DORA, town="Leeds", postcode="LS1 4AP")),
        at=("donor/address",),
        looks_broken="Leeds, LS1 4AP.",
        looks_kept="4 Mill Lane, Leeds, LS1 4AP.",
    ),
    "addresses_are_in_a_country": Example(
        broken=a_sound_lpa(
            people_to_notify=(at(FRIEND, "1 Way", town="Town", country="ZZ"),)
        ),
        at=("people_to_notify/0/address",),
        looks_broken="A country of which nobody has heard.",
        looks_kept="1 Rue du Port, Calais, France.",
        kept=a_sound_lpa(
            people_to_notify=(at(FRIEND, "1 Rue du Port", town="Calais", country="FR"),)
        ),
    ),
    "addresses_have_more_than_a_first_line": Example(
        broken=a_sound_lpa(certificate_provider=at(PROVIDER, "The Surgery")),
        at=("certificate_provider/address",),
        looks_broken="The Surgery.",
        looks_kept="The Surgery, LS1 4AP.",
        kept=a_sound_lpa(
            certificate_provider=at(PROVIDER, "The Surgery", postcode="LS1 4AP")
        ),
    ),
    "uk_addresses_have_a_postcode": Example(
        broken=a_sound_lpa(attorneys=(AMY, at(EVE, "1 Park Row", town="Leeds"))),
        at=("attorneys/1/address",),
        looks_broken="1 Park Row, Leeds, in the United Kingdom.",
        looks_kept="1 Park Row, Leeds, LS1 5HD.",
        kept=a_sound_lpa(
            attorneys=(AMY, at(EVE, "1 Park Row", town="Leeds", postcode="LS1 5HD"))
        ),
    ),
    "addresses_are_written_out": Example(
        broken=a_sound_lpa(
            attorneys=(AMY, at(EVE, "As above", town="Leeds", postcode="LS1 4AP"))
        ),
        at=("attorneys/1/address",),
        looks_broken="As above, Leeds, LS1 4AP.",
        looks_kept="3 High Street, Leeds, LS1 4AP, for two people who live together.",
        kept=a_sound_lpa(
            attorneys=(AMY, at(EVE, "3 High Street", town="Leeds", postcode="LS1 4AP"))
        ),
    ),
    "countries_are_written_in_full": Example(
        broken=a_sound_lpa(
            attorneys=(AMY, at(EVE, "1 Main Street", town="U.S.A.", country="US"))
        ),
        at=("attorneys/1/address",),
        looks_broken="1 Main Street, U.S.A.",
        looks_kept="1 Main Street, Springfield, United States.",
        kept=a_sound_lpa(
            attorneys=(AMY, at(EVE, "1 Main Street", town="Springfield", country="US"))
        ),
    ),
}
