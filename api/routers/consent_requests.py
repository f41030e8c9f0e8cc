"""/consent-requests: consent asked of the client, and the answer (W7)."""

from api.deps import Router
from api.flows import consent_requests
from api.guards import VisibleCase, VisibleConsentRequest, VisibleMeeting
from api.models.consent_request import ConsentAnswer, ConsentRequestCreate, ConsentRequestRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("consents")


@router.read("/cases/{caseId}/consent-requests", acts.CONSENTS_READ)
def list_consent_requests(work: Work, case: VisibleCase) -> Page[ConsentRequestRead]:
    """Everything that was asked of the client's side of a case, with what was answered."""
    return consent_requests.find(work, case.id)


@router.make("/cases/{caseId}/consent-requests", acts.CONSENTS_CHANGE)
def ask_consent(work: Work, case: VisibleCase, body: ConsentRequestCreate) -> ConsentRequestRead:
    """Ask somebody of the client's side for consent; they get a mail with their own way in."""
    return consent_requests.read(work, consent_requests.ask(work, case, body))


@router.read("/meetings/{meetingId}/consent-requests", acts.CONSENTS_READ)
def list_meeting_consent_requests(work: Work, meeting: VisibleMeeting) -> Page[ConsentRequestRead]:
    """What was asked in the case of this meeting; for the client's side at the table too."""
    return consent_requests.find(work, meeting.case_id)


@router.read("/consent-requests/{consentRequestId}", acts.CONSENTS_READ)
def read_consent_request(work: Work, request: VisibleConsentRequest) -> ConsentRequestRead:
    """One question, with its words and its answer."""
    return consent_requests.read(work, request)


@router.act("/consent-requests/{consentRequestId}/answer", acts.CONSENT_ANSWER)
def answer_consent_request(
    work: Work, request: VisibleConsentRequest, body: ConsentAnswer
) -> ConsentRequestRead:
    """Say yes, to all of it or to less, or say no. Only for the person who was asked."""
    return consent_requests.read(work, consent_requests.answer(work, request, body))


@router.act("/consent-requests/{consentRequestId}/withdrawal", acts.CONSENTS_CHANGE)
def withdraw_consent_request(work: Work, request: VisibleConsentRequest) -> ConsentRequestRead:
    """Take the question back while it is open."""
    return consent_requests.read(work, consent_requests.withdraw(work, request))
