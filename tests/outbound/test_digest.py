"""The digest: what is open for somebody, in one mail on the morning of a working day; nothing when there is nothing."""

from datetime import date

import pytest
from sqlmodel import col, select

from api.flows import audience, deadlines, fan_out, sweep
from api.models.action import Action
from api.models.deadline import Deadline
from api.models.event import Event
from api.rules.promises import PromiseKind
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Received, address
from tests.support.preparing import fine
from tests.support.world import World

FRIDAY = date(2026, 11, 13)


@pytest.fixture
def table(world: World, clock: MovingClock, mailer: Mailer) -> Table:
    """Everybody at the table and the coordinator can be reached."""
    table = Table(world, clock)
    mailer.reach(coordinator=world.coordinator.person_id, **{n: p.person_id for n, p in table.people.items()})
    return table


def promise(table: Table, owner: str = "manager", due_on: date = FRIDAY, **fields: object) -> Action:
    """An action with its promise."""
    action_id = table.action(owner, due_on=due_on, **fields)
    with table.world.works.open() as work:
        action = work.session.get_one(Action, action_id)
        deadlines.promise(
            work,
            PromiseKind.ACTION,
            action_id,
            case_id=action.case_id,
            region_id=action.region_id,
            due_at=action.due_at,
            meeting_id=action.meeting_id,
            person_id=action.owner_id,
        )
    return action


def go(table: Table, mailer: Mailer, day: str, wall: str) -> list[Received]:
    """What comes in at a moment, after the sweep of that moment."""
    table.clock.set(day, wall)
    sweep.sweep(table.world.works, 100)
    return mailer.run()


def test_reminders_of_many_promises_come_as_one_mail(table: Table, mailer: Mailer) -> None:
    for what in ("Bellen", "Schrijven", "Regelen"):
        promise(table, what=what)
    promise(table, "sister", what="Meedenken")
    assert go(table, mailer, "2026-11-11", "08:00") == [], (
        "the stages fall at eight, the mail goes after that"
    )
    mails = go(table, mailer, "2026-11-11", "08:30")
    assert sorted(mail.to[0] for mail in mails) == [address("manager"), address("sister")]
    mail = next(mail for mail in mails if mail.to == [address("manager")])
    assert mail.subject == "Wat er voor u openstaat op 11 november 2026"
    for what in ("Bellen", "Schrijven", "Regelen"):
        assert f"- {what}: uiterlijk 13 november 2026" in mail.body()
    assert "Meedenken" not in mail.raw
    assert mail.body().count("https://tafel.example/#/l/pl_") == 1
    assert "Cc" not in mail.message


def test_nothing_is_sent_when_nothing_is_new_or_nothing_is_open(table: Table, mailer: Mailer) -> None:
    action = promise(table)
    assert len(go(table, mailer, "2026-11-11", "08:30")) == 1
    assert go(table, mailer, "2026-11-12", "08:30") == [], "no stage fell"
    table.clock.set("2026-11-13", "08:00")
    sweep.sweep(table.world.works, 100)
    fan_out.fan_out(table.world.works)
    table.sign_in()
    done = {"outcome": "done", "reason": "Geregeld."}
    fine(table.manager.post(f"/actions/{action.id}/completion", done))
    assert go(table, mailer, "2026-11-13", "08:30") == []
    assert ("digest", "dropped", "nothing-open") in mailer.outcomes()


def test_weekends_and_holidays_are_left_alone(table: Table, mailer: Mailer) -> None:
    promise(table)
    go(table, mailer, "2026-11-11", "08:30")
    (mail,) = go(table, mailer, "2026-11-13", "08:30")
    assert "(vandaag is de laatste dag)" in mail.body()
    assert go(table, mailer, "2026-11-14", "09:00") == [], "overdue since midnight, but it is Saturday"
    assert go(table, mailer, "2026-11-16", "08:29") == []
    (mail,) = go(table, mailer, "2026-11-16", "08:30")
    assert "De kamer vrijhouden: uiterlijk 13 november 2026 (te laat)" in mail.body()


