"""What a file is, as its bytes say; what its name or sender says counts nothing."""

UNKNOWN = "application/octet-stream"
TEXT = "text/plain"

BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"{\\rtf", "application/rtf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"ID3", "audio/mpeg"),
)
OFFICE = "application/vnd.openxmlformats-officedocument."
IN_ZIP = (
    (b"word/", OFFICE + "wordprocessingml.document"),
    (b"xl/", OFFICE + "spreadsheetml.sheet"),
    (b"ppt/", OFFICE + "presentationml.presentation"),
    (b"opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
)
LOOKED_AT = 4096
CONTROLS = set(range(32)) - set(b"\t\n\r\f")


def type_of(content: bytes) -> str:
    """The media type of a file; UNKNOWN where its bytes do not say."""
    for beginning, media_type in BEGINNINGS:
        if content.startswith(beginning):
            is_zip = media_type == "application/zip"
            return type_in_zip(content) if is_zip else media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return TEXT if is_text(content[:LOOKED_AT]) else UNKNOWN


def type_in_zip(content: bytes) -> str:
    """Documents of today's offices are archives with names of their own inside."""
    for name, media_type in IN_ZIP:
        if name in content:
            return media_type
    return "application/zip"


def is_text(beginning: bytes) -> bool:
    """UTF-8 without control characters, but for a last letter that is cut in two."""
    try:
        beginning.decode()
    except UnicodeDecodeError as wrong:
        if len(beginning) < LOOKED_AT or wrong.start < len(beginning) - 3:
            return False
    return not CONTROLS.intersection(beginning)
