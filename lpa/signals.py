from django.dispatch import Signal

# Sent with lpa and by, inside the transaction that froze the LPA: a listener that
# raises undoes the submission.
lpa_submitted = Signal()

# Sent with lpa and by, inside the transaction in which somebody withdraws from an LPA
# that is signed on screen, or declines: a listener that raises undoes that.
left_on_screen = Signal()
# The errand that is owed when somebody declines their part of a frozen LPA: about its
# reference, with their uid, and not why. Whoever has the paper carries it out.
PART_DECLINED = "part-declined"
