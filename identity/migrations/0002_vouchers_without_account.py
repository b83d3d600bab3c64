from django.conf import settings
from django.db import migrations, models


def whoever_was_in_is_out(apps, schema_editor):
    """Nobody's browser is known of those who came in by an account: no browser is it."""
    vouchings = apps.get_model("identity", "Vouching").objects
    vouchings.filter(state__in=["opened", "verified", "vouched"]).update(browser="-")


class Migration(migrations.Migration):

    dependencies = [
        ('identity', '0001_confirmed_identities'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='vouching',
            name='identity_vouching_vouched_says_all',
        ),
        migrations.RemoveConstraint(
            model_name='vouching',
            name='identity_vouching_nobody_vouches_for_themselves',
        ),
        migrations.RemoveField(
            model_name='vouching',
            name='voucher',
        ),
        migrations.AddField(
            model_name='vouching',
            name='browser',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.RunPython(whoever_was_in_is_out, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='vouching',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'vouched'), _negated=True), models.Q(('attempt__isnull', False), ('declared_at__isnull', False), ('is_name_confirmed', True), ('knows_two_years', True), ('lives_with_donor', False)), _connector='OR'), name='identity_vouching_vouched_says_all'),
        ),
        migrations.AddConstraint(
            model_name='vouching',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ('named', 'failed', 'dropped')), models.Q(('browser', ''), _negated=True), _connector='OR'), name='identity_vouching_open_in_one_browser'),
        ),
        migrations.AddConstraint(
            model_name='vouching',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ('named', 'opened', 'verified')), models.Q(('code_fingerprint', ''), ('code_until', None)), _connector='OR'), name='identity_vouching_code_while_it_opens'),
        ),
    ]
