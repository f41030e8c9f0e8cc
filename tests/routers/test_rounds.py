from tests.support.world import World

COMPLEX = {"organisationsInvolved": 6, "stuckMonths": 12, "sharedPicture": False}
GOAL = {
    "kind": "bridging_care",
    "text": "Rust tot er plek is",
    "involved": ["client"],
    "involvement": "Aan tafel",
}


def test_the_double_form_is_advised_for_a_very_complex_case_and_says_why(world: World) -> None:
    case = world.case(**COMPLEX)
    advice = world.coordinator.get(f"/cases/{case['id']}/form-advice").json()
    assert advice["form"] == "double_round"
    assert advice["reasons"] == ["no_shared_picture", "many_organisations", "long_stuck"]
    assert all(advice["explanation"])


def test_the_user_decides_but_says_why_another_form_is_chosen(world: World) -> None:
    case = world.case(**COMPLEX)
    rounds = f"/cases/{case['id']}/rounds"
    refused = world.coordinator.post(rounds, {"form": "solution_coffee"})
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["pointer"] == "/formReason"
    made = world.coordinator.post(rounds, {"form": "solution_coffee", "formReason": "Er is haast."})
    assert made.status_code == 201, made.text
    assert (made.json()["form"], made.json()["advisedForm"]) == ("solution_coffee", "double_round")


def test_a_second_round_waits_for_the_first_to_end(world: World) -> None:
    rounds = f"/cases/{world.case()['id']}/rounds"
    first = world.coordinator.post(rounds)
    assert first.json()["form"] == "solution_coffee"
    assert world.coordinator.post(rounds).json()["type"].endswith(":round-already-open")
    stopped = world.coordinator.post(
        f"/rounds/{first.json()['id']}/stop", {"reason": "De cliënt is verhuisd."}
    )
    assert stopped.json()["status"] == "stopped"
    assert world.coordinator.post(rounds).json()["number"] == 2
    assert world.coordinator.post(f"/rounds/{first.json()['id']}/stop", {"reason": "x"}).status_code == 409


def test_no_round_in_a_case_that_was_not_taken_up(world: World) -> None:
    case = world.coordinator.post("/cases", {"region": "ZK09", "title": "Nog niet bekeken"}).json()
    refused = world.coordinator.post(f"/cases/{case['id']}/rounds")
    assert refused.status_code == 409
    assert refused.json()["type"].endswith(":case-not-active")


def test_a_goal_tells_how_the_client_took_part_or_why_not(world: World) -> None:
    round_ = world.coordinator.post(f"/cases/{world.case()['id']}/rounds").json()
    goals = f"/rounds/{round_['id']}/goals"
    silent = world.coordinator.post(goals, {"kind": "other", "text": "Iets"})
    assert [(e["pointer"], e["code"]) for e in silent.json()["errors"]] == [
        ("/involved", "client-side-or-reason")
    ]
    vague = world.coordinator.post(goals, {**GOAL, "involvement": None})
    assert [e["pointer"] for e in vague.json()["errors"]] == ["/involvement"]
    made = world.coordinator.post(goals, GOAL)
    assert made.status_code == 201, made.text
    reason = {"kind": "learning", "text": "Eerder bellen", "notInvolvedReason": "De cliënt is opgenomen."}
    assert world.coordinator.post(goals, reason).status_code == 201
    goal = f"/goals/{made.json()['id']}"
    assert world.coordinator.patch(goal, {"involved": []}).status_code == 400
    assert (
        world.coordinator.patch(goal, {"text": "Rust en veiligheid"}).json()["text"] == "Rust en veiligheid"
    )
    assert world.coordinator.delete(goal).status_code == 204
    assert [g["kind"] for g in world.coordinator.get(goals).json()["items"]] == ["learning"]


def test_a_goal_stays_as_it_is_once_its_round_has_ended(world: World) -> None:
    case = world.case()
    round_ = world.coordinator.post(f"/cases/{case['id']}/rounds").json()
    goal = world.coordinator.post(f"/rounds/{round_['id']}/goals", GOAL).json()
    assert goal["next"] == ["edit", "delete"]
    stopped = world.coordinator.post(f"/rounds/{round_['id']}/stop", {"reason": "Verhuisd"})
    assert stopped.status_code == 200, stopped.text
    assert world.coordinator.get(f"/goals/{goal['id']}").json()["next"] == []
    refused = world.coordinator.patch(f"/goals/{goal['id']}", {"text": "Anders"})
    assert refused.json()["type"].endswith(":round-not-open")


def test_a_region_renews_its_ground_rules_and_keeps_the_old_version(world: World) -> None:
    body = {"regionId": str(world.home), "content": {"kind": "ground_rules", "rules": ["Telefoons uit."]}}
    first = world.coordinator.post("/templates", body)
    assert first.status_code == 201, first.text
    second = world.coordinator.post("/templates", body)
    assert (first.json()["number"], second.json()["number"]) == (1, 2)
    own = world.coordinator.get("/templates", region="ZK09", kind="ground_rules").json()["items"]
    assert [(t["regionId"] is None, t["number"]) for t in own] == [(False, 2), (True, 1)]
    assert world.stranger.post("/templates", body).status_code == 403


def test_every_version_of_a_template_names_who_made_it(world: World) -> None:
    body = {"regionId": str(world.home), "content": {"kind": "ground_rules", "rules": ["Telefoons uit."]}}
    assert world.coordinator.post("/templates", body).json()["author"] == "Coördinator Roos"
    assert world.administrator.post("/templates", body).json()["author"] == "Beheerder Bas"
    wanted = {"region": "ZK09", "kind": "ground_rules", "retired": "true"}
    made = world.coordinator.get("/templates", **wanted).json()["items"]
    assert {(t["number"], t["author"], t["retiredAt"] is None) for t in made} == {
        (2, "Beheerder Bas", True),
        (1, "Coördinator Roos", False),
        (1, None, True),
    }


def test_a_party_is_a_person_or_organisation_with_a_period(world: World) -> None:
    case = world.case()
    parties = f"/cases/{case['id']}/parties"
    wrong = {"role": "care_provider", "fromDay": "2026-02-01", "untilDay": "2026-01-01"}
    refused = world.coordinator.post(parties, wrong)
    assert [e["pointer"] for e in refused.json()["errors"]] == ["/personId", "/untilDay"]
    unknown = {"role": "care_provider", "fromDay": "2026-02-01", "organisationId": str(world.away)}
    assert world.coordinator.post(parties, unknown).json()["errors"][0]["code"] == "not-known"
    presenter = world.person("Inbrenger Iris")
    assert presenter.get(f"/cases/{case['id']}").status_code == 404
    body = {"role": "presenter", "fromDay": "2026-11-02", "personId": str(presenter.person_id)}
    made = world.coordinator.post(parties, body)
    assert made.status_code == 201, made.text
    assert presenter.get(f"/cases/{case['id']}").status_code == 200
    ended = world.coordinator.patch(
        f"/parties/{made.json()['id']}", {"fromDay": "2026-10-01", "untilDay": "2026-11-01"}
    )
    assert ended.status_code == 200, ended.text
    assert presenter.get(f"/cases/{case['id']}").status_code == 404
