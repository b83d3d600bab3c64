"""Who signs for a donor, and who witnesses that, move from beside the deed into it."""

from django.db import migrations

from lpa import keeping
from lpa.instrument import Address, Instrument, Person
from names import fold

PLACES = (("signatory", "signatory", "signatory"), ("witness", "independent_witness", "independent-witness"))


def into_the_deed(apps, schema_editor):
    """What nobody has signed is digested anew. What was signed is never altered: where
    there is such an LPA, somebody has to decide."""
    for screen in apps.get_model("lpa", "OnScreen").objects.exclude(signatory={}).select_related("lpa"):
        lpa = screen.lpa
        if lpa.signatures.exists():
            raise RuntimeError(
                f"{lpa.reference} was signed while whoever helped stood beside its deed: let it "
                "be completed or withdrawn, and forgotten, before this migration"
            )
        for column, name, role in PLACES:
            person = as_person(getattr(screen, column))
            lpa.decided[name] = keeping.dump(person)
            name_on_draft(apps, lpa.draft_id, role, person)
        lpa.digest = keeping.digest(keeping.load(lpa.decided, Instrument))
        lpa.save(update_fields=["decided", "digest"])


def as_person(kept):
    return Person(
        uid=kept["uid"],
        first_names=kept["first_names"],
        last_name=kept["last_name"],
        address=Address(**kept.get("address", {})),
    )


def name_on_draft(apps, draft, role, person):
    if draft is None:
        return
    where = keeping.dump(person.address)
    apps.get_model("lpa", "NamedPerson").objects.get_or_create(
        draft_id=draft,
        role=role,
        defaults={
            "uid": person.uid,
            "first_names": person.first_names,
            "last_name": person.last_name,
            "folded_name": fold(person.full_name),
            **where,
        },
    )


class Migration(migrations.Migration):

    dependencies = [
        ("lpa", "0012_one_who_signs_for_the_donor"),
    ]

    operations = [migrations.RunPython(into_the_deed, migrations.RunPython.noop)]
