"""Letters owed from templates become letters as all others; drafts get a subject."""

from django.db import migrations

from documents.catalogue import language_of
from documents.paragraphs import KINDS
from lpa import keeping
from lpa.choices import Language
from lpa.instrument import Instrument

BEFORE, NOW = "letter", "written-letter"
# To the donor, and to anybody else.
KIND = {
    "notice": ("notice-to-donor", "notice-to-attorney"),
    "registration": ("registration-to-donor", "registration-to-attorney"),
}


def become_letters(apps, schema_editor):
    using = schema_editor.connection.alias
    errands = apps.get_model("outbox", "Errand").objects.using(using)
    cases = apps.get_model("casework", "Case").objects.using(using)
    for errand in errands.filter(kind=BEFORE, done_at=None):
        case = cases.select_related("lpa").get(number=errand.about)
        letter = letter_of(case, errand, apps.get_model("casework", "Letter"))
        letter.save(using=using)
        errand.kind = NOW
        errand.payload = {"letter": letter.pk, "to": errand.payload["to"]}
        errand.save(using=using)


def have_subjects(apps, schema_editor):
    using = schema_editor.connection.alias
    letters = apps.get_model("casework", "Letter").objects.using(using)
    for letter in letters.filter(state="draft"):
        letter.passages.insert(0, first_words(KINDS[letter.kind].heading))
        letter.save(using=using)


def letter_of(case, errand, model):
    said, lpa = errand.payload, keeping.load(case.lpa.decided, Instrument)
    is_to_donor = lpa.donor is not None and lpa.donor.uid == said["to"]
    name = said["letter"]
    to_donor, to_others = KIND.get(name, (name, name))
    kind = to_donor if is_to_donor else to_others
    return model(
        case_id=case.pk,
        kind=kind,
        state="sent",
        is_automatic=True,
        people={said["to"]: language_of(said["to"], lpa)},
        told=told_of(case, said),
        passages=[first_words(paragraph) for paragraph in KINDS[kind].texts],
        written_at=errand.owed_at,
        sent_at=errand.owed_at,
        dated_on=said["dated_on"],
    )


def told_of(case, said):
    match said["letter"]:
        case "refusal" | "rejection":
            return {"reason": case.closed_reason}
        case "withdrawal":
            return {"happened_on": case.withdrawn_on.isoformat()}
        case "corrections":
            return {"corrections": said["corrections"]}
    return {}


def first_words(paragraph):
    return {
        "key": paragraph.key,
        "wordings": {
            language: {
                "text": paragraph.in_language(language),
                "version": 1,
                "is_edited": False,
            }
            for language in Language.values
        },
        "is_left_out": paragraph.begins_out,
    }


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0006_letters_sent_by_moves"),
        ("outbox", "0001_initial"),
        ("lpa", "0004_folded_name"),
    ]

    operations = [
        migrations.RunPython(have_subjects, migrations.RunPython.noop),
        migrations.RunPython(become_letters, migrations.RunPython.noop),
    ]
