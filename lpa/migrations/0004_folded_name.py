from django.db import migrations, models

from lpa.rules.names import fold


def fold_names(apps, schema_editor):
    people = apps.get_model("lpa", "NamedPerson").objects.all()
    for person in people.iterator():
        names = (person.first_names, person.last_name)
        person.folded_name = fold(" ".join(filter(None, names)) or person.company)
        person.save(update_fields=["folded_name"])


class Migration(migrations.Migration):

    dependencies = [
        ('lpa', '0003_right_first_time'),
    ]

    operations = [
        migrations.AddField(
            model_name='namedperson',
            name='folded_name',
            field=models.TextField(blank=True, default='', editable=False),
        ),
        migrations.RunPython(fold_names, migrations.RunPython.noop),
    ]
