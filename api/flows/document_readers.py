"""Who had the file of a document (W7): the lines that fetching it leaves in the access log, told by person."""

import sqlalchemy as sa
from sqlmodel import col

from api.models.access import Access, Deed, DeedOutcome
from api.models.document import Document
from api.models.document_reader import DocumentReader
from api.models.organisation import Organisation
from api.models.page import Page
from api.policies import acts
from api.work import Work


def find(work: Work, document: Document) -> Page[DocumentReader]:
    """Everybody who fetched the file, who did so last first. Somebody with several personal links is one."""
    by = (col(Access.actor_name), col(Organisation.name))
    last_at = sa.func.max(col(Access.at)).label("last_at")
    counted = (
        sa.select(
            by[0].label("name"),
            by[1].label("organisation"),
            sa.func.count().label("times"),
            sa.func.min(col(Access.at)).label("first_at"),
            last_at,
        )
        .join(Organisation, col(Organisation.id) == col(Access.behalf_id), isouter=True)
        .where(
            col(Access.case_id) == document.case_id,
            col(Access.subject_id) == document.id,
            col(Access.policy) == acts.DOCUMENT_OPEN.name,
            col(Access.deed) == Deed.READ,
            col(Access.outcome) == DeedOutcome.OK,
        )
        .group_by(*by)
        .order_by(last_at.desc(), *by)
    )
    return Page(items=[DocumentReader.model_validate(row) for row in work.run(counted)])
