"""/consents: what the client allows, and taking it back (W7)."""

from api.deps import Router
from api.flows import consent_readers, consents
from api.guards import VisibleCase, VisibleConsent, VisibleMeeting
from api.models.consent import ConsentCreate, ConsentRead, Withdrawal
from api.models.consent_reader import ConsentReader, ConsentWithdrawn
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("consents")


@router.read("/cases/{caseId}/consents", acts.CONSENTS_READ)
def list_consents(work: Work, case: VisibleCase) -> Page[ConsentRead]:
    """Every consent of a case, the ended ones too."""
    return consents.find(work, case.id)


@router.make("/cases/{caseId}/consents", acts.CONSENTS_CHANGE)
def add_consent(work: Work, case: VisibleCase, body: ConsentCreate) -> ConsentRead:
    """Record a consent: by whom, how, for what, from when until when."""
    return consents.read(work, consents.add(work, case, body))


@router.read("/meetings/{meetingId}/consents", acts.CONSENTS_READ)
def list_meeting_consents(work: Work, meeting: VisibleMeeting) -> Page[ConsentRead]:
    """What the client consented to in the case of this meeting; for the client's side at the table too."""
    return consents.find(work, meeting.case_id)


@router.read("/consents/{consentId}", acts.CONSENTS_READ)
def read_consent(work: Work, consent: VisibleConsent) -> ConsentRead:
    """One consent."""
    return consents.read(work, consent)


@router.read("/consents/{consentId}/readers", acts.CONSENT_READERS)
def list_consent_readers(work: Work, consent: VisibleConsent) -> Page[ConsentReader]:
    """Who could open documents because of this consent, and who did and when."""
    return consent_readers.find(work, consent)


@router.act("/consents/{consentId}/withdrawal", acts.CONSENTS_WITHDRAW)
def withdraw_consent(work: Work, consent: VisibleConsent, body: Withdrawal) -> ConsentWithdrawn:
    """Take a consent back: it works from the next request on. Tells who had access until now."""
    return consent_readers.withdrawn(work, consents.withdraw(work, consent, body))
