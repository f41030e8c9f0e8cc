"""The band of a team on a day: that of the newest approved decision that has started (B9, B10)."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import col, select

from api.models.caseload_decision import Decision
from api.models.caseload_proposal import Band
from api.rules.caseload_load import Bounds
from api.work import Work


def in_force(work: Work, team_ids: Iterable[UUID]) -> dict[UUID, Decision]:
    """The decision that holds today for each of these teams; teams without one are left out."""
    started = select(Decision).where(
        col(Decision.team_id).in_(list(team_ids)),
        col(Decision.approved),
        col(Decision.start_on) <= work.today,
    )
    rows = work.session.exec(started.order_by(col(Decision.start_on), col(Decision.id)))
    return {row.team_id: row for row in rows}


def of_team(work: Work, team_id: UUID) -> Decision | None:
    """The decision that holds today for a team."""
    return in_force(work, [team_id]).get(team_id)


def of_group(bands: Iterable[Band], group: str) -> Bounds | None:
    """The bounds for somebody of a function group: its own, else those of the whole team."""
    known = {band.function_group: Bounds(band.lower, band.upper) for band in bands}
    return known.get(group) or known.get(None)
