"""The mission as one story, over real HTTP: from a pushed case to its closure (W1 - W17, S1, S2, S5)."""

import logging
from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI

from api.core.settings import Settings
from api.models.caller import Scope
from api.work import Works
from tests.stories.journey import Journey, fine, refused
from tests.support.answering import answer_to, calendar_answer, raw
from tests.support.calendars import by_icaljs
from tests.support.canary import Canary
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Postbox, address
from tests.support.server import serving
from tests.support.whole_story import EVALUATION, FIRST, FOLLOW_UP, LAST_EVALUATION, PUSHED, SECOND
from tests.support.world import As, World

MOTHER = "moeder@voorbeeld.example"


@pytest.fixture
def settings(database_url: str, mail_server: Postbox) -> Settings:
    """As in production, with a mail server and a box for answers."""
    return mail_server.reading(database_url)


@pytest.fixture
def mailer(works: Works, settings: Settings, mail_server: Postbox) -> Mailer:
    """Sends with the settings of the API."""
    mail_server.empty()
    return Mailer(works, settings, mail_server)


@pytest.fixture
def canary(settings: Settings, caplog: pytest.LogCaptureFixture) -> Canary:
    """Everything is logged that is logged in production."""
    caplog.set_level(logging.INFO)
    return Canary(settings, caplog)


@pytest.fixture
def journey(
    app: FastAPI, works: Works, clock: MovingClock, mailer: Mailer, canary: Canary
) -> Iterator[Journey]:
    with serving(app) as address, httpx.Client(base_url=address, timeout=30) as http:
        canary.watch(http)
        yield Journey(World(app, works, http), works, clock, mailer)


def test_a_pushed_case_goes_all_the_way_to_its_evaluation(journey: Journey, canary: Canary) -> None:
    a_case_is_pushed_and_taken_up(journey)
    a_double_round_begins_with_a_goal(journey)
    the_first_meeting_is_prepared(journey)
    documents_come_with_consent_and_one_is_late(journey)
    the_first_meeting_ends_in_a_shared_diagnosis(journey)
    somebody_joins_in_between(journey)
    the_second_meeting_ends_in_decisions(journey)
    the_minutes_are_sent_corrected_and_final_by_themselves(journey)
    what_is_promised_stands_in_the_own_calendar(journey)
    an_overdue_action_is_polled_chased_and_done(journey)
    the_evaluation_finds_it_insufficient(journey)
    the_follow_up_is_enough_and_the_case_is_closed(journey)
    nothing_of_it_stands_where_it_must_not(journey, canary)


def a_case_is_pushed_and_taken_up(story: Journey) -> None:
    world = story.world
    story.it_is("2026-11-02")
    address = "/sources/zk-noord/cases/2026-0042"
    key = {"Idempotency-Key": "first-push"}
    first = world.machine.put(address, PUSHED, **key)
    assert first.status_code == 201, first.text
    assert world.machine.put(address, PUSHED, **key).content == first.content
    assert world.machine.put(address, PUSHED).status_code == 200
    refused(world.machine.put(address, {**PUSHED, "title": "Anders"}, **key), 422, "idempotency-key-reused")
    cases = fine(world.coordinator.get("/cases"))["items"]
    assert [case["reference"] for case in cases] == ["2026-0042"]
    story.keep("case", first.json())
    refused(world.stranger.get(f"/cases/{story.id('case')}"), 404, "not-found")

    story.it_is("2026-11-03")
    taken = fine(world.coordinator.post(f"/cases/{story.id('case')}/triage", {"decision": "accept"}))
    assert taken["status"] == "active"
    again = world.coordinator.post(f"/cases/{story.id('case')}/triage", {"decision": "accept"})
    assert refused(again, 409, "illegal-status")["params"]["possible"] == ["close"]


