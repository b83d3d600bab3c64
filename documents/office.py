"""Who prints these documents, and how to reach them."""

from django.utils.translation import gettext_lazy as _

NAME = _("Office of the Public Guardian")
ADDRESS = ("PO Box 16185", "Birmingham", "B2 2WH")
HELPLINE = "0300 456 0300"
