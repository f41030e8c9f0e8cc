from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import col, select

from api.core.ids import new_id
from api.core.secrets import fingerprint
from api.flows import actions
from api.models.access import Access, Deed
from api.models.call import Call
from api.models.deadline import Deadline, DeadlineEnd
from api.models.participant import ParticipantLink
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import As, World

NOVEMBER_20 = "2026-11-20"


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    """A meeting that is held."""
    return Table(world, clock).open()


def agreed(table: Table, **fields: Any) -> dict[str, Any]:
    """An action of the manager, due on 20 November, written down by the minute-taker."""
    answer = agree(table, **fields)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def agree(table: Table, **fields: Any) -> httpx.Response:
    body = {
        "what": "De kamer vrijhouden",
        "how": "Bellen met de afdeling",
        "term": "short",
        "ownerId": str(table.owner("manager")),
        "dueOn": NOVEMBER_20,
        **fields,
    }
    return table.minute_taker.post(f"{table.path}/actions", body)


def ends(table: Table, action: dict[str, Any]) -> list[DeadlineEnd | None]:
    """How the promises of an action ended, oldest first."""
    with table.world.works.open(write=False) as work:
        query = select(Deadline).where(Deadline.subject_id == UUID(action["id"])).order_by(col(Deadline.id))
        return [row.ended_as for row in work.session.exec(query)]


def link_of(table: Table, name: str) -> As:
    """A personal link of somebody at the table."""
    token = f"pl_{name}-{table.seats[name]}"
    with table.world.works.open() as work:
        work.create(
            ParticipantLink,
            participant_id=table.seats[name],
            token_hash=fingerprint(token),
            expires_at=work.now + timedelta(days=90),
        )
    return As(table.world.http, {"authorization": f"Bearer {token}"})


def test_an_action_is_agreed_with_owner_and_day(table: Table) -> None:
    action = agreed(table)
    assert (action["ownerName"], action["caseTitle"]) == ("Manager Mo", "Een plek om te wonen")
    assert (action["status"], action["overdue"], action["overdueWorkdays"]) == ("open", False, 0)
    assert action["dueAt"] == "2026-11-20T23:00:00Z"
    assert action["next"] == ["edit"]
    (event,) = table.events("action-agreed")
    assert event.data == {"owner": str(table.owner("manager")), "dueOn": NOVEMBER_20}
    assert ends(table, action) == [None]


@pytest.mark.parametrize("missing", ["what", "term", "ownerId", "dueOn"])
def test_nothing_is_filled_in_silently(table: Table, missing: str) -> None:
    body = {"what": "Bellen", "term": "short", "ownerId": str(table.owner("manager")), "dueOn": NOVEMBER_20}
    del body[missing]
    refused = table.minute_taker.post(f"{table.path}/actions", body)
    assert refused.status_code == 400
    assert [fault["pointer"] for fault in refused.json()["errors"]] == [f"/{missing}"]


def test_every_fault_of_an_action_is_told_at_once(table: Table) -> None:
    outsider = table.world.person("Buiten Beeld")
    refused = agree(table, dueOn="2026-11-01", ownerId=str(outsider.person_id), solutionId=str(new_id()))
    assert refused.status_code == 400
    faults = {fault["pointer"]: fault["code"] for fault in refused.json()["errors"]}
    assert faults == {"/dueOn": "in-the-past", "/ownerId": "not-in-case", "/solutionId": "not-known"}
    assert codes(agree(table, ownerId=str(new_id()))) == {"not-in-case"}
    assert agree(table, dueOn="2026-11-02").status_code == 201, "today is not in the past"


def test_who_has_a_part_in_the_case_may_own_an_action_while_it_lasts(table: Table) -> None:
    helper = table.world.person("Cliëntondersteuner Cato")
    part = {"role": "client_support", "personId": str(helper.person_id), "fromDay": "2026-10-01"}
    made = table.world.coordinator.post(f"/cases/{table.case_id}/parties", part)
    assert made.status_code == 201, made.text
    assert agree(table, ownerId=str(helper.person_id)).status_code == 201
    ended = table.world.coordinator.patch(f"/parties/{made.json()['id']}", {"untilDay": "2026-11-01"}, 1)
    assert ended.status_code == 200, ended.text
    assert codes(agree(table, ownerId=str(helper.person_id))) == {"not-in-case"}


