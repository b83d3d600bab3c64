import pytest

from addresses.spelling import spelt

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "right",
    [
        "1 Mill Lane",
        "12A High Street",
        "14A-16B High Street",
        "Flat 2B",
        "Flat A",
        "1st Floor",
        "McDonald House",
        "Mackay House",
        "O'Neill Court",
        "D'Arcy Street",
        "King's Lynn",
        "St. John's Road",
        "Stoke-on-Trent",
        "Newcastle upon Tyne",
        "Ashby-de-la-Zouch",
        "Bourton-on-the-Water",
        "The Old Rectory",
        "1 The Green",
        "5 By Street",
        "House on the Hill",
        "PO Box 12",
        "HMP Leeds",
        "Marks (Leeds) Ltd",
    ],
)
def test_an_address_in_capitals_is_written_as_on_an_envelope(right):
    assert spelt(right.upper()) == right
