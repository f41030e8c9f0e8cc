"""What is kept about one person, as far as it is theirs: their place, and not the story in which they have it (S9).

A relative gets what they said and did themselves. A professional gets the facts of their work without its words: those
are about a client. As in ``subject_export.py`` it is a list of what goes in.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from api.flows import subject_export
from api.flows.log_seals import LINES
from api.models.person import Person
from api.work import Work

Columns = Mapping[str, tuple[str, Sequence[str]]]

_FACTS: Columns = {
    "person": ("id", ("name", "email", "phone", "organisation_id", "function", "language", "active", "created_at")),
    "role_assignment": ("person_id", ("role", "valid_from", "valid_until")),
    "person_identity": ("person_id", ("issuer", "subject", "created_at")),
    "sign_in": ("person_id", ("created_at", "seen_at", "ended_at")),
    "calendar_feed": ("person_id", ("created_at", "revoked_at")),
    "party": ("person_id", ("role", "organisation_id", "from_day", "until_day")),
    "participant": (
        "person_id",
        ("organisation_id", "layer", "mandate", "invited_at", "rsvp", "rsvp_at", "guests", "attended"),
    ),
    "action": ("owner_id", ("term", "due_on", "status", "created_at", "ended_at")),
    "break_glass": ("person_id", ("kind", "created_at", "ends_at", "ended_at", "verdict")),
    "caseload_worker": ("person_id", ("from_day", "until_day", "contract_hours")),
}  # fmt: skip
"""By table: the column that names the person, and what is told of the row."""
_WORDS: Columns = {
    "participant": ("person_id", (*_FACTS["participant"][1], "rsvp_note")),
    "action": ("owner_id", ("what", "how", *_FACTS["action"][1], "status_reason")),
    "consent_request": (
        "person_id",
        ("purpose", "giver", "wording", "status", "answered_at", "answer_note", "valid_until"),
    ),
}  # fmt: skip
"""For the client's side: also the words."""
_SAID: Mapping[str, Sequence[str]] = {
    "position": ("stance", "words", "recorded_at"),
    "correction": ("text", "status", "answer", "created_at", "answered_at"),
}
"""What somebody of the client's side said from their place at a table."""


def told(work: Work, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The rows of one person, by table, and how often they looked at or changed something."""
    ours = person.case_id is not None
    chosen = {**_FACTS, **(_WORDS if ours else {})}
    found = {name: _rows(work, name, chosen[name][1], _is(name, chosen[name][0], person)) for name in chosen}
    for name in _SAID if ours else ():
        found[name] = _rows(work, name, _SAID[name], _from_place(name, person))
    return {**found, "deeds": list(_deeds(work, person))}


def _rows(
    work: Work, name: str, columns: Sequence[str], which: sa.ColumnElement[bool]
) -> list[dict[str, Any]]:
    table = SQLModel.metadata.tables[name]
    query = sa.select(*(table.c[column] for column in columns)).where(which)
    return [
        {
            column: subject_export.named(work, column, value)
            for column, value in zip(columns, row, strict=True)
        }
        for row in work.run(query.order_by(*table.primary_key.columns))
    ]


def _is(name: str, column: str, person: Person) -> sa.ColumnElement[bool]:
    return SQLModel.metadata.tables[name].c[column] == person.id


def _from_place(name: str, person: Person) -> sa.ColumnElement[bool]:
    tables = SQLModel.metadata.tables
    places = sa.select(tables["participant"].c.id).where(tables["participant"].c.person_id == person.id)
    return tables[name].c.participant_id.in_(places)


def _deeds(work: Work, person: Person) -> Iterable[dict[str, Any]]:
    """Their lines in the access log, counted: each line is about a client."""
    query = (
        sa.select(
            LINES.c.deed,
            sa.func.count().label("times"),
            sa.func.min(LINES.c.at).label("first_at"),
            sa.func.max(LINES.c.at).label("last_at"),
        )
        .where(LINES.c.actor == f"person:{person.id}")
        .group_by(LINES.c.deed)
        .order_by(LINES.c.deed)
    )
    for row in work.run(query):
        yield dict(row._mapping)
