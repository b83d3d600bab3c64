from django.db import migrations

from history import triggers


def guard(apps, schema_editor):
    triggers.install(schema_editor.connection)


def leave_unguarded(apps, schema_editor):
    triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("history", "0001_initial")]

    operations = [migrations.RunPython(guard, leave_unguarded)]
