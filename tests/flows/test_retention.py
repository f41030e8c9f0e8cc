"""Terms that end: who sees it, that it is told once, and that nothing goes by itself (S9, decision 37)."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, select

from api.flows import retention
from api.models.case import Case, CaseStatus
from api.models.event import Event
from api.models.role import Role
from api.models.sign_in import Mark
from api.work import Work, Works
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.world import As, World

PUSHED = {"region": "ZK09", "title": "Een rustige plek"}


@pytest.fixture
def closed(world: World) -> Callable[..., str]:
    """Makes a case that was closed at an instant; gives its id."""

    def make(at: datetime, **facts: Any) -> str:
        case_id = str(world.case(**facts)["id"])
        with world.works.open() as work:
            work.change(work.session.get_one(Case, UUID(case_id)), status=CaseStatus.CLOSED, closed_at=at)
        return case_id

    return make


def told(works: Works) -> list[str]:
    """The ids of the cases that were told of, in order, as often as they were told."""
    with works.open(write=False) as work:
        query = select(Event).where(Event.type == "retention-ending").order_by(col(Event.seq))
        return [one for event in work.session.exec(query) for one in event.data["caseIds"]]


def ending(who: As, kind: str = "closed") -> list[dict[str, Any]]:
    return list(fine(who.get(f"/retention?kind={kind}"))["items"])


def test_the_list_counts_in_days_of_amsterdam(
    world: World, clock: MovingClock, closed: Callable[..., str]
) -> None:
    """Closed at 23:30 in Amsterdam on 28 February, which is still the 28th; half an hour on it is the 29th."""
    late = closed(datetime(2028, 2, 28, 22, 30, tzinfo=UTC), title="Laat")
    leap = closed(datetime(2028, 2, 28, 23, 30, tzinfo=UTC), title="Schrikkeldag")
    fine(world.coordinator.patch(f"/regions/{world.home}", {"closedCaseYears": 3}))
    clock.set("2030-12-29", "23:59")
    world.sign_in_again(world.coordinator)
    assert ending(world.coordinator) == []
    clock.set("2030-12-30", "00:00")
    rows = ending(world.coordinator)
    assert [(row["id"], row["endsOn"], row["passed"]) for row in rows] == [
        (late, "2031-02-28", False),
        (leap, "2031-02-28", False),
    ]
    clock.set("2031-02-28", "23:59")
    world.sign_in_again(world.coordinator)
    assert [row["passed"] for row in ending(world.coordinator)] == [False, False]
    clock.set("2031-03-01", "00:00")
    assert [row["passed"] for row in ending(world.coordinator)] == [True, True]
    fine(world.coordinator.patch(f"/regions/{world.home}", {"closedCaseYears": 4}))
    assert ending(world.coordinator) == []
    clock.set("2031-12-31", "12:00")
    world.sign_in_again(world.coordinator)
    assert [(row["id"], row["endsOn"]) for row in ending(world.coordinator)] == [
        (late, "2032-02-28"),
        (leap, "2032-02-29"),
    ]


def test_what_was_never_taken_up_counts_from_its_last_change(world: World, clock: MovingClock) -> None:
    case = fine(world.coordinator.post("/cases", PUSHED))
    worked_on = world.case()["id"]
    clock.move(days=310)
    world.sign_in_again(world.coordinator)
    [row] = ending(world.coordinator, "idle")
    assert (row["id"], row["endsOn"]) == (case["id"], "2027-11-02")
    assert row["next"] == ["holds", "erasure"]
    fine(world.coordinator.patch(f"/cases/{case['id']}", {"title": "Toch nog iets"}, case["version"]))
    assert ending(world.coordinator, "idle") == []
    assert fine(world.coordinator.get(f"/cases/{worked_on}"))["status"] == "active"


def test_it_is_told_once_and_again_before_a_hold_ends(
    world: World, clock: MovingClock, closed: Callable[..., str]
) -> None:
    works, lead = world.works, world.coordinator
    case = closed(datetime(2026, 12, 1, 12, tzinfo=UTC))
    clock.set("2031-10-01")
    assert (retention.tell(works), told(works)) == (0, [])
    clock.set("2031-10-02")
    assert (retention.tell(works), told(works)) == (1, [case])
    clock.move(days=1)
    assert (retention.tell(works), told(works)) == (0, [case])
    world.sign_in_again(lead)
    hold = {"reason": "Klacht loopt", "untilDay": "2032-06-30"}
    fine(lead.post(f"/cases/{case}/holds", hold))
    [row] = ending(lead)
    assert (row["heldUntil"], row["next"]) == ("2032-06-30", ["holds"])
    clock.set("2032-04-30")
    assert retention.tell(works) == 0
    clock.set("2032-05-01")
    assert (retention.tell(works), told(works)) == (1, [case, case])
    clock.set("2032-07-01")
    world.sign_in_again(lead)
    assert retention.tell(works) == 0
    assert fine(lead.get(f"/cases/{case}"))["status"] == "closed"  # nothing goes by itself
    fine(lead.post(f"/cases/{case}/erasure-proposals", {"ground": "term", "note": "Voorbij"}))
    [row] = ending(lead)
    assert (row["proposed"], row["heldUntil"], row["next"]) == (True, None, ["holds"])


def test_two_schedulers_tell_once(
    world: World, clock: MovingClock, closed: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have looked before either tells."""
    case = closed(datetime(2026, 12, 1, 12, tzinfo=UTC))
    clock.set("2031-11-30")
    both, look = threading.Barrier(2), retention._untold

    def together(work: Work, region: Any) -> list[dict[str, Any]]:
        found = look(work, region)
        if found:
            both.wait(30)
        return found

    monkeypatch.setattr(retention, "_untold", together)
    counts: list[int] = []
    pair = [threading.Thread(target=lambda: counts.append(retention.tell(world.works))) for _ in range(2)]
    for one in pair:
        one.start()
    for one in pair:
        one.join()
    assert sorted(counts) == [0, 1]
    assert told(world.works) == [case]


