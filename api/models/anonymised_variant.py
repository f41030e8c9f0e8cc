"""The anonymised variant of a case: what others may learn from, and nothing by which somebody is known (S9, C2, L8)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Note
from api.models.base import ReadRow, Row, Wire, fk
from api.models.case import CareLaw
from api.rules.anonymous_facts import AgeBand, Area, Around, StuckFor
from api.rules.differences import Kind
from api.rules.lifecycle import Lifecycle


class VariantStatus(StrEnum):
    """How far it is. Only what is approved is read by others."""

    DRAFT = "draft"
    AWAITING = "awaiting"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


_UNDECIDED = frozenset({VariantStatus.DRAFT, VariantStatus.AWAITING})
LIFECYCLE = Lifecycle[VariantStatus](
    "anonymised variant",
    {
        "edit": (_UNDECIDED, VariantStatus.DRAFT),
        "ask": (frozenset({VariantStatus.DRAFT}), VariantStatus.AWAITING),
        "approve": (frozenset({VariantStatus.AWAITING}), VariantStatus.APPROVED),
        "send_back": (frozenset({VariantStatus.AWAITING}), VariantStatus.DRAFT),
        "withdraw": (_UNDECIDED | {VariantStatus.APPROVED}, VariantStatus.WITHDRAWN),
    },
)


class VariantField(StrEnum):
    """The free texts of a case that may come along, by their name in the case."""

    TITLE = "title"
    ABOUT = "about"
    GOOD_SURROUNDINGS = "good_surroundings"
    NEEDS = "needs"
    SITUATION = "situation"
    TRIED_BEFORE = "tried_before"


class VariantFacts(Wire):
    """The facts that come along: bands, a month and a part of the country. ``care_profile`` only where it is common."""

    age_band: AgeBand | None = Field(None, sa_type=choice(AgeBand))
    registered_month: str | None = Field(None, max_length=7)
    area: Area | None = Field(None, sa_type=choice(Area))
    care_profile: str | None = Field(None, max_length=20)
    care_law: CareLaw | None = Field(None, sa_type=choice(CareLaw))
    stuck_for: StuckFor | None = Field(None, sa_type=choice(StuckFor))
    around: Around | None = Field(None, sa_type=choice(Around))


class AnonymisedVariant(VariantFacts, Row, table=True):
    """A variant. Its id is random through and through: neither the case nor the moment of making follows from it.

    ``worked_by``: who made it or changed a text, and so cannot be the second person. ``original_print`` tells whether
    the case is still as it was; the original itself is not kept a second time.
    """

    __tablename__ = "anonymised_variant"
    __table_args__ = (
        sa.CheckConstraint(
            "status <> 'approved' OR (decider_id IS NOT NULL AND decider_id <> maker_id)",
            name="second_person",
        ),
        sa.Index(
            "uq_anonymised_variant_approved",
            "case_id",
            unique=True,
            postgresql_where=sa.text("status = 'approved'"),
            sqlite_where=sa.text("status = 'approved'"),
        ),
    )
    id: UUID = Field(default_factory=uuid4, primary_key=True)
    case_id: UUID = fk("cases.id")
    region_id: UUID = fk("region.id")
    status: VariantStatus = Field(VariantStatus.DRAFT, sa_type=choice(VariantStatus))
    texts: dict[str, str] = Field(sa_type=Json(dict[str, str]))
    original_print: str = Field(max_length=64)
    maker_id: UUID = fk("person.id")
    made_by: str = Field(max_length=200)
    worked_by: list[UUID] = Field(sa_type=Json(list[UUID]))
    asked_at: datetime | None = Field(None, sa_type=UtcDateTime)
    decider_id: UUID | None = fk("person.id", nullable=True)
    decided_by: str | None = Field(None, max_length=200)
    decided_at: datetime | None = Field(None, sa_type=UtcDateTime)
    reason: Note | None = None


class VariantText(Wire):
    """One of the texts."""

    field: VariantField
    text: Note


class VariantPatch(Wire):
    """Other words for some of the texts; ``left_out`` names those that do not come along at all."""

    texts: list[VariantText] = Field(default=[], max_length=len(VariantField))
    left_out: list[VariantField] = Field(default=[], max_length=len(VariantField))


class VariantReason(Wire):
    """Why it is sent back or withdrawn."""

    reason: Note


class DifferencePiece(Wire):
    """A run of words: in both, in the original only (``removed``), or in the variant only (``added``)."""

    kind: Kind
    text: str


class VariantTextRead(Wire):
    """A text beside its original. ``text`` null: it does not come along. ``found``: what the rules still see in it."""

    field: VariantField
    original: str | None
    text: str | None
    differences: list[DifferencePiece]
    found: list[str]


class VariantListed(Wire):
    """A variant in a list. ``stale``: the original changed since."""

    id: UUID
    case_id: UUID
    case_title: str
    status: VariantStatus
    stale: bool
    made_by: str
    decided_by: str | None
    updated_at: datetime


class VariantRead(VariantFacts, ReadRow):
    """A variant beside its original, for who keeps the file.

    ``stale``: the original changed since the variant was made, so it is approved no more, or has to be looked at again.
    """

    case_id: UUID
    status: VariantStatus
    stale: bool = False
    texts: list[VariantTextRead] = []
    made_by: str
    asked_at: datetime | None
    decided_by: str | None
    decided_at: datetime | None
    reason: str | None


class LearningCaseListed(Wire):
    """An approved variant in a list."""

    id: UUID
    title: str | None
    age_band: AgeBand | None
    area: Area | None
    care_profile: str | None


class LearningCase(VariantFacts):
    """An approved variant as others read it: not of which case it is, who made it, or when."""

    id: UUID
    texts: list[VariantText]
