from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlmodel import select

from api.core.ids import new_id
from api.flows import deadlines
from api.models.action import ActionStatus
from api.models.deadline import Deadline, DeadlineEnd
from api.models.goal import Goal
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.models.round import Round, RoundStatus
from api.rules.promises import PromiseKind, documents_due
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World


class Evaluation:
    """An evaluation meeting that is held, in a round with one action and one goal; and a follow-up that is dated."""

    def __init__(self, world: World, clock: MovingClock) -> None:
        self.table = Table(world, clock, MeetingKind.EVALUATION)
        self.world = world
        self.path = f"/rounds/{self.table.round_id}/evaluations"
        with world.works.open() as work:
            self.goal = work.session.exec(select(Goal.id).where(Goal.round_id == self.table.round_id)).one()
            start = work.session.get_one(Meeting, self.table.id).starts_at
            deadlines.promise(
                work,
                PromiseKind.EVALUATION,
                self.table.id,
                case_id=self.table.case_id,
                region_id=world.home,
                due_at=start,
                meeting_id=self.table.id,
            )
        self.action = self.table.action()
        self.later = self.meeting(weeks=4)

    def meeting(self, weeks: int, **fields: Any) -> UUID:
        """A meeting of the case that was invited before, or as said."""
        with self.world.works.open() as work:
            start = work.now + timedelta(weeks=weeks)
            values = {
                "case_id": self.table.case_id,
                "round_id": self.table.round_id,
                "kind": MeetingKind.FOLLOW_UP,
                "status": MeetingStatus.PLANNED,
                **fields,
            }
            meeting = work.create(
                Meeting,
                region_id=self.world.home,
                starts_at=start,
                ends_at=start + timedelta(hours=1),
                documents_due_at=documents_due(start),
                ground_rules=[],
                **values,
            )
            return meeting.id

    def body(self, **fields: Any) -> dict[str, Any]:
        """A verdict with an outcome for everything; sufficient unless said otherwise."""
        return {
            "meetingId": str(self.table.id),
            "actions": [{"actionId": str(self.action), "note": "Gelukt"}],
            "goals": [{"goalId": str(self.goal), "result": "reached"}],
            "verdict": "sufficient",
            **fields,
        }

    def give(self, **fields: Any) -> httpx.Response:
        """The verdict, whatever comes of it."""
        return self.table.minute_taker.post(self.path, self.body(**fields))

    def faults(self, **fields: Any) -> dict[str, str]:
        """The faults of a verdict that is refused, by pointer."""
        refused = self.give(**fields)
        assert refused.status_code == 400, refused.text
        return {fault["pointer"]: fault["code"] for fault in refused.json()["errors"]}

    def put_round(self, status: RoundStatus) -> None:
        """Let the round stand somewhere else."""
        with self.world.works.open() as work:
            work.change(work.session.get_one(Round, self.table.round_id), status=status, status_reason="Zo")

    @property
    def round(self) -> RoundStatus:
        """Where the round stands."""
        with self.world.works.open(write=False) as work:
            return work.session.get_one(Round, self.table.round_id).status


@pytest.fixture
def evaluation(world: World, clock: MovingClock) -> Evaluation:
    made = Evaluation(world, clock)
    made.table.open()
    return made


def test_sufficient_ends_the_round_and_keeps_the_promise(evaluation: Evaluation) -> None:
    evaluation.table.move(hours=5)
    made = evaluation.give(nextSteps="Over een jaar nog eens kijken")
    assert made.status_code == 201, made.text
    verdict = made.json()
    assert made.headers["location"] == f"/v1/evaluations/{verdict['id']}"
    assert verdict["actions"] == [{"actionId": str(evaluation.action), "note": "Gelukt", "status": "open"}]
    assert verdict["goals"] == [{"goalId": str(evaluation.goal), "result": "reached", "note": None}]
    assert evaluation.round is RoundStatus.EVALUATED
    with evaluation.world.works.open(write=False) as work:
        promise = work.session.exec(select(Deadline).where(Deadline.kind == PromiseKind.EVALUATION)).one()
    assert promise.ended_as is DeadlineEnd.KEPT
    (event,) = evaluation.table.events("round-evaluated")
    assert event.data == {"verdict": "sufficient"}
    assert evaluation.table.sister.get(f"/evaluations/{verdict['id']}").json()["verdict"] == "sufficient"
    assert evaluation.world.stranger.get(f"/evaluations/{verdict['id']}").status_code == 404
    listed = evaluation.table.organiser.get(evaluation.path).json()["items"]
    assert [item["id"] for item in listed] == [verdict["id"]]


