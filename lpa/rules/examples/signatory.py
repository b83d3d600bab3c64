"""Rules about whoever signs for a donor, and who witnesses that, broken and kept."""

from lpa.choices import CorrespondentIs, Regime

from .example import Example, Examples
from .sound import PROVIDER, SID, WYN, a_sound_lpa, changed

ON_SCREEN = Regime.DIGITAL_2023
HELPED = {"donor_can_sign": False, "signatory": SID, "independent_witness": WYN}

EXAMPLES: Examples = {
    "a_donor_who_cannot_sign_names_who_does": Example(
        broken=a_sound_lpa(**HELPED | {"independent_witness": None}),
        at=("independent_witness",),
        looks_broken="Dora cannot sign. Sid Scribe signs for her, and nobody is "
        "named to witness it beside Paula, who certifies.",
        looks_kept="Sid signs for her, and Wyn Witness is the independent witness.",
        kept=a_sound_lpa(**HELPED),
        regime=ON_SCREEN,
    ),
    "whoever_signs_for_the_donor_does_not_witness_it": Example(
        broken=a_sound_lpa(
            **HELPED
            | {"independent_witness": changed(SID, uid="", address=WYN.address)}
        ),
        at=("independent_witness",),
        looks_broken="Sid Scribe signs for Dora, and is the independent witness.",
        looks_kept="Sid signs for her, and Wyn is the independent witness.",
        kept=a_sound_lpa(**HELPED),
        regime=ON_SCREEN,
    ),
    "whoever_helps_a_donor_to_sign_has_no_other_part": Example(
        broken=a_sound_lpa(**HELPED | {"signatory": changed(PROVIDER, uid="x")}),
        at=("signatory",),
        looks_broken="Paula, who certifies, signs for Dora.",
        looks_kept="Sid, who has no other part, signs for Dora.",
        kept=a_sound_lpa(**HELPED),
        regime=ON_SCREEN,
    ),
    "whoever_helps_a_donor_to_sign_is_no_namesake": Example(
        broken=a_sound_lpa(
            **HELPED,
            correspondent_is=CorrespondentIs.OTHER,
            correspondent=changed(WYN, uid="w"),
        ),
        at=("independent_witness",),
        looks_broken="Wyn Witness is the independent witness; a Wyn Witness is to be "
        "written to.",
        looks_kept="Wyn Witness is the independent witness; Dora is to be written to.",
        kept=a_sound_lpa(**HELPED),
        regime=ON_SCREEN,
    ),
}
