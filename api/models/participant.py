"""Who sits at the table of one meeting, with which mandate and role (W3 - W6, W11)."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from api.core.db import Json, UtcDateTime, choice
from api.core.text import Count, Flag, Instant, Note
from api.models.base import Patch, ReadRow, Row, Wire, fk
from api.models.meeting_kind import MeetingRole


class Layer(StrEnum):
    """From which layer somebody comes."""

    PROFESSIONAL = "professional"
    MANAGER = "manager"
    DIRECTOR = "director"
    CLIENT = "client"
    NETWORK = "network"
    REPRESENTATIVE = "representative"
    EXPERT = "expert"

    @property
    def is_client_side(self) -> bool:
        """Whether this is the client, a relative or a representative (W4)."""
        return self in {Layer.CLIENT, Layer.NETWORK, Layer.REPRESENTATIVE}

    @property
    def speaks_for_organisation(self) -> bool:
        """Whether somebody of this layer comes to say what an organisation can offer, and so needs a mandate."""
        return self in {Layer.PROFESSIONAL, Layer.MANAGER, Layer.DIRECTOR}


class Mandate(StrEnum):
    """What somebody may promise on behalf of their organisation."""

    YES = "yes"
    KNOWS_OFFER = "knows_offer"
    NO = "no"


class Rsvp(StrEnum):
    """The answer to the invitation."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


class MailReach(StrEnum):
    """Whether mail reaches somebody: ``fails`` for good, until they have another address; ``failed`` lately."""

    ARRIVES = "arrives"
    FAILED = "failed"
    FAILS = "fails"
    NO_ADDRESS = "no_address"


class ParticipantFields(Wire):
    """A place at the table. ``may_bring`` is the number of people they may bring."""

    layer: Layer = Field(sa_type=choice(Layer))
    organisation_id: UUID | None = fk("organisation.id", nullable=True)
    mandate: Mandate | None = Field(None, sa_type=choice(Mandate))
    mandate_note: Note | None = None
    may_bring: Count = 0
    roles: list[MeetingRole] = Field(default=[], sa_type=Json(list[MeetingRole]), max_length=4)


class Participant(ParticipantFields, Row, table=True):
    """A person in a meeting. Roles are guarded by ``RoleHolder``: one holder a role."""

    __tablename__ = "participant"
    __table_args__ = (sa.UniqueConstraint("meeting_id", "person_id"),)
    case_id: UUID = fk("cases.id", index=False)
    meeting_id: UUID = fk("meeting.id", index=False)
    person_id: UUID = fk("person.id")
    rsvp: Rsvp = Field(Rsvp.PENDING, sa_type=choice(Rsvp))
    rsvp_at: datetime | None = Field(None, sa_type=UtcDateTime)
    rsvp_note: Note | None = None
    guests: int = 0
    invited_at: datetime | None = Field(None, sa_type=UtcDateTime)
    attended: bool | None = None

    @property
    def is_chair(self) -> bool:
        """Whether this is the technical chair, who takes no part in the content (W3)."""
        return MeetingRole.CHAIR in self.roles

    @property
    def warnings(self) -> list[str]:
        """What to think of before the meeting; nothing is forbidden by it (W3)."""
        if not self.layer.speaks_for_organisation or self.mandate in {Mandate.YES, Mandate.KNOWS_OFFER}:
            return []
        return ["mandate_unknown" if self.mandate is None else "no_mandate"]

    @property
    def seats(self) -> int:
        """How many chairs this invitation may take: the guests announced, or until then those allowed."""
        if self.rsvp is Rsvp.DECLINED:
            return 0
        return 1 + (self.may_bring if self.rsvp is Rsvp.PENDING else self.guests)


class RoleHolder(Wire, table=True):
    """The one holder of a role in a meeting; the primary key keeps a second one out."""

    __tablename__ = "role_holder"
    meeting_id: UUID = Field(primary_key=True, foreign_key="meeting.id")
    role: MeetingRole = Field(
        primary_key=True,
        sa_type=choice(MeetingRole),
    )
    participant_id: UUID = fk("participant.id", cascade=True)


class ParticipantCreate(ParticipantFields):
    """Somebody to be invited."""

    person_id: UUID


class ParticipantPatch(Patch, ParticipantFields):
    """Changes to somebody's place; ``roles`` is the whole list."""


class RsvpAnswer(Wire):
    """The answer to the invitation, with the number of people that come along."""

    answer: Rsvp
    note: Note | None = None
    guests: Count = 0


class Attendance(Wire):
    """Whether somebody is present in the meeting."""

    attended: Flag


class ParticipantRead(ParticipantFields, ReadRow):
    """A participant as they stand; ``warnings`` are codes such as ``no_mandate``.

    ``phone`` is for those who phone everybody before the meeting (W6), and so is ``mail``: whether mail to them
    came back, and since when.
    """

    case_id: UUID
    meeting_id: UUID
    person_id: UUID
    name: str = ""
    organisation: str | None = None
    phone: str | None = None
    mail: MailReach | None = None
    mail_failed_at: datetime | None = None
    rsvp: Rsvp
    rsvp_at: datetime | None
    rsvp_note: str | None
    guests: int
    invited_at: datetime | None
    attended: bool | None
    called: bool = False
    warnings: list[str] = []


class LinkCreate(Wire):
    """A personal link; by default it ends when the corrections of the minutes can have ended."""

    expires_at: Instant | None = None


class ParticipantLink(Row, table=True):
    """A personal link, kept only as a hash; bound to one participant."""

    __tablename__ = "participant_link"
    participant_id: UUID = fk("participant.id")
    token_hash: str = Field(unique=True, max_length=64)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(None, sa_type=UtcDateTime)


class LinkRead(Wire):
    """A link without its token."""

    id: UUID
    participant_id: UUID
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


class LinkIssued(LinkRead):
    """A link with its address: shown this once. The token stands in the fragment, which no server sees."""

    url: str
    token: str
