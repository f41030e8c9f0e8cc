"""Organisations: found, added, changed; never removed, because cases refer to them."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlmodel import col, select

from api.core.errors import Fault, InvalidInput
from api.flows import regions
from api.flows.listing import listed
from api.models.organisation import (
    Organisation,
    OrganisationCreate,
    OrganisationKind,
    OrganisationPatch,
    OrganisationRead,
)
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.policies import acts, hats
from api.work import Work


class OrganisationQuery(ListQuery):
    """Filters of the list of organisations; ``q`` looks in the name, ``region`` is a code."""

    q: Annotated[str | None, Field(min_length=2, max_length=100)] = None
    kind: OrganisationKind | None = None
    region: Annotated[str | None, Field(max_length=100)] = None
    active: bool | None = None


def read(work: Work, organisation: Organisation) -> OrganisationRead:
    """An organisation with what this caller may do with it."""
    standing = hats.standing(work.caller, organisation.region_id)
    may_edit = bool(standing & acts.DIRECTORY_CHANGE.hats)
    return OrganisationRead.model_validate(organisation, update={"next": ["edit"] if may_edit else []})


def find(work: Work, wanted: OrganisationQuery) -> Page[OrganisationRead]:
    """Organisations by name."""
    query: Any = select(Organisation)
    if wanted.q:
        query = query.where(col(Organisation.name).icontains(wanted.q, autoescape=True))
    if wanted.kind:
        query = query.where(Organisation.kind == wanted.kind)
    if wanted.region:
        in_region = select(Region.id).where(Region.code == wanted.region)
        query = query.where(col(Organisation.region_id).in_(in_region))
    if wanted.active is not None:
        query = query.where(col(Organisation.active).is_(wanted.active))
    order: list[tuple[Any, type]] = [(col(Organisation.name), str), (col(Organisation.id), UUID)]
    rows, cursor = listed(work, query, wanted, order)
    return Page(items=[read(work, organisation) for (organisation,) in rows], next=cursor)


def create(work: Work, body: OrganisationCreate) -> Organisation:
    """A new organisation: by the coordinator of its region; one without a region by an administrator."""
    _demand_region(work, body.region_id)
    organisation = work.create(Organisation, body)
    work.record("organisation-created", organisation)
    return organisation


def change(work: Work, organisation: Organisation, body: OrganisationPatch) -> Organisation:
    """Other facts. Moving it to another region asks for the same right there."""
    sent = body.changes()
    if "region_id" in sent and sent["region_id"] != organisation.region_id:
        _demand_region(work, sent["region_id"])
    if work.change(organisation, **sent):
        work.record("organisation-updated", organisation)
    return organisation


def _demand_region(work: Work, region_id: UUID | None) -> None:
    if not regions.known(work, region_id):
        raise InvalidInput(faults=[Fault("not-known", "/regionId")])
    work.hats = hats.standing(work.caller, region_id)
    acts.demand_hat(work, acts.DIRECTORY_CHANGE)


def known(work: Work, organisation_id: UUID | None) -> bool:
    """Whether an optional reference to an organisation is empty or right."""
    return organisation_id is None or work.session.get(Organisation, organisation_id) is not None
