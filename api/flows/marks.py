"""Short facts about the database itself, each under a name (see ``models.sign_in.Mark``)."""

import json
from typing import Any

from api.core.db import insert
from api.models.base import table_of
from api.models.sign_in import Mark
from api.work import Work

TABLE = table_of(Mark)


def leave(work: Work, name: str, facts: Any) -> None:
    """Write down facts of this moment in the place of what stood under the name."""
    values = {"name": name, "value": json.dumps(facts), "at": work.now}
    placed = insert(work.connection, TABLE).values(**values)
    work.session.execute(placed.on_conflict_do_update(index_elements=["name"], set_=values))


def find(work: Work, name: str) -> Mark | None:
    """What stands under the name."""
    return work.session.get(Mark, name)
