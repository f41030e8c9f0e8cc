"""Sessions of people in a browser, and signing in without a password where only a demonstration can be harmed.

Whoever proves who somebody is, calls ``open_session``: the development sign-in here, an identity provider in
``provider_sign_in.py``.
"""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.addresses import LOOPBACK
from api.core.errors import Fault, InvalidInput, NotFound
from api.core.secrets import fingerprint, new_secret
from api.core.settings import Settings
from api.flows import identity, roles
from api.models.page import Page
from api.models.participant import Participant, RoleHolder
from api.models.person import Person
from api.models.role import Role
from api.models.sign_in import DemoAccount, Mark, Me, RoleInRegion, SignIn
from api.work import Work, Works

DEMO = "demo"
"""The mark of a database that holds invented data only."""


class UnsafeSignIn(Exception):
    """The development sign-in is on where real data could be reached by it; the message says why, in Dutch."""


def refuse_unsafe(settings: Settings, works: Works) -> None:
    """UnsafeSignIn when the development sign-in is on, unless on loopback and with demo data. Asked at start-up."""
    if not settings.dev_sign_in:
        return
    refuse_elsewhere(settings)
    with works.open(write=False) as work:
        marked = is_demo(work)
    if not marked:
        raise UnsafeSignIn(
            "Aanmelden zonder wachtwoord (CASUSTAFEL_DEV_SIGN_IN) kan alleen met demogegevens, en die staan niet in "
            "deze database. Zet het uit, of laad in een lege database de demo met `casustafel demo`."
        )


def refuse_elsewhere(settings: Settings) -> None:
    """UnsafeSignIn when others than this machine could sign in without a password."""
    if settings.dev_sign_in and settings.host not in LOOPBACK:
        raise UnsafeSignIn(
            f"Aanmelden zonder wachtwoord (CASUSTAFEL_DEV_SIGN_IN) kan alleen op de eigen machine, "
            f"niet op {settings.host}. Zet het uit, of luister op 127.0.0.1."
        )


def is_demo(work: Work) -> bool:
    """Whether the database holds invented data only. False too where there are no tables yet."""
    if not sa.inspect(work.session.connection()).has_table(Mark.__tablename__):
        return False
    return work.session.get(Mark, DEMO) is not None


def open_session(work: Work, person: Person, token: str | None = None) -> str:
    """A new session for somebody who proved who they are; its token, which is kept only as a hash (S7)."""
    token = token or new_secret()
    moments = {"created_at": work.now, "seen_at": work.now}
    sign_in = SignIn.model_validate({"token_hash": fingerprint(token), "person_id": person.id, **moments})
    work.session.add(sign_in)
    work.record("signed-in", person)
    return token


def end_session(work: Work, token: str | None) -> None:
    """End a session with immediate effect; nothing happens without one."""
    if token is None:
        return
    work.session.execute(
        sa.update(SignIn)
        .where(col(SignIn.token_hash) == fingerprint(token), col(SignIn.ended_at).is_(None))
        .values(ended_at=work.now)
    )


def end_sessions_of(work: Work, person_id: UUID) -> None:
    """End every session of somebody, wherever it is."""
    mine = (col(SignIn.person_id) == person_id, col(SignIn.ended_at).is_(None))
    work.run(sa.update(SignIn).where(*mine).values(ended_at=work.now))


def demo_accounts(work: Work) -> Page[DemoAccount]:
    """Whom one can be in the demonstration: people with a standing role first, then those with a role in a meeting.

    Empty outside a database with demo data.
    """
    if not is_demo(work):
        return Page(items=[])
    held: dict[UUID, list[str]] = {}
    for person_id, standing in roles.holders(work).items():
        held[person_id] = [given.role for given in standing]
    seated = (
        select(Participant.person_id, RoleHolder.role)
        .join(RoleHolder, col(RoleHolder.participant_id) == col(Participant.id))
        .distinct()
        .order_by(col(RoleHolder.role))
    )
    for person_id, meeting_role in work.session.exec(seated):
        held.setdefault(person_id, []).append(meeting_role)
    usable = (col(Person.active), col(Person.case_id).is_(None), col(Person.id).in_(held))
    people = work.session.exec(select(Person).where(*usable).order_by(col(Person.name), col(Person.id)))
    accounts = [
        DemoAccount(person_id=person.id, name=person.name, function=person.function, roles=held[person.id])
        for person in people
    ]
    return Page(items=sorted(accounts, key=lambda account: set(Role).isdisjoint(account.roles)))


def sign_in_as(work: Work, person_id: UUID) -> tuple[Person, str]:
    """A session as one of the demo people. 404 outside a database with demo data."""
    if not is_demo(work):
        raise NotFound("demo-only")
    person = work.session.get(Person, person_id)
    if person is None or not person.active or person.case_id is not None:
        raise InvalidInput(faults=[Fault("not-known", "/personId")])
    return person, open_session(work, person)


def me(work: Work) -> Me:
    """Who the caller is, with standing roles or scopes."""
    caller = work.caller
    given = []
    for role, region_ids in sorted(caller.roles.items()):
        places: list[UUID | None] = [*sorted(region_ids)] or [None]
        given += [RoleInRegion(role=role, region_id=region_id) for region_id in places]
    return Me(
        kind=caller.kind,
        id=caller.id,
        name=caller.name,
        person_id=caller.person_id,
        participant_id=caller.participant_id,
        meeting_id=caller.meeting_id,
        case_id=caller.case_id,
        roles=given,
        scopes=identity.scopes_of(caller),
    )