def a_double_round_begins_with_a_goal(story: Journey) -> None:
    coordinator, case = story.world.coordinator, f"/cases/{story.id('case')}"
    advice = fine(coordinator.get(f"{case}/form-advice"))
    assert advice["form"] == "double_round"
    assert "no_shared_picture" in advice["reasons"]
    story.keep("round", fine(coordinator.post(f"{case}/rounds", {"form": advice["form"]})))

    story.join("inbrenger", "Inbrenger Iris", organisation_id=story.world.office)
    part = {"role": "presenter", "personId": str(story.cast["inbrenger"].person_id), "fromDay": "2026-11-03"}
    fine(coordinator.post(f"{case}/parties", part))
    goal = {
        "kind": "long_term_solution",
        "text": "Een vaste woonplek, en rust tot die er is.",
        "involved": ["client", "network"],
        "involvement": "Aan de keukentafel besproken met mevrouw en haar moeder.",
    }
    goals = f"/rounds/{story.id('round')}/goals"
    story.keep("goal", fine(story.cast["inbrenger"].post(goals, goal)))
    learning = {"kind": "learning", "text": "Eerder samen om tafel.", "notInvolvedReason": "Gaat over ons."}
    story.keep("learning goal", fine(story.cast["inbrenger"].post(goals, learning)))


def the_first_meeting_is_prepared(story: Journey) -> None:
    coordinator, people = story.world.coordinator, story.cast
    story.it_is("2026-11-04")
    plan = {"startsAt": story.at(FIRST, "13:00"), "endsAt": story.at(FIRST, "13:00", 1.5)}
    first = fine(coordinator.post(f"/rounds/{story.id('round')}/meetings", plan))
    assert (first["kind"], first["documentsDueAt"]) == ("diagnosis", "2026-11-17T12:00:00Z")
    story.keep("first", first)
    invitation = f"/meetings/{story.id('first')}/invitation"
    missing = {fault["code"] for fault in refused(coordinator.post(invitation), 409, "not-ready")["errors"]}
    assert {"organiser", "presenter", "chair", "place", "client-side"} <= missing

    for who, name in (("voorzitter", "Voorzitter Vera"), ("notulist", "Notulist Noor")):
        story.join(who, name, organisation_id=story.world.office)
    story.join("zorgaanbieder", "Manager Mo", organisation_id=story.world.provider)
    mother = {
        "name": "De moeder van mevrouw",
        "caseId": story.id("case"),
        "email": MOTHER,
    }
    made = fine(coordinator.post("/people", mother))
    people["moeder"] = As(story.world.http, {}, None)
    story.keep("moeder", made)

    everybody_gets_a_place(story)

    fine(
        coordinator.patch(
            f"/meetings/{story.id('first')}", {"place": "Buurthuis De Brug, zaal 2", "storyForm": "in_person"}
        )
    )
    for who in ("inbrenger", "voorzitter", "notulist", "zorgaanbieder", "moeder"):
        call = {"participantId": story.id(f"first:{who}"), "outcome": "reached", "committed": True}
        fine(coordinator.post(f"/meetings/{story.id('first')}/calls", call))

    story.it_is("2026-11-09")
    invited = fine(coordinator.post(invitation))
    assert invited["status"] == "invited"
    assert len(invited["groundRules"]) == 7
    seat = f"/participants/{story.id('first:zorgaanbieder')}/rsvp"
    too_many = people["zorgaanbieder"].post(seat, {"answer": "accepted", "guests": 2})
    assert refused(too_many, 400, "invalid-input")["errors"][0]["code"] == "too-many-guests"
    fine(people["zorgaanbieder"].post(seat, {"answer": "accepted", "guests": 1}))
    the_invitations_arrive_and_open_the_door(story)


