"""The anonymised variant: made by who keeps the file, approved by somebody else, read by others (S9, C2, L8)."""

from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.models.access import Access, Deed
from api.models.anonymised_variant import AnonymisedVariant, VariantStatus
from api.models.caller import Scope
from api.models.case import Case
from api.models.role import Role
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, faults, fine, slug
from tests.support.world import As, World

STORY = {
    "title": "Een plek voor Jannie",
    "clientName": "Mevrouw Jannie de Vries-Bos",
    "birthDate": "1984-03-12",
    "municipality": "Veendam",
    "about": "Jannie houdt van kippen. Haar zus Sara belt elke dag: 06-12345678.",
    "needs": "Een huis buiten Veendam, bij De Linde.",
    "careProfile": "7VG",
    "careLaw": "wlz",
    "registeredOn": "2026-03-09",
    "stuckMonths": 14,
    "organisationsInvolved": 4,
}
SECRETS = (
    "Jannie",
    "Vries",
    "Bos",
    "Sara",
    "12345678",
    "Veendam",
    "Linde",
    "1984",
    "03-09",
    "14",
    "Groningen",
)


class Making:
    """A case with a story, its coordinator as the maker and another coordinator as the second person."""

    def __init__(self, world: World, clock: MovingClock) -> None:
        self.world, self.prep = world, Preparing(world, clock)
        self.maker = world.coordinator
        self.second = world.person("Coördinator Tweede", Role.COORDINATOR, world.home)
        self.case = self.prep.case
        fine(self.maker.patch(self.case, STORY))
        self.prep.everybody()

    def draft(self, who: As | None = None) -> str:
        return str(fine((who or self.maker).post(f"{self.case}/anonymised-variants"))["id"])

    def asked(self) -> str:
        variant = self.draft()
        fine(self.maker.post(f"/anonymised-variants/{variant}/request"))
        return variant

    def approved(self) -> str:
        variant = self.asked()
        fine(self.second.post(f"/anonymised-variants/{variant}/approval"))
        return variant

    def like(self, times: int) -> None:
        """So many other cases of the same profile in this part of the country."""
        for _ in range(times):
            self.world.case(careProfile="7VG")


@pytest.fixture
def making(world: World, clock: MovingClock) -> Making:
    return Making(world, clock)


def test_a_draft_has_bands_and_neutral_words_beside_the_original(making: Making) -> None:
    made = fine(making.maker.post(f"{making.case}/anonymised-variants"))
    told = {
        name: made[name] for name in ("ageBand", "registeredMonth", "area", "careLaw", "stuckFor", "around")
    }
    assert told == {
        "ageBand": "30-49", "registeredMonth": "2026-03", "area": "north", "careLaw": "wlz",
        "stuckFor": "under_two_years", "around": "several",
    }  # fmt: skip
    texts = {one["field"]: one for one in made["texts"]}
    assert texts["title"]["text"] == "Een plek voor de cliënt"
    assert (
        texts["about"]["text"]
        == "De cliënt houdt van kippen. Haar een naaste belt elke dag: een telefoonnummer."
    )
    assert texts["needs"]["text"] == "Een huis buiten een plaats, bij een zorgaanbieder."
    for field, one in texts.items():
        assert one["original"] == STORY[field]
        assert one["found"] == []
        parts = one["differences"]
        assert "".join(part["text"] for part in parts if part["kind"] != "added") == one["original"]
        assert "".join(part["text"] for part in parts if part["kind"] != "removed") == one["text"]
    assert made["status"] == "draft"
    assert making.prep.events("variant-made") == [{}]
    assert UUID(made["id"]).version == 4


def test_a_care_profile_comes_along_only_where_it_is_common(making: Making) -> None:
    making.like(8)
    rare = fine(making.maker.get(f"/anonymised-variants/{making.draft()}"))
    making.like(1)
    common = fine(making.maker.get(f"/anonymised-variants/{making.draft()}"))
    fine(making.maker.patch(f"/regions/{making.world.home}", {"smallestGroup": 11}))
    stricter = fine(making.maker.get(f"/anonymised-variants/{making.draft()}"))
    assert [one["careProfile"] for one in (rare, common, stricter)] == [None, "7VG", None]


