"""Letters: printed by whoever can print, and noted here when they are posted."""

from django.db.models import QuerySet

from .choices import Reason, Way
from .models import Message
from .moving import News, note_news, note_sent


def letters_to_print() -> QuerySet[Message]:
    """Letters that wait, the oldest first.

    Each gives its address as lines, its language, its reference, which stands on the
    paper, and in written its subject and body, paragraphs parted by empty lines.
    """
    return Message.objects.to_print()


def mark_posted(*, letter: Message, by) -> bool:
    """Note that a letter was put in the post; False if that is known or it is dropped.

    Its secrets are forgotten: what was printed is not printed again.
    """
    return note_sent(message=letter, way=Way.POST, by=by)


def mark_returned(*, letter: Message, by) -> bool:
    """Note that the post brought a letter back; False if that is known."""
    return note_news(message=letter, news=News(Reason.RETURNED), way=Way.POST, by=by)
