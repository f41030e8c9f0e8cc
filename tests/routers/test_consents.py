from typing import Any

import pytest

from tests.support.moving_clock import MovingClock
from tests.support.preparing import CONSENT, Preparing, faults, fine, slug
from tests.support.world import World

UNKNOWN = "0190a7a0-0000-7000-8000-000000000000"


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def test_a_consent_says_who_allows_what_and_until_when(prep: Preparing) -> None:
    made = prep.lead.post(f"{prep.case}/consents", {**CONSENT, "organisationIds": [str(prep.world.provider)]})
    row = fine(made)
    assert made.headers["location"] == f"/v1/consents/{row['id']}"
    assert (row["inForce"], row["withdrawnAt"], row["next"]) == (True, None, ["withdrawal", "readers"])
    assert (row["validFrom"], row["wordingVersion"]) == ("2026-10-31T23:00:00Z", "own")
    assert fine(prep.lead.get(f"{prep.case}/consents"))["items"] == [row]
    assert fine(prep.lead.get(f"/consents/{row['id']}")) == row
    assert prep.events("consent-recorded") == [{"giver": "client", "form": "written"}]


def test_a_consent_is_in_force_from_and_until_its_moments(prep: Preparing) -> None:
    row = prep.consent(validFrom="2026-11-03T00:00:00+01:00", validUntil="2026-11-05T00:00:00+01:00")
    seen = []
    for day in ("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"):
        prep.it_is(day, "00:00")
        seen.append(fine(prep.lead.get(f"/consents/{row['id']}"))["inForce"])
    assert seen == [False, True, True, False]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"validUntil": CONSENT["validFrom"]}, {("/validUntil", "period")}),
        ({"documentIds": [UNKNOWN]}, {("/documentIds/0", "not-known")}),
        (
            {"organisationIds": [UNKNOWN], "validUntil": "2026-10-01T00:00:00Z"},
            {("/organisationIds/0", "not-known"), ("/validUntil", "period")},
        ),
        ({"giver": "neighbour"}, {("/giver", "not-in-list")}),
        ({"validFrom": "2026-11-01"}, {("/validFrom", "not-an-instant")}),
        ({"giverName": "a\u0007b"}, {("/giverName", "control-character")}),
    ],
)
def test_a_consent_that_cannot_be(
    prep: Preparing, change: dict[str, Any], expected: set[tuple[str, str]]
) -> None:
    refused = prep.lead.post(f"{prep.case}/consents", {**CONSENT, **change})
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == expected
    assert fine(prep.lead.get(f"{prep.case}/consents"))["items"] == []


def test_a_consent_names_documents_of_its_own_case_and_each_once(prep: Preparing) -> None:
    own = prep.document()["id"]
    elsewhere = prep.world.case()["id"]
    foreign = fine(prep.lead.post(f"/cases/{elsewhere}/documents", {"kind": "other", "title": "Brief"}))["id"]
    refused = prep.lead.post(f"{prep.case}/consents", {**CONSENT, "documentIds": [own, foreign, own]})
    assert faults(refused) == {("/documentIds/1", "not-known"), ("/documentIds/2", "duplicate")}


def test_consent_is_withdrawn_once(prep: Preparing) -> None:
    row = prep.consent()
    path = f"/consents/{row['id']}/withdrawal"
    withdrawn = fine(prep.lead.post(path, {"note": "Zij wil het niet meer."}))
    assert (withdrawn["inForce"], withdrawn["next"]) == (False, ["readers"])
    assert (withdrawn["withdrawnAt"], withdrawn["withdrawalNote"]) == (
        "2026-11-02T08:00:00Z",
        "Zij wil het niet meer.",
    )
    again = prep.lead.post(path)
    assert slug(again) == "409 already-withdrawn"
    assert again.json()["params"]["at"].startswith("2026-11-02")
    assert len(prep.events("consent-withdrawn")) == 1


def test_who_brings_the_case_records_consent_and_the_clients_side_withdraws_it(prep: Preparing) -> None:
    table = prep.everybody()
    row = fine(prep.presenter.post(f"{prep.case}/consents", CONSENT))
    path = f"/consents/{row['id']}"
    assert slug(prep.organiser.post(f"{prep.case}/consents", CONSENT)) == "403 not-permitted"
    for who in (prep.organiser, prep.chair):
        assert slug(who.post(f"{path}/withdrawal")) == "403 not-permitted"
    assert slug(prep.manager.get(f"{prep.case}/consents")) == "404 not-found"
    assert slug(prep.manager.get(f"{prep.path}/consents")) == "403 not-permitted"
    assert slug(prep.manager.post(f"{path}/withdrawal")) == "404 not-found"
    assert slug(prep.world.stranger.get(path)) == "404 not-found"
    sister = prep.link(table["sister"])
    assert [item["id"] for item in fine(sister.get(f"{prep.path}/consents"))["items"]] == [row["id"]]
    assert slug(sister.post(f"{prep.case}/consents", CONSENT)) == "404 not-found"
    assert fine(sister.post(f"{path}/withdrawal"))["inForce"] is False


def test_a_closed_case_takes_no_new_consent(prep: Preparing) -> None:
    fine(prep.lead.post(f"{prep.case}/closure", {"outcome": "Klaar", "reason": "Verhuisd"}))
    assert slug(prep.lead.post(f"{prep.case}/consents", CONSENT)) == "409 case-not-active"
