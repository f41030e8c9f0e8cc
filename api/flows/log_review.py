"""The access log as the officer reads it: what was done with data of clients, and nothing of those data (S8).

Reading it is itself a line in it.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from pydantic import Field
from pydantic.alias_generators import to_camel
from sqlmodel import col

from api.core.errors import Conflict, NotFound
from api.core.text import Instant
from api.flows import exports, log_names
from api.flows.listing import listed
from api.flows.log_seals import LINES, SEALS
from api.models.access import AccessFacts, Deed, DeedOutcome, LogLine
from api.models.base import Wire
from api.models.caller import Hat
from api.models.case import Case
from api.models.organisation import Organisation
from api.models.page import ListQuery, Page
from api.models.participant import Participant, ParticipantLink
from api.policies import acts, hats
from api.policies.acts import Policy
from api.work import Work

MOST_EXPORTED = 50_000


class LogFilter(Wire):
    """Which lines: of a person (their personal links included) or another caller, of a case, in a period, of a kind."""

    person: UUID | None = None
    actor: Annotated[str | None, Field(min_length=1, max_length=80)] = None
    case: UUID | None = None
    since: Instant | None = None
    until: Instant | None = None
    deed: Deed | None = None
    outcome: DeedOutcome | None = None


class LogQuery(LogFilter, ListQuery):
    """Filters of the access log. ``until`` is the moment before which; ``actor`` as it stands in a line."""


class LogFormat(StrEnum):
    """CSV for spreadsheets, or a JSON object a line."""

    CSV = "csv"
    JSONL = "jsonl"


class LogExportQuery(LogFilter):
    """What to export, and in which form."""

    format: LogFormat = LogFormat.CSV


MEDIA_TYPES = {LogFormat.CSV: "text/csv; charset=utf-8", LogFormat.JSONL: "application/jsonl"}


def demand_officer(work: Work, policy: Policy = acts.ACCESS_LOG_READ) -> None:
    """404 for everybody else: who has no part in it need not know what is there."""
    found = hats.standing(work.caller, None)
    if Hat.OFFICER not in found and work.caller.kind != "system":
        raise NotFound()
    work.hats = found
    acts.demand_hat(work, policy)


def find(work: Work, wanted: LogQuery) -> Page[LogLine]:
    """The access log, newest first. 404 for who is no officer."""
    demand_officer(work)
    if wanted.case is not None:  # whose client it is about can see that somebody looked
        work.look(Deed.READ, "access", case_id=wanted.case)
    order: list[tuple[Any, type]] = [(LINES.c.at, datetime), (LINES.c.seq, int)]
    rows, cursor = listed(work, _lines(work, wanted), wanted, order, descending=True)
    return Page(items=[LogLine.model_validate(row) for row in _named(work, rows)], next=cursor)


def export(work: Work, wanted: LogFilter, form: LogFormat) -> bytes:
    """The lines that fit, oldest first, as a file; the export is itself a line. 409 when it is too much at once."""
    demand_officer(work, acts.ACCESS_LOG_EXPORT)
    query = _lines(work, wanted).order_by(LINES.c.at, LINES.c.seq).limit(MOST_EXPORTED + 1)
    rows = _named(work, work.run(query).all())
    if len(rows) > MOST_EXPORTED:
        raise Conflict("log-too-large", limit=MOST_EXPORTED)
    work.look(Deed.EXPORT, "access", case_id=wanted.case)
    if form is LogFormat.CSV:
        return exports.write(rows, exports.Format.CSV)
    named = ({to_camel(name): value for name, value in row.items()} for row in rows)
    return b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in named)


def file_name(work: Work, form: LogFormat) -> str:
    """A name that tells what is in it and of which day."""
    return f"casustafel-inzageregister-{work.today.isoformat()}.{form.value}"


def _named(work: Work, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Lines with the names of the client's side in them."""
    names = log_names.of(work, ((row.actor, row.actor_name) for row in rows))
    return [{**row._mapping, "actor_name": row.actor_name or names[row.actor]} for row in rows]


def _lines(work: Work, wanted: LogFilter) -> sa.Select[Any]:
    facts = [LINES.c[name] for name in ("seq", *AccessFacts.model_fields)]
    return (
        sa.select(
            *facts,
            LINES.c.case_id,
            col(Case.reference).label("case_reference"),
            sa.func.coalesce(col(Case.region_id), LINES.c.region_id).label("region_id"),
            col(Organisation.name).label("organisation"),
            LINES.c.point,
            LINES.c.request_id,
            LINES.c.address,
            SEALS.c.seq.is_not(None).label("sealed"),
        )
        .select_from(LINES)
        .join(Case, col(Case.id) == LINES.c.case_id, isouter=True)
        .join(Organisation, col(Organisation.id) == LINES.c.behalf_id, isouter=True)
        .join(SEALS, SEALS.c.seq == LINES.c.seq, isouter=True)
        .where(*_filters(work, wanted))
    )


def _filters(work: Work, wanted: LogFilter) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if wanted.person is not None:
        found.append(LINES.c.actor.in_(_callers(work, wanted.person)))
    if wanted.since is not None:
        found.append(LINES.c.at >= wanted.since)
    if wanted.until is not None:
        found.append(LINES.c.at < wanted.until)
    same = {"actor": wanted.actor, "case_id": wanted.case, "deed": wanted.deed, "outcome": wanted.outcome}
    return found + [LINES.c[name] == value for name, value in same.items() if value is not None]


def _callers(work: Work, person_id: UUID) -> list[str]:
    """A person as a caller: signed in, and by every personal link they had."""
    links = (
        sa.select(col(ParticipantLink.id))
        .join(Participant, col(Participant.id) == col(ParticipantLink.participant_id))
        .where(col(Participant.person_id) == person_id)
    )
    return [f"person:{person_id}", *(f"link:{link}" for link in work.run(links).scalars())]
