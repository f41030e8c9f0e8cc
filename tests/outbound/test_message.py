"""Whatever people type, it adds no header, no receiver and no property to what is sent (security.md)."""

import random
import string
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from api.core.ids import new_id
from api.core.settings import Settings
from api.core.text import clean_line, clean_note
from api.flows import calendar_items
from api.models.person import Language
from api.outbound import ical
from api.outbound.letter import Thread, Writer
from api.outbound.message import AddressRefused, message
from tests.support.calendars import by_icaljs, by_vobject, names

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
OURS = Settings(mail_from="tafel@regio.example", mail_reply_to="coordinatie@regio.example")
HEADERS = {
    *("subject", "from", "to", "cc", "reply-to", "date", "message-id", "in-reply-to", "references"),
    *("content-language", "auto-submitted", "x-auto-response-suppress", "content-type", "mime-version"),
}
PROPERTIES = {
    *("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "CLASS", "STATUS"),
    *("ORGANIZER", "ATTENDEE", "LOCATION", "DESCRIPTION"),
}
ZONE = {
    *("BEGIN", "END", "VERSION", "PRODID", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"),
    *("X-LIC-LOCATION", "COMMENT", "TZURL"),
}
NASTY = st.sampled_from(
    [
        *("\r\nBcc: dief@elders.example\r\n", "\nTo: dief@elders.example", "\rX-Y: z", "\r\n\r\n<script>"),
        *(
            "=?utf-8?q?=0aBcc:_dief@elders.example?=",
            "=?utf-8?b?CkJjYzogZGllZg==?=",
            "</title><b>",
            "{{ 7*7 }}",
        ),
        *(
            "END:VEVENT\r\nBEGIN:VALARM",
            "\r\nATTENDEE:mailto:dief@elders.example",
            "\\nATTENDEE:x",
            ";RSVP=TRUE:",
        ),
        *("\u2028Bcc: x", "\u0085Bcc: x", "\x0bBcc: x", ".\r\n.\r\n", "{name}", "%s", "\\", '"', ",", "\x00"),
    ]
)
TEXT = st.lists(NASTY | st.text(max_size=30), min_size=1, max_size=6).map("".join)


def somebody(name: str) -> Any:
    """A person as a letter sees them."""
    return SimpleNamespace(name=name, language=Language.NL)


def mail_of(name: str, texts: list[str]) -> EmailMessage:
    """A letter in which everything that people typed is this, as it goes over the line."""
    person = somebody(name=name)
    writer = Writer(person, "mo@linde.example", "minutes-subject", day=NOW.date())
    writer.letter.copies = ["vera@kantoor.example"]
    writer.letter.thread = Thread("minutes.1", new_id())
    writer.items(texts)
    writer.facts({"where": texts[0], "online": texts[-1]})
    for text in texts:
        writer.quote(text)
    raw = message(writer.letter, new_id(), NOW, OURS).as_bytes()
    parsed = message_from_bytes(raw, policy=policy.default)
    assert isinstance(parsed, EmailMessage)
    return parsed


@settings(max_examples=400, deadline=None)
@given(TEXT, st.lists(TEXT, min_size=1, max_size=3))
def test_no_text_adds_a_header_a_receiver_or_a_part(name: str, texts: list[str]) -> None:
    mail = mail_of(name, texts)
    assert not mail.defects
    assert {key.lower() for key in mail.keys()} == HEADERS  # noqa: SIM118  # a message gives keys twice, if twice there
    assert len(mail.keys()) == len(HEADERS)
    assert mail["Subject"] == "Notulen van de bijeenkomst van 2 november 2026"
    receivers = [one.addr_spec for key in ("To", "Cc") for one in mail[key].addresses]
    assert receivers == ["mo@linde.example", "vera@kantoor.example"]
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    html = mail.get_body(("html",))
    assert html is not None
    page = html.get_content()
    assert "<script" not in page
    assert "<b>" not in page
    assert page.count("<title>") == page.count("</title>") == 1


@settings(max_examples=400, deadline=None)
@given(TEXT, TEXT)
def test_no_place_adds_a_property_to_the_calendar(place: str, online: str) -> None:
    meeting = _meeting(cleaned(place), cleaned(online))
    work: Any = SimpleNamespace(now=NOW)
    raw = ical.item(work, meeting, "mo@linde.example", "tafel@regio.example", "nl", "REQUEST")
    calendar = Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    assert set(event) <= PROPERTIES
    assert str(event["ATTENDEE"]) == "mailto:mo@linde.example"
    assert len(calendar.subcomponents) == 2, "the item and its zone"
    assert event.get("LOCATION", None) == meeting.place


def _meeting(place: str | None, online_url: str | None) -> Any:
    """A meeting as a calendar item sees it."""
    times = {"starts_at": NOW, "ends_at": NOW.replace(hour=10), "updated_at": NOW}
    return SimpleNamespace(id=new_id(), sequence=3, place=place, online_url=online_url, **times)


def cleaned(text: str) -> str | None:
    """What the API lets through of it: what it refuses never gets here."""
    try:
        return clean_line(text)[:200].strip() or None
    except Exception:  # noqa: BLE001  # a refusal, whatever its kind
        return None


@settings(max_examples=400, deadline=None)
@given(st.text(string.printable + "é€\u2028", max_size=20), NASTY)
def test_a_bad_address_is_refused_and_never_half_used(part: str, nasty: str) -> None:
    for address in (f"{part}{nasty}@linde.example", f"mo@{part}{nasty}", part + nasty):
        person = somebody(name="Mo")
        letter = Writer(person, address, "minutes-subject", day=NOW.date()).letter
        try:
            mail = message(letter, new_id(), NOW, OURS)
        except AddressRefused:
            continue
        parsed = message_from_bytes(mail.as_bytes(), policy=policy.default)
        assert [one.addr_spec for one in parsed["To"].addresses] == [address]
        assert {key.lower() for key in parsed.keys()} <= HEADERS  # noqa: SIM118  # the same


@pytest.mark.parametrize(
    "address", ["mo.@linde.example", ".mo@linde.example", "m..o@linde.example", "mo@a..b"]
)
def test_what_only_looks_like_an_address_is_refused(address: str) -> None:
    letter = Writer(somebody(name="Mo"), address, "minutes-subject", day=NOW.date()).letter
    with pytest.raises(AddressRefused):
        message(letter, new_id(), NOW, OURS)


def test_a_bad_address_among_the_copies_is_left_out() -> None:
    person = somebody(name="Mo")
    letter = Writer(person, "mo@linde.example", "minutes-subject", day=NOW.date()).letter
    letter.copies = ["=?utf-8?q?=0aBcc:_x?=@a.example", "mo.@linde.example", "vera@kantoor.example"]
    mail = message(letter, new_id(), NOW, OURS)
    assert [one.addr_spec for one in mail["Cc"].addresses] == ["vera@kantoor.example"]


@pytest.mark.parametrize("text", ["a\x00b", "a\u2028b", "a\x85b"])
def test_such_texts_do_not_even_get_in(text: str) -> None:
    for clean in (clean_line, clean_note):
        with pytest.raises(Exception, match="control"):
            clean(text)


WORDS = [
    *(
        "\r\nBcc: dief@elders.example\r\n",
        "\nTo: x@y.example",
        "\r\n\r\n",
        "=?utf-8?q?=0aBcc:_x?=",
        "</p><script>",
    ),
    *(
        "END:VEVENT\r\nBEGIN:VALARM",
        "\\nATTENDEE:x",
        ";RSVP=TRUE:",
        "ATTENDEE:mailto:dief@elders.example",
        "{{ 7*7 }}",
    ),
    *(
        "\u2028",
        "\x85",
        "\x0b",
        "\x00",
        "\u202e",
        ".\r\n.\r\n",
        "\\",
        '"',
        ",",
        ";",
        ":",
        "%s",
        "é",
        "😀",
        "   ",
        "x" * 80,
    ),
]
MANY, AT_ONCE = 10_000, 20


def fuzzed(chance: random.Random) -> str:
    """Something that nobody should be able to do harm with."""
    letters = "".join(
        chr(chance.choice((chance.randrange(32, 127), chance.randrange(1, 0xD7FF)))) for _ in range(6)
    )
    return "".join(chance.choices([*WORDS, letters], k=chance.randrange(1, 6)))


def test_ten_thousand_texts_add_nothing_to_mail() -> None:
    chance = random.Random(20261102)
    for _ in range(MANY // AT_ONCE):
        name, *texts = (fuzzed(chance) for _ in range(AT_ONCE))
        mail = mail_of(name, texts)
        assert not mail.defects
        assert sorted(key.lower() for key in mail.keys()) == sorted(HEADERS)  # noqa: SIM118  # the same
        receivers = [one.addr_spec for key in ("To", "Cc") for one in mail[key].addresses]
        assert receivers == ["mo@linde.example", "vera@kantoor.example"]
        assert len(list(mail.walk())) == 3
        page = mail.get_body(("html",))
        assert page is not None
        assert "<script" not in page.get_content()


def test_ten_thousand_places_add_nothing_to_a_calendar() -> None:
    chance = random.Random(20261103)
    for number in range(0, MANY // 2, 500):
        calendar = calendar_items.empty()
        rows: list[Any] = [_meeting(cleaned(fuzzed(chance)), cleaned(fuzzed(chance))) for _ in range(500)]
        for row in rows:
            calendar.add_component(calendar_items.meeting(row, "nl", NOW))
        calendar.add_missing_timezones()
        content = calendar.to_ical()
        assert names(content) <= PROPERTIES | ZONE
        read = {str(event["UID"]): event for event in Calendar.from_ical(content).walk("VEVENT")}
        for row in rows:
            event = read[str(row.id)]
            assert (event.get("LOCATION"), event.get("DESCRIPTION")) == (row.place, row.online_url)
        if number == 0:
            places = {str(row.id): row.place for row in rows}
            assert {one["uid"]: one["location"] for one in by_icaljs(content)} == places
            assert {one.uid.value for one in by_vobject(content)} == set(places)
