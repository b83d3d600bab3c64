"""The equality questions: what is asked, and the answers there are.

No question asks for words of one's own: what can be typed could name somebody.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

NOT_SAID = ("not-said", _("I would rather not say"))


@dataclass(frozen=True)
class EqualityQuestion:
    """One question. Every one can be left without an answer."""

    slug: str
    asked: str
    choices: tuple[tuple[str, str], ...]
    hint: str = ""

    @property
    def offered(self) -> list[tuple[str, str]]:
        return [*self.choices, NOT_SAID]


QUESTIONS = (
    EqualityQuestion(
        "age",
        _("How old are you?"),
        (
            ("under-25", _("Under 25")),
            ("25-34", _("25 to 34")),
            ("35-44", _("35 to 44")),
            ("45-54", _("45 to 54")),
            ("55-64", _("55 to 64")),
            ("65-74", _("65 to 74")),
            ("75-84", _("75 to 84")),
            ("85-and-over", _("85 or over")),
        ),
    ),
    EqualityQuestion(
        "sex",
        _("What is your sex?"),
        (("female", _("Female")), ("male", _("Male"))),
    ),
    EqualityQuestion(
        "gender-identity",
        _("Is your gender the same as the sex you were registered with at birth?"),
        (("yes", _("Yes")), ("no", _("No"))),
    ),
    EqualityQuestion(
        "ethnicity",
        _("Which ethnic group do you belong to?"),
        (
            ("asian", _("Asian, Asian British or Asian Welsh")),
            (
                "black",
                _("Black, Black British, Black Welsh, Caribbean or African"),
            ),
            ("mixed", _("Mixed, or more than one of these groups")),
            ("white", _("White, including Gypsy, Irish Traveller and Roma")),
            ("other", _("Another ethnic group, such as Arab")),
        ),
    ),
    EqualityQuestion(
        "disability",
        _("Does an illness or a condition limit what you can do from day to day?"),
        (
            ("a-lot", _("Yes, a lot")),
            ("a-little", _("Yes, a little")),
            ("no", _("No")),
        ),
        _("Count one that has lasted a year, or is expected to, of body or mind"),
    ),
    EqualityQuestion(
        "religion",
        _("What is your religion or belief?"),
        (
            ("none", _("No religion")),
            ("buddhist", _("Buddhist")),
            ("christian", _("Christian, of any denomination")),
            ("hindu", _("Hindu")),
            ("jewish", _("Jewish")),
            ("muslim", _("Muslim")),
            ("sikh", _("Sikh")),
            ("other", _("Another religion or belief")),
        ),
    ),
    EqualityQuestion(
        "sexual-orientation",
        _("What is your sexual orientation?"),
        (
            ("straight", _("Straight or heterosexual")),
            ("gay-or-lesbian", _("Gay or lesbian")),
            ("bisexual", _("Bisexual")),
            ("other", _("Another orientation")),
        ),
    ),
    EqualityQuestion(
        "marriage",
        _("Are you married or in a civil partnership?"),
        (
            ("single", _("No, and I never was")),
            ("married", _("Yes, I am married")),
            ("civil-partner", _("Yes, I am in a civil partnership")),
            ("separated", _("I am separated, but not divorced")),
            ("divorced", _("I am divorced, or the partnership was dissolved")),
            ("widowed", _("My husband, wife or civil partner has died")),
        ),
    ),
)
BY_SLUG = {question.slug: question for question in QUESTIONS}
