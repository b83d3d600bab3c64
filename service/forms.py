"""What is asked about the service, of everybody and of the staff who look after it."""

from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext_lazy as _

import clock
from design.fields import (
    ChoiceField,
    DateField,
    EmailField,
    LongTextField,
    PhoneField,
    ReferenceField,
    YesNoField,
)
from design.forms import Form
from service.consent import NO, YES
from service.equality_questions import EqualityQuestion
from service.messages import MessageText
from service.models import Feedback, Message
from service.times import parse_time


class ConsentForm(Form):
    analytics = ChoiceField(
        label=_("May we set cookies that count visits?"),
        label_size="m",
        choices=[(YES, _("Yes")), (NO, _("No"))],
        missing=_("Select yes if we may count visits"),
    )


class FeedbackForm(Form):
    rating = ChoiceField(
        label=_("How satisfied are you with this service?"),
        label_size="m",
        choices=Feedback.Rating.choices,
        coerce=int,
        missing=_("Select how satisfied you are"),
    )
    details = LongTextField(
        label=_("What should we know?"),
        label_size="m",
        help_text=_(
            "Leave out names, dates of birth and reference numbers: "
            "we cannot look into one LPA from here"
        ),
        max_length=2000,
        missing=_("Enter what we should know"),
        called=_("What you tell us"),
    )
    email = EmailField(
        label=_("E-mail address (optional)"),
        help_text=_("Only if you would like an answer"),
        required=False,
    )
    phone = PhoneField(label=_("Telephone number (optional)"), required=False)


class SatisfactionForm(Form):
    rating = ChoiceField(
        label=_("How satisfied are you with this service?"),
        label_size="m",
        choices=Feedback.Rating.choices,
        coerce=int,
        missing=_("Select how satisfied you are"),
    )
    details = LongTextField(
        label=_("What could we do better? (optional)"),
        label_size="m",
        help_text=_("Leave out names, dates of birth and reference numbers"),
        max_length=2000,
        required=False,
        called=_("What you tell us"),
    )


class BetweenForm(Form):
    """From which day to which; the last thirty days unless said otherwise."""

    first = DateField(
        label=_("From"), not_after_today=True, missing=_("Enter the first day")
    )
    last = DateField(
        label=_("To"), not_after_today=True, missing=_("Enter the last day")
    )

    @staticmethod
    def usual() -> dict:
        today = clock.today()
        return {"first": today - timedelta(days=29), "last": today}

    def clean(self):
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day must not be before the first"))
        return self.cleaned_data


class TimeField(ReferenceField):
    """A time of day in London."""

    def __init__(self, **settings):
        super().__init__(parse=parse_time, max_length=12, width=5, **settings)

    def prepare_value(self, value):
        return value.strftime("%H:%M") if hasattr(value, "strftime") else value


class MessageForm(Form):
    text = LongTextField(
        label=_("What the message says"),
        help_text=_("Plain text. A new line stays a new line"),
        max_length=2000,
        missing=_("Enter what the message says"),
        called=_("The message"),
    )
    kind = ChoiceField(
        label=_("How it is shown"),
        choices=Message.Kind.choices,
        hints={
            Message.Kind.INFORMATION: _("Set apart from the page by a line"),
            Message.Kind.IMPORTANT: _("In a blue box above the page"),
        },
        missing=_("Select how it is shown"),
    )
    shown_on = ChoiceField(
        label=_("Where it is shown"),
        choices=Message.ShownOn.choices,
        missing=_("Select where it is shown"),
    )
    first_day = DateField(label=_("First day"), missing=_("Enter the first day"))
    first_time = TimeField(
        label=_("Time it begins"),
        help_text=_("In London, like 9am or 17:30"),
        missing=_("Enter the time it begins"),
    )
    last_day = DateField(label=_("Last day"), missing=_("Enter the last day"))
    last_time = TimeField(label=_("Time it ends"), missing=_("Enter the time it ends"))

    @staticmethod
    def of(message: Message) -> dict:
        """The answers that a message was set with."""
        starts = message.starts_at.astimezone(clock.LONDON)
        ends = message.ends_at.astimezone(clock.LONDON)
        return {
            "text": message.text,
            "kind": message.kind,
            "shown_on": message.shown_on,
            "first_day": starts.date(),
            "first_time": starts.time(),
            "last_day": ends.date(),
            "last_time": ends.time(),
        }

    def clean(self):
        said = self.cleaned_data
        names = ("first_day", "first_time", "last_day", "last_time")
        if all(said.get(name) not in (None, "") for name in names):
            said["starts_at"] = self.moment("first")
            said["ends_at"] = self.moment("last")
            if said["ends_at"] <= said["starts_at"]:
                self.add_error("last_day", _("The message must end after it begins"))
        return said

    def moment(self, which: str) -> datetime:
        day, at = self.cleaned_data[f"{which}_day"], self.cleaned_data[f"{which}_time"]
        return datetime.combine(day, at, clock.LONDON).astimezone(UTC)

    def said(self) -> MessageText:
        return MessageText(
            **{name: self.cleaned_data[name] for name in MessageText.__annotations__}
        )


class WantsToAnswerForm(Form):
    wants_to = YesNoField(
        label=_("Do you want to answer the questions?"),
        label_size="m",
        yes=_("Yes, I will answer some or all of them"),
        no=_("No, and do not ask me again"),
        missing=_("Select yes if you want to answer the questions"),
    )


class EqualityForm(Form):
    """One question, which may be left without an answer."""

    answer = ChoiceField(choices=(), label_is_heading=True, required=False)

    def __init__(self, *args, question: EqualityQuestion, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer"].label = question.asked
        self.fields["answer"].help_text = question.hint
        self.fields["answer"].offer(question.offered)
