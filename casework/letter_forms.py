"""What is asked of somebody who writes a letter, or words its paragraphs."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    SelectField,
    TextField,
    TickField,
)
from design.forms import Form
from documents.paragraphs import (
    KINDS,
    PLACES,
    Kind,
    Paragraph,
    Shape,
    WrongPlaces,
    check,
)
from lpa.choices import Language

from .passages import Passage, places_of
from .recipients import Addressee
from .wording import check_words

LONGEST, LONGEST_SUBJECT = 5000, 120
NOT_SENT = "no"


class WhichLetter(Form):
    """Asks for the kind of letter."""

    kind = SelectField(
        label=gettext_lazy("What is the letter about?"),
        choices=lambda: [
            (slug, kind.name) for slug, kind in KINDS.items() if kind.sender.is_staff
        ],
        empty_label=gettext_lazy("Choose a letter"),
        missing=gettext_lazy("Choose what the letter is about"),
    )


class Facts(Form):
    """Asks who gets a letter, in which language, and what only its writer knows."""

    def __init__(
        self,
        *args,
        kind: Kind,
        passages: list[Passage],
        people: list[Addressee],
        chosen: dict[str, str] | None = None,
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.people = people
        for place, person in enumerate(people):
            self.fields[f"to_{place}"] = ChoiceField(
                label=person.in_words,
                choices=[(NOT_SENT, _("No letter")), *Language.choices],
                initial=chosen_for(person, kind, chosen),
                inline=True,
                small=True,
                missing=_("Select whether %(name)s gets the letter")
                % {"name": person.name},
            )
        asked = asked_in(passages)
        needed = asked_in([each for each in passages if not each.is_left_out])
        for name in PLACES:
            if name in asked:
                self.fields[name] = field_for(name, is_needed=name in needed)

    @cached_property
    def recipients(self) -> dict[str, str]:
        """The language of each letter, by the uid of whoever gets it."""
        answers = [
            (person.uid, self.cleaned_data.get(f"to_{place}"))
            for place, person in enumerate(self.people)
        ]
        return {uid: said for uid, said in answers if said not in (None, NOT_SENT)}

    @property
    def told(self) -> dict:
        """What stands in each place that was asked for."""
        return {
            name: answer
            for name, answer in self.cleaned_data.items()
            if name in PLACES and answer not in (None, "")
        }

    def clean(self):
        answered = all(f"to_{place}" in self.cleaned_data for place in self.places)
        if answered and not self.recipients and not self.goes_on:
            self.add_error("to_0", _("Select at least one person to write to"))

    @property
    def goes_on(self) -> bool:
        """Whether somebody who is not named in the LPA is to be added next."""
        return "somebody-else" in self.data

    @property
    def places(self) -> range:
        return range(len(self.people))


def chosen_for(person: Addressee, kind: Kind, chosen: dict[str, str] | None) -> str:
    """Nobody else's choice is forgotten; at first it is whom such letters are for."""
    if chosen is not None:
        return chosen.get(person.uid, NOT_SENT)
    return person.language if kind.usually_for & set(person.roles) else NOT_SENT


def asked_in(passages: list[Passage]) -> set[str]:
    return {name for name in places_of(passages) if not PLACES[name].is_known}


def field_for(name: str, *, is_needed: bool):
    """The question for a place; one that no chosen paragraph names can stay empty."""
    place = PLACES[name]
    optional = place.label if is_needed else _("%s (optional)") % place.label
    said = {
        "label": optional,
        "required": is_needed,
        "missing": _("Enter: %s") % place.label,
        "called": place.label,
    }
    match place.shape:
        case Shape.DAY:
            return DateField(**said)
        case Shape.MONEY:
            return MoneyField(**said)
        case Shape.LINES:
            return LongTextField(max_length=LONGEST, rows=4, **said)
    return TextField(max_length=200, **said)


