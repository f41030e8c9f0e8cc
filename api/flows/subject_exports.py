"""Asking for everything about one person as a file, and fetching it (S9). Making it: ``export_making.py``."""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotPermitted, TooMany
from api.flows import vault
from api.flows.listing import listed
from api.models.case import Case
from api.models.page import ListQuery, Page
from api.models.person import Person
from api.models.role import Role
from api.models.subject_export import (
    LIFECYCLE,
    ExportGround,
    ExportStatus,
    SubjectExport,
    SubjectExportContent,
    SubjectExportCreate,
    SubjectExportRead,
)
from api.policies import acts, visible, visible_privacy
from api.work import Work

KEPT = timedelta(days=7)
FETCHES = 5
"""So often one file may be fetched."""
A_DAY, DAY = 5, timedelta(days=1)
"""So many files one person may ask for within a day."""


class SubjectExportQuery(ListQuery):
    """Filters: of one case, about one person, and what one asked for oneself."""

    case: UUID | None = None
    person: UUID | None = None
    mine: bool = False


def find(work: Work, wanted: SubjectExportQuery) -> Page[SubjectExportRead]:
    """Requests that this caller may know of, newest first."""
    query: Any = select(SubjectExport).where(visible_privacy.subject_exports(work.caller, work.today))
    if wanted.case is not None:
        query = query.where(SubjectExport.case_id == wanted.case)
    if wanted.person is not None:
        query = query.where(SubjectExport.person_id == wanted.person)
    if wanted.mine:
        query = query.where(SubjectExport.asked_by == work.caller.person_id)
    order: list[tuple[Any, type]] = [(col(SubjectExport.created_at), datetime), (col(SubjectExport.id), UUID)]
    rows, cursor = listed(work, query, wanted, order, descending=True)
    return Page(items=_reads(work, [row for (row,) in rows]), next=cursor)


def read(work: Work, row: SubjectExport) -> SubjectExportRead:
    """One request, with what this caller may do now."""
    return _reads(work, [row])[0]


def ask_of_client(work: Work, case: Case, body: SubjectExportCreate) -> SubjectExport:
    """A file with everything about the client of a case."""
    return _ask(work, body, case_id=case.id, region_id=case.region_id)


def ask_of_person(work: Work, person: Person, body: SubjectExportCreate) -> SubjectExport:
    """A file about somebody: for themself; of a case for its coordinator; of the directory for the officer."""
    if not acts.may_export(work, person.id, person.case_id):
        raise NotPermitted()
    case = work.session.get_one(Case, person.case_id) if person.case_id else None
    return _ask(
        work, body, person_id=person.id, case_id=person.case_id, region_id=case.region_id if case else None
    )


def fetch(work: Work, row: SubjectExport) -> bytes:
    """The file, which counts. 403 for who did not ask for it or may not any more; 409 when it is not there."""
    if row.asked_by != work.caller.person_id or not acts.may_export(work, row.person_id, row.case_id):
        raise NotPermitted("subject-export-of-another")
    if row.status is ExportStatus.ASKED and work.now < row.expires_at:
        raise Conflict("subject-export-not-ready")
    if not _stands(work, row):
        raise Conflict("subject-export-over")
    query = select(SubjectExportContent.content).where(SubjectExportContent.subject_export_id == row.id)
    content = vault.unseal_at(work, row.case_id, place(row), work.session.exec(query).one())
    work.change(row, downloads=row.downloads + 1)
    work.record("subject-export-fetched", row, downloads=row.downloads)
    if row.downloads >= FETCHES:
        end(work, row)
    work.why = row.ground
    return content


def end(work: Work, row: SubjectExport) -> SubjectExport:
    """Do away with the file and with what was said of it; the row stays, to be counted. 409 when it is gone already."""
    status = LIFECYCLE.after(row.status, "end")
    work.run(sa.delete(SubjectExportContent).where(col(SubjectExportContent.subject_export_id) == row.id))
    work.change(row, status=status, note=None)
    work.record("subject-export-ended", row)
    return row


def place(row: SubjectExport) -> str:
    """What the sealed file is bound to."""
    return f"subject_export_content/content/{row.id}"


def _ask(work: Work, body: SubjectExportCreate, **about: UUID | None) -> SubjectExport:
    if body.ground is ExportGround.OTHER and body.note is None:
        raise InvalidInput(faults=[Fault("reason-needed", "/note")])
    _demand_few(work)
    row = work.create(
        SubjectExport, body, **about, asked_by=work.caller.person_id, expires_at=work.now + KEPT
    )
    work.record("subject-export-asked", row, ground=row.ground)
    work.why = row.ground
    return row


def _demand_few(work: Work) -> None:
    """429 for who asked for many within a day. Two requests at once wait for each other at their own row."""
    me = work.caller.person_id
    work.session.exec(select(Person.id).where(Person.id == me).with_for_update(key_share=True)).first()
    asked = sa.select(
        sa.func.count().label("times"), sa.func.min(SubjectExport.created_at).label("first")
    ).where(col(SubjectExport.asked_by) == me, col(SubjectExport.created_at) > work.now - DAY)
    found: Any = work.run(asked).one()
    if found.times >= A_DAY:
        raise TooMany(math.ceil((found.first + DAY - work.now).total_seconds()))


def _stands(work: Work, row: SubjectExport) -> bool:
    return row.status is ExportStatus.READY and work.now < row.expires_at


def _reads(work: Work, rows: Sequence[SubjectExport]) -> list[SubjectExportRead]:
    """By name, in a fixed number of statements."""
    askers: Any = work.run(
        sa.select(col(Person.id), col(Person.name)).where(col(Person.id).in_({row.asked_by for row in rows}))
    )
    seen: Any = work.run(
        sa.select(col(Person.id), col(Person.name)).where(
            col(Person.id).in_({row.person_id for row in rows if row.person_id}),
            visible.people(work.caller, work.today),
        )
    )
    named, known = dict(tuple(one) for one in askers), dict(tuple(one) for one in seen)
    return [_told(work, row, named[row.asked_by], known.get(row.person_id)) for row in rows]


def _told(work: Work, row: SubjectExport, asker: str, name: str | None) -> SubjectExportRead:
    """What stands in the note may be about the client: it is for who asked and the coordinators."""
    mine = row.asked_by == work.caller.person_id
    reads_note = mine or row.region_id in work.caller.regions_as(Role.COORDINATOR)
    moves = ["downloads"] if mine and _stands(work, row) else []
    moves += ["ending"] if "end" in LIFECYCLE.moves(row.status) else []
    return SubjectExportRead.model_validate(
        row,
        update={
            "note": row.note if reads_note else None,
            "person_name": name,
            "asker": asker,
            "left": FETCHES - row.downloads if _stands(work, row) else 0,
            "next": moves,
        },
    )
