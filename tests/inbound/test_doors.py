"""The two other doors: a pipe from a mail server, and a hoster that hands over what came in."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from api.models.caller import Scope
from tests.inbound.test_corrections import TEXT, answers, corrections
from tests.support.answering import answer_to, raw
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import BOX, BOX_SECRET, FROM, Mailer, Received, address
from tests.support.world import As

CLI = Path(sys.executable).parent / "casustafel"
RFC822 = {"content-type": "message/rfc822"}


def pipe(database_url: str, content: bytes, *options: str) -> int:
    """What a mail server sees of it."""
    settings = {
        "DATABASE_URL": database_url,
        "CASUSTAFEL_MAIL_FROM": FROM,
        "CASUSTAFEL_MAIL_IN_ADDRESS": BOX,
        "CASUSTAFEL_MAIL_IN_SECRET": BOX_SECRET,
        "CASUSTAFEL_KEYS": os.environ["CASUSTAFEL_KEYS"],
        "PATH": "/usr/bin:/bin",
    }
    done = subprocess.run(
        [CLI, "mail-in", *options], check=False, input=content, env=settings, capture_output=True, timeout=100
    )
    assert done.stdout == b""
    return done.returncode


@pytest.fixture
def hoster(table: Table) -> As:
    """A machine client with the one scope, in the region of the meeting."""
    return table.world.client([Scope.MAIL_HAND_OVER], [table.world.home])


@pytest.fixture
def sent(table: Table, mails: dict[str, Received], mailer: Mailer) -> dict[str, Received]:
    """The mails, and an API that knows of the box."""
    table.world.app.state.settings = mailer.settings
    table.sign_in()  # the site is reached over https now
    return mails


def hand_over(who: As, content: bytes, **query: str) -> httpx.Response:
    return who.call("POST", "/incoming-mails", content=content, params=query, headers=dict(RFC822))


def test_a_piped_mail_is_taken_and_a_repetition_is_no_failure(
    table: Table, mails: dict[str, Received], database_url: str
) -> None:
    answer = raw(answer_to(mails[address("manager")], TEXT), "Tue, 3 Nov 2026 10:00:00 +0100")
    told = "2026-11-02T17:00:00+0100"
    assert pipe(database_url, answer, "--received-at", told) == 0
    assert pipe(database_url, answer, "--received-at", told) == 0
    assert corrections(table) == [("manager", TEXT)]
    assert pipe(database_url, b"From: dief@elders.example\r\n\r\nKoop.\r\n") == 0
    assert pipe(database_url, b"") == 0


def test_without_a_database_the_mail_server_keeps_it(tmp_path: Path) -> None:
    assert pipe(f"sqlite:///{tmp_path}/none/none.db", b"From: a@b.example\r\n\r\nHallo\r\n") == 75


def test_a_hoster_hands_over_and_hears_nothing_but_that_it_is_done(
    table: Table, sent: dict[str, Received], hoster: As
) -> None:
    answer = raw(answer_to(sent[address("manager")], TEXT))
    first, again = hand_over(hoster, answer), hand_over(hoster, answer)
    unknown = raw(answer_to(sent[address("manager")], TEXT, "dief@elders.example"))
    assert [first.status_code, again.status_code] == [200, 200]
    assert first.json() == again.json() == {"size": len(answer)}
    assert hand_over(hoster, unknown).json() == {"size": len(unknown)}
    assert hand_over(hoster, b"\x00").json() == {"size": 1}
    assert corrections(table) == [("manager", TEXT)]


def test_the_moment_of_a_hand_over_can_be_told(
    table: Table, sent: dict[str, Received], hoster: As, mailer: Mailer, clock: MovingClock
) -> None:
    clock.set("2026-11-05", "09:00")
    mailer.run()
    for name, moment in (("manager", "2026-11-04T22:59:59Z"), ("chair", "2026-11-04T23:00:00Z")):
        assert (
            hand_over(hoster, raw(answer_to(sent[address(name)], TEXT)), receivedAt=moment).status_code == 200
        )
    assert corrections(table) == [("manager", TEXT)]
    assert list(answers(mailer)) == [address("chair")]


def test_a_hoster_of_another_region_reaches_nothing(table: Table, sent: dict[str, Received]) -> None:
    elsewhere = table.world.client([Scope.MAIL_HAND_OVER], [table.world.away])
    answer = raw(answer_to(sent[address("manager")], TEXT))
    assert hand_over(elsewhere, answer).json() == {"size": len(answer)}
    assert corrections(table) == []


def test_only_the_one_scope_opens_this_door(table: Table, sent: dict[str, Received]) -> None:
    answer = raw(answer_to(sent[address("manager")], TEXT))
    others = table.world.client(
        [scope for scope in Scope if scope is not Scope.MAIL_HAND_OVER], [table.world.home]
    )
    found = [
        hand_over(who, answer).status_code for who in (others, table.world.coordinator, table.world.nobody)
    ]
    assert found == [403, 403, 401]
    assert corrections(table) == []


def test_another_kind_of_body_and_one_that_is_too_large_are_refused(
    table: Table, sent: dict[str, Received], hoster: As, mailer: Mailer
) -> None:
    wrong = hoster.call(
        "POST", "/incoming-mails", content=b"{}", headers={"content-type": "application/json"}
    )
    assert wrong.status_code == 415
    table.world.app.state.settings = mailer.settings.model_copy(update={"mail_in_limit": 10_000})
    assert hand_over(hoster, b"x" * 10_001).status_code == 413
