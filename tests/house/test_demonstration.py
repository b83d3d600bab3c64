"""What the demonstration shows of people who were asked, and of signing on screen."""

import pytest

import clock
from config.demo.asked import ask_people
from config.demo.on_screen import sign_on_screen
from lpa.confirming.board import board_of
from lpa.confirming.standings import Standing
from lpa.models import Lpa
from messaging.views.kept import shown

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_everybody_who_was_asked_stands_elsewhere_on_the_way(donor):
    board = board_of(ask_people(owner=donor))

    assert {line.name.split()[0]: line.standing for line in board.lines} == {
        "Anthony": Standing.AGREED,
        "Siân": Standing.AGREED,
        "Owain": Standing.NOT_DELIVERED,
        "Piotr": Standing.DECLINED,
        "Rhian": Standing.NOT_ASKED,
        "Helen": Standing.OPENED,
        "Winifred": Standing.ASKED,
    }
    assert board.lines[1].corrections
    assert not any("((code))" in message.body for message in shown())


def test_one_is_signed_on_screen_once_where_the_act_is_in_force(donor, settings):
    sign_on_screen(owner=donor)
    assert not Lpa.objects.exists()

    settings.DIGITAL_2023_FROM = clock.today()
    for _again in range(2):
        sign_on_screen(owner=donor)

    assert Lpa.objects.get().signatures.count() == 4
