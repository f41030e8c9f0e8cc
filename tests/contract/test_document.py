"""The contract: valid OpenAPI, the NLgov API Design Rules that can be read off it, and the committed file."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from starlette.testclient import TestClient

from api.call import VERSIONED
from tests.support.routes import bare_app
from tools import contract

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.json)?\Z")
CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*\Z")
PROBLEM = {"$ref": "#/components/schemas/Problem"}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The document of the code."""
    return contract.document()


@pytest.fixture(scope="module")
def http() -> TestClient:
    """The API without a database: what is tried here asks none."""
    return TestClient(bare_app(), raise_server_exceptions=False)


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def answers(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, method, operation in operations(document):
        for code, answer in operation["responses"].items():
            yield f"{method} {path} {code}", code, answer


def test_the_committed_file_is_the_contract_of_the_code():
    assert contract.differences() == [], "`make contract` writes it; then read what changed"


def test_every_shape_has_a_name_of_its_own():
    assert contract.double_names() == [], "two classes have one name: rename one"


def test_it_is_valid(document):
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_it_is_served_to_everybody(http: TestClient, document):
    served = http.get("/v1/openapi.json")
    assert served.status_code == 200
    assert served.headers["content-type"] == "application/json"
    assert served.headers["access-control-allow-origin"] == "*"
    assert served.headers["cross-origin-resource-policy"] == "cross-origin"
    assert served.json() == document


OTHERS = {"TokenIssued"}
"""Whose keys another standard names: RFC 6749."""
FILES = {"calendar.ics"}
"""Calendar programs go by the end of a name, as they do by that of a file."""


def test_it_says_who_where_and_under_which_licence(document):
    assert document["openapi"].startswith("3.1.")
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])
    assert {"name", "email", "url"} <= set(document["info"]["contact"])
    assert document["info"]["license"]["identifier"] == "EUPL-1.2"
    assert [server["url"] for server in document["servers"]] == ["/v1"]


def test_paths_are_in_kebab_case_without_slash_at_the_end(document):
    for path in document["paths"]:
        assert path.startswith("/"), path
        assert not path.endswith("/"), path
        for part in path.strip("/").split("/"):
            if part in FILES:
                continue
            name = part[1:-1] if part.startswith("{") else None
            assert CAMEL.match(name) if name else KEBAB.match(part), path


def test_parameters_are_in_camel_case(document):
    for path, method, operation in operations(document):
        for parameter in operation.get("parameters", []):
            if parameter["in"] in {"query", "path"}:
                assert CAMEL.match(parameter["name"]), (method, path, parameter["name"])
        named = {one["name"] for one in operation.get("parameters", []) if one["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path)), (method, path)


def test_keys_are_in_camel_case(document):
    for name, schema in document["components"]["schemas"].items():
        for key in schema.get("properties", {}) if name not in OTHERS else ():
            assert CAMEL.match(key), (name, key)


def test_only_standard_methods(document):
    assert {method for _, method, _ in operations(document)} <= {"get", "post", "put", "patch", "delete"}


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does(document):
    names = Counter(operation["operationId"] for _, _, operation in operations(document))
    assert [name for name, count in names.items() if count > 1] == []
    for path, method, operation in operations(document):
        assert operation["tags"], (method, path)
        assert operation["description"].endswith((".", "…")), (method, path)


def test_every_answer_tells_the_version_of_the_api(document):
    for name, _, answer in answers(document):
        assert answer["headers"]["API-Version"]["schema"] == {"type": "string"}, name


def test_every_refusal_is_a_problem(document):
    for name, code, answer in answers(document):
        if int(code) >= 400:
            assert answer["content"] == {"application/problem+json": {"schema": PROBLEM}}, name
        else:
            assert "application/problem+json" not in answer.get("content", {}), name


def test_too_much_and_unavailable_say_when_to_come_back(document):
    for name, code, answer in answers(document):
        if code in {"429", "503"}:
            assert "Retry-After" in answer["headers"], name


def test_a_change_of_a_shared_row_shows_how_to_say_which_version(document):
    for path, method, operation in operations(document):
        headers = {one["name"]: one for one in operation.get("parameters", []) if one["in"] == "header"}
        if method == "post":
            assert "Idempotency-Key" in headers, path
        if "428" in operation["responses"]:
            assert method.upper() in VERSIONED, path
            assert "If-Match" in headers, (method, path)


def test_rows_with_a_version_show_their_etag(document):
    versioned = {
        f"#/components/schemas/{name}"
        for name, schema in document["components"]["schemas"].items()
        if "version" in schema.get("properties", {})
    }
    for name, code, answer in answers(document):
        shown = answer.get("content", {}).get("application/json", {}).get("schema", {}).get("$ref")
        if shown in versioned:
            assert "ETag" in answer["headers"], name
        if code == "201":
            assert "Location" in answer["headers"], name


def test_a_push_shows_that_it_makes_a_case_or_changes_one(document):
    push = document["paths"]["/sources/{source}/cases/{reference}"]["put"]
    made, changed = push["responses"]["201"], push["responses"]["200"]
    assert made["content"] == changed["content"]
    assert {"Location", "ETag"} <= set(made["headers"])
    assert "412" in push["responses"]
    assert "If-Match" in {one["name"] for one in push["parameters"]}


def test_shapes_that_are_sent_refuse_unknown_keys(document):
    for path, method, operation in operations(document):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            for shape in shapes(document, media["schema"]):
                assert shape.get("additionalProperties") is False, (method, path, shape.get("title"))


def shapes(document: dict[str, Any], schema: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema that names its properties."""
    seen: set[str] = set()
    waiting = [schema]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        if not isinstance(one, dict):
            continue
        if "$ref" in one and one["$ref"] not in seen:
            seen.add(one["$ref"])
            waiting.append(document["components"]["schemas"][one["$ref"].rsplit("/", 1)[-1]])
        if one.get("type") == "object" and "properties" in one:
            yield one
        waiting += list(one.values())


def test_moments_and_days_say_what_they_are(document):
    for name, schema in document["components"]["schemas"].items():
        for key, value in schema.get("properties", {}).items():
            formats = {part.get("format") for part in [value, *value.get("anyOf", [])]}
            if key.endswith("At") and "$ref" not in str(value):
                assert "date-time" in formats, (name, key)
            if key.endswith("On"):
                assert "date" in formats, (name, key)


def test_a_slash_at_the_end_is_another_address(http: TestClient, document):
    for path, method, _ in operations(document):
        answer = called(http, method.upper(), re.sub(r"{\w+}", "x", path) + "/")
        assert answer.status_code == 404, path
        assert answer.headers["content-type"] == "application/problem+json", path


def test_other_methods_are_405_and_told_which_there_are(http: TestClient, document):
    for path, item in document["paths"].items():
        known = {method.upper() for method in item}
        for method in {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"} - known:
            answer = called(http, method, re.sub(r"{\w+}", "x", path))
            assert answer.status_code == 405, (method, path)
            assert set(answer.headers["allow"].split(", ")) == known, (method, path)
            assert answer.headers["content-type"] == "application/problem+json", (method, path)


def called(http: TestClient, method: str, path: str) -> Any:
    return http.request(method, f"/v1{path}", headers={"authorization": "Bearer ck_nobody"})
