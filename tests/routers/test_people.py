from datetime import date
from typing import Any

import httpx
from sqlmodel import select

from api.core.ids import new_id
from api.core.oidc_settings import OidcSettings
from api.core.secrets import fingerprint, new_secret
from api.flows import provisioning, roles
from api.models.access import Access
from api.models.caller import Scope
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingKind
from api.models.participant import Layer, Participant, ParticipantLink
from api.models.party import Party, PartyRole
from api.models.person import Person
from api.models.role import Role
from api.models.round import Round, RoundForm
from api.models.template import Template
from tests.support.world import As, World

PLANT: dict[str, Any] = {"name": "Varen Voorbeeld", "email": "varen@delinde.example", "phone": "06-00000001"}


def _made(answer: Any) -> dict[str, Any]:
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def _faults(answer: Any) -> list[tuple[str, str]]:
    assert answer.status_code == 400, answer.text
    return [(fault["pointer"], fault["code"]) for fault in answer.json()["errors"]]


def _link(world: World, case_id: str, person: As) -> As:
    """A personal link of somebody at a table of this case."""
    token = f"pl_{new_secret()}"
    with world.works.open() as work:
        template = work.session.exec(select(Template.id)).first()
        round_ = work.create(
            Round,
            case_id=case_id,
            number=1,
            form=RoundForm.SOLUTION_COFFEE,
            advised_form=RoundForm.SOLUTION_COFFEE,
            advice_reasons=[],
            template_id=template,
        )
        meeting = work.create(
            Meeting,
            case_id=case_id,
            round_id=round_.id,
            region_id=world.home,
            kind=MeetingKind.SOLUTION_COFFEE,
            starts_at=work.now,
            ends_at=work.now.replace(hour=23),
            documents_due_at=work.now,
            ground_rules=[],
        )
        seat = work.create(
            Participant,
            case_id=case_id,
            meeting_id=meeting.id,
            person_id=person.person_id,
            layer=Layer.PROFESSIONAL,
        )
        work.create(
            ParticipantLink,
            participant_id=seat.id,
            token_hash=fingerprint(token),
            expires_at=work.now.replace(year=2090),
        )
    return As(world.http, {"authorization": f"Bearer {token}"}, person.person_id)


def test_a_coordinator_adds_somebody_and_everybody_finds_them(world: World) -> None:
    body = {**PLANT, "organisationId": str(world.provider), "function": "Gedragsdeskundige"}
    person = _made(world.coordinator.post("/people", body))
    assert person["next"] == ["edit"]
    found = world.stranger.get("/people", q="gedrags").json()["items"]
    assert [(row["name"], row["organisation"], row["phone"]) for row in found] == [
        ("Varen Voorbeeld", "De Linde", "06-00000001")
    ]
    by_organisation = world.stranger.get("/people", organisation=str(world.provider)).json()["items"]
    assert by_organisation == found
    assert world.stranger.get("/people", organisation=str(world.office)).json()["items"] == []


def test_only_coordinators_and_administrators_keep_the_directory(world: World) -> None:
    manager = world.person("Manager Munt", Role.MANAGER, world.home)
    nobody_special = world.person("Klaver Kleur")
    for who in (manager, nobody_special, world.machine):
        assert who.post("/people", PLANT).status_code == 403
    assert world.nobody.post("/people", PLANT).status_code == 401
    assert world.stranger.post("/people", {**PLANT, "organisationId": str(world.provider)}).status_code == 403
    assert world.administrator.post("/people", PLANT).status_code == 201
    assert world.stranger.post("/people", PLANT).status_code == 201


