"""What people are told when something went wrong."""

import pytest
from django.test import Client
from django.views.defaults import permission_denied, server_error


def test_the_page_for_our_own_faults_needs_no_database(rf):
    answer = server_error(rf.get("/"))

    assert answer.status_code == 500
    assert "The fault is ours" in answer.content.decode()


@pytest.mark.django_db
def test_an_address_that_leads_nowhere_is_said_so(client):
    answer = client.get("/nowhere/")

    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


@pytest.mark.django_db
def test_a_host_that_is_not_ours_is_refused_with_a_page():
    answer = Client(headers={"host": "evil.example"}).get("/")

    assert answer.status_code == 400
    assert "We could not read what your browser sent" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_that_is_out_of_date_is_said_so():
    answer = Client(enforce_csrf_checks=True).post("/account/login/")

    assert answer.status_code == 403
    assert "This page is out of date" in answer.content.decode()


@pytest.mark.django_db
def test_a_page_for_others_is_said_so(rf, donor):
    request = rf.get("/")
    request.user = donor
    answer = permission_denied(request, None)

    assert answer.status_code == 403
    assert "You cannot open this page" in answer.content.decode()