def test_who_works_no_more_owns_nothing_new(table: Table) -> None:
    path = f"/people/{table.owner('manager')}"
    gone = table.world.administrator.patch(path, {"active": False})
    assert gone.status_code == 200, gone.text
    assert codes(agree(table)) == {"not-in-case"}


def test_the_chair_may_own_an_action_because_it_is_no_opinion(table: Table) -> None:
    assert agree(table, ownerId=str(table.owner("chair"))).status_code == 201


def test_a_solution_of_this_case_belongs_to_an_action(table: Table) -> None:
    solution = table.solution()
    assert agreed(table, solutionId=solution["id"])["solutionId"] == solution["id"]


def test_in_a_meeting_only_while_it_is_held_and_between_meetings_in_the_case(
    world: World, clock: MovingClock
) -> None:
    table = Table(world, clock)
    refused = agree(table)
    assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")
    body = {"what": "Bellen", "term": "long", "ownerId": str(table.owner("manager")), "dueOn": NOVEMBER_20}
    made = table.organiser.post(f"/cases/{table.case_id}/actions", body)
    assert made.status_code == 201, made.text
    assert made.json()["meetingId"] is None
    closed = world.coordinator.post(
        f"/cases/{table.case_id}/closure", {"outcome": "Klaar", "reason": "Verhuisd"}
    )
    assert closed.status_code == 200, closed.text
    refused = table.organiser.post(f"/cases/{table.case_id}/actions", body)
    assert (refused.status_code, slug(refused)) == (409, "case-not-active")


def test_only_who_records_agrees_and_changes(table: Table) -> None:
    body = {"what": "Bellen", "term": "short", "ownerId": str(table.owner("manager")), "dueOn": NOVEMBER_20}
    action = f"/actions/{agreed(table)['id']}"
    for who in (table.manager, table.sister):
        assert who.post(f"{table.path}/actions", body).status_code == 403
        assert who.patch(action, {"what": "Iets anders"}, 1).status_code == 403
        assert who.delete(action, 1).status_code == 403
        assert who.get(action).status_code == 200
        assert who.post(f"{action}/calls", {"outcome": "reached"}).status_code == 403
    assert table.sister.post(f"{action}/progress", {"text": "Ik hoorde iets"}).status_code == 403
    assert table.sister.post(f"{action}/completion", {"outcome": "done", "reason": "Ja"}).status_code == 403
    assert table.world.stranger.get(action).status_code == 404
    assert table.world.nobody.get(action).status_code == 401


def test_another_due_day_is_a_new_promise(table: Table) -> None:
    action = agreed(table)
    path = f"/actions/{action['id']}"
    moved = table.minute_taker.patch(path, {"dueOn": "2026-12-04", "how": None})
    assert moved.status_code == 200, moved.text
    assert (moved.json()["dueAt"], moved.json()["version"]) == ("2026-12-04T23:00:00Z", 2)
    assert ends(table, action) == [DeadlineEnd.MOVED, None]
    assert table.events("action-changed")[0].data == {"fields": ["due_on", "how"]}
    assert codes(table.minute_taker.patch(path, {"dueOn": "2026-10-01"})) == {"in-the-past"}
    same = table.minute_taker.patch(path, {"dueOn": "2026-12-04"})
    assert same.json()["version"] == 2
    assert len(ends(table, action)) == 2
    assert table.minute_taker.patch(path, {"what": "Anders"}, 1).status_code == 412


def test_another_owner_takes_the_promise_over(table: Table) -> None:
    action = agreed(table)
    changed = table.minute_taker.patch(f"/actions/{action['id']}", {"ownerId": str(table.owner("organiser"))})
    assert changed.json()["ownerName"] == "Organisator Olaf"
    with table.world.works.open(write=False) as work:
        row = work.session.exec(select(Deadline).where(Deadline.subject_id == UUID(action["id"]))).one()
    assert row.person_id == table.owner("organiser")


