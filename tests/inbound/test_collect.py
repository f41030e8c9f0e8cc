"""The box is read over IMAP, from a real server: once, after the commit, whatever comes in between (S6)."""

from datetime import UTC, datetime
from typing import Any

import pytest
from imapclient.exceptions import IMAPClientError
from pydantic import SecretStr
from sqlalchemy.exc import OperationalError

from api.core.settings import Settings
from api.flows import mail_in, sweep
from api.outbound.collect import Collector
from api.scheduler import jobs
from tests.inbound.test_corrections import TEXT, answers, corrections
from tests.support.answering import answer_to, raw
from tests.support.imap_server import Mailbox
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Postbox, Received, address

IN_TIME = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def box(mailbox: Mailbox) -> Mailbox:
    """The box, empty."""
    mailbox.empty()
    return mailbox


@pytest.fixture
def collector(mail_server: Postbox, database_url: str, box: Mailbox) -> Collector:
    return Collector(mail_server.reading(database_url, **box.settings))


def with_(collector: Collector, **other: Any) -> Collector:
    return Collector(collector.settings.model_copy(update=other))


def test_what_is_in_the_box_is_taken_once_and_then_read(
    table: Table, mails: dict[str, Received], box: Mailbox, collector: Collector, clock: MovingClock
) -> None:
    clock.set("2026-11-03", "12:00")
    box.put(raw(answer_to(mails[address("manager")], TEXT)), IN_TIME)
    box.put(b"From: dief@elders.example\r\nSubject: Koop nu\r\n\r\nKoop.\r\n", IN_TIME)
    box.put(b"\xff\xfe geen mail", IN_TIME)
    assert collector.collect(table.world.works) == 3
    assert corrections(table) == [("manager", TEXT)]
    assert (box.unread(), box.count()) == (0, 3)
    assert collector.collect(table.world.works) == 0


def test_the_moment_is_when_the_server_received_it(
    table: Table,
    mails: dict[str, Received],
    mailer: Mailer,
    box: Mailbox,
    collector: Collector,
    clock: MovingClock,
) -> None:
    mailer.run()
    clock.set("2026-11-05", "09:00")
    sweep.sweep(table.world.works, 10)
    invented = "Mon, 2 Nov 2026 10:00:00 +0100"
    box.put(
        raw(answer_to(mails[address("manager")], TEXT), invented),
        datetime(2026, 11, 4, 22, 59, 59, tzinfo=UTC),
    )
    box.put(raw(answer_to(mails[address("chair")], TEXT), invented), datetime(2026, 11, 4, 23, 0, tzinfo=UTC))
    collector.collect(table.world.works)
    assert corrections(table) == [("manager", TEXT)]
    assert "Uw mail kwam binnen op 5 november 2026, 00:00." in answers(mailer)[address("chair")].body()


def test_what_was_read_can_be_moved(
    table: Table, mails: dict[str, Received], box: Mailbox, collector: Collector
) -> None:
    with box.box() as own:
        own.create_folder("Gelezen")
    box.put(raw(answer_to(mails[address("manager")], TEXT)), IN_TIME)
    assert with_(collector, imap_done_folder="Gelezen").collect(table.world.works) == 1
    assert (box.count(), box.count("Gelezen"), box.unread("Gelezen")) == (0, 1, 0)


def test_stopped_between_the_commit_and_the_mark_it_still_counts_once(
    table: Table,
    mails: dict[str, Received],
    box: Mailbox,
    collector: Collector,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    box.put(raw(answer_to(mails[address("manager")], TEXT)), IN_TIME)

    def cut(*_: Any) -> None:
        raise IMAPClientError("gone")

    with monkeypatch.context() as patch:
        patch.setattr(Collector, "_done", cut)
        assert collector.collect(table.world.works) == 0
    assert (len(corrections(table)), box.unread()) == (1, 1)
    assert collector.collect(table.world.works) == 1
    assert (len(corrections(table)), box.unread()) == (1, 0)


def test_what_is_not_stored_stays_unread(
    table: Table,
    mails: dict[str, Received],
    box: Mailbox,
    collector: Collector,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    box.put(raw(answer_to(mails[address("manager")], TEXT)), IN_TIME)

    def full(*_: Any, **__: Any) -> None:
        raise OperationalError("INSERT", {}, Exception("disk full"))

    with monkeypatch.context() as patch:
        patch.setattr(mail_in, "take", full)
        with pytest.raises(OperationalError):
            collector.collect(table.world.works)
    assert (corrections(table), box.unread()) == ([], 1)
    assert collector.collect(table.world.works) == 1
    assert len(corrections(table)) == 1


def test_a_mail_that_breaks_our_reading_is_left_for_a_person_and_holds_up_nothing(
    table: Table,
    mails: dict[str, Received],
    box: Mailbox,
    collector: Collector,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = mail_in.take

    def broken(work: Any, content: bytes, *rest: Any, **options: Any) -> Any:
        if b"breekt" in content:
            raise LookupError("no sense")
        return whole(work, content, *rest, **options)

    monkeypatch.setattr(mail_in, "take", broken)
    box.put(b"From: a@b.example\r\n\r\nbreekt\r\n", IN_TIME)
    box.put(raw(answer_to(mails[address("manager")], TEXT)), IN_TIME)
    assert collector.collect(table.world.works) == 1
    assert (len(corrections(table)), box.unread()) == (1, 1)
    assert collector.collect(table.world.works) == 0


def test_of_a_mail_that_is_too_large_only_the_head_is_fetched(
    table: Table, mails: dict[str, Received], mailer: Mailer, box: Mailbox, collector: Collector
) -> None:
    mailer.run()
    answer = answer_to(mails[address("manager")], TEXT)
    answer.add_attachment(b"0" * 30_000, "application", "zip", filename="groot.zip")
    box.put(raw(answer), IN_TIME)
    assert with_(collector, mail_in_limit=20_000).collect(table.world.works) == 1
    assert corrections(table) == []
    assert "te groot om te lezen" in answers(mailer)[address("manager")].body()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"imap_password": SecretStr("fout")}, "imap-login"),
        ({"imap_ca_file": None}, "imap-certificate"),
        ({"imap_port": 1}, "imap-connection"),
    ],
    ids=["login", "certificate", "port"],
)
def test_a_box_that_cannot_be_read_is_told_in_the_log(
    table: Table, collector: Collector, caplog: pytest.LogCaptureFixture, wrong: dict[str, Any], code: str
) -> None:
    assert with_(collector, **wrong).collect(table.world.works) == 0
    (record,) = (record for record in caplog.records if record.name == "casustafel.collect")
    assert record.__dict__["facts"] == {"code": code}


def test_starttls_will_do(
    table: Table, mails: dict[str, Received], box: Mailbox, collector: Collector
) -> None:
    box.put(raw(answer_to(mails[address("manager")], TEXT)), IN_TIME)
    plain = with_(collector, imap_security="starttls", imap_port=box.starttls)
    assert plain.collect(table.world.works) == 1


def test_the_scheduler_reads_a_box_where_there_is_one(collector: Collector, settings: Settings) -> None:
    assert "collect" in {job.name for job in jobs(collector.settings)}
    assert "collect" not in {job.name for job in jobs(settings)}


@pytest.mark.parametrize(
    "wrong",
    [
        {"imap_host": "x"},
        {"mail_in_secret": SecretStr("kort")},
        {"mail_in_address": f"{'x' * 21}@regio.example", "mail_in_secret": SecretStr("x" * 32)},
    ],
    ids=str,
)
def test_half_a_set_up_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="MAIL_IN"):
        Settings(**wrong)
