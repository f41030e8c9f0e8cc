"""Short facts about the database itself, each under a name (see ``models.sign_in.Mark``)."""

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert as pg_insert
from sqlalchemy.dialects.sqlite import insert as lite_insert

from api.models.sign_in import Mark
from api.work import Work

_TABLE: sa.Table = Mark.__table__  # type: ignore[attr-defined]  # SQLModel does not declare it
_INSERT: dict[str, Callable[..., Any]] = {"postgresql": pg_insert, "sqlite": lite_insert}


def leave(work: Work, name: str, facts: dict[str, Any]) -> None:
    """Write down facts of this moment in the place of what stood under the name."""
    values = {"name": name, "value": json.dumps(facts), "at": work.now}
    insert = _INSERT[work.session.get_bind().dialect.name](_TABLE).values(**values)
    work.session.execute(insert.on_conflict_do_update(index_elements=["name"], set_=values))


def find(work: Work, name: str) -> Mark | None:
    """What stands under the name."""
    return work.session.get(Mark, name)
