"""In which capacities (hats) a caller stands before a row: by standing role, part, seat or place in a team."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.sql import ColumnElement
from sqlmodel import col, select

from api.models.caller import Caller, Hat, Scope
from api.models.case import Case
from api.models.caseload_process import Member
from api.models.caseload_team import CaseloadTeam, CaseloadWorker
from api.models.organisation import Organisation
from api.models.participant import Participant, RoleHolder
from api.models.party import Party, PartyRole
from api.models.role import Role, RoleAssignment
from api.work import Work

Condition = ColumnElement[bool]
_EVERYWHERE = {Role.ADMINISTRATOR: Hat.ADMINISTRATOR, Role.OFFICER: Hat.OFFICER}
"""Hats of roles for the whole installation: none of them counts before a case."""


def standing(caller: Caller, region_id: UUID | None) -> frozenset[Hat]:
    """Hats that come from standing roles in a region."""
    hats = {hat for role, hat in _EVERYWHERE.items() if role in caller.roles}
    if region_id in caller.regions_as(Role.COORDINATOR):
        hats.add(Hat.COORDINATOR)
    if region_id in caller.regions_as(Role.MANAGER):
        hats.add(Hat.MANAGER)
    if caller.kind == "machine" and region_id in caller.regions_with(*Scope):
        hats.add(Hat.MACHINE)
    return frozenset(hats)


def mine(caller: Caller) -> Condition:
    """Participant rows that are the caller: by person, or by the one participant of a personal link."""
    if caller.kind == "link":
        return col(Participant.id) == caller.participant_id
    return col(Participant.person_id) == caller.person_id


def my_part(caller: Caller, day: date) -> Condition:
    """Parties of cases that are the caller on this day. A link stands for one meeting, never for a part."""
    if caller.kind != "person":
        return sa.false()
    return sa.and_(col(Party.person_id) == caller.person_id, holds(Party, day))


def holds(place: Any, day: date) -> Condition:
    """Places from a day to a day, the last one included, that hold on this day."""
    return sa.and_(place.from_day <= day, goes_on(place, day))


def goes_on(place: Any, day: date) -> Condition:
    """Places that did not end before this day, those that are still to begin included."""
    return sa.or_(place.until_day.is_(None), place.until_day >= day)


def before_directory(
    work: Work, organisation_id: UUID | None, person_id: UUID | None = None
) -> frozenset[Hat]:
    """Hats before somebody of the directory: the coordinator of the region of their organisation, or of any region
    where it has none. Who holds a standing role is left to administrators: their mail address is a way in.
    """
    in_region = select(Organisation.region_id).where(Organisation.id == organisation_id)
    region_id = work.session.exec(in_region).first()
    found = set(standing(work.caller, region_id))
    if region_id is None and work.caller.regions_as(Role.COORDINATOR):
        found.add(Hat.COORDINATOR)
    roles = select(RoleAssignment.id).where(RoleAssignment.person_id == person_id)
    if person_id is not None and work.session.exec(roles).first():
        found.discard(Hat.COORDINATOR)
    return frozenset(found)


def seat(work: Work, meeting_id: UUID) -> Participant | None:
    """The place of the caller at the table of a meeting."""
    query = select(Participant).where(Participant.meeting_id == meeting_id, mine(work.caller))
    return work.session.exec(query).first()


_PART_HATS: dict[str, Hat] = {PartyRole.COORDINATOR: Hat.COORDINATOR, PartyRole.PRESENTER: Hat.PRESENTER}


CLIENT_PARTS = frozenset({PartyRole.CLIENT, PartyRole.NETWORK, PartyRole.REPRESENTATIVE})


def before_case(
    work: Work, case_id: UUID, meeting_id: UUID | None = None, region_id: UUID | None = None
) -> frozenset[Hat]:
    """Every capacity of the caller before a row of this case (and meeting). ``region_id``: where it is known."""
    caller = work.caller
    if region_id is None:
        region_id = work.session.exec(select(Case.region_id).where(Case.id == case_id)).one()
    found = set(standing(caller, region_id)) - {*_EVERYWHERE.values()}
    if caller.kind not in {"person", "link"}:
        return frozenset(found)
    found |= {Hat.BREAK_GLASS} if case_id in caller.opened else set()
    for part in work.session.exec(
        select(Party.role).where(Party.case_id == case_id, my_part(caller, work.today))
    ):
        found.add(_PART_HATS.get(part, Hat.CLIENT_SIDE if part in CLIENT_PARTS else Hat.MEMBER))
    seats = (
        sa.select(col(Participant.layer), col(RoleHolder.role))
        .join(RoleHolder, col(RoleHolder.participant_id) == col(Participant.id), isouter=True)
        .where(col(Participant.case_id) == case_id, mine(caller))
    )
    if meeting_id is not None:
        seats = seats.where(col(Participant.meeting_id) == meeting_id)
    for layer, role in work.session.execute(seats):
        found.add(Hat.PARTICIPANT)
        if layer.is_client_side:
            found.add(Hat.CLIENT_SIDE)
        if role is not None:
            found.add(Hat(role.value))
    return frozenset(found)


def works(place: Any, caller: Caller, day: date) -> Condition:
    """Places in teams that are the caller's on this day."""
    return sa.and_(place.person_id == caller.person_id, holds(place, day))


def before_team(work: Work, team_id: UUID | None) -> frozenset[Hat]:
    """Every capacity of the caller before a row of this team; none before a row of no team."""
    team = work.session.get(CaseloadTeam, team_id) if team_id else None
    if team is None:
        return frozenset()
    found = set(standing(work.caller, team.region_id)) - {*_EVERYWHERE.values()}
    if work.caller.kind != "person":
        return frozenset(found)
    places = select(CaseloadWorker).where(
        CaseloadWorker.team_id == team_id, works(CaseloadWorker, work.caller, work.today)
    )
    for place in work.session.exec(places):
        found |= {Hat.WORKER, Hat.TEAM_LEAD} if place.lead else {Hat.WORKER}
    part = select(Member.id).where(Member.team_id == team_id, Member.person_id == work.caller.person_id)
    if work.session.exec(part.limit(1)).first():
        found.add(Hat.STAKEHOLDER)
    return frozenset(found)
