"""Webhooks as a receiver sees them: signed, repeated under the same id, never in the way of others (S3, S6)."""

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from jsonschema import Draft202012Validator
from sqlalchemy.exc import OperationalError
from standardwebhooks import Webhook, WebhookVerificationError

from api.core.clock import SystemClock
from api.core.settings import Settings
from api.flows import fan_out, measures, outbox, subscribers
from api.flows.webhooks import GIVE_UP
from api.models.caller import Scope
from api.models.person import Person
from api.models.subscription import SubscriptionKey
from api.outbound.notify import Notifier
from api.outbound.receiver import Receivers
from tests.routers.test_health import figures
from tests.support import receiver as receivers
from tests.support.moving_clock import MovingClock
from tests.support.preparing import fine
from tests.support.receiver import Got, Receiver
from tests.support.subscribing import Hooks, hooks
from tests.support.world import World

SLOW = 10  # seconds: enough for all others, on a machine that has much else to do
CLOUD_EVENT = {
    "type": "object",
    "required": ["specversion", "id", "source", "type"],
    "properties": {
        "specversion": {"const": "1.0"},
        "id": {"type": "string", "minLength": 1},
        "source": {"type": "string", "minLength": 1, "pattern": "^urn:"},
        "type": {"type": "string", "pattern": r"^nl\.casustafel\.[a-z-]+\.v[0-9]+$"},
        "subject": {"type": "string", "format": "uuid"},
        "time": {
            "type": "string",
            "format": "date-time",
            "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$",
        },
        "dataref": {"type": "string", "format": "uri", "pattern": "^https?://"},
    },
    "propertyNames": {"pattern": "^[a-z0-9]{1,20}$"},
    "additionalProperties": False,
}
"""The rules of CloudEvents 1.0 for its JSON, with those of the Dutch government profile, as far as we use them."""


@pytest.fixture
def clock() -> MovingClock:
    """Now: who verifies a signature looks at the clock of the machine."""
    return MovingClock(SystemClock().now())


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(database_url=database_url, pool_size=4, rate_limit=0, webhook_loopback=True)


@pytest.fixture
def hook(world: World, settings: Settings) -> Iterator[Hooks]:
    with hooks(world, settings) as found:
        yield found


@pytest.fixture
def receiver(hook: Hooks) -> Receiver:
    return hook.receiver()


def verified(got: Got, secret: str) -> bool:
    try:
        Webhook(secret).verify(got.body, got.headers)
    except WebhookVerificationError:
        return False
    return True


