"""Who decides what is due when less is asked for, and who confirms refunds."""

from django.db import migrations

VIEW, TAKE = ("case", "view_case"), ("case", "take_payment")
DECIDE, CONFIRM = ("feeclaim", "decide_fee"), ("refund", "confirm_refund")

NEW = {
    DECIDE: "Can decide what is due when less is asked for",
    CONFIRM: "Can confirm refunds that others proposed",
}
MAY = {
    "reduced-fee": [VIEW, TAKE, DECIDE],
    "finance": [CONFIRM],
    "manager": [CONFIRM],
}


def give(apps, schema_editor):
    """Permissions are made here, since Django makes them only after all migrations."""
    using = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    for (model, codename), name in NEW.items():
        of, _made = content_types.get_or_create(app_label="casework", model=model)
        permissions.get_or_create(
            content_type=of, codename=codename, defaults={"name": name}
        )
    for name, given in MAY.items():
        group, _made = groups.get_or_create(name=name)
        for _model, codename in given:
            group.permissions.add(mine(permissions).get(codename=codename))


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = mine(apps.get_model("auth", "Permission").objects.using(using))
    groups = apps.get_model("auth", "Group").objects.using(using)
    for name, given in MAY.items():
        codenames = [codename for _model, codename in given]
        theirs = permissions.filter(codename__in=codenames)
        groups.get(name=name).permissions.remove(*theirs)


def mine(permissions):
    return permissions.filter(content_type__app_label="casework")


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0060_fees"),
        ("casework", "0002_permissions_of_groups"),
    ]

    operations = [migrations.RunPython(give, take_back)]