def the_invitations_arrive_and_open_the_door(story: Journey) -> None:
    mails = {mail.to[0]: mail for mail in story.post()}
    assert set(mails) == {address(who) for who in story.cast if who != "moeder"} | {MOTHER}
    mail = mails[MOTHER]
    assert mail.subject == "Uitnodiging voor de bijeenkomst van 24 november 2026"
    assert "een oplossing voor langere tijd" in mail.body()
    assert "Voorbeeld" not in mail.body()
    assert mail.calendar()[0] == "REQUEST"
    (link,) = (line for line in mail.body().splitlines() if "/#/l/" in line)
    mother = As(story.world.http, {"authorization": f"Bearer {link.rpartition('/')[2].strip()}"})
    fine(mother.post(f"/participants/{story.id('first:moeder')}/rsvp", {"answer": "accepted"}))
    story.hand_over(calendar_answer(mails[address("voorzitter")], "TENTATIVE", "voorzitter"))
    answers = {who: seat["rsvp"] for who, seat in story.seats("first").items()}
    assert {who for who, answer in answers.items() if answer == "accepted"} == {
        "zorgaanbieder",
        story.id("moeder"),
    }
    assert answers["voorzitter"] == "tentative"


def everybody_gets_a_place(story: Journey) -> None:
    coordinator, people = story.world.coordinator, story.cast
    story.seat("first", "inbrenger", mandate="knows_offer", roles=["presenter"])
    both = {"personId": str(people["voorzitter"].person_id), "layer": "professional"}
    seats = f"/meetings/{story.id('first')}/participants"
    refused(coordinator.post(seats, {**both, "roles": ["chair", "presenter"]}), 409, "chair-is-presenter")
    story.seat("first", "voorzitter", mandate="knows_offer", roles=["chair"])
    second_chair = {
        "personId": str(people["notulist"].person_id),
        "layer": "professional",
        "roles": ["chair"],
    }
    refused(coordinator.post(seats, second_chair), 409, "role-taken")
    story.seat("first", "notulist", mandate="knows_offer")
    story.seat("first", "zorgaanbieder", "manager", mandate="yes", mayBring=1)
    mother_seat = {"personId": story.id("moeder"), "layer": "network"}
    story.keep("first:moeder", fine(coordinator.post(seats, mother_seat)))
    organiser = {"personId": str(coordinator.person_id), "layer": "professional", "roles": ["organiser"]}
    story.keep("first:coordinator", fine(coordinator.post(seats, organiser)))


def documents_come_with_consent_and_one_is_late(story: Journey) -> None:
    presenter, case = story.cast["inbrenger"], f"/cases/{story.id('case')}"
    plan = {"kind": "care_plan", "title": "Zorgplan", "datedOn": "2026-09-01"}
    story.keep("care plan", fine(presenter.post(f"{case}/documents", plan)))
    deliver(story, "care plan")
    share = {"meetingId": story.id("first")}
    refused(presenter.post(f"/documents/{story.id('care plan')}/shares", share), 409, "no-consent")
    consent = {
        "giver": "client",
        "giverName": "Mevrouw Voorbeeld",
        "form": "written",
        "purpose": "Samen een oplossing zoeken",
        "validFrom": story.at("2026-11-09", "00:00"),
        "validUntil": story.at("2027-04-01", "00:00"),
    }
    story.keep("consent", fine(presenter.post(f"{case}/consents", consent)))
    fine(presenter.post(f"/documents/{story.id('care plan')}/shares", share))

    story.it_is("2026-11-18")
    points = readiness(story, "first")
    assert points["document-care_plan"]["state"] == "done"
    assert points["document-done_before"]["state"] == "late"
    assert points["document-done_before"]["who"]
    (reminder,) = story.came_to(address("inbrenger"), "Wat er voor u openstaat op 18 november")
    assert "Documenten klaarzetten voor de bijeenkomst van 24 november 2026" in reminder.body()
    stages = [event["type"] for event in story.events("promise-overdue")]
    assert stages == ["promise-overdue"]
    done = {"kind": "done_before", "title": "Wat er al gedaan is"}
    story.keep("done before", fine(presenter.post(f"{case}/documents", done)))
    deliver(story, "done before")
    late = fine(presenter.post(f"/documents/{story.id('done before')}/shares", share))
    assert [shared["late"] for shared in late["shares"]] == [True]

    provider = story.cast["zorgaanbieder"]
    table = fine(provider.get(f"/meetings/{story.id('first')}/documents"))["items"]
    assert {row["title"] for row in table} == {"Zorgplan", "Wat er al gedaan is"}
    refused(provider.get(f"/cases/{story.id('case')}"), 404, "not-found")


