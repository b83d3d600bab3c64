"""Entries keep what they were when they were registered, and nobody rewrites the log."""

from django.db import migrations
from django.db.models import F

from casework import register_triggers


def keep_what_was_registered(apps, schema_editor):
    """No entry was ever changed before there was a log."""
    entries = apps.get_model("casework", "RegisterEntry").objects
    entries.using(schema_editor.connection.alias).update(as_registered=F("document"))


def guard(apps, schema_editor):
    register_triggers.install(schema_editor.connection)


def leave_unguarded(apps, schema_editor):
    register_triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("casework", "0020_register_log")]

    operations = [
        migrations.RunPython(keep_what_was_registered, migrations.RunPython.noop),
        migrations.RunPython(guard, leave_unguarded),
    ]
