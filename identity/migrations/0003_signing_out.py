import clock
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('identity', '0002_vouchers_without_account'),
    ]

    operations = [
        migrations.CreateModel(
            name='LogoutNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('jti_digest', models.CharField(max_length=64, unique=True)),
                ('heard_at', models.DateTimeField(default=clock.now)),
            ],
            options={
                'ordering': ['pk'],
                'default_permissions': (),
            },
        ),
        migrations.AddField(
            model_name='signin',
            name='ended_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='signin',
            name='subject_digest',
            field=models.CharField(blank=True, db_index=True, max_length=64),
        ),
    ]
