"""The minutes as a paper: the same content as the page and the mail, in the same order (W13, W14)."""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum

from api.core import words
from api.core.words import Tongue
from api.models.finding import FindingKind
from api.models.minutes import MinutesRead, MinutesStatus
from api.models.minutes_content import (
    MinutesAction,
    MinutesContent,
    MinutesEvaluation,
    MinutesFinding,
    MinutesGoal,
    MinutesPerson,
    MinutesSolution,
)
from api.paper.sheet import Column, Sheet
from api.rules.promises import AMSTERDAM, local_day

_WHO: list[Column] = [("what", 3), ("who", 2), ("until", 0)]


def minutes(row: MinutesRead, tongue: Tongue, now: datetime) -> Sheet:
    """Everything that was recorded, with the corrections and additions beside it."""
    content = row.content
    day = local_day(content.meeting.starts_at)
    name = words.say(tongue, "paper", "minutes-file", {"day": day.isoformat()})
    sheet = Sheet(tongue, now, name, "minutes-title", day=day)
    _standing(sheet, row)
    _head(sheet, content)
    sheet.quote(row.introduction)
    _actions(sheet, "actions", "term", [(one, one.term) for one in content.actions])
    _actions(sheet, "earlier", "status", [(one, one.status) for one in content.earlier_actions])
    _found(sheet, content)
    _solved(sheet, content)
    _positions(sheet, content)
    if content.evaluation is not None:
        _evaluation(sheet, content.evaluation)
    _lines(sheet, "lessons", (one.text for one in content.lessons))
    _next(sheet, content)
    _lines(sheet, "present", (_person(sheet, one) for one in content.present))
    _lines(sheet, "absent", (_person(sheet, one) for one in content.absent))
    _course(sheet, content)
    _lines(sheet, "rules", content.ground_rules)
    _said(sheet, "remarks", row.remarks)
    _afterwards(sheet, row)
    return sheet


def _standing(sheet: Sheet, row: MinutesRead) -> None:
    if row.status is MinutesStatus.FINAL:
        sheet.text(sheet.say("is-final", moment=row.final_at))
    elif row.status is MinutesStatus.SENT:
        sheet.text(sheet.say("is-sent", moment=row.correct_until))
    else:
        sheet.text(sheet.say("is-draft"))


def _head(sheet: Sheet, content: MinutesContent) -> None:
    meeting = content.meeting
    begin, end = meeting.opened_at or meeting.starts_at, meeting.closed_at or meeting.ends_at
    facts = {
        "case": meeting.case_title,
        "meeting": sheet.term(meeting.kind),
        "when": period(sheet, begin, end),
        "where": meeting.place,
        "online": meeting.online_url,
    }
    sheet.facts(facts)


def period(sheet: Sheet, begin: datetime, end: datetime) -> str:
    """From when to when, within a day."""
    return f"{words.moment(sheet.tongue, begin)} – {end.astimezone(AMSTERDAM):%H:%M}"


def _actions(sheet: Sheet, key: str, last: str, actions: list[tuple[MinutesAction, Enum]]) -> None:
    """Who does what, when and how: before everything else, because that is what people look for."""
    if not actions:
        return
    sheet.heading(key)
    sheet.table(
        [*_WHO, (last, 0)],
        [
            (
                f"{one.what}\n{sheet.say('how', text=one.how)}" if one.how else one.what,
                f"{one.owner}\n{one.organisation}" if one.organisation else one.owner,
                words.day(sheet.tongue, one.due_on),
                sheet.term(word),
            )
            for one, word in actions
        ],
    )


def _found(sheet: Sheet, content: MinutesContent) -> None:
    _lines(sheet, "goals", (_goal(sheet, one) for one in content.goals))
    _said(sheet, "diagnosis", content.shared_diagnosis)
    _lines(sheet, "challenges", _texts(content.findings, FindingKind.CHALLENGE))
    _lines(sheet, "opportunities", _texts(content.findings, FindingKind.OPPORTUNITY))


def _texts(findings: Iterable[MinutesFinding], kind: FindingKind) -> list[str]:
    return [one.text for one in findings if one.kind is kind]


def _goal(sheet: Sheet, goal: MinutesGoal) -> str:
    if goal.involved:
        who = ", ".join(sheet.term(one) for one in goal.involved)
        how = sheet.say("with-whom", who=who, how=goal.involvement or "")
    else:
        how = sheet.say("without", reason=goal.not_involved_reason or "")
    return f"{goal.text}\n{sheet.term(goal.kind)}. {how}".rstrip()


