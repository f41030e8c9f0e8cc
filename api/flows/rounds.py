"""A round begins in the advised or another form (W1)."""

from uuid import UUID

from sqlmodel import col, func, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import cases, templates
from api.models.case import Case
from api.models.page import Page
from api.models.round import Round, RoundCreate, RoundForm, RoundRead, RoundStatus
from api.policies import acts
from api.rules.form_advice import Complexity, FormAdvice, advise
from api.work import Work


def read(work: Work, round_: Round) -> RoundRead:
    """A round with what this caller may do with it now."""
    moves = []
    if round_.status is RoundStatus.OPEN:
        if acts.worn(work, acts.ROUNDS_CHANGE):
            moves += ["stop", "meetings"]
        if acts.worn(work, acts.GOALS_CHANGE):
            moves.append("goals")
        if acts.worn(work, acts.EVALUATION_WRITE):
            moves.append("evaluations")
    return RoundRead.model_validate(round_, update={"next": moves})


def find(work: Work, case: Case) -> Page[RoundRead]:
    """The rounds of a case, first to last."""
    rows = work.session.exec(select(Round).where(Round.case_id == case.id).order_by(col(Round.number)))
    return Page(items=[read(work, row) for row in rows])


def advice(case: Case) -> FormAdvice:
    """The form that fits the complexity that is known of the case; what is not known counts as no sign (W1)."""
    return advise(
        Complexity(
            organisations=case.organisations_involved or 0,
            life_domains=case.life_domains or 0,
            acute_risk=case.acute_risk or False,
            stuck_months=case.stuck_months or 0,
            earlier_attempts=case.earlier_attempts or 0,
            shared_picture=case.shared_picture is not False,
            conflicting_interests=case.conflicting_interests or False,
        )
    )


def begin(work: Work, case: Case, body: RoundCreate) -> Round:
    """Begin a round. Another form than the advised one asks for a reason."""
    cases.demand_active(case)
    if _open_round(work, case.id) is not None:
        raise Conflict("round-already-open")
    given = advice(case)
    advised = RoundForm(given.form)
    form = body.form or advised
    if form is not advised and body.form_reason is None:
        raise InvalidInput(faults=[Fault("deviation-reason", "/formReason", params={"advice": advised})])
    template_id, _ = templates.form(work, case.region_id, form)
    number = work.session.exec(select(func.max(Round.number)).where(Round.case_id == case.id)).one()
    round_ = work.create(
        Round,
        case_id=case.id,
        number=(number or 0) + 1,
        form=form,
        form_reason=body.form_reason,
        advised_form=advised,
        advice_reasons=list(given.reasons),
        template_id=template_id,
    )
    work.record("round-begun", round_, form=form, advised=advised)
    return round_


def demand_open(round_: Round) -> None:
    """409 unless the round is still going on."""
    if round_.status is not RoundStatus.OPEN:
        raise Conflict("round-not-open")


def _open_round(work: Work, case_id: UUID) -> UUID | None:
    return work.session.exec(
        select(Round.id).where(Round.case_id == case_id, Round.status == RoundStatus.OPEN)
    ).first()