def the_first_meeting_ends_in_a_shared_diagnosis(story: Journey) -> None:
    story.it_is(FIRST, "13:00")
    chair, minute_taker = story.cast["voorzitter"], story.cast["notulist"]
    meeting = f"/meetings/{story.id('first')}"
    everybody = [row["id"] for row in story.seats("first").values()]
    unnamed = chair.post(f"{meeting}/opening", {"present": everybody})
    assert "minute-taker" in {fault["code"] for fault in refused(unnamed, 409, "not-ready")["errors"]}
    opened = fine(
        chair.post(f"{meeting}/opening", {"minuteTakerId": story.id("first:notulist"), "present": everybody})
    )
    assert opened["status"] == "opened"

    items = fine(chair.get(f"{meeting}/agenda-items"))["items"]
    fine(chair.post(f"/agenda-items/{items[1]['id']}/start"))
    story.clock.move(minutes=8)
    timer = fine(chair.get(f"{meeting}/timer"))
    assert (timer["runningItemId"], timer["overrunSeconds"]) == (items[1]["id"], 180)
    for kind, text in (
        ("challenge", "Niemand heeft het geheel."),
        ("opportunity", "Haar moeder woont vlakbij."),
    ):
        fine(minute_taker.post(f"{meeting}/findings", {"kind": kind, "text": text}))
    refused(chair.post(f"{meeting}/closing"), 409, "not-ready")
    diagnosis = "De onrust komt van de vele wisselingen, niet van mevrouw."
    fine(minute_taker.patch(meeting, {"sharedDiagnosis": diagnosis}))
    story.it_is(FIRST, "14:25")
    closed = fine(chair.post(f"{meeting}/closing"))
    assert closed["status"] == "closed"
    story.keep("first minutes", fine(minute_taker.get(f"{meeting}/minutes")))
    assert story.rows["first minutes"]["dueAt"] == "2026-12-01T23:00:00Z"


def somebody_joins_in_between(story: Journey) -> None:
    coordinator = story.world.coordinator
    story.it_is("2026-11-25")
    plan = {
        "startsAt": story.at(SECOND, "13:00"),
        "endsAt": story.at(SECOND, "13:00", 2),
        "place": "Buurthuis De Brug",
    }
    second = story.keep("second", fine(coordinator.post(f"/rounds/{story.id('round')}/meetings", plan)))
    assert second["kind"] == "solution"
    assert len(story.seats("second")) == 6
    story.join("wethouder", "Directeur Dewi", organisation_id=story.world.provider)
    story.seat("second", "wethouder", "director", mandate="yes")
    for name in ("care plan", "done before"):
        fine(story.cast["inbrenger"].post(f"/documents/{story.id(name)}/shares", {"meetingId": second["id"]}))
    fine(coordinator.post(f"/meetings/{second['id']}/invitation"))

    story.it_is("2026-11-26", "16:00")
    sent = fine(story.cast["notulist"].post(f"/minutes/{story.id('first minutes')}/dispatch"))
    assert sent["correctUntil"] == "2026-11-30T23:00:00Z"
    story.it_is("2026-12-01")
    assert fine(coordinator.get(f"/minutes/{sent['id']}"))["status"] == "final"


