"""EPAs for tests, brought where they are wanted by the verbs that the office uses."""

from datetime import date

import clock
from casework.epa import people, recording
from casework.epa.moving import perform
from casework.epa.taking_in import take_in_epa
from casework.epa_choices import (
    EpaAct,
    EpaGround,
    EpaPaper,
    EpaRole,
    EpaState,
    Relation,
)
from casework.epa_law import DONOR
from casework.models import Epa
from lpa.instrument import Address, Person
from lpa.models import Payment
from tests.casework.builders import staff

SIGNED = date(2005, 5, 5)
RECEIVED = date(2026, 10, 1)
TOLD = date(2026, 9, 21)  # a Monday: the five weeks end on Sunday 25 October
REGISTRABLE = date(2026, 10, 27)
EDNA = Person(
    first_names="Edna",
    last_name="Endure",
    date_of_birth=date(1938, 4, 5),
    address=Address("1 Old Road", town="Leeds", postcode="LS1 1AA"),
)
WHY = {"reason": "Because"}
CHILDREN = ("Bea", "Cal", "Dan")
WAY = {
    EpaState.CHECKING: ("begin-check", RECEIVED),
    EpaState.WAITING: ("start-waiting", RECEIVED),
    EpaState.REGISTERED: ("register", REGISTRABLE),
}


def a_bare_epa(**varied) -> Epa:
    """Taken in, with nobody named yet."""
    said = {
        "donor": EDNA,
        "signed_on": SIGNED,
        "received_on": RECEIVED,
        "acts": EpaAct.SOLE,
        "paper": EpaPaper.ORIGINAL,
    }
    with clock.set_to(RECEIVED):
        return take_in_epa(**said | varied, by=staff("manager"))


def an_attorney(epa, name="Abel", is_applying=True, **more):
    return _named(epa, EpaRole.ATTORNEY, name, is_applying=is_applying, **more)


def a_relative(epa, name, relation=Relation.CHILD, **more):
    return _named(epa, EpaRole.RELATIVE, name, relation=relation, **more)


def tell(epa, recipient, on=TOLD):
    with clock.set_to(max(on, RECEIVED)):
        return people.record_epa_notice(
            epa=epa, recipient=recipient, on=on, by=staff("manager")
        )


def pay(epa, pence=92_00):
    with clock.set_to(RECEIVED):
        return recording.record_epa_payment(
            epa=epa,
            pence=pence,
            source=Payment.Source.CHEQUE,
            on=RECEIVED,
            by=staff("manager"),
        )


def an_epa_in_order(**varied) -> Epa:
    """One attorney, three children, everybody told, the fee paid."""
    epa = a_bare_epa(**varied)
    an_attorney(epa)
    tell(epa, DONOR)
    for name in CHILDREN:
        tell(epa, a_relative(epa, name).pk)
    pay(epa)
    return anew(epa)


def an_epa(state: EpaState = EpaState.RECEIVED) -> Epa:
    """An EPA on the straight way, with all that must have happened before."""
    epa = an_epa_in_order()
    for reached, (action, on) in WAY.items() if state != epa.state else ():
        epa = move(action, epa, on_day=on)
        if reached == state:
            break
    return epa


def move(action: str, epa: Epa, *, on_day: date = RECEIVED, by=None, **details) -> Epa:
    with clock.set_to(on_day):
        return perform(action, epa, by=by or staff("manager"), **details)


def object_to(epa, recipient, on=RECEIVED, **more):
    with clock.set_to(on):
        return recording.record_epa_objection(
            epa=epa,
            objector="" if recipient is not None else "A neighbour",
            recipient=recipient,
            ground=EpaGround.PRESSURE,
            received_on=on,
            by=staff("manager"),
            **more,
        )


def order(epa, effect, on=REGISTRABLE):
    with clock.set_to(on):
        return recording.record_epa_order(
            epa=epa,
            effect=effect,
            ordered_on=on,
            order_received_on=on,
            by=staff("manager"),
        )


def anew(epa: Epa) -> Epa:
    return Epa.objects.get(pk=epa.pk)


def _named(epa, role, name, **more):
    with clock.set_to(RECEIVED):
        return people.add_person(
            epa=epa,
            role=role,
            first_names=name,
            last_name="Endure",
            by=staff("manager"),
            **more,
        )