def test_what_was_killed_goes_on_where_it_was(
    world: World, clock: MovingClock, closed: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = [closed(datetime(2026, 12, day, 12, tzinfo=UTC)) for day in (1, 2, 3)]
    clock.set("2031-11-30")
    monkeypatch.setattr(retention, "BATCH", 1)
    tell, calls = retention._tell, iter((False, True))

    def killed(work: Work, region_id: UUID, some: Any) -> int:
        count = tell(work, region_id, some)
        if next(calls):
            raise KeyboardInterrupt
        return count

    monkeypatch.setattr(retention, "_tell", killed)
    with pytest.raises(KeyboardInterrupt):
        retention.tell(world.works)
    assert told(world.works) == cases[:1]
    with world.works.open(write=False) as work:
        assert work.session.get(Mark, retention.MARK) is None
    monkeypatch.setattr(retention, "_tell", tell)
    assert retention.tell(world.works) == 2
    assert told(world.works) == cases


def test_another_region_neither_sees_nor_hears(
    world: World, clock: MovingClock, closed: Callable[..., str]
) -> None:
    closed(datetime(2026, 12, 1, 12, tzinfo=UTC))
    clock.set("2031-11-30")
    officer = world.person("Functionaris Fenna", Role.OFFICER)
    for who in (world.coordinator, world.stranger):
        world.sign_in_again(who)
    assert [len(ending(who)) for who in (world.coordinator, world.stranger, officer)] == [1, 0, 0]
    retention.tell(world.works)
    with world.works.open(write=False) as work:
        event = work.session.exec(select(Event).where(Event.type == "retention-ending")).one()
    assert (event.region_id, event.at.date()) == (world.home, date(2031, 11, 30))