def test_insufficient_leaves_the_round_open_with_a_dated_follow_up(evaluation: Evaluation) -> None:
    assert evaluation.faults(verdict="insufficient") == {"/followUpMeetingId": "follow-up-needed"}
    made = evaluation.give(verdict="insufficient", followUpMeetingId=str(evaluation.later))
    assert made.status_code == 201, made.text
    assert made.json()["followUpMeetingId"] == str(evaluation.later)
    assert evaluation.round is RoundStatus.OPEN


def test_a_follow_up_is_dated_in_the_evaluation_itself(evaluation: Evaluation) -> None:
    date = {"startsAt": "2026-12-15T13:00:00Z", "endsAt": "2026-12-15T14:30:00Z", "place": "Zaal 3"}
    made = evaluation.give(verdict="insufficient", followUpAt=date)
    assert made.status_code == 201, made.text
    planned = evaluation.world.coordinator.get(f"/meetings/{made.json()['followUpMeetingId']}").json()
    assert (planned["kind"], planned["status"], planned["place"]) == ("follow_up", "planned", "Zaal 3")
    assert (planned["startsAt"], planned["roundId"]) == (date["startsAt"], str(evaluation.table.round_id))
    assert evaluation.round is RoundStatus.OPEN


def test_a_wrong_date_of_the_follow_up_is_told_at_its_field_and_nothing_is_stored(
    evaluation: Evaluation,
) -> None:
    date = {"startsAt": "2026-10-15T13:00:00Z", "endsAt": "2026-10-15T14:30:00Z"}
    faults = evaluation.faults(verdict="insufficient", followUpAt=date)
    assert faults["/followUpAt/startsAt"] == "in-the-past"
    later = {"startsAt": "2026-12-15T13:00:00Z", "endsAt": "2026-12-15T14:30:00Z"}
    both = evaluation.faults(
        verdict="insufficient", followUpAt=later, followUpMeetingId=str(evaluation.later)
    )
    assert both == {"/followUpAt": "duplicate"}
    assert evaluation.table.organiser.get(evaluation.path).json()["items"] == []
    with evaluation.world.works.open(write=False) as work:
        kinds = work.session.exec(
            select(Meeting.id).where(
                Meeting.round_id == evaluation.table.round_id, Meeting.kind == MeetingKind.FOLLOW_UP
            )
        )
        assert kinds.all() == [evaluation.later]


def test_or_with_the_reason_why_there_is_none(evaluation: Evaluation) -> None:
    made = evaluation.give(verdict="insufficient", noFollowUpReason="De cliënt wil dit nu niet")
    assert made.status_code == 201, made.text
    assert evaluation.round is RoundStatus.OPEN


def test_a_follow_up_is_a_meeting_of_the_case_that_is_still_to_come(
    evaluation: Evaluation, clock: MovingClock
) -> None:
    cancelled = evaluation.meeting(5, status=MeetingStatus.CANCELLED, cancelled_at=clock.now())
    foreign = Table(evaluation.world, clock)
    wanted = {
        new_id(): "not-known",
        cancelled: "not-known",
        foreign.id: "not-known",
        evaluation.meeting(-1): "in-the-past",
    }
    for meeting, code in wanted.items():
        faults = evaluation.faults(verdict="insufficient", followUpMeetingId=str(meeting))
        assert faults == {"/followUpMeetingId": code}


