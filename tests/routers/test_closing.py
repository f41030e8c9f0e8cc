from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from api.models.agenda_item import AgendaItem
from api.models.deadline import Deadline
from api.models.evaluation import Evaluation, Verdict
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.models.minutes import Minutes
from api.models.participant import Participant
from api.models.region import Region
from api.models.round import Round, RoundStatus
from api.rules.promises import PromiseKind
from tests.support.meeting import CONTENT, Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def absent(table: Table, name: str, attended: bool | None = False) -> None:
    with table.world.works.open() as work:
        work.change(work.session.get_one(Participant, table.seats[name]), attended=attended)


def evaluations(table: Table) -> list[Meeting]:
    with table.world.works.open() as work:
        query = select(Meeting).where(
            Meeting.round_id == table.round_id, Meeting.kind == MeetingKind.EVALUATION
        )
        return list(work.session.exec(query))


def plan_evaluation(table: Table, weeks: int = 6) -> str:
    body = {**table.evaluation_at(weeks)["evaluationAt"], "kind": "evaluation"}
    made = table.organiser.post(f"/rounds/{table.round_id}/meetings", body)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def test_the_closing_leaves_minutes_to_be_written_and_everybody_with_their_own_actions(table: Table) -> None:
    table.open()
    table.chair.post(f"/agenda-items/{table.items[0]}/start")
    table.decide()  # one action, of the manager
    extra = {table.action("manager"), table.action("sister")}
    earlier = table.action("sister", meeting_id=None)
    table.clock.move(minutes=9)
    closed = table.close(table.evaluation_at())
    assert closed.status_code == 200, closed.text
    assert (closed.json()["status"], closed.json()["closedAt"]) == ("closed", "2026-11-02T08:09:00Z")
    with table.world.works.open() as work:
        minutes = work.session.exec(select(Minutes).where(Minutes.meeting_id == table.id)).one()
        assert minutes.due_at.isoformat() == "2026-11-09T23:00:00+00:00"  # end of the seventh day
        promise = work.session.exec(select(Deadline).where(Deadline.subject_id == minutes.id)).one()
        assert (promise.kind, promise.due_at) == (PromiseKind.MINUTES, minutes.due_at)
        assert (promise.person_id, promise.meeting_id) == (table.owner("minute_taker"), table.id)
        item = work.session.get_one(AgendaItem, table.items[0])
        assert (item.running_since, item.spent_seconds) == (None, 540)
    (event,) = table.events("meeting-closed")
    assert (event.subject_id, event.data) == (table.id, {"minutesId": str(minutes.id)})
    told = {event.subject_id: event.data["actionIds"] for event in table.events("actions-assigned")}
    assert {person: len(ids) for person, ids in told.items()} == {
        table.owner("manager"): 2,
        table.owner("sister"): 1,
    }
    assert extra < {UUID(one) for ids in told.values() for one in ids}
    assert str(earlier) not in told[table.owner("sister")]
    assert "Mo" not in str(told)


def test_the_evaluation_that_is_dated_in_the_meeting_has_the_same_people(table: Table) -> None:
    table.open()
    table.decide()
    assert table.close(table.evaluation_at()).status_code == 200
    (evaluation,) = evaluations(table)
    assert (evaluation.status, evaluation.place) == (MeetingStatus.PLANNED, "Zaal 2")
    people = table.organiser.get(f"/meetings/{evaluation.id}/participants").json()["items"]
    assert {UUID(row["personId"]) for row in people} == {table.owner(name) for name in table.people}
    assert {role for row in people for role in row["roles"]} == {
        "organiser",
        "presenter",
        "chair",
        "minute_taker",
    }


def test_an_evaluation_that_was_planned_before_is_enough(table: Table) -> None:
    table.open()
    table.decide()
    plan_evaluation(table)
    again = table.close(table.evaluation_at())
    assert (again.status_code, codes(again)) == (400, {"evaluation-planned"})
    assert table.close().status_code == 200
    assert len(evaluations(table)) == 1


def test_a_cancelled_evaluation_is_no_date(table: Table) -> None:
    table.open()
    table.decide()
    planned = plan_evaluation(table)
    done = table.organiser.post(f"/meetings/{planned}/cancellation", {"reason": "Datum past niet"})
    assert done.status_code == 200, done.text
    refused = table.close()
    assert (refused.status_code, slug(refused), codes(refused)) == (409, "not-ready", {"evaluation-date"})