def the_second_meeting_ends_in_decisions(story: Journey) -> None:
    story.it_is(SECOND, "13:00")
    chair, minute_taker = story.cast["voorzitter"], story.cast["notulist"]
    meeting = f"/meetings/{story.id('second')}"
    seats = story.seats("second")
    fine(chair.post(f"{meeting}/opening", {"present": [row["id"] for row in seats.values()]}))

    own = {"kind": "other", "term": "short", "title": "Idee", "proposerId": seats["voorzitter"]["id"]}
    refused(minute_taker.post(f"{meeting}/solutions", own), 409, "chair-owns-nothing")
    place = {
        "kind": "new_place",
        "term": "long",
        "title": "Een plek in de nieuwe kleine woonvorm",
        "pros": ["Rust", "Dicht bij moeder"],
        "cons": ["Pas over een half jaar"],
        "proposerId": seats["zorgaanbieder"]["id"],
    }
    story.keep("solution", fine(minute_taker.post(f"{meeting}/solutions", place)))
    argument = {"argument": "Het past bij wat mevrouw nodig heeft en de aanbieder staat ervoor."}
    fine(minute_taker.post(f"/solutions/{story.id('solution')}/choice", argument))
    for name, owner, what, due in (
        ("action", "zorgaanbieder", "Een plek vastleggen in de woonvorm", "2026-12-18"),
        ("later action", "inbrenger", "De indicatie laten aanpassen", "2027-02-26"),
    ):
        body = {
            "what": what,
            "how": "Met het zorgkantoor.",
            "term": "short",
            "dueOn": due,
            "solutionId": story.id("solution"),
        }
        owned = {**body, "ownerId": str(story.cast[owner].person_id)}
        story.keep(name, fine(minute_taker.post(f"{meeting}/actions", owned)))
    fine(minute_taker.patch(meeting, {"escalationRoute": "Eerst de organisator, dan de directeuren samen."}))

    evaluation = {
        "evaluationAt": {
            "startsAt": story.at(EVALUATION, "14:00"),
            "endsAt": story.at(EVALUATION, "14:00", 1),
        }
    }
    blocked = refused(chair.post(f"{meeting}/closing", evaluation), 409, "not-ready")
    assert {fault["code"] for fault in blocked["errors"]} == {"bridging-care", "position"}
    bridging = {"needed": True, "explanation": "Tot de verhuizing komt een vast team van twee mensen."}
    fine(minute_taker.patch(meeting, {"bridgingCare": bridging}))
    for who, seat in seats.items():
        if who != "voorzitter":
            position = {"stance": "reservation" if who == "wethouder" else "agrees"}
            words = {"words": "Mits het budget rond komt."} if who == "wethouder" else {}
            fine(
                minute_taker.post(f"{meeting}/positions", {"participantId": seat["id"], **position, **words})
            )
    fine(
        minute_taker.post(
            f"{meeting}/findings", {"kind": "lesson", "text": "Bel de directeur eerder.", "theme": "mandaat"}
        )
    )
    fine(chair.post(f"{meeting}/closing", evaluation))
    owners_hear_of_their_actions_at_once(story)


def owners_hear_of_their_actions_at_once(story: Journey) -> None:
    assigned = story.events("actions-assigned")
    assert len(assigned) == 2
    told = {mail.to[0]: mail for mail in story.post() if mail.subject.startswith("Uw acties")}
    assert set(told) == {address("zorgaanbieder"), address("inbrenger")}
    assert (
        "- Een plek vastleggen in de woonvorm: uiterlijk 18 december 2026"
        in told[address("zorgaanbieder")].body()
    )


