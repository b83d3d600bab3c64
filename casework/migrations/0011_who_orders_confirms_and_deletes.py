"""Who records orders of the court, confirms proposals, and deletes what was kept."""

from django.db import migrations

ORDER, CONFIRM, PURGE = "record_order", "confirm_proposal", "purge_case"

OF_MODEL = {
    ORDER: ("courtmatter", "Can record what a court has ordered"),
    CONFIRM: ("proposal", "Can confirm what somebody else proposes"),
    PURGE: ("case", "Can delete what is kept of a case"),
}
MAY = {
    "court-orders": ["view_case", ORDER],
    "manager": [ORDER, CONFIRM],
    "administrator": ["view_case", PURGE],
}


def give(apps, schema_editor):
    """Permissions are made here, since Django makes them only after all migrations."""
    using = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    for codename, (model, name) in OF_MODEL.items():
        of, _made = content_types.get_or_create(app_label="casework", model=model)
        permissions.get_or_create(
            content_type=of, codename=codename, defaults={"name": name}
        )
    for name, codenames in MAY.items():
        group, _made = groups.get_or_create(name=name)
        group.permissions.add(
            *permissions.filter(
                content_type__app_label="casework", codename__in=codenames
            )
        )


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    mine = permissions.filter(
        content_type__app_label="casework", codename__in=list(OF_MODEL)
    )
    for group in apps.get_model("auth", "Group").objects.using(using).all():
        group.permissions.remove(*mine)


class Migration(migrations.Migration):
    dependencies = [("casework", "0010_the_whole_machine")]

    operations = [migrations.RunPython(give, take_back)]
