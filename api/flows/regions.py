"""Regions and what they choose: calendar, reminders, limits."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows.listing import listed
from api.models.page import ListQuery, Page
from api.models.region import Region, RegionCreate, RegionPatch, RegionRead
from api.policies import acts, hats
from api.work import Work

_IDS = sa.select(col(Region.code), col(Region.id))


class RegionQuery(ListQuery):
    """No filters: there are few regions."""


def read(work: Work, region: Region) -> RegionRead:
    """A region with what this caller may do with it."""
    standing = hats.standing(work.caller, region.id)
    possible = {"edit": acts.DIRECTORY_CHANGE, "templates": acts.TEMPLATES_CHANGE}
    moves = [move for move, policy in possible.items() if standing & policy.hats]
    return RegionRead.model_validate(region, update={"next": moves})


def find(work: Work, wanted: RegionQuery) -> Page[RegionRead]:
    """Regions by code."""
    rows, cursor = listed(work, select(Region), wanted, [(col(Region.code), str)])
    return Page(items=[read(work, region) for (region,) in rows], next=cursor)


def by_code(work: Work, code: str) -> Region | None:
    """The region with this code, such as ZK09."""
    return work.session.exec(select(Region).where(Region.code == code)).first()


def ids_by_code(work: Work, wanted: str | None = None) -> dict[str, UUID]:
    """Every region's id by its code, which never changes; read again when one is wanted that was not there."""
    known: dict[str, UUID] = work.cache.get("regions", {})
    if not known or (wanted is not None and wanted not in known):
        known = {row.code: row.id for row in work.run(_IDS)}
        work.cache["regions"] = known
    return known


def create(work: Work, body: RegionCreate) -> Region:
    """A region beside those that come with casustafel. 409 when the code exists."""
    work.hats = hats.standing(work.caller, None)
    acts.demand_hat(work, acts.ADMINISTER)
    _check_days(body.closed_days, body.open_days)
    if by_code(work, body.code) is not None:
        raise Conflict("already-exists")
    region = work.create(Region, body)
    work.record("region-created", region, region_id=region.id)
    return region


def change(work: Work, region: Region, body: RegionPatch) -> Region:
    """Other settings. Promises that were made keep their moments; only later ones are counted anew (S5)."""
    sent = body.changes()
    _check_days(sent.get("closed_days", region.closed_days), sent.get("open_days", region.open_days))
    if "reminders" in sent:
        merged = {**region.reminders, **sent["reminders"]}
        sent["reminders"] = {kind: plan for kind, plan in merged.items() if plan is not None}
    if work.change(region, **sent):
        work.record("region-updated", region, region_id=region.id)
    return region


def _check_days(closed: Iterable[date], opened: Iterable[date]) -> None:
    """400 for a day that is both open and closed: the calendar would not know which.

    A year always keeps working days: it has some 250 of them and a region closes at most 200 days.
    """
    both = set(closed)
    faults = [Fault("open-and-closed", f"/openDays/{n}") for n, day in enumerate(opened) if day in both]
    if faults:
        raise InvalidInput(faults=faults)


def known(work: Work, region_id: UUID | None) -> bool:
    """Whether an optional reference to a region is empty or right."""
    return region_id is None or work.session.get(Region, region_id) is not None
