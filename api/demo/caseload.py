"""Two teams: one half-way to a responsible caseload, one that lives with its band (B1 - B10)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from api.demo.cast import Cast, Team
from api.demo.stage import Script, Stage, at
from api.flows import (
    caseload_carries,
    caseload_decisions,
    caseload_definitions,
    caseload_discussions,
    caseload_factors,
    caseload_processes,
    caseload_proposals,
    caseload_reflections,
    caseload_snapshots,
    caseload_steps,
    caseload_teams,
    caseload_weeks,
)
from api.models.caller import Hat
from api.models.case import Case, CaseStatus
from api.models.caseload_case import CarryCreate
from api.models.caseload_decision import AgreementsPatch, DecisionCreate
from api.models.caseload_definition import DefinitionCreate
from api.models.caseload_factors import ScoresGiven
from api.models.caseload_monitor import Discussion, DiscussionAnswer, DiscussionStatus
from api.models.caseload_process import CaseloadProcess, ProcessCreate, SketchPatch
from api.models.caseload_proposal import ArgumentCreate, Ballot, Proposal, ProposalCreate, VoteCast
from api.models.caseload_reflection import NoteCreate, ReflectionCreate
from api.models.caseload_step import Step, StepMove, StepProgress
from api.models.caseload_team import CaseloadTeam, CaseloadTeamCreate, CaseloadWorker, CaseloadWorkerCreate
from api.models.caseload_week import WeekCreate
from api.work import Work

_LEAD = (Hat.COORDINATOR, Hat.TEAM_LEAD, Hat.WORKER)
_PARTS = {"coordinator": 24, "council": 36, "presenter": 28, "provider": 32, "clinic": 36}
_GROUPS = ["Gezinswerker", "Wijkverpleegkundige"]
_SKETCH = {
    "reason": "De agenda's zijn vol en de wachtlijst groeit.",
    "goal": "Een caseload die past bij onze opdracht, en die de gemeente kan betalen.",
    "keep": "Elke maand samen naar de aantallen kijken.",
    "avoid": "Een norm van boven, zonder gesprek.",
    "purpose": "Wij zijn er voor gezinnen die meer dan één soort hulp nodig hebben.",
    "decided_by": "De directeur, op advies van het team",
    "stakeholders": [
        {"who": "Inwoners", "interests": "Iemand die tijd heeft", "involve_when": "Bij de situatieschets"},
        {"who": "De gemeente", "interests": "Kwaliteit binnen het budget", "involve_when": "Bij elk besluit"},
    ],
    "figures": [{"name": "Huishoudens in het gebied", "value": "6.400", "source": "Voorbeeldcijfer"}],
}


@dataclass
class Crew:
    """A team with its places, by what people do in the region."""

    stage: Stage
    people: Team
    team: CaseloadTeam
    places: dict[str, CaseloadWorker]

    def work(self, part: str = "coordinator") -> Work:
        """A unit of work of one of the people; the coordinator leads the team."""
        hats = _LEAD if part == "coordinator" else (Hat.WORKER,)
        return self.stage.work(self.stage.caller(self.people[part]), *hats)


def enter(stage: Stage, cast: Cast) -> None:
    """Let both teams begin."""
    stage.enter(_with_a_band(stage, cast.teams["ZK09"]))
    stage.enter(_half_way(stage, cast.teams["ZK20"]))


def _with_a_band(stage: Stage, people: Team) -> Script:
    yield _on(stage, -100)
    crew = _gather(stage, people, "Wijkteam Terpenland")
    process = _begin(crew)
    yield _on(stage, -80)
    _what_counts(crew)
    _weeks(crew, list(_PARTS))
    _scores(crew, list(_PARTS))
    yield _on(stage, -70)
    _argue(crew, process)
    _advise(crew, process)
    for days in range(-56, 1, 7):
        yield _on(stage, days)
        _carry(crew)
        week = caseload_snapshots.monday(crew.work().today)
        caseload_snapshots.store(stage.work(), week, [crew.team.id])
        if days == -28:
            _answer(crew)
        if days == -7:
            _look_back(crew)


def _half_way(stage: Stage, people: Team) -> Script:
    yield _on(stage, -40)
    crew = _gather(stage, people, "Wijkteam Kadestad")
    process = _begin(crew)
    yield _on(stage, -14)
    _carry(crew)
    _what_counts(crew)
    _weeks(crew, ["council", "presenter", "provider"])
    _scores(crew, ["coordinator", "council", "presenter"])
    argument = {"text": "Elke week gaan er uren op aan bellen en wachten.", "points_to": "fewer_cases"}
    body = ArgumentCreate.model_validate({**argument, "source": "factors"})
    caseload_proposals.argue(crew.work("council"), process, body)


def _on(stage: Stage, days: int) -> Any:
    return at(stage.today + timedelta(days=days), "10:00")


def _gather(stage: Stage, people: Team, name: str) -> Crew:
    work = stage.work(stage.caller(people["coordinator"]), *_LEAD)
    body = {"region": people.region.code, "name": name, "function_groups": _GROUPS}
    team = caseload_teams.create(work, CaseloadTeamCreate.model_validate(body))
    crew = Crew(stage, people, team, {})
    for part, hours in _PARTS.items():
        place = {
            "person_id": people[part].id,
            "function_group": _GROUPS[0],
            "contract_hours": hours,
            "lead": part == "coordinator",
            "from_day": work.today,
        }
        made = caseload_teams.add_worker(crew.work(), team, CaseloadWorkerCreate.model_validate(place))
        crew.places[part] = made
    return crew


def _begin(crew: Crew) -> CaseloadProcess:
    owner = crew.people["coordinator"].id
    body = ProcessCreate(
        title="Naar een caseload die past", owner_id=owner, guide="Iemand van buiten het team"
    )
    process = caseload_processes.begin(crew.work(), crew.team, body)
    caseload_processes.change_sketch(crew.work(), process, SketchPatch.model_validate(_SKETCH))
    _finish(crew, process, "1")
    return process


def _finish(crew: Crew, process: CaseloadProcess, number: str) -> None:
    steps = crew.stage.outer.session.exec(select(Step).where(Step.process_id == process.id))
    for step in steps.all():
        if str(step.number) == number:
            done = StepProgress(move=StepMove.FINISH, outcome="Besproken en vastgelegd.")
            caseload_steps.progress(crew.work(), step, done)


def _what_counts(crew: Crew) -> None:
    choices = {"kinds": {"regular": 1.0, "crisis": 1.5}, "inactive_after_days": 120}
    body = DefinitionCreate.model_validate({"name": "Een gezin waar wij komen", "choices": choices})
    definition = caseload_definitions.create(crew.work(), crew.team, body)
    caseload_definitions.agree(crew.work(), definition)


def _weeks(crew: Crew, parts: list[str]) -> None:
    for number, part in enumerate(parts):
        work = crew.work(part)
        line = {"kind": "regular", "families": 4 + number, "hours_each": 3.0 + number % 3 * 0.75, "months": 9}
        week = {
            "week_of": caseload_snapshots.monday(work.today) - timedelta(days=7),
            "contract_hours": float(_PARTS[part]),
            "other_hours": 6.0,
            "direct_percent": 50.0,
            "indirect_percent": 50.0,
            "lines": [line],
        }
        made = caseload_weeks.create(work, crew.team, WeekCreate.model_validate(week))
        caseload_weeks.share(work, made)


def _scores(crew: Crew, parts: list[str]) -> None:
    factor_list = caseload_factors.current(crew.work(), crew.team.id)
    for number, part in enumerate(parts):
        scores = {factor.key: _score(place, number) for place, factor in enumerate(factor_list.factors)}
        caseload_factors.score(crew.work(part), factor_list, ScoresGiven(scores=scores))


def _score(place: int, number: int) -> int:
    """What somebody scored: close together for most factors, far apart for some."""
    if place % 7 == 3:
        return 1 + 4 * (number % 2)
    return min(5, 1 + place * 2 % 5 + number * place % 2)


def _argue(crew: Crew, process: CaseloadProcess) -> None:
    for part, points_to, source, text in (
        ("council", "fewer_cases", "weeks", "Met zeven gezinnen kom ik nergens echt aan toe."),
        ("provider", "fewer_cases", "factors", "Elke week gaan er uren op aan bellen en wachten."),
        ("presenter", "more_cases", "budget", "Er wachten ook mensen die nu niemand hebben."),
    ):
        body = ArgumentCreate.model_validate({"text": text, "points_to": points_to, "source": source})
        argument = caseload_proposals.argue(crew.work(part), process, body)
        caseload_proposals.recognise(crew.work("clinic"), argument)


def _vote(crew: Crew, proposal: Proposal, against: tuple[str, ...], need: str) -> None:
    present = [crew.people[part].id for part in _PARTS]
    caseload_proposals.open_ballot(crew.work(), proposal, Ballot(present=present))
    for part in _PARTS:
        voice = VoteCast(in_favour=part not in against, need=need if part in against else None)
        caseload_proposals.vote(crew.work(part), proposal, voice)
    caseload_proposals.count(crew.work(), proposal)


def _advise(crew: Crew, process: CaseloadProcess) -> None:
    text, need = "Zo blijft er tijd om echt langs te komen.", "Over een half jaar kijken we terug."
    first = {"text": text, "bands": [{"lower": 2.5, "upper": 3.5}]}
    proposal = caseload_proposals.propose(crew.work(), process, ProposalCreate.model_validate(first))
    _vote(crew, proposal, ("clinic", "provider", "council"), need)
    later = {"text": text, "bands": [{"lower": 2.0, "upper": 3.0}], "conditions": [need]}
    proposal = caseload_proposals.renew(crew.work(), proposal, ProposalCreate.model_validate(later))
    _vote(crew, proposal, ("clinic",), "Ik wil kunnen zeggen dat het te veel is.")
    _finish(crew, process, "2")
    today = crew.work().today
    told = {
        "approved": True,
        "decided_by": "De directeur",
        "decided_on": today,
        "reasons": "Het past in het budget.",
    }
    body = DecisionCreate.model_validate({**told, "proposal_id": proposal.id})
    decision = caseload_decisions.decide(crew.work(), process, body)
    agreed = {
        "start_on": today,
        "review_days": [today + timedelta(days=180)],
        "deviation_percent": 15.0,
        "cases": 12.0,
        "costs_each": 82_000.0,
        "budget": 400_000.0,
    }
    caseload_decisions.agree(crew.work(), decision, AgreementsPatch.model_validate(agreed))


def _carry(crew: Crew) -> None:
    """Cases of the region that nobody of the team carries yet go round, as far as there is room."""
    active = select(Case).where(Case.region_id == crew.team.region_id, Case.status == CaseStatus.ACTIVE)
    work, parts = crew.work(), list(_PARTS)
    known = {carry.case_id for carry in caseload_carries.of_team(work, crew.team.id)}
    cases = crew.stage.outer.session.exec(active.order_by(col(Case.id))).all()
    for number, case in enumerate([one for one in cases if one.id not in known][:4]):
        place = crew.places[parts[(number + len(known)) % len(parts)]]
        told = {"case_id": case.id, "worker_id": place.id, "from_day": work.today}
        more = {"heavy_factors": ["multiple_problems"] if number % 2 else [], "kind": "regular"}
        caseload_carries.add(work, crew.team, CarryCreate.model_validate({**told, **more}))


def _answer(crew: Crew) -> None:
    waiting = select(Discussion).where(
        Discussion.team_id == crew.team.id, Discussion.status == DiscussionStatus.OPEN
    )
    for discussion in crew.stage.outer.session.exec(waiting).all()[:2]:
        body = DiscussionAnswer(
            why="Het team is net begonnen met deze bandbreedte.",
            agreed="Nieuwe casussen gaan naar wie nog ruimte heeft.",
            look_again_on=crew.work().today + timedelta(days=21),
        )
        caseload_discussions.answer(crew.work(), discussion, body)


def _look_back(crew: Crew) -> None:
    body = ReflectionCreate.model_validate({"level": "team", "title": "Twee maanden met de bandbreedte"})
    reflection = caseload_reflections.begin(crew.work(), crew.team, body)
    for part, kind, text in (
        ("council", "goes_well", "Ik kom weer op tijd bij mensen langs."),
        ("presenter", "needs_attention", "Overdragen kost meer tijd dan we dachten."),
    ):
        note = NoteCreate.model_validate({"kind": kind, "text": text})
        caseload_reflections.write(crew.work(part), reflection, note)
