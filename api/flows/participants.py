"""Who sits at the table of a meeting: invited, with a mandate and at most one holder a role (W3, W4, W5)."""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotPermitted
from api.flows import deadlines
from api.flows.live import demand_opened, holder, tell
from api.models.call import Call, CallOutcome
from api.models.meeting import PREPARING, Meeting, MeetingStatus, Phase
from api.models.meeting_kind import MeetingKind, MeetingRole
from api.models.organisation import Organisation
from api.models.page import Page
from api.models.participant import (
    Attendance,
    MailReach,
    Participant,
    ParticipantCreate,
    ParticipantLink,
    ParticipantPatch,
    ParticipantRead,
    RoleHolder,
    Rsvp,
    RsvpAnswer,
)
from api.models.person import Person
from api.policies import acts, visible
from api.rules.promises import PromiseKind
from api.work import Work

_ANSWERS = (Rsvp.ACCEPTED, Rsvp.TENTATIVE, Rsvp.DECLINED)
TOLD_FOR = timedelta(days=14)
_NAMED_LATE = {MeetingRole.MINUTE_TAKER}


def was_called() -> Any:
    """Whether somebody was spoken to before the meeting; a column beside ``Participant`` (W6)."""
    reached = sa.exists().where(
        col(Call.participant_id) == col(Participant.id), col(Call.outcome) == CallOutcome.REACHED
    )
    return reached.label("called")


def organisation_id() -> Any:
    """For which organisation somebody sits there: the one named for this meeting, else their own."""
    return sa.func.coalesce(col(Participant.organisation_id), col(Person.organisation_id))


def read(work: Work, participant: Participant) -> ParticipantRead:
    """A participant with what this caller may do now."""
    meeting = work.session.get_one(Meeting, participant.meeting_id)
    return _reads(work, meeting, Participant.id == participant.id)[0]


def find(work: Work, meeting: Meeting) -> Page[ParticipantRead]:
    """Everybody at the table, in the order in which they were added."""
    return Page(items=_reads(work, meeting, Participant.meeting_id == meeting.id))


def add(work: Work, meeting: Meeting, body: ParticipantCreate) -> Participant:
    """Somebody to be invited; between two meetings too (W1). Without an organisation: the person's own.

    400 for a person or organisation that the caller does not know. 409 when the person sits there already, when a
    role is held by somebody else, or when one person would be chair and presenter (W3).
    """
    demand_preparing(meeting)
    person = work.session.exec(
        select(Person).where(
            Person.id == body.person_id, visible.people(work.caller, work.today), col(Person.active)
        )
    ).first()
    faults = _faults(work, body.model_dump())
    if person is None or person.case_id not in {None, meeting.case_id}:
        raise InvalidInput(faults=[Fault("not-known", "/personId"), *faults])
    if faults:
        raise InvalidInput(faults=faults)
    seated = select(Participant.id).where(
        Participant.meeting_id == meeting.id, Participant.person_id == person.id
    )
    if work.session.exec(seated).first():
        raise Conflict("already-exists", [Fault("duplicate", "/personId")])
    participant = work.create(
        Participant,
        body,
        case_id=meeting.case_id,
        meeting_id=meeting.id,
        organisation_id=body.organisation_id or person.organisation_id,
    )
    if participant.roles:
        _give_roles(work, participant)
    tell(work, "participant-added", participant, meeting, layer=body.layer, roles=body.roles)
    return participant


