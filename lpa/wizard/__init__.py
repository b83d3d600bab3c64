"""How pages of questions work, whatever they ask."""

from .forms import QuestionForm
from .sections import PeopleStep, PersonStep, Section, StatisticStep, Step

__all__ = [
    "PeopleStep",
    "PersonStep",
    "QuestionForm",
    "Section",
    "StatisticStep",
    "Step",
]
