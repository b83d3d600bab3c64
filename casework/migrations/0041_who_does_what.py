"""Who allocates cases, keeps teams, warns, answers complaints and investigates."""

from django.db import migrations

VIEW = "view_case"
ALLOCATE, TEAMS = "allocate_case", "keep_teams"
WARN, COMPLAIN, INVESTIGATE = "warn", "handle_complaint", "investigate"

OF_MODEL = {
    ALLOCATE: ("allocation", "Can allocate cases to people and teams"),
    TEAMS: ("team", "Can make and change teams"),
    WARN: ("warning", "Can put warnings on cases and take them off"),
    COMPLAIN: ("complaint", "Can record and answer complaints"),
    INVESTIGATE: ("investigation", "Can open and conduct investigations"),
}
MAY = {
    "caseworker": [WARN, COMPLAIN],
    "registrar": [WARN],
    "finance": [WARN],
    "complaints": [WARN, COMPLAIN],
    "investigations": [WARN, INVESTIGATE],
    "manager": [ALLOCATE, TEAMS, WARN, COMPLAIN, INVESTIGATE],
    "administrator": [TEAMS],
}
LOOK_AT_CASES = ("complaints", "investigations")


def give(apps, schema_editor):
    """Permissions are made here, since Django makes them only after all migrations."""
    using = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    made = {}
    for codename, (model, name) in OF_MODEL.items():
        of, _made = content_types.get_or_create(app_label="casework", model=model)
        made[codename], _made = permissions.get_or_create(
            content_type=of, codename=codename, defaults={"name": name}
        )
    view = permissions.get(content_type__app_label="casework", codename=VIEW)
    for name, codenames in MAY.items():
        group, _made = groups.get_or_create(name=name)
        group.permissions.add(*(made[codename] for codename in codenames))
        if name in LOOK_AT_CASES:
            group.permissions.add(view)


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    ours = permissions.filter(content_type__app_label="casework")
    mine = ours.filter(codename__in=list(OF_MODEL))
    view = ours.filter(codename=VIEW)
    for group in apps.get_model("auth", "Group").objects.using(using).all():
        group.permissions.remove(*mine)
        if group.name in LOOK_AT_CASES:
            group.permissions.remove(*view)


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0040_on_the_desk"),
        ("accounts", "0002_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give, take_back)]