def the_minutes_are_sent_corrected_and_final_by_themselves(story: Journey) -> None:
    minute_taker, provider = story.cast["notulist"], story.cast["zorgaanbieder"]
    minutes = story.keep("minutes", fine(minute_taker.get(f"/meetings/{story.id('second')}/minutes")))
    refused(provider.get(f"/minutes/{minutes['id']}"), 404, "not-found")
    story.it_is("2026-12-10", "10:00")
    sent = fine(minute_taker.post(f"/minutes/{minutes['id']}/dispatch"))
    assert sent["correctUntil"] == "2026-12-14T23:00:00Z"
    refused(minute_taker.post(f"/minutes/{minutes['id']}/dispatch"), 409, "illegal-status")
    the_minutes_arrive(story)
    story.it_is("2026-12-11")
    text = {"text": "De verhuizing is in juni, niet in mei."}
    (mail,) = story.came_to(address("zorgaanbieder"), "Notulen van de bijeenkomst van 8 december")
    story.hand_over(raw(answer_to(mail, text["text"])))
    (correction,) = fine(minute_taker.get(f"/minutes/{minutes['id']}"))["corrections"]
    story.it_is("2026-12-14", "17:00")
    fine(minute_taker.post(f"/corrections/{correction['id']}/answer", {"accepted": True}))
    everybody_reads_the_correction_and_its_answer(story, text["text"])
    seen = fine(story.cast["inbrenger"].get(f"/minutes/{minutes['id']}"))
    assert [(row["text"], row["status"]) for row in seen["corrections"]] == [(text["text"], "accepted")]

    story.it_is("2026-12-15")
    assert fine(provider.get(f"/minutes/{minutes['id']}"))["status"] == "final"
    late = provider.post(f"/minutes/{minutes['id']}/corrections", text)
    assert "tot en met 14 december 2026" in refused(late, 409, "corrections-closed")["detail"]
    story.hand_over(raw(answer_to(mail, "Het is toch augustus.")))
    story.post()
    (too_late,) = story.came_to(address("zorgaanbieder"), "Over uw mail")
    assert "tot en met 14 december 2026" in too_late.body()
    fine(minute_taker.post(f"/minutes/{minutes['id']}/addenda", {"text": "De woonvorm opent op 1 juni."}))
    assert len(story.came_to(MOTHER, "Re: Notulen van de bijeenkomst van 8 december")) == 3


def the_minutes_arrive(story: Journey) -> None:
    mails = {mail.to[0]: mail for mail in story.post()}
    assert set(mails) == {address(who) for who in story.cast if who != "moeder"} | {MOTHER}
    body = mails[MOTHER].body()
    assert (
        "Een plek vastleggen in de woonvorm. Door: Manager Mo (De Linde). Uiterlijk 18 december 2026." in body
    )
    assert "Dat kan tot en met 14 december 2026." in body
    assert MOTHER not in mails[address("notulist")].raw


def everybody_reads_the_correction_and_its_answer(story: Journey, text: str) -> None:
    """In one conversation, under the minutes."""
    story.post()
    (minutes,) = story.came_to(MOTHER, "Notulen van de bijeenkomst van 8 december")
    correction, answer = story.came_to(MOTHER, f"Re: {minutes.subject}")
    for mail in (correction, answer):
        assert f"> {text}" in mail.body()
        assert mail.message["In-Reply-To"] == minutes.id
    assert "De correctie van Manager Mo is overgenomen:" in answer.body()


def what_is_promised_stands_in_the_own_calendar(story: Journey) -> None:
    feed = fine(story.cast["zorgaanbieder"].post("/calendar-feeds"))
    path = feed["url"].partition("/v1")[2]
    shown = story.world.http.get(f"/v1{path}")
    assert shown.status_code == 200
    days = {(event["start"][:10], event["whole"]) for event in by_icaljs(shown.content)}
    assert {(FIRST, False), (SECOND, False), ("2026-12-18", True)} <= days


