"""What strangers send is read without a failure, whatever it is."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from api.rules import calendar_reply, incoming
from api.rules.reply_text import reply_in

WHOLE = (
    b"Return-Path: <mo@voorbeeld.example>\r\n"
    b"Received: from a by b; Tue, 3 Nov 2026 10:00:00 +0100\r\n"
    b"Authentication-Results: mx.regio.example; spf=pass smtp.mailfrom=a.example; dmarc=pass header.from=a.example\r\n"
    b'From: "Vries, Mo de (De Linde)" <mo@voorbeeld.example>\r\n'
    b"To: antwoord@regio.example, =?utf-8?q?Ge=C3=A9n?= <x@y.example>\r\n"
    b"Message-ID: <1@voorbeeld.example>\r\n"
    b"References: <2@regio.example> <3@regio.example>\r\n"
    b"In-Reply-To: <3@regio.example>\r\n"
    b"MIME-Version: 1.0\r\n"
    b'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"\r\n\r\n'
    b"--grens\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nSGFsbG8=\r\n"
    b"--grens\r\nContent-Type: text/html; charset=onzin\r\n\r\n<p>Hallo<blockquote>oud</blockquote>\r\n"
    b"--grens\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; a\r\n\r\n"
    b"Action: failed\r\nStatus: 5.1.1 (weg)\r\n\r\n"
    b"--grens\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <4@regio.example>\r\n\r\nOud\r\n"
    b"--grens\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
    b"UID:01900000-0000-7000-8000-000000000000\r\nDTSTAMP:20261102T090000Z\r\nSEQUENCE:1\r\n"
    b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:mo@voorbeeld.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    b"--grens\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n--grens--\r\n"
)


def test_everything_is_found() -> None:
    mail = incoming.read(WHOLE)
    assert (mail.id, mail.sender) == ("1@voorbeeld.example", "mo@voorbeeld.example")
    assert mail.receivers == ("antwoord@regio.example", "x@y.example")
    assert mail.answers == ("3@regio.example", "2@regio.example", "3@regio.example")
    assert mail.arrived is not None
    assert mail.arrived.isoformat() == "2026-11-03T09:00:00+00:00"
    assert (mail.text, mail.attachments, mail.automatic) == ("Hallo", 1, False)
    assert mail.vouched == {"mx.regio.example": "pass"}
    assert mail.report == incoming.Report((("failed", "5.1.1"),), ("4@regio.example",))
    assert mail.calendar is not None
    reply = calendar_reply.read(mail.calendar)
    assert reply is not None
    assert (reply.attendee, reply.answer, reply.sequence) == ("mo@voorbeeld.example", "accepted", 1)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "From: mo@a.example, dief@b.example",
        "From: mo@a.example\r\nFrom: dief@b.example",
        "From: mo@a.example)dief@b.example",
        "From: <dief@b.example>(<mo@a.example>)",
        "From: groep: mo@a.example;",
        "From: mo",
        "From: mo@a.example dief@b.example",
    ],
)
def test_who_cannot_be_told_is_nobody(line: str) -> None:
    assert incoming.read(f"{line}\r\nTo: x@y.example\r\n\r\nHallo\r\n".encode()).sender is None


@pytest.mark.parametrize(
    "line",
    [
        "From: mo@a.example",
        'From: "De Vries, Mo" <Mo@A.example>',
        "From: =?utf-8?q?M=C3=B3?= <mo@a.example>",
        "from:  <mo@a.example> ",
    ],
)
def test_who_can_be_told_is_somebody(line: str) -> None:
    assert incoming.read(f"{line}\r\n\r\nHallo\r\n".encode()).sender == "mo@a.example"


def test_the_name_is_not_the_address() -> None:
    assert incoming.read(b'From: "mo@a.example" <dief@b.example>\r\n\r\nHallo\r\n').sender == "dief@b.example"


@settings(max_examples=300, deadline=None)
@given(st.integers(), st.integers(1, 40))
@example(0, 1)
def test_a_broken_mail_breaks_nothing(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    content = bytearray(WHOLE)
    for _ in range(changes):
        place = chance.randrange(len(content))
        piece = chance.choice(
            [
                b"",
                b"\x00",
                b"\xff",
                b"\r\n",
                b"\r\n\r\n",
                b"--grens\r\n",
                b"=?utf-8?b?",
                b"(",
                b'"',
                b"<",
                b";",
            ]
        )
        content[place : place + chance.randrange(6)] = piece
    mail = incoming.read(bytes(content))
    if mail.calendar is not None:
        calendar_reply.read(mail.calendar)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=300))
def test_rubbish_breaks_nothing(content: bytes, text: str) -> None:
    incoming.read(content)
    incoming.read(b"Content-Type: text/html\r\n\r\n" + content)
    calendar_reply.read(content)
    reply_in(text)


def test_a_nest_of_parts_breaks_nothing() -> None:
    nest = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(1500))
    assert incoming.read(f"From: mo@a.example\r\n{nest}".encode()).text == ""
