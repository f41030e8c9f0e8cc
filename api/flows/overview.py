"""A case at one look: its lists are one statement, in which the database itself writes the JSON."""

from typing import Any

import orjson
import sqlalchemy as sa
from sqlalchemy import TextualSelect

from api.core.db import as_text
from api.flows import cases, identity
from api.flows.columns import dump, labelled, written
from api.models.action import Action
from api.models.base import table_of
from api.models.case import Case
from api.models.meeting import Meeting
from api.models.overview import ActionBrief, MeetingBrief, ParticipantBrief, RoundBrief
from api.models.participant import Participant
from api.models.person import Person
from api.models.round import Round
from api.models.sealing import sealed_columns
from api.work import Work

MOST: sa.ColumnClause[int] = sa.literal_column("500")


_PERSON, _ACTION, _MEETING = table_of(Person), table_of(Action), table_of(Meeting)
_ROUND, _PARTICIPANT = table_of(Round), table_of(Participant)
_NAME = sealed_columns(Person)["name"]
_CASE_ID: sa.ColumnClause[Any] = sa.literal_column(":case", _ACTION.c.case_id.type)

_QUERIES = {
    "rounds": sa.select(*labelled(RoundBrief, _ROUND))
    .where(_ROUND.c.case_id == _CASE_ID)
    .order_by(_ROUND.c.number),
    "meetings": sa.select(*labelled(MeetingBrief, _MEETING))
    .where(_MEETING.c.case_id == _CASE_ID)
    .order_by(_MEETING.c.starts_at, _MEETING.c.id)
    .limit(MOST),
    "participants": sa.select(*labelled(ParticipantBrief, _PARTICIPANT, name=_NAME.told(_PERSON.c.name)))
    .join(_PERSON, _PERSON.c.id == _PARTICIPANT.c.person_id)
    .join(_MEETING, _MEETING.c.id == _PARTICIPANT.c.meeting_id)
    .where(_MEETING.c.case_id == _CASE_ID)
    .order_by(_PARTICIPANT.c.meeting_id, _PARTICIPANT.c.id)
    .limit(MOST),
    "actions": sa.select(*labelled(ActionBrief, _ACTION, owner_name=_NAME.told(_PERSON.c.name)))
    .join(_PERSON, _PERSON.c.id == _ACTION.c.owner_id)
    .where(_ACTION.c.case_id == _CASE_ID)
    .order_by(_ACTION.c.due_at, _ACTION.c.id)
    .limit(MOST),
}


def _lists(engine: str) -> TextualSelect:
    named = [written(engine, query).label(name) for name, query in _QUERIES.items()]
    told: list[sa.ColumnClause[Any]] = [sa.column(name, sa.Text) for name in _QUERIES]
    text = as_text(sa.select(identity.NOW, *named), engine)
    given = sa.bindparam("case", type_=_CASE_ID.type)
    return text.bindparams(given).columns(sa.column(identity.NOW.name, sa.BigInteger), *told)


_LISTS = {engine: _lists(engine) for engine in ("postgresql", "sqlite")}


def read(work: Work, case: Case) -> bytes:
    """The overview of a case as JSON bytes (see ``models.overview.Overview``)."""
    row = work.look_up(_LISTS[work.outside.dialect.name], {"case": case.id}).one()
    identity.settle(work, row.identities)
    texts: list[str] = [getattr(row, name) for name in _QUERIES]
    opened = (_NAME.opened_in(text, work.outside.dialect) for text in texts)
    lists = {name: orjson.Fragment(text) for name, text in zip(_QUERIES, opened, strict=True)}
    return dump({"case": cases.facts(work, case), **lists})