def an_overdue_action_is_polled_chased_and_done(story: Journey) -> None:
    script = story.world.client([Scope.ACTIONS_OVERDUE], [story.world.home])
    story.it_is("2026-12-18", "17:00")
    assert fine(script.get("/actions", overdue="true"))["items"] == []
    story.it_is("2026-12-22")
    polled = script.get("/actions", overdue="true")
    assert [row["id"] for row in fine(polled)["items"]] == [story.id("action")]
    assert polled.json()["items"][0]["overdueWorkdays"] == 1
    unchanged = script.call(
        "GET", "/actions", params={"overdue": "true"}, headers={"If-None-Match": polled.headers["etag"]}
    )
    assert unchanged.status_code == 304
    assert "Voorbeeld" not in polled.text

    organiser, action = story.world.coordinator, f"/actions/{story.id('action')}"
    fine(
        organiser.post(
            f"{action}/calls", {"outcome": "reached", "note": "Het contract ligt bij de directie."}
        )
    )
    link = fine(organiser.post(f"/participants/{story.seats('second')['zorgaanbieder']['id']}/links"))
    owner = As(story.world.http, {"authorization": f"Bearer {link['token']}"})
    fine(owner.post(f"{action}/progress", {"text": "De handtekening komt morgen.", "kind": "start"}))
    story.it_is("2026-12-23")
    fine(owner.post(f"{action}/completion", {"outcome": "done", "reason": "De plek is vastgelegd."}))
    assert fine(script.get("/actions", overdue="true"))["items"] == []


def the_evaluation_finds_it_insufficient(story: Journey) -> None:
    coordinator = story.world.coordinator
    story.it_is("2027-01-18")
    planned = fine(coordinator.get("/meetings", case=story.id("case"), kind="evaluation"))["items"]
    story.keep("evaluation", planned[0])
    open_the_meeting(story, "evaluation", EVALUATION, "14:00")
    plan = {
        "kind": "follow_up",
        "startsAt": story.at(FOLLOW_UP, "13:00"),
        "endsAt": story.at(FOLLOW_UP, "13:00", 2),
    }
    follow_up = fine(
        coordinator.post(f"/rounds/{story.id('round')}/meetings", {**plan, "place": "Buurthuis De Brug"})
    )
    story.keep("follow-up", follow_up)
    outcome = {
        "meetingId": story.id("evaluation"),
        "actions": [{"actionId": story.id(name)} for name in ("action", "later action")],
        "goals": [
            {"goalId": story.id("goal"), "result": "partly", "note": "De plek is er, de rust nog niet."},
            {"goalId": story.id("learning goal"), "result": "reached"},
        ],
        "verdict": "insufficient",
    }
    evaluations = f"/rounds/{story.id('round')}/evaluations"
    undated = refused(coordinator.post(evaluations, outcome), 400, "invalid-input")
    assert "follow-up-needed" in {fault["code"] for fault in undated["errors"]}
    fine(coordinator.post(evaluations, {**outcome, "followUpMeetingId": follow_up["id"]}))
    close_the_meeting(story, "evaluation")
    refused(coordinator.post(f"/cases/{story.id('case')}/closure", {"outcome": "Klaar"}), 409, "open-work")


