"""What there is to read: each topic with the questions that it helps with.

The words of a topic stand in templates/guidance/topics/, under its slug.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True)
class Topic:
    """A page of guidance. Its questions are named as section/step."""

    slug: str
    title: Words
    summary: Words
    questions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def template(self) -> str:
        return f"guidance/topics/{self.slug}.html"


@dataclass(frozen=True)
class Group:
    """Topics that are read together."""

    title: Words
    topics: tuple[Topic, ...]


START = Group(
    _("Before you start"),
    (
        Topic(
            "what-an-lpa-is",
            _("What a lasting power of attorney is"),
            _("What it does, who is in it, and how it is made."),
            related=("two-types", "mental-capacity", "after-you-post-it"),
        ),
        Topic(
            "two-types",
            _("The two types of LPA"),
            _("Money and property, or health and care: which to make, or both."),
            questions=("lpa-type/type",),
            related=("what-an-lpa-is", "when-it-can-be-used", "fees"),
        ),
        Topic(
            "mental-capacity",
            _("Mental capacity"),
            _("What it means to be able to decide, and who says when you cannot."),
            related=("when-it-can-be-used", "certificate-provider"),
        ),
        Topic(
            "making-it-together",
            _("Making an LPA with help"),
            _("What a helper may do, and what only the donor can."),
            questions=("who-are-you/who",),
            related=("pressure-and-scams", "signing", "getting-help"),
        ),
        Topic(
            "pressure-and-scams",
            _("Pressure, scams and worries"),
            _("How to notice them, and whom to tell."),
            related=("making-it-together", "objections", "certificate-provider"),
        ),
    ),
)

PEOPLE = Group(
    _("The people"),
    (
        Topic(
            "donor",
            _("The donor"),
            _("Who can make an LPA, and how to write names and addresses."),
            questions=("donor/details",),
            related=("mental-capacity", "donor-cannot-sign"),
        ),
        Topic(
            "donor-cannot-sign",
            _("If the donor cannot sign"),
            _("A mark, a thumbprint, or somebody who signs for the donor."),
            questions=(
                "donor/can-sign",
                "signatory-and-witness/signatory",
                "signatory-and-witness/witness",
            ),
            related=("signing", "witnesses"),
        ),
        Topic(
            "choosing-attorneys",
            _("Choosing attorneys"),
            _("Who can be one, how many, and what they must do."),
            questions=("attorneys/people",),
            related=("how-attorneys-decide", "replacement-attorneys"),
        ),
        Topic(
            "how-attorneys-decide",
            _("How attorneys make decisions"),
            _("Together, each alone, or some decisions one way and some the other."),
            questions=("attorneys/how-they-act",),
            related=("when-an-attorney-stops", "preferences-and-instructions"),
        ),
        Topic(
            "when-an-attorney-stops",
            _("When an attorney can no longer act"),
            _("What happens then, for each way of deciding."),
            related=("how-attorneys-decide", "when-replacements-step-in"),
        ),
        Topic(
            "replacement-attorneys",
            _("Replacement attorneys"),
            _("Whether to have them, and who can be one."),
            questions=(
                "replacement-attorneys/wanted",
                "replacement-attorneys/people",
            ),
            related=("when-replacements-step-in", "choosing-attorneys"),
        ),
        Topic(
            "when-replacements-step-in",
            _("When replacements step in, and how they decide"),
            _("What the law says, and what you can choose."),
            questions=(
                "replacement-attorneys/when-they-step-in",
                "replacement-attorneys/how-they-act",
            ),
            related=("replacement-attorneys", "when-an-attorney-stops"),
        ),
        Topic(
            "certificate-provider",
            _("The certificate provider"),
            _("Who can be one, who cannot, and what they do."),
            questions=(
                "certificate-provider/person",
                "certificate-provider/how-they-know-the-donor",
                "certificate-provider/ties",
            ),
            related=("signing", "pressure-and-scams", "mental-capacity"),
        ),
        Topic(
            "people-to-notify",
            _("People to notify"),
            _("People who are told before your LPA is registered."),
            questions=("people-to-notify/wanted", "people-to-notify/people"),
            related=("objections", "pressure-and-scams"),
        ),
    ),
)

CHOICES = Group(
    _("Your choices"),
    (
        Topic(
            "when-it-can-be-used",
            _("When a property LPA can be used"),
            _("As soon as it is registered, or only when you cannot decide."),
            questions=("when/when-usable",),
            related=("mental-capacity", "two-types"),
        ),
        Topic(
            "life-sustaining-treatment",
            _("Life-sustaining treatment"),
            _("Whether your attorneys can decide about it, or your doctors."),
            questions=("life-sustaining/choice",),
            related=("mental-capacity", "signing", "preferences-and-instructions"),
        ),
        Topic(
            "preferences-and-instructions",
            _("Preferences and instructions"),
            _("Examples that work, and wording that can stop an LPA."),
            questions=("preferences-and-instructions/text",),
            related=("how-attorneys-decide", "life-sustaining-treatment"),
        ),
    ),
)

SENDING = Group(
    _("Signing, paying and sending"),
    (
        Topic(
            "signing",
            _("Signing, in the right order"),
            _("Who signs what, when, and how to put a mistake right."),
            related=("witnesses", "donor-cannot-sign", "if-something-is-wrong"),
        ),
        Topic(
            "witnesses",
            _("Who can be a witness"),
            _("Who may watch whom sign."),
            related=("signing", "donor-cannot-sign"),
        ),
        Topic(
            "who-applies",
            _("Who applies to register"),
            _("The donor or the attorneys, and what that changes."),
            questions=("applicant/who",),
            related=("who-we-write-to", "after-you-post-it"),
        ),
        Topic(
            "who-we-write-to",
            _("Who letters are sent to"),
            _("The person who hears from the OPG and gets the LPA back."),
            questions=(
                "correspondent/who",
                "correspondent/person",
                "correspondent/contact",
            ),
            related=("who-applies", "after-you-post-it"),
        ),
        Topic(
            "fees",
            _("Fees, and paying less"),
            _("What registering costs, and who pays half or nothing."),
            questions=("fee-reduction/reduction",),
            related=("applying-again", "two-types"),
        ),
        Topic(
            "applying-again",
            _("Applying again after a refusal"),
            _("When a second application costs half."),
            questions=("repeat-application/repeat",),
            related=("if-something-is-wrong", "fees"),
        ),
    ),
)

AFTERWARDS = Group(
    _("Afterwards"),
    (
        Topic(
            "after-you-post-it",
            _("After you post it"),
            _("What happens, in which order, and how long it takes."),
            related=("objections", "if-something-is-wrong", "using-it"),
        ),
        Topic(
            "objections",
            _("Objecting to an LPA"),
            _("Who can object, on which grounds, and by when."),
            related=("people-to-notify", "pressure-and-scams"),
        ),
        Topic(
            "if-something-is-wrong",
            _("If something is wrong with your LPA"),
            _("What can be put right, and what happens if it cannot."),
            related=("applying-again", "signing"),
        ),
        Topic(
            "using-it",
            _("Using, changing and ending an LPA"),
            _("What attorneys can do once it is registered, and what ends it."),
            related=("when-an-attorney-stops", "mental-capacity"),
        ),
        Topic(
            "words",
            _("Words, from A to Z"),
            _("What the words of the law and of the forms mean."),
            related=("what-an-lpa-is", "getting-help"),
        ),
        Topic(
            "getting-help",
            _("Getting help"),
            _("Where to ask, by telephone, post or e-mail."),
            related=("making-it-together", "words"),
        ),
    ),
)

GROUPS = (START, PEOPLE, CHOICES, SENDING, AFTERWARDS)
TOPICS = {topic.slug: topic for group in GROUPS for topic in group.topics}
BY_QUESTION = {
    question: topic for topic in TOPICS.values() for question in topic.questions
}