def test_what_comes_after_the_digest_of_a_day_waits_for_the_next(table: Table, mailer: Mailer) -> None:
    promise(table)
    assert len(go(table, mailer, "2026-11-11", "08:30")) == 1
    promise(table, what="Met spoed")
    assert go(table, mailer, "2026-11-11", "12:00") == []
    assert mailer.run() == []
    (mail,) = go(table, mailer, "2026-11-12", "08:30")
    assert "Met spoed" in mail.body()


def test_late_on_a_working_day_it_still_goes_that_day(table: Table, mailer: Mailer) -> None:
    """After downtime nobody waits for another morning."""
    promise(table)
    (mail,) = go(table, mailer, "2026-11-11", "16:00")
    assert mail.subject.endswith("11 november 2026")


def test_after_downtime_only_the_stage_that_matters_makes_a_digest(table: Table, mailer: Mailer) -> None:
    promise(table)
    mails = go(table, mailer, "2026-11-16", "10:00")
    assert [mail.to for mail in mails] == [[address("manager")]]
    assert len(mailer.stored()) == 1
    with table.world.works.open(write=False) as work:
        events = work.session.exec(select(Event).where(col(Event.type).startswith("promise-"))).all()
        told = {event.type: [*audience.of(work, event)] for event in events}
    assert {type_: len(intents) for type_, intents in told.items()} == {
        "promise-reminder": 0,
        "promise-due": 0,
        "promise-overdue": 1,
    }


def test_an_escalation_reaches_the_organiser_too(table: Table, mailer: Mailer) -> None:
    promise(table)
    go(table, mailer, "2026-11-16", "08:30")
    mails = {mail.to[0]: mail for mail in go(table, mailer, "2026-11-19", "08:30")}
    assert set(mails) == {address("manager"), address("organiser")}
    body = mails[address("organiser")].body()
    assert "Dit loopt vast" in body
    assert "- Manager Mo: De kamer vrijhouden: uiterlijk 13 november 2026" in body
    assert "Dit staat er voor u open" not in body


def test_an_escalation_of_the_organiser_reaches_the_coordinator(table: Table, mailer: Mailer) -> None:
    promise(table, "organiser")
    go(table, mailer, "2026-11-16", "08:30")
    mails = go(table, mailer, "2026-11-19", "08:30")
    assert sorted(mail.to[0] for mail in mails) == [address("coordinator"), address("organiser")]


def test_minutes_documents_and_evaluations_are_reminded_of_in_the_same_mail(
    table: Table, mailer: Mailer
) -> None:
    minutes = table.closed()
    with table.world.works.open(write=False) as work:
        kinds = {row.kind: row for row in work.session.exec(select(Deadline))}
    assert {PromiseKind.MINUTES, PromiseKind.EVALUATION} <= set(kinds)
    mailer.run()
    mails = {mail.to[0]: mail for mail in go(table, mailer, "2026-11-09", "08:30")}
    body = mails[address("minute_taker")].body()
    assert "Notulen versturen van de bijeenkomst van 2 november 2026: uiterlijk 9 november 2026" in body
    assert minutes["dueAt"] == "2026-11-09T23:00:00Z"
    mails = {mail.to[0]: mail for mail in go(table, mailer, "2026-12-07", "08:30")}
    assert "De evaluatie van 14 december 2026" in mails[address("organiser")].body()


def test_who_must_deliver_documents_is_reminded(world: World, clock: MovingClock, mailer: Mailer) -> None:
    from tests.support.preparing import Preparing

    prep = Preparing(world, clock)
    mailer.reach(presenter=prep.presenter.person_id)
    prep.everybody()
    clock.set("2026-11-17", "08:30")
    sweep.sweep(world.works, 100)
    (mail,) = mailer.run()
    assert mail.to == [address("presenter")]
    assert "Documenten klaarzetten voor de bijeenkomst van 24 november 2026: uiterlijk 17 nov" in mail.body()
