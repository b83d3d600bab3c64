"""Two enduring powers of attorney: one in its five weeks, one without its notices."""

from datetime import date, timedelta

import clock
from accounts.models import User
from casework.epa.moving import perform
from casework.epa.people import add_person, record_epa_notice
from casework.epa.recording import record_epa_payment
from casework.epa.taking_in import take_in_epa
from casework.epa_choices import EpaAct, EpaPaper, EpaRole, Relation
from casework.epa_law import DONOR
from casework.models import Epa
from lpa.instrument import Address, Person
from lpa.models import Payment
from lpa.rules.fees import full_fee

TEN_DAYS = timedelta(days=10)
EDITH = Person(
    first_names="Edith",
    last_name="Prosser",
    date_of_birth=date(1934, 5, 17),
    address=Address("3 Station Road", town="Barmouth", postcode="LL42 1LU"),
)
FRED = Person(
    first_names="Fred",
    last_name="Ackroyd",
    date_of_birth=date(1931, 12, 2),
    address=Address("8 Mill Lane", town="Leeds", postcode="LS1 1AA"),
)


def make_epas(*, by: User) -> None:
    """Both arrive ten days ago."""
    arrived = clock.today() - TEN_DAYS
    with clock.set_to(arrived):
        _told_by_the_way(arrived, by)
        _without_notices(arrived, by)


def _told_by_the_way(arrived: date, by: User) -> None:
    epa = _taken_in(EDITH, EpaAct.SOLE, by)
    _named(epa, EpaRole.ATTORNEY, "Huw", by, is_applying=True, relation=Relation.CHILD)
    relatives = [
        _named(epa, EpaRole.RELATIVE, name, by, relation=Relation.CHILD)
        for name in ("Sioned", "Rhodri")
    ]
    for recipient in (DONOR, *(each.pk for each in relatives)):
        record_epa_notice(epa=epa, recipient=recipient, on=arrived, by=by)
    record_epa_payment(
        epa=epa,
        pence=full_fee(arrived),
        source=Payment.Source.CHEQUE,
        on=arrived,
        by=by,
    )
    for move in ("begin-check", "start-waiting"):
        perform(move, epa, by=by)


def _without_notices(arrived: date, by: User) -> None:
    epa = _taken_in(FRED, EpaAct.JOINTLY_AND_SEVERALLY, by)
    _named(epa, EpaRole.ATTORNEY, "Joan", by, is_applying=True)
    _named(epa, EpaRole.ATTORNEY, "Keith", by)
    _named(epa, EpaRole.RELATIVE, "Rose", by, relation=Relation.SPOUSE)
    record_epa_notice(epa=epa, recipient=DONOR, on=arrived, by=by)
    for move in ("begin-check", "ask-for-notices"):
        perform(move, epa, by=by)


def _taken_in(donor: Person, acts: EpaAct, by: User) -> Epa:
    return take_in_epa(
        donor=donor,
        signed_on=date(2004, 6, 14),
        received_on=clock.today(),
        acts=acts,
        paper=EpaPaper.ORIGINAL,
        by=by,
    )


def _named(epa: Epa, role: EpaRole, name: str, by: User, **more):
    last_name = epa.donor.last_name
    more |= {"first_names": name, "last_name": last_name, "country": "GB"}
    return add_person(epa=epa, role=role, by=by, **more)
