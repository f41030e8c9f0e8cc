from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlmodel import select

from api.core.errors import Conflict
from api.flows import readiness
from api.models.checklist_item import ChecklistItem
from api.models.meeting import Meeting, MeetingStatus
from api.models.readiness import Step
from api.models.region import Region
from tests.support.moving_clock import MovingClock
from tests.support.preparing import GOAL, Preparing, fine, slug
from tests.support.world import World


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def points(prep: Preparing, **headers: str) -> dict[str, dict[str, Any]]:
    """The points of the meeting, by key; those about people and checklist items by key and title."""
    items = fine(prep.lead.call("GET", f"{prep.path}/readiness", headers=headers))["items"]
    single = [item["key"] for item in items]
    return {
        item["key"] if single.count(item["key"]) == 1 else f"{item['key']}: {item['title']}": item
        for item in items
    }


def states(prep: Preparing) -> dict[str, str]:
    return {key: point["state"] for key, point in points(prep).items()}


def blocking(prep: Preparing, step: Step) -> set[str]:
    """The codes with which a step is refused."""
    with prep.world.works.open() as work:
        meeting = work.session.get_one(Meeting, UUID(prep.meeting_id))
        try:
            readiness.demand(work, meeting, step)
        except Conflict as refusal:
            return {fault.code for fault in refusal.faults if refusal.slug == "not-ready"}
        return set()


