"""What each group of staff may do with cases."""

from django.db import migrations

VIEW, OPEN, WORK = "view_case", "open_case", "work_case"
PAY, DECIDE = "take_payment", "decide_case"

NAMES = {
    VIEW: "Can view case",
    OPEN: "Can open a case",
    WORK: "Can work on a case",
    PAY: "Can record payments",
    DECIDE: "Can register an LPA or refuse it",
}

MAY = {
    "caseworker": [VIEW, OPEN, WORK, PAY],
    "registrar": [VIEW, DECIDE],
    "manager": [VIEW, OPEN, WORK, PAY, DECIDE],
    "finance": [VIEW, PAY],
    "intake": [VIEW, OPEN],
    "assisted-digital": [VIEW],
}


def give(apps, schema_editor):
    """Permissions are made here, since Django makes them only after all migrations."""
    using = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    case, _made = content_types.get_or_create(app_label="casework", model="case")
    made = {
        codename: permissions.get_or_create(
            content_type=case, codename=codename, defaults={"name": name}
        )[0]
        for codename, name in NAMES.items()
    }
    for name, codenames in MAY.items():
        group, _made = groups.get_or_create(name=name)
        group.permissions.add(*(made[codename] for codename in codenames))


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    mine = permissions.filter(
        content_type__app_label="casework", codename__in=list(NAMES)
    )
    for group in apps.get_model("auth", "Group").objects.using(using).all():
        group.permissions.remove(*mine)


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0001_initial"),
        ("accounts", "0002_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give, take_back)]
