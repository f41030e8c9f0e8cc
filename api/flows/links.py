"""Personal links: a participant without an account gets in by a token that is kept only as a hash (W5, W14)."""

from datetime import datetime, timedelta

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.core.secrets import fingerprint, new_secret
from api.flows.identity import LINK_PREFIX
from api.flows.live import tell
from api.models.meeting import Meeting, MeetingStatus, Phase
from api.models.page import Page
from api.models.participant import LinkCreate, LinkIssued, LinkRead, Participant, ParticipantLink
from api.rules.promises import corrections_close, local_day, minutes_due
from api.work import Work

LONGEST = timedelta(days=90)
SHORTEST = timedelta(days=7)


def read(link: ParticipantLink) -> LinkRead:
    """A link without its token."""
    return LinkRead.model_validate(link)


def find(work: Work, participant: Participant) -> Page[LinkRead]:
    """The links of a participant, oldest first."""
    rows = work.session.exec(
        select(ParticipantLink)
        .where(ParticipantLink.participant_id == participant.id)
        .order_by(col(ParticipantLink.created_at), col(ParticipantLink.id))
    )
    return Page(items=[read(row) for row in rows])


def issue(work: Work, participant: Participant, body: LinkCreate, site_url: str) -> LinkIssued:
    """A new link; the token stands in the fragment of its address, which no server and no log sees.

    Without ``expires_at`` it ends when the corrections of minutes that are sent on their very last day have closed:
    7 days for the minutes, moved on to a working day, and the end of the 2nd working day after. For a link that is
    issued later than that: after 7 days. Never later than 90 days after the meeting (400). 409 for a meeting that
    was cancelled.
    """
    meeting = work.session.get_one(Meeting, participant.meeting_id)
    if meeting.status is MeetingStatus.CANCELLED:
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.PREPARATION, Phase.MEETING])
    limit = meeting.ends_at + LONGEST
    expires_at = body.expires_at or min(max(default_end(work, meeting), work.now + SHORTEST), limit)
    if expires_at > limit or limit <= work.now:
        raise InvalidInput(faults=[Fault("link-too-long", "/expiresAt", params={"until": limit})])
    if expires_at <= work.now:
        raise InvalidInput(faults=[Fault("in-the-past", "/expiresAt")])
    token = LINK_PREFIX + new_secret()
    link = work.create(
        ParticipantLink, participant_id=participant.id, token_hash=fingerprint(token), expires_at=expires_at
    )
    tell(work, "link-issued", link, meeting, participantId=str(participant.id))
    return LinkIssued.model_validate(link, update={"url": f"{site_url}/#/l/{token}", "token": token})


def default_end(work: Work, meeting: Meeting) -> datetime:
    """The last moment at which the corrections of this meeting's minutes can close when all goes as promised."""
    calendar = work.region(meeting.region_id).calendar
    return corrections_close(minutes_due(local_day(meeting.ends_at), calendar, roll=True), calendar)


def revoke(work: Work, link: ParticipantLink) -> ParticipantLink:
    """End a link at once. A link that has ended stays as it was."""
    if link.revoked_at is None:
        work.change(link, revoked_at=work.now)
        participant = work.session.get_one(Participant, link.participant_id)
        meeting = work.session.get_one(Meeting, participant.meeting_id)
        tell(work, "link-revoked", link, meeting, participantId=str(participant.id))
    return link