def test_an_action_written_by_mistake_disappears_while_the_meeting_is_held(table: Table) -> None:
    action = agreed(table)
    path = f"/actions/{action['id']}"
    table.manager.post(f"{path}/progress", {"text": "Begonnen", "kind": "start"})
    table.organiser.post(f"{path}/calls", {"outcome": "no_answer"})
    assert table.minute_taker.delete(path).status_code == 204
    assert table.minute_taker.get(path).status_code == 404
    assert ends(table, action) == [DeadlineEnd.CANCELLED]
    assert len(table.events("action-withdrawn")) == 1


def test_after_the_meeting_an_action_stays(table: Table) -> None:
    action = agreed(table)
    table.decide()
    assert table.close(table.evaluation_at()).status_code == 200
    refused = table.minute_taker.delete(f"/actions/{action['id']}")
    assert (refused.status_code, slug(refused)) == (409, "action-stays")
    between = table.organiser.post(
        f"/cases/{table.case_id}/actions",
        {"what": "Bellen", "term": "short", "ownerId": str(table.owner("manager")), "dueOn": NOVEMBER_20},
    )
    assert slug(table.organiser.delete(f"/actions/{between.json()['id']}")) == "action-stays"


def test_the_owner_reports_by_a_personal_link(table: Table) -> None:
    action = agreed(table)
    path = f"/actions/{action['id']}"
    link = link_of(table, "manager")
    assert link.get(path).json()["next"] == ["progress", "completion"]
    started = link.post(f"{path}/progress", {"text": "Ik heb gebeld", "kind": "start"})
    assert started.status_code == 201, started.text
    assert started.headers["location"] == f"/v1{path}/progress"
    assert link.get(path).json()["status"] == "in_progress"
    assert slug(link.post(f"{path}/progress", {"text": "Nog eens", "kind": "start"})) == "illegal-status"
    assert link.post(f"{path}/progress", {"text": "Morgen hoor ik meer"}).status_code == 201
    done = link.post(f"{path}/completion", {"outcome": "done", "reason": "De kamer is er"})
    assert (done.json()["status"], done.json()["statusReason"]) == ("done", "De kamer is er")
    story = link.get(f"{path}/progress").json()["items"]
    assert [(entry["move"], entry["by"]) for entry in story] == [
        ("start", "Manager Mo"),
        ("note", "Manager Mo"),
        ("done", "Manager Mo"),
    ]
    others = link_of(table, "presenter")
    assert others.post(f"{path}/progress", {"text": "Ik ook"}).status_code == 403


@pytest.mark.parametrize(
    ("outcome", "end"),
    [("done", DeadlineEnd.KEPT), ("dropped", DeadlineEnd.CANCELLED), ("not_done", DeadlineEnd.BROKEN)],
)
def test_an_action_ends_in_one_of_three_ways_with_its_promise(
    table: Table, outcome: str, end: DeadlineEnd
) -> None:
    action = agreed(table)
    path = f"/actions/{action['id']}"
    assert codes(table.organiser.post(f"{path}/completion", {"outcome": outcome})) == {"missing"}
    assert (
        table.organiser.post(f"{path}/completion", {"outcome": outcome, "reason": "Zo is het"}).status_code
        == 200
    )
    assert ends(table, action) == [end]
    assert table.events("action-completed")[0].data == {"outcome": outcome}
    again = table.organiser.post(f"{path}/completion", {"outcome": "done", "reason": "Toch"})
    assert (again.status_code, slug(again)) == (409, "illegal-status")
    assert again.json()["params"]["possible"] == ["reopening"]
    fixed = table.minute_taker.patch(path, {"what": "Iets anders"})
    assert (fixed.status_code, slug(fixed)) == (409, "action-ended")


def test_done_after_the_day_is_late(table: Table) -> None:
    action = agreed(table)
    table.it_is("2026-11-21", "00:00")
    assert table.manager.get(f"/actions/{action['id']}").json()["overdue"] is True
    table.manager.post(f"/actions/{action['id']}/completion", {"outcome": "done", "reason": "Eindelijk"})
    assert ends(table, action) == [DeadlineEnd.LATE]


