"""The letter about terms that end: so many cases, by their reference; no name of a client and no title (S9)."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

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
    query = select(Case.id, Case.source, Case.reference, RetentionSignal.ends_on).where(
        RetentionSignal.case_id == Case.id, col(Case.id).in_(ids)
    )
    rows = work.session.exec(query.order_by(col(RetentionSignal.ends_on), col(Case.id))).all()
    if not rows:
        raise Moot("gone")
    writer = about.writer("retention-subject", day=work.today)
    writer.text("retention-intro")
    writer.items(
        writer.say(
            "retention-line",
            {"name": f"{source} {reference}" if reference else f"…{str(case_id)[-8:]}", "day": last},
        )
        for case_id, source, reference, last in rows
    )
    writer.text("retention-closing")
    writer.link("retention-link", f"{about.site_url}/#/retention")
    return writer.letter