def test_what_comes_in_is_signed_and_a_cloud_event_without_anybody_in_it(
    hook: Hooks, receiver: Receiver
) -> None:
    made = hook.subscribe(receiver)
    case = hook.world.case(clientName="Mw. Geheim")
    hook.run()
    assert receiver.types() == ["case-registered", "case-accepted"]
    (row, _) = receiver.got
    assert verified(row, made["secret"])
    assert not verified(row, "whsec_" + "A" * 40)
    assert not verified(Got(row.path, row.headers, row.body + b" ", row.at), made["secret"])
    assert row.headers["content-type"] == "application/cloudevents+json"
    Draft202012Validator(CLOUD_EVENT, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(row.event)
    event = JSONFormat().read(CloudEvent, row.body)
    told = hook.world.machine.get("/events").json()["items"][0]
    assert (event.get_id(), event.get_subject()) == (told["id"], case["id"])
    assert event.get_id() == row.id
    assert event.get_time() is not None
    path = row.event["dataref"].removeprefix(hook.settings.site_url + "/v1")
    assert fine(hook.world.machine.get(path)) == told
    assert hook.world.client([Scope.EVENTS_READ], [hook.world.away]).get(path).status_code == 404
    for name in ("Geheim", "Roos", "wonen", "ZK09", "person"):
        assert name.encode() not in row.body


def test_an_event_about_somebody_has_no_subject(hook: Hooks, receiver: Receiver) -> None:
    hook.subscribe(receiver, types=["actions-assigned"])
    with hook.works.open() as work:
        owner = work.create(Person, name="Mw. Geheim")
        work.record("actions-assigned", owner, region_id=hook.world.home)
    hook.run()
    assert receiver.types() == ["actions-assigned"]
    assert "subject" not in receiver.got[0].event
    assert str(owner.id).encode() not in receiver.got[0].body


def test_what_is_heard_follows_types_and_grants_of_the_moment(hook: Hooks, receiver: Receiver) -> None:
    world = hook.world
    hook.subscribe(receiver, types=["minutes-sent"])
    elsewhere = hook.receiver()
    hook.subscribe(elsewhere, world.client([Scope.EVENTS_READ], [world.away]))
    hook.happen("case-closed", "minutes-sent")
    hook.happen("minutes-sent", region_id=world.away)
    hook.run()
    assert (receiver.types(), elsewhere.types()) == (["minutes-sent"], ["minutes-sent"])
    assert receiver.ids() != elsewhere.ids()
    hook.happen("minutes-sent")
    fan_out.fan_out(hook.works)
    client = next(
        row
        for row in fine(world.administrator.get("/clients"))["items"]
        if row["grants"] and len(row["grants"]) > 1
    )
    fine(world.administrator.patch(f"/clients/{client['id']}", {"grants": []}))
    hook.run()
    assert len(receiver.got) == 1
    assert hook.outcomes()[-1] == ("dropped", "not-granted")


def test_a_refusal_is_repeated_with_the_same_id_and_body(
    hook: Hooks, receiver: Receiver, clock: MovingClock
) -> None:
    made = hook.subscribe(receiver)
    text = "kapot: bel 06-12345678 of mail jan@voorbeeld.example\x07"
    receiver.replies = [receivers.status(500, text), receivers.status(302, Location="http://127.0.0.1:1/")]
    hook.happen("case-closed")
    hook.run()
    assert hook.now(made)["failures"] == 1
    hook.run()
    assert len(receiver.got) == 1, "not before its time"
    clock.move(minutes=2)
    hook.run()
    clock.move(minutes=4)
    hook.run()
    assert len(receiver.got) == 3
    first, *others = receiver.got
    assert {(one.id, one.body) for one in others} == {(first.id, first.body)}
    assert first.headers["webhook-timestamp"] < others[-1].headers["webhook-timestamp"]
    (row,) = hook.log(made)
    assert (row["status"], row["type"]) == ("sent", "case-closed")
    assert [(call["httpStatus"], call["code"]) for call in row["log"]] == [
        (500, "http-500"),
        (302, "http-302"),
        (204, None),
    ]
    assert all(call["ms"] >= 0 for call in row["log"])
    shown = row["log"][0]["response"]
    assert shown.startswith("kapot: bel")
    assert not any(part in shown for part in ("1234", "jan@", "\x07"))
    assert (hook.now(made)["failures"], hook.now(made)["retryAt"]) == (0, None)


@pytest.mark.parametrize(
    ("asked", "minutes"),
    [("600", 10), ("1", 1.25), ("99999999", 360), ("later", 1.25)],
    ids=["longer than ours", "shorter", "longer than we can wait", "nothing"],
)
def test_who_asks_for_time_gets_it(
    hook: Hooks, receiver: Receiver, clock: MovingClock, asked: str, minutes: float
) -> None:
    hook.subscribe(receiver)
    receiver.replies = [receivers.status(503, Retry_After=asked)]
    hook.happen("case-closed")
    hook.run()
    clock.move(minutes=minutes * 0.59)
    hook.run()
    assert len(receiver.got) == 1, "not before its time"
    clock.move(minutes=minutes * 0.42)
    hook.run()
    assert len(receiver.got) == 2


def test_one_that_hangs_delays_nobody_else(hook: Hooks, receiver: Receiver, settings: Settings) -> None:
    slow = hook.receiver()
    slow.always = receivers.hang(30, slow.ended)
    stuck = hook.subscribe(slow)
    others = [hook.receiver() for _ in range(5)]
    for one in others:
        hook.subscribe(one)
    hook.happen(*["case-closed"] * 4)
    fan_out.fan_out(hook.works)
    notifier = Notifier(settings, Receivers(SLOW, loopback=True))
    threads = [threading.Thread(target=notifier.notify, args=(hook.works,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [len(one.got) for one in others] == [4] * 5
    (asked,) = slow.got  # once, and then it is left alone for a while
    assert max(got.at for one in others for got in one.got) < asked.at + SLOW, (
        "before the slow one was given up"
    )
    newest = hook.log(stuck)[-1]
    assert (newest["status"], newest["lastError"]) == ("waiting", "timeout")
    assert 990 * SLOW < newest["log"][0]["ms"] < 29_000


def test_a_receiver_that_fails_for_days_is_disabled_and_recovers_by_a_ping(
    hook: Hooks, receiver: Receiver, clock: MovingClock
) -> None:
    made = hook.subscribe(receiver)
    path = f"/subscriptions/{made['id']}"
    receiver.always = receivers.status(503)
    began = clock.now()
    hook.happen("case-closed", "case-reopened")
    hook.run()
    calls = 1
    while (seen := hook.now(made))["status"] == "active":
        assert len(receiver.got) == calls, "one call for all that waits"
        clock.moment = datetime.fromisoformat(seen["retryAt"]) + timedelta(hours=2)
        hook.run()
        calls += 1
        assert calls < 40
    assert (seen["reason"], seen["next"][-1]) == ("failing", "resume")
    assert GIVE_UP <= clock.now() - began < GIVE_UP + timedelta(days=1)
    hook.happen("minutes-sent")
    hook.run()
    assert len(receiver.got) == calls
    receiver.always = receivers.status(204)
    ping = fine(hook.world.machine.post(f"{path}/ping"))
    receiver.got.clear()
    hook.run()
    assert receiver.ids()[0] == ping["eventId"]
    assert sorted(receiver.types()[1:]) == ["case-closed", "case-reopened", "minutes-sent"], (
        "nothing was lost"
    )
    assert hook.now(made)["status"] == "active"
    assert {status for status, _ in hook.outcomes()} == {"sent"}


def test_what_one_event_cannot_do_is_parked_after_the_last_try_and_released_on_resumption(
    hook: Hooks, receiver: Receiver, clock: MovingClock
) -> None:
    made = hook.subscribe(receiver)
    hook.happen("case-closed")
    fan_out.fan_out(hook.works)
    (row,) = hook.stored()
    with hook.works.open() as work:
        work.run(outbox._TABLE.update().values(attempts=outbox.MOST_ATTEMPTS - 1))
    receiver.replies = [receivers.status(400)]
    hook.run()
    assert hook.outcomes() == [("parked", "http-400")]
    (told,) = hook.log(made, status="parked")
    assert told["next"] == ["replay"]
    path = f"/subscriptions/{made['id']}"
    fine(hook.world.machine.post(f"{path}/pause"))
    fine(hook.world.machine.post(f"{path}/resumption"))
    hook.run()
    assert hook.outcomes() == [("sent", None)]
    assert receiver.ids() == [str(row.event_id)] * 2


def test_gone_ends_it(hook: Hooks, receiver: Receiver) -> None:
    made = hook.subscribe(receiver)
    receiver.always = receivers.status(410)
    hook.happen("case-closed", "case-reopened")
    hook.run()
    assert len(receiver.got) == 1
    seen = hook.now(made)
    assert (seen["status"], seen["reason"]) == ("disabled", "gone")
    assert sorted(hook.outcomes(), key=str) == [("parked", "http-410"), ("waiting", None)]


def test_a_pause_holds_everything_up_but_a_ping(hook: Hooks, receiver: Receiver, clock: MovingClock) -> None:
    made = hook.subscribe(receiver)
    path, machine = f"/subscriptions/{made['id']}", hook.world.machine
    hook.happen("case-closed")
    fan_out.fan_out(hook.works)
    assert fine(machine.post(f"{path}/pause"))["next"][-1] == "resume"
    hook.happen("case-reopened")
    hook.run()
    assert receiver.got == []
    fine(machine.post(f"{path}/ping"))
    hook.run()
    assert receiver.types() == ["subscription-pinged"]
    assert verified(receiver.got[0], made["secret"])
    assert hook.now(made)["status"] == "paused", "a pause is ended by whoever wanted it"
    clock.move(days=13)
    fine(machine.post(f"{path}/resumption"))
    hook.run()
    assert receiver.types()[1:] == ["case-closed", "case-reopened"]


def test_a_ping_that_fails_is_not_repeated(hook: Hooks, receiver: Receiver, clock: MovingClock) -> None:
    made = hook.subscribe(receiver)
    receiver.replies = [receivers.status(500)]
    fine(hook.world.machine.post(f"/subscriptions/{made['id']}/ping"))
    hook.run()
    clock.move(hours=1)
    hook.run()
    (row,) = hook.log(made)
    assert (row["kind"], row["status"], row["lastError"]) == ("ping", "dropped", "http-500")
    assert len(receiver.got) == 1
    assert hook.now(made)["failures"] == 0


def test_two_keys_sign_while_they_overlap(hook: Hooks, receiver: Receiver, clock: MovingClock) -> None:
    made = hook.subscribe(receiver)
    path, machine = f"/subscriptions/{made['id']}/keys", hook.world.machine
    second = fine(machine.post(path, {"overlapHours": 2}))["secret"]
    hook.happen("case-closed")
    hook.run()
    assert [verified(receiver.got[-1], secret) for secret in (made["secret"], second)] == [True, True]
    assert len(receiver.got[-1].headers["webhook-signature"].split()) == 2
    refused = machine.post(path)
    assert (refused.status_code, refused.json()["type"]) == (409, "urn:casustafel:problem:two-secrets")
    third = fine(machine.post(path, {"overlapHours": 0}))["secret"]
    hook.happen("case-closed")
    hook.run()
    seen = [verified(receiver.got[-1], secret) for secret in (made["secret"], second, third)]
    assert seen == [False, False, True]
    fourth = fine(machine.post(path, {"overlapHours": 1}))["secret"]
    with hook.works.open() as work:  # signatures are checked by the clock of the machine, so it is not moved
        table = SubscriptionKey.__table__  # type: ignore[attr-defined]  # not declared
        ends = table.c.expires_at > work.now
        work.run(table.update().where(ends).values(expires_at=work.now))
    hook.happen("case-closed")
    hook.run()
    assert [verified(receiver.got[-1], secret) for secret in (third, fourth)] == [False, True]


def test_replay_of_one_and_of_everything_since(hook: Hooks, receiver: Receiver, clock: MovingClock) -> None:
    hook.happen("case-closed")
    clock.move(minutes=1)
    moment = clock.now()
    hook.happen("case-reopened")
    fan_out.fan_out(hook.works)
    made = hook.subscribe(receiver)
    hook.happen("minutes-sent")
    hook.run()
    assert receiver.types() == ["minutes-sent"]
    machine = hook.world.machine
    (row,) = hook.log(made)
    again = fine(machine.post(f"/deliveries/{row['id']}/replay"))
    assert (again["status"], again["next"]) == ("waiting", [])
    refused = machine.post(f"/deliveries/{row['id']}/replay")
    assert refused.status_code == 409
    hook.run()
    assert receiver.ids() == [row["eventId"]] * 2
    assert len(hook.log(made)[0]["log"]) == 2
    path = f"/subscriptions/{made['id']}/replay"
    assert fine(machine.post(path, {"since": moment.isoformat()})) == {"deliveries": 2}
    hook.run()
    assert sorted(receiver.types()[2:]) == ["case-reopened", "minutes-sent"]
    assert receiver.ids()[2:].count(row["eventId"]) == 1
    assert len(hook.stored()) == 2, "the same deliveries, no second ones"


def test_what_was_sent_but_not_noted_goes_again_under_the_same_id(
    hook: Hooks, receiver: Receiver, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = hook.subscribe(receiver)
    hook.happen("case-closed")
    with monkeypatch.context() as patch:

        def die(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr("api.flows.webhooks.taken", die)
        with pytest.raises(KeyboardInterrupt):
            hook.run()
    hook.run()
    assert len(receiver.got) == 1, "the lease still holds"
    clock.moment += outbox.LEASE
    hook.run()
    assert receiver.ids() == [str(hook.stored()[0].event_id)] * 2
    assert receiver.got[0].body == receiver.got[1].body
    assert hook.outcomes() == [("sent", None)]
    assert [row["status"] for row in hook.log(made)] == ["sent"]


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_one_that_is_told_of_something_is_not_deleted_in_between(hook: Hooks, receiver: Receiver) -> None:
    """Else the intent for it would fail, and with it those of its event for everybody else."""
    made = hook.subscribe(receiver)
    with hook.works.open() as work:
        assert len(subscribers.listening(work)) == 1
        with hook.works.open() as other:
            other.connection.exec_driver_sql("SET LOCAL lock_timeout = '200ms'")
            with pytest.raises(OperationalError, match="lock timeout"):
                other.run(sa.text("DELETE FROM subscription WHERE id = :id"), {"id": made["id"]})
            other.connection.rollback()


def test_one_that_is_deleted_while_it_is_called_leaves_nothing(hook: Hooks, receiver: Receiver) -> None:
    made = hook.subscribe(receiver)

    def delete(handler: object) -> None:
        assert hook.world.machine.delete(f"/subscriptions/{made['id']}").status_code == 204
        receivers.status(204)(handler)  # type: ignore[arg-type]  # the handler of the server

    receiver.replies = [delete]
    hook.happen("case-closed", "case-reopened")
    hook.run()
    assert len(receiver.got) == 1
    assert hook.stored() == []


def test_figures_tell_of_subscriptions_and_not_of_what_somebody_holds_up(
    hook: Hooks, receiver: Receiver
) -> None:
    made = hook.subscribe(receiver)
    hook.happen("case-closed")
    fan_out.fan_out(hook.works)
    seen = []
    for step in ("ping", "pause"):  # a ping waits too
        fine(hook.world.machine.post(f"/subscriptions/{made['id']}/{step}"))
        measures.measure(hook.works, "off")
        shown = figures(hook.world.http.get("/metrics"))
        by_status = [
            shown[f'casustafel_subscriptions{{status="{one}"}}'] for one in ("active", "paused", "disabled")
        ]
        seen.append((shown["casustafel_deliveries_waiting"], *by_status))
    assert seen == [(2, 1, 0, 0), (0, 0, 1, 0)]
