"""Logs never hold what a person typed."""

import json
import logging
import logging.config

import pytest
import structlog

from config import logs

pytestmark = pytest.mark.once


@pytest.fixture
def written():
    """What production would write for a record."""
    config = logs.written_as(logs.places_only, structlog.processors.JSONRenderer())
    formatter = config["formatters"]["event"]
    made = formatter["()"](
        foreign_pre_chain=formatter["foreign_pre_chain"],
        processors=formatter["processors"],
    )
    return lambda record: json.loads(made.format(record))


def failing():
    try:
        raise ValueError("dora@example.org is there already")
    except ValueError as first:
        raise RuntimeError("of Dora Donor") from first


@pytest.fixture
def record():
    try:
        failing()
    except RuntimeError as error:
        return logging.LogRecord(
            "lpa", logging.ERROR, "", 0, "It broke", (), (type(error), error, None)
        )


def test_an_event_is_one_line_with_its_words(written, record):
    assert written(record)["event"] == "It broke"
    assert written(record)["level"] == "error"


def test_an_exception_is_named_without_what_it_said(written, record):
    line = json.dumps(written(record))

    assert "builtins.RuntimeError" in line
    assert "Dora" not in line
    assert "dora@" not in line


def test_an_exception_is_named_with_its_cause_and_its_place(written, record):
    outer, cause = written(record)["exception"]

    assert cause["type"] == "builtins.ValueError"
    assert outer["where"][-1].endswith("failing")
