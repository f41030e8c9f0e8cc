"""How a meeting is prepared: date and place, people, consent, invitation, answers, calls, documents (W4 - W7)."""

from collections.abc import Generator
from datetime import datetime, timedelta

from sqlmodel import col, select

from api.demo import asking
from api.demo.papers import care_plan, done_before
from api.demo.stage import Script
from api.demo.story import Story
from api.flows import calls, checklist, consents, documents, links, meetings, participants, planning, sharing
from api.models.call import CallOutcome, MeetingCallCreate
from api.models.checklist_item import ChecklistItem, ChecklistTick
from api.models.consent import ConsentCreate
from api.models.document import AnonymisedMark, Document, DocumentCreate, DocumentKind, Sharing
from api.models.meeting import Cancellation, Meeting, MeetingCreate
from api.models.participant import LinkCreate, ParticipantCreate, Rsvp, RsvpAnswer
from api.policies import acts

SITE = "http://127.0.0.1:8000"
_LAYERS = {"client": "client", "relative": "network", "provider": "manager", "office": "manager"}
_ROLES = {"coordinator": ["organiser"], "presenter": ["presenter"], "chair": ["chair"]}
_PURPOSE = "Het zorgplan en het overzicht delen met wie aan tafel zit, om samen een oplossing te vinden."
_LATER = "De stukken ook gebruiken als we na de bijeenkomst samen verder zoeken."
_SEATS = ("coordinator", "presenter", "client", "relative", "provider", "office", "chair", "minute_taker")


def prepare(story: Story, starts_at: datetime, base: int, planned: int) -> Generator[datetime, None, Meeting]:
    """Everything before a meeting that is held on day ``base`` and planned on day ``planned``."""
    if story.plan.cancelled and base == 0:
        yield from _cancelled(story)
    yield story.on(planned, "15:00")
    meeting = plan(story, starts_at)
    _seat(story, meeting)
    if story.plan.until == "planned":
        yield story.never
    if not story.consented:
        yield story.on(planned, "16:20")
        _consent(story, meeting)
    if story.plan.day > 0:
        asking.ask(story, meeting, _LATER, story.on(200, "12:00"))
    yield from invited(story, meeting, base, planned + 4)
    story.stage.enter(_documents(story, meeting, base))
    story.stage.enter(_calls(story, meeting, base))
    return meeting


def plan(story: Story, starts_at: datetime, kind: str | None = None, minutes: int = 120) -> Meeting:
    """Plan a meeting of the round; by the coordinator."""
    body = {
        "kind": kind,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(minutes=minutes),
        "place": story.place,
        "story_form": "presentation",
        "story_note": story.theme.story,
    }
    with story.acting("coordinator", acts.MEETING_PLAN) as work:
        return planning.plan(work, story.round, MeetingCreate.model_validate(body))


def invited(story: Story, meeting: Meeting, base: int, day: int) -> Script:
    """The invitation, and after it the answers in a script of their own."""
    yield story.on(day, "10:00")
    with story.acting("coordinator", acts.MEETING_PLAN, meeting) as work:
        meetings.invite(work, meeting)
    with story.acting("coordinator", acts.LINKS_CHANGE, meeting) as work:
        for part in ("client", "provider"):
            links.issue(work, story.seat(meeting, part), LinkCreate(), SITE)
    story.stage.enter(_answers(story, meeting, base, day))


def _cancelled(story: Story) -> Script:
    """A first date that does not hold: a week before the one that does."""
    yield story.on(-27, "15:00")
    meeting = plan(story, story.on(-7, "10:00"))
    _seat(story, meeting)
    yield from invited(story, meeting, -7, -23)
    yield story.on(-16, "12:15")
    with story.acting("coordinator", acts.MEETING_PLAN, meeting) as work:
        meetings.cancel(work, meeting, Cancellation(reason=story.plan.cancelled))


def _seat(story: Story, meeting: Meeting) -> None:
    """Everybody at the table; before the second of two meetings only who is new (W1)."""
    other = "clinic" if story.specialist == "council" else "council"
    copied = planning.people(story.stage.work(), meeting.id)
    parts = [other] if copied else [*_SEATS, story.specialist]
    with story.acting("coordinator", acts.MEETING_PLAN, meeting) as work:
        for part in parts:
            body = {
                "person_id": story.people[part].id,
                "layer": _LAYERS.get(part, "professional"),
                "mandate": None if part in {"client", "relative"} else story.mandate(part),
                "may_bring": 1 if part == "provider" else 0,
                "roles": _ROLES.get(part, []),
            }
            participants.add(work, meeting, ParticipantCreate.model_validate(body))
    story.seated = [*story.seated, *(part for part in parts if part not in story.seated)]


