from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('lpa', '0013_who_helps_to_sign_is_in_the_deed'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='onscreen',
            name='lpa_onscreen_signatory_needs_a_witness',
        ),
        migrations.RemoveField(
            model_name='onscreen',
            name='signatory',
        ),
        migrations.RemoveField(
            model_name='onscreen',
            name='witness',
        ),
    ]
