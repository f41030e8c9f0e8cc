"""What every table owes the house: instants in UTC, statuses with a lifecycle and a CHECK, ids that say nothing."""

import ast
import inspect
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_args, get_type_hints
from uuid import UUID

import pytest
import sqlalchemy as sa
from pydantic import AwareDatetime
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from api import models
from api.core.db import BigId, Database, UtcDateTime
from api.core.sealed import Sealed
from api.rules.lifecycle import IllegalMove, Lifecycle
from tests.house.finders import is_move
from tests.support.source import calls, last_name, trees

# A column named status that is no state of a noun.
NO_STATE = {"stored_answer": "the HTTP status of an answer"}
# Tables whose key is not a UUID, with the reason.
OTHER_KEYS = {
    "access": "a growing number is the order of the log",
    "client_token": "the hash of it",
    "access_head": "so much of the log was signed before it",
    "access_seal": "the line that it seals",
    "deadline_stage": "the stage of a promise happens once",
    "document_content": "the bytes of a version of a document",
    "document_object": "the same, in the store",
    "document_version": "a document has one version of a number",
    "document_share": "a document lies on a table once",
    "mark": "one by its name",
    "event": "beside its id it has the order of the feed",
    "provider_session": "the hash of the token of its session",
    "role_holder": "a role in a meeting has one holder",
    "sign_in": "the hash of its token",
    "sign_in_attempt": "the hash of its state",
    "stamp": "a counter by topic",
    "stored_answer": "a key of a caller",
    "try_count": "what was tried, and from where",
}


def tables() -> list[type[SQLModel]]:
    found = {
        member
        for name in models.__all__
        for member in vars(getattr(models, name)).values()
        if inspect.isclass(member) and issubclass(member, SQLModel) and hasattr(member, "__table__")
    }
    return sorted(found, key=lambda kind: kind.__name__)


def lifecycles() -> dict[str, tuple[Lifecycle[Any], type[SQLModel]]]:
    """Every lifecycle by the name of the table whose rows it moves; they belong together by the kind of status."""
    found = {}
    for name in models.__all__:
        for lifecycle in vars(getattr(models, name)).values():
            for kind in tables() if isinstance(lifecycle, Lifecycle) else ():
                if status_kind(kind) is kind_of(lifecycle):
                    found[table(kind).name] = (lifecycle, kind)
    return found


def kind_of(lifecycle: Lifecycle[Any]) -> type[StrEnum]:
    return type(next(iter(lifecycle._moves.values()))[1])


def status_kind(kind: type[SQLModel]) -> Any:
    """The type of a status, stored or following from other fields."""
    if "status" in kind.model_fields:
        return kind.model_fields["status"].annotation
    shown = getattr(kind, "status", None)
    return get_type_hints(shown.fget)["return"] if isinstance(shown, property) else None


def stored() -> dict[str, tuple[Lifecycle[Any], type[SQLModel]]]:
    """Those of which the status is a column."""
    return {name: pair for name, pair in lifecycles().items() if "status" in table(pair[1]).c}


def table(kind: type[SQLModel]) -> sa.Table:
    return kind.__table__  # type: ignore[attr-defined, no-any-return]  # SQLModel does not declare it


def columns() -> list[tuple[type[SQLModel], sa.Column[Any]]]:
    return [(kind, column) for kind in tables() for column in table(kind).columns]


def annotated(kind: type[SQLModel], column: sa.Column[Any]) -> set[Any]:
    """The plain types in the annotation of a field."""
    field = kind.model_fields.get(column.key)
    hint = field.annotation if field else None
    return {datetime if part is AwareDatetime else part for part in (hint, *get_args(hint))}


def test_all_tables_are_looked_at():
    assert {table(kind).name for kind in tables()} == set(models.metadata.tables)


def test_every_instant_is_stored_in_utc():
    for kind, column in columns():
        name = f"{table(kind).name}.{column.name}"
        is_instant = isinstance(column.type, UtcDateTime)
        assert is_instant or not isinstance(column.type, sa.DateTime | sa.Time), name
        assert is_instant == (datetime in annotated(kind, column)), name
        if column.name.endswith("_at") or column.name in {"at", "correct_until"}:
            assert is_instant, name
        if date in annotated(kind, column):
            assert isinstance(column.type, sa.Date) or (
                isinstance(column.type, Sealed) and column.type.day
            ), name


