from django.dispatch import Signal

# Sent with check and by, inside the transaction in which somebody's check changed: a
# listener that raises undoes the change.
identity_changed = Signal()
