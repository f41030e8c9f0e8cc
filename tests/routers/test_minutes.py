from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from api.flows import minutes as flow
from api.models.action import ActionStatus
from api.models.deadline import Deadline, DeadlineEnd
from api.models.evaluation import ActionOutcomeKept, Evaluation, GoalOutcome, GoalResult, Verdict
from api.models.goal import Goal
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingKind
from api.models.minutes import Minutes, MinutesStatus
from api.models.organisation import Organisation
from api.models.party import Party, PartyRole
from api.models.person import Person
from api.rules.promises import PromiseKind
from tests.support.meeting import Table, codes, slug
from tests.support.moving_clock import MovingClock
from tests.support.world import World

SECRET = "Niet in de notulen: de voorzitter was moe."


@pytest.fixture
def table(world: World, clock: MovingClock) -> Table:
    return Table(world, clock)


def written(table: Table) -> dict[str, Any]:
    """The draft of a meeting in which everything was recorded."""
    earlier = table.action("sister", meeting_id=None, what="De indicatie opvragen")
    table.action(
        "sister", meeting_id=None, status=ActionStatus.DONE, status_reason="Klaar", ended_at=table.clock.now()
    )
    table.open(present=[str(table.seats[name]) for name in table.seats if name != "presenter"])
    table.chair.post(f"/agenda-items/{table.items[0]}/start")
    table.clock.move(minutes=4)
    table.chair.post(f"/agenda-items/{table.items[0]}/end")
    for kind, text in (
        ("challenge", "Veel wisselingen."),
        ("opportunity", "Een zus dichtbij."),
        ("lesson", "Bel eerder."),
    ):
        table.post("findings", {"kind": kind, "text": text})
    left = table.solution(title="Blijven waar zij is", kind="better_care_here")
    chosen = table.solution(
        title="Een kamer",
        term="long",
        pros=["Dichtbij"],
        cons=["Pas in mei"],
        proposerId=str(table.seats["manager"]),
    )
    table.choose(chosen)
    table.action("manager", what="De kamer vrijhouden", how="Met de directie", due_on=date(2026, 11, 20))
    table.record(
        escalationRoute="De organisator belt.",
        bridgingCare={"needed": True, "explanation": "Een vast team van twee."},
        privateNotes=SECRET,
    )
    table.agree("organiser", "minute_taker", "manager")
    words = {"stance": "reservation", "words": "Mits zij zelf mag kijken."}
    table.post("positions", {"participantId": str(table.seats["sister"]), **words})
    assert table.close(table.evaluation_at()).status_code == 200
    assert left["id"] != chosen["id"]
    minutes = table.minute_taker.get(f"{table.path}/minutes")
    assert minutes.status_code == 200, minutes.text
    assert minutes.json()["content"]["earlierActions"][0]["actionId"] == str(earlier)
    return dict(minutes.json())


def test_minutes_are_made_from_what_was_recorded(table: Table) -> None:
    minutes = written(table)
    content = minutes["content"]
    assert (minutes["status"], minutes["next"]) == ("draft", ["dispatch", "edit"])
    meeting = content["meeting"]
    assert (meeting["caseTitle"], meeting["place"]) == ("Een plek om te wonen", "Buurthuis De Brug")
    assert (meeting["openedAt"], meeting["closedAt"]) == ("2026-11-02T08:00:00Z", "2026-11-02T08:04:00Z")
    assert [goal["text"] for goal in content["goals"]] == ["Een vaste plek om te wonen"]
    assert [person["name"] for person in content["absent"]] == ["Inbrenger Ina"]
    manager = next(person for person in content["present"] if person["name"] == "Manager Mo")
    assert (manager["organisation"], manager["layer"], manager["roles"]) == ("De Linde", "professional", [])
    assert next(p["roles"] for p in content["present"] if p["name"] == "Voorzitter Vera") == ["chair"]
    assert content["groundRules"] == ["Iedereen praat mee."]
    assert [row["seconds"] for row in content["agenda"]] == [240, None, None, None]
    assert content["nextEvaluation"]["place"] == "Zaal 2"
    assert content["evaluation"] is None
    assert SECRET not in str(minutes)


