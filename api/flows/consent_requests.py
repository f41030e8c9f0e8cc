"""Consent asked of the client, answered by whom it was asked, or taken back by who asked (W7)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotPermitted
from api.flows import cases, consents, links, templates
from api.flows.participants import organisation_id
from api.models.caller import Hat
from api.models.case import Case
from api.models.consent import Consent, ConsentCreate, ConsentForm, ConsentGiver
from api.models.consent_request import (
    LIFECYCLE,
    AskedDocument,
    AskedOrganisation,
    ConsentAnswer,
    ConsentRequest,
    ConsentRequestCreate,
    ConsentRequestRead,
)
from api.models.document import Document
from api.models.meeting import Meeting, MeetingStatus, Phase
from api.models.organisation import Organisation
from api.models.page import Page
from api.models.participant import Layer, Participant
from api.models.person import Person
from api.policies import acts, visible
from api.work import Work


def find(work: Work, case_id: UUID) -> Page[ConsentRequestRead]:
    """Everything that was asked in a case, oldest first."""
    query = select(ConsentRequest).where(ConsentRequest.case_id == case_id)
    rows = work.session.exec(query.order_by(col(ConsentRequest.created_at), col(ConsentRequest.id))).all()
    return Page(items=_reads(work, case_id, rows))


def read(work: Work, request: ConsentRequest) -> ConsentRequestRead:
    """What was asked, by name, with what this caller may do now."""
    return _reads(work, request.case_id, [request])[0]


def ask(work: Work, case: Case, body: ConsentRequestCreate) -> ConsentRequest:
    """Ask somebody of the client's side, in the words that the region uses now; they get a mail with a way in.

    400 for who is not of the client's side, what is not known, a time that is over, or a meeting of so long ago that
    no personal link can be given. 409 for a meeting that was cancelled. Who asks answers for it that somebody of the
    network may decide for the client: such a consent is stored as one of a representative.
    """
    cases.demand_active(case)
    seat = _checked(work, case, body)
    _demand_way_in(work, work.session.get_one(Meeting, seat.meeting_id))
    version, wording = templates.consent_wording(work, case.region_id)
    asked = body.model_dump(exclude={"participant_id"})
    request = work.create(
        ConsentRequest,
        **asked,
        case_id=case.id,
        meeting_id=seat.meeting_id,
        person_id=seat.person_id,
        giver=ConsentGiver.CLIENT if seat.layer is Layer.CLIENT else ConsentGiver.REPRESENTATIVE,
        wording=wording,
        wording_version=version,
        asked_by=work.caller.name,
    )
    _tell(work, "consent-requested", request)
    return request


def answer(work: Work, request: ConsentRequest, body: ConsentAnswer) -> ConsentRequest:
    """Yes or no of the person who was asked, once. A yes makes a consent, to all that was asked or to less.

    Only the person who was asked gets here; 403 when they are no longer of the client's side. 409 when it was answered,
    taken back, or its time is over.
    """
    if Hat.CLIENT_SIDE not in work.hats:
        raise NotPermitted()
    status = LIFECYCLE.after(request.standing(work.now), "give" if body.given else "refuse")
    if not body.given:
        _demand_plain(body)
    consent_id = _give(work, request, body).id if body.given else None
    work.change(request, status=status, consent_id=consent_id, answered_at=work.now, answer_note=body.note)
    _tell(work, "consent-given" if body.given else "consent-refused", request)
    return request


def withdraw(work: Work, request: ConsentRequest) -> ConsentRequest:
    """Who asked takes the question back; 409 once it was answered."""
    work.change(request, status=LIFECYCLE.after(request.standing(work.now), "withdraw"))
    _tell(work, "consent-request-withdrawn", request)
    return request


def _give(work: Work, request: ConsentRequest, body: ConsentAnswer) -> Consent:
    """The consent that a yes is: never for more than was asked, and never for everything by naming nothing."""
    case = work.session.get_one(Case, request.case_id)
    until = body.valid_until or request.valid_until
    faults = [
        *_wider("/documentIds", body.document_ids, request.document_ids),
        *_wider("/organisationIds", body.organisation_ids, request.organisation_ids),
    ]
    if until <= work.now:
        faults.append(Fault("in-the-past", "/validUntil"))
    if until > request.valid_until:
        faults.append(Fault("not-asked", "/validUntil"))
    if faults:
        raise InvalidInput(faults=faults)
    given = ConsentCreate(
        giver=request.giver,
        giver_name=work.caller.name,
        form=ConsentForm.ONLINE,
        purpose=request.purpose,
        wording_version=request.wording_version,
        document_ids=body.document_ids or _still_there(work, request),
        organisation_ids=body.organisation_ids or request.organisation_ids,
        valid_from=work.now,
        valid_until=until,
    )
    return consents.add(work, case, given)


def _wider(pointer: str, chosen: list[UUID] | None, asked: list[UUID]) -> list[Fault]:
    """A fault for all that was not asked; where everything was asked, ``consents.add`` looks whether it exists."""
    if not asked:
        return []
    return [
        Fault("not-asked", f"{pointer}/{index}")
        for index, row_id in enumerate(chosen or [])
        if row_id not in asked
    ]


def _still_there(work: Work, request: ConsentRequest) -> list[UUID]:
    """The documents asked for that were not removed since. 409 when none is left: nothing named means everything."""
    if not request.document_ids:
        return []
    query = select(Document.id).where(
        Document.case_id == request.case_id, col(Document.id).in_(request.document_ids)
    )
    known = set(work.session.exec(query))
    left = [row_id for row_id in request.document_ids if row_id in known]
    if not left:
        raise Conflict("documents-gone")
    return left


def _demand_plain(body: ConsentAnswer) -> None:
    """400 for a no with a limit: that could be a yes that was sent wrongly."""
    limits = {
        "/documentIds": body.document_ids,
        "/organisationIds": body.organisation_ids,
        "/validUntil": body.valid_until,
    }
    faults = [Fault("only-with-yes", pointer) for pointer, limit in limits.items() if limit is not None]
    if faults:
        raise InvalidInput(faults=faults)


def _checked(work: Work, case: Case, body: ConsentRequestCreate) -> Participant:
    """The place of who is asked; 400 with everything that is wrong."""
    seat = _seat(work, case, body.participant_id)
    faults = consents.unknown(work, case, body.document_ids, body.organisation_ids)
    if seat is None:
        faults.append(Fault("not-client-side", "/participantId"))
    if body.valid_until <= work.now:
        faults.append(Fault("in-the-past", "/validUntil"))
    if faults or seat is None:
        raise InvalidInput(faults=faults)
    return seat


def _seat(work: Work, case: Case, participant_id: UUID) -> Participant | None:
    query = select(Participant).where(Participant.id == participant_id, Participant.case_id == case.id)
    seat = work.session.exec(query).first()
    return seat if seat and seat.layer.is_client_side else None


def _demand_way_in(work: Work, meeting: Meeting) -> None:
    """A question reaches somebody by the personal link of their place, so there must be one to give."""
    if meeting.status is MeetingStatus.CANCELLED:
        raise Conflict("meeting-fixed", status=meeting.status, possible=[Phase.PREPARATION, Phase.MEETING])
    last = meeting.ends_at + links.LONGEST
    if last <= work.now:
        raise InvalidInput(faults=[Fault("link-too-long", "/participantId", params={"until": last})])


def _tell(work: Work, happened: str, request: ConsentRequest) -> None:
    region_id = work.session.get_one(Case, request.case_id).region_id
    about: dict[str, Any] = {"consentId": str(request.consent_id)} if request.consent_id else {}
    work.record(happened, request, region_id=region_id, **about)


def _reads(work: Work, case_id: UUID, rows: Sequence[ConsentRequest]) -> list[ConsentRequestRead]:
    """Requests of one case by name, in a fixed number of statements."""
    if not rows:
        return []
    documents = _documents(work, case_id) if _knows_documents(work, case_id) else []
    named, seated = _organisations(work, rows)
    people = {person.id: person.name for person in _people(work, rows)}
    return [
        ConsentRequestRead.model_validate(
            request,
            update={
                "status": request.standing(work.now),
                "person_name": people[request.person_id],
                "documents": [
                    one for one in documents if not request.document_ids or one.id in request.document_ids
                ],
                "organisations": [named[row_id] for row_id in request.organisation_ids]
                or seated.get(request.meeting_id, []),
                "next": _next(work, request),
            },
        )
        for request in rows
    ]


def _next(work: Work, request: ConsentRequest) -> list[str]:
    if not LIFECYCLE.moves(request.standing(work.now)):
        return []
    asked = work.caller.person_id == request.person_id and Hat.CLIENT_SIDE in work.hats
    moves = {"answer": asked, "withdrawal": acts.worn(work, acts.CONSENTS_CHANGE)}
    return [move for move, possible in moves.items() if possible]


def _knows_documents(work: Work, case_id: UUID) -> bool:
    """Titles may say much: they are for the client's side, who is asked about them, and for who keeps the file."""
    keeps = select(visible.keeps_file(case_id, work.caller, work.today))
    return Hat.CLIENT_SIDE in work.hats or bool(work.session.exec(keeps).one())


