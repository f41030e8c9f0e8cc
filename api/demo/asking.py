"""How the client is asked for consent, and what they answer: yes, no, or not yet (W7)."""

from datetime import datetime

from api.demo.story import Story
from api.flows import consent_requests
from api.models.consent import Consent
from api.models.consent_request import ConsentAnswer, ConsentRequest, ConsentRequestCreate
from api.models.meeting import Meeting
from api.policies import acts


def ask(story: Story, meeting: Meeting, purpose: str, until: datetime) -> ConsentRequest:
    """The presenter asks the client, who sits at the table of this meeting."""
    body = {
        "participant_id": story.seat(meeting, "client").id,
        "purpose": purpose,
        "valid_until": until,
    }
    with story.acting("presenter", acts.CONSENTS_CHANGE) as work:
        return consent_requests.ask(work, story.case, ConsentRequestCreate.model_validate(body))


def answer(story: Story, request: ConsentRequest, given: bool, note: str | None = None) -> None:
    """The client answers; of a yes the consent is kept."""
    with story.acting("client", acts.CONSENT_ANSWER, request) as work:
        consent_requests.answer(work, request, ConsentAnswer.model_validate({"given": given, "note": note}))
        if request.consent_id:
            story.consented = work.session.get_one(Consent, request.consent_id)
