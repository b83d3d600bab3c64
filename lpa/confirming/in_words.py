"""What somebody was shown, as kept, in words of the reader's language."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lpa.choices import (
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    Role,
    StepIn,
    VouchesAs,
    WhenUsable,
)
from lpa.instrument import Address

Line = tuple[str, str]

TITLES = {
    "title": gettext_lazy("Title"),
    "first_names": gettext_lazy("First names"),
    "last_name": gettext_lazy("Last name"),
    "other_names": gettext_lazy("Other names"),
    "name": gettext_lazy("Name of the trust corporation"),
    "company_number": gettext_lazy("Company number"),
    "date_of_birth": gettext_lazy("Date of birth"),
    "address": gettext_lazy("Address"),
    "is_bankrupt": gettext_lazy("Bankrupt, or under a debt relief order"),
    "email": gettext_lazy("E-mail address"),
    "phone": gettext_lazy("Telephone number"),
    "with": gettext_lazy("You act with"),
    "instead_of": gettext_lazy("You step in for"),
    "independent_of": gettext_lazy("Attorneys and replacements"),
    "signatory": gettext_lazy("Who signs for the donor"),
    "independent_witness": gettext_lazy("Independent witness"),
    "attorneys_act": gettext_lazy("How the attorneys decide"),
    "attorneys_act_details": gettext_lazy("Decisions on which all must agree"),
    "replacements_step_in": gettext_lazy("When replacements step in"),
    "replacements_step_in_details": gettext_lazy("How replacements step in"),
    "replacements_act": gettext_lazy("How the replacements decide"),
    "replacements_act_details": gettext_lazy(
        "Decisions on which all replacements must agree"
    ),
    "when_usable": gettext_lazy("When the LPA can be used"),
    "life_sustaining": gettext_lazy("Decisions about life-sustaining treatment"),
    "provider_vouches_as": gettext_lazy("Why you can judge, as the donor says"),
    "provider_skills": gettext_lazy("Your professional skills, in the donor’s words"),
    "instructions": gettext_lazy("Instructions"),
    "preferences": gettext_lazy("Preferences"),
}
CHOICES = {
    "attorneys_act": HowTheyAct,
    "replacements_act": HowTheyAct,
    "replacements_step_in": StepIn,
    "when_usable": WhenUsable,
    "life_sustaining": LifeSustaining,
}

JUDGES = {  # what the donor was asked about them, said to them
    VouchesAs.KNOWS_THEM: gettext_lazy("You have known the donor for two years"),
    VouchesAs.PROFESSIONAL: gettext_lazy("You have the professional skills to judge"),
    VouchesAs.NEITHER: gettext_lazy("You have neither known them so long nor skills"),
}


def lines_of(data: dict[str, Any]) -> list[Line]:
    """Everything that concerns somebody, each line under its title; empty ones left
    out."""
    lines = (*about_lpa(data), *details(data), *role_lines(data))
    return [(title, words) for title, words in lines if words]


def about_lpa(data: dict[str, Any]) -> Iterator[Line]:
    yield _("Donor"), data["donor"]
    yield _("Kind of LPA"), str(LpaType(data["type"]).label) if data["type"] else ""
    yield _("Language of the LPA"), str(Language(data["language"]).label)
    yield _("Your part"), str(Role(data["role"]).label)


def details(data: dict[str, Any]) -> Iterator[Line]:
    """Who they are, as the LPA says it."""
    for name, value in data["own"].items():
        yield str(TITLES[name]), detail(name, value)


def ways_to_reach(data: dict[str, Any]) -> Iterator[Line]:
    for name, value in data["reach"].items():
        yield str(TITLES[name]), value


def role_lines(data: dict[str, Any]) -> Iterator[Line]:
    """With whom, how and when they act, and what the donor wrote to guide them."""
    for who, people in data["others"].items():
        names = [name for _uid, name in people]
        yield str(TITLES[who]), get_text_list(names, _("and"))
    for name, value in data["terms"].items():
        yield str(TITLES[name]), decision(name, value)
    for name, words in data.get("whole", {}).items():
        yield str(TITLES[name]), words


def decision(name: str, value: str) -> str:
    if name == "provider_vouches_as":
        return str(JUDGES[VouchesAs(value)])
    return str(CHOICES[name](value).label) if name in CHOICES else value


def detail(name: str, value: Any) -> str:
    """One detail of a person, as it was kept."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if name == "address":
        return ", ".join(Address(**value).lines)
    if name == "date_of_birth" and value:
        return date_format(date.fromisoformat(value), "j F Y")
    return value or ""