def test_overdue_counts_working_days(table: Table) -> None:
    path = f"/actions/{agreed(table)['id']}"
    for day, wall, days in (
        ("2026-11-20", "23:59", None),
        ("2026-11-22", "12:00", 0),
        ("2026-11-25", "00:00", 2),
    ):
        table.it_is(day, wall)
        seen = table.manager.get(path).json()
        assert (seen["overdue"], seen["overdueWorkdays"]) == (days is not None, days or 0), day


def test_an_ended_action_is_taken_up_again(table: Table) -> None:
    action = agreed(table)
    path = f"/actions/{action['id']}"
    reopening = {"reason": "De kamer ging niet door", "dueOn": "2026-12-01"}
    refused = table.organiser.post(f"{path}/reopening", reopening)
    assert (refused.status_code, slug(refused)) == (409, "illegal-status")
    table.manager.post(f"{path}/completion", {"outcome": "done", "reason": "Klaar"})
    assert table.manager.post(f"{path}/reopening", reopening).status_code == 403
    assert codes(table.organiser.post(f"{path}/reopening", {**reopening, "dueOn": "2026-10-01"})) == {
        "in-the-past"
    }
    opened = table.organiser.post(f"{path}/reopening", reopening)
    assert opened.status_code == 200, opened.text
    assert (opened.json()["status"], opened.json()["dueOn"]) == ("open", "2026-12-01")
    assert (opened.json()["statusReason"], opened.json()["endedAt"]) == (None, None)
    assert ends(table, action) == [DeadlineEnd.KEPT, None]


def test_without_a_new_day_the_old_one_counts(table: Table) -> None:
    path = f"/actions/{agreed(table)['id']}"
    table.manager.post(f"{path}/completion", {"outcome": "dropped", "reason": "Niet meer nodig"})
    table.it_is("2026-11-24")
    opened = table.organiser.post(f"{path}/reopening", {"reason": "Toch wel nodig"}).json()
    assert (opened["dueOn"], opened["overdue"]) == (NOVEMBER_20, True)


def test_the_organiser_calls_and_keeps_what_was_said(table: Table) -> None:
    path = f"/actions/{agreed(table)['id']}"
    early = table.organiser.post(
        f"{path}/calls", {"outcome": "reached", "calledAt": "2026-11-03T10:00:00+01:00"}
    )
    assert codes(early) == {"in-the-future"}
    called = table.organiser.post(
        f"{path}/calls", {"outcome": "reached", "note": "Komt goed", "committed": True}
    )
    assert called.status_code == 201, called.text
    assert called.json()["calledBy"] == "Organisator Olaf"
    assert [call["note"] for call in table.organiser.get(f"{path}/calls").json()["items"]] == ["Komt goed"]
    assert table.manager.get(f"{path}/calls").status_code == 403
    with table.world.works.open(write=False) as work:
        assert work.session.exec(select(Call)).one().case_id == table.case_id


def test_open_actions_come_back_first_due_first(table: Table) -> None:
    later, sooner, done = (agreed(table, dueOn=f"2026-11-{day}")["id"] for day in (25, 18, 10))
    table.manager.post(f"/actions/{done}/completion", {"outcome": "done", "reason": "Klaar"})
    with table.world.works.open(write=False) as work:
        assert [str(row.id) for row in actions.open_actions(work, table.case_id)] == [sooner, later]


def test_looking_at_an_action_leaves_a_trace(table: Table) -> None:
    path = f"/actions/{agreed(table)['id']}"
    table.sister.get(path)
    with table.world.works.open(write=False) as work:
        query = select(Access).where(Access.subject == "action").order_by(col(Access.seq))
        rows = work.session.exec(query).all()
    assert (rows[-1].deed, rows[-1].case_id) == (Deed.READ, table.case_id)


def test_a_due_day_at_the_change_of_the_clock_ends_at_local_midnight(table: Table) -> None:
    for day, ends_at in (("2027-03-28", "2027-03-28T22:00:00Z"), ("2027-10-31", "2027-10-31T23:00:00Z")):
        assert agreed(table, dueOn=day)["dueAt"] == ends_at
