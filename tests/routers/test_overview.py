"""A case at one look says, on both databases, what our own models would say of the same rows (W1)."""

import json
from datetime import timedelta
from typing import Any

from pydantic import BaseModel
from sqlmodel import col, select

from api.models.action import Action
from api.models.meeting import Meeting
from api.models.meeting_kind import MeetingRole
from api.models.overview import ActionBrief, MeetingBrief, Overview, ParticipantBrief, RoundBrief
from api.models.participant import Participant
from api.models.person import Person
from api.models.round import Round
from api.work import Work
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.world import World

STRANGE = 'Zoë zegt: "bel \\ mail", \U0001f4de\n\ten dan: {klaar}'


def told(brief: type[BaseModel], rows: list[Any]) -> list[dict[str, Any]]:
    """Rows as a model writes them, each with the names that come from another row."""
    fields = [name for name in brief.model_fields if name not in {"name", "owner_name"}]
    found = [
        brief.model_validate({name: getattr(row, name) for name in fields} | names) for row, names in rows
    ]
    return [json.loads(item.model_dump_json(by_alias=True)) for item in found]


def expected(work: Work, table: Table) -> dict[str, list[dict[str, Any]]]:
    """The lists of the case, one row at a time."""
    names = {person.id: person.name for person in work.session.exec(select(Person))}

    def of_case(kind: Any, *order: Any) -> list[Any]:
        return list(work.session.exec(select(kind).where(kind.case_id == table.case_id).order_by(*order)))

    seats = of_case(Participant, Participant.meeting_id, Participant.id)
    actions = of_case(Action, Action.due_at, Action.id)
    return {
        "rounds": told(RoundBrief, [(row, {}) for row in of_case(Round, Round.number)]),
        "meetings": told(MeetingBrief, [(row, {}) for row in of_case(Meeting, Meeting.starts_at)]),
        "participants": told(ParticipantBrief, [(row, {"name": names[row.person_id]}) for row in seats]),
        "actions": told(ActionBrief, [(row, {"owner_name": names[row.owner_id]}) for row in actions]),
    }


def test_the_lists_are_what_our_models_say_of_the_rows(world: World, clock: MovingClock) -> None:
    table = Table(world, clock).open()
    table.decide()
    with world.works.open() as work:
        meeting = work.session.get_one(Meeting, table.id)
        work.change(meeting, ends_at=meeting.ends_at + timedelta(microseconds=1200), place=STRANGE)
        first, *others = work.session.exec(
            select(Participant).where(Participant.meeting_id == table.id).order_by(col(Participant.id))
        )
        work.change(first, attended=True, roles=[MeetingRole.CHAIR, MeetingRole.MINUTE_TAKER])
        work.change(others[0], attended=False)
        work.change(others[1], attended=None)
        action = work.session.exec(select(Action)).first()
        assert action
        work.change(action, what=STRANGE)
    with world.works.open(write=False) as work:
        wanted = expected(work, table)
    answer = world.coordinator.get(f"/cases/{table.case_id}/overview")
    seen = answer.json()
    assert all(wanted.values())
    assert {name: seen[name] for name in wanted} == wanted
    assert [list(seen[name][0]) for name in wanted] == [list(items[0]) for items in wanted.values()]
    assert list(seen) == list(Overview.model_fields)


def test_a_case_without_anything_has_empty_lists(world: World) -> None:
    seen = world.coordinator.get(f"/cases/{world.case()['id']}/overview").json()
    assert [seen[name] for name in ("rounds", "meetings", "participants", "actions")] == [[]] * 4
