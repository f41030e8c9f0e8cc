"""Sealing the identifying fields of rows as they are written, and finding or making the key of their case."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event

from api.core.db import insert
from api.core.sealed import Put, Sealed, keys_of
from api.core.sealing import CaseSeal, House, NotToBeOpened
from api.models.base import table_of
from api.models.case import Case
from api.models.case_key import CaseKey
from api.models.person import Person
from api.models.sign_in import Mark

HOUSE = "house-key"
"""The mark under which the wrapped key of the installation stands, and the place it is bound to."""
MARKED = {"client_name": "name_mark", "birth_date": "birth_mark", "email": "email_mark"}
"""Columns that are looked for by an equal value, and the column that holds their mark."""


_KEY, _MARK = table_of(CaseKey), table_of(Mark)
_STORED = sa.select(_KEY.c.wrapped).where(_KEY.c.case_id == sa.bindparam("case", type_=sa.Uuid()))
_HOUSE = sa.select(_MARK.c.value).where(_MARK.c.name == HOUSE)


def sealed_columns(kind: Any) -> dict[str, Sealed]:
    """The columns of a table that are sealed, by their name."""
    return {column.name: column.type for column in table_of(kind).columns if isinstance(column.type, Sealed)}


_SEALED = {kind: sealed_columns(kind) for kind in (Case, Person)}


def house(connection: sa.Connection) -> House:
    """The key of the installation. NotToBeOpened before ``casustafel migrate`` made it."""
    keys = keys_of(connection.dialect)
    if keys.house is None:
        wrapped = connection.execute(_HOUSE).scalar()
        if wrapped is None:
            raise NotToBeOpened("there is no key of the installation: run casustafel migrate")
        keys.house = House(keys.ring.unwrap(wrapped, HOUSE))
    return keys.house


def key_of(connection: sa.Connection, case_id: UUID) -> CaseSeal | None:
    """The key of a case as it is stored; None when there is none, or none any more."""
    wrapped = connection.execute(_STORED, {"case": case_id}).scalar()
    return CaseSeal(keys_of(connection.dialect).of_case(case_id, wrapped)) if wrapped else None


def demand_key(connection: sa.Connection, case_id: UUID) -> CaseSeal:
    """The key of a case that is stored already, made if need be; two who make one at once get the same."""
    if found := key_of(connection, case_id):
        return found
    made = {"case_id": case_id, "wrapped": keys_of(connection.dialect).fresh(case_id).new}
    connection.execute(insert(connection, _KEY).values(made).on_conflict_do_nothing())
    return CaseSeal(
        keys_of(connection.dialect).of_case(
            case_id, connection.execute(_STORED, {"case": case_id}).scalar_one()
        )
    )


def sealed_case(connection: sa.Connection, values: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """A new case as it is stored past the session, and its key where it got one."""
    named = {name: values[name] for name in _SEALED[Case] if values.get(name) is not None}
    if not named:
        return values, None
    seal = keys_of(connection.dialect).fresh(values["id"])
    return values | _put(connection, Case, values["id"], seal, named), seal.new


def mark_of(connection: sa.Connection, kind: Any, name: str, value: Any) -> str | None:
    """What stands in the column beside a value, by which an equal value is found."""
    return None if value is None else house(connection).mark(str(value), _SEALED[kind][name].place)


def _put(
    connection: sa.Connection, kind: Any, row_id: UUID, seal: CaseSeal, named: dict[str, Any]
) -> dict[str, Any]:
    """Values for the columns of a row, sealed, with their marks."""
    columns = _SEALED[kind]
    found: dict[str, Any] = {
        name: columns[name].put(seal.key, value, row_id, seal.new)
        for name, value in named.items()
        if value is not None
    }
    marks = {
        MARKED[name]: mark_of(connection, kind, name, value)
        for name, value in named.items()
        if name in MARKED
    }
    return found | marks


def put_again(connection: sa.Connection, kind: Any, row: Any, case_id: UUID) -> dict[str, Any]:
    """What a row held plain, sealed: for rows from before there was sealing."""
    named = {name: getattr(row, name) for name in _SEALED[kind]}
    return _put(connection, kind, row.id, demand_key(connection, case_id), named)


def _seal(_mapper: Any, connection: sa.Connection, row: Case | Person, *, new: bool) -> None:
    """Before a row is written: seal what changed, in the row itself, so that the statement takes it."""
    case_id = row.id if isinstance(row, Case) else row.case_id
    history = sa.inspect(row).attrs
    named = {
        name: getattr(row, name)
        for name in _SEALED[type(row)]
        if (history[name].history.has_changes() if not new else getattr(row, name) is not None)
    }
    if case_id is None or not named:
        return
    if isinstance(row, Case) and new:
        seal = keys_of(connection.dialect).fresh(case_id)
    else:
        seal = demand_key(connection, case_id)
    for name, value in _put(connection, type(row), row.id, seal, named).items():
        if isinstance(value, Put):
            vars(row)[name] = value  # past the session, which would take it for another change
        else:
            setattr(row, name, value)


def _show(_mapper: Any, connection: sa.Connection, row: Case | Person) -> None:
    """After it was written: its key where that is new, and the values as they were."""
    put = {name: value for name, value in vars(row).items() if isinstance(value, Put)}
    if wrapped := next((value.new for value in put.values() if value.new), None):
        connection.execute(sa.insert(_KEY), {"case_id": row.id, "wrapped": wrapped})
    vars(row).update({name: value.plain for name, value in put.items()})


def _seal_new(mapper: Any, connection: sa.Connection, row: Any) -> None:
    _seal(mapper, connection, row, new=True)


def _seal_changed(mapper: Any, connection: sa.Connection, row: Any) -> None:
    _seal(mapper, connection, row, new=False)


for _kind in (Case, Person):
    event.listen(_kind, "before_insert", _seal_new)
    event.listen(_kind, "before_update", _seal_changed)
    event.listen(_kind, "after_insert", _show)
    event.listen(_kind, "after_update", _show)