def test_minutes_tell_what_was_found_chosen_and_agreed(table: Table) -> None:
    content = written(table)["content"]
    assert [row["text"] for row in content["findings"]] == ["Veel wisselingen.", "Een zus dichtbij."]
    assert [row["text"] for row in content["lessons"]] == ["Bel eerder."]
    left, chosen = content["solutions"]
    assert (left["chosen"], left["argument"]) == (False, None)
    assert (chosen["chosen"], chosen["argument"], chosen["proposer"]) == (
        True,
        "Dichtbij haar zus.",
        "Manager Mo",
    )
    assert (chosen["pros"], chosen["cons"]) == (["Dichtbij"], ["Pas in mei"])
    assert content["bridgingCare"] == {"needed": True, "explanation": "Een vast team van twee."}
    assert content["escalationRoute"] == "De organisator belt."
    (action,) = content["actions"]
    assert (action["what"], action["how"], action["owner"]) == (
        "De kamer vrijhouden",
        "Met de directie",
        "Manager Mo",
    )
    assert (action["organisation"], action["dueOn"], action["term"]) == ("De Linde", "2026-11-20", "short")
    assert [row["what"] for row in content["earlierActions"]] == ["De indicatie opvragen"]
    said = {row["name"]: (row["stance"], row["words"]) for row in content["positions"]}
    assert said["Zus Sara"] == ("reservation", "Mits zij zelf mag kijken.")
    assert len(said) == 4


def test_a_draft_follows_the_record_and_sent_minutes_are_frozen(table: Table) -> None:
    minutes = written(table)
    path = f"/minutes/{minutes['id']}"

    def rename(name: str) -> None:
        with table.world.works.open() as work:
            work.change(work.session.get_one(Person, table.owner("manager")), name=name)
            work.change(work.session.get_one(Organisation, table.world.provider), name=f"Bij {name}")

    rename("Manager Maud")
    assert table.minute_taker.get(path).json()["content"]["actions"][0]["owner"] == "Manager Maud"
    sent = table.minute_taker.post(f"{path}/dispatch").json()
    rename("Manager Mies")
    table.action("manager", meeting_id=None, what="Nog iets")
    with table.world.works.open() as work:
        work.change(work.session.get_one(Meeting, table.id), escalation_route="Anders")
    assert table.minute_taker.get(path).json()["content"] == sent["content"]
    assert sent["content"]["actions"][0]["owner"] == "Manager Maud"


def test_an_action_made_after_the_closing_is_no_earlier_action(table: Table) -> None:
    minutes = written(table)
    table.clock.move(minutes=1)
    table.action("manager", meeting_id=None, what="Later bedacht")
    content = table.minute_taker.get(f"/minutes/{minutes['id']}").json()["content"]
    assert [row["what"] for row in content["earlierActions"]] == ["De indicatie opvragen"]


def test_the_minute_taker_adds_words_to_the_draft(table: Table) -> None:
    path = f"/minutes/{table.closed()['id']}"
    changed = table.minute_taker.patch(path, {"introduction": "Fijn dat u er was.", "remarks": None})
    assert (changed.status_code, changed.json()["introduction"]) == (200, "Fijn dat u er was.")
    assert table.minute_taker.patch(path, {"content": {}}).status_code == 400
    assert table.minute_taker.call("PATCH", path, json={"remarks": "x"}).status_code == 428
    assert table.minute_taker.patch(path, {"remarks": "x"}, version=1).status_code == 412
    assert len(table.events("minutes-changed")) == 1


