"""Fixtures for mail that comes in: a box that is read, and a mail taken by the shortest way."""

from collections.abc import Callable
from datetime import datetime

import pytest

from api.core.settings import Settings
from api.flows import mail_in
from api.flows.incoming_mail import Verdict
from api.work import Works
from tests.support.posting import Mailer, Postbox

Take = Callable[..., Verdict]


@pytest.fixture
def mailer(works: Works, database_url: str, mail_server: Postbox) -> Mailer:
    """What the scheduler does about mail, with a box for answers."""
    mail_server.empty()
    return Mailer(works, mail_server.reading(database_url), mail_server)


@pytest.fixture
def settings_in(mailer: Mailer) -> Settings:
    """The settings of the box."""
    return mailer.settings


@pytest.fixture
def take(works: Works, mailer: Mailer) -> Take:
    """Take a raw mail."""

    def take(raw: bytes, received_at: datetime | None = None, settings: Settings | None = None) -> Verdict:
        with works.open() as work:
            return mail_in.take(work, raw, settings or mailer.settings, received_at)

    return take
