"""Everything of a process towards a responsible caseload as a paper, in the order of the page (B11)."""

from datetime import datetime

from api.core import words
from api.core.words import Tongue
from api.models.caseload_factors import FactorCategory, FactorOutcome
from api.models.caseload_presentation import Presentation
from api.models.caseload_process import Sketch
from api.models.caseload_proposal import SuggestionLine
from api.models.caseload_step import StepStatus
from api.paper import caseload_advice, caseload_plots
from api.paper.caseload_plots import called, number, reach
from api.paper.sheet import Sheet
from api.rules.promises import local_day


def presentation(row: Presentation, tongue: Tongue, now: datetime) -> Sheet:
    """The paper for who decides: the ground, the advice, the decision, and how it stands now."""
    name = words.say(tongue, "paper", "caseload-file", {"day": local_day(now).isoformat()})
    sheet = Sheet(tongue, now, name, "caseload-title", process=row.title, team=row.team)
    sheet.text(sheet.say("caseload-made", day=local_day(now), owner=row.owner))
    _situation(sheet, row)
    _counts(sheet, row)
    _close(sheet, row)
    _weighs(sheet, row)
    _suggested(sheet, row)
    caseload_advice.advice(sheet, row)
    caseload_advice.decisions(sheet, row)
    _actions(sheet, row)
    caseload_advice.stands(sheet, row.monitor)
    return sheet


def _situation(sheet: Sheet, row: Presentation) -> None:
    sketch = row.sketch
    who = ", ".join(f"{one.name} ({sheet.term(one.part)})" for one in row.members)
    decides = " – ".join(text for text in (sketch.decided_by, sketch.decided_how) if text)
    sheet.heading("caseload-situation")
    sheet.facts(
        {
            "caseload-reason": sketch.reason,
            "caseload-goal": sketch.goal,
            "caseload-purpose": row.purpose,
            "caseload-closeness": sketch.closeness,
            "caseload-keep": sketch.keep,
            "caseload-avoid": sketch.avoid,
            "caseload-demand": sketch.care_demand,
            "caseload-area": sketch.area,
            "caseload-decides": decides,
            "caseload-members": who,
        }
    )
    _tables(sheet, sketch)


def _tables(sheet: Sheet, sketch: Sketch) -> None:
    if sketch.stakeholders:
        sheet.name(sheet.say("caseload-stakeholders"))
        people = [(one.who, one.interests, one.involve_when or "") for one in sketch.stakeholders]
        sheet.table([("who", 2), ("caseload-interests", 3), ("caseload-involve", 2)], people)
    if sketch.figures:
        sheet.name(sheet.say("caseload-figures"))
        figures = [(one.name, one.value, one.source) for one in sketch.figures]
        sheet.table([("what", 3), ("caseload-value", 1), ("caseload-source", 3)], figures)


def _counts(sheet: Sheet, row: Presentation) -> None:
    found = row.definition
    sheet.heading("caseload-counts")
    sheet.text(
        sheet.say(
            "caseload-counted",
            name=found.name,
            counted=found.counted,
            total=found.total,
            load=number(sheet, found.load),
        )
    )
    sheet.items(f"{sheet.term(reason)}: {count}" for reason, count in found.reasons.items())


def _close(sheet: Sheet, row: Presentation) -> None:
    weeks = row.weeks
    sheet.heading("caseload-close")
    sheet.text(sheet.say("caseload-weeks", shared=weeks.shared, workers=weeks.workers))
    if weeks.averages:
        averages = [
            (
                one.function_group or sheet.say("caseload-team"),
                number(sheet, one.hours_per_case),
                f"{number(sheet, one.direct_percent)} %",
                number(sheet, one.week),
                number(sheet, one.year),
            )
            for one in weeks.averages
        ]
        heads = ("caseload-hours", "caseload-direct", "caseload-week", "caseload-year")
        sheet.table([("who", 2), *((head, 1.0) for head in heads)], averages)
    sheet.name(sheet.say("caseload-line"))
    sheet.plot(caseload_plots.band_line(sheet, row.line.points))
    points = [
        (called(sheet, one), reach(sheet, one.low, one.high), reach(sheet, one.hours_low, one.hours_high))
        for one in row.line.points
    ]
    sheet.table([("what", 3), ("caseload-cases", 1.5), ("caseload-hours", 1.5)], points)


def _weighs(sheet: Sheet, row: Presentation) -> None:
    found = row.factors
    sheet.heading("caseload-weighs")
    sheet.text(sheet.say("caseload-scored", scored=found.scored, workers=found.workers))
    if found.hidden:
        sheet.text(sheet.say("caseload-hidden-scores"))
        return
    sheet.text(sheet.say("caseload-scale"))
    for category in FactorCategory:
        if own := [one for one in found.outcomes if one.category is category]:
            sheet.name(sheet.term(category))
            sheet.plot(caseload_plots.factors(sheet, sheet.term(category), own))
            _scores(sheet, own)


def _scores(sheet: Sheet, outcomes: list[FactorOutcome]) -> None:
    rows = [
        (
            one.text,
            number(sheet, one.average, 2),
            number(sheet, one.spread, 2),
            f"{one.lowest} – {one.highest}",
            ", ".join(
                sheet.say(key)
                for key, there in (("caseload-heavy", one.heavy), ("caseload-apart", one.disagreement))
                if there
            ),
        )
        for one in outcomes
    ]
    heads = ("caseload-average", "caseload-spread", "caseload-reach", "caseload-noted")
    sheet.table([("what", 3), *((head, 0.0) for head in heads)], rows)


def _suggested(sheet: Sheet, row: Presentation) -> None:
    sheet.heading("caseload-suggestion")
    if row.suggestion is None:
        sheet.text(sheet.say("caseload-no-suggestion"))
        return
    band = reach(sheet, row.suggestion.lower, row.suggestion.upper)
    sheet.text(sheet.say("caseload-suggested", band=band))
    steps = {
        "caseHours": "caseload-case-hours",
        "mostHours": "caseload-most-hours",
        "fewestHours": "caseload-fewest-hours",
        "lower": "caseload-lower",
        "upper": "caseload-upper",
    }
    lines = [
        (sheet.say(steps[one.key]), _sum(sheet, one), number(sheet, one.result, 2))
        for one in row.suggestion.lines
    ]
    sheet.table([("caseload-step", 3), ("caseload-sum", 2), ("caseload-result", 0)], lines)


def _sum(sheet: Sheet, line: SuggestionLine) -> str:
    """The formula with its figures in it."""
    text = line.formula
    for name, value in line.figures.items():
        text = text.replace(name, number(sheet, value, 2))
    return text.replace(" - ", " − ").replace(" x ", " × ").replace(" / ", " : ")


def _actions(sheet: Sheet, row: Presentation) -> None:
    actions = [one for one in row.steps if one.key is None]
    if actions:
        sheet.heading("caseload-actions")
        sheet.table(
            [("what", 3), ("who", 2), ("until", 0), ("status", 0)],
            [
                (
                    one.title,
                    one.owner_name or "",
                    words.day(sheet.tongue, one.due_on) if one.due_on else "",
                    sheet.say("caseload-done" if one.status is StepStatus.DONE else "caseload-open"),
                )
                for one in actions
            ],
        )