def test_a_person_of_an_organisation_elsewhere_is_not_changed_nor_taken_over(world: World) -> None:
    linden = _made(world.coordinator.post("/people", {**PLANT, "organisationId": str(world.provider)}))
    path = f"/people/{linden['id']}"
    assert world.stranger.get(path).json()["next"] == []
    assert world.stranger.patch(path, {"email": "van.mij@elders.example"}).status_code == 403
    free = _made(world.stranger.post("/people", PLANT))
    taken = world.stranger.patch(f"/people/{free['id']}", {"organisationId": str(world.provider)})
    assert taken.status_code == 403
    unknown = world.stranger.patch(f"/people/{free['id']}", {"organisationId": str(new_id())})
    assert _faults(unknown) == [("/organisationId", "not-known")]
    assert world.coordinator.patch(path, {"function": "Arts"}).json()["function"] == "Arts"


def test_the_address_of_somebody_with_a_standing_role_is_for_administrators(world: World) -> None:
    path = f"/people/{world.administrator.person_id}"
    assert world.coordinator.patch(path, {"email": "van.mij@elders.example"}).status_code == 403
    assert world.administrator.patch(path, {"email": "beheer@casustafel.example"}).status_code == 200


def test_numbers_and_addresses_are_for_people_who_signed_in(world: World) -> None:
    case = world.case()
    varen = world.person(**PLANT)
    mos = world.person("Mos Model", email="mos@elders.example")
    link = _link(world, case["id"], varen)
    for reader in (world.coordinator, world.administrator, mos):
        assert reader.get(f"/people/{varen.person_id}").json()["phone"] == "06-00000001"
    hidden = world.machine.get(f"/people/{varen.person_id}").json()
    assert (hidden["name"], hidden["phone"], hidden["email"]) == ("Varen Voorbeeld", None, None)
    rows = {row["name"]: row for row in world.machine.get("/people").json()["items"]}
    assert (rows["Varen Voorbeeld"]["phone"], rows["Mos Model"]["email"]) == (None, None)
    own = link.get(f"/people/{varen.person_id}").json()
    assert own["email"] == "varen@delinde.example"


def test_names_are_for_systems_that_work_with_cases_or_actions(world: World) -> None:
    varen = world.person(**PLANT)
    needs = {Scope.CASES_READ, Scope.CASES_WRITE, Scope.ACTIONS_READ}
    for scope in Scope:
        system = world.client([scope], [world.home])
        status = 200 if scope in needs else 403
        for path in ("/people", f"/people/{varen.person_id}"):
            assert system.get(path).status_code == status, scope


def test_a_personal_link_opens_no_directory(world: World) -> None:
    case = world.case()
    varen, mos = world.person(**PLANT), world.person("Mos Model")
    link = _link(world, case["id"], varen)
    assert [row["name"] for row in link.get("/people").json()["items"]] == ["Varen Voorbeeld"]
    assert link.get(f"/people/{mos.person_id}").status_code == 404


def test_people_of_a_case_are_known_only_with_that_case(world: World) -> None:
    case = world.case()
    client = _made(world.coordinator.post("/people", {"name": "Mevrouw Voorbeeld", "caseId": case["id"]}))
    path = f"/people/{client['id']}"
    for who in (world.stranger, world.administrator):
        assert who.get(path).status_code == 404
        assert who.get("/people", q="Mevrouw").json()["items"] == []
        assert who.get("/people", case=case["id"]).json()["items"] == []
        assert who.patch(path, {"phone": "06-00000009"}, version=1).status_code == 404
    assert world.coordinator.get("/people", q="Mevrouw").json()["items"] == []
    found = world.coordinator.get("/people", case=case["id"]).json()["items"]
    assert [row["id"] for row in found] == [client["id"]]
    assert world.coordinator.patch(path, {"phone": "06-00000009"}).status_code == 200
    with world.works.open() as work:
        lines = work.session.exec(select(Access).where(Access.subject == "person")).all()
    assert {(str(line.case_id), line.deed.value) for line in lines} >= {
        (case["id"], "create"),
        (case["id"], "change"),
    }


