"""Letters to somebody whom the LPA does not name."""

import pytest

from casework.composing import drafted
from casework.refusals import NotNow
from casework.writing import issued_of, write_to_outsider
from lpa.instrument import Address, Person
from outbox.carrying import carry_out_due

from .builders import staff
from .test_writing import a_draft, sent

pytestmark = pytest.mark.django_db
AT_THE_BANK = Address("1 High Street", town="York", postcode="YO1 1AA")


def with_a_bank(letter, **changed):
    said = {"last_name": "First Bank plc", "address": AT_THE_BANK} | changed
    return write_to_outsider(
        letter=letter, person=Person(**said), language="cy", by=staff("caseworker")
    )


def test_somebody_whom_the_lpa_does_not_name_gets_a_letter():
    letter = with_a_bank(a_draft())

    donors, banks = sorted(drafted(letter), key=lambda each: each.language.value)[::-1]

    assert (donors.recipient_name, donors.language) == ("Dora Jane Donor", "en")
    assert (banks.recipient_name, banks.language) == ("First Bank plc", "cy")
    assert banks.addressee == ("First Bank plc", "1 High Street", "York", "YO1 1AA")


def test_their_name_can_be_put_right_and_they_stay_one():
    letter = with_a_bank(a_draft())
    (bank,) = letter.outside

    letter = with_a_bank(letter, uid=bank.uid, last_name="Second Bank plc")

    assert [each.full_name for each in letter.outside] == ["Second Bank plc"]
    assert len(letter.people) == 2


def test_what_was_sent_to_a_stranger_is_printed_and_kept():
    letter = sent(with_a_bank(a_draft()))
    carry_out_due()

    assert "First Bank plc" in {each.recipient for each in issued_of(letter)}
    with pytest.raises(NotNow, match="no draft any more"):
        with_a_bank(letter)
