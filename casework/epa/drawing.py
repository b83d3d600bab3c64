"""Draws the machine of EPAs, as casework/diagram.py does that of LPAs."""

from casework.diagram import Machine, moves, picture
from casework.epa_choices import OVER, EpaState

from .catalogue import EPA_ACTIONS
from .moving import moves_of

ABOUT = """# The states of an enduring power of attorney

Written from the code by `manage.py draw_states`; change the code, not this file.
"""
OF_EPAS = Machine(EpaState, EpaState.RECEIVED, OVER, EPA_ACTIONS, moves_of)


def document() -> str:
    """The whole page: the picture, and the moves with their conditions."""
    parts = (ABOUT, *picture(OF_EPAS), *moves(OF_EPAS))
    return "\n".join(parts).rstrip() + "\n"
