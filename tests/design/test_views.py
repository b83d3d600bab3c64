from django.test import Client, override_settings

DEVELOPING = override_settings(DEBUG=True, ROOT_URLCONF="design.urls")


@DEVELOPING
def test_everything_is_shown_to_whoever_builds_with_it():
    page = Client().get("/")

    assert page.status_code == 200
    assert "govuk-date-input" in page.text


@DEVELOPING
def test_a_form_with_errors_says_so_in_the_title():
    page = Client().post("/", {"name": ""})

    assert "<title>Error: " in page.text
    assert 'href="#id_contact"' in page.text


@override_settings(DEBUG=False, ROOT_URLCONF="design.urls")
def test_the_page_of_everything_does_not_exist_in_production():
    assert Client().get("/").status_code == 404
