"""Rules about what people said of their own part, broken and kept."""

from lpa.rules.heard import Heard

from .example import Example, Examples
from .sound import SOUND

AMY = frozenset({SOUND.attorneys[0].uid})
PROVIDER = SOUND.certificate_provider
DOCTOR = frozenset({PROVIDER.uid}) if PROVIDER else frozenset()

EXAMPLES: Examples = {
    "nobody_who_is_appointed_has_declined": Example(
        broken=SOUND,
        heard=Heard(declined=AMY),
        at=("attorneys/0",),
        looks_broken="Amy was asked, and declined.",
        looks_kept="Amy was asked, and agreed; or nobody was asked.",
    ),
    "the_certificate_provider_has_not_declined": Example(
        broken=SOUND,
        heard=Heard(declined=DOCTOR),
        at=("certificate_provider",),
        looks_broken="The doctor does not want to give a certificate.",
        looks_kept="The doctor is willing to give a certificate.",
    ),
    "the_certificate_provider_says_that_they_may_certify": Example(
        broken=SOUND,
        heard=Heard(barred=DOCTOR),
        at=("certificate_provider",),
        looks_broken="The doctor says that they are family of an attorney.",
        looks_kept="The doctor says that nothing ties them to Dora or her attorneys.",
    ),
    "corrections_are_accepted_or_refused": Example(
        broken=SOUND,
        heard=Heard(corrected=dict.fromkeys(AMY, "Town: York")),
        at=("attorneys/0",),
        looks_broken="Amy says that she lives in York, and Dora has not looked at it.",
        looks_kept="Amy said that she lives in York, and Dora accepted it.",
    ),
    "people_agreed_to_what_is_printed": Example(
        broken=SOUND,
        heard=Heard(outdated=AMY),
        at=("attorneys/0",),
        looks_broken="Amy agreed, and then Dora changed how the attorneys decide.",
        looks_kept="Amy agreed to what is there now.",
    ),
}
