"""Sections 1 to 11, where the two forms say the same."""

from django.utils.translation import gettext_lazy as _

from .wording import Wording

WORDS: dict[str, Wording] = {
    # Section 1
    "who can be a donor": _(
        "You must be 18 or over, and able to understand and make decisions for "
        "yourself. This is called having mental capacity."
    ),
    # Section 6
    "who can be notified": _("An attorney or replacement cannot be one of them."),
    # Section 8
    "a deed": (
        _(
            "By signing sections 9 to 11, the donor, the certificate provider, the "
            "attorneys and the replacement attorneys make this LPA a deed: a binding "
            "legal agreement."
        ),
        _(
            "By signing, the donor gives other people, the attorneys, authority to "
            "make decisions for the donor."
        ),
        _(
            "LPAs are governed by the Mental Capacity Act 2005, the regulations made "
            "under it and its Code of Practice. Attorneys must take account of all of "
            "them. The Code can be read at www.gov.uk/opg/mca-code or bought from The "
            "Stationery Office."
        ),
    ),
    "principles": (
        _(
            "Attorneys must assume that the donor can make a decision, unless it is "
            "shown that the donor cannot."
        ),
        _(
            "Attorneys must help the donor to make as many decisions as possible. Only "
            "when every practicable step to help has been taken without success may "
            "they treat the donor as unable to decide."
        ),
        _(
            "Attorneys must not treat the donor as unable to decide merely because the "
            "donor makes a decision that seems unwise."
        ),
        _(
            "Whatever attorneys do or decide for a donor who cannot decide must be in "
            "the donor’s best interests."
        ),
        _(
            "Before they do or decide anything, attorneys must consider whether the "
            "same end can be reached in a way that restricts the donor’s rights and "
            "freedom less."
        ),
    ),
    "best interests": _(
        "Attorneys must always act in the donor’s best interests. What that means is "
        "set out in the Act and explained in the Code of Practice."
    ),
    "cancelling": _(
        "The donor can cancel this LPA at any time, before or after it is registered, "
        "as long as the donor has mental capacity to do so."
    ),
    "will and death": _(
        "Attorneys cannot change the donor’s will by means of this LPA. The LPA ends "
        "when the donor dies. The attorneys must then send the registered LPA, every "
        "certified copy of it and a copy of the death certificate to the Office of the "
        "Public Guardian."
    ),
    "personal data": _(
        "How the Office of the Public Guardian uses personal data is explained at "
        "www.gov.uk/opg and can be asked for by telephone."
    ),
    # Section 9
    "donor has read": _(
        "I have read this LPA, including section 8, or it has been read to me"
    ),
    "donor agrees": (
        _(
            "I have named people to notify in section 6, or I have chosen that nobody "
            "is notified when this LPA is registered"
        ),
        _(
            "I agree that the Office of the Public Guardian uses what I have said here "
            "to carry out its duties"
        ),
    ),
    "donor deed": _("Signed (or marked) as a deed, and delivered, by the donor."),
    "donor witness": _(
        "The witness must be 18 or over, and must not be an attorney or replacement "
        "attorney in this LPA."
    ),
    # Section 10
    "certificate": (
        _("the donor understood what this LPA is for and how far its authority goes"),
        _("nobody used fraud or undue pressure to make the donor create this LPA"),
        _("nothing else would prevent this LPA from being created"),
    ),
    "who can certify": (
        _(
            "somebody who has known the donor personally for at least 2 years, such as "
            "a friend, neighbour, colleague or former colleague"
        ),
        _(
            "somebody with relevant professional skills, such as the donor’s doctor, "
            "another healthcare professional, a social worker or a solicitor"
        ),
    ),
    "certificate provider statement": (
        _("I am 18 or over"),
        _("I have read this LPA, including section 8"),
        _("nothing in the list below keeps me from being the certificate provider"),
        _(
            "the donor chose me as somebody who has known the donor personally for at "
            "least 2 years, or as somebody with relevant professional skills"
        ),
    ),
    "who cannot certify": (
        _("an attorney or replacement in this or any other power of the donor"),
        _(
            "a member of the family of the donor or of an attorney: this includes "
            "husbands, wives, civil partners, in-laws and step-relatives"
        ),
        _(
            "an unmarried partner, boyfriend or girlfriend of the donor or of an "
            "attorney, whether they live together or not"
        ),
        _("a business partner or employee of the donor or of an attorney"),
        _(
            "an owner, director, manager or employee of a care home where the donor "
            "lives, or a member of their family"
        ),
    ),
    # Section 11
    "attorney statement": (
        _("I am 18 or over"),
        _("I have read this LPA, including section 8, or it has been read to me"),
        _(
            "I must act on the principles of the Mental Capacity Act 2005 and take "
            "account of its Code of Practice"
        ),
        _("I must make decisions and act in the donor’s best interests"),
        _("I must take account of the preferences and instructions in this LPA"),
    ),
    "attorney deed": _(
        "Signed (or marked) as a deed, and delivered, by the attorney or replacement "
        "attorney."
    ),
    "attorney witness": _(
        "The witness must be 18 or over, and must not be the donor of this LPA."
    ),
    "replacement statement": _(
        "I understand that I have authority under this LPA only after the appointment "
        "of an original attorney has ended, and that I must tell the Public Guardian "
        "if that happens."
    ),
}
