"""Letters about consent: a question to the client's side, and documents that closed again (W7).

Neither says which documents, whose, or what for: that stands on the page itself.
"""

from api.flows import links
from api.models.consent import Consent
from api.models.consent_request import LIFECYCLE, ConsentRequest
from api.models.meeting import MeetingStatus
from api.outbound.letter import Letter, Moot
from api.outbound.meeting_letters import seat_of, way_in
from api.outbound.occasion import Occasion
from api.rules.promises import local_day
from api.work import Work


def request(work: Work, about: Occasion) -> Letter:
    """There is a question to answer with yes or no, on the receiver's own page."""
    asked = work.session.get(ConsentRequest, about.delivery.subject_id)
    if asked is None or not LIFECYCLE.moves(asked.standing(work.now)):
        raise Moot("answered")
    meeting = about.meeting(work)
    if meeting.status is MeetingStatus.CANCELLED:
        raise Moot("meeting-cancelled")
    if meeting.ends_at + links.LONGEST <= work.now:
        raise Moot("too-late")
    seat = seat_of(work, meeting, about.person)
    writer = about.writer("consent-request-subject", day=local_day(meeting.starts_at))
    writer.text("consent-request-intro")
    way_in(work, about, writer, seat, "link-question")
    return writer.letter


def ended(work: Work, about: Occasion) -> Letter:
    """Some documents can no longer be opened: the client took a consent back."""
    consent = work.session.get(Consent, about.delivery.subject_id)
    if consent is None or consent.withdrawn_at is None:
        raise Moot("gone")
    writer = about.writer("consent-ended-subject", day=local_day(consent.withdrawn_at))
    writer.text("consent-ended-intro")
    writer.text("consent-ended-kept")
    return writer.letter
