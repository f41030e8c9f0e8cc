"""A letter as a mail: text and HTML from one pair of templates, and headers that nobody's words can reach.

Subjects are our own sentences. Addresses are the only thing in a header that people typed, so they are looked at here
once more: Python before 3.11.10 lets an encoded word in an address or a subject grow into a header of its own.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache
from uuid import UUID

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from api.core import words
from api.core.settings import Settings
from api.outbound.letter import SECTION, Letter
from api.paper.press import press
from api.rules.plus_address import Purpose, tagged

_PLAIN = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-]+@[A-Za-z0-9.\-]+")
_ENCODED = "=?"
_ANSWER = "Re: "


class AddressRefused(Exception):
    """An address that cannot stand in a header as it is."""


def message(letter: Letter, delivery_id: UUID, now: datetime, settings: Settings) -> EmailMessage:
    """The mail of a letter. The same delivery always has the same Message-ID.

    AddressRefused for a bad address, Unprintable for a paper that cannot be made. Papers take a while: not to be
    called in a transaction.
    """
    domain = settings.mail_from.rpartition("@")[2]
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = letter.subject
    mail["From"] = _address(settings.mail_from, "casustafel")
    mail["To"] = _address(letter.to)
    if copies := list(_addresses(letter.copies)):
        mail["Cc"] = copies
    if answers_to := _answers_to(letter, delivery_id, settings):
        mail["Reply-To"] = _address(answers_to)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{delivery_id}@{domain}>"
    if letter.thread:
        chain = [letter.thread.root, *([str(letter.thread.answers)] if letter.thread.answers else [])]
        mail["In-Reply-To"] = f"<{chain[-1]}@{domain}>"
        mail["References"] = " ".join(f"<{one}@{domain}>" for one in chain)
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    _fill(mail, letter)
    mail["Content-Language"] = (
        letter.tongue
    )  # now: filling moves what begins with Content- into the first part
    return mail


def _answers_to(letter: Letter, delivery_id: UUID, settings: Settings) -> str | None:
    """The box that we read, under an address that names this mail; else that of a person."""
    if letter.answerable and settings.mail_in_address:
        secret = settings.mail_in_secret.get_secret_value()
        return tagged(settings.mail_in_address, secret, Purpose.REPLY, delivery_id)
    return settings.mail_reply_to


def _fill(mail: EmailMessage, letter: Letter) -> None:
    footer = words.say(letter.tongue, SECTION, "footer")
    mail.set_content(_rendered("letter.txt", letter, footer), cte="quoted-printable")
    mail.add_alternative(_rendered("letter.html", letter, footer), subtype="html", cte="quoted-printable")
    if letter.calendar is not None:
        item = letter.calendar.decode()
        mail.add_alternative(item, subtype="calendar", cte="base64", params={"method": letter.method})
    for sheet in letter.papers:
        mail.add_attachment(press(sheet), maintype="application", subtype="pdf", filename=sheet.file_name)


def _addresses(given: Iterable[str]) -> Iterable[Address]:
    """Those that can be shown; one bad address among the copies must not keep the letter from the others."""
    for one in given:
        with suppress(AddressRefused):
            yield _address(one)


def _address(given: str, name: str = "") -> Address:
    """AddressRefused too for what looks plain and is none after RFC 5322: a dot at an end, or two in a row."""
    if _PLAIN.fullmatch(given) is None or _ENCODED in given:
        raise AddressRefused(given)
    try:
        return Address(name, addr_spec=given)
    except (MessageError, ValueError) as refusal:
        raise AddressRefused(given) from refusal


def _rendered(name: str, letter: Letter, footer: str) -> str:
    title = letter.subject.removeprefix(_ANSWER)
    return _templates().get_template(name).render(letter=letter, title=title, footer=footer)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("api.outbound"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
