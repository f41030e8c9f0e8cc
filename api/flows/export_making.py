"""Making the files that were asked for, and doing away with those whose time is over (S9). The scheduler does both."""

import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel import col, select

from api.flows import person_rows, subject_export, subject_exports, vault
from api.models.case import Case
from api.models.participant import Layer, Participant
from api.models.party import Party, PartyRole
from api.models.person import Person
from api.models.subject_export import (
    LIFECYCLE,
    ExportStatus,
    SubjectExport,
    SubjectExportContent,
)
from api.work import Work, Works

log = logging.getLogger("casustafel.exports")

AT_ONCE = 20
_STANDS = sa.text("subject_export.status IN ('asked', 'ready')")


def make_waiting(works: Works) -> int:
    """Make what was asked for; how many were made. One that cannot be made is passed over until the next time."""
    with works.open(write=False) as work:
        waiting = (
            select(SubjectExport.id)
            .where(
                _STANDS, SubjectExport.status == ExportStatus.ASKED, col(SubjectExport.expires_at) > work.now
            )
            .order_by(col(SubjectExport.expires_at))
            .limit(AT_ONCE)
        )
        ids = list(work.session.exec(waiting))
    return sum(_tried(works, row_id) for row_id in ids)


def end_old(work: Work) -> None:
    """Do away with the files whose time is over, and with what was never made."""
    over = select(SubjectExport).where(_STANDS, col(SubjectExport.expires_at) <= work.now)
    for row in work.session.exec(over.with_for_update(skip_locked=True)):
        subject_exports.end(work, row)


def _tried(works: Works, row_id: UUID) -> bool:
    try:
        return _make(works, row_id)
    except (OperationalError, InterfaceError):
        raise  # not a matter of this file: the database is gone, full or busy
    except Exception as error:  # noqa: BLE001  # whatever is wrong with it, the others go on
        # No more than its kind: the error itself may hold what stands in the file.
        facts = {"export": str(row_id), "error": type(error).__name__}
        log.error("a file about somebody cannot be made", extra={"facts": facts})  # noqa: TRY400  # see above
        return False


def _make(works: Works, row_id: UUID) -> bool:
    """What goes in is read before anything is locked: nobody waits for it. Of two who made it, one puts it down."""
    with works.open(write=False) as work:
        asked = work.session.get(SubjectExport, row_id)
        make = _content(work, asked) if asked else bytes
    content = make()
    with works.open() as work:
        still: Any = select(SubjectExport).where(
            SubjectExport.id == row_id, SubjectExport.status == ExportStatus.ASKED
        )
        row = work.session.exec(still.with_for_update(skip_locked=True)).first()
        if row is None:
            return False
        status = LIFECYCLE.after(row.status, "make")
        sealed = vault.seal_at(work, row.case_id, subject_exports.place(row), content)
        work.run(sa.insert(SubjectExportContent), {"subject_export_id": row.id, "content": sealed})
        work.change(row, status=status, ready_at=work.now, size=len(content))
        work.record("subject-export-ready", row, size=row.size)
    return True


def _content(work: Work, row: SubjectExport) -> Callable[[], bytes]:
    """What makes it, outside the transaction: the whole case for its client, and for everybody else what is theirs."""
    person = work.session.get_one(Person, row.person_id) if row.person_id else None
    if person is None or _is_client(work, person):
        return subject_export.of_client(work, work.session.get_one(Case, row.case_id))
    return subject_export.pack(work, person_rows.told(work, person))


def _is_client(work: Work, person: Person) -> bool:
    """Whether the case in which somebody is known is theirs."""
    if person.case_id is None:
        return False
    part = select(Party.id).where(Party.person_id == person.id, Party.role == PartyRole.CLIENT)
    seat = select(Participant.id).where(Participant.person_id == person.id, Participant.layer == Layer.CLIENT)
    return work.session.exec(part).first() is not None or work.session.exec(seat).first() is not None