def test_what_others_read_says_nothing_of_whom(making: Making) -> None:
    variant = making.approved()
    manager = making.world.person("Manager Munt", Role.MANAGER, making.world.home)
    learner = making.world.client([Scope.LEARNING_READ], [making.world.home])
    for who in (making.maker, manager, learner):
        (listed,) = fine(who.get("/learning-cases"))["items"]
        assert listed["id"] == variant
        read = who.get(f"/learning-cases/{variant}")
        assert fine(read)["texts"][0] == {"field": "title", "text": "Een plek voor de cliënt"}
        said = read.text.replace(variant, "")  # an id is nothing but chance, a "14" in it too
        assert not [secret for secret in (*SECRETS, making.prep.case_id, "Roos") if secret in said], said
    elsewhere = making.world.client([Scope.LEARNING_READ], [making.world.away])
    for who in (making.world.stranger, elsewhere, making.prep.chair):
        assert slug(who.get(f"/learning-cases/{variant}")) == "404 not-found"
        assert fine(who.get("/learning-cases"))["items"] == []
    assert slug(making.world.client([Scope.CASES_READ], [making.world.home]).get("/learning-cases")) == (
        "403 not-permitted"
    )
    for who in (manager, making.world.stranger):
        assert slug(who.get(f"/anonymised-variants/{variant}")) == "404 not-found"
        assert fine(who.get("/anonymised-variants"))["items"] == []


def test_only_what_was_approved_is_read_by_others_until_it_is_withdrawn(making: Making) -> None:
    asked = making.asked()
    assert slug(making.second.get(f"/learning-cases/{asked}")) == "404 not-found"
    (waiting,) = fine(making.second.get("/anonymised-variants", status="awaiting"))["items"]
    assert (waiting["id"], waiting["madeBy"], waiting["stale"]) == (asked, "Coördinator Roos", False)
    fine(making.second.post(f"/anonymised-variants/{asked}/approval"))
    assert fine(making.second.get("/anonymised-variants", status="awaiting"))["items"] == []
    assert making.second.get(f"/learning-cases/{asked}").status_code == 200
    done = fine(
        making.maker.post(f"/anonymised-variants/{asked}/withdrawal", {"reason": "Toch te herkennen."})
    )
    assert (done["status"], done["reason"], done["next"]) == ("withdrawn", "Toch te herkennen.", [])
    assert slug(making.second.get(f"/learning-cases/{asked}")) == "404 not-found"


def test_who_worked_on_it_is_not_the_second_person(making: Making) -> None:
    path = f"/anonymised-variants/{making.draft(making.prep.presenter)}"
    words = {"texts": [{"field": "about", "text": "Houdt van kippen."}]}
    fine(making.maker.patch(path, words))
    fine(making.prep.organiser.post(f"{path}/request"))
    for who in (making.prep.presenter, making.prep.organiser):  # no rights in the region
        assert slug(who.post(f"{path}/approval")) == "403 not-permitted"
    assert slug(making.maker.post(f"{path}/approval")) == "403 second-person"
    assert slug(making.maker.post(f"{path}/return", {"reason": "Nee."})) == "403 second-person"
    assert fine(making.maker.get(path))["next"] == ["edit", "withdrawal"]
    assert fine(making.second.get(path))["next"] == ["edit", "approval", "return", "withdrawal"]
    done = fine(making.second.post(f"{path}/approval"))
    assert (done["status"], done["madeBy"], done["decidedBy"]) == (
        "approved",
        "Inbrenger Ina",
        "Coördinator Tweede",
    )


def test_the_database_too_wants_a_second_person_and_one_approved_variant(making: Making) -> None:
    first, again = UUID(making.approved()), UUID(making.draft())
    with making.world.works.open() as work:
        table: Any = AnonymisedVariant
        for values in (
            {"decider_id": table.maker_id, "id": first},
            {"decider_id": making.second.person_id, "id": again},
        ):
            told = sa.update(table).where(table.id == values.pop("id"))
            with pytest.raises(IntegrityError), work.session.begin_nested():
                work.session.execute(told.values(status=VariantStatus.APPROVED, **values))


