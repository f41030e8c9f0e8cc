"""Every table is walked when a case is erased, or it says here why not and who takes care of it."""

import sqlalchemy as sa
from sqlmodel import SQLModel

from api import models
from api.flows import belongings

# Tables to which no reference leads from a case.
ELSEWHERE = {
    "access": "only added to; holds ids, and no name of the client's side (decision 32)",
    "access_head": "seals of the log",
    "access_seal": "seals of the log",
    "erasure": "the ledger itself: ids only",
    "event": "of the case and of its rows: removed by ``erasing``",
    "stored_answer": "what tells of a row of the case: removed by ``erasing``",
    "mark": "facts about the database itself",
    "stamp": "counters",
    "try_count": "addresses and counters, for minutes",
    "sign_in_attempt": "nobody is known yet, for minutes",
} | dict.fromkeys(
    (
        "caseload_definition", "caseload_factor_list", "caseload_reference", "caseload_team", "caseload_weight",
        "client", "client_grant", "client_key", "client_token", "organisation", "region", "subscription",
        "subscription_key", "template",
    ),
    "of regions, teams and systems",
)  # fmt: skip
# Columns that name something of a case without a reference, so that the walk cannot see them.
NAMES = {"case_id", "meeting_id", "person_id", "document_id", "participant_id"}


def test_every_table_is_walked_or_says_why_not() -> None:
    walked = {table.name for table in belongings.reached()}
    assert walked | set(ELSEWHERE) == set(models.metadata.tables)
    assert walked.isdisjoint(ELSEWHERE)
    assert len(walked) > 50


def test_a_new_table_of_a_case_is_walked() -> None:
    fresh = sa.Table(
        "fresh", SQLModel.metadata, sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("document_id", sa.Uuid, sa.ForeignKey("document.id")),
    )  # fmt: skip
    try:
        assert belongings.reached()[-1] is fresh or fresh in belongings.reached()
    finally:
        SQLModel.metadata.remove(fresh)
    assert fresh not in belongings.reached()


def test_what_is_referred_to_comes_first_and_by_its_whole_key() -> None:
    order = belongings.reached()
    for table in order:
        for reference in table.foreign_keys:
            if reference.column.table in order and reference.column.table is not table:
                assert order.index(reference.column.table) < order.index(table), reference
                assert [reference.column] == list(reference.column.table.primary_key.columns), reference


def test_nothing_of_a_case_is_named_without_a_reference() -> None:
    loose = {
        table.name
        for table in models.metadata.tables.values()
        for column in table.columns
        if column.name in NAMES and not column.foreign_keys
    }
    assert loose == {"access", "erasure", "event"}
