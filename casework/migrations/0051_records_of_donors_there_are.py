"""The donor of every case there is gets a record, a batch of cases at a time."""

from datetime import date

from django.db import migrations

from casework.name_keys import keys_of
from casework.person_numbers import new_person_number

AT_ONCE = 500
KINDS = ("DonorRecord", "CaseDonor", "Surname")
NAMES = ("title", "first_names", "last_name", "other_names")
ADDRESS = ("line1", "line2", "line3", "town", "postcode", "country")


def keep_donors(apps, schema_editor):
    cases = apps.get_model("casework", "Case").objects.order_by("pk")
    donors = cases.values_list("pk", "lpa__decided__donor")
    numbers, last = set(), 0
    while batch := list(donors.filter(pk__gt=last)[:AT_ONCE]):
        keep(apps, batch, numbers)
        last = batch[-1][0]


def keep(apps, batch, numbers):
    """Nobody has a record yet, so only the numbers given just now can clash."""
    of_kind = {name: apps.get_model("casework", name) for name in KINDS}
    records = [
        of_kind["DonorRecord"](number=unused(numbers), **columns(donor or {}))
        for _case, donor in batch
    ]
    of_kind["DonorRecord"].objects.bulk_create(records)
    of_kind["CaseDonor"].objects.bulk_create(
        of_kind["CaseDonor"](case_id=case, record=record)
        for (case, _donor), record in zip(batch, records, strict=True)
    )
    surnames = {record.surname_key for record in records} - {""}
    of_kind["Surname"].objects.bulk_create(
        (of_kind["Surname"](key=key) for key in surnames), ignore_conflicts=True
    )


def unused(numbers):
    while (number := new_person_number()) in numbers:
        continue
    numbers.add(number)
    return number


def columns(donor):
    """A record's columns, from a donor as the LPA holds them."""
    names = {name: donor.get(name) or "" for name in NAMES}
    address = donor.get("address") or {"country": "GB"}
    places = {name: address.get(name) or "" for name in ADDRESS}
    born = donor.get("date_of_birth")
    keyed = (names["first_names"], names["last_name"], names["other_names"])
    return {
        **names,
        **places,
        "date_of_birth": date.fromisoformat(born) if born else None,
        **keys_of(*keyed, places["postcode"]),
    }


class Migration(migrations.Migration):

    dependencies = [
        ("casework", "0050_donor_records"),
    ]

    operations = [
        migrations.RunPython(keep_donors, migrations.RunPython.noop),
    ]
