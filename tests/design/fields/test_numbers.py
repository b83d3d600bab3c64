import pytest

from design.fields import MoneyField
from design.fields.numbers import in_pounds
from tests.design.asking import asked, refusal


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("92", 9200),
        ("92.50", 9250),
        ("£1,234.05", 123405),
        (" £ 46 ", 4600),
        ("0", 0),
        ("0.07", 7),
    ],
)
def test_pounds_as_typed_are_kept_as_pence(typed, pence):
    assert MoneyField().clean(typed) == pence


@pytest.mark.parametrize(
    "typed", ["92.5", "92.505", "1,23", ".50", "-5", "ten", "1e3", "٣", "9200p", "NaN"]
)
def test_what_is_no_amount_is_refused(typed):
    said = refusal(MoneyField(label="Fee"), typed)

    assert said.startswith("Fee must be an amount in pounds")


def test_an_amount_below_the_least_is_refused():
    said = refusal(MoneyField(label="Fee", least=1), "0")

    assert said == "Fee must be £0.01 or more"


def test_an_amount_above_the_most_is_refused():
    said = refusal(MoneyField(label="Fee", most=9200), "92.01")

    assert said == "Fee must be £92 or less"


def test_no_amount_is_none_and_not_nought():
    assert MoneyField(required=False).clean("") is None


def test_a_missing_amount_is_said():
    assert refusal(MoneyField(missing="Enter the fee"), "") == "Enter the fee"


def test_an_amount_already_known_is_shown_in_pounds():
    form = asked(fee=MoneyField(initial=123450))

    assert 'value="1,234.50"' in str(form)


def test_what_was_typed_is_shown_as_typed():
    assert 'value="92.5"' in str(asked({"fee": "92.5"}, fee=MoneyField()))


def test_an_amount_that_is_shown_is_read_as_the_same():
    assert MoneyField().clean(in_pounds(123407)) == 123407
