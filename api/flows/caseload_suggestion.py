"""What hours, factors and examples suggest for a band, with the whole computation; the team decides (B7)."""

from typing import Annotated

from pydantic import Field

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import caseload_factors, caseload_results
from api.models.base import Wire
from api.models.caseload_process import CaseloadProcess
from api.models.caseload_proposal import SuggestionLine, SuggestionRead
from api.models.caseload_team import CaseloadTeam
from api.rules.caseload_factors import factor_weight
from api.rules.caseload_hours import FULL_WEEK, on_full_week
from api.rules.caseload_suggestion import Assumptions, Suggestion, suggest
from api.rules.small_numbers import is_told
from api.work import Work

_Hours = Annotated[float | None, Field(ge=0, le=168, allow_inf_nan=False)]
SURCHARGE = 30.0
"""Per cent that a case weighs more when every factor plays a heavy part."""


class SuggestionQuery(Wire):
    """Every assumption can be given; what is left out follows from the weeks and scores of the team."""

    week_hours: _Hours = None
    other_hours: _Hours = None
    fewest_hours: _Hours = None
    most_hours: _Hours = None
    surcharge_percent: Annotated[float | None, Field(ge=0, le=300, allow_inf_nan=False)] = None


def suggestion(work: Work, process: CaseloadProcess, wanted: SuggestionQuery) -> SuggestionRead:
    """Bounds with every step. 409 while hours per case are neither given nor known from three shared weeks."""
    team = work.session.get_one(CaseloadTeam, process.team_id)
    found, where = _from_weeks(work, team)
    found["weekHours"], where["weekHours"] = FULL_WEEK, "full_week"
    averages, where["weight"] = _averages(work, team)
    found["surchargePercent"], where["surchargePercent"] = SURCHARGE, "usual"
    for name, value in wanted.model_dump(by_alias=True, exclude_none=True).items():
        found[name], where[name] = value, "given"
    if "fewestHours" not in found or "mostHours" not in found:
        raise Conflict("no-hours-known", weeks=work.region(team.region_id).smallest_group)
    found["weight"] = factor_weight(averages, found["surchargePercent"])
    made = _computed(found)
    return SuggestionRead(
        lower=round(made.lower, 1),
        upper=round(made.upper, 1),
        assumptions=found,
        from_where=where,
        lines=[SuggestionLine.model_validate(line) for line in made.lines],
    )


def _computed(found: dict[str, float]) -> Suggestion:
    names = ("weekHours", "otherHours", "fewestHours", "mostHours")
    try:
        week, other, fewest, most = (found[name] for name in names)
        return suggest(Assumptions(week, other, fewest, most, weight=found["weight"]))
    except ValueError as error:
        raise InvalidInput(faults=[Fault("assumptions", name, "query") for name in names]) from error


def _from_weeks(work: Work, team: CaseloadTeam) -> tuple[dict[str, float], dict[str, str]]:
    """Other hours on a full week, and the fewest and most hours per case, once three have shared their week."""
    shared = caseload_results.shared_weeks(work, team)
    known = [figures.hours_per_case for _, _, figures in shared if figures.hours_per_case]
    if not is_told(len(known), work.region(team.region_id).smallest_group):
        return {"otherHours": 0.0}, {"otherHours": "none"}
    other = [on_full_week(week.other_hours, week.contract_hours) for _, week, _ in shared]
    found = {
        "otherHours": round(sum(other) / len(other), 2),
        "fewestHours": round(min(known), 2),
        "mostHours": round(max(known), 2),
    }
    return found, dict.fromkeys(found, "weeks")


def _averages(work: Work, team: CaseloadTeam) -> tuple[list[float], str]:
    """The averages of the factors, for who may see them; else the weight is that of an ordinary case."""
    results = caseload_factors.results(work, caseload_factors.current(work, team.id))
    if results.hidden:
        return [], "scores_hidden"
    return [one.average for one in results.outcomes], "scores"
