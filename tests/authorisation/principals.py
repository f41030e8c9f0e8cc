"""Everybody who may come to the API: each role and each seat, the same elsewhere, and whose time is over."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from api.core.secrets import fingerprint, new_secret
from api.flows.identity import LINK_PREFIX
from api.models.break_glass import BreakGlass
from api.models.caller import Scope
from api.models.case import Confidentiality
from api.models.caseload_team import CaseloadWorker
from api.models.client import Client, ClientKey
from api.models.minutes import Minutes
from api.models.participant import Participant, ParticipantLink, RoleHolder
from api.models.person import Person
from api.models.role import Role
from api.models.sign_in import SignIn
from api.work import Work
from tests.support.world import As, World


@dataclass(frozen=True)
class Principal:
    """``outside``: knows nothing of the case and the team of the scene, so nothing of theirs may be told."""

    name: str
    who: As
    outside: bool = False


def strangers(world: World) -> list[Principal]:
    """Who is nobody here: not signed in, or no longer, or of elsewhere."""
    gone, left = world.person("Uit dienst"), world.person("Afgemeld")
    revoked, cut = world.client(list(Scope), [world.home]), world.client(list(Scope), [world.home])
    with world.works.open() as work:
        work.change(work.session.get_one(Person, gone.person_id), active=False)
        session = work.session.exec(select(SignIn).where(SignIn.person_id == left.person_id)).one()
        session.ended_at = work.now
        _end(work, revoked, cut)
    known = {
        "anonymous": world.nobody,
        "disabled": gone,
        "signed-out": left,
        "key-revoked": revoked,
        "client-off": cut,
        "link-revoked": _link(world, revoked_after=timedelta()),
        "link-expired": _link(world, lasts=timedelta(minutes=-1)),
        "no-role": world.person("Niemand in het bijzonder"),
        "coordinator-elsewhere": world.stranger,
        "manager-elsewhere": world.person("Manager Elders", Role.MANAGER, world.away),
        "machine-elsewhere": world.client(list(Scope), [world.away]),
        "machine-nothing": world.client([], [world.home]),
    }
    world.sign_in_again(world.stranger)
    return [Principal(name, who, outside=True) for name, who in known.items()]


def staff(world: World) -> list[Principal]:
    """Standing roles, and the people of the caseload team."""
    for who in (world.coordinator, world.administrator):
        world.sign_in_again(who)
    known = {
        "administrator": world.administrator,
        "coordinator": world.coordinator,
        "manager": world.person("Manager Hier", Role.MANAGER, world.home),
        "officer": world.person("Functionaris Fenna", Role.OFFICER, world.home),
    }
    with world.works.open() as work:
        worker = work.session.exec(select(CaseloadWorker.person_id).where(~col(CaseloadWorker.lead))).first()
    assert worker
    known["team-worker"] = _signed_in(world, worker)
    return [Principal(name, who) for name, who in known.items()]


def table(world: World) -> list[Principal]:
    """Everybody at the meeting whose minutes were sent."""
    with world.works.open() as work:
        meeting_id = work.session.exec(
            select(Minutes.meeting_id).where(col(Minutes.sent_at).is_not(None))
        ).one()
        seats = work.session.exec(select(Participant).where(Participant.meeting_id == meeting_id)).all()
        roles = dict(
            work.session.exec(
                select(RoleHolder.participant_id, RoleHolder.role).where(RoleHolder.meeting_id == meeting_id)
            ).all()
        )
        people = {str(roles.get(seat.id, seat.layer)): seat.person_id for seat in seats}
    found = [Principal(name, _signed_in(world, person_id)) for name, person_id in people.items()]
    with world.works.open() as work:
        in_need = work.session.exec(select(BreakGlass.person_id)).first()
    assert in_need
    return [*found, Principal("link", _link(world)), Principal("break-glass", _signed_in(world, in_need))]


def machines(world: World) -> list[Principal]:
    """A client with each scope alone, and one with all of them for cases that are more open than those of the scene."""
    low = world.client(list(Scope), [world.home], Confidentiality.INTERNAL)
    alone = [Principal(scope.value, world.client([scope], [world.home])) for scope in Scope]
    return [*alone, Principal("all, internal", low)]


def _signed_in(world: World, person_id: UUID) -> As:
    who = As(world.http, {"x-casustafel": "1"}, person_id)
    world.sign_in_again(who)
    return who


def _link(world: World, lasts: timedelta = timedelta(days=7), revoked_after: timedelta | None = None) -> As:
    """The personal link of somebody of the client's side at the table whose minutes were sent."""
    token = LINK_PREFIX + new_secret()
    with world.works.open() as work:
        meeting_id = work.session.exec(
            select(Minutes.meeting_id).where(col(Minutes.sent_at).is_not(None))
        ).one()
        seats = work.session.exec(select(Participant).where(Participant.meeting_id == meeting_id)).all()
        (seat,) = [seat for seat in seats if seat.layer.is_client_side]
        work.create(
            ParticipantLink,
            participant_id=seat.id,
            token_hash=fingerprint(token),
            expires_at=work.now + lasts,
            revoked_at=None if revoked_after is None else work.now + revoked_after,
        )
    return As(world.http, {"authorization": f"Bearer {token}"})


def _end(work: Work, revoked: As, cut: As) -> None:
    for who, key_too in ((revoked, True), (cut, False)):
        digest = fingerprint(who.headers["authorization"].partition(" ")[2])
        key = work.session.exec(select(ClientKey).where(ClientKey.secret_hash == digest)).one()
        if key_too:
            work.change(key, revoked_at=work.now)
        else:
            work.change(work.session.get_one(Client, key.client_id), active=False)
