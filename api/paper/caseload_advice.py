"""From arguments to a decision on paper: proposals with votes, sums of people and money, how it stands (B7 - B10)."""

from collections.abc import Sequence

from api.core import words
from api.models.caseload_decision import ConsequenceRead, DecisionRead
from api.models.caseload_monitor import MonitorTeam
from api.models.caseload_presentation import Presentation
from api.models.caseload_proposal import Band, ProposalRead
from api.paper.caseload_plots import number, reach
from api.paper.sheet import Sheet


def advice(sheet: Sheet, row: Presentation) -> None:
    """What was brought, and every proposal with its vote, the last first."""
    sheet.heading("caseload-advice")
    if row.arguments:
        sheet.name(sheet.say("caseload-arguments"))
        brought = [
            (one.text, sheet.term(one.points_to), sheet.term(one.source), str(one.recognised))
            for one in row.arguments
        ]
        sheet.table(
            [("what", 3), ("caseload-points-to", 1.5), ("caseload-rests-on", 1.5), ("caseload-known", 1)],
            brought,
        )
    if not row.proposals:
        sheet.text(sheet.say("caseload-no-proposal"))
    for proposal in reversed(row.proposals):
        _proposal(sheet, proposal)


def _proposal(sheet: Sheet, row: ProposalRead) -> None:
    sheet.name(sheet.say("caseload-one", number=row.number, status=row.status))
    sheet.text(_bands(sheet, row.bands))
    sheet.quote(row.text)
    if row.tally:
        tally = row.tally
        counts = {"for_": tally.in_favour, "present": tally.present, "needed": tally.needed}
        sheet.text(sheet.say("caseload-tally", **counts))
    needs = dict.fromkeys(row.tally.needs if row.tally else [])
    sheet.facts({"caseload-conditions": "\n".join(row.conditions), "caseload-needs": "\n".join(needs)})


def _bands(sheet: Sheet, bands: Sequence[Band]) -> str:
    told = (
        f"{one.function_group or sheet.say('caseload-team')}: {reach(sheet, one.lower, one.upper)}"
        for one in bands
    )
    return sheet.say("caseload-bands", bands=", ".join(told))


def decisions(sheet: Sheet, row: Presentation) -> None:
    """What was decided, what was agreed about it, and what it asks of people and money."""
    for one in row.decisions:
        key = "caseload-approved" if one.approved else "caseload-refused"
        sheet.heading(key, day=one.decided_on)
        sheet.text(_bands(sheet, one.bands))
        sheet.facts({"caseload-decided-by": one.decided_by, "why": one.reasons, **_agreed(sheet, one)})
        for consequence in one.consequences:
            _consequence(sheet, one, consequence)


def _agreed(sheet: Sheet, row: DecisionRead) -> dict[str, str | None]:
    tongue = sheet.tongue
    deviation = row.deviation_percent
    return {
        "caseload-start": words.day(tongue, row.start_on) if row.start_on else None,
        "caseload-deviation": None if deviation is None else f"{number(sheet, deviation)} %",
        "caseload-reviews": ", ".join(words.day(tongue, day) for day in row.review_days),
        "caseload-watched": row.watched_by,
        "caseload-expected": number(sheet, row.cases),
        "caseload-costs-each": _euros(sheet, row.costs_each),
        "caseload-budget": _euros(sheet, row.budget),
        "caseload-adjust": row.adjust,
    }


def _consequence(sheet: Sheet, row: DecisionRead, one: ConsequenceRead) -> None:
    sheet.name(sheet.say("caseload-consequence", who=one.function_group or sheet.say("caseload-team")))
    cases, each = number(sheet, one.cases, 2), _euros(sheet, row.costs_each)
    most, fewest = (number(sheet, value, 2) for value in (one.most_full_timers, one.fewest_full_timers))
    high, low = _euros(sheet, one.highest_costs), _euros(sheet, one.lowest_costs)
    sums = [
        ("caseload-most", f"{cases} : {number(sheet, one.lower)}", most),
        ("caseload-fewest", f"{cases} : {number(sheet, one.upper)}", fewest),
    ]
    if one.highest_costs is not None:
        sums += [
            ("caseload-highest", f"{most} × {each}", high),
            ("caseload-lowest", f"{fewest} × {each}", low),
        ]
    if one.worst_difference is not None and one.highest_costs is not None:
        budget = _euros(sheet, one.worst_difference + one.highest_costs)
        worst, best = _euros(sheet, one.worst_difference), _euros(sheet, one.best_difference)
        sums += [
            ("caseload-worst", f"{budget} − {high}", worst),
            ("caseload-best", f"{budget} − {low}", best),
        ]
    rows = [(sheet.say(key), text, result) for key, text, result in sums]
    sheet.table([("what", 3), ("caseload-sum", 2), ("caseload-result", 1.5)], rows)


def _euros(sheet: Sheet, value: float | None) -> str:
    if value is None:
        return ""
    return f"{'-' if round(value) < 0 else ''}€ {number(sheet, abs(value), 0)}"


def stands(sheet: Sheet, row: MonitorTeam) -> None:
    """The load of the team and its groups today, as far as the reader may know it."""
    sheet.heading("caseload-now")
    figures = [one for one in (row.team, *row.groups) if not one.hidden]
    if not figures:
        sheet.text(sheet.say("caseload-too-few"))
        return
    told = [
        (
            one.name,
            number(sheet, one.cases, 0),
            number(sheet, one.load),
            number(sheet, one.full_time),
            reach(sheet, one.lower, one.upper),
            sheet.term(one.standing) if one.standing else "",
        )
        for one in figures
    ]
    heads = ("caseload-counting", "caseload-load", "caseload-full-time", "caseload-band")
    sheet.table([("who", 2), *((head, 0.0) for head in heads), ("caseload-standing", 1.5)], told)
