"""The demo: cases in every state, invented people, and events that are as real as those of any other day."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col, select
from starlette.testclient import TestClient

from api.cli import database as cli
from api.core.settings import Settings
from api.flows import sign_in, vault
from api.main import create_app
from api.models.action import Action, ActionStatus, overdue_actions
from api.models.anonymised_variant import AnonymisedVariant, VariantStatus
from api.models.break_glass import BreakGlass
from api.models.call import Call, CallOutcome
from api.models.case import Case, CaseStatus
from api.models.consent import Consent
from api.models.consent_request import ConsentRequest
from api.models.deadline import Deadline, DeadlineEnd
from api.models.document import Document, DocumentContent, DocumentShare
from api.models.evaluation import Evaluation, Verdict
from api.models.event import Event
from api.models.meeting import Meeting, MeetingStatus
from api.models.meeting_kind import MeetingKind
from api.models.minutes import Correction, CorrectionStatus, Minutes, MinutesStatus
from api.models.organisation import Organisation
from api.models.person import Person
from api.models.region import Region
from api.models.round import Round, RoundForm, RoundStatus
from api.models.sign_in import DemoAccount
from api.work import Work, Works
from tests.support.moving_clock import MovingClock

MOST_STATEMENTS = 15_000
INVENTED = re.compile(
    r"(Beheerder|Functionaris|Coördinator|Voorzitter|Notulist|Manager|Inbrenger) [A-Z]\w+\Z"
    r"|(Teamleider|Behandelaar|Adviseur|Consulent) [A-Z]\w+\Z"
    r"|(Mevrouw|De heer) Voorbeeld-\w+\Z|Voorbeeldkind [\w ]+\Z|\w+ van (Voorbeeld-\w+|\w+)\Z"
)


@contextmanager
def _counted(works: Works) -> Iterator[list[str]]:
    seen: list[str] = []

    def count(_c: Any, _k: Any, statement: str, *_more: Any) -> None:
        seen.append(statement)

    sa.event.listen(works.database.writer, "before_cursor_execute", count)
    yield seen
    sa.event.remove(works.database.writer, "before_cursor_execute", count)


def test_the_demo_has_something_of_everything(works: Works, settings: Settings, clock: MovingClock) -> None:
    with _counted(works) as statements:
        assert cli.load_demo(works) is True
    assert len(statements) < MOST_STATEMENTS  # some 10 seconds at a millisecond each, on a slow machine
    with works.open() as work:
        _every_state(work)
        _every_promise(work)
        _every_document(work)
        _invented(work)
        _in_order(work)
        accounts = sign_in.demo_accounts(work).items
        before = _size(work)
    assert cli.load_demo(works) is False
    with works.open() as work:
        assert _size(work) == before
    _everything_can_be_read(
        create_app(settings.model_copy(update={"dev_sign_in": True}), works.database, clock), accounts
    )


def _states(work: Work, column: Any) -> dict[Any, int]:
    return dict(work.session.execute(sa.select(column, sa.func.count()).group_by(column)).all())


def _every_state(work: Work) -> None:
    assert 40 <= _size(work) <= 50
    regions = work.session.exec(select(Region.code).where(col(Region.id).in_(select(Case.region_id)))).all()
    assert set(regions) == {"ZK09", "ZK20", "ZK31"}
    for column, kinds in (
        (Case.status, CaseStatus),
        (Round.status, RoundStatus),
        (Round.form, RoundForm),
        (Meeting.status, MeetingStatus),
        (Meeting.kind, MeetingKind),
        (Minutes.status, MinutesStatus),
        (Correction.status, CorrectionStatus),
        (Action.status, ActionStatus),
        (Evaluation.verdict, Verdict),
        (Deadline.ended_as, DeadlineEnd),
        (AnonymisedVariant.status, VariantStatus),
    ):
        missing = set(kinds) - set(_states(work, column))
        assert missing <= {DeadlineEnd.MOVED, VariantStatus.DRAFT, VariantStatus.WITHDRAWN}, (column, missing)
    assert {CallOutcome.REACHED, CallOutcome.NO_ANSWER} <= set(_states(work, Call.outcome))
    live = work.session.exec(select(Meeting).where(Meeting.status == MeetingStatus.OPENED)).all()
    assert len({meeting.region_id for meeting in live}) == 3
    assert all(meeting.starts_at < work.now < meeting.ends_at for meeting in live)


def _every_promise(work: Work) -> None:
    late = work.session.exec(select(Action).where(overdue_actions(work.now))).all()
    assert len(late) >= 6
    assert len({action.region_id for action in late}) == 3
    waiting = select(Deadline).where(col(Deadline.ended_at).is_(None), col(Deadline.next_at) <= work.now)
    assert work.session.exec(waiting).all() == []
    happened = set(work.session.exec(select(Event.type)))
    assert {f"promise-{stage}" for stage in ("reminder", "due", "overdue", "escalation")} <= happened
    draft = select(Minutes).where(Minutes.status == MinutesStatus.DRAFT)
    assert {minutes.due_at <= work.now for minutes in work.session.exec(draft)} == {True, False}


def _every_document(work: Work) -> None:
    consents = work.session.exec(select(Consent)).all()
    assert any(consent.withdrawn_at for consent in consents)
    assert any(consent.valid_until <= work.now for consent in consents)
    assert any(consent.holds(work.now) for consent in consents)
    asked = {request.standing(work.now) for request in work.session.exec(select(ConsentRequest))}
    assert {"open", "given", "refused"} <= asked
    shares = work.session.exec(
        select(DocumentShare.shared_at, Meeting.documents_due_at).join(
            Meeting, col(Meeting.id) == col(DocumentShare.meeting_id)
        )
    ).all()
    assert {shared_at <= due_at for shared_at, due_at in shares} == {True, False}
    opened = work.session.exec(select(BreakGlass)).all()
    assert [(one.holds(work.now), one.verdict is None) for one in opened] == [(False, False), (False, True)]
    rows = work.session.exec(
        select(Document.id, Document.case_id, DocumentContent.content).join(DocumentContent)
    )
    contents = [vault.unseal(work, case_id, document_id, stored) for document_id, case_id, stored in rows]
    assert all(content.startswith((b"%PDF-", b"Wat er al")) for content in contents)


def _invented(work: Work) -> None:
    for person in work.session.exec(select(Person)):
        assert INVENTED.match(person.name), person.name
    for somebody in (*work.session.exec(select(Person)), *work.session.exec(select(Organisation))):
        assert somebody.email is None or somebody.email.endswith(".example")
        assert somebody.phone is None or somebody.phone.startswith("06-00000")
    for name in work.session.exec(select(Organisation.name)):
        assert name.startswith("Demo-")
    clients = work.session.exec(select(Case.client_name)).all()
    assert all("Voorbeeld" in str(client) for client in clients)


def _in_order(work: Work) -> None:
    moments = work.session.exec(select(Event.at).order_by(col(Event.seq))).all()
    assert list(moments) == sorted(moments)
    assert moments[-1] <= work.now
    assert (work.now - moments[-1]).total_seconds() < 24 * 3600


def _size(work: Work) -> int:
    return len(work.session.exec(select(Case.id)).all())


def _everything_can_be_read(app: FastAPI, accounts: list[DemoAccount]) -> None:
    roles = {role for account in accounts for role in account.roles}
    assert roles >= {"administrator", "coordinator", "manager", "presenter", "chair", "minute_taker"}
    here = {"x-casustafel": "1"}
    with TestClient(app, base_url="http://127.0.0.1:8000") as http:
        for account in (account for account in accounts if "coordinator" in account.roles):
            http.post("/v1/dev-sessions", json={"personId": str(account.person_id)}, headers=here)
            for case in http.get("/v1/cases", params={"limit": 100}).json()["items"][::6]:
                for part in ("", "/rounds", "/parties", "/consents", "/documents"):
                    assert http.get(f"/v1/cases/{case['id']}{part}").status_code == 200, part
            for meeting in http.get("/v1/meetings", params={"limit": 100}).json()["items"][::6]:
                for part in ("", "/participants", "/readiness", "/agenda-items", "/solutions", "/calls"):
                    assert http.get(f"/v1/meetings/{meeting['id']}{part}").status_code == 200, part


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_the_demo_also_loads_at_night_in_the_holidays(
    works: Works, clock: MovingClock, engine_kind: str
) -> None:
    clock.set("2026-12-27", "00:20")
    assert cli.load_demo(works) is True
    with works.open() as work:
        _every_state(work)
        _every_promise(work)
