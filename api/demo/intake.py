"""How a case comes in and is taken up: registration, triage, the people around it, a round with goals."""

from collections.abc import Generator
from datetime import datetime
from typing import Any

from api.demo.cast import SOURCE
from api.demo.story import Story
from api.flows import cases, closure, goals, intake, parties, people, rounds
from api.models.caller import Hat
from api.models.case import Case, CaseCreate, CasePush, Triage, TriageDecision
from api.models.goal import GoalCreate
from api.models.party import PartyCreate, PartyRole
from api.models.person import PersonCreate
from api.models.round import RoundCreate, Stop
from api.policies import acts

_KEYS = (
    "organisations_involved",
    "life_domains",
    "stuck_months",
    "earlier_attempts",
    "shared_picture",
    "conflicting_interests",
    "acute_risk",
)
_PARTS = (
    ("coordinator", PartyRole.COORDINATOR),
    ("presenter", PartyRole.PRESENTER),
    ("client", PartyRole.CLIENT),
    ("relative", PartyRole.NETWORK),
    ("provider", PartyRole.CARE_PROVIDER),
    ("office", PartyRole.CARE_OFFICE),
)
_RELATIVES = ("Zus", "Broer", "Moeder", "Vader")
_WIFE, _PARENT = "Echtgenote", "Moeder"


def come_in(story: Story) -> Generator[datetime, None, bool]:
    """From registration to a round with goals; false when the story ends before a meeting is planned."""
    plan = story.plan
    early = 21 if plan.form == "double_round" else 0
    yield story.on(-35 - early, "09:15")
    _register(story)
    if plan.until == "registered":
        return False
    yield story.on(-33 - early, "11:30")
    _triage(story)
    if plan.decline:
        return False
    yield story.on(-32 - early, "14:00")
    _surround(story)
    if plan.until == "accepted":
        return False
    yield story.on(-30 - early, "10:30")
    _begin(story)
    if plan.stop:
        yield story.on(-24, "16:00")
        with story.acting("coordinator", acts.ROUNDS_CHANGE, story.round) as work:
            closure.stop_round(work, story.round, Stop(reason=plan.stop))
    return plan.until != "begun" and not plan.stop


def _facts(story: Story) -> dict[str, Any]:
    plan = story.plan
    return {
        "region": plan.region,
        "title": plan.title,
        "client_name": plan.client,
        "birth_date": plan.born.isoformat(),
        "municipality": plan.municipality,
        "about": plan.about,
        "good_surroundings": plan.surroundings,
        "needs": plan.needs,
        "situation": plan.situation,
        "tried_before": plan.tried,
        "current_provider": "Demo-crisisplek" if plan.urgency == "crisis" else None,
        "care_profile": plan.profile,
        "care_law": plan.law,
        "urgency": plan.urgency,
        "registered_on": story.day(-40).isoformat(),
        **dict(zip(_KEYS, plan.tells, strict=True)),
    }


def _register(story: Story) -> None:
    if story.plan.pushed:
        work = story.stage.work(story.cast.machine, Hat.MACHINE, policy=acts.CASES_PUSH.name)
        body = CasePush.model_validate(_facts(story))
        case, _ = intake.push(work, SOURCE, f"DEMO-{story.number:03}", body)
        story.case = work.session.get_one(Case, case.id)
        return
    caller = story.stage.caller(story.people["coordinator"])
    work = story.stage.work(caller, Hat.COORDINATOR, policy=acts.CASES_CREATE.name)
    story.case = intake.register(work, CaseCreate.model_validate(_facts(story)))


def _triage(story: Story) -> None:
    decision = TriageDecision.DECLINE if story.plan.decline else TriageDecision.ACCEPT
    with story.acting("coordinator", acts.CASE_DECIDE) as work:
        cases.triage(work, story.case, Triage(decision=decision, reason=story.plan.decline or None))


def _surround(story: Story) -> None:
    """The client's side is known only in this case; the others come from the directory."""
    family = {"elderly": _WIFE, "home": _PARENT, "youth": _PARENT}
    relation = family.get(story.plan.theme) or story.random.choice(_RELATIVES)
    surname = story.plan.client.split()[-1]
    with story.acting("coordinator", acts.PARTIES_CHANGE) as work:
        for part, name, function in (
            ("client", story.plan.client, None),
            ("relative", f"{relation} van {surname}", relation),
        ):
            known = {
                "name": name,
                "function": function,
                "case_id": story.case.id,
                "email": f"{part}-{story.number}@voorbeeld.example",
                "phone": f"06-00000{500 + story.number * 2 + (part == 'client')}",
            }
            story.people[part] = people.create(work, PersonCreate.model_validate(known))
        for part, role in _PARTS:
            somebody = story.people[part]
            ours = {"person_id": somebody.id, "organisation_id": somebody.organisation_id}
            taking_part = {"role": role, "from_day": work.today.isoformat(), **ours}
            parties.add(work, story.case, PartyCreate.model_validate(taking_part))


def _begin(story: Story) -> None:
    plan = story.plan
    body = {"form": plan.form, "form_reason": plan.form_reason}
    if plan.form is None and rounds.advice(story.case).form == "double_round":
        body = {
            "form": "solution_coffee",
            "form_reason": "Iedereen kent elkaar al; één goed voorbereide keer is genoeg.",
        }
    with story.acting("coordinator", acts.ROUNDS_CHANGE) as work:
        story.round = rounds.begin(work, story.case, RoundCreate.model_validate(body))
    for kind, text in story.theme.goals:
        said = {"kind": kind, "text": text, "involved": ["client", "network"]}
        said["involvement"] = "Besproken aan de keukentafel, met plaatjes en in eigen woorden."
        with story.acting("presenter", acts.GOALS_CHANGE) as work:
            story.goals.append(goals.add(work, story.round, GoalCreate.model_validate(said)))
