"""Plates for tests: those of the house where they are made, else made here."""

import pytest

from documents.plates.kinds import every_side
from documents.plates.making import make
from documents.plates.stock import plates_for
from lpa.choices import Language


@pytest.fixture(scope="session")
def plates():
    english = Language.ENGLISH
    return plates_for(english) or make(every_side(), language=english)