def change(work: Work, participant: Participant, body: ParticipantPatch) -> Participant:
    """Another mandate, organisation or role; ``roles`` is the whole list.

    The organiser changes everything until the opening. Only the minute-taker may still be named while the meeting is
    held, by chair, organiser or coordinator; before it the chair may name the minute-taker and nothing else (W3).
    """
    meeting = work.session.get_one(Meeting, participant.meeting_id)
    changes = body.changes()
    different = {name for name, value in changes.items() if getattr(participant, name) != value}
    _demand_may_change(work, meeting, participant, {name: changes[name] for name in different})
    faults = _faults(work, changes)
    if "may_bring" in changes and changes["may_bring"] < participant.guests:
        faults.append(Fault("before-guests", "/mayBring", params={"guests": participant.guests}))
    if faults:
        raise InvalidInput(faults=faults)
    if work.change(participant, **changes):
        if "roles" in different:
            _give_roles(work, participant)
        tell(work, "participant-changed", participant, meeting, fields=sorted(different))
    return participant


def remove(work: Work, participant: Participant) -> None:
    """Take somebody off the list; roles, calls and personal links go with them. Only before the opening."""
    meeting = work.session.get_one(Meeting, participant.meeting_id)
    demand_preparing(meeting)
    tell(work, "participant-removed", participant, meeting, personId=str(participant.person_id))
    own_links = sa.delete(ParticipantLink).where(col(ParticipantLink.participant_id) == participant.id)
    work.session.execute(own_links)
    work.session.delete(participant)
    work.session.flush()
    _hand_over(work, meeting)


def answer(work: Work, participant: Participant, body: RsvpAnswer) -> Participant:
    """The answer to the invitation, until the meeting begins; the last one counts (W5)."""
    meeting = work.session.get_one(Meeting, participant.meeting_id)
    begun = meeting.opened_at or (meeting.starts_at if meeting.starts_at <= work.now else None)
    if begun is not None and meeting.status is not MeetingStatus.CANCELLED:
        raise Conflict("rsvp-closed", at=begun)
    demand_preparing(meeting)
    limit = 0 if body.answer is Rsvp.DECLINED else participant.may_bring
    faults = []
    if body.answer not in _ANSWERS:
        faults.append(Fault("not-in-list", "/answer", params={"expected": ", ".join(_ANSWERS)}))
    if body.guests > limit:
        faults.append(Fault("too-many-guests", "/guests", params={"limit": limit}))
    if faults:
        raise InvalidInput(faults=faults)
    said = {"rsvp": body.answer, "rsvp_note": body.note, "guests": body.guests}
    if any(getattr(participant, name) != value for name, value in said.items()):
        work.change(participant, **said, rsvp_at=work.now)
        tell(work, "participant-answered", participant, meeting, answer=body.answer, guests=body.guests)
    return participant


def attend(work: Work, participant: Participant, body: Attendance) -> Participant:
    """Who is there, recorded while the meeting is held."""
    meeting = work.session.get_one(Meeting, participant.meeting_id)
    demand_opened(meeting)
    if work.change(participant, attended=body.attended):
        tell(work, "participant-attended", participant, meeting, attended=body.attended)
    return participant


def demand_preparing(meeting: Meeting) -> None:
    """409 unless the meeting is still being prepared."""
    if meeting.status not in PREPARING:
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.PREPARATION])


def _reads(work: Work, meeting: Meeting, which: Any) -> list[ParticipantRead]:
    query: Any = (
        sa.select(Participant, Person, col(Organisation.name), was_called())
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Organisation, col(Organisation.id) == organisation_id(), isouter=True)
        .where(which)
        .order_by(col(Participant.created_at), col(Participant.id))
    )
    phones = acts.worn(work, acts.CALLS_READ)
    return [
        ParticipantRead.model_validate(
            row,
            update={
                "name": person.name,
                "organisation": organisation,
                "called": called,
                "next": _next(work, meeting, row),
                **(_ways(work, person) if phones else {}),
            },
        )
        for row, person, organisation, called in work.session.execute(query)
    ]


