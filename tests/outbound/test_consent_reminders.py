"""A question for consent that nobody answers is put once more, and then left (W7)."""

import pytest

from api.flows import consent_reminders
from tests.outbound.test_consent_letters import SECRETS, ask
from tests.outbound.test_meeting_letters import way_in
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, address
from tests.support.preparing import Preparing, fine
from tests.support.world import World

DAYS = 7


@pytest.fixture
def prep(world: World, clock: MovingClock, mailer: Mailer) -> Preparing:
    prep = Preparing(world, clock)
    mailer.reach(sister=prep.sister.person_id)
    return prep


def remind(prep: Preparing) -> int:
    return consent_reminders.remind(prep.world.works, DAYS)


def test_an_open_question_is_mailed_once_more_after_some_days(
    prep: Preparing, mailer: Mailer, clock: MovingClock
) -> None:
    row = ask(prep, prep.everybody()["sister"])
    (first,) = mailer.run()
    clock.move(days=DAYS, minutes=-1)
    assert remind(prep) == 0
    clock.move(minutes=1)
    assert remind(prep) == 1
    (again,) = mailer.run()
    assert again.to == [address("sister")]
    assert again.id != first.id
    assert not [word for word in SECRETS if word in again.subject + again.body()]
    link = way_in(again, prep.world)
    (seen,) = fine(link.get(f"{prep.path}/consent-requests"))["items"]
    assert (seen["id"], seen["status"], seen["remindedAt"]) == (row["id"], "open", "2026-11-09T08:00:00Z")
    clock.move(days=DAYS)
    assert remind(prep) == 0
    assert mailer.run() == []
    assert len(prep.events("consent-reminded")) == 1


def test_what_needs_no_answer_any_more_is_left_alone(prep: Preparing, clock: MovingClock) -> None:
    seat = prep.everybody()["sister"]
    answered, back = ask(prep, seat), ask(prep, seat)
    ask(prep, seat, until="2026-11-06T00:00:00Z")
    fine(prep.link(seat).post(f"/consent-requests/{answered['id']}/answer", {"given": False}))
    fine(prep.presenter.post(f"/consent-requests/{back['id']}/withdrawal"))
    clock.move(days=DAYS)
    assert remind(prep) == 0
    assert prep.events("consent-reminded") == []


def test_nobody_is_reminded_in_a_case_that_is_closed(prep: Preparing, clock: MovingClock) -> None:
    ask(prep, prep.everybody()["sister"])
    prep.it_is("2026-11-10")
    fine(prep.lead.post(f"{prep.case}/closure", {"outcome": "Verhuisd", "reason": "Woont nu elders."}))
    assert remind(prep) == 0
