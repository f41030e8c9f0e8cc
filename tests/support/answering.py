"""What mail programs and mail servers send back: answers, bounces, automatic replies."""

from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

from api.core.ids import new_id
from tests.support.posting import Received, address


def answer_to(mail: Received, text: str, sender: str | None = None, **headers: str | None) -> EmailMessage:
    """An answer as a mail program makes it: the ids of the thread, and the mail itself quoted below."""
    answer = EmailMessage(policy=SMTP)
    message = mail.message
    values: dict[str, str | None] = {
        "From": f"Iemand <{sender or mail.to[0]}>",
        "To": str(message["Reply-To"] or message["From"]),
        "Subject": f"Re: {mail.subject}",
        "Message-ID": f"<{new_id()}@voorbeeld.example>",
        "In-Reply-To": mail.id,
        "References": f"{message['References'] or ''} {mail.id}".strip(),
    }
    for name, value in {**values, **{key.replace("_", "-"): one for key, one in headers.items()}}.items():
        if value is not None:
            answer[name] = value
    quoted = "\n".join(f"> {line}" for line in mail.body().splitlines())
    answer.set_content(
        f"{text}\n\nOp ma 2 nov. 2026 om 17:03 schreef casustafel <{mail.sender}>:\n\n{quoted}\n"
    )
    return answer


def raw(message: EmailMessage, received: str | None = None) -> bytes:
    """The mail as the server hands it over, with its own line on top of when it came in."""
    top = f"Received: from mx.voorbeeld.example by post.regio.example; {received}\r\n" if received else ""
    return top.encode() + message.as_bytes()


def bounce_of(mail: Received, status: str = "5.1.1", action: str = "failed", to: str | None = None) -> bytes:
    """A delivery report (RFC 3464) about a mail of ours, with its headers enclosed."""
    report = "\r\n".join(
        [
            "Return-Path: <>",
            "From: Mail Delivery System <MAILER-DAEMON@mx.voorbeeld.example>",
            f"To: {to or mail.sender}",
            "Subject: Undelivered Mail Returned to Sender",
            f"Message-ID: <{new_id()}@mx.voorbeeld.example>",
            "Auto-Submitted: auto-replied",
            "MIME-Version: 1.0",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
            "",
            "--grens",
            "Content-Type: text/plain",
            "",
            "This is the mail system.",
            "--grens",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; mx.voorbeeld.example",
            "",
            f"Final-Recipient: rfc822; {mail.to[0]}",
            f"Action: {action}",
            f"Status: {status}",
            "Diagnostic-Code: smtp; 550 5.1.1 user unknown",
            "",
            "--grens",
            "Content-Type: text/rfc822-headers",
            "",
            f"From: {mail.sender}",
            f"Message-ID: {mail.id}",
            "",
            "--grens--",
            "",
        ]
    )
    return report.encode()


def calendar_answer(mail: Received, answer: str, name: str, **changed: Any) -> bytes:
    """What a calendar program sends when somebody answers the invitation in this mail."""
    _, calendar = mail.calendar()
    (event,) = calendar.walk("VEVENT")
    facts = {
        "uid": str(event["UID"]),
        "sequence": event["SEQUENCE"],
        "attendee": address(name),
        "stamp": "20261102T090000Z",
        "method": "REPLY",
        "sender": address(name),
        **changed,
    }
    item = "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "PRODID:-//Voorbeeld//Agenda//NL",
            "VERSION:2.0",
            f"METHOD:{facts['method']}",
            "BEGIN:VEVENT",
            f"UID:{facts['uid']}",
            f"SEQUENCE:{facts['sequence']}",
            f"DTSTAMP:{facts['stamp']}",
            "DTSTART:20261124T120000Z",
            f"ORGANIZER:{event['ORGANIZER']}",
            f"ATTENDEE;PARTSTAT={answer};CN=Iemand:mailto:{facts['attendee']}",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )
    reply = EmailMessage(policy=SMTP)
    reply["From"] = facts["sender"]
    reply["To"] = str(event["ORGANIZER"]).removeprefix("mailto:")
    reply["Subject"] = f"{answer}: Bijeenkomst"
    reply["Message-ID"] = f"<{new_id()}@voorbeeld.example>"
    reply.set_content("Automatisch antwoord van de agenda.")
    reply.add_alternative(item.encode(), "text", "calendar", params={"method": "REPLY", "charset": "utf-8"})
    return reply.as_bytes()
