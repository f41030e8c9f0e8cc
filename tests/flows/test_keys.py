"""What identifies a client is sealed: nobody reads it in the database, moves it, or opens it with other keys."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from pydantic import SecretStr, ValidationError
from sqlmodel import col, select
from typer.testing import CliRunner

from api.cli import app as command
from api.core.clock import Clock
from api.core.db import connect
from api.core.sealed import GONE
from api.core.sealing import NotToBeOpened, fresh_key
from api.core.settings import Settings
from api.flows import key_rotation, keys, overview, vault
from api.models import metadata
from api.models.case import Case
from api.models.document import DocumentContent
from api.models.participant import Layer, Participant
from api.models.person import Person
from api.work import Work, Works
from tests.support.invited import invited_meeting
from tests.support.world import World

CLIENT = {"clientName": "Wilhelmina Zeldzaam", "birthDate": "1961-07-23"}
RELATIVE = {"name": "Barend Onvindbaar", "email": "barend@nergens.example", "phone": "06-87654321"}
TEXT = "Het geheime verhaal van de familie."
SECRETS = (*CLIENT.values(), *RELATIVE.values(), TEXT)
OLD, NEW, OTHER = fresh_key(), fresh_key(), fresh_key()


@pytest.fixture
def two(world: World) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two cases by hand, each with a relative and a document."""
    return _full(world), _full(world)


def _full(world: World) -> dict[str, Any]:
    case = world.case(**CLIENT)
    person = world.coordinator.post("/people", {**RELATIVE, "caseId": case["id"]})
    document = world.coordinator.post(f"/cases/{case['id']}/documents", {"kind": "other", "title": "Verhaal"})
    assert (person.status_code, document.status_code) == (201, 201), (person.text, document.text)
    sent = world.coordinator.call(
        "PUT",
        f"/documents/{document.json()['id']}/content",
        content=TEXT.encode(),
        headers={"content-type": "text/plain", "x-file-name": "verhaal.txt", "if-match": '"1"'},
    )
    assert sent.status_code == 200, sent.text
    return {
        "case": UUID(case["id"]),
        "person": UUID(person.json()["id"]),
        "document": UUID(document.json()["id"]),
    }


@contextmanager
def given(settings: Settings, clock: Clock, *texts: str) -> Iterator[Works]:
    """Units of work of a process with these keys."""
    database = connect(settings.model_copy(update={"keys": SecretStr(",".join(texts))}))
    yield Works(database, clock)
    database.dispose()


def stored(work: Work) -> Iterator[bytes]:
    """Every value of every table, as it is stored."""
    for name in metadata.tables:
        for row in work.run(sa.text(f'SELECT * FROM "{name}"')):
            for value in row:
                yield bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def test_who_looks_into_the_database_finds_nobody(
    world: World, works: Works, database_url: str, two: Any
) -> None:
    pushed = world.machine.put("/sources/zk/cases/1", {"region": "ZK09", "title": "Een plek", **CLIENT})
    assert (pushed.status_code, pushed.json()["clientName"]) == (201, CLIENT["clientName"])
    with works.open(write=False) as work:
        everything = b"\n".join(stored(work))
    if database_url.startswith("sqlite"):
        path = Path(database_url.removeprefix("sqlite:///"))
        everything += path.read_bytes() + Path(f"{path}-wal").read_bytes()
    assert b"verhaal.txt" in everything  # or we looked in the wrong place
    assert [secret for secret in SECRETS if secret.encode() in everything] == []


def test_it_is_read_searched_and_compared_as_before(world: World, two: Any) -> None:
    first, second = two
    lead, path = world.coordinator, f"/cases/{two[0]['case']}"
    assert lead.get(path).json() | CLIENT == lead.get(path).json()
    assert len(lead.get("/cases", q="ZELDZ").json()["items"]) == 2
    page = lead.get("/cases", q="zeldz", limit=1).json()
    assert page["items"][0]["id"] == str(second["case"])
    assert [one["id"] for one in lead.get(page["next"].removeprefix("/v1")).json()["items"]] == [
        str(first["case"])
    ]
    assert lead.get("/cases", q="zeldzamer").json()["items"] == []
    doubles = lead.get(f"{path}/suspected-doubles").json()["items"]
    assert [(one["id"], one["why"]) for one in doubles] == [(str(second["case"]), ["name", "birth"])]
    changed = lead.patch(path, {"clientName": "Iemand Anders"})
    assert changed.json()["clientName"] == "Iemand Anders"
    assert lead.get(f"{path}/suspected-doubles").json()["items"][0]["why"] == ["birth"]


