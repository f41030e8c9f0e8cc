"""The access log: who saw or changed what of which client; facts, never contents (S8).

Its fields are those of NEN 7513 (2018, chapter 7); docs/security.md has the table. Rows are only ever added: the
database refuses anything else.
"""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import BigId, UtcDateTime, choice
from api.models.base import Wire
from api.models.event import ThisTransaction


class Deed(StrEnum):
    """What was done with the data."""

    READ = "read"
    SEARCH = "search"
    PRINT = "print"
    CREATE = "create"
    CHANGE = "change"
    DELETE = "delete"
    EXPORT = "export"


class DeedOutcome(StrEnum):
    """What came of it. Refused: the caller may not; failed: it could not be done, and nothing was stored."""

    OK = "ok"
    REFUSED = "refused"
    FAILED = "failed"


class AccessPoint(StrEnum):
    """The system through which somebody came."""

    SITE = "site"
    LINK = "link"
    API = "api"
    CALENDAR = "calendar"
    MAIL = "mail"
    COMMAND_LINE = "command_line"
    SCHEDULER = "scheduler"


class AccessFacts(Wire):
    """What everybody may read in a line of the log who may read the log."""

    at: datetime = Field(sa_type=UtcDateTime)
    deed: Deed = Field(sa_type=choice(Deed))
    outcome: DeedOutcome = Field(
        DeedOutcome.OK,
        sa_type=choice(DeedOutcome, "outcome"),
        sa_column_kwargs={"server_default": DeedOutcome.OK.value},
    )
    reason: str | None = Field(None, max_length=80)
    subject: str = Field(max_length=40)
    subject_id: UUID | None = None
    actor: str = Field(max_length=80)
    actor_name: str = Field(max_length=200)
    ground: str = Field(max_length=80)
    policy: str = Field(max_length=80)


class Access(AccessFacts, table=True):
    """One look at, or change of, data of a client.

    (``txid``, ``seq``) is the order in which lines are sealed, as that of events is the order of the feed (see
    ``flows/log_seals.py``). ``behalf_id`` is the organisation for which the actor works.
    """

    __tablename__ = "access"
    __table_args__ = (
        sa.Index("ix_access_case", "case_id", "seq"),
        sa.Index("ix_access_seal", "txid", "seq"),
        sa.Index("ix_access_at", "at", "seq"),
        sa.Index("ix_access_actor", "actor", "at"),
    )
    seq: int | None = Field(None, primary_key=True, sa_type=BigId)
    txid: int | None = Field(
        None, sa_type=sa.BigInteger, nullable=False, sa_column_kwargs={"server_default": ThisTransaction()}
    )
    case_id: UUID | None = None
    region_id: UUID | None = None
    behalf_id: UUID | None = None
    point: AccessPoint | None = Field(None, sa_type=choice(AccessPoint))
    request_id: str = Field(max_length=80)
    address: str | None = Field(None, max_length=60)


class AccessRead(AccessFacts):
    """A line of the access log, for who works with the case and for the client's side."""

    seq: int


class ViewerRead(Wire):
    """Somebody who looked at a case, or tried to: in which capacities, for whom, how often, and when."""

    name: str
    organisation: str | None
    grounds: list[str]
    reads: int
    changes: int
    refusals: int
    first_at: datetime
    last_at: datetime
    own: bool


class LogLine(AccessFacts):
    """A line of the access log, for who oversees it. ``sealed``: it can no longer be changed without being found."""

    seq: int
    case_id: UUID | None
    case_reference: str | None
    region_id: UUID | None
    organisation: str | None
    point: AccessPoint | None
    request_id: str
    address: str | None
    sealed: bool


class PatternKind(StrEnum):
    """What is worth a look. None of them says that something was wrong."""

    MANY_CASES = "many_cases"
    OUTSIDE_REGION = "outside_region"
    OWN_PEOPLE = "own_people"
    REFUSALS = "refusals"
    BREAK_GLASS = "break_glass"


class LogPattern(Wire):
    """Something in the log that is worth a look: who, how often, about how many cases, and between which moments."""

    actor: str
    actor_name: str
    person_id: UUID | None
    lines: int
    cases: int
    first_at: datetime
    last_at: datetime


class PatternRead(Wire):
    """One kind of pattern, from how many on it shows, within how many minutes, and where it was seen."""

    kind: PatternKind
    least: int
    minutes: int | None
    seen: list[LogPattern]


class PatternsRead(Wire):
    """Every kind of pattern over a period."""

    since: datetime
    until: datetime
    patterns: list[PatternRead]