def test_other_words_take_it_back_from_the_second_person(making: Making) -> None:
    path = f"/anonymised-variants/{making.asked()}"
    change: dict[str, Any] = {
        "texts": [{"field": "about", "text": "Houdt van kippen, net als Sara."}],
        "leftOut": ["needs"],
    }
    changed = fine(making.maker.patch(path, change))
    about, needs = (one for one in changed["texts"] if one["field"] in {"about", "needs"})
    assert (changed["status"], about["found"], needs["text"]) == ("draft", ["Sara"], None)
    assert slug(making.second.post(f"{path}/approval")) == "409 illegal-status"
    twice = {"texts": [change["texts"][0], change["texts"][0]], "leftOut": ["about"]}
    refused = making.maker.patch(path, twice)
    assert faults(refused) == {("/texts/1/field", "duplicate"), ("/leftOut/0", "duplicate")}
    same = fine(making.maker.patch(path, {"leftOut": ["needs"]}))
    assert same["version"] == changed["version"]
    fine(making.maker.post(f"{path}/request"))
    back = fine(making.second.post(f"{path}/return", {"reason": "Sara staat er nog."}))
    assert (back["status"], back["reason"], back["next"][:2]) == (
        "draft",
        "Sara staat er nog.",
        ["edit", "request"],
    )
    fine(making.second.patch(path, {"texts": [{"field": "about", "text": "Houdt van kippen."}]}))
    fine(making.maker.post(f"{path}/request"))
    assert slug(making.second.post(f"{path}/approval")) == "403 second-person"


@pytest.mark.parametrize("changed", [{"needs": "Rust."}, {"birthDate": "1990-01-01"}, {"title": "Anders"}])
def test_a_change_in_the_original_makes_it_stale(making: Making, changed: dict[str, str]) -> None:
    approved = making.approved()
    asked = making.asked()
    fine(making.maker.patch(making.case, {"urgency": "high"}))
    assert not fine(making.maker.get(f"/anonymised-variants/{approved}"))["stale"]
    fine(making.maker.patch(making.case, changed))
    assert fine(making.maker.get(f"/anonymised-variants/{approved}"))["stale"]
    assert {
        one["stale"] for one in fine(making.maker.get(f"{making.case}/anonymised-variants"))["items"]
    } == {True}
    assert slug(making.second.post(f"/anonymised-variants/{asked}/approval")) == "409 variant-stale"
    draft = making.draft()
    fine(making.maker.patch(making.case, {"about": "Iets nieuws."}))
    assert slug(making.maker.post(f"/anonymised-variants/{draft}/request")) == "409 variant-stale"


def test_a_later_one_takes_the_place_of_the_earlier(making: Making) -> None:
    first = making.approved()
    making.prep.clock.move(minutes=1)
    second = making.approved()
    assert [one["id"] for one in fine(making.maker.get("/learning-cases"))["items"]] == [second]
    assert fine(making.maker.get(f"/anonymised-variants/{first}"))["status"] == "withdrawn"
    assert [one["id"] for one in fine(making.maker.get(f"{making.case}/anonymised-variants"))["items"]] == [
        second,
        first,
    ]
    assert making.prep.events("variant-withdrawn") == [{}]


def test_a_look_leaves_its_line_and_events_name_no_variant(making: Making) -> None:
    variant = making.approved()
    manager = making.world.person("Manager Munt", Role.MANAGER, making.world.home)
    fine(manager.get(f"/learning-cases/{variant}"))
    assert slug(making.prep.chair.get(f"{making.case}/anonymised-variants")) == "403 not-permitted"
    with making.world.works.open(write=False) as work:
        lines = work.session.execute(
            sa.select(col(Access.deed), col(Access.case_id)).where(col(Access.subject_id) == UUID(variant))
        ).all()
        case = work.session.get_one(Case, UUID(making.prep.case_id))
        assert (Deed.READ, case.id) in [tuple(line) for line in lines]
    events = fine(making.world.machine.get("/events", limit=500))["items"]
    assert {"variant-made", "variant-asked", "variant-approved"} <= {
        one["type"].split(".")[-2] if "." in one["type"] else one["type"] for one in events
    }
    assert variant not in str(events)