class NamesPlaces:
    """A text for letters, in which only places that exist may be named."""

    def read(self, text):
        try:
            check(text)
        except WrongPlaces as wrong:
            raise self.wrong("%(said)s", said=str(wrong)) from None
        return text


class WordsField(NamesPlaces, LongTextField):
    """The words of a paragraph."""


class SubjectField(NamesPlaces, TextField):
    """The words of a subject, on one line."""


class Passages(Form):
    """Asks for the words of each paragraph of a draft, in the languages it goes in."""

    def __init__(self, *args, passages: list[Passage], languages: set[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.passages = passages
        self.languages = [each for each in Language if each in languages]
        for number, passage in enumerate(passages):
            if passage.is_optional:
                self.fields[f"keep_{number}"] = TickField(
                    label=_("Paragraph %s is in the letter") % number,
                    required=False,
                    initial=not passage.is_left_out,
                )
            for language in self.languages:
                self.fields[f"{language}_{number}"] = words_field(
                    number, passage, language
                )

    def edited(self) -> list[Passage]:
        """The paragraphs as they were typed."""
        said = self.cleaned_data
        return [
            Passage(
                passage.key,
                {
                    language: wording.saying(
                        said.get(f"{language}_{number}", wording.text)
                    )
                    for language, wording in passage.wordings.items()
                },
                not said.get(f"keep_{number}", True),
            )
            for number, passage in enumerate(self.passages)
        ]


def words_field(number: int, passage: Passage, language: Language):
    """The question for a paragraph in one language; the subject is number nought."""
    text = passage.wordings[language].text
    named = {"number": number, "language": language.label}
    if passage.is_subject:
        return SubjectField(
            label=_("Subject, %(language)s") % named,
            max_length=LONGEST_SUBJECT,
            initial=text,
            missing=_("Enter the subject"),
        )
    return WordsField(
        label=_("Paragraph %(number)s, %(language)s") % named,
        help_text=when_said(passage.paragraph),
        max_length=LONGEST,
        rows=5,
        initial=text,
        missing=_("Enter the words of paragraph %(number)s") % named,
    )


def when_said(paragraph: Paragraph) -> str:
    """In which letters a paragraph is, where it is not in all of them."""
    if paragraph.only_if is None:
        return ""
    return _("Only where %(so)s") % {"so": paragraph.only_if.label}


class WhyWithdrawn(Form):
    why = LongTextField(
        label=gettext_lazy("Why is the letter withdrawn?"),
        max_length=1000,
        missing=gettext_lazy("Enter why the letter is withdrawn"),
    )


class NewVersion(Form):
    """Asks for other words for a paragraph, in one language."""

    language = ChoiceField(
        label=gettext_lazy("Language"),
        choices=Language.choices,
        coerce=Language,
        inline=True,
        missing=gettext_lazy("Select a language"),
    )
    text = WordsField(
        label=gettext_lazy("The new words"),
        help_text=gettext_lazy(
            "A blank line ends a paragraph. Begin a heading with “# ”, each item of a "
            "list with “* ”, of a numbered one with “+ ”, and a line in bold with "
            "“! ”. Named places stand in braces, like {donor}."
        ),
        max_length=LONGEST,
        rows=10,
        missing=gettext_lazy("Enter the new words"),
    )

    def __init__(self, *args, paragraph: Paragraph, **kwargs):
        super().__init__(*args, **kwargs)
        self.paragraph = paragraph
        if paragraph.is_subject:
            self.fields["text"] = SubjectField(
                label=_("The new subject"),
                help_text=_("Named places stand in braces, like {donor}."),
                max_length=LONGEST_SUBJECT,
                missing=_("Enter the new subject"),
            )

    def clean_text(self):
        text = self.cleaned_data["text"]
        try:
            check_words(self.paragraph.key, text)
        except WrongPlaces as wrong:
            raise ValidationError(str(wrong)) from None
        return text
