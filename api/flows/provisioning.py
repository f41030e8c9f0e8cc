"""Who somebody of an identity provider is here: known by that provider's own name for them, the first time by mail.

A mail address is a way in once: it finds somebody of the directory who was never seen from this provider before. From
then on only the subject counts, which a provider gives to nobody else.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import NoReturn

import sqlalchemy as sa
from pydantic import ValidationError
from sqlmodel import col, select

from api.core.errors import Conflict, NotPermitted
from api.core.oidc_settings import OidcSettings
from api.flows import regions, roles, sign_in
from api.models.person import Person, PersonCreate
from api.models.provider import PersonIdentity, ProviderSession
from api.models.region import Region
from api.models.role import Role, RoleCreate, RolePatch
from api.work import Work

log = logging.getLogger("casustafel.sign_in")


@dataclass(frozen=True)
class Claims:
    """What the provider says about somebody, as far as we use it. ``email`` is set when it can be trusted."""

    issuer: str
    subject: str
    sid: str | None = None
    name: str | None = None
    email: str | None = None
    acr: str | None = None
    amr: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


def person_of(work: Work, settings: OidcSettings, claims: Claims) -> tuple[Person, PersonIdentity]:
    """The person behind the claims. 403 for who is not known here, and for who was disabled: both look alike."""
    known = work.session.exec(
        select(PersonIdentity).where(
            PersonIdentity.issuer == claims.issuer, PersonIdentity.subject == claims.subject
        )
    ).first()
    if known is not None:
        person = work.session.get_one(Person, known.person_id)
        if not person.active:
            _refuse("disabled")
        return person, known
    found = _by_mail(work, claims)
    if found is None and settings.oidc_provisioning == "claims":
        found = _added(work, claims)
    if found is None:
        _refuse("nobody of the directory has this address")
    link = work.create(PersonIdentity, person_id=found.id, issuer=claims.issuer, subject=claims.subject)
    work.record("identity-linked", link, personId=str(found.id))
    return found, link


def _by_mail(work: Work, claims: Claims) -> Person | None:
    """Somebody of the directory with this address. 403 when that is not one active person, or one seen before."""
    if claims.email is None:
        return None
    same = sa.func.lower(col(Person.email)) == claims.email.lower()
    found = work.session.exec(select(Person).where(same, col(Person.case_id).is_(None))).all()
    if not found:
        return None
    if len(found) > 1 or not found[0].active:
        _refuse("disabled, or an address of more people")
    other = select(PersonIdentity.id).where(
        PersonIdentity.person_id == found[0].id, PersonIdentity.issuer == claims.issuer
    )
    if work.session.exec(other).first():
        _refuse("this person has another account at the provider")
    return found[0]


def _added(work: Work, claims: Claims) -> Person | None:
    """A new person of the directory, of what the provider says."""
    try:
        body = PersonCreate.model_validate({"name": claims.name, "email": claims.email})
    except ValidationError:
        return None
    person = work.create(Person, body)
    work.record("person-created", person)
    return person


def _refuse(why: str) -> NoReturn:
    log.warning("sign-in refused: %s", why)
    raise NotPermitted("sign-in-unknown")


def unlink(work: Work, person: Person) -> None:
    """Forget by which subjects providers know somebody, and end every session: the next sign-in goes by mail again."""
    sign_in.end_sessions_of(work, person.id)
    mine = select(PersonIdentity.id).where(PersonIdentity.person_id == person.id)
    work.run(sa.delete(ProviderSession).where(col(ProviderSession.identity_id).in_(mine)))
    for known in work.session.exec(select(PersonIdentity).where(PersonIdentity.person_id == person.id)):
        work.record("identity-unlinked", known, personId=str(person.id))
        work.session.delete(known)


def give_roles(work: Work, settings: OidcSettings, person: Person, groups: Collection[str]) -> None:
    """Give and end the roles that the mapping names; others are left to administrators."""
    wanted = {target for word, target in settings.oidc_roles.items() if word in groups}
    for target in sorted(set(settings.oidc_roles.values())):
        name, _, code = target.partition(":")
        region = regions.by_code(work, code) if code else None
        if code and region is None:
            log.error("CASUSTAFEL_OIDC_ROLES names a region that does not exist: %s", code)
            continue
        try:
            _settle(work, person, Role(name), region, given=target in wanted)
        except Conflict as refused:
            log.warning("a role does not follow the provider: %s", refused.slug)


def _settle(work: Work, person: Person, role: Role, region: Region | None, *, given: bool) -> None:
    """Let somebody have a role from today on, or not from today on."""
    place = region.id if region else None
    mine = roles.holders(work).get(person.id, [])
    held = [one for one in mine if (one.role, one.region_id) == (role, place)]
    if given and not held:
        fields = {"role": role, "region_id": place, "valid_from": work.today}
        roles.give(work, person, RoleCreate.model_validate(fields))
    for one in held if not given else []:
        if one.valid_from == work.today:
            roles.take_back(work, one)
        else:
            roles.change(work, one, RolePatch(valid_until=work.today - timedelta(days=1)))
