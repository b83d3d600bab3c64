from django.db import migrations

from lpa.payment_triggers import PAYMENTS


def guard(apps, schema_editor):
    PAYMENTS.install(schema_editor.connection)


def leave_unguarded(apps, schema_editor):
    PAYMENTS.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("lpa", "0006_payments_taken_back")]

    operations = [migrations.RunPython(guard, leave_unguarded)]
