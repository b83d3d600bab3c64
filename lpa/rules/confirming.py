"""What people said of their own part, where they were asked before it is printed."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext_lazy as _

from lpa.choices import Severity
from lpa.instrument import Instrument

from .book import rule
from .heard import Heard
from .places import WHERE_NAMED, Place, of_everyone

APPOINTED = {name: WHERE_NAMED[name] for name in ("attorneys", "replacements")}
ASKED = APPOINTED | {
    "certificate_provider": WHERE_NAMED["certificate_provider"],
    "people_to_notify": WHERE_NAMED["people_to_notify"],
}


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 2(1)(d)",
    page=APPOINTED,
    severity=Severity.QUERY,
    tell_donor=_(
        "{name} said that they decline. Name somebody else, go on without them, or ask "
        "them again."
    ),
    tell_caseworker=_("{name} declined before signing. Did they sign all the same?"),
    why=_(
        "Nobody becomes an attorney without signing. If they do not, the LPA cannot be "
        "registered with them, and joint attorneys may not be able to act at all."
    ),
)
def nobody_who_is_appointed_has_declined(
    lpa: Instrument, heard: Heard
) -> Iterator[str]:
    """Attorneys and replacements are people who are willing to act."""
    appointed = (*lpa.attorneys, *lpa.replacements)
    return at(lpa, heard.declined & {person.uid for person in appointed})


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 2(1)(e)",
    page="certificate-provider/person",
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} does not want to be your certificate provider. Name somebody else, or "
        "ask them again."
    ),
    tell_caseworker=_("{name} declined to give the certificate."),
    why=_("Nobody has to give a certificate, and without one there is no LPA."),
)
def the_certificate_provider_has_not_declined(
    lpa: Instrument, heard: Heard
) -> Iterator[str]:
    """The certificate provider is somebody who is willing to give the certificate."""
    provider = lpa.certificate_provider
    if provider and provider.uid in heard.declined:
        yield "certificate_provider"


@rule(
    source="SI 2007/1253, regulation 8",
    page="certificate-provider/person",
    severity=Severity.FATAL,
    tell_donor=_(
        "{name} gave an answer with which they cannot be your certificate provider. "
        "Name somebody else."
    ),
    tell_caseworker=_("{name} said that they may not give a certificate."),
    why=_(
        "They were asked who they are to you and to your attorneys, and know it best. "
        "The OPG would refuse the LPA with their certificate."
    ),
)
def the_certificate_provider_says_that_they_may_certify(
    lpa: Instrument, heard: Heard
) -> Iterator[str]:
    """The certificate provider's own answers leave them free to give a certificate."""
    provider = lpa.certificate_provider
    if provider and provider.uid in heard.barred:
        yield "certificate_provider"


@rule(
    source="SI 2007/1253, Schedule 1 (the form names everybody as they are)",
    page=ASKED,
    severity=Severity.QUERY,
    tell_donor=_(
        "{name} says that their details should read otherwise: {found}. Accept or "
        "refuse that."
    ),
    tell_caseworker=_("{name} said that their details are wrong: {found}."),
    why=_(
        "People know best how their own name is spelt and when they were born. A "
        "mistake costs signatures once the form is printed."
    ),
)
def corrections_are_accepted_or_refused(lpa: Instrument, heard: Heard) -> Iterator[str]:
    """What somebody says should be corrected is accepted or refused before printing."""
    for place, person in of_everyone(lpa):
        if person.uid in heard.corrected:
            yield Place(place, found=heard.corrected[person.uid])


@rule(
    source="Mental Capacity Act 2005, Schedule 1, paragraph 2(1)(d) and (e)",
    page=ASKED,
    severity=Severity.ADVICE,
    tell_donor=_(
        "{name} agreed to something that you have changed since. You can ask again, "
        "and they see what it said and what it says now."
    ),
    tell_caseworker=_("{name} agreed to an earlier text."),
    why=_(
        "Whoever agreed to something else may not sign this. Only those whose own part "
        "reads otherwise are named here."
    ),
)
def people_agreed_to_what_is_printed(lpa: Instrument, heard: Heard) -> Iterator[str]:
    """Whoever agreed to their part agreed to what is there now."""
    return at(lpa, heard.outdated)


def at(lpa: Instrument, uids: Collection[str]) -> Iterator[str]:
    return (place for place, person in of_everyone(lpa) if person.uid in uids)
