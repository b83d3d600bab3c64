import clock
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('identity', '0003_signing_out'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reminded',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(max_length=12)),
                ('uid', models.CharField(max_length=36)),
                ('which', models.CharField(choices=[('first', 'After three months'), ('last', 'Three months before time runs out')], max_length=5)),
                ('at', models.DateTimeField(default=clock.now)),
            ],
            options={
                'ordering': ['pk'],
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('reference', 'uid', 'which'), name='identity_reminded_once_each'), models.CheckConstraint(condition=models.Q(('which__in', ['first', 'last'])), name='identity_reminded_is_known')],
            },
        ),
    ]
