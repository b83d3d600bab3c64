from django.dispatch import Signal

# Sent with lpa and by, inside the transaction that froze the LPA: a listener that
# raises undoes the submission.
lpa_submitted = Signal()
