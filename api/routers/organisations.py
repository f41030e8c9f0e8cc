"""/organisations: who can be asked to the table."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import organisations
from api.flows.organisations import OrganisationQuery
from api.guards import VisibleOrganisation
from api.models.organisation import OrganisationCreate, OrganisationPatch, OrganisationRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("organisations")


@router.read("/organisations", acts.DIRECTORY_READ)
def list_organisations(work: Work, wanted: Annotated[OrganisationQuery, Query()]) -> Page[OrganisationRead]:
    """Organisations by name."""
    return organisations.find(work, wanted)


@router.make("/organisations", acts.DIRECTORY_CHANGE)
def create_organisation(work: Work, body: OrganisationCreate) -> OrganisationRead:
    """A new organisation in a region; one without a region by an administrator."""
    return organisations.read(work, organisations.create(work, body))


@router.read("/organisations/{organisationId}", acts.DIRECTORY_READ)
def read_organisation(work: Work, organisation: VisibleOrganisation) -> OrganisationRead:
    """One organisation."""
    return organisations.read(work, organisation)


@router.change("/organisations/{organisationId}", acts.DIRECTORY_CHANGE)
def change_organisation(
    work: Work, organisation: VisibleOrganisation, body: OrganisationPatch
) -> OrganisationRead:
    """Change what is known of an organisation; ``active: false`` instead of removing it."""
    return organisations.read(work, organisations.change(work, organisation, body))
