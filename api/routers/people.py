"""/people and /roles: the directory, the people of a case, and standing roles."""

from typing import Annotated

from fastapi import Query

from api.answer import Answer
from api.deps import Router
from api.flows import people, roles
from api.flows.people import PersonQuery
from api.guards import VisiblePerson, VisibleRole
from api.models.page import Page
from api.models.person import PersonCreate, PersonListed, PersonPatch, PersonRead
from api.models.role import RoleCreate, RolePatch, RoleRead
from api.policies import acts
from api.work import Work

router = Router("people")


@router.read("/people", acts.PEOPLE_LIST)
def list_people(work: Work, wanted: Annotated[PersonQuery, Query()]) -> Page[PersonListed]:
    """The directory by name; with ``case`` the people who are known only in that case."""
    return people.find(work, wanted)


@router.make("/people", acts.PEOPLE_CHANGE)
def create_person(work: Work, body: PersonCreate) -> PersonRead:
    """Somebody new in the directory, or with ``caseId`` somebody who is known only in that case."""
    return people.read(work, people.create(work, body))


@router.read("/people/{personId}", acts.PERSON_READ)
def read_person(work: Work, person: VisiblePerson) -> PersonRead:
    """One person."""
    return people.read(work, person)


@router.change("/people/{personId}", acts.PEOPLE_CHANGE)
def change_person(work: Work, person: VisiblePerson, body: PersonPatch) -> PersonRead:
    """Change what is known of somebody; ``active: false`` ends their sessions and links at once."""
    return people.read(work, people.change(work, person, body))


@router.read("/people/{personId}/roles", acts.ADMINISTER)
def list_roles(work: Work, person: VisiblePerson) -> Page[RoleRead]:
    """The standing roles somebody has or had."""
    return roles.find(work, person)


@router.make("/people/{personId}/roles", acts.ADMINISTER, response_model=RoleRead)
def create_role(work: Work, person: VisiblePerson, body: RoleCreate) -> Answer:
    """Give somebody a standing role from a day on."""
    role = roles.read(work, roles.give(work, person, body))
    return Answer(role, headers={"location": f"/v1/roles/{role.id}"})


@router.read("/roles/{roleId}", acts.ADMINISTER)
def read_role(work: Work, role: VisibleRole) -> RoleRead:
    """One standing role."""
    return roles.read(work, role)


@router.change("/roles/{roleId}", acts.ADMINISTER)
def change_role(work: Work, role: VisibleRole, body: RolePatch) -> RoleRead:
    """Give a role another last day; somebody always stays administrator."""
    return roles.read(work, roles.change(work, role, body))