def test_everything_that_is_missing_is_told_at_once_and_nothing_is_stored(table: Table) -> None:
    assert table.chair.post(f"{table.path}/opening").status_code == 200
    for name in (*CONTENT, "chair"):
        absent(table, name, True)
    absent(table, "sister", None)
    table.choose(table.solution(term="long"))
    refused = table.close(table.evaluation_at())
    assert (refused.status_code, slug(refused)) == (409, "not-ready")
    faults = [(fault["in"], fault["code"]) for fault in refused.json()["errors"]]
    assert set(faults) == {
        ("state", "nobody-present"),
        ("state", "actions"),
        ("state", "escalation-route"),
        ("state", "bridging-care"),
        ("state", "position"),
    }
    asked = [fault["pointer"] for fault in refused.json()["errors"] if fault["code"] == "position"]
    there = set(table.seats) - {"sister", "chair"}  # everybody who is there but the chair
    assert set(asked) == {f"/positions/{table.seats[name]}" for name in there}
    assert len(asked) == len(there)
    assert evaluations(table) == []
    assert table.chair.get(table.path).json()["status"] == "opened"
    without_date = table.close()
    assert "evaluation-date" in codes(without_date)


@pytest.mark.parametrize(
    "missing", ["actions", "escalation-route", "position", "evaluation-date", "solution-chosen"]
)
def test_each_thing_that_a_decision_leaves_behind_is_asked_for(table: Table, missing: str) -> None:
    table.open()
    if missing != "solution-chosen":
        table.choose(table.solution())
    if missing != "actions":
        table.action()
    if missing != "escalation-route":
        table.record(escalationRoute="De organisator belt.")
    table.agree(*[name for name in CONTENT if missing != "position" or name != "sister"])
    refused = table.close(None if missing == "evaluation-date" else table.evaluation_at())
    assert (refused.status_code, codes(refused)) == (409, {missing})


def test_only_a_long_term_solution_asks_for_the_answer_on_bridging_care(table: Table) -> None:
    table.open()
    table.decide("long")
    refused = table.close(table.evaluation_at())
    assert (refused.status_code, slug(refused), codes(refused)) == (409, "not-ready", {"bridging-care"})
    table.record(bridgingCare={"needed": False, "explanation": "Haar zus vangt het op."})
    assert table.close(table.evaluation_at()).status_code == 200


def test_a_short_term_solution_beside_a_long_term_one_bridges_by_itself(table: Table) -> None:
    table.open()
    table.choose(table.solution(term="long"))
    table.decide("short")
    assert table.close(table.evaluation_at()).status_code == 200


def test_without_a_solution_the_reason_is_enough(table: Table) -> None:
    table.open()
    table.solution()
    table.record(noSolutionReason="Er moet eerst een diagnose zijn.")
    assert table.close(table.evaluation_at()).status_code == 200


def test_positions_on_an_earlier_choice_are_asked_again(table: Table) -> None:
    table.open()
    first = table.decide()
    table.clock.move(minutes=1)
    assert table.chair.post(f"/solutions/{first['id']}/choice-withdrawal").status_code == 200
    table.choose(table.solution(title="Iets heel anders"))
    refused = table.close(table.evaluation_at())
    assert (refused.status_code, codes(refused)) == (409, {"position-outdated"})
    table.agree()
    assert table.close(table.evaluation_at()).status_code == 200


def test_who_is_not_there_needs_no_position(table: Table) -> None:
    table.open()
    table.choose(table.solution())
    table.action()
    table.record(escalationRoute="De organisator belt.")
    absent(table, "sister")
    table.agree("organiser", "presenter", "minute_taker", "manager")
    assert table.close(table.evaluation_at()).status_code == 200


@pytest.mark.parametrize("attended", [None, False])
def test_a_meeting_at_which_nobody_was_is_not_closed(table: Table, attended: bool | None) -> None:
    table.open()
    table.record(noSolutionReason="Er kwam niemand.")
    for name in table.seats:
        absent(table, name, attended)
    refused = table.close(table.evaluation_at())
    assert (refused.status_code, codes(refused)) == (409, {"nobody-present"})


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"endsAt": "2026-12-01T13:00:00Z"}, "/evaluationAt/endsAt", "ends-before-start"),
        ({"startsAt": "2026-11-01T13:00:00Z"}, "/evaluationAt/startsAt", "in-the-past"),
        ({"startsAt": "2026-11-02T12:00:00Z"}, "/evaluationAt/startsAt", "before-earlier-meeting"),
        ({"startsAt": "2026-12-01T13:00:00"}, "/evaluationAt/startsAt", "no-offset"),
        ({"kind": "solution"}, "/evaluationAt/kind", "unknown-key"),
    ],
)
def test_a_wrong_date_of_the_evaluation_is_refused_at_its_field(
    table: Table, change: dict[str, str], pointer: str, code: str
) -> None:
    table.open()
    table.decide()
    date_ = {"startsAt": "2026-12-01T13:00:00Z", "endsAt": "2026-12-01T14:00:00Z"}
    refused = table.close({"evaluationAt": {**date_, **change}})
    assert refused.status_code == 400, refused.text
    assert (pointer, code) in [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]]
    assert evaluations(table) == []


