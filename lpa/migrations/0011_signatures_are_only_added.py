from django.db import migrations

from lpa import signature_triggers


def guard(apps, schema_editor):
    signature_triggers.install(schema_editor.connection)


def leave_unguarded(apps, schema_editor):
    signature_triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("lpa", "0010_signing_on_screen")]

    operations = [migrations.RunPython(guard, leave_unguarded)]
