"""A raw mail as it came in, read without trusting it: its structure, charsets and headers may all be wrong.

Nothing here raises for what somebody sent; what cannot be read is empty.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from authres import AuthenticationResultsHeader
from authres.core import AuthResError

from api.rules import reply_text

MOST_IDS = 50
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_ID = re.compile(r"<([^<>\s]{3,250})>")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-]{1,64}@[A-Za-z0-9.\-]{1,253}")
_ONE_BYTE = re.compile(r"us-ascii|ascii|iso-?8859|latin|windows-|cp125", re.IGNORECASE)
_MACHINES = frozenset({"bulk", "junk", "list", "auto_reply"})
_RECEIVERS = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
_SIGNATURES = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)


@dataclass(frozen=True)
class Report:
    """What a mail server says about a mail of ours (RFC 3464): per receiver an action and a status such as 5.1.1."""

    results: tuple[tuple[str, str], ...]
    about: tuple[str, ...]


@dataclass(frozen=True)
class Mail:
    """What we want to know of a mail. ``sender`` is None where it is not one plain address."""

    id: str
    sender: str | None
    receivers: tuple[str, ...]
    answers: tuple[str, ...]
    arrived: datetime | None
    automatic: bool
    text: str
    attachments: int
    vouched: dict[str, str] = field(default_factory=dict)
    calendar: bytes | None = None
    report: Report | None = None


def read(raw: bytes) -> Mail:
    """Read a mail; of one whose parts are nested without end, only what stands above them."""
    try:
        return _read(raw)
    except RecursionError:
        return _read(_HEAD_END.split(raw, maxsplit=1)[0] + b"\r\n\r\n")


def _read(raw: bytes) -> Mail:
    message = message_from_bytes(raw, policy=policy.default)
    headers = _headers(message)
    own_id = _ids(headers.get("message-id", []))
    return Mail(
        id=own_id[0] if own_id else hashlib.sha256(raw).hexdigest(),
        sender=_sender(headers.get("from", [])),
        receivers=tuple(_addresses(value for name in _RECEIVERS for value in headers.get(name, []))),
        answers=tuple(_ids([*headers.get("in-reply-to", []), *headers.get("references", [])])[-MOST_IDS:]),
        arrived=_arrived(headers.get("received", [])),
        automatic=_is_automatic(headers),
        text=_text(message),
        attachments=sum(_is_attachment(part) for part in _parts(message)),
        vouched=_vouched(headers.get("authentication-results", [])),
        calendar=_calendar(message),
        report=_report(message),
    )


def _headers(message: EmailMessage) -> dict[str, list[str]]:
    """Every header as it was written: the ready-made parsers stumble over what strangers send."""
    found: dict[str, list[str]] = {}
    for name, value in message.raw_items():
        found.setdefault(name.lower(), []).append(" ".join(str(value).split()))
    return found


def _ids(values: Iterable[str]) -> list[str]:
    return [one for value in values for one in _ID.findall(value)]


def _sender(values: list[str]) -> str | None:
    """The one address that a mail is from. Several, or something odd around it, is nobody."""
    found = [address for _, address in getaddresses(values)]
    plain = len(values) == 1 and len(found) == 1 and _ADDRESS.fullmatch(found[0]) is not None
    if not plain or not values[0].rstrip(" >").endswith(found[0]):
        return None
    return found[0].lower()


def _addresses(values: Iterable[str]) -> Iterator[str]:
    for _, address in getaddresses(values):
        if _ADDRESS.fullmatch(address):
            yield address.lower()


def _arrived(received: list[str]) -> datetime | None:
    """What the server that handed it over wrote on top when the mail came in; everything below may be invented."""
    try:
        moment = parsedate_to_datetime(received[0].rpartition(";")[2].strip())
    except (IndexError, ValueError, TypeError, OverflowError):
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None


def _is_automatic(headers: dict[str, list[str]]) -> bool:
    """Whether a program sent it (RFC 3834, and what was in use before): such a mail is never answered."""
    if any(value.partition(";")[0].strip().lower() != "no" for value in headers.get("auto-submitted", [])):
        return True
    if any(value.strip().lower() in _MACHINES for value in headers.get("precedence", [])):
        return True
    if any(value.replace(" ", "") == "<>" for value in headers.get("return-path", [])):
        return True
    return any(
        name in headers for name in ("x-auto-response-suppress", "list-id", "x-autoreply", "x-autorespond")
    )


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something."""
    return (part for part in message.walk() if not part.is_multipart())


def _is_attachment(part: EmailMessage) -> bool:
    if part.get_content_type() in _SIGNATURES or part.get_content_type() == "text/calendar":
        return False
    return _disposition(part) == "attachment"


def _disposition(part: Any) -> str:
    return str(part.get("content-disposition", "")).partition(";")[0].strip().lower()


def _text(message: EmailMessage) -> str:
    """What somebody wrote, from the text, else from the page."""
    parts = list(_parts(message))
    for kind, read_ in (("text/plain", str), ("text/html", reply_text.text_of_html)):
        for part in parts:
            if part.get_content_type() == kind and _disposition(part) != "attachment":
                if own := reply_text.reply_in(read_(_decoded(part))):
                    return own
                break
    return ""


def _decoded(part: EmailMessage) -> str:
    """The words of a part, also where its charset is unknown or is not the one it says."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    told = str(part.get_content_charset("us-ascii"))
    for charset in ("utf-8", told) if _ONE_BYTE.match(told) else (told, "utf-8"):
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def _vouched(values: list[str]) -> dict[str, str]:
    """What each server found out about the sender (DMARC), by its name; of one server only what it wrote on top."""
    found: dict[str, str] = {}
    for value in values:
        try:
            header = AuthenticationResultsHeader.parse(f"Authentication-Results: {value}")
        except AuthResError:
            continue
        results = [one.result for one in header.results if one.method == "dmarc"]
        found.setdefault(str(header.authserv_id).lower(), results[0] if len(results) == 1 else "none")
    return found


def _calendar(message: EmailMessage) -> bytes | None:
    """The calendar item that answers an invitation."""
    for part in _parts(message):
        if part.get_content_type() == "text/calendar":
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else None
    return None


def _report(message: EmailMessage) -> Report | None:
    """What a delivery report says, and the ids of the mail it is about."""
    kind = str(message.get_content_type())
    if kind != "multipart/report":
        return None
    results, about = list[tuple[str, str]](), list[str]()
    for part in message.walk():
        inner = part.get_content_type()
        if inner == "message/delivery-status":
            blocks = part.get_payload()
            results += (
                [found for block in blocks if (found := _result(block))] if isinstance(blocks, list) else []
            )
        elif inner in {"message/rfc822", "message/rfc822-headers", "text/rfc822-headers"}:
            about += _ids(_original(part))
    return Report(tuple(results), tuple(about[:MOST_IDS]))


def _result(block: Any) -> tuple[str, str] | None:
    """Action and status of one receiver; None for what is said about the mail as a whole."""
    action, status = block.get("action"), block.get("status")
    if not action or not status:
        return None
    return str(action).strip().lower(), str(status).split()[0][:20]


def _original(part: Any) -> list[str]:
    """The Message-ID of the mail that came back, whole or only its headers."""
    inner = part.get_payload()
    if isinstance(inner, list):
        return [value for one in inner for name, value in one.raw_items() if name.lower() == "message-id"]
    content = part.get_payload(decode=True)
    original = message_from_bytes(content if isinstance(content, bytes) else b"", policy=policy.default)
    return [str(value) for name, value in original.raw_items() if name.lower() == "message-id"]