def test_sending_keeps_one_promise_and_makes_another(table: Table) -> None:
    minutes = table.closed()
    table.it_is("2026-11-05", "16:00")  # a Thursday
    sent = table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch")
    assert sent.status_code == 200, sent.text
    body = sent.json()
    assert (body["status"], body["sentAt"]) == ("sent", "2026-11-05T15:00:00Z")
    assert body["correctUntil"] == "2026-11-09T23:00:00Z"  # the end of Monday
    with table.world.works.open() as work:
        rows = work.session.exec(select(Deadline).where(Deadline.subject_id == Minutes.id)).all()
        promises = {row.kind: row for row in rows if row.meeting_id == table.id}
        assert promises[PromiseKind.MINUTES].ended_as is DeadlineEnd.KEPT
        assert promises[PromiseKind.CORRECTIONS].ended_at is None
        assert promises[PromiseKind.CORRECTIONS].due_at.isoformat() == "2026-11-09T23:00:00+00:00"
    assert len(table.events("minutes-sent")) == 1


def test_minutes_that_are_sent_too_late_end_their_promise_as_late(table: Table) -> None:
    minutes = table.closed()
    table.it_is("2026-11-10", "00:00")
    assert table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch").status_code == 200
    with table.world.works.open() as work:
        query = select(Deadline).where(Deadline.kind == PromiseKind.MINUTES)
        assert work.session.exec(query).one().ended_as is DeadlineEnd.LATE


def test_minutes_are_sent_once(table: Table) -> None:
    minutes = table.sent()
    again = table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch")
    assert (again.status_code, slug(again)) == (409, "illegal-status")
    with table.world.works.open() as work:
        row = work.session.exec(select(Minutes)).one()
        assert row.sent_at is not None
        assert row.version == minutes["version"]


def test_others_see_the_minutes_only_once_they_are_sent(table: Table) -> None:
    minutes = table.closed()
    with table.world.works.open() as work:
        begin = {"case_id": table.case_id, "from_day": date(2026, 1, 1)}
        for name, role in (("sister", PartyRole.NETWORK), ("manager", PartyRole.CARE_PROVIDER)):
            work.create(Party, person_id=table.owner(name), role=role, **begin)
    paths = (f"/minutes/{minutes['id']}", f"{table.path}/minutes", f"/minutes/{minutes['id']}/corrections")
    writers = (table.organiser, table.chair, table.minute_taker, table.world.coordinator)
    others = (table.presenter, table.manager, table.sister)
    for path in paths:
        assert [who.get(path).status_code for who in writers] == [200] * 4
        assert [who.get(path).status_code for who in others] == [404] * 3
    assert table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch").status_code == 200
    for path in paths:
        assert [who.get(path).status_code for who in others] == [200] * 3
        assert table.world.stranger.get(path).status_code == 404
    assert table.manager.get(paths[0]).json()["next"] == ["corrections"]


def test_who_only_sits_there_writes_and_sends_nothing(table: Table) -> None:
    path = f"/minutes/{table.sent()['id']}"
    for who in (table.manager, table.chair, table.presenter):
        assert who.patch(path, {"remarks": "x"}).status_code == 403
        assert who.post(f"{path}/dispatch").status_code == 403
        assert who.post(f"{path}/addenda", {"text": "x"}).status_code == 403


def test_a_meeting_that_goes_on_has_no_minutes(table: Table) -> None:
    table.open()
    assert table.minute_taker.get(f"{table.path}/minutes").status_code == 404


def test_sent_minutes_wait_for_corrections_before_anything_is_added(table: Table) -> None:
    path = f"/minutes/{table.sent()['id']}"  # on Monday
    table.it_is("2026-11-04", "23:59")
    early = table.minute_taker.post(f"{path}/addenda", {"text": "De kamer is op 1 mei vrij."})
    assert (early.status_code, slug(early)) == (409, "illegal-status")
    edit = table.minute_taker.patch(path, {"remarks": "Toch nog iets"})
    assert (edit.status_code, slug(edit)) == (409, "illegal-status")


