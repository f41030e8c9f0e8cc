"""The letter about terms that end: so many cases, by their reference; no name of a client and no title (S9)."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from api.flows import feed
from api.models.case import Case
from api.models.retention import RetentionSignal
from api.outbound.letter import Letter, Moot
from api.outbound.occasion import Occasion
from api.work import Work


def ending(work: Work, about: Occasion) -> Letter:
    """Which cases it is about, and where to decide on them. Moot once all of them are gone."""
    event = work.run(sa.select(feed.TABLE.c.data).where(feed.TABLE.c.id == about.delivery.event_id)).one()
    ids = [UUID(one) for one in event.data["caseIds"]]
    last = col(RetentionSignal.ends_on)
    query = (
        sa.select(col(Case.id), col(Case.source), col(Case.reference), last)
        .join(RetentionSignal, col(RetentionSignal.case_id) == col(Case.id))
        .where(col(Case.id).in_(ids))
        .order_by(last, col(Case.id))
    )
    rows = work.run(query).all()
    if not rows:
        raise Moot("gone")
    writer = about.writer("retention-subject", day=work.today)
    writer.text("retention-intro")
    writer.items(writer.say("retention-line", {"name": _named(row), "day": row.ends_on}) for row in rows)
    writer.text("retention-closing")
    writer.link("retention-link", f"{about.site_url}/#/retention")
    return writer.letter


def _named(row: Any) -> str:
    """The reference of the system that brought the case, or the end of its id."""
    return f"{row.source} {row.reference}" if row.reference else f"…{str(row.id)[-8:]}"
