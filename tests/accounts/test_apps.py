import pytest
from django.core.exceptions import ImproperlyConfigured

from accounts.apps import refuse_a_code_that_opens_every_account


def test_a_real_service_does_not_start_with_a_fixed_second_factor(settings):
    settings.MFA_TOTP_INSECURE_BYPASS_CODE = "000000"

    with pytest.raises(ImproperlyConfigured):
        refuse_a_code_that_opens_every_account()


def test_a_demonstration_may_have_one(settings):
    settings.MFA_TOTP_INSECURE_BYPASS_CODE, settings.DEBUG = "000000", True

    assert refuse_a_code_that_opens_every_account() is None
