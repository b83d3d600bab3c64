"""Which groups of staff look after the service itself."""

from django.db import migrations

READ_FEEDBACK, READ_EQUALITY = "read_feedback", "read_equality"
SET_MESSAGE = "set_message"

OF_MODEL = {
    READ_FEEDBACK: ("feedback", "Can read feedback"),
    READ_EQUALITY: ("equalitycount", "Can read the counts of equality answers"),
    SET_MESSAGE: ("message", "Can set messages of the service"),
}

MAY = {
    "administrator": [READ_FEEDBACK, READ_EQUALITY, SET_MESSAGE],
    "reports": [READ_FEEDBACK, READ_EQUALITY],
}


def give(apps, schema_editor):
    """Permissions are made here, since Django makes them only after all migrations."""
    using = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    made = {}
    for codename, (model, name) in OF_MODEL.items():
        of, _made = content_types.get_or_create(app_label="service", model=model)
        made[codename], _made = permissions.get_or_create(
            content_type=of, codename=codename, defaults={"name": name}
        )
    for name, codenames in MAY.items():
        group, _made = groups.get_or_create(name=name)
        group.permissions.add(*(made[codename] for codename in codenames))


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    mine = permissions.filter(
        content_type__app_label="service", codename__in=list(OF_MODEL)
    )
    for group in apps.get_model("auth", "Group").objects.using(using).all():
        group.permissions.remove(*mine)


class Migration(migrations.Migration):
    dependencies = [
        ("service", "0001_initial"),
        ("accounts", "0002_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give, take_back)]
