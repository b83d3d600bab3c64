import pytest

from design.fields import EmailField, PhoneField, PostcodeField, uk_postcode
from tests.design.asking import refusal


def test_the_domain_of_an_address_is_in_small_letters():
    assert EmailField().clean(" Amy.Able@Example.COM ") == "Amy.Able@example.com"


@pytest.mark.parametrize(
    "typed",
    ["amy", "amy@", "@example.com", "a b@example.com", "a@b@c.com", "amy@example"],
)
def test_what_is_no_address_is_refused(typed):
    assert refusal(EmailField(), typed).startswith("Enter an e-mail address with an @")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("02079460018", "020 7946 0018"),
        ("+44 (0)20 7946 0018", "020 7946 0018"),
        ("07700-900-123", "07700 900123"),
        ("+48 22 123 45 67", "+48 22 123 45 67"),
        ("0048 22 123 45 67", "+48 22 123 45 67"),
    ],
)
def test_a_telephone_number_is_spaced_as_in_its_country(typed, shown):
    assert PhoneField().clean(typed) == shown


@pytest.mark.parametrize("typed", ["12", "call me", "+999 12345678", "0" * 30, "٣"])
def test_what_is_no_telephone_number_is_refused(typed):
    assert refusal(PhoneField(), typed).startswith("Enter a telephone number, like")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("sw1a1aa", "SW1A 1AA"),
        (" m1 1ae ", "M1 1AE"),
        ("B 33 8 TH", "B33 8TH"),
        ("cr2 6xh", "CR2 6XH"),
        ("dn551pt", "DN55 1PT"),
        ("w1p 1hq", "W1P 1HQ"),
        ("gir 0aa", "GIR 0AA"),
        ("bf1 3aa", "BF1 3AA"),
        ("zz1 1zz", "ZZ1 1ZZ"),
    ],
)
def test_a_uk_postcode_is_kept_in_its_usual_spelling(typed, kept):
    assert PostcodeField().clean(typed) == kept


@pytest.mark.parametrize("typed", ["00-950", "1234 AB", "K1A 0B1", "D02 X285", "75008"])
def test_a_postcode_of_another_country_is_kept_as_typed(typed):
    assert PostcodeField().clean(typed) == typed


@pytest.mark.parametrize(
    "typed", ["SW1A", "SW1A 1A", "SW1A 1CI", "75008", "ＳＷ1A 1AA"]
)
def test_only_a_uk_postcode_will_do_when_it_must_be_one(typed):
    field = PostcodeField(uk_only=True)

    assert refusal(field, typed) == "Enter a full UK postcode, like SW1A 1AA"
    assert uk_postcode(typed) is None


def test_a_postcode_that_is_too_long_hears_by_how_much():
    said = refusal(PostcodeField(label="Postcode"), "x" * 21)

    assert said == "Postcode must be 20 characters or fewer. It is 1 character too long"
