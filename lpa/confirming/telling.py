"""Every message about confirming leaves through here, and only here."""

from messaging.sending import Words, send_message


def tell(
    *,
    kind: str,
    about: str,
    person: str,
    channel: str,
    address: str,
    language: str,
    words: Words,
    by,
    role: str = "",
    is_last: bool = False,
) -> str:
    """Intend one message to one person, inside the caller's transaction.

    about is the LPA's reference, person a uid ("" for the donor's account), address as
    typed, a letter's in lines, is_last whether the LPA is about to go. Gives the
    reference of the message. Raises NotAnAddress, NotInTransaction.
    """
    message = send_message(
        kind=kind,
        about=about,
        person=person,
        channel=channel,
        address=address,
        language=language,
        words=words,
        by=by,
        role=role,
        is_last=is_last,
    )
    return message.reference
