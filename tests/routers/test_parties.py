"""Who has which part in a case, and how to reach them (W3, L3)."""

from typing import Any

from tests.support.world import World


def test_a_party_is_told_with_its_name_and_how_to_reach_it(world: World) -> None:
    case = f"/cases/{world.case()['id']}"
    phone: dict[str, Any] = {"phone": "+31 6 12345678", "email": "iris@voorbeeld.example"}
    own = world.person("Inbrenger Iris", organisation_id=world.office, **phone)
    office = world.coordinator.get(f"/organisations/{world.office}").json()
    reached = {"phone": "+31 88 1234567"}
    assert world.coordinator.patch(f"/organisations/{world.office}", reached).status_code == 200
    for part in (
        {"role": "presenter", "personId": str(own.person_id), "organisationId": str(world.office)},
        {"role": "care_office", "organisationId": str(world.office)},
    ):
        made = world.coordinator.post(f"{case}/parties", {**part, "fromDay": "2026-11-01"})
        assert made.status_code == 201, made.text
    presenter, care_office = world.coordinator.get(f"{case}/parties").json()["items"]
    assert (presenter["name"], presenter["organisation"]) == ("Inbrenger Iris", office["name"])
    assert (presenter["phone"], presenter["email"]) == (phone["phone"], phone["email"])
    assert (care_office["name"], care_office["organisation"]) == (None, office["name"])
    assert (care_office["phone"], care_office["email"]) == (reached["phone"], None)
