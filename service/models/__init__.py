"""What is kept about the service itself: opinions, messages, counts without people."""

from .equality import EqualityAsked, EqualityCount
from .feedback import Feedback
from .message import Message

__all__ = ["EqualityAsked", "EqualityCount", "Feedback", "Message"]
