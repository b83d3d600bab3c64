"""A form with a field of every kind, for the page that shows them all."""

from .fields import (
    ChoiceField,
    CountryField,
    DateField,
    EmailField,
    FileField,
    LongTextField,
    MoneyField,
    MultipleChoiceField,
    PhoneField,
    PostcodeField,
    ReferenceField,
    SelectField,
    TextField,
    TickField,
    YesNoField,
)
from .forms import Form

DAYS = [("sat", "Saturday"), ("sun", "Sunday")]


def bare(text: str) -> str:
    """A reference without spaces. Raises ValueError when it is not twelve digits."""
    digits = text.replace(" ", "")
    if len(digits) != 12:
        raise ValueError(text)
    return digits


class SampleForm(Form):
    name = TextField(
        label="First names",
        help_text="As in your passport",
        missing="Enter your first names",
        max_length=53,
        width=20,
        autocomplete="given-name",
    )
    born_on = DateField(
        label="Date of birth",
        help_text="For example, 31 3 1980 or 31 March 1980",
        missing="Enter your date of birth",
        not_after_today=True,
        autocomplete="bday",
    )
    contact = ChoiceField(
        label="How should we write to you?",
        choices=[
            ("email", "By e-mail"),
            ("phone", "By telephone"),
            ("post", "By post"),
        ],
        hints={"post": "Letters take a week longer"},
        reveals={"email": ["email"], "phone": ["phone"]},
        missing="Select how we should write to you",
    )
    email = EmailField(label="E-mail address", missing="Enter your e-mail address")
    phone = PhoneField(label="Telephone number", missing="Enter your telephone number")
    postcode = PostcodeField(label="Postcode", missing="Enter your postcode")
    country = CountryField(label="Country", initial="GB")
    days = MultipleChoiceField(
        label="Which days suit you?", choices=DAYS, missing="Select at least one day"
    )
    first_day = SelectField(
        label="Which day first?", choices=DAYS, missing="Select which day comes first"
    )
    married = YesNoField(
        label="Are you married?", inline=True, missing="Select yes if you are married"
    )
    fee = MoneyField(label="Fee paid", missing="Enter what was paid", most=1_000_00)
    reference = ReferenceField(
        label="Case number",
        parse=bare,
        missing="Enter the case number",
        invalid="Case number must be 12 digits",
    )
    letter = FileField(label="A letter", required=False, most_megabytes=1)
    wishes = LongTextField(
        label="Instructions", required=False, max_length=200, label_size="m"
    )
    scan = FileField(
        label="Scan",
        help_text="A PDF, 1 MB at most",
        required=False,
        most_megabytes=1,
        accept=".pdf",
        drops=True,
    )
    agreed = TickField(label="I have read this", missing="Tick when you have read it")
