"""The ordinary team: FastAPI with a SQLModel session per request and ``response_model``, as the tutorials show it.

It does less than we do: no idempotency, no event, no access log, no change stamp and no lifecycle. It is not made to
look worse than it need be either: no query per row.
"""

import os
from collections.abc import Iterator
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, FastAPI, Header, HTTPException, Response
from sqlmodel import Session, col, create_engine, select

from api.core.clock import SystemClock
from api.core.sealed import give_keys
from api.core.sealing import Keys
from api.core.secrets import fingerprint
from api.core.settings import Settings
from api.models.action import Action, ActionRead, ActionStatus
from api.models.case import Case, CasePush, CaseRead
from api.models.client import Client, ClientGrant, ClientKey
from api.models.meeting import Meeting
from api.models.overview import Overview
from api.models.participant import Participant
from api.models.person import Person
from api.models.region import Region
from api.models.round import Round

NAME = "ordinary"
CLOCK = SystemClock()
engine = create_engine(
    os.environ.get("DATABASE_URL", "postgresql+psycopg://"),
    pool_size=10,
    connect_args={"application_name": NAME},
)
give_keys(engine, Keys(Settings().ring))  # the rows seal themselves
app = FastAPI()


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def get_client(session: SessionDep, authorization: Annotated[str, Header()]) -> Client:
    key = session.exec(
        select(ClientKey).where(ClientKey.secret_hash == fingerprint(authorization.removeprefix("Bearer ")))
    ).first()
    client = session.get(Client, key.client_id) if key else None
    if client is None or not client.active:
        raise HTTPException(401)
    return client


ClientDep = Annotated[Client, Depends(get_client)]


def region_of(session: Session, client: Client, code: str) -> Region:
    region = session.exec(select(Region).where(Region.code == code)).first()
    granted = session.exec(
        select(ClientGrant).where(ClientGrant.client_id == client.id, ClientGrant.region_id == region.id)
        if region
        else select(ClientGrant).where(ClientGrant.client_id.is_(None))  # type: ignore[attr-defined]  # a column
    ).first()
    if region is None or granted is None:
        raise HTTPException(403)
    return region


@app.put("/v1/sources/{source}/cases/{reference}", response_model=CaseRead)
def push(
    source: str, reference: str, body: CasePush, session: SessionDep, client: ClientDep, response: Response
) -> Any:
    region = region_of(session, client, body.region)
    now = CLOCK.now()
    known = body.model_dump(exclude={"region"})
    case = session.exec(select(Case).where(Case.source == source, Case.reference == reference)).first()
    if case is None:
        case = Case(**known, source=source, reference=reference, region_id=region.id, created_at=now)
        response.status_code = 201
    else:
        case.sqlmodel_update(known)
    case.updated_at, case.updated_by = now, client.name
    session.add(case)
    session.commit()
    session.refresh(case)
    return case


@app.get("/v1/actions", response_model=list[ActionRead])
def actions(
    session: SessionDep, client: ClientDep, region: str, overdue: bool = False, limit: int = 100
) -> Any:
    place = region_of(session, client, region)
    query = select(Action).where(Action.region_id == place.id)
    if overdue:
        now = CLOCK.now()
        live = (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)
        query = query.where(Action.due_at <= now, col(Action.status).in_(live))
    return session.exec(query.order_by(col(Action.due_at), col(Action.id)).limit(limit)).all()


@app.get("/v1/cases/{case_id}/overview", response_model=Overview)
def overview(case_id: UUID, session: SessionDep, _client: ClientDep) -> Any:
    case = session.get(Case, case_id)
    if case is None:
        raise HTTPException(404)
    seats = session.exec(
        select(Participant, Person)
        .join(Person, col(Person.id) == col(Participant.person_id))
        .join(Meeting, col(Meeting.id) == col(Participant.meeting_id))
        .where(Meeting.case_id == case_id)
    ).all()
    owned = session.exec(
        select(Action, Person)
        .join(Person, col(Person.id) == col(Action.owner_id))
        .where(Action.case_id == case_id)
    ).all()
    return {
        "case": CaseRead.model_validate(case),
        "rounds": session.exec(select(Round).where(Round.case_id == case_id)).all(),
        "meetings": session.exec(select(Meeting).where(Meeting.case_id == case_id)).all(),
        "participants": [{**seat.model_dump(include=_SEAT), "name": person.name} for seat, person in seats],
        "actions": [
            {**action.model_dump(include=_ACTION), "owner_name": person.name} for action, person in owned
        ],
    }


_SEAT = {"id", "meeting_id", "person_id", "layer", "mandate", "roles", "rsvp", "attended"}
_ACTION = {"id", "meeting_id", "what", "term", "owner_id", "due_on", "due_at", "status", "version"}


def create_app() -> FastAPI:
    """The app; a factory like the others."""
    return app
