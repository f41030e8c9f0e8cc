from api.core.ids import new_id
from api.models.role import Role
from tests.support.world import World


def _body(world: World, **fields: object) -> dict[str, object]:
    return {"name": "Zorggroep Zeegras", "kind": "care_provider", "regionId": str(world.home), **fields}


def test_a_coordinator_adds_an_organisation_in_the_own_region(world: World) -> None:
    made = world.coordinator.post("/organisations", _body(world, phone="06-00000001", task="Wonen en zorg"))
    assert made.status_code == 201, made.text
    assert made.json()["next"] == ["edit"]
    seen = world.stranger.get(f"/organisations/{made.json()['id']}")
    assert seen.json() == {**made.json(), "next": []}


def test_elsewhere_and_everywhere_is_not_for_a_coordinator(world: World) -> None:
    assert world.coordinator.post("/organisations", _body(world, regionId=str(world.away))).status_code == 403
    everywhere = _body(world, regionId=None)
    assert world.coordinator.post("/organisations", everywhere).status_code == 403
    assert world.administrator.post("/organisations", everywhere).status_code == 201
    manager = world.person("Manager Munt", Role.MANAGER, world.home)
    assert manager.post("/organisations", _body(world)).status_code == 403
    assert world.machine.post("/organisations", _body(world)).status_code == 403


def test_an_unknown_region_is_a_fault(world: World) -> None:
    refused = world.administrator.post("/organisations", _body(world, regionId=str(new_id())))
    assert refused.status_code == 400
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [("/regionId", "not-known")]


def test_moving_to_another_region_asks_for_the_right_in_both(world: World) -> None:
    path = f"/organisations/{world.provider}"
    assert world.stranger.patch(path, {"name": "Gekaapt"}).status_code == 403
    assert world.coordinator.patch(path, {"regionId": str(world.away)}).status_code == 403
    assert world.coordinator.patch(path, {"regionId": None}).status_code == 403
    assert world.coordinator.patch(path, {"regionId": str(new_id())}).status_code == 400
    assert world.administrator.patch(path, {"regionId": str(world.away)}).status_code == 200
    assert world.coordinator.patch(path, {"name": "Te laat"}).status_code == 403


def test_an_organisation_is_switched_off_and_never_removed(world: World) -> None:
    path = f"/organisations/{world.provider}"
    off = world.coordinator.patch(path, {"active": False})
    assert (off.status_code, off.json()["active"]) == (200, False)
    assert world.coordinator.delete(path).status_code == 405
    names = [item["name"] for item in world.coordinator.get("/organisations", active=True).json()["items"]]
    assert names == ["Zorgkantoor Noord"]


def test_organisations_are_found_by_name_kind_and_region(world: World) -> None:
    def names(**query: object) -> list[str]:
        answer = world.coordinator.get("/organisations", **query)
        assert answer.status_code == 200, answer.text
        return [item["name"] for item in answer.json()["items"]]

    assert names() == ["De Linde", "Zorgkantoor Noord"]
    assert names(q="linde") == ["De Linde"]
    assert names(q="100%") == []
    assert names(kind="care_office") == ["Zorgkantoor Noord"]
    assert names(region="ZK20") == []
    assert world.coordinator.get("/organisations", soort="x").status_code == 400
