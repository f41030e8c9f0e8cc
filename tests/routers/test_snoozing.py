"""Snoozing a promise, and what its row tells about it (S5, W15)."""

from typing import Any

import pytest
from sqlmodel import select

from api.flows import sweep
from api.models.deadline import Deadline, DeadlineStage
from api.models.event import Event
from api.rules.promises import PromiseKind
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, address
from tests.support.preparing import faults, fine, slug
from tests.support.world import World

REASON = "De directie beslist pas woensdag."


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def agreed(table: Table, due: str = "2026-11-13") -> tuple[str, str]:
    """An action of the manager that was really promised, and its promise; the ids."""
    body = {
        "what": "De kamer vrijhouden",
        "term": "short",
        "ownerId": str(table.owner("manager")),
        "dueOn": due,
    }
    action = fine(table.world.coordinator.post(f"/cases/{table.case_id}/actions", body))
    return action["id"], promise_of(table, action["id"])["id"]


def promise_of(table: Table, subject_id: str) -> dict[str, Any]:
    rows = fine(table.world.coordinator.get("/deadlines", case=str(table.case_id)))["items"]
    (row,) = (row for row in rows if row["subjectId"] == subject_id)
    return dict(row)


def told(table: Table) -> list[str]:
    """The events about promises, in order."""
    with table.world.works.open(write=False) as work:
        query = select(Event).where(Event.case_id == table.case_id, Event.subject == "action")
        events = sorted(work.session.exec(query), key=lambda event: event.seq or 0)
    return [
        f"{one.type}{'*' if one.data['superseded'] else ''}" for one in events if "superseded" in one.data
    ]


def test_a_snoozed_promise_is_told_of_once_and_later_and_does_not_move(table: Table) -> None:
    action_id, promise_id = agreed(table)
    table.it_is("2026-11-11")
    sweep.sweep(table.world.works, 10)
    before = promise_of(table, action_id)
    assert (before["next"], before["snoozedUntil"]) == (["snooze"], None)
    asked = {"untilDay": "2026-11-16", "reason": REASON}
    row = fine(table.manager.post(f"/deadlines/{promise_id}/snooze", asked))
    assert (row["snoozedUntil"], row["nextAt"]) == ("2026-11-16T07:00:00Z", "2026-11-16T07:00:00Z")
    assert (row["dueAt"], row["stages"]) == (before["dueAt"], before["stages"])
    table.it_is("2026-11-14", "12:00")
    assert sweep.sweep(table.world.works, 10).stages == 0
    assert promise_of(table, action_id)["overdue"], "a snooze changes nothing about what was promised"
    assert fine(table.world.coordinator.get("/actions", overdue="true"))["items"][0]["id"] == action_id
    table.it_is("2026-11-16", "08:00")
    assert sweep.sweep(table.world.works, 10).stages == 2
    assert sweep.sweep(table.world.works, 10).stages == 0
    assert told(table) == ["promise-reminder", "promise-due*", "promise-overdue", "promise-woken"]
    after = promise_of(table, action_id)
    assert (after["snoozedUntil"], after["nextStage"]) == (None, "escalation")
    table.it_is("2026-11-19", "00:00")
    assert sweep.sweep(table.world.works, 10).stages == 1
    with table.world.works.open(write=False) as work:
        stages = list(work.session.exec(select(DeadlineStage)))
    assert sorted(stage.stage for stage in stages if str(stage.deadline_id) == promise_id) == [
        "due",
        "escalation",
        "overdue",
        "reminder",
    ]


def test_the_end_of_a_snooze_is_told_where_no_stage_is_left(table: Table) -> None:
    action_id, promise_id = agreed(table)
    table.it_is("2026-11-20")
    sweep.sweep(table.world.works, 10)
    asked = {"untilDay": "2026-11-24", "reason": REASON}
    fine(table.world.coordinator.post(f"/deadlines/{promise_id}/snooze", asked))
    table.it_is("2026-11-23")
    sweep.sweep(table.world.works, 10)
    assert told(table)[-1] == "promise-escalation"
    table.it_is("2026-11-24")
    sweep.sweep(table.world.works, 10)
    sweep.sweep(table.world.works, 10)
    assert told(table)[-2:] == ["promise-escalation", "promise-woken"]
    assert promise_of(table, action_id)["nextAt"] is None


