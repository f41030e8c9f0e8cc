"""The case: one person for whom care is stuck between organisations (W1, W17, S1)."""

from datetime import datetime
from enum import StrEnum
from types import SimpleNamespace
from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError
from sqlmodel import Field

from api.core.db import UtcDateTime, choice
from api.core.sealed import Sealed
from api.core.text import BirthDate, Code, Count, Day, Flag, Line, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.rules.care_profiles import profiles
from api.rules.lifecycle import Lifecycle


class CaseStatus(StrEnum):
    """Where a case stands."""

    REGISTERED = "registered"
    ACTIVE = "active"
    DECLINED = "declined"
    CLOSED = "closed"


LIFECYCLE = Lifecycle[CaseStatus](
    "case",
    {
        "accept": (frozenset({CaseStatus.REGISTERED}), CaseStatus.ACTIVE),
        "decline": (frozenset({CaseStatus.REGISTERED}), CaseStatus.DECLINED),
        "close": (frozenset({CaseStatus.ACTIVE}), CaseStatus.CLOSED),
        "reopen": (frozenset({CaseStatus.CLOSED, CaseStatus.DECLINED}), CaseStatus.ACTIVE),
    },
)


class Urgency(StrEnum):
    """How soon something must happen."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRISIS = "crisis"


class CareLaw(StrEnum):
    """The law under which most of the care falls."""

    WLZ = "wlz"
    WMO = "wmo"
    ZVW = "zvw"
    JW = "jw"
    OTHER = "other"


class Confidentiality(StrEnum):
    """Levels as in the Dutch standards for case-oriented working, from open to most secret."""

    PUBLIC = "public"
    RESTRICTED_PUBLIC = "restricted_public"
    INTERNAL = "internal"
    CASE_CONFIDENTIAL = "case_confidential"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly_confidential"
    SECRET = "secret"  # nosec B105  # a level of confidentiality
    TOP_SECRET = "top_secret"  # nosec B105  # the same

    @property
    def and_below(self) -> frozenset["Confidentiality"]:
        """This level and everything that is more open."""
        every = list(Confidentiality)
        return frozenset(every[: every.index(self) + 1])


def _known_profile(name: str) -> str:
    if name not in profiles():
        raise PydanticCustomError("care_profile", "unknown care profile")
    return name


CareProfile = Annotated[Line, AfterValidator(_known_profile)]
"""A care profile of the long-term care act, such as 7VG."""


class CaseFields(Wire):
    """What is known of the person and of the deadlock. The person comes before the problem."""

    title: Line
    client_name: Line | None = Field(None, sa_type=Sealed("cases/client_name"))
    birth_date: BirthDate | None = Field(None, sa_type=Sealed("cases/birth_date", day=True))
    municipality: Line | None = None
    about: Note | None = None
    good_surroundings: Note | None = None
    needs: Note | None = None
    situation: Note | None = None
    tried_before: Note | None = None
    current_provider: Line | None = None
    care_profile: CareProfile | None = None
    care_law: CareLaw | None = Field(None, sa_type=choice(CareLaw))
    urgency: Urgency = Field(Urgency.NORMAL, sa_type=choice(Urgency))
    confidentiality: Confidentiality = Field(
        Confidentiality.CASE_CONFIDENTIAL, sa_type=choice(Confidentiality)
    )
    registered_on: Day | None = None
    organisations_involved: Count | None = None
    life_domains: Count | None = None
    acute_risk: Flag | None = None
    stuck_months: Count | None = None
    earlier_attempts: Count | None = None
    shared_picture: Flag | None = None
    conflicting_interests: Flag | None = None


class Case(CaseFields, Row, table=True):
    """A case. ``case`` is a reserved word in SQL, hence the table's plural. ``*_mark``: see ``models/sealing.py``."""

    __tablename__ = "cases"
    __table_args__ = (
        sa.UniqueConstraint("source", "reference"),
        sa.Index("ix_cases_region_updated", "region_id", "updated_at", "id"),
        sa.Index("ix_cases_updated", "updated_at", "id"),
        sa.CheckConstraint("(source IS NULL) = (reference IS NULL)", name="source_with_reference"),
    )
    region_id: UUID = fk("region.id", index=False)
    source: Code | None = None
    reference: Line | None = None
    status: CaseStatus = Field(CaseStatus.REGISTERED, sa_type=choice(CaseStatus))
    status_reason: Note | None = None
    accepted_at: datetime | None = Field(None, sa_type=UtcDateTime)
    closed_at: datetime | None = Field(None, sa_type=UtcDateTime)
    name_mark: str | None = Field(None, max_length=20)
    birth_mark: str | None = Field(None, max_length=20)


class CaseStored(SimpleNamespace):
    """A case as it was just inserted: every column, and none of the bookkeeping of a session."""

    __tablename__ = "cases"


class CaseCreate(CaseFields):
    """A new case. ``region`` is the code of the region, such as ZK09."""

    region: Code


class CasePush(CaseCreate):
    """A case as another system knows it; the whole of it, every time."""


class CasePatch(Patch, CaseFields):
    """Changes to what is known of a case."""


class CaseRead(CaseFields, ReadRow):
    """A case as it stands."""

    region_id: UUID
    source: str | None
    reference: str | None
    status: CaseStatus
    status_reason: str | None
    accepted_at: datetime | None
    closed_at: datetime | None


class CaseListed(Wire):
    """A case in a list: enough to find it, no story."""

    id: UUID
    title: str
    client_name: str | None
    municipality: str | None
    region_id: UUID
    source: str | None
    reference: str | None
    status: CaseStatus
    urgency: Urgency
    care_profile: str | None
    updated_at: datetime


class TriageDecision(StrEnum):
    """What the coordination team does with a registered case."""

    ACCEPT = "accept"
    DECLINE = "decline"


class Triage(Wire):
    """The decision on a registered case. Declining needs a reason."""

    decision: TriageDecision
    reason: Note | None = None


class Closure(Wire):
    """Closing a case. With open actions or a round without evaluation a reason is required (W17)."""

    outcome: Note
    reason: Note | None = None


class Reopening(Wire):
    """Taking a case up again."""

    reason: Note


class SuspectedDouble(Wire):
    """Another case that may be about the same person. A person decides; nothing is merged by the software."""

    id: UUID
    title: str
    why: list[str]