def test_everything_needs_an_outcome_and_nothing_else(evaluation: Evaluation, clock: MovingClock) -> None:
    second = evaluation.table.action()
    refused = evaluation.give(actions=[], goals=[])
    assert [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]] == [
        ("/actions", "outcome-missing"),
        ("/actions", "outcome-missing"),
        ("/goals", "outcome-missing"),
    ]
    missing = {str(one) for one in (evaluation.action, second, evaluation.goal)}
    assert set(refused.json()["params"]["missing"]) == missing
    foreign = Table(evaluation.world, clock).action()
    given = [{"actionId": str(one)} for one in (evaluation.action, foreign, evaluation.action, second)]
    goals = [{"goalId": str(new_id()), "result": "partly"}, *evaluation.body()["goals"]]
    assert evaluation.faults(actions=given, goals=goals) == {
        "/actions/1/actionId": "not-in-round",
        "/actions/2/actionId": "duplicate",
        "/goals/0/goalId": "not-in-round",
    }


def test_actions_between_meetings_may_have_an_outcome(evaluation: Evaluation) -> None:
    between = evaluation.table.action(meeting_id=None, status=ActionStatus.IN_PROGRESS)
    assert evaluation.give().status_code == 201
    opened_at = evaluation.table.clock.now()
    again = evaluation.meeting(
        0, kind=MeetingKind.EVALUATION, status=MeetingStatus.OPENED, opened_at=opened_at
    )
    evaluation.put_round(RoundStatus.OPEN)
    given = [{"actionId": str(one)} for one in (evaluation.action, between)]
    made = evaluation.give(meetingId=str(again), actions=given)
    assert made.status_code == 201, made.text
    assert [outcome["status"] for outcome in made.json()["actions"]] == ["open", "in_progress"]


def test_only_in_the_evaluation_meeting_of_the_round(evaluation: Evaluation, clock: MovingClock) -> None:
    foreign = Table(evaluation.world, clock, MeetingKind.EVALUATION)
    assert evaluation.faults(meetingId=str(foreign.id)) == {"/meetingId": "not-in-round"}
    assert evaluation.faults(meetingId=str(new_id())) == {"/meetingId": "not-in-round"}
    assert evaluation.faults(meetingId=str(evaluation.later)) == {"/meetingId": "not-an-evaluation"}


def test_all_faults_at_once(evaluation: Evaluation) -> None:
    given = evaluation.faults(meetingId=str(new_id()), actions=[], goals=[], verdict="insufficient")
    assert set(given.values()) == {"not-in-round", "outcome-missing", "follow-up-needed"}
    assert codes(evaluation.give(verdict="mooi")) == {"not-in-list"}


def test_only_while_the_meeting_is_held(world: World, clock: MovingClock) -> None:
    evaluation = Evaluation(world, clock)
    refused = evaluation.give()
    assert (refused.status_code, slug(refused)) == (409, "meeting-fixed")


def test_once_a_meeting_and_not_after_the_round(evaluation: Evaluation) -> None:
    given = {"verdict": "insufficient", "followUpMeetingId": str(evaluation.later)}
    assert evaluation.give(**given).status_code == 201
    refused = evaluation.give(**given)
    assert (refused.status_code, slug(refused)) == (409, "already-exists")
    evaluation.put_round(RoundStatus.STOPPED)
    refused = evaluation.give()
    assert (refused.status_code, slug(refused)) == (409, "round-not-open")


def test_only_who_records(evaluation: Evaluation) -> None:
    table = evaluation.table
    assert table.presenter.post(evaluation.path, evaluation.body()).status_code == 403
    assert table.manager.post(evaluation.path, evaluation.body()).status_code == 404, "a seat is not the case"
    assert evaluation.world.stranger.post(evaluation.path, evaluation.body()).status_code == 404
    assert table.chair.post(evaluation.path, evaluation.body()).status_code == 201