def test_people_of_a_case_are_in_order_page_by_page(world: World) -> None:
    case, lead = world.case(), world.coordinator
    for name in ("Cor", "Ad", "Bea"):
        assert lead.post("/people", {"name": name, "caseId": case["id"]}).status_code == 201
    first = lead.get("/people", case=case["id"], limit=2).json()
    rest = lead.get(first["next"].removeprefix("/v1")).json()
    assert [[one["name"] for one in page["items"]] for page in (first, rest)] == [["Ad", "Bea"], ["Cor"]]
    assert rest["next"] is None
    assert [one["name"] for one in lead.get("/people", case=case["id"], q="be").json()["items"]] == ["Bea"]


def test_two_of_the_same_in_one_batch_are_one_case(world: World) -> None:
    lines = [
        {"reference": "1", "region": "ZK09", "title": title, **CLIENT} for title in ("Een", "Twee", "Twee")
    ]
    made = world.machine.post("/case-batches", {"source": "zk", "cases": lines})
    assert [line["outcome"] for line in made.json()["lines"]] == ["created", "updated", "unchanged"], (
        made.text
    )


def test_an_overview_shows_who_sits_at_the_table(works: Works) -> None:
    with works.open() as work:
        meeting = invited_meeting(work)
        person = work.create(Person, case_id=meeting.case_id, name='Ada "A" Ünal')
        seat = {"case_id": meeting.case_id, "meeting_id": meeting.id, "person_id": person.id}
        work.create(Participant, **seat, layer=Layer.EXPERT)
        shown = json.loads(overview.read(work, work.session.get_one(Case, meeting.case_id)))
    assert person.name in {one["name"] for one in shown["participants"]}


MOVED = {
    "to another row": "UPDATE cases SET client_name = (SELECT client_name FROM cases WHERE id = :b) WHERE id = :a",
    "to another column": "UPDATE cases SET client_name = birth_date WHERE id = :a",
    "the key of another case": "UPDATE case_key SET wrapped = (SELECT wrapped FROM case_key WHERE case_id = :b)"
    " WHERE case_id = :a",
    "somebody to another case": "UPDATE person SET case_id = :b WHERE case_id = :a",
}


@pytest.mark.parametrize("trick", MOVED)
def test_what_was_moved_does_not_open(trick: str, works: Works, two: Any) -> None:
    places = [sa.bindparam(name, two[number]["case"], sa.Uuid()) for number, name in enumerate("ab")]
    statement = sa.text(MOVED[trick])
    with works.open() as work:
        work.run(statement.bindparams(*(one for one in places if f":{one.key}" in MOVED[trick])))
    column = Person.name if "somebody" in trick else Case.client_name
    with works.open(write=False) as work, pytest.raises(NotToBeOpened):
        work.session.exec(select(column)).all()


def test_a_document_opens_as_itself_only(works: Works, two: Any) -> None:
    first, second = two
    with works.open(write=False) as work:
        content = work.session.exec(
            select(DocumentContent.content).where(DocumentContent.document_id == first["document"])
        ).one()
        assert vault.unseal(work, first["case"], first["document"], content).decode() == TEXT
        for wrong in ((first["case"], second["document"]), (second["case"], first["document"])):
            with pytest.raises(NotToBeOpened):
                vault.unseal(work, *wrong, content)


def test_without_its_key_a_case_is_read_by_nobody(world: World, works: Works, two: Any) -> None:
    first, second = two
    with works.open() as work:
        keys.forget(work, first["case"])
    with works.open(write=False) as work:
        people = dict(work.session.exec(select(Person.id, Person.name)).all())
        assert (people[first["person"]], people[second["person"]]) == (GONE, RELATIVE["name"])
    read = world.coordinator.get(f"/cases/{first['case']}").json()
    assert (read["clientName"], read["birthDate"]) == (None, None)
    assert world.coordinator.get(f"/documents/{first['document']}/content").status_code == 404
    assert world.coordinator.get(f"/documents/{second['document']}/content").content.decode() == TEXT


