"""The time of day, as people write it."""

from datetime import time

import pytest

from service.times import NotATime, parse_time


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9am", time(9)),
        ("9 a.m.", time(9)),
        ("9.30pm", time(21, 30)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("17:05", time(17, 5)),
        ("00:00", time(0)),
        ("Noon", time(12)),
        ("midnight", time(0)),
    ],
)
def test_a_time_is_read(text, meant):
    assert parse_time(text) == meant


@pytest.mark.parametrize("text", ["9", "24:00", "13pm", "0am", "9:60", "soon", "9:5"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(NotATime, match="Enter a time of day"):
        parse_time(text)
