"""What others can hear of a history before anything enters it."""

from django.dispatch import Signal

# Sent with subject, by and action, inside the transaction that writes and after the
# wait for the subject's turn, and before its pages are shown: a listener that raises
# refuses it, and all that would have been written with it.
about_to_touch = Signal()
