from django.dispatch import Signal

# Sent with lpa and by, inside the transaction that froze the LPA: a listener that
# raises undoes the submission.
lpa_submitted = Signal()

# Sent with lpa and by, inside the transaction in which somebody withdraws from an LPA
# that is signed on screen, or declines: a listener that raises undoes that.
left_on_screen = Signal()

# Sent with instance (a NamedPerson as they are kept) and by, inside the transaction in
# which somebody is taken off a draft, or another is written over them: before it is so.
person_leaves = Signal()

# Sent with draft and by, inside the transaction in which a draft is deleted: before
# anything of it is.
draft_goes = Signal()

# The errand that is owed when somebody declines their part of a frozen LPA: about its
# reference, with their uid, and not why. Whoever has the paper carries it out.
PART_DECLINED = "part-declined"