def test_every_status_has_a_lifecycle():
    with_status = {table(kind).name for kind in tables() if status_kind(kind) is not None}
    assert with_status - set(NO_STATE) == set(lifecycles())
    assert len(lifecycles()) >= 7
    assert set(stored()) | set(NO_STATE) == {
        table(kind).name for kind, one in columns() if one.name == "status"
    }


def test_every_lifecycle_is_asked_by_a_flow():
    declared = {
        (f"api.models.{name}", variable)
        for name in models.__all__
        for variable, value in vars(getattr(models, name)).items()
        if isinstance(value, Lifecycle)
    }
    assert declared == {
        pair for name, tree in trees().items() if name.startswith("flows/") for pair in asked(tree)
    }


def asked(tree: ast.AST) -> set[tuple[str, str]]:
    """Module and name of every lifecycle that this flow imports and moves a row with."""
    moved = {
        last_name(call.func.value)
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute) and is_move(call)
    }
    return {
        (str(node.module), name.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if (name.asname or name.name) in moved
    }


@pytest.mark.parametrize("name", sorted(lifecycles()))
def test_moves_lead_to_every_state(name):
    lifecycle, kind = lifecycles()[name]
    field = kind.model_fields.get("status")
    first = field.default if field else next(iter(status_kind(kind)))
    assert reached(lifecycle, first) == set(status_kind(kind))


@pytest.mark.parametrize("name", sorted(stored()))
def test_the_column_knows_the_states_of_its_lifecycle(name):
    _, kind = stored()[name]
    column = table(kind).c.status
    assert isinstance(column.type, sa.Enum)
    assert set(column.type.enums) == {state.value for state in status_kind(kind)}
    assert not column.nullable


def reached(lifecycle: Lifecycle[Any], first: Any) -> set[Any]:
    """Every state to which moves lead from the first."""
    seen, waiting = {first}, [first]
    while waiting:
        state = waiting.pop()
        new = {lifecycle.after(state, move) for move in lifecycle.moves(state)} - seen
        seen |= new
        waiting += new
    return seen


@pytest.mark.parametrize("name", sorted(lifecycles()))
def test_an_unknown_move_is_refused(name):
    lifecycle, kind = lifecycles()[name]
    for state in status_kind(kind):
        with pytest.raises(IllegalMove):
            lifecycle.after(state, "levitate")


def test_the_database_refuses_a_status_that_nobody_knows(database: Database):
    """The CHECK by itself: tried on a table that has only that column."""
    with database.writer.connect() as connection:
        for name, (_, kind) in stored().items():
            column = (
                f"CREATE TEMPORARY TABLE try_{name} (status text CHECK ({status_check(connection, name)}))"
            )
            connection.execute(sa.text(column))
            first = kind.model_fields["status"].default.value
            connection.execute(sa.text(f"INSERT INTO try_{name} VALUES (:word)"), {"word": first})
            with pytest.raises(IntegrityError), connection.begin_nested():
                connection.execute(sa.text(f"INSERT INTO try_{name} VALUES ('nonsense')"))
        connection.rollback()


def status_check(connection: sa.Connection, name: str) -> str:
    """The CHECK of the stored table that lists the words of the status."""
    found = {check["name"]: check["sqltext"] for check in sa.inspect(connection).get_check_constraints(name)}
    listed = [text for key, text in found.items() if str(key).endswith("_status")]
    assert len(listed) == 1, found
    return str(listed[0])


def test_every_choice_is_guarded_by_the_database():
    for kind, column in columns():
        if isinstance(column.type, sa.Enum):
            guards = [
                constraint
                for constraint in table(kind).constraints
                if isinstance(constraint, sa.CheckConstraint) and column.name in str(constraint.sqltext)
            ]
            assert guards, f"{table(kind).name}.{column.name}"
            assert column.type.create_constraint, column
            assert not column.type.native_enum, column


def test_rows_are_named_by_uuids():
    for kind in tables():
        keys = list(table(kind).primary_key.columns)
        own = len(keys) == 1 and UUID in annotated(kind, keys[0])
        assert own or table(kind).name in OTHER_KEYS, kind
    assert set(OTHER_KEYS) <= set(models.metadata.tables)


def test_growing_numbers_have_64_bits():
    for kind in tables():
        for column in table(kind).primary_key.columns:
            if isinstance(column.type, sa.Integer):
                assert column.type is BigId or isinstance(column.type, sa.BigInteger), kind
