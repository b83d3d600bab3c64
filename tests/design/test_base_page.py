from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.template import Context, RequestContext, Template
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings
from django.utils import translation

from design.fields import TextField
from tests.design.asking import asked

PAGE = '{% extends "base.html" %}{% block page_title %}Names{% endblock %}'
ROUTES = "tests.design.some_urls"


def page(path="/", user=None, messages=(), **values):
    request: HttpRequest = RequestFactory().get(path)
    request.user = user or AnonymousUser()
    request.csp_nonce = "n0nce"
    request._messages = messages
    return Template(PAGE).render(RequestContext(request, values))


def signed_in(*, is_staff=False):
    return SimpleNamespace(is_authenticated=True, is_staff=is_staff)


def test_the_title_names_the_page_and_the_service():
    assert (
        "<title>Names – Make and register a lasting power of attorney</title>" in page()
    )


@override_settings(SERVICE_NAME="Powers of attorney <Wales>")
def test_the_service_can_be_given_another_name():
    assert "<title>Names – Powers of attorney &lt;Wales&gt;</title>" in page()


def test_a_page_with_an_error_says_so_in_its_title():
    assert "<title>Error: Names" in page(form=asked({}, name=TextField()))
    assert "<title>Names" in page(form=asked(None, name=TextField()))


@pytest.mark.parametrize("language", ["en-gb", "cy"])
def test_the_page_says_its_language(language):
    with translation.override(language):
        assert f'<html lang="{language}"' in page()


def test_every_script_of_the_page_carries_the_nonce():
    html = page()

    assert html.count("<script") == html.count('nonce="n0nce"') == 3
    assert " style=" not in html


def test_a_page_of_text_can_be_narrower():
    narrow = PAGE + "{% block width %}two-thirds{% endblock %}"

    assert "govuk-grid-column-two-thirds" in Template(narrow).render(Context())


def test_the_skip_link_leads_to_the_content():
    assert '<main class="govuk-main-wrapper" id="main-content">' in page()


@override_settings(ROOT_URLCONF=ROUTES)
def test_a_stranger_is_offered_to_sign_in():
    html = page()

    assert ">Sign in</a>" in html
    assert "Sign out" not in html


@override_settings(ROOT_URLCONF=ROUTES)
def test_somebody_signed_in_can_sign_out_with_a_button():
    html = page(user=signed_in())

    assert '<form method="post" action="/out/">' in html
    assert ">Sign in<" not in html


@override_settings(ROOT_URLCONF=ROUTES)
def test_staff_and_public_are_led_to_different_places():
    public, staff = page(user=signed_in()), page(user=signed_in(is_staff=True))

    assert 'href="/mine/"' in public
    assert 'href="/mine/"' not in staff
    assert 'href="/cases/"' in staff
    assert 'href="/cases/"' not in public


@override_settings(ROOT_URLCONF=ROUTES)
def test_the_place_where_one_is_stands_out():
    assert 'href="/mine/" aria-current="true"' in page("/mine/7/", user=signed_in())
    assert "aria-current" not in page("/other/", user=signed_in())


def test_a_message_is_shown_in_a_banner():
    html = page(messages=[Message(constants.SUCCESS, "Saved")])

    assert "govuk-notification-banner--success" in html
    assert "Saved" in html


def test_every_message_is_called_by_its_own_title():
    html = page(messages=[Message(constants.INFO, word) for word in ("One", "Two")])

    for name in ("message-1", "message-2"):
        assert html.count(f'aria-labelledby="{name}"') == 1
        assert html.count(f'id="{name}"') == 1


def test_a_page_can_be_drawn_when_nothing_is_known_of_the_request():
    assert "</html>" in render_to_string("base.html")
    assert "</html>" in Template(PAGE).render(Context())
