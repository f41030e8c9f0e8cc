"""Whether a picture ends where it should, so that nothing else travels behind it (W7)."""

import re

_PNG = b"\x89PNG\r\n\x1a\n"
_MARKUP = re.compile(rb"<\s*(?:!doctype|html|head|body|script|svg|iframe|\?php)", re.IGNORECASE)


def png_fault(content: bytes) -> str | None:
    """A PNG is a row of pieces of which the last is IEND: "file-two-kinds" when more follows, or "file-broken"."""
    at = len(_PNG)
    while at + 12 <= len(content):
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        at += 12 + size
        if kind == b"IEND":
            return "file-two-kinds" if content[at:].strip(b"\0\r\n ") else None
    return "file-broken"


def jpeg_fault(content: bytes) -> str | None:
    """Telephones put small pictures and films of their own behind a JPEG; a page, program or paper is no part of it."""
    end = content.find(b"\xff\xd9")
    if end < 0:
        return "file-broken"
    tail = content[end:]
    return "file-two-kinds" if _MARKUP.search(tail) or b"%PDF-" in tail else None
