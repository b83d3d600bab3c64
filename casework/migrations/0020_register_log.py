import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0011_who_orders_confirms_and_deletes'),
    ]

    operations = [
        migrations.AddField(
            model_name='registerentry',
            name='as_registered',
            field=models.JSONField(default=dict),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name='RegisterUpdate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sequence', models.PositiveIntegerField()),
                ('uid', models.UUIDField(unique=True)),
                ('type', models.CharField(max_length=60)),
                ('changes', models.JSONField(blank=True, default=list)),
                ('author', models.TextField()),
                ('applied_at', models.DateTimeField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='register_updates', to='casework.case')),
            ],
            options={
                'ordering': ['case', 'sequence'],
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('case', 'sequence'), name='casework_registerupdate_one_per_place'), models.CheckConstraint(condition=models.Q(('sequence__gte', 1)), name='casework_registerupdate_counts_from_one'), models.CheckConstraint(condition=models.Q(models.Q(('type', ''), _negated=True), models.Q(('author', ''), _negated=True)), name='casework_registerupdate_says_what_and_who')],
            },
        ),
    ]