def _documents(work: Work, case_id: UUID) -> list[AskedDocument]:
    query = select(Document).where(Document.case_id == case_id)
    rows = work.session.exec(query.order_by(col(Document.created_at), col(Document.id)))
    return [AskedDocument(id=row.id, kind=row.kind, title=row.title) for row in rows]


def _people(work: Work, rows: Sequence[ConsentRequest]) -> Sequence[Person]:
    query = select(Person).where(col(Person.id).in_({request.person_id for request in rows}))
    return work.session.exec(query).all()


def _organisations(
    work: Work, rows: Sequence[ConsentRequest]
) -> tuple[dict[UUID, AskedOrganisation], dict[UUID, list[AskedOrganisation]]]:
    """Those that are named by their id, and those at the tables by the id of the meeting."""
    wanted = {row_id for request in rows for row_id in request.organisation_ids}
    query = select(Organisation).where(col(Organisation.id).in_(wanted))
    named = {row.id: AskedOrganisation(id=row.id, name=row.name) for row in work.session.exec(query)}
    at_tables: Any = (
        select(Participant.meeting_id, Organisation.id, Organisation.name)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Organisation, col(Organisation.id) == organisation_id())
        .where(col(Participant.meeting_id).in_({request.meeting_id for request in rows}))
        .distinct()
        .order_by(Organisation.name, col(Organisation.id))
    )
    seated: dict[UUID, list[AskedOrganisation]] = {}
    for meeting_id, row_id, name in work.session.exec(at_tables):
        seated.setdefault(meeting_id, []).append(AskedOrganisation(id=row_id, name=name))
    return named, seated
