"""/participants: who is invited, their answer, their presence, and personal links for people without an account."""

from fastapi import Request

from api.answer import Answer
from api.deps import Router
from api.flows import links, participants
from api.guards import VisibleLink, VisibleMeeting, VisibleParticipant
from api.models.page import Page
from api.models.participant import (
    Attendance,
    LinkCreate,
    LinkIssued,
    LinkRead,
    ParticipantCreate,
    ParticipantPatch,
    ParticipantRead,
    RsvpAnswer,
)
from api.policies import acts
from api.work import Work

router = Router("participants")


@router.read("/meetings/{meetingId}/participants", acts.MEETING_READ)
def list_participants(work: Work, meeting: VisibleMeeting) -> Page[ParticipantRead]:
    """Everybody at the table, with warnings (W3)."""
    return participants.find(work, meeting)


@router.make("/meetings/{meetingId}/participants", acts.MEETING_PLAN)
def add_participant(work: Work, meeting: VisibleMeeting, body: ParticipantCreate) -> ParticipantRead:
    """Somebody to be invited."""
    return participants.read(work, participants.add(work, meeting, body))


@router.read("/participants/{participantId}", acts.MEETING_READ)
def read_participant(work: Work, participant: VisibleParticipant) -> ParticipantRead:
    """One participant."""
    return participants.read(work, participant)


@router.change("/participants/{participantId}", acts.MEETING_RUN)
def change_participant(
    work: Work, participant: VisibleParticipant, body: ParticipantPatch
) -> ParticipantRead:
    """Another mandate, organisation or role. During the meeting only the minute-taker can still be named (W3)."""
    return participants.read(work, participants.change(work, participant, body))


@router.remove("/participants/{participantId}", acts.MEETING_PLAN)
def remove_participant(work: Work, participant: VisibleParticipant) -> None:
    """Take somebody off the list; they lose their roles."""
    participants.remove(work, participant)


@router.act("/participants/{participantId}/rsvp", acts.RSVP)
def answer_invitation(work: Work, participant: VisibleParticipant, body: RsvpAnswer) -> ParticipantRead:
    """Answer the invitation, for oneself or on somebody's behalf, until the meeting begins (W5)."""
    return participants.read(work, participants.answer(work, participant, body))


@router.act("/participants/{participantId}/attendance", acts.MEETING_RECORD)
def record_attendance(work: Work, participant: VisibleParticipant, body: Attendance) -> ParticipantRead:
    """Who is there, while the meeting is held."""
    return participants.read(work, participants.attend(work, participant, body))


@router.make("/participants/{participantId}/links", acts.LINKS_CHANGE, response_model=LinkIssued)
def issue_link(work: Work, http: Request, participant: VisibleParticipant, body: LinkCreate) -> Answer:
    """A personal link for somebody without an account. Its token is shown this once, and never replayed."""
    link = links.issue(work, participant, body, http.app.state.settings.site_url)
    return Answer(link, headers={"location": f"/v1/participant-links/{link.id}"}, secret=True)


@router.read("/participants/{participantId}/links", acts.LINKS_READ)
def list_links(work: Work, participant: VisibleParticipant) -> Page[LinkRead]:
    """The links of a participant, without their tokens."""
    return links.find(work, participant)


@router.read("/participant-links/{linkId}", acts.LINKS_READ)
def read_link(link: VisibleLink) -> LinkRead:
    """One link, without its token."""
    return links.read(link)


@router.act("/participant-links/{linkId}/revocation", acts.LINKS_CHANGE)
def revoke_link(work: Work, link: VisibleLink) -> LinkRead:
    """End a link at once; again is no fault."""
    return links.read(links.revoke(work, link))
