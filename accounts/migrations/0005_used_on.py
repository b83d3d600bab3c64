from django.db import migrations
from django.db.models import DateField
from django.db.models.functions import Cast, Coalesce


def count_from_the_last_sign_in(apps, schema_editor):
    users = apps.get_model("accounts", "User").objects.using(
        schema_editor.connection.alias
    )
    last = Coalesce("last_login", "date_joined")
    users.update(used_on=Cast(last, DateField()))


class Migration(migrations.Migration):
    """Accounts that are there already count as used when they were last signed in to."""

    dependencies = [("accounts", "0004_closing")]

    operations = [
        migrations.RunPython(count_from_the_last_sign_in, migrations.RunPython.noop)
    ]