def test_rotation_goes_on_where_it_was_stopped(
    settings: Settings, clock: Clock, works: Works, two: Any
) -> None:
    old = settings.keys.get_secret_value()
    with given(settings, clock, NEW, old) as rotating, given(settings, clock, old, NEW) as serving:
        next(key_rotation.rotate(rotating, batch=1))
        assert _names(serving) == [CLIENT["clientName"]] * 2
        with given(settings, clock, NEW) as early, pytest.raises(keys.UnfitKeys):
            keys.demand(early)
        assert list(key_rotation.rotate(rotating, batch=1)) == [1]
        assert list(key_rotation.rotate(rotating)) == []
        assert _names(serving) == [CLIENT["clientName"]] * 2
    with given(settings, clock, NEW) as after:
        keys.demand(after)
        assert _names(after) == [CLIENT["clientName"]] * 2
    with pytest.raises(keys.UnfitKeys), works.open() as work:  # who was not told of the new key
        keys.prepare(work)


def _names(works: Works) -> list[str | None]:
    with works.open(write=False) as work:
        return list(work.session.exec(select(Case.client_name)).all())


def test_what_was_there_before_is_read_and_then_sealed(works: Works, world: World, two: Any) -> None:
    first = two[0]
    plain = (
        "UPDATE cases SET client_name = 'Wil Plat', birth_date = '1950-01-02', name_mark = NULL WHERE id = :case",
        "UPDATE person SET name = 'Piet Plat', email = 'p@plat.example', phone = NULL WHERE id = :person",
        "DELETE FROM case_key WHERE case_id = :case",
    )
    content = sa.update(DocumentContent).where(col(DocumentContent.document_id) == first["document"])
    with works.open() as work:
        for statement in plain:
            used = {name: id_ for name, id_ in first.items() if f":{name}" in statement}
            work.run(sa.text(statement).bindparams(*(sa.bindparam(n, v, sa.Uuid()) for n, v in used.items())))
        work.run(content.values(content=b"Plat verhaal"))
    path = f"/cases/{first['case']}"
    before = world.coordinator.get(path).json()
    assert (before["clientName"], before["birthDate"]) == ("Wil Plat", "1950-01-02")
    with works.open(write=False) as work:
        assert key_rotation.count_plain(work) == 3
    assert key_rotation.seal_plain(works) == 3
    with works.open(write=False) as work:
        assert key_rotation.count_plain(work) == 0
        everything = b"\n".join(stored(work))
    assert b"Plat" not in everything
    assert b"p@plat.example" not in everything
    assert world.coordinator.get(path).json() == before
    assert world.coordinator.get(f"/documents/{first['document']}/content").content == b"Plat verhaal"
    assert key_rotation.seal_plain(works, again=True) == 0


def test_other_keys_are_refused(settings: Settings, clock: Clock, works: Works, two: Any) -> None:
    for texts in ((OTHER,), ()):
        with given(settings, clock, *texts) as wrong:
            with pytest.raises(keys.UnfitKeys, match="CASUSTAFEL_KEYS"):
                keys.demand(wrong)
            with wrong.open(write=False) as work, pytest.raises(NotToBeOpened):
                work.session.exec(select(Case.client_name)).all()


@pytest.mark.parametrize(
    "text", ["kort", "AAAA", f"{OLD},{OLD}", f"{OLD},x"], ids=["short", "few-bytes", "twice", "one-more"]
)
def test_what_is_no_key_is_refused_and_not_told(text: str) -> None:
    with pytest.raises(ValidationError, match="casustafel keys new") as refused:
        Settings(database_url="sqlite:///x.db", keys=SecretStr(text))
    assert OLD not in str(refused.value)


def test_an_embedded_database_makes_its_own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CASUSTAFEL_KEYS")
    url, file = f"sqlite:///{tmp_path}/own.db", tmp_path / "own.db.key"
    run: Callable[..., Any] = lambda *words: CliRunner().invoke(command, words, env={"DATABASE_URL": url})  # noqa: E731  # short
    assert run("migrate").exit_code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert "ja" in run("keys", "status").output
    key = file.read_text()
    file.unlink()
    refused = run("serve")
    assert (refused.exit_code, "CASUSTAFEL_KEYS" in refused.output) == (2, True)
    assert run("migrate").exit_code == 2
    assert not file.exists()  # a new one would open nothing
    file.write_text(key)
    assert run("keys", "rotate").exit_code == 0