def _ways(work: Work, person: Person) -> dict[str, Any]:
    """How somebody can be reached, and whether mail does: a passing failure is told for two weeks."""
    reach = MailReach.ARRIVES if person.email else MailReach.NO_ADDRESS
    if person.mail_failed_at is not None and work.now - person.mail_failed_at < TOLD_FOR:
        reach = MailReach.FAILED
    if person.mail_failed_for_good:
        reach = MailReach.FAILS
    failed_at = person.mail_failed_at if reach in {MailReach.FAILED, MailReach.FAILS} else None
    return {"phone": person.phone, "mail": reach, "mail_failed_at": failed_at}


def _next(work: Work, meeting: Meeting, participant: Participant) -> list[str]:
    leads = acts.worn(work, acts.MEETING_PLAN)
    own = participant.person_id == work.caller.person_id
    preparing = meeting.status in PREPARING
    possible = {
        "edit": leads and preparing,
        "roles": acts.worn(work, acts.MEETING_RUN) and (preparing or meeting.status is MeetingStatus.OPENED),
        "delete": leads and preparing,
        "rsvp": (leads or own) and preparing and work.now < meeting.starts_at,
        "calls": leads and preparing,
        "attendance": acts.worn(work, acts.MEETING_RECORD) and meeting.status is MeetingStatus.OPENED,
        "links": leads and meeting.status is not MeetingStatus.CANCELLED,
    }
    return [move for move, may in possible.items() if may]


def _demand_may_change(
    work: Work, meeting: Meeting, participant: Participant, wanted: dict[str, Any]
) -> None:
    moved = set(wanted.get("roles", participant.roles)) ^ set(participant.roles)
    only_minute_taker = wanted.keys() <= {"roles"} and moved <= _NAMED_LATE
    if meeting.status is MeetingStatus.OPENED:
        if not only_minute_taker:
            raise Conflict("participant-fixed")
        return
    demand_preparing(meeting)
    if not only_minute_taker and not acts.worn(work, acts.MEETING_PLAN):
        raise NotPermitted()


def _faults(work: Work, wanted: dict[str, Any]) -> list[Fault]:
    roles = wanted.get("roles", [])
    faults = [Fault("duplicate", f"/roles/{i}") for i, role in enumerate(roles) if role in roles[:i]]
    organisation = wanted.get("organisation_id")
    if organisation is not None and work.session.get(Organisation, organisation) is None:
        faults.append(Fault("not-known", "/organisationId"))
    return faults


def _give_roles(work: Work, participant: Participant) -> None:
    """Make the holders follow ``roles``; the primary key of ``RoleHolder`` has the last word (W3)."""
    roles = participant.roles
    if MeetingRole.CHAIR in roles and MeetingRole.PRESENTER in roles:
        raise Conflict("chair-is-presenter")
    query = (
        select(RoleHolder.role, Person.name)
        .join(Participant, col(Participant.id) == col(RoleHolder.participant_id))
        .join(Person, col(Person.id) == col(Participant.person_id))
        .where(RoleHolder.meeting_id == participant.meeting_id, RoleHolder.participant_id != participant.id)
    )
    others = dict(work.session.exec(query).all())
    for role in roles:
        if role in others:
            raise Conflict("role-taken", role=role, holder=others[role])
    own = sa.delete(RoleHolder).where(col(RoleHolder.participant_id) == participant.id)
    work.session.execute(own)
    for role in roles:
        held = {"meeting_id": participant.meeting_id, "role": role, "participant_id": participant.id}
        work.session.execute(sa.insert(RoleHolder), held)
    _hand_over(work, work.session.get_one(Meeting, participant.meeting_id))


def _hand_over(work: Work, meeting: Meeting) -> None:
    """Who presents answers for the documents (W7), who organises for the evaluation (W16)."""
    evaluates = meeting.kind is MeetingKind.EVALUATION
    kind = PromiseKind.EVALUATION if evaluates else PromiseKind.DOCUMENTS
    role = MeetingRole.ORGANISER if evaluates else MeetingRole.PRESENTER
    deadlines.hand_over(work, kind, meeting.id, holder(work, meeting.id, role))