def _solved(sheet: Sheet, content: MinutesContent) -> None:
    _solutions(sheet, "chosen", [one for one in content.solutions if one.chosen])
    _said(sheet, "no-solution", content.no_solution_reason)
    _solutions(sheet, "not-chosen", [one for one in content.solutions if not one.chosen])
    if bridging := content.bridging_care:
        key = "bridging-yes" if bridging.needed else "bridging-no"
        _said(sheet, "bridging", sheet.say(key, explanation=bridging.explanation))
    _said(sheet, "escalation", content.escalation_route)


def _solutions(sheet: Sheet, key: str, solutions: list[MinutesSolution]) -> None:
    if solutions:
        sheet.heading(key)
    for one in solutions:
        sheet.name(one.title)
        about = [sheet.term(one.kind), sheet.term(one.term)]
        sheet.text(", ".join(about))
        sheet.text(one.text)
        pros, cons = "\n".join(one.pros), "\n".join(one.cons)
        sheet.facts({"proposer": one.proposer, "why": one.argument, "pros": pros, "cons": cons})


def _positions(sheet: Sheet, content: MinutesContent) -> None:
    if content.positions:
        sheet.heading("consensus")
        rows = [
            (
                f"{one.name}\n{one.organisation}" if one.organisation else one.name,
                sheet.term(one.stance),
                one.words or "",
            )
            for one in content.positions
        ]
        sheet.table([("who", 2), ("stance", 1.5), ("said", 3)], rows)


def _evaluation(sheet: Sheet, evaluation: MinutesEvaluation) -> None:
    follow_up = evaluation.follow_up_at
    sheet.heading("evaluation")
    sheet.facts(
        {
            "verdict": sheet.term(evaluation.verdict),
            "next-steps": evaluation.next_steps,
            "follow-up": words.moment(sheet.tongue, follow_up) if follow_up else None,
            "no-follow-up": evaluation.no_follow_up_reason,
        }
    )
    goals = [(goal.text, sheet.term(goal.result), goal.note or "") for goal in evaluation.goals]
    actions = [
        (f"{one.what}\n{one.owner}", sheet.term(one.status), one.note or "") for one in evaluation.actions
    ]
    sheet.table([("what", 3), ("became", 1.5), ("said", 2)], goals + actions)


def _next(sheet: Sheet, content: MinutesContent) -> None:
    if (coming := content.next_evaluation) is not None:
        when = period(sheet, coming.starts_at, coming.ends_at)
        sheet.heading("next")
        sheet.facts({"when": when, "where": coming.place})


def _person(sheet: Sheet, person: MinutesPerson) -> str:
    where = person.organisation or sheet.term(person.layer)
    return ", ".join([person.name, *(sheet.term(role) for role in person.roles), where])


def _course(sheet: Sheet, content: MinutesContent) -> None:
    if content.agenda:
        sheet.heading("course")
        rows = [
            (
                item.title,
                box(sheet, item.min_minutes, item.max_minutes),
                sheet.say("not-held")
                if item.seconds is None
                else sheet.say("minutes", count=round(item.seconds / 60)),
            )
            for item in content.agenda
        ]
        sheet.table([("item", 3), ("box", 0), ("took", 0)], rows)


def box(sheet: Sheet, least: int, most: int) -> str:
    """The time for an agenda item."""
    return sheet.say("minutes", count=f"{least}–{most}" if least != most else most)


def _afterwards(sheet: Sheet, row: MinutesRead) -> None:
    if row.corrections:
        sheet.heading("corrections")
    for one in row.corrections:
        sheet.name(sheet.say("by", name=one.participant_name, moment=one.created_at))
        sheet.quote(one.text)
        sheet.text(sheet.term(one.status))
        sheet.quote(one.answer)
    if row.addenda:
        sheet.heading("addenda")
    for addendum in row.addenda:
        sheet.name(sheet.say("by", name=addendum.author, moment=addendum.created_at))
        sheet.quote(addendum.text)


def _lines(sheet: Sheet, key: str, lines: Iterable[str]) -> None:
    if listed := list(lines):
        sheet.heading(key)
        sheet.items(listed)


def _said(sheet: Sheet, key: str, text: str | None) -> None:
    if text:
        sheet.heading(key)
        sheet.text(text)
