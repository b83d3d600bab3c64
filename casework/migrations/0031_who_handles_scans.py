"""Who takes in scans and brings them to their cases."""

from django.db import migrations

HANDLE, NAME = "handle_scans", "Can take in scans and bring them to cases"
MAY = ["intake", "caseworker", "manager"]


def give(apps, schema_editor):
    """The permission is made here, since Django makes it only after all migrations."""
    using = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    scans, _made = content_types.get_or_create(app_label="casework", model="scanset")
    handle, _made = permissions.get_or_create(
        content_type=scans, codename=HANDLE, defaults={"name": NAME}
    )
    for name in MAY:
        group, _made = groups.get_or_create(name=name)
        group.permissions.add(handle)


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    mine = permissions.filter(content_type__app_label="casework", codename=HANDLE)
    for group in apps.get_model("auth", "Group").objects.using(using).all():
        group.permissions.remove(*mine)


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0030_scans"),
        ("accounts", "0002_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give, take_back)]
