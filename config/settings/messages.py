"""Messages to people: by what they go, and how long they may be on their way."""

from .environment import env

# GOV.UK Notify, used once there is a key, with one template each that holds our words:
# ((subject)) and ((body)) of an e-mail, ((body)) of a text message.
NOTIFY_KEY = env.str("NOTIFY_KEY", "")
NOTIFY_URL = env.str("NOTIFY_URL", "https://api.notifications.service.gov.uk")
NOTIFY_EMAIL_TEMPLATE = env.str("NOTIFY_EMAIL_TEMPLATE", "")
NOTIFY_SMS_TEMPLATE = env.str("NOTIFY_SMS_TEMPLATE", "")
NOTIFY_CALLBACK_TOKEN = env.str("NOTIFY_CALLBACK_TOKEN", "")

# Whether text messages stay on the page /outbox/ where there is no key.
MESSAGES_ARE_KEPT = False

# Where mail that comes back goes, with a reference after a plus, and is read from.
BOUNCE_ADDRESS = env.str("BOUNCE_ADDRESS", "")
BOUNCES_FROM = env.str("BOUNCES_FROM", "")

# How long a message may wait to go, and then to be heard of; how long a mail server
# may still send it back; how long after the end its words are kept.
MESSAGE_EMAIL_HOURS = env.int("MESSAGE_EMAIL_HOURS", 24)
MESSAGE_SMS_HOURS = env.int("MESSAGE_SMS_HOURS", 24)
MESSAGE_LETTER_DAYS = env.int("MESSAGE_LETTER_DAYS", 7)
MESSAGE_BOUNCE_DAYS = env.int("MESSAGE_BOUNCE_DAYS", 5)
MESSAGE_WORDS_DAYS = env.int("MESSAGE_WORDS_DAYS", 30)

# So many days after they were asked, people who have not answered are reminded.
CONFIRM_REMINDER_DAYS = env.list("CONFIRM_REMINDER_DAYS", [7, 21], subcast=int)
