from django.db import migrations

GROUPS = [
    "caseworker",
    "registrar",
    "manager",
    "finance",
    "reduced-fee",
    "investigations",
    "complaints",
    "court-orders",
    "intake",
    "assisted-digital",
    "reports",
    "administrator",
]


def make_groups(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects.using(
        schema_editor.connection.alias
    )
    for name in GROUPS:
        groups.get_or_create(name=name)


class Migration(migrations.Migration):
    """The groups of staff; what each may do is attached by the app whose work it is."""

    dependencies = [("accounts", "0001_initial")]

    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