def test_whoever_may_change_the_case_adds_its_people(world: World) -> None:
    case = world.case()
    presenter, member = world.person("Inbrenger Iris"), world.person("Buurman Berk")
    with world.works.open() as work:
        for who, role in ((presenter, PartyRole.PRESENTER), (member, PartyRole.OTHER)):
            work.create(
                Party, case_id=case["id"], role=role, person_id=who.person_id, from_day=date(2026, 11, 1)
            )
    body = {"name": "Zus Voorbeeld", "caseId": case["id"]}
    assert presenter.post("/people", body).status_code == 201
    assert member.post("/people", body).status_code == 403
    assert _faults(world.stranger.post("/people", body)) == [("/caseId", "not-known")]
    assert _faults(world.coordinator.post("/people", {**body, "caseId": str(new_id())})) == [
        ("/caseId", "not-known")
    ]


def test_a_person_never_moves_between_case_and_directory(world: World) -> None:
    case = world.case()
    client = _made(world.coordinator.post("/people", {"name": "Mevrouw Voorbeeld", "caseId": case["id"]}))
    moved = world.coordinator.patch(f"/people/{client['id']}", {"caseId": None})
    assert _faults(moved) == [("/caseId", "unknown-key")]


def test_switching_somebody_off_ends_their_session_and_link_at_once(world: World) -> None:
    case = world.case()
    varen = world.person(**PLANT)
    link = _link(world, case["id"], varen)
    assert varen.get("/me").status_code == link.get("/me").status_code == 200
    assert world.administrator.patch(f"/people/{varen.person_id}", {"active": False}).status_code == 200
    assert varen.get("/me").status_code == link.get("/me").status_code == 401
    active = world.coordinator.get("/people", q="Varen", active=True).json()["items"]
    assert active == []


def test_who_is_switched_off_by_whatever_way_is_not_signed_in(world: World) -> None:
    varen = world.person(**PLANT)
    assert varen.get("/me").status_code == 200
    with world.works.open() as work:
        assert varen.person_id is not None
        work.session.get_one(Person, varen.person_id).active = False  # past the flow that ends sessions too
    assert varen.get("/me").status_code == 401


def test_a_role_opens_a_region_from_its_first_to_its_last_day(world: World) -> None:
    world.case()
    klaver = world.person("Klaver Kleur")
    assert klaver.get("/cases").json()["items"] == []
    body = {"role": "coordinator", "regionId": str(world.home), "validFrom": "2026-11-02"}
    path = f"/people/{klaver.person_id}/roles"
    role = _made(world.administrator.post(path, body))
    assert len(klaver.get("/cases").json()["items"]) == 1
    assert world.administrator.get(path).json()["items"] == [role]
    ended = world.administrator.patch(f"/roles/{role['id']}", {"validUntil": "2026-11-02"})
    assert ended.status_code == 200
    assert len(klaver.get("/cases").json()["items"]) == 1
    world.works.clock.move(days=1)  # type: ignore[attr-defined]  # the clock of a test moves
    world.sign_in_again(klaver)
    assert klaver.get("/cases").json()["items"] == []


def test_roles_are_given_by_administrators_only(world: World) -> None:
    path = f"/people/{world.coordinator.person_id}/roles"
    body = {"role": "administrator", "validFrom": "2026-11-02"}
    assert world.coordinator.post(path, body).status_code == 403
    assert world.coordinator.get(path).status_code == 403
    assert world.machine.post(path, body).status_code == 403
    role = world.administrator.get(path).json()["items"][0]
    assert world.coordinator.get(f"/roles/{role['id']}").status_code == 404
    assert world.coordinator.patch(f"/roles/{role['id']}", {"validUntil": None}, version=1).status_code == 404


