import pytest

from api.models.meeting import MeetingStatus
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine, slug
from tests.support.world import World


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    prep = Preparing(world, clock)
    prep.everybody()
    return prep


def test_a_point_is_ticked_by_whose_it_is_or_by_the_organiser(prep: Preparing) -> None:
    items = fine(prep.chair.get(f"{prep.path}/checklist-items"))["items"]
    assert [item["role"] for item in items] == ["organiser", "presenter", "chair"]
    assert [item["next"] for item in items] == [[], [], ["tick"]]
    own, other = (f"/checklist-items/{items[i]['id']}/tick" for i in (2, 1))
    ticked = fine(prep.chair.post(own, {"done": True}))
    assert (ticked["doneAt"], ticked["doneBy"]) == ("2026-11-02T08:00:00Z", "Voorzitter Vera")
    assert slug(prep.chair.post(other, {"done": True})) == "403 not-permitted"
    assert slug(prep.manager.post(own, {"done": False})) == "403 not-permitted"
    assert slug(prep.world.stranger.post(own, {"done": False})) == "404 not-found"
    fine(prep.organiser.post(other, {"done": True}))
    assert fine(prep.lead.post(own, {"done": True}))["doneBy"] == "Voorzitter Vera"
    undone = fine(prep.lead.post(own, {"done": False}))
    assert (undone["doneAt"], undone["doneBy"]) == (None, None)
    assert [event["done"] for event in prep.events("checklist-item-ticked")] == [True, True, False]


def test_the_checklist_belongs_to_the_preparation(prep: Preparing) -> None:
    item = fine(prep.lead.get(f"{prep.path}/checklist-items"))["items"][0]
    prep.is_now(MeetingStatus.OPENED)
    assert slug(prep.lead.post(f"/checklist-items/{item['id']}/tick", {"done": True})) == "409 meeting-fixed"
