"""A meeting in a case, invited and a week ahead, made by hand so that it can be made by the hundred."""

from sqlmodel import select

from api.models.case import Case
from api.models.meeting import Meeting
from api.models.region import Region
from api.models.round import Round, RoundForm
from api.models.template import Template
from api.rules.promises import documents_due
from api.work import Work


def invited_meeting(work: Work) -> Meeting:
    """A solution coffee at noon (UTC) in a week, to which nobody was added yet."""
    region_id = work.session.exec(select(Region.id).where(Region.code == "ZK09")).one()
    case = work.create(Case, region_id=region_id, title="Een plek om te wonen")
    template = work.session.exec(select(Template.id).where(Template.key == "form-solution_coffee")).one()
    form = RoundForm.SOLUTION_COFFEE
    round_ = work.create(
        Round,
        case_id=case.id,
        number=1,
        form=form,
        advised_form=form,
        advice_reasons=[],
        template_id=template,
    )
    starts_at = work.now.replace(hour=12, minute=0, second=0, microsecond=0)
    starts_at = starts_at.fromtimestamp(starts_at.timestamp() + 7 * 86400, starts_at.tzinfo)
    meeting = work.create(
        Meeting,
        case_id=case.id,
        round_id=round_.id,
        region_id=region_id,
        kind="solution_coffee",
        starts_at=starts_at,
        ends_at=starts_at.fromtimestamp(starts_at.timestamp() + 3600, starts_at.tzinfo),
        documents_due_at=documents_due(starts_at),
        ground_rules=["Iedereen praat mee."],
    )
    table = Meeting.__table__  # type: ignore[attr-defined]  # SQLModel does not declare it
    work.run(table.update().where(table.c.id == meeting.id).values(status="invited"))
    return meeting
