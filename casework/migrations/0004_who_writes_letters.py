"""Who writes letters and words their paragraphs, and that what was sent stays."""

from django.db import migrations

from casework import letter_triggers

WRITE, WORD = "write_letter", "word_letters"

OF_MODEL = {
    WRITE: ("letter", "Can write letters about a case"),
    WORD: ("paragraphversion", "Can word the paragraphs of letters"),
}
FIXED = ("case_id", "kind", "people", "told", "passages", "sent_at", "dated_on")
MAY = {
    "caseworker": [WRITE],
    "registrar": [WRITE],
    "manager": [WRITE],
    "administrator": [WORD],
}


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
    for name, codenames in MAY.items():
        group, _made = groups.get_or_create(name=name)
        group.permissions.add(*(made[codename] for codename in codenames))


def take_back(apps, schema_editor):
    using = schema_editor.connection.alias
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    mine = permissions.filter(
        content_type__app_label="casework", codename__in=list(OF_MODEL)
    )
    for group in apps.get_model("auth", "Group").objects.using(using).all():
        group.permissions.remove(*mine)


def guard(apps, schema_editor):
    letter_triggers.install(schema_editor.connection, FIXED)


def leave_unguarded(apps, schema_editor):
    letter_triggers.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0003_letters"),
        ("accounts", "0002_groups"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(give, take_back),
        migrations.RunPython(guard, leave_unguarded),
    ]
