"""Every list has its index: PostgreSQL can answer each statement of each list without reading a whole table."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from api.core.db import Database
from tests.house.test_statements import READS, address, everybody, is_list
from tests.support import scene
from tests.support.routes import Served
from tests.support.statements import asked, nodes
from tests.support.world import As, World

__all__ = ["everybody"]

SMALL = {
    "region": "31 rows and a few",
    "template": "some tens, in versions",
    "client": "some tens",
    "stamp": "a counter per region",
}


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_no_list_reads_a_whole_table(world: World, everybody: list[As], database: Database) -> None:
    known = scene.ids(world) | {"personId": [str(world.coordinator.person_id)]}
    wrong = set()
    for item, who in itertools.product(filter(is_list, READS), everybody):
        path = address(item, who, known)
        if path is None:
            continue
        with asked(database) as seen:
            assert who.get(path).status_code == 200
        with database.writer.begin() as connection:
            for statement, values in seen:
                wrong |= {(str(item), fault) for fault in whole_tables(connection, item, statement, values)}
    assert sorted(wrong) == []


def whole_tables(connection: sa.Connection, item: Served, statement: str, values: Any) -> Iterator[str]:
    """What is read from end to end, or sorted whole, although the planner was asked to use any index it can.

    What hangs under one row is little, and may be sorted. A list of everything comes in the order of an index.
    """
    if not statement.startswith("SELECT"):
        return
    found = nodes(connection, statement, values, "enable_seqscan = off", "enable_sort = off")
    sorts = any("Sort" in node["Node Type"] for node in found)
    large = [node for node in found if node.get("Relation Name", "region") not in SMALL]
    if large and sorts and not item.params and "LIMIT" in statement:
        yield "sorts all of it"
    for node in large:
        table = node["Relation Name"]
        if node["Node Type"] == "Seq Scan":
            yield f"reads all of {table}"
        if item.params and sorts and node.get("Index Name") and "Index Cond" not in node:
            yield f"reads all of {table} by {node['Index Name']}"
