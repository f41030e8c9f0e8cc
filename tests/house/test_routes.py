"""Rule 4 and rule 6: every route names its policy, guards its rows, tells its refusals and keeps tables inside."""

import inspect
from collections import Counter

import pytest
from sqlmodel import SQLModel

from api import caseload_guards, guards, models, privacy_guards
from api.guards import Guard
from api.models.base import Wire
from api.policies import acts
from api.policies.acts import Policy
from tests.support.routes import Served, bare_app, documented, models_in, served

# What is served beside the JSON API, with the reason why no policy is asked.
WITHOUT_POLICY: dict[str, str] = {
    "/health/live": "the process manager asks, and learns nothing but that we are here",
    "/health/ready": "the same, and whether the database is there",
    "/.well-known/security.txt": "whoever finds a weakness looks there first",
    "/v1/openapi.json": "the contract is for everybody, also when there is no database",
    "/metrics": "the monitoring asks; the proxy keeps others away",
}
# Routes for which nobody has to be known. A new one is a decision: write it down here.
PUBLIC = {
    "GET /v1/demo-accounts",
    "GET /v1/identity-providers",
    "POST /v1/dev-sessions",
    "POST /v1/oauth/token",  # the key stands in the request
    "POST /v1/provider-logouts",  # the provider signed what it tells
    "POST /v1/sessions",
    "POST /v1/sign-in-attempts",
    "GET /v1/calendars/{token}/calendar.ics",  # a calendar program has only the secret in the address
}
# A second row in a path: the flow looks it up among those that belong to the first.
SECOND = {"DELETE /v1/documents/{documentId}/shares/{meetingId}": {"meetingId"}}
# Policies that ask for a hat where no row is at hand: the flow itself looks at the region that was sent.
DECIDED_IN_FLOW = {
    "access-log.export",
    "access-log.read",
    "administer",
    "caseload.teams.create",
    "cases.create",
    "directory.change",
    "people.change",
    "subscriptions",
    "templates.change",
}

POLICIES = {policy.name: policy for policy in vars(acts).values() if isinstance(policy, Policy)}
ROUTES = [item for item in served() if item.path not in WITHOUT_POLICY]
REFUSED_WITHOUT_IDENTITY = {"401", "403"}


def operation(item: Served):
    return bare_app().openapi()["paths"][item.path.removeprefix("/v1")][item.method.lower()]


def test_there_are_routes():
    """Guards the guards: a walk that finds nothing would find nothing wrong."""
    assert len(ROUTES) > 20
    assert any(item.method == "PATCH" for item in ROUTES)


def test_every_route_is_made_by_our_router():
    assert [str(item) for item in ROUTES if item.call is None] == []


def test_a_route_without_policy_is_still_there_to_be_excused():
    assert set(WITHOUT_POLICY) <= {item.path for item in served()}


def test_every_route_names_a_policy_of_the_table():
    for item in ROUTES:
        assert item.policy is POLICIES[item.policy.name], item
        assert item.route.openapi_extra["x-policy"] == item.policy.name, item


def test_every_policy_has_a_name_of_its_own():
    names = Counter(policy.name for policy in vars(acts).values() if isinstance(policy, Policy))
    assert [name for name, count in names.items() if count > 1] == []


def test_only_a_few_routes_are_public():
    assert {str(item) for item in ROUTES if item.policy.public} == PUBLIC


def test_every_row_in_a_path_has_its_guard():
    for item in ROUTES:
        named = [
            param for param in item.params if param.endswith("Id") and param not in SECOND.get(str(item), ())
        ]
        assert named == ([item.guard.param] if item.guard else []), item


def test_every_guard_has_a_name_in_paths_of_its_own():
    found = [
        hint.__metadata__[0]
        for hint in [*vars(guards).values(), *vars(caseload_guards).values(), *vars(privacy_guards).values()]
        if hasattr(hint, "__metadata__")
    ]
    params = [param for param, _kind in {(guard.param, guard.kind) for guard in found}]
    assert [name for name, count in Counter(params).items() if count > 1] == []


def test_a_policy_that_asks_for_a_hat_stands_before_a_row_or_in_a_flow():
    in_flow = {item.policy.name for item in ROUTES if item.guard is None and item.policy.hats}
    assert in_flow <= DECIDED_IN_FLOW


def test_every_route_is_in_the_contract_with_policy_security_and_refusals():
    for item in ROUTES:
        assert documented(item), item
        told = operation(item)
        assert told["x-policy"] == item.policy.name, item
        assert told["description"], item
        refusals = {code for code in told["responses"] if int(code) >= 400}
        assert {"400", "429", "503"} <= refusals, item
        if item.policy.public:
            assert told["security"] == [{}], item
        else:
            assert {} not in told["security"], item
            assert told["security"], item
            assert refusals >= REFUSED_WITHOUT_IDENTITY, item
        if item.guard:
            assert "404" in refusals, item
        if item.guard and item.method in {"PATCH", "PUT", "DELETE"}:
            assert {"409", "412", "428"} <= refusals, item


def test_nothing_in_the_contract_that_is_not_a_route():
    documented_paths = {
        (method.upper(), "/v1" + path)
        for path, item in bare_app().openapi()["paths"].items()
        for method in item
    }
    assert documented_paths == {(item.method, item.path) for item in ROUTES}


def is_table(model: type) -> bool:
    return bool(getattr(model, "model_config", {}).get("table"))


def test_no_table_comes_in_or_goes_out():
    for item in ROUTES:
        for model in models_in(item.body):
            assert not is_table(model), (str(item), model)
        for model in models_in(item.route.response_model):
            assert not is_table(model), (str(item), model)


def test_every_body_refuses_unknown_keys():
    for item in ROUTES:
        for model in models_in(item.body):
            assert model.model_config.get("extra") == "forbid", (str(item), model)


def test_every_query_refuses_unknown_names():
    for item in ROUTES:
        for hint in item.ours.hints.values():
            for model in models_in(hint) if hint is not item.body else ():
                if not is_table(model):
                    assert model.model_config.get("extra") == "forbid", (str(item), model)


def shapes() -> list[type[SQLModel]]:
    """Every shape on the wire that a model file declares."""
    return [
        member
        for name in models.__all__
        if inspect.ismodule(module := getattr(models, name))
        for member in vars(module).values()
        if inspect.isclass(member) and issubclass(member, Wire) and not is_table(member)
    ]


def test_shapes_on_the_wire_refuse_unknown_keys():
    assert len(shapes()) > 50
    for shape in shapes():
        assert shape.model_config.get("extra") == "forbid", shape


@pytest.mark.parametrize("ending", ["Create", "Patch", "Read", "Push", "Query"])
def test_what_is_named_for_the_wire_is_no_table(ending):
    named = [
        member
        for name in models.__all__
        for member in vars(getattr(models, name)).values()
        if inspect.isclass(member) and member.__name__.endswith(ending)
    ]
    assert named or ending == "Query"
    assert [member for member in named if is_table(member)] == []


def test_guards_load_tables():
    for item in ROUTES:
        if isinstance(item.guard, Guard):
            assert is_table(item.guard.kind), item