def test_a_diagnosis_asks_for_a_shared_picture_and_no_solution(world: World, clock: MovingClock) -> None:
    table = Table(world, clock, MeetingKind.DIAGNOSIS).open()
    table.post("findings", {"kind": "lesson", "text": "Bel eerder."})
    refused = table.close()
    assert (refused.status_code, codes(refused)) == (409, {"diagnosis", "findings"})
    table.record(sharedDiagnosis="De onrust komt van de vele wisselingen.")
    table.post("findings", {"kind": "opportunity", "text": "Haar zus woont vlakbij."})
    assert table.close().status_code == 200
    assert table.events("actions-assigned") == []


def test_an_evaluation_meeting_asks_for_the_evaluation(world: World, clock: MovingClock) -> None:
    table = Table(world, clock, MeetingKind.EVALUATION).open()
    itself = table.close(table.evaluation_at())
    assert (itself.status_code, codes(itself)) == (400, {"evaluation-in-evaluation"})
    refused = table.close()
    assert (refused.status_code, codes(refused)) == (409, {"evaluation"})
    with world.works.open() as work:
        work.create(
            Evaluation,
            case_id=table.case_id,
            round_id=table.round_id,
            meeting_id=table.id,
            verdict=Verdict.SUFFICIENT,
            actions=[],
            goals=[],
        )
    assert table.close().status_code == 200


def test_a_meeting_of_a_round_that_was_evaluated_meanwhile_can_still_be_closed(table: Table) -> None:
    table.open()
    table.record(noSolutionReason="Zij vond zelf een plek.")
    with table.world.works.open() as work:
        work.change(work.session.get_one(Round, table.round_id), status=RoundStatus.EVALUATED)
    assert table.close(table.evaluation_at()).status_code == 409
    assert table.close().status_code == 200


def test_a_meeting_closes_once_and_only_when_it_was_opened(table: Table) -> None:
    early = table.close()
    assert (early.status_code, slug(early)) == (409, "illegal-status")
    table.closed()
    again = table.close()
    assert (again.status_code, slug(again)) == (409, "illegal-status")
    with table.world.works.open() as work:
        assert len(work.session.exec(select(Minutes)).all()) == 1


@pytest.mark.parametrize(("roll", "due"), [(False, date(2026, 12, 26)), (True, date(2026, 12, 28))])
def test_the_minutes_are_due_after_seven_days_counted_from_the_opening(
    table: Table, roll: bool, due: date
) -> None:
    """Held on 19 December until after midnight; the seventh day is Boxing Day, a Saturday."""
    with table.world.works.open() as work:
        work.change(work.session.get_one(Region, table.world.home), roll_minutes=roll)
    table.it_is("2026-12-19", "22:00")
    table.open()
    table.decide()
    table.it_is("2026-12-20", "00:30")
    assert table.close(table.evaluation_at()).status_code == 200
    minutes = table.minute_taker.get(f"{table.path}/minutes").json()
    assert minutes["dueAt"] == f"{due.isoformat()}T23:00:00Z"


@pytest.mark.parametrize(("who", "status"), [("organiser", 200), ("minute_taker", 403), ("manager", 403)])
def test_who_runs_a_meeting_closes_it(table: Table, who: str, status: int) -> None:
    table.open()
    table.decide()
    closed = table.people[who].post(f"{table.path}/closing", table.evaluation_at())
    assert closed.status_code == status, closed.text


def test_a_repeated_closing_gives_the_first_answer(table: Table) -> None:
    table.open()
    table.decide()
    body: dict[str, Any] = table.evaluation_at()
    key = {"Idempotency-Key": "closing-1"}
    first = table.chair.post(f"{table.path}/closing", body, **key)
    again = table.chair.post(f"{table.path}/closing", body, **key)
    assert (first.status_code, again.status_code, again.content) == (200, 200, first.content)
    assert len(table.events("meeting-closed")) == 1
