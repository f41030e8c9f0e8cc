"""The invitation pack: what is sent along with an invitation, and can be downloaded (W3, W5, W8)."""

from uuid import UUID

from sqlmodel import col, select

from api.flows import live
from api.flows.audience import coordinators
from api.flows.live import Seat
from api.models.agenda_item import AgendaItem
from api.models.goal import Goal, GoalKind
from api.models.invitation_pack import InvitationPack, PackContact, PackItem, PackPerson
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.organisation import Organisation
from api.models.person import Person
from api.work import Work


def build(work: Work, meeting: Meeting) -> InvitationPack:
    """The pack of a meeting as things stand now."""
    goals = select(Goal.kind).where(Goal.round_id == meeting.round_id).order_by(col(Goal.id))
    items = select(AgendaItem).where(AgendaItem.meeting_id == meeting.id).order_by(col(AgendaItem.position))
    return InvitationPack(
        kind=meeting.kind,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        online_url=meeting.online_url,
        goals=[GoalKind(kind) for kind in dict.fromkeys(work.session.exec(goals))],
        people=[_person(seat) for seat in live.seats(work, meeting.id)],
        agenda=[
            PackItem(title=item.title, min_minutes=item.min_minutes, max_minutes=item.max_minutes)
            for item in work.session.exec(items)
        ],
        ground_rules=meeting.ground_rules,
        contacts=[_contact(work, person_id) for person_id in _whom_to_ask(work, meeting)],
    )


def _person(seat: Seat) -> PackPerson:
    hidden = seat.participant.layer.is_client_side or seat.person.case_id is not None
    return PackPerson(
        name=None if hidden else seat.person.name,
        organisation=None if hidden else seat.organisation,
        layer=seat.participant.layer,
        roles=seat.participant.roles,
    )


def _whom_to_ask(work: Work, meeting: Meeting) -> list[UUID]:
    """The organiser of the meeting, else the coordinators of the region."""
    organiser = live.holder(work, meeting.id, MeetingRole.ORGANISER)
    return [organiser] if organiser else coordinators(work, meeting.region_id)


def _contact(work: Work, person_id: UUID) -> PackContact:
    person = work.session.get_one(Person, person_id)
    works_for = person.organisation_id and work.session.get_one(Organisation, person.organisation_id)
    return PackContact(
        name=person.name,
        organisation=works_for.name if works_for else None,
        phone=person.phone,
        email=person.email,
    )
