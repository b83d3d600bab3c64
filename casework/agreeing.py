"""Whose text changes with an answer: what each person put their name to, compared.

The donor signs the whole deed; the certificate provider what the donor decided, and
who they are themselves; an attorney their own details, and the terms on which they act
(LP1F and LP1H, sections 1 to 11). What no deed says (sections 12 to 14, telephone
numbers, e-mail addresses) is nobody's text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lpa.instrument import Attorney, Instrument, Person, Signing
from lpa.rules.signatures import Signature, signatures
from lpa.summary import address_lines

from .deed import DECISIONS, decision_in_words

Text = Mapping[str, str]  # what is said, by what it is about

ABOUT_THE_APPLICATION = ("applicant", "correspondent_is", "fee_reduction")
OF_THE_DEED = [row for row in DECISIONS if row[0] not in ABOUT_THE_APPLICATION]
ONLY_OF_REPLACEMENTS = (
    "replacements_step_in",
    "replacements_step_in_details",
    "replacements_act",
    "replacements_act_details",
)


@dataclass(frozen=True)
class Line:
    """One thing that is said otherwise now."""

    title: str
    before: str
    after: str


@dataclass(frozen=True)
class Changed:
    """Somebody whose text changed: which signature, and every line of it."""

    signature: Signature
    lines: tuple[Line, ...]


def whose_text_changed(before: Instrument, after: Instrument) -> list[Changed]:
    """Those who are to agree again, in the order of signing; nobody else is asked."""
    earlier, later = texts_of(before), texts_of(after)
    return [
        Changed(signature, lines)
        for signature in signatures(before, Signing(), completed=False)
        if (lines := changed_lines(earlier[signature.place], later[signature.place]))
    ]


def changed_beside_the_deed(before: Instrument, after: Instrument) -> tuple[Line, ...]:
    """What changed that nobody agrees to: the application, and ways to reach people."""
    return changed_lines(beside_the_deed(before), beside_the_deed(after))


def changed_lines(before: Text, after: Text) -> tuple[Line, ...]:
    """Every line that differs, in the order of the text."""
    titles = dict.fromkeys((*before, *after))
    return tuple(
        Line(title, before.get(title, ""), after.get(title, ""))
        for title in titles
        if before.get(title, "") != after.get(title, "")
    )


def texts_of(lpa: Instrument) -> dict[str, Text]:
    """What each person signs, by the place of the signature."""
    decisions = {str(title): decided(lpa, name) for name, title in OF_THE_DEED}
    on_which_terms = {
        str(title): decisions[str(title)]
        for name, title in OF_THE_DEED
        if name not in ONLY_OF_REPLACEMENTS
    }
    by_role = {role: dict(in_the_deed(role, each)) for role, each in roles(lpa)}
    everybody = {
        title: said for each in by_role.values() for title, said in each.items()
    }
    names = {title: said for title, said in everybody.items() if is_name(title)}
    uids = {role: each.uid for role, each in roles(lpa)}
    life_sustaining = str(dict(OF_THE_DEED)["life_sustaining"])
    texts: dict[str, Text] = {
        "donor_on": everybody | decisions,
        "life_sustaining_on": {life_sustaining: decisions[life_sustaining]},
        "certificate_provider_on": names | decisions | by_role.get(provider(), {}),
    }
    for role, uid in uids.items():
        texts.setdefault(f"attorneys_on/{uid}", by_role[role] | on_which_terms)
    return texts


def roles(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    """Everybody of the deed, under words that stay though their names change."""
    if lpa.donor:
        yield _("Donor"), lpa.donor
    yield from appointed(lpa)
    if lpa.certificate_provider:
        yield provider(), lpa.certificate_provider
    for number, each in enumerate(lpa.people_to_notify, start=1):
        yield _("Person to notify %s") % number, each
    if lpa.signatory:
        yield _("Who signs for the donor"), lpa.signatory
    if lpa.independent_witness:
        yield _("Independent witness"), lpa.independent_witness


def appointed(lpa: Instrument) -> Iterator[tuple[str, Attorney]]:
    for number, each in enumerate(lpa.attorneys, start=1):
        yield _("Attorney %s") % number, each
    for number, each in enumerate(lpa.replacements, start=1):
        yield _("Replacement attorney %s") % number, each


def provider() -> str:
    return _("Certificate provider")


def in_the_deed(role: str, person: Attorney) -> Iterator[tuple[str, str]]:
    """What the deed says of somebody, each line under whom and what it is about."""
    yield f"{role}: {_('Name')}", person.full_name
    if isinstance(person, Person):
        born = person.date_of_birth
        yield f"{role}: {_('Other names')}", person.other_names
        yield (
            f"{role}: {_('Date of birth')}",
            date_format(born, "j F Y") if born else "",
        )
    yield f"{role}: {_('Address')}", ", ".join(address_lines(person.address))


def is_name(title: str) -> bool:
    return title.endswith(f": {_('Name')}")


def beside_the_deed(lpa: Instrument) -> Text:
    """What is not signed in the deed: how people are reached, and the application."""
    said: dict[str, str] = {}
    for role, person in roles(lpa):
        said[f"{role}: {_('Telephone')}"] = person.phone
        said[f"{role}: {_('E-mail')}"] = person.email
    return said | dict(of_the_application(lpa))


def of_the_application(lpa: Instrument) -> Iterator[tuple[str, str]]:
    titles = dict(DECISIONS)
    names = {each.uid: each.full_name for each in lpa.attorneys}
    for name in ABOUT_THE_APPLICATION:
        yield str(titles[name]), decided(lpa, name)
    applying = filter(None, map(names.get, lpa.applying_attorneys))
    yield _("Attorneys who apply"), ", ".join(applying)
    yield _("Attorney who receives the LPA"), names.get(lpa.correspondent_attorney, "")
    yield _("Correspondent"), "; ".join(lines_of(lpa.correspondent))
    yield _("How we get in touch"), ", ".join(ways_to_reach(lpa))
    yield _("Language"), str(lpa.contact_language.label)
    yield _("Repeats the case"), lpa.repeat_case_number if lpa.is_repeat else ""


def decided(lpa: Instrument, name: str) -> str:
    return decision_in_words(lpa, name) if getattr(lpa, name) else ""


def ways_to_reach(lpa: Instrument) -> Iterator[str]:
    if lpa.contact_by_post:
        yield _("By post")
    if lpa.contact_by_phone:
        yield _("By telephone: %(number)s") % {"number": lpa.contact_phone}
    if lpa.contact_by_email:
        yield _("By e-mail: %(address)s") % {"address": lpa.contact_email}


def lines_of(person: Person | None) -> list[str]:
    if person is None:
        return []
    address = ", ".join(address_lines(person.address))
    return [each for each in (person.full_name, person.company, address) if each]
