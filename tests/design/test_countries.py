from django.utils import translation

from design.countries import country_choices, country_name


def test_every_country_has_two_letters_and_a_name():
    choices = country_choices()

    assert len(choices) > 240
    assert all(len(code) == 2 and name for code, name in choices)


def test_countries_stand_in_the_order_of_their_names_whatever_their_accents():
    names = [name for _code, name in country_choices()]

    assert names[0] == "United Kingdom"
    assert names.index("Åland Islands") < names.index("Albania")
    assert names.index("Poland") < names.index("Türkiye")


def test_countries_are_named_in_welsh_to_readers_of_welsh():
    with translation.override("cy"):
        assert country_name("FR") == "Ffrainc"
    with translation.override("en-gb"):
        assert country_name("FR") == "France"


def test_an_unknown_country_is_shown_by_its_letters():
    assert country_name("XX") == "XX"