def the_follow_up_is_enough_and_the_case_is_closed(story: Journey) -> None:
    coordinator, minute_taker = story.world.coordinator, story.cast["notulist"]
    meeting = f"/meetings/{story.id('follow-up')}"
    agenda = fine(coordinator.get(f"{meeting}/agenda-items"))["items"]
    assert [item["kind"] for item in agenda[:2]] == ["opening", "earlier_actions"]
    story.it_is("2027-02-08")
    for name in ("care plan", "done before"):
        share = {"meetingId": story.id("follow-up")}
        fine(story.cast["inbrenger"].post(f"/documents/{story.id(name)}/shares", share))
    open_the_meeting(story, "follow-up", FOLLOW_UP, "13:00")
    here = {"kind": "better_care_here", "term": "short", "title": "Een derde vast gezicht in het team"}
    solution = fine(minute_taker.post(f"{meeting}/solutions", here))
    fine(minute_taker.post(f"/solutions/{solution['id']}/choice", {"argument": "Dat geeft nu rust."}))
    act = {
        "what": "Het derde teamlid inwerken",
        "term": "short",
        "dueOn": "2027-03-12",
        "ownerId": str(story.cast["zorgaanbieder"].person_id),
    }
    story.keep("last action", fine(minute_taker.post(f"{meeting}/actions", act)))
    fine(minute_taker.patch(meeting, {"escalationRoute": "De organisator belt de directeur."}))
    for who, seat in story.seats("follow-up").items():
        if who != "voorzitter":
            fine(minute_taker.post(f"{meeting}/positions", {"participantId": seat["id"], "stance": "agrees"}))
    close_the_meeting(
        story,
        "follow-up",
        {
            "evaluationAt": {
                "startsAt": story.at(LAST_EVALUATION, "14:00"),
                "endsAt": story.at(LAST_EVALUATION, "14:00", 1),
            }
        },
    )

    story.it_is("2027-03-11")
    for name, outcome in (("later action", "dropped"), ("last action", "done")):
        reason = {
            "outcome": outcome,
            "reason": "De indicatie bleek al goed." if outcome == "dropped" else "Gelukt.",
        }
        fine(coordinator.post(f"/actions/{story.id(name)}/completion", reason))
    evaluations = fine(
        coordinator.get("/meetings", case=story.id("case"), kind="evaluation", status="planned")
    )["items"]
    story.keep("last evaluation", evaluations[0])
    open_the_meeting(story, "last evaluation", LAST_EVALUATION, "14:00")
    verdict = {
        "meetingId": story.id("last evaluation"),
        "actions": [{"actionId": story.id(name)} for name in ("action", "later action", "last action")],
        "goals": [{"goalId": story.id(name), "result": "reached"} for name in ("goal", "learning goal")],
        "verdict": "sufficient",
    }
    fine(coordinator.post(f"/rounds/{story.id('round')}/evaluations", verdict))
    close_the_meeting(story, "last evaluation")
    assert fine(coordinator.get(f"/rounds/{story.id('round')}"))["status"] == "evaluated"
    closed = fine(
        coordinator.post(f"/cases/{story.id('case')}/closure", {"outcome": "Mevrouw heeft rust en een plek."})
    )
    assert (closed["status"], closed["next"]) == (
        "closed",
        ["reopening", "parties", "variants", "holds", "erasure", "subject-exports", "edit"],
    )


def nothing_of_it_stands_where_it_must_not(story: Journey, canary: Canary) -> None:
    """Names, addresses and texts of the story, in logs, addresses, refusals, figures, subjects, events, the log."""
    with story.works.open(write=False) as work:
        assert canary.found(work, story.world.http, story.mails) == set()


def deliver(story: Journey, name: str) -> None:
    """Deliver the bytes of a document."""
    headers = {"Content-Type": "text/plain", "X-File-Name": "document.txt", "If-Match": '"1"'}
    path = f"/documents/{story.id(name)}/content"
    fine(story.cast["inbrenger"].call("PUT", path, content=b"Rust, reinheid, regelmaat.", headers=headers))


def readiness(story: Journey, meeting: str) -> dict[str, dict[str, object]]:
    """The points of preparation of a meeting, by key."""
    found = fine(story.world.coordinator.get(f"/meetings/{story.id(meeting)}/readiness"))
    return {point["key"]: point for point in found["items"]}


def open_the_meeting(story: Journey, name: str, day: str, wall: str) -> None:
    """Invite, and on the day open with everybody present."""
    meeting = f"/meetings/{story.id(name)}"
    fine(story.world.coordinator.patch(meeting, {"place": "Buurthuis De Brug", "storyForm": "in_person"}))
    fine(story.world.coordinator.post(f"{meeting}/invitation"))
    story.it_is(day, wall)
    present = [seat["id"] for seat in story.seats(name).values()]
    fine(story.cast["voorzitter"].post(f"{meeting}/opening", {"present": present}))


def close_the_meeting(story: Journey, name: str, body: dict[str, object] | None = None) -> None:
    """Close, send the minutes the next day."""
    meeting = f"/meetings/{story.id(name)}"
    fine(story.cast["voorzitter"].post(f"{meeting}/closing", body))
    minutes = fine(story.cast["notulist"].get(f"{meeting}/minutes"))
    fine(story.cast["notulist"].post(f"/minutes/{minutes['id']}/dispatch"))
