"""One rich LPA, and every document about it, to be looked at side by side."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from documents.catalogue import (
    Application,
    Letter,
    Lp1,
    Lp3,
    Lpa120,
    PostedMessage,
    register_record,
)
from documents.catalogue.certified_copy import CertifiedCopy
from documents.catalogue.proof import ProofOfRegistration
from documents.catalogue.signing_day import SigningDay
from documents.document import Document, Stamp
from documents.paragraphs import KINDS, PLACES
from documents.plan import Facts
from lpa.choices import (
    Applicant,
    CorrespondentIs,
    FeeReduction,
    HowTheyAct,
    Language,
    LifeSustaining,
    LpaType,
    StepIn,
    WhenUsable,
)
from lpa.instrument import Address, Instrument, Person, Signing, TrustCorporation
from lpa.register_document import as_json, write

ON = date(2026, 11, 2)
REGISTERED = date(2026, 11, 30)
REFERENCE, CASE, NUMBER = "A51072955715", "700000000005", "M123456789018"
STAMP = Stamp(number=NUMBER, on=REGISTERED)
FINAL = Facts(reference=REFERENCE, is_final=True, decided_on=ON)
LONG = (
    "Before they sell my home, my attorneys must ask two surveyors what it is worth.\n"
    "They must keep accounts, and show them to my sister once a year.\n"
) * 8
NAMES = (
    *(("Dorothy Mair", "Vale"), ("Siân Eluned", "Ŵyn-Pryce"), ("Piotr", "Wiśniewski")),
    *(("Anthony Rhys", "O’Neill"), ("Björk", ""), ("Chidinma Adaeze", "Nwosu-Okafor")),
    *(("Jean-Luc", "de la Tour"), ("Winifred", "Tan"), ("Ștefan", "Ionescu")),
    *(("Gwenllian", "ap Rhys"), ("Kazimierz", "Łuczak"), ("Leila", "Haddad")),
    *(("Maurice", "Petit"), ("Nerys", "Gwynne"), ("Helen", "Osei")),
)


SCRIPTS = (
    *(("فاطمة", "بنت محمد"), ("אברהם", "בן דוד"), ("美玲", "歐陽"), ("철수", "김")),
    *(("श्रीनिवासन्", "क्षत्रिय"), ("สมชาย", "ณ ป้อมเพชร์"), ("Ọlá", "Łuczak-Ŵyn")),
)


def somebody(number: int) -> Person:
    first_names, last_name = NAMES[number]
    return Person(
        uid=str(number),
        title="Mx",
        first_names=first_names,
        last_name=last_name,
        date_of_birth=date(1948 + number, 9, 2),
        address=Address(f"{number + 1} Canal Terrace", "", "", "Leeds", "LS1 4AP"),
        email=f"person{number}@demo.example",
    )


def rich(kind: LpaType, language: Language) -> Instrument:
    """With five attorneys, three replacements and somebody at every other place; the
    donor of a welfare LPA cannot sign."""
    attorneys = tuple(somebody(number) for number in range(1, 6))
    is_property = kind is LpaType.PROPERTY_AND_AFFAIRS
    company = TrustCorporation("t", "Vale & Daughters Trust", "0123456", Address("1"))
    return Instrument(
        type=kind,
        language=language,
        donor=somebody(0),
        donor_can_sign=is_property,
        attorneys=(*attorneys, company) if is_property else attorneys,
        attorneys_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
        wants_replacements=True,
        replacements=tuple(somebody(number) for number in range(6, 9)),
        replacements_step_in=StepIn.NONE_CAN_ACT,
        replacements_act=HowTheyAct.JOINTLY_AND_SEVERALLY,
        when_usable=WhenUsable.HAS_CAPACITY if is_property else None,
        life_sustaining=None if is_property else LifeSustaining.OPTION_A,
        wants_people_to_notify=True,
        people_to_notify=tuple(somebody(number) for number in range(9, 14)),
        preferences="I would like my garden to be kept as it is.",
        instructions=LONG,
        certificate_provider=somebody(14),
        applicant=Applicant.ATTORNEYS,
        applying_attorneys=("1", "2"),
        correspondent_is=CorrespondentIs.ATTORNEY,
        correspondent_attorney="1",
        contact_by_post=True,
        contact_by_email=True,
        contact_email="person1@demo.example",
        contact_language=language,
        is_repeat=False,
        fee_reduction=FeeReduction.LOW_INCOME,
    )


def every_document(language: Language) -> Iterator[tuple[str, Document]]:
    """Every document in every variant, each with a name for its file."""
    for kind in LpaType:
        lpa = rich(kind, language)
        for name, document in forms(lpa):
            yield f"{kind.value}-{name}", replace(document, language=language)
    lpa = rich(LpaType.PROPERTY_AND_AFFAIRS, language)
    for name, letter in letters(about(lpa), language):
        yield f"letter-{name}", letter
    yield "message", message(language)


def forms(lpa: Instrument) -> Iterator[tuple[str, Document]]:
    record = register_record(as_json(write(lpa, Signing())).encode())
    facts = replace(FINAL, registered=STAMP)
    registered = Lp1(lpa, facts, dated_on=ON, attachments=(record,))
    yield "lp1-draft", Lp1(lpa, dated_on=ON)
    yield "lp1-final", Lp1(lpa, FINAL, dated_on=ON)
    yield "lp1-registered", registered
    yield "lp1-copy", CertifiedCopy.of(registered)
    yield "lp1-scripts", Lp1(in_many_scripts(lpa), FINAL, dated_on=ON)
    yield "lp3", Lp3(lpa, dated_on=ON)
    yield "lpa120", Lpa120(lpa, ON, dated_on=ON)
    yield "signing-day", SigningDay(lpa, REFERENCE, dated_on=ON)
    yield (
        "proof",
        ProofOfRegistration(
            about(lpa), "https://www.example.org/check/ABC", dated_on=ON
        ),
    )


def in_many_scripts(lpa: Instrument) -> Instrument:
    """With attorneys whose names are written in the letters of other countries."""
    attorneys = tuple(
        replace(somebody(number), first_names=first_names, last_name=last_name)
        for number, (first_names, last_name) in enumerate(SCRIPTS, start=1)
    )
    return replace(lpa, attorneys=attorneys)


def letters(
    application: Application, language: Language
) -> Iterator[tuple[str, Document]]:
    """Every kind of letter, with made-up facts where the case knows none."""
    told = {name: each.sample for name, each in PLACES.items() if not each.is_known}
    for name, kind in KINDS.items():
        yield (
            name,
            Letter.in_first_words(
                kind,
                somebody(0),
                application,
                told=told,
                language=language,
                dated_on=ON,
            ),
        )


def message(language: Language) -> PostedMessage:
    return PostedMessage.of(
        address="Ms Siân Ŵyn-Pryce\n2 Canal Terrace\nLeeds\nLS1 4AP",
        words=(
            "Dorothy Vale asks you to confirm your part in their LPA",
            "Dear Siân Ŵyn-Pryce,\n\nYour code is BCDF-GHJK.\n\n" + LONG,
        ),
        reference="BCDFGHJKMNPQRSTVWXYZ",
        language=language,
        dated_on=ON,
    )


def about(lpa: Instrument) -> Application:
    return Application(
        lpa,
        CASE,
        reference=REFERENCE,
        register_number=NUMBER,
        received_on=ON,
        waits_until=date(2026, 11, 29),
        registered_on=REGISTERED,
    )
