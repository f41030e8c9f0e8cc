from typing import Any

import pytest

from api.models.meeting import MeetingStatus
from tests.support.moving_clock import MovingClock
from tests.support.preparing import STARTS, Preparing, faults, fine
from tests.support.world import World


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def forecast(prep: Preparing, starts_at: str | None = None, **wanted: str) -> dict[str, Any]:
    query = {**wanted, **({"startsAt": starts_at} if starts_at else {})}
    return fine(prep.lead.get(f"{prep.round}/meeting-forecast", **query))


def test_the_forecast_promises_what_the_plan_promises(prep: Preparing) -> None:
    told = forecast(prep, STARTS, kind="follow_up")
    stored = fine(prep.lead.get(prep.path))
    assert told["documentsDueAt"] == stored["documentsDueAt"] == "2026-11-17T12:00:00Z"
    assert told["documentsReminderAt"] == "2026-11-17T07:00:00Z"
    assert told["minutesDueAt"] == "2026-12-01T23:00:00Z"
    assert told["documentsLate"] is False


@pytest.mark.parametrize(
    ("starts_at", "due_at"),
    [
        ("2026-10-29T10:00:00+01:00", "2026-10-22T08:00:00Z"),
        ("2027-04-01T10:00:00+02:00", "2027-03-25T09:00:00Z"),
    ],
)
def test_the_week_keeps_the_wall_clock_over_a_clock_change(
    prep: Preparing, starts_at: str, due_at: str
) -> None:
    assert forecast(prep, starts_at, kind="follow_up")["documentsDueAt"] == due_at


def test_a_week_that_is_gone_is_told(prep: Preparing) -> None:
    prep.clock.set("2026-11-17", "13:00")
    prep.world.sign_in_again(prep.lead)
    assert forecast(prep, STARTS, kind="follow_up")["documentsLate"] is True
    a_minute_later = "2026-11-24T13:01:00+01:00"
    assert forecast(prep, a_minute_later, kind="follow_up")["documentsLate"] is False


def test_reminder_and_minutes_follow_the_calendar_of_the_region(prep: Preparing) -> None:
    region = f"/regions/{prep.world.home}"
    settings = {"rollMinutes": True, "closedDays": ["2026-11-17", "2026-12-01"]}
    fine(prep.lead.patch(region, settings))
    told = forecast(prep, STARTS, kind="follow_up")
    assert told["documentsDueAt"] == "2026-11-17T12:00:00Z"
    assert told["documentsReminderAt"] == "2026-11-16T07:00:00Z"
    assert told["minutesDueAt"] == "2026-12-02T23:00:00Z"


def test_the_next_kind_and_those_that_are_possible_follow_from_what_is_planned(prep: Preparing) -> None:
    bare = forecast(prep)
    assert (bare["kind"], bare["kinds"]) == ("evaluation", ["evaluation", "follow_up"])
    assert bare["documentsDueAt"] is bare["documentsReminderAt"] is bare["minutesDueAt"] is None
    prep.is_now(MeetingStatus.CANCELLED)
    again = forecast(prep)
    assert (again["kind"], again["kinds"]) == (
        "solution_coffee",
        ["solution_coffee", "evaluation", "follow_up"],
    )
    for day, kind in enumerate(again["kinds"], start=24):
        prep.plan(kind=kind, startsAt=f"2026-11-{day}T13:00:00Z", endsAt=f"2026-11-{day}T15:00:00Z")
    assert forecast(prep)["kinds"] == ["follow_up"]


def test_an_evaluation_asks_for_no_documents(prep: Preparing) -> None:
    told = forecast(prep, STARTS)
    assert (told["documentsDueAt"], told["documentsReminderAt"], told["documentsLate"]) == (None, None, False)
    assert told["minutesDueAt"] == "2026-12-01T23:00:00Z"


def test_only_who_plans_asks(prep: Preparing) -> None:
    prep.seat(prep.chair, roles=["chair"])
    path = f"{prep.round}/meeting-forecast"
    assert prep.world.stranger.get(path).status_code == 404
    assert prep.chair.get(path).status_code == 403
    assert faults(prep.lead.get(path, startsAt="2026-11-24T13:00:00")) == {("startsAt", "no-offset")}
