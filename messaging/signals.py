"""What the apps above hear of their messages.

Each is sent with message, inside the transaction that moved it: a listener that raises
undoes the move, which is then tried again. A listener of message_failed answers True
once it has told whoever must know, or knows that nobody must. It holds the history of
message.about already, so it takes no lock that its own verbs take before theirs.
"""

from django.dispatch import Signal

message_sent = Signal()
message_delivered = Signal()
message_failed = Signal()