def _consent(story: Story, meeting: Meeting) -> None:
    """By word or in writing; some clients answer on their own page, and who says no keeps the names out."""
    if story.plan.documents == "anonymised":
        asked = asking.ask(story, meeting, _PURPOSE, story.on(200, "12:00"))
        asking.answer(story, asked, given=False, note="Liever zonder mijn naam erin.")
        return
    if story.plan.consent == "valid" and story.number % 4 == 0:
        asking.answer(story, asking.ask(story, meeting, _PURPOSE, story.on(200, "12:00")), given=True)
        return
    ends = story.on(7, "12:00") if story.plan.consent == "expired" else story.on(200, "12:00")
    body = {
        "giver": "client",
        "giver_name": story.plan.client,
        "form": "spoken" if story.number % 3 else "written",
        "purpose": _PURPOSE,
        "valid_from": story.stage.now,
        "valid_until": ends,
    }
    with story.acting("presenter", acts.CONSENTS_CHANGE) as work:
        story.consented = consents.add(work, story.case, ConsentCreate.model_validate(body))


def _answers(story: Story, meeting: Meeting, base: int, day: int) -> Script:
    """Most say yes; somebody doubts, somebody forgets to answer."""
    seats = list(story.seated)
    few = story.plan.answers == "few" and base == 0
    for number, part in enumerate(seats[:3] if few else seats[:-1]):
        yield story.on(day + 1 + number // 3, f"{9 + number % 8:02}:{10 + number * 4:02}")
        doubts = part == "office" and story.number % 4 == 0 and base == 0
        answer = Rsvp.TENTATIVE if doubts else Rsvp.ACCEPTED
        note = "Ik probeer een overleg te verzetten." if doubts else None
        body = RsvpAnswer(answer=answer, note=note, guests=int(part == "provider" and story.number % 2 == 0))
        with story.acting(part, acts.RSVP, meeting) as work:
            participants.answer(work, story.seat(meeting, part), body)


def _calls(story: Story, meeting: Meeting, base: int) -> Script:
    """The organiser phones everybody; one of them is hard to reach (W6)."""
    everybody = [part for part in story.seated if part not in {"coordinator", "chair", "minute_taker"}]
    reached = everybody if story.plan.calls == "all" or base < 0 else everybody[:-1]
    for number, part in enumerate(everybody):
        yield story.before(meeting, 11 - number // 3, f"{10 + number % 3 * 2}:{5 + number:02}")
        outcome = CallOutcome.REACHED if part in reached else CallOutcome.NO_ANSWER
        told = {
            "participant_id": story.seat(meeting, part).id,
            "outcome": outcome,
            "expectations": "Weet wat het doel is en wat er gevraagd wordt." if part in reached else None,
            "committed": True if part in reached else None,
            "questions": "Hoe lang duurt het, en wie leidt het gesprek?" if number == 2 else None,
        }
        with story.acting("coordinator", acts.CALLS_MAKE, meeting) as work:
            calls.add(work, meeting, MeetingCallCreate.model_validate(told))


def _documents(story: Story, meeting: Meeting, base: int) -> Script:
    """Care plan and overview on the table: in time, late, or one of them not at all (W7)."""
    late = story.plan.documents == "late" and base == 0
    yield story.before(meeting, 4 if late else 9, "11:10")
    kinds = [DocumentKind.CARE_PLAN, DocumentKind.DONE_BEFORE]
    if story.plan.documents == "missing":
        kinds = kinds[:1]
    for kind in kinds:
        document = story.documents.get(kind) or _deliver(story, kind)
        with story.acting("presenter", acts.DOCUMENTS_CHANGE, document) as work:
            sharing.share(work, document, Sharing(meeting_id=meeting.id))
    yield story.before(meeting, 3 if late else 6, "20:40")
    with story.acting("provider", acts.DOCUMENT_READ, story.documents[kinds[0]]) as work:
        documents.content(work, story.documents[kinds[0]])  # the look alone
    yield story.before(meeting, 2, "16:50")
    _tick(story, meeting)


def _deliver(story: Story, kind: DocumentKind) -> Document:
    plan = kind is DocumentKind.CARE_PLAN
    title = "Zorgplan" if plan else "Wat er al gedaan is"
    body = {"kind": kind, "title": title, "dated_on": story.day(-60).isoformat() if plan else None}
    content = care_plan(story.plan) if plan else done_before(story.plan)
    media, name = ("application/pdf", "zorgplan.pdf") if plan else ("text/plain", "overzicht.txt")
    with story.acting("presenter", acts.DOCUMENTS_CHANGE) as work:
        document = documents.add(work, story.case, DocumentCreate.model_validate(body))
        documents.deliver(work, document, content, media, name)
        if story.plan.documents == "anonymised":
            seen_by = AnonymisedMark(
                person_id=story.people["presenter"].id, note="Namen en plaatsen zijn weg."
            )
            documents.anonymise(work, document, seen_by)
    story.documents[kind] = document
    return document


def _tick(story: Story, meeting: Meeting) -> None:
    with story.acting("coordinator", acts.MEETING_PREPARE, meeting) as work:
        query = select(ChecklistItem).where(ChecklistItem.meeting_id == meeting.id)
        for item in work.session.exec(query.order_by(col(ChecklistItem.position))).all()[:2]:
            checklist.tick(work, item, ChecklistTick(done=True))