@contextmanager
def statements(prep: Preparing) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    said: list[str] = []

    def hear(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        said.append(statement)

    engine = prep.world.app.state.database.writer
    sa.event.listen(engine, "before_cursor_execute", hear)
    yield said
    sa.event.remove(engine, "before_cursor_execute", hear)


def test_a_fresh_meeting_lacks_nearly_everything_and_says_who_must_act(prep: Preparing) -> None:
    found = points(prep)
    told = {key: (point["state"], point["blocks"], point["who"]) for key, point in found.items()}
    assert {key: value for key, value in told.items() if not key.startswith("checklist")} == {
        "goal": ("blocks", "invitation", ["presenter"]),
        "client-first": ("blocks", "invitation", ["organiser"]),
        "roles": ("blocks", "invitation", ["organiser"]),
        "minute-taker": ("blocks", "opening", ["chair"]),
        "date-and-place": ("blocks", "invitation", ["organiser"]),
        "invitation": ("open", None, ["organiser"]),
        "group-size": ("done", None, []),
        "story": ("open", None, ["presenter"]),
        "document-care_plan": ("open", None, ["presenter"]),
        "document-done_before": ("open", None, ["presenter"]),
        "consent": ("open", None, ["presenter"]),
    }
    assert found["roles"]["why"] == "Nog niet vergeven: organisator, inbrenger, technisch voorzitter."
    assert found["document-care_plan"]["why"].endswith("Uiterlijk 17 november 2026, 13:00.")
    english = points(prep, **{"Accept-Language": "en"})
    assert english["roles"]["why"] == "Not filled yet: organiser, presenter, technical chair."
    missing = {"goal", "client-side", "organiser", "presenter", "chair", "place"}
    assert blocking(prep, "invitation") == missing
    assert blocking(prep, "opening") == missing | {"minute-taker"}


def test_everything_done_is_seen_to_be_done(prep: Preparing) -> None:
    fine(prep.lead.post(f"{prep.round}/goals", GOAL))
    fine(prep.lead.patch(prep.path, {"place": "Buurthuis", "storyForm": "film"}))
    table = prep.everybody()
    fine(prep.lead.patch(f"/participants/{table['manager']['id']}", {"roles": ["minute_taker"]}))
    for row in table.values():
        if row["roles"] != ["organiser"]:
            call = {"participantId": row["id"], "outcome": "reached"}
            fine(prep.lead.post(f"{prep.path}/calls", call))
        fine(prep.lead.post(f"/participants/{row['id']}/rsvp", {"answer": "accepted"}))
    prep.consent()
    for kind in ("care_plan", "done_before"):
        fine(prep.share(prep.document(kind, datedOn="2026-10-01")))
    for item in fine(prep.lead.get(f"{prep.path}/checklist-items"))["items"]:
        fine(prep.lead.post(f"/checklist-items/{item['id']}/tick", {"done": True}))
    assert blocking(prep, "invitation") == blocking(prep, "opening") == set()
    fine(prep.lead.post(f"{prep.path}/invitation"))
    found = points(prep)
    assert {point["state"] for point in found.values()} == {"done"}
    assert all(point["who"] == [] and point["why"] == "In orde." for point in found.values())
    assert len([key for key in found if key.startswith("call")]) == len(table) - 1


def test_a_reason_stands_in_for_the_clients_side(prep: Preparing) -> None:
    fine(prep.lead.patch(prep.path, {"clientAbsenceReason": "Zij ligt in het ziekenhuis."}))
    point = points(prep)["client-first"]
    assert (point["state"], point["whyCode"]) == ("done", "client-first-reason")


def test_an_online_address_is_no_place(prep: Preparing) -> None:
    fine(prep.lead.patch(prep.path, {"onlineUrl": "https://overleg.example/1"}))
    assert states(prep)["date-and-place"] == "blocks"


def test_who_comes_after_the_invitation_still_has_to_be_invited(prep: Preparing) -> None:
    prep.everybody()
    fine(prep.lead.patch(prep.path, {"place": "Buurthuis"}))
    fine(prep.lead.post(f"{prep.round}/goals", GOAL))
    fine(prep.lead.post(f"{prep.path}/invitation"))
    assert states(prep)["invitation"] == "done"
    prep.seat(prep.person("Nieuw Erbij"))
    assert states(prep)["invitation"] == "open"


def test_what_is_open_about_each_person(prep: Preparing) -> None:
    prep.seat(prep.organiser, roles=["organiser"], mandate="yes")
    row = prep.seat(prep.manager, "manager", mandate="no")
    prep.seat(prep.sister, "network")
    found = points(prep)
    mandate = found["mandate: Mandaat van Manager Mo"]
    assert (mandate["state"], mandate["whyCode"], mandate["who"]) == ("open", "mandate-none", ["organiser"])
    assert mandate["subjectId"] == row["id"]
    assert "mandate: Mandaat van Zus Sara" not in found
    assert "call: Bellen met Organisator Olaf" not in found
    assert found["call: Bellen met Zus Sara"]["state"] == "open"
    assert found["rsvp: Antwoord van Zus Sara"]["who"] == ["Zus Sara"]
    fine(prep.lead.patch(f"/participants/{row['id']}", {"mandate": None}))
    assert points(prep)["mandate: Mandaat van Manager Mo"]["whyCode"] == "mandate-open"
    fine(prep.lead.post(f"{prep.path}/calls", {"participantId": row["id"], "outcome": "no_answer"}))
    fine(prep.lead.post(f"/participants/{row['id']}/rsvp", {"answer": "declined"}))
    found = points(prep)
    assert found["call: Bellen met Manager Mo"]["state"] == "open"
    answer = found["rsvp: Antwoord van Manager Mo"]
    assert (answer["state"], answer["why"]) == ("done", "Komt niet.")


def test_a_large_group_is_warned_about_and_forbidden_nothing(prep: Preparing) -> None:
    with prep.world.works.open() as work:
        work.change(work.session.get_one(Region, prep.world.home), group_size_warning=4)
    row = prep.seat(prep.manager, mayBring=3)
    assert states(prep)["group-size"] == "done"
    prep.seat(prep.chair)
    point = points(prep)["group-size"]
    assert (point["state"], point["blocks"]) == ("open", None)
    assert point["why"].startswith("5 mensen")
    fine(prep.manager.post(f"/participants/{row['id']}/rsvp", {"answer": "accepted", "guests": 1}))
    assert states(prep)["group-size"] == "done"


def test_missing_documents_are_late_from_a_week_before_on(prep: Preparing) -> None:
    prep.consent()
    prep.it_is("2026-11-17", "13:00")
    assert states(prep)["document-care_plan"] == "open"
    prep.it_is("2026-11-17", "13:01")
    point = points(prep)["document-care_plan"]
    assert (point["state"], point["whyCode"], point["who"]) == ("late", "document-late", ["presenter"])
    row = prep.document(datedOn="2026-10-01")
    assert states(prep)["document-care_plan"] == "late"
    fine(prep.share(row))
    point = points(prep)["document-care_plan"]
    assert (point["state"], point["whyCode"], point["subjectId"]) == ("done", "document-was-late", row["id"])


@pytest.mark.parametrize(("dated", "state"), [("2025-11-23", "open"), ("2025-11-24", "done"), (None, "done")])
def test_a_care_plan_older_than_a_year_is_warned_about(
    prep: Preparing, dated: str | None, state: str
) -> None:
    prep.consent()
    fine(prep.share(prep.document(datedOn=dated)))
    point = points(prep)["document-care_plan"]
    assert (point["state"], point["blocks"]) == (state, None)
    assert ("23 november 2025" in point["why"]) is (state == "open")


def test_documents_that_wait_for_consent_are_blocked(prep: Preparing) -> None:
    prep.seat(prep.manager)
    row = prep.document()
    point = points(prep)["consent"]
    assert (point["state"], point["blocks"], point["who"]) == ("blocks", None, ["presenter"])
    consent = prep.consent(organisationIds=[str(prep.world.office)])
    assert states(prep)["consent"] == "blocks"
    consent = prep.consent()
    assert states(prep)["consent"] == "done"
    fine(prep.share(row))
    fine(prep.lead.post(f"/consents/{consent['id']}/withdrawal"))
    assert states(prep)["consent"] == "blocks"
    mark = {"personId": str(prep.presenter.person_id)}
    fine(prep.lead.post(f"/documents/{row['id']}/anonymised-mark", mark))
    assert points(prep)["consent"]["whyCode"] == "consent-none-needed"


def test_a_document_of_the_case_that_is_not_for_this_table_blocks_nothing(prep: Preparing) -> None:
    consent = prep.consent(documentIds=[prep.document()["id"]])
    prep.document("other")
    assert consent["inForce"]
    assert states(prep)["consent"] == "done"


def test_a_required_point_of_the_checklist_blocks_the_opening(prep: Preparing) -> None:
    with prep.world.works.open() as work:
        item = work.session.exec(select(ChecklistItem)).all()[0]
        work.change(item, blocks=True)
        item_id = str(item.id)
    point = next(point for point in points(prep).values() if point["subjectId"] == item_id)
    assert (point["key"], point["state"], point["blocks"]) == ("checklist", "blocks", "opening")
    assert point["who"] == [item.role.value]
    assert "checklist" in blocking(prep, "opening") - blocking(prep, "invitation")
    fine(prep.lead.post(f"/checklist-items/{item_id}/tick", {"done": True}))
    assert "checklist" not in blocking(prep, "opening")


def test_an_evaluation_needs_no_documents(prep: Preparing) -> None:
    prep.is_now(MeetingStatus.CLOSED)
    later = {"startsAt": "2026-12-15T13:00:00Z", "endsAt": "2026-12-15T14:00:00Z"}
    prep.path = f"/meetings/{prep.plan(kind='evaluation', **later)}"
    found = points(prep)
    assert not {key for key in found if key.startswith(("document", "consent", "story"))}
    assert "roles" in found


def test_whoever_only_takes_part_does_not_see_how_ready_it_is(prep: Preparing) -> None:
    prep.everybody()
    for who in (prep.organiser, prep.presenter, prep.chair):
        fine(who.get(f"{prep.path}/readiness"))
    assert slug(prep.manager.get(f"{prep.path}/readiness")) == "403 not-permitted"
    assert slug(prep.world.stranger.get(f"{prep.path}/readiness")) == "404 not-found"


def test_more_people_and_documents_are_not_more_questions(prep: Preparing) -> None:
    prep.everybody()
    prep.document()
    with statements(prep) as few:
        points(prep)
    for number in range(4):
        row = prep.seat(prep.person(f"Nummer {number}"))
        fine(prep.lead.post(f"{prep.path}/calls", {"participantId": row["id"], "outcome": "reached"}))
        prep.document("other")
    with statements(prep) as many:
        points(prep)
    assert len(many) == len(few) <= 16
