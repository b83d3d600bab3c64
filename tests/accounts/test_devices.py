import pytest

from accounts.devices import in_words

APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
CHROME = f"{APPLE} Chrome/140.0.0.0"


@pytest.mark.once
@pytest.mark.parametrize(
    ("agent", "words"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", "Firefox on Linux"),
        (f"Mozilla/5.0 (Windows NT 10.0) {CHROME} Safari/537.36", "Chrome on Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0) {CHROME} Edg/140.0", "Edge on Windows"),
        (f"Mozilla/5.0 (Macintosh) {APPLE} Safari/605.1", "Safari on Mac"),
        (f"Mozilla/5.0 (Linux; Android 14) {CHROME} Mobile", "Chrome on Android"),
        (
            f"Mozilla/5.0 (Linux; Android 14) SamsungBrowser/28.0 {CHROME}",
            "Samsung Internet on Android",
        ),
        (f"Mozilla/5.0 (iPad) {APPLE} CriOS/140.0 Safari/604.1", "Chrome on iPad"),
        ("curl/8.0", "A browser that does not say what it is"),
        ("", "A browser that does not say what it is"),
        ("Firefox/1", "Firefox"),
    ],
)
def test_a_device_is_named_as_its_owner_would(agent, words):
    assert in_words(agent) == words
