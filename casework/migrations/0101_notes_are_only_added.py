from django.db import migrations

from casework.note_triggers import NOTES


def guard(apps, schema_editor):
    NOTES.install(schema_editor.connection)


def leave_unguarded(apps, schema_editor):
    NOTES.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("casework", "0100_letters_to_be_written")]

    operations = [migrations.RunPython(guard, leave_unguarded)]
