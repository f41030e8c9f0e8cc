"""Sending to a real mail server that is down, distrusted, slow, or does not take everything (S6)."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr, ValidationError

from api.core.settings import Settings
from api.flows import fan_out, outbox
from api.models.delivery import Delivery, DeliveryKind, DeliveryStatus
from api.models.person import Person
from api.outbound import letters, mail
from api.outbound.deliver import Deliverer
from tests.support.meeting import NAMES, Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, address, postbox
from tests.support.preparing import fine
from tests.support.world import World


@pytest.fixture
def table(world: World, clock: MovingClock, mailer: Mailer) -> Table:
    """Minutes that were sent, and nothing told yet."""
    table = Table(world, clock)
    mailer.reach(**{name: who.person_id for name, who in table.people.items()})
    table.sent()
    return table


def minutes_only(mailer: Mailer) -> list[Delivery]:
    return [row for row in mailer.stored() if row.kind == "minutes"]


def readdress(table: Table, **addresses: str) -> None:
    with table.world.works.open() as work:
        for name, new in addresses.items():
            work.change(work.session.get_one(Person, table.owner(name)), email=new)


def test_a_server_that_is_down_costs_nobody_an_attempt_and_all_goes_when_it_is_back(
    table: Table, mailer: Mailer, clock: MovingClock, tmp_path: Path, database_url: str
) -> None:
    with postbox(tmp_path / "box") as box:
        box.stop()
        own = Mailer(mailer.works, box.settings(database_url), box)
        for _ in range(3):
            assert own.run() == []
            clock.move(hours=2)
        rows = own.stored()
        assert {(row.status, row.attempts) for row in rows} == {(DeliveryStatus.WAITING, 0)}
        box.start()
        assert len(own.run()) == len(rows) == len(NAMES) + 1


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"smtp_password": SecretStr("fout")}, "smtp-login"),
        ({"smtp_ca_file": None}, "smtp-certificate"),
        ({"smtp_security": "tls"}, "smtp-connection"),
    ],
    ids=["login", "certificate", "no-tls"],
)
def test_a_wrong_set_up_is_told_in_the_log_and_leaves_everything_waiting(
    table: Table, mailer: Mailer, caplog: pytest.LogCaptureFixture, wrong: dict[str, Any], code: str
) -> None:
    mailer.settings = mailer.settings.model_copy(update=wrong)
    assert mailer.run() == []
    assert {row.attempts for row in mailer.stored()} == {0}
    (record,) = (record for record in caplog.records if record.name == "casustafel.outbound")
    assert record.__dict__["facts"] == {"way": "smtp", "code": code}


def test_what_one_receiver_does_not_take_holds_up_nobody(
    table: Table, mailer: Mailer, clock: MovingClock
) -> None:
    readdress(table, manager="mo@refused.example", sister="sara@later.example", chair="a=?q?b?=@x.example")
    mails = mailer.run()
    assert len(mails) == len(NAMES) - 3
    found = {row.receiver_id: row for row in minutes_only(mailer)}
    refused = [row for row in mailer.stored() if row.receiver_id == table.owner("manager")]
    assert {row.status for row in refused} == {DeliveryStatus.PARKED}
    assert sorted(row.last_error or "" for row in refused) == ["bounced", "smtp-550"], "asked once"
    later, odd = (found[table.owner(name)] for name in ("sister", "chair"))
    assert (odd.status, odd.last_error) == (DeliveryStatus.PARKED, "address")
    assert (later.status, later.last_error, later.attempts) == (DeliveryStatus.WAITING, "smtp-451", 1)
    assert clock.now() < later.next_at

    readdress(table, sister=address("sister"))
    clock.moment = later.next_at
    (mail_,) = mailer.run()
    assert mail_.id == f"<{later.id}@regio.example>", "the same mail, under the same id"
    assert mail_.to == [address("sister")]


@pytest.mark.parametrize(
    ("domain", "reach"), [("refused.example", "fails"), ("unwanted.example", "failed")], ids=["address", "us"]
)
def test_who_is_refused_at_the_door_is_seen_as_not_told_and_told_at_another_address(
    table: Table, mailer: Mailer, domain: str, reach: str
) -> None:
    def seat() -> Any:
        return fine(table.organiser.get(f"/participants/{table.seats['manager']}"))["mail"]

    readdress(table, manager=f"mo@{domain}")
    mailer.run()
    assert seat() == reach
    who = f"/people/{table.owner('manager')}"
    fine(table.world.administrator.patch(who, {"email": "mo@nieuw.example"}))
    assert seat() == "arrives"
    assert "Notulen van de bijeenkomst van 2 november 2026" in {
        mail.subject for mail in mailer.run() if mail.to == ["mo@nieuw.example"]
    }


def test_a_letter_that_cannot_be_written_is_tried_again_and_holds_up_nobody(
    table: Table, mailer: Mailer, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = letters._WRITE[DeliveryKind.MINUTES]

    def broken(work: Any, about: Any) -> Any:
        if about.person.id == table.owner("manager"):
            raise LookupError("no sense")
        return write(work, about)

    with monkeypatch.context() as patch:
        patch.setitem(letters._WRITE, DeliveryKind.MINUTES, broken)
        assert len(mailer.run()) == len(NAMES), "all minutes but one, and the actions"
    (left,) = (row for row in minutes_only(mailer) if row.status is DeliveryStatus.WAITING)
    assert (left.attempts, left.last_error) == (1, "letter")
    clock.moment = left.next_at
    assert len(mailer.run()) == 1


def test_killed_between_sending_and_noting_it_the_same_mail_goes_again_under_the_same_id(
    table: Table, mailer: Mailer, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "sent", die)
        with pytest.raises(KeyboardInterrupt):
            mailer.run()
    assert len(mailer.box.mails()) == 1
    assert mailer.run() == [], "the lease holds"
    clock.moment += outbox.LEASE
    mails = mailer.run()
    assert len(mails) == len(NAMES) + 1
    (first,) = (one for one in mails if one.id == mailer.box.mails()[0].id)
    assert first.to == mailer.box.mails()[0].to


def test_told_to_stop_it_ends_after_the_mail_at_hand(table: Table, mailer: Mailer) -> None:
    fan_out.fan_out(mailer.works)
    post = mail.post(mailer.settings)
    assert post
    deliverer = Deliverer(mailer.settings, post)
    deliverer.stop.set()
    assert deliverer.deliver(mailer.works) == 0
    assert mailer.box.mails() == []


def test_without_a_server_mail_goes_into_a_folder_whole(table: Table, mailer: Mailer, tmp_path: Path) -> None:
    settings = Settings(database_url=mailer.settings.database_url, mail_folder=tmp_path / "mail")
    post = mail.post(settings)
    assert isinstance(post, mail.Folder)
    fan_out.fan_out(mailer.works)
    assert Deliverer(settings, post).deliver(mailer.works) == len(NAMES) + 1
    names = {path.name for path in (tmp_path / "mail").iterdir()}
    assert names == {f"{row.id}.eml" for row in mailer.stored()}


def test_without_any_way_everything_waits() -> None:
    assert mail.post(Settings(mail_folder=None, smtp_host="")) is None


def test_half_a_set_up_and_a_readable_password_are_refused() -> None:
    for half in (
        {"smtp_host": "mail.example"},
        {"smtp_host": "m", "mail_from": "a@b.example", "smtp_user": "x", "smtp_security": "none"},
        {"mail_from": "a@b.example\nBcc: c@d.example"},
    ):
        with pytest.raises(ValidationError):
            Settings.model_validate(half)
    sound = Settings.model_validate({"smtp_host": "m", "mail_from": "a@b.example", "smtp_password": "x"})
    assert "smtp_password=SecretStr('**********')" in repr(sound)


def test_what_is_left_empty_in_the_environment_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a compose file hands it on."""
    for name in ("SMTP_HOST", "SMTP_USER", "SMTP_PASSWORD", "MAIL_FROM", "MAIL_REPLY_TO", "MAIL_FOLDER"):
        monkeypatch.setenv(f"CASUSTAFEL_{name}", "")
    assert mail.post(Settings()) is None
    assert Settings().mail_reply_to is None
