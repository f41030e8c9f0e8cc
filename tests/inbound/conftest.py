"""Fixtures for mail that comes in: a box that is read, and a mail taken by the shortest way."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from api.core.settings import Settings
from api.flows import mail_in
from api.flows.incoming_mail import Verdict
from api.work import Works
from tests.support.imap_server import Mailbox
from tests.support.meeting import Table
from tests.support.moving_clock import MovingClock
from tests.support.posting import Mailer, Postbox, Received
from tests.support.world import World

Take = Callable[..., Verdict]


@pytest.fixture
def mailer(works: Works, database_url: str, mail_server: Postbox) -> Mailer:
    """What the scheduler does about mail, with a box for answers."""
    mail_server.empty()
    return Mailer(works, mail_server.reading(database_url), mail_server)


@pytest.fixture
def take(works: Works, mailer: Mailer) -> Take:
    """Take a raw mail."""

    def take(raw: bytes, received_at: datetime | None = None, settings: Settings | None = None) -> Verdict:
        with works.open() as work:
            return mail_in.take(work, raw, settings or mailer.settings, received_at)

    return take


@pytest.fixture(scope="session")
def mailbox() -> Iterator[Mailbox]:
    """A real IMAP server, one per worker, in a folder that its user keeps reaching."""
    with TemporaryDirectory(prefix="imap-", dir="/tmp", ignore_cleanup_errors=True) as place:
        box = Mailbox(Path(place) / "dovecot")
        box.start()
        yield box
        box.stop()


@pytest.fixture
def table(world: World, clock: MovingClock, mailer: Mailer) -> Table:
    """Everybody at the table can be reached."""
    table = Table(world, clock)
    mailer.reach(**{name: who.person_id for name, who in table.people.items()})
    return table


@pytest.fixture
def mails(table: Table, mailer: Mailer) -> dict[str, Received]:
    """The mails with the minutes, by who got them."""
    table.sent()
    return {mail.to[0]: mail for mail in mailer.run() if mail.subject.startswith("Notulen")}
