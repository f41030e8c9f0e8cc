"""What others may learn from the cases: one variant that was approved, and one that waits for a second person (C2)."""

from datetime import timedelta
from uuid import UUID

from sqlmodel import col, select

from api.demo.cast import Cast, Team
from api.demo.stage import Script, Stage, at
from api.flows import anonymised_variants as variants
from api.models.anonymised_variant import AnonymisedVariant
from api.models.caller import Hat
from api.models.case import Case, CaseStatus
from api.models.person import Person
from api.policies import acts
from api.policies.acts import Policy
from api.work import Work


def learn(stage: Stage, cast: Cast) -> Script:
    """In one region: the presenter makes the variants, the coordinator is the second person."""
    team = cast.teams["ZK09"]
    yield at(stage.today - timedelta(days=3), "10:10")
    approved, waiting = _cases(stage, team.region.id)
    _asked(stage, team, waiting)
    variant = _asked(stage, team, approved)
    yield at(stage.today - timedelta(days=2), "15:20")
    with_it = _work(stage, team["coordinator"], Hat.COORDINATOR, acts.VARIANT_DECIDE, variant)
    variants.approve(with_it, variant)


def _asked(stage: Stage, team: Team, case: Case) -> AnonymisedVariant:
    variant = variants.make(_work(stage, team["presenter"], Hat.PRESENTER, acts.VARIANT_MAKE, case), case)
    return variants.ask(_work(stage, team["presenter"], Hat.PRESENTER, acts.VARIANT_CHANGE, variant), variant)


def _work(stage: Stage, person: Person, hat: Hat, policy: Policy, row: Case | AnonymisedVariant) -> Work:
    """A unit of work of somebody, with its line in the access log."""
    work = stage.work(stage.caller(person), hat, policy=policy.name)
    case_id = row.id if isinstance(row, Case) else row.case_id
    if policy.logs:
        work.look(policy.logs, str(row.__tablename__), row.id, case_id=case_id, region_id=row.region_id)
    return work


def _cases(stage: Stage, region_id: UUID) -> list[Case]:
    """The first two that are being worked on; of them most is told."""
    query = select(Case).where(Case.region_id == region_id, Case.status == CaseStatus.ACTIVE)
    return list(stage.outer.session.exec(query.order_by(col(Case.created_at), col(Case.id)).limit(2)))
