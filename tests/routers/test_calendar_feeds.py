"""Somebody's own calendar: what is in it, who reads it, and how its address ends (W5, S7)."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from icalendar import Calendar
from sqlmodel import select

from api.core.db import Database
from api.models.access import Access, Deed
from api.models.calendar_feed import CalendarFeed
from api.models.participant import Participant
from api.models.person import Language, Person
from tests.support.calendars import by_icaljs, by_vobject, names
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.statements import asked
from tests.support.world import As, World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def address(who: As) -> str:
    """A new address, without the site before it."""
    return "/v1" + str(fine(who.post("/calendar-feeds"))["url"]).partition("/v1")[2]


def follow(world: World, path: str, **headers: str) -> httpx.Response:
    """What a calendar program gets."""
    return world.http.get(path, headers=headers)


def events(world: World, path: str) -> dict[str, Any]:
    """The events by their summary."""
    answer = follow(world, path)
    assert answer.status_code == 200
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


def agreed(table: Table) -> None:
    """Something that the manager promised."""
    owner = str(table.owner("manager"))
    body = {"what": "De kamer vrijhouden", "term": "short", "ownerId": owner, "dueOn": "2026-11-16"}
    table.open().post("actions", body)


def test_meetings_and_own_last_days_in_neutral_words(table: Table) -> None:
    agreed(table)
    found = events(table.world, address(table.manager))
    assert set(found) == {"Bijeenkomst", "Laatste dag: actie"}
    meeting, action = found["Bijeenkomst"], found["Laatste dag: actie"]
    assert (str(meeting["UID"]), meeting["SEQUENCE"], meeting["CLASS"]) == (str(table.id), 0, "PRIVATE")
    assert meeting.start.isoformat() == "2026-11-02T14:00:00+01:00"
    assert (action.start.isoformat(), action["TRANSP"], action["CLASS"]) == (
        "2026-11-16",
        "TRANSPARENT",
        "PRIVATE",
    )
    text = follow(table.world, address(table.manager)).text
    for private in ("Testpersoon", "Beukenlaan", "kamer", "Manager", "Een plek", "ATTENDEE"):
        assert private not in text


def test_everybody_sees_their_own_only(table: Table) -> None:
    table.closed()
    assert set(events(table.world, address(table.minute_taker))) == {
        "Bijeenkomst",
        "Laatste dag: notulen versturen",
    }
    assert events(table.world, address(table.world.stranger)) == {}
    fine(table.world.stranger.get("/calendar-feeds"))


def test_who_is_not_invited_yet_sees_nothing_of_it(table: Table) -> None:
    path = address(table.chair)
    assert set(events(table.world, path)) == {"Bijeenkomst"}
    with table.world.works.open() as work:
        work.change(work.session.get_one(Participant, table.seats["chair"]), invited_at=None)
    assert events(table.world, path) == {}


def test_it_speaks_the_language_of_its_owner(table: Table) -> None:
    with table.world.works.open() as work:
        work.change(work.session.get_one(Person, table.owner("chair")), language=Language.EN)
    assert set(events(table.world, address(table.chair))) == {"Meeting"}


def test_other_programs_read_it_alike(table: Table) -> None:
    agreed(table)
    content = follow(table.world, address(table.manager)).content
    theirs = {event["summary"]: event for event in by_icaljs(content)}
    assert set(theirs) == {"Bijeenkomst", "Laatste dag: actie"}
    assert theirs["Bijeenkomst"]["uid"] == str(table.id)
    assert theirs["Bijeenkomst"]["start"] == "2026-11-02T13:00:00.000Z"
    assert theirs["Bijeenkomst"]["location"] == "Buurthuis De Brug"
    assert theirs["Laatste dag: actie"]["whole"] is True
    found = {event.summary.value: event for event in by_vobject(content)}
    assert set(found) == set(theirs)
    assert found["Bijeenkomst"].dtstart.value.astimezone(UTC) == datetime(2026, 11, 2, 13, 0, tzinfo=UTC)
    assert found["Bijeenkomst"].uid.value == str(table.id)
    assert {"BEGIN", "TZID", "UID", "DTSTART"} <= names(content)


def test_a_meeting_that_is_called_off_says_so(table: Table) -> None:
    path = address(table.chair)
    fine(table.organiser.post(f"{table.path}/cancellation", {"reason": "Ziek"}))
    event = events(table.world, path)["Bijeenkomst"]
    assert (event["STATUS"], event["TRANSP"]) == ("CANCELLED", "TRANSPARENT")


def test_nothing_is_sent_again_while_nothing_changed(table: Table, clock: MovingClock) -> None:
    path = address(table.chair)
    first = follow(table.world, path)
    assert first.headers["content-type"] == "text/calendar; charset=utf-8"
    assert first.headers["x-robots-tag"] == "noindex, nofollow"
    assert first.headers["cache-control"] == "no-store"
    etag = first.headers["etag"]
    clock.move(hours=3)
    again = follow(table.world, path, **{"if-none-match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert follow(table.world, path, **{"if-none-match": f'"x", W/{etag}'}).status_code == 304
    table.sign_in()
    fine(table.organiser.patch(table.path, {"place": "Zaal 3"}))
    changed = follow(table.world, path, **{"if-none-match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag


def test_each_time_it_is_shown_stands_in_the_log(table: Table) -> None:
    path = address(table.chair)
    etag = follow(table.world, path).headers["etag"]
    follow(table.world, path, **{"if-none-match": etag})
    follow(table.world, f"{path[:-20]}verkeerd/calendar.ics")
    with table.world.works.open(write=False) as work:
        rows = work.session.exec(
            select(Access).where(Access.subject == "calendar_feed", Access.deed == Deed.EXPORT)
        )
        assert [row.actor_name for row in rows] == ["Voorzitter Vera"]


def test_a_new_address_ends_the_one_before_it(table: Table) -> None:
    first, second = address(table.chair), address(table.chair)
    assert (follow(table.world, first).status_code, follow(table.world, second).status_code) == (404, 200)
    (shown,) = fine(table.chair.get("/calendar-feeds"))["items"]
    assert shown["next"] == ["revocation"]
    assert "url" not in shown


def test_it_ends_at_once_when_it_is_revoked_or_its_owner_leaves(table: Table) -> None:
    path, other = address(table.chair), address(table.manager)
    (shown,) = fine(table.chair.get("/calendar-feeds"))["items"]
    for _ in range(2):
        ended = fine(table.chair.post(f"/calendar-feeds/{shown['id']}/revocation"))
        assert (ended["revokedAt"], ended["next"]) == ("2026-11-02T08:00:00Z", [])
    assert follow(table.world, path).status_code == 404
    assert fine(table.chair.get("/calendar-feeds"))["items"] == []
    fine(table.world.administrator.patch(f"/people/{table.owner('manager')}", {"active": False}))
    assert follow(table.world, other).status_code == 404


def test_nobody_sees_or_ends_that_of_another(table: Table) -> None:
    address(table.chair)
    (shown,) = fine(table.chair.get("/calendar-feeds"))["items"]
    for who in (table.manager, table.world.coordinator, table.world.administrator):
        assert who.get(f"/calendar-feeds/{shown['id']}").status_code == 404
        assert who.post(f"/calendar-feeds/{shown['id']}/revocation").status_code == 404
        assert fine(who.get("/calendar-feeds"))["items"] == []


def test_neither_a_link_nor_a_machine_gets_one(table: Table) -> None:
    issued = fine(table.organiser.post(f"/participants/{table.seats['sister']}/links"))
    link = As(table.world.http, {"authorization": f"Bearer {issued['token']}"})
    assert link.post("/calendar-feeds").status_code == 403
    assert fine(link.get("/calendar-feeds"))["items"] == []
    assert table.world.machine.post("/calendar-feeds").status_code == 403
    assert table.world.nobody.post("/calendar-feeds").status_code == 401


def test_it_takes_as_many_questions_whatever_is_in_it(table: Table, database: Database) -> None:
    path = address(table.manager)
    with asked(database) as few:
        follow(table.world, path)
    agreed(table)
    with asked(database) as more:
        follow(table.world, path)
    assert len(few) == len(more) <= 8


def test_the_secret_is_kept_nowhere(table: Table, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    path = address(table.chair)
    follow(table.world, path)
    token = path.split("/")[3]
    with table.world.works.open(write=False) as work:
        (row,) = work.session.exec(select(CalendarFeed))
        assert token not in str(row.model_dump())
    assert token not in "".join(
        f"{record.getMessage()}{record.__dict__.get('facts')}"
        for record in caplog.records
        if not record.name.startswith("httpx")
    )
