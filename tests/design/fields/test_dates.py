from datetime import date

import pytest

import clock
from design.fields import DateField
from design.widgets import DateParts
from tests.design.asking import asked, refusal


def born(**settings):
    return DateField(label="Date of birth", **settings)


@pytest.mark.parametrize(
    "month", ["3", "03", "March", "mar", "Mar.", "MAWRTH", "maw", " march "]
)
def test_a_month_is_a_number_or_a_name(month):
    assert born().clean(DateParts("31", month, "1980")) == date(1980, 3, 31)


@pytest.mark.parametrize(
    ("name", "month"),
    [("mai", 5), ("meh", 6), ("Med", 9), ("sept", 9), ("rhagfyr", 12), ("jun", 6)],
)
def test_names_in_english_and_welsh_are_told_apart(name, month):
    assert born().clean(DateParts("1", name, "2000")) == date(2000, month, 1)


def test_a_date_with_nothing_in_it_is_missing():
    field = born(missing="Enter the date of birth")

    assert refusal(field, DateParts("", " ", None)) == "Enter the date of birth"


def test_a_date_that_need_not_be_given_is_none():
    assert born(required=False).clean(DateParts()) is None


@pytest.mark.parametrize(
    ("parts", "lacks", "first"),
    [
        (("", "3", "1980"), "a day", "day"),
        (("31", "", "1980"), "a month", "month"),
        (("31", "3", ""), "a year", "year"),
        (("", "", "1980"), "a day and a month", "day"),
        (("", "3", ""), "a day and a year", "day"),
        (("31", "", ""), "a month and a year", "month"),
    ],
)
def test_what_a_date_lacks_is_said_and_marked(parts, lacks, first):
    form = posted(*parts)

    (row,) = form.error_rows
    assert row.text == f"Date of birth must include {lacks}"
    assert row.href == f"#id_on-{first}"


@pytest.mark.parametrize(
    ("parts", "said", "boxes"),
    [
        (("0", "3", "1980"), "a day between 1 and 31", ["day"]),
        (("32", "3", "1980"), "a day between 1 and 31", ["day"]),
        (("3a", "3", "1980"), "a day between 1 and 31", ["day"]),
        (("٣", "3", "1980"), "a day between 1 and 31", ["day"]),
        (("1", "13", "1980"), "a month as a number", ["month"]),
        (("1", "0", "1980"), "a month as a number", ["month"]),
        (("1", "ma", "1980"), "a month as a number", ["month"]),
        (("1", "Marchy", "1980"), "a month as a number", ["month"]),
        (("1", "3", "80"), "a year of 4 numbers", ["year"]),
        (("1", "3", "19800"), "a year of 4 numbers", ["year"]),
        (("1", "3", "0080"), "a year between 1800 and 2199", ["year"]),
        (("31", "2", "1980"), "a date in the calendar", ["day", "month", "year"]),
        (("29", "2", "1981"), "a date in the calendar", ["day", "month", "year"]),
    ],
)
def test_the_box_that_is_wrong_is_said_and_marked(parts, said, boxes):
    form = posted(*parts)

    assert said in form.errors["on"][0]
    assert form["on"].wrong_boxes == boxes
    assert str(form).count("govuk-input--error") == len(boxes)


def test_a_leap_day_is_a_date():
    assert born().clean(DateParts("29", "2", "2024")) == date(2024, 2, 29)


def test_a_date_after_today_is_refused_when_it_must_not_be():
    with clock.set_to(date(2026, 3, 1)):
        field = born(not_after_today=True)

        assert field.clean(DateParts("1", "3", "2026")) == date(2026, 3, 1)
        assert refusal(field, DateParts("2", "3", "2026")) == (
            "Date of birth must be today or in the past"
        )


def test_a_date_before_today_is_refused_when_it_must_not_be():
    with clock.set_to(date(2026, 3, 1)):
        field = born(not_before_today=True)

        assert field.clean(DateParts("1", "3", "2026")) == date(2026, 3, 1)
        assert refusal(field, DateParts("28", "2", "2026")) == (
            "Date of birth must be today or in the future"
        )


def test_what_was_typed_stays_in_the_boxes():
    form = posted("31", '<b> "Febr', "19")

    assert 'value="&lt;b&gt; &quot;Febr"' in str(form)


def test_a_date_already_known_is_shown_in_its_boxes():
    form = asked(on=born(initial=date(1980, 3, 31)))

    for value in ("31", "3", "1980"):
        assert f'value="{value}"' in str(form)


def test_a_date_is_unchanged_when_it_is_typed_as_it_was():
    on = born(initial=date(1980, 3, 31))
    form = asked({"on-day": "31", "on-month": "mar", "on-year": "1980"}, on=on)

    assert not form.has_changed()


@pytest.mark.parametrize(
    "typed", [["1", "2"], "31.3.1980", [["1"], "2", "3"], {"day": 1}, 7]
)
def test_what_is_no_date_at_all_is_refused(typed):
    assert refusal(born(), typed) == (
        "Date of birth must be typed as day, month and year"
    )


def test_the_boxes_can_be_filled_in_by_the_browser():
    form = asked(on=born(autocomplete="bday"))

    assert 'autocomplete="bday-month"' in str(form)


def posted(day, month, year):
    data = {"on-day": day, "on-month": month, "on-year": year}
    form = asked(data, on=born())
    form.full_clean()
    return form