def test_the_row_says_what_happened_to_it(table: Table) -> None:
    action_id, promise_id = agreed(table)
    table.it_is("2026-11-11")
    sweep.sweep(table.world.works, 10)
    table.it_is("2026-11-12", "10:00")
    fine(table.world.coordinator.post(f"/actions/{action_id}/calls", {"outcome": "no_answer"}))
    table.it_is("2026-11-13", "07:30")
    fine(table.manager.post(f"/deadlines/{promise_id}/snooze", {"untilDay": "2026-11-17", "reason": REASON}))
    history = promise_of(table, action_id)["history"]
    assert [(line["happened"], line["at"][:10], line["by"]) for line in history] == [
        ("reminder", "2026-11-11", None),
        ("call", "2026-11-12", "Coördinator Roos"),
        ("snooze", "2026-11-13", "Manager Mo"),
    ]
    assert (history[1]["outcome"], history[2]["untilDay"], history[2]["reason"]) == (
        "no_answer",
        "2026-11-17",
        REASON,
    )
    assert fine(table.manager.get(f"/actions/{action_id}"))["history"] == history
    assert fine(table.manager.get(f"/deadlines/{promise_id}"))["history"] == history
    fine(table.world.coordinator.patch(f"/actions/{action_id}", {"dueOn": "2026-11-27"}))
    assert promise_of(table, action_id)["history"] == [line for line in history if line["happened"] == "call"]
    assert promise_of(table, action_id)["snoozedUntil"] is None, "another due day is a new promise"
    assert fine(table.manager.get(f"/actions/{action_id}"))["history"] == history


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-11-02", "in-the-past"),
        ("2026-11-07", "not-a-workday"),
        ("2026-11-17", "snooze-too-long"),
    ],
)
def test_a_day_that_will_not_do(table: Table, day: str, code: str) -> None:
    """Today, a Saturday, and the eleventh working day."""
    _, promise_id = agreed(table)
    refused = table.manager.post(f"/deadlines/{promise_id}/snooze", {"untilDay": day, "reason": REASON})
    assert faults(refused) == {("/untilDay", code)}
    longest = {"untilDay": "2026-11-16", "reason": REASON}
    fine(table.manager.post(f"/deadlines/{promise_id}/snooze", longest))


def test_only_who_must_keep_it_or_coordinates(table: Table) -> None:
    action_id, promise_id = agreed(table)
    asked = {"untilDay": "2026-11-04", "reason": REASON}
    address_ = f"/deadlines/{promise_id}/snooze"
    assert slug(table.organiser.post(address_, asked)) == "403 not-permitted"
    assert slug(table.world.stranger.post(address_, asked)) == "404 not-found"
    assert slug(table.world.nobody.post(address_, asked)) == "401 not-signed-in"
    assert fine(table.organiser.get(f"/deadlines/{promise_id}"))["next"] == []
    assert faults(table.manager.post(address_, {"untilDay": "2026-11-04"})) == {("/reason", "missing")}
    fine(table.manager.post(address_, asked))
    fine(table.manager.post(f"/actions/{action_id}/completion", {"outcome": "done", "reason": "Klaar."}))
    assert slug(table.manager.post(address_, asked)) == "409 not-to-be-snoozed"


def test_corrections_end_by_themselves_and_cannot_be_snoozed(table: Table) -> None:
    minutes = table.sent()
    with table.world.works.open(write=False) as work:
        query = select(Deadline).where(Deadline.kind == PromiseKind.CORRECTIONS)
        (row,) = (one for one in work.session.exec(query) if str(one.subject_id) == minutes["id"])
    asked = {"untilDay": "2026-11-03", "reason": REASON}
    refused = table.world.coordinator.post(f"/deadlines/{row.id}/snooze", asked)
    assert slug(refused) == "409 not-to-be-snoozed"
    assert fine(table.world.coordinator.get(f"/deadlines/{row.id}"))["next"] == []


def test_the_digest_is_silent_until_then(table: Table, mailer: Mailer, clock: MovingClock) -> None:
    mailer.reach(manager=table.owner("manager"))
    _, promise_id = agreed(table)
    table.it_is("2026-11-11")
    sweep.sweep(table.world.works, 10)
    asked = {"untilDay": "2026-11-16", "reason": REASON}
    fine(table.manager.post(f"/deadlines/{promise_id}/snooze", asked))
    assert mailer.run() == [], "it was snoozed before the mail left"
    table.it_is("2026-11-13", "09:00")
    sweep.sweep(table.world.works, 10)
    assert mailer.run() == []
    table.it_is("2026-11-16", "09:00")
    sweep.sweep(table.world.works, 10)
    (mail,) = mailer.run()
    assert mail.to == [address("manager")]
    assert "(te laat)" in mail.body()


def test_calling_is_over_when_the_action_is(table: Table) -> None:
    action_id, _ = agreed(table)
    assert "calls" in fine(table.world.coordinator.get(f"/actions/{action_id}"))["next"]
    fine(table.manager.post(f"/actions/{action_id}/completion", {"outcome": "done", "reason": "Klaar."}))
    assert "calls" not in fine(table.world.coordinator.get(f"/actions/{action_id}"))["next"]


def test_an_addendum_is_told_to_the_table(table: Table, mailer: Mailer) -> None:
    mailer.reach(sister=table.owner("sister"))
    minutes = table.sent()
    mailer.run()
    table.it_is("2026-11-05")
    fine(table.minute_taker.post(f"/minutes/{minutes['id']}/addenda", {"text": "Zij is er geweest."}))
    mails = [mail for mail in mailer.run() if "voegde iets toe" in mail.body()]
    (mail,) = mails
    assert mail.subject == "Re: Notulen van de bijeenkomst van 2 november 2026"
    assert "> Zij is er geweest." in mail.body()
    assert list(mail.papers()) == ["notulen-2026-11-02.pdf"]