def test_every_fault_of_a_role_is_named(world: World) -> None:
    path = f"/people/{world.coordinator.person_id}/roles"

    def faults(**body: object) -> list[tuple[str, str]]:
        return _faults(world.administrator.post(path, {"validFrom": "2026-11-02", **body}))

    assert faults(role="manager", validUntil="2026-11-01") == [
        ("/regionId", "required-here"),
        ("/validUntil", "period"),
    ]
    assert faults(role="administrator", regionId=str(world.home)) == [("/regionId", "no-region-here")]
    assert faults(role="manager", regionId=str(new_id())) == [("/regionId", "not-known")]
    overlapping = {"role": "coordinator", "regionId": str(world.home), "validFrom": "2026-11-02"}
    twice = world.administrator.post(path, overlapping)
    assert (twice.status_code, twice.json()["type"]) == (409, "urn:casustafel:problem:already-exists")


def test_nobody_administers_and_is_the_officer_on_the_same_day(world: World) -> None:
    klaver = world.person("Klaver Kleur")
    path = f"/people/{klaver.person_id}/roles"
    apart = (409, "urn:casustafel:problem:roles-apart")

    def given(role: str, start: str, end: str | None = None) -> httpx.Response:
        body = {"role": role, "validFrom": start, "validUntil": end}
        return world.administrator.post(path, body)

    first = _made(given("officer", "2026-11-02", "2026-11-30"))
    for start, end in (("2026-11-30", None), ("2026-11-01", "2026-11-02"), ("2026-11-10", "2026-11-11")):
        refused = given("administrator", start, end)
        assert (refused.status_code, refused.json()["type"]) == apart
        assert refused.json()["title"] == "Deze twee rollen gaan niet samen"
    _made(given("administrator", "2026-12-01"))
    longer = world.administrator.patch(f"/roles/{first['id']}", {"validUntil": "2026-12-01"})
    assert (longer.status_code, longer.json()["type"]) == apart
    assert (given("officer", "2027-01-01").status_code, given("officer", "2026-12-01").status_code) == (
        409,
        409,
    )
    _made(given("officer", "2026-10-01", "2026-10-31"))
    assert world.administrator.patch(f"/roles/{first['id']}", {"validUntil": "2026-11-29"}).status_code == 200


def test_a_group_of_the_provider_makes_no_administrator_of_the_officer(world: World) -> None:
    settings = OidcSettings(oidc_roles={"beheer": "administrator"})
    fenna = world.person("Functionaris Fenna", Role.OFFICER)
    with world.works.open() as work:
        person = work.session.get_one(Person, fenna.person_id)
        provisioning.give_roles(work, settings, person, {"beheer"})
    with world.works.open() as work:
        assert [one.role for one in roles.holders(work)[person.id]] == [Role.OFFICER]


def test_the_last_administrator_cannot_leave(world: World) -> None:
    own = world.administrator.get(f"/people/{world.administrator.person_id}/roles").json()["items"][0]
    path = f"/roles/{own['id']}"
    last = "urn:casustafel:problem:last-administrator"
    ended = world.administrator.patch(path, {"validUntil": "2027-01-01"})
    assert (ended.status_code, ended.json()["type"]) == (409, last)
    off = world.administrator.patch(f"/people/{world.administrator.person_id}", {"active": False})
    assert (off.status_code, off.json()["type"]) == (409, last)
    klaver = world.person("Klaver Kleur")
    until = {"role": "administrator", "validFrom": "2026-11-02", "validUntil": "2026-12-31"}
    _made(world.administrator.post(f"/people/{klaver.person_id}/roles", until))
    assert world.administrator.patch(path, {"validUntil": "2027-01-01"}).status_code == 409
    for_good = {"role": "administrator", "validFrom": "2027-01-01"}
    _made(world.administrator.post(f"/people/{klaver.person_id}/roles", for_good))
    assert world.administrator.patch(path, {"validUntil": "2027-01-01"}).status_code == 409
    varen = world.person("Varen Voorbeeld", Role.ADMINISTRATOR)
    assert world.administrator.patch(path, {"validUntil": "2026-11-01"}).status_code == 200
    assert world.administrator.get("/clients").status_code == 403
    assert varen.get("/clients").status_code == 200
