"""Who counts, and which decisions that leaves to the donor: asked of a document."""

from dataclasses import dataclass

from lpa.choices import HowTheyAct, StepIn

from .document import Document


@dataclass(frozen=True)
class Counts:
    """Who acts now, and who would step in. Somebody removed is neither."""

    active: int
    replacements: int


def count(document: Document) -> Counts:
    """Count attorneys and trust corporations alike."""
    everyone = [
        *(document.get("attorneys") or ()),
        *(document.get("trustCorporations") or ()),
    ]
    waiting = [
        one
        for one in everyone
        if (one.get("status"), one.get("appointmentType"))
        == ("inactive", "replacement")
    ]
    active = [one for one in everyone if one.get("status") == "active"]
    return Counts(active=len(active), replacements=len(waiting))


def say_how_attorneys_act(document: Document) -> bool:
    """Only several attorneys have to agree on something."""
    return count(document).active > 1


def say_when_replacements_step_in(document: Document) -> bool:
    """Only attorneys who can act alone go on when one of them no longer can."""
    severally = document.get("howAttorneysMakeDecisions") == _SEVERALLY
    return severally and count(document).replacements > 0


def say_how_replacements_act(document: Document) -> bool:
    """Only several replacements who step in together have to agree on something."""
    counts, how = count(document), document.get("howAttorneysMakeDecisions")
    steps_in = document.get("howReplacementAttorneysStepIn")
    together = (
        counts.active == 1
        or how == HowTheyAct.JOINTLY
        or (how == _SEVERALLY and steps_in == StepIn.NONE_CAN_ACT)
    )
    return together and counts.replacements > 1


_SEVERALLY = HowTheyAct.JOINTLY_AND_SEVERALLY