@pytest.mark.parametrize("swept", [True, False])
def test_minutes_become_final_by_themselves_and_stay_as_they_are(table: Table, swept: bool) -> None:
    sent = table.sent()  # on Monday: open until the end of Wednesday
    path = f"/minutes/{sent['id']}"
    table.it_is("2026-11-06")
    if swept:
        with table.world.works.open() as work:
            minutes = work.session.exec(select(Minutes)).one()
            assert flow.finalise(work, minutes.id) is True
            assert flow.finalise(work, minutes.id) is False
            assert (minutes.status, minutes.final_at) == (MinutesStatus.FINAL, minutes.correct_until)
    final = table.manager.get(path).json()
    assert (final["status"], final["finalAt"]) == ("final", "2026-11-04T23:00:00Z")
    for refused in (
        table.minute_taker.patch(path, {"remarks": "Toch nog iets"}),
        table.minute_taker.post(f"{path}/dispatch"),
    ):
        assert (refused.status_code, slug(refused)) == (409, "minutes-final")
    assert table.minute_taker.get(path).json()["next"] == ["addenda"]
    added = table.minute_taker.post(f"{path}/addenda", {"text": "De kamer is op 1 mei vrij."})
    assert added.status_code == 201, added.text
    assert (
        table.manager.get(added.headers["location"].removeprefix("/v1")).json()["author"] == "Notulist Nico"
    )
    after = table.manager.get(path).json()
    assert after["content"] == sent["content"]
    assert [row["text"] for row in after["addenda"]] == ["De kamer is op 1 mei vrij."]
    assert len(table.manager.get(f"{path}/addenda").json()["items"]) == 1
    assert len(table.events("minutes-finalised")) == len(table.events("addendum-made")) == 1
    with table.world.works.open() as work:
        minutes = work.session.exec(select(Minutes)).one()
        assert flow.finalise(work, minutes.id) is False
        query = select(Deadline).where(Deadline.kind == PromiseKind.CORRECTIONS)
        assert work.session.exec(query).one().ended_as is DeadlineEnd.KEPT
    assert len(table.events("minutes-finalised")) == 1


def test_the_sweep_does_nothing_too_early(table: Table) -> None:
    minutes = table.closed()
    with table.world.works.open() as work:
        row = work.session.exec(select(Minutes)).one()
        assert flow.finalise(work, row.id) is False
    table.minute_taker.post(f"/minutes/{minutes['id']}/dispatch")
    table.it_is("2026-11-04", "23:59")
    with table.world.works.open() as work:
        row = work.session.exec(select(Minutes)).one()
        assert flow.finalise(work, row.id) is False
        assert row.status is MinutesStatus.SENT


def test_minutes_of_an_evaluation_tell_the_verdict(world: World, clock: MovingClock) -> None:
    table = Table(world, clock, MeetingKind.EVALUATION)
    action = table.action("manager", meeting_id=None)
    table.open()
    with world.works.open() as work:
        goal = work.session.exec(select(Goal)).one()
        work.create(
            Evaluation,
            case_id=table.case_id,
            round_id=table.round_id,
            meeting_id=table.id,
            verdict=Verdict.INSUFFICIENT,
            actions=[ActionOutcomeKept(action_id=action, status=ActionStatus.NOT_DONE, note="Geen tijd")],
            goals=[GoalOutcome(goal_id=goal.id, result=GoalResult.PARTLY)],
            next_steps="Opnieuw beginnen",
            no_follow_up_reason="Eerst de indicatie",
        )
    assert table.close().status_code == 200
    told = table.minute_taker.get(f"{table.path}/minutes").json()["content"]["evaluation"]
    assert told["verdict"] == "insufficient"
    assert told["actions"] == [
        {"what": "De kamer vrijhouden", "owner": "Manager Mo", "status": "not_done", "note": "Geen tijd"}
    ]
    assert [(row["text"], row["result"]) for row in told["goals"]] == [
        ("Een vaste plek om te wonen", "partly")
    ]
    assert (told["nextSteps"], told["followUpAt"]) == ("Opnieuw beginnen", None)


def test_a_wrong_addendum_is_refused_at_its_field(table: Table) -> None:
    path = f"/minutes/{table.sent()['id']}/addenda"
    table.it_is("2026-11-05")
    refused = table.minute_taker.post(path, {"text": "", "final": True})
    assert (refused.status_code, codes(refused)) == (400, {"too-short", "unknown-key"})
